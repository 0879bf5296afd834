"""A run of the window, watched over: nothing that goes wrong in it goes unseen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject
from shiboken6 import isValid

from reader.faults import log
from reader.faults.crash import Watch, earlier
from reader.faults.foreign import listened_to
from reader.faults.log import note
from reader.faults.unexpected import caught, heard_by
from reader.gui.faults.qt_messages import qt_messages_noted
from reader.gui.faults.telling import Telling
from reader.library import Library


class Run(QObject):
    """Hands what nobody expected to whoever tells the reader of it just now."""

    def __init__(self) -> None:
        super().__init__()
        self._teller: Callable[[], Telling | None] = lambda: None
        self._last_resort: Telling | None = None

    def told_by(self, teller: Callable[[], Telling | None]) -> None:
        """``teller`` gives what opens the boxes of the window that is open."""
        self._teller = teller

    def hear(self, error: BaseException) -> None:
        """Has the reader told of an exception, from any thread."""
        teller = self._teller() or self._last_resort
        if teller is not None and isValid(teller):
            teller.hear(error)

    def has_begun(self, library: Library) -> None:
        """The window is up: notes that, and tells the reader if the run before broke off."""
        note("window.opened", library=library.path)
        crashes = [crash for crash in earlier() if crash.kind == "window"]
        teller = self._teller()
        if crashes and teller is not None:
            teller.tell_of_crash(crashes[-1])

    @property
    def is_prepared(self) -> bool:
        """Whether there is an application."""
        return self._last_resort is not None

    def prepare(self) -> None:
        """To be called once there is an application: boxes can be opened now, if without a window."""
        self._last_resort = Telling()


@contextmanager
def watched_run(*, prints_qt: bool = False) -> Iterator[Run]:
    """Within the block exceptions that nobody caught, Qt's warnings and crashes of the process are kept.

    ``prints_qt`` also prints what Qt says.
    """
    log.begin("window")
    watch = Watch("window")
    run = Run()
    try:

        def last_words() -> str:
            if not run.is_prepared:  # it never came up, and says why: that is no crash
                watch.end()
            from reader.faults.window_needs import window_remedies  # what few ever need

            return window_remedies()

        qt = qt_messages_noted(last_words, printed=prints_qt)
        with listened_to(), caught(), heard_by(run.hear), qt:
            yield run
    finally:
        watch.end()
