"""Keeping up with what other programs, or other windows, do to the library."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.gui.hub import Hub
from reader.gui.importing.import_panel import IMPORT
from reader.gui.reading import Reading
from reader.library.elsewhere import Moment, changes_between
from reader.model import Changes

EVERY_MS = 3000


class KeepingUp(QObject):
    """Looks every few seconds, when the window comes to the front, and after each failure.

    While no file was written, nothing is read. What this window itself has done, and told of, is not told of
    again.
    """

    def __init__(self, hub: Hub, reading: Reading, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._reading = hub, reading
        self._last: Moment | None = None
        self._told = Changes()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        hub.changed.connect(self._note)
        hub.failed.connect(self._look_after)
        window.installEventFilter(self)
        self.look()

    def look(self) -> None:
        """Looks in the background whether anything was done elsewhere, and tells all views of it."""
        if self._hub.jobs.is_busy("elsewhere"):
            return
        library, last, articles = self._hub.library, self._last, tuple(self._reading.articles)
        # A look that fails is made again; whatever ails the library is told by what is done to it.
        self._hub.jobs.read(
            "elsewhere", lambda _job: library.moment(articles, last), self._take, lambda _error: None
        )

    def _look_after(self, _error: Exception) -> None:
        # What failed may have been about something that is gone.
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks as soon as the reader comes back from elsewhere."""
        if event.type() is QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)

    def _note(self, changes: Changes) -> None:
        self._told |= changes

    def _take(self, now: Moment) -> None:
        before, self._last = self._last, now
        told, self._told = self._told, Changes()
        if before is None or before is now:
            return
        found = changes_between(before, now)
        # What this window imports is told of as it arrives, and at the end.
        articles = found.articles - told.articles if not self._hub.jobs.is_busy(IMPORT) else frozenset()
        # What is gone is told of again: another may have removed what was made or altered here just before.
        news = Changes(
            articles=articles,
            **{
                kind: getattr(found, kind) - (getattr(told, kind) & now.held[kind].keys())
                for kind in ("annotations", "codes", "codebooks", "memos", "judgements")
            },
        )
        if news:
            self._hub.changed.emit(news)
            self._told = Changes()
