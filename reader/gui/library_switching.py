"""Going over to another library while the program runs."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.gui.actions import Actions
from reader.gui.asking import ask, ask_for_library
from reader.gui.faults.expected import Told
from reader.gui.hub import Hub
from reader.gui.importing.catch_up import CATCH_UP
from reader.gui.sessions import other_libraries
from reader.gui.settings import Settings

_GOES_ON = frozenset({CATCH_UP})
"""What is gone on with whenever the library is opened again."""
_MOST = 9


class LibrarySwitching(QObject):
    """Asks for a library, or offers those that were read before, and says what would be stopped."""

    chosen = Signal(object)
    """The ``Path`` of the library that is to take the place of this one."""

    def __init__(self, hub: Hub, settings: Settings, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._settings, self._window = hub, settings, window
        self._menu = actions.file.libraries_menu
        self.box: QMessageBox | None = None
        """The question whether what is running may be stopped, while it is open."""
        actions.file.open_library.triggered.connect(lambda: self.ask())
        self._menu.aboutToShow.connect(self._fill)
        self._menu.setEnabled(bool(self._known()))

    def ask(self) -> None:
        """Asks for the file of a library and goes over to it."""
        title, folder = self.tr("Open another library"), self._hub.library.path.parent
        library = ask_for_library(self._window, title, folder)
        if library is not None:
            self.open(library)

    def open(self, library: Path) -> None:
        """Goes over to a library, once the reader has agreed to stop what is running."""
        if not library.is_file():
            words = self.tr("The library {name} is not there any more. Was it moved, or its disk unplugged?")
            self._hub.failed.emit(Told(words.format(name=library)))
        elif library.samefile(self._hub.library.path):
            return
        elif self._hub.jobs.is_altering(but=_GOES_ON):
            self._ask_to_stop(library)
        else:
            self.chosen.emit(library)

    def _ask_to_stop(self, library: Path) -> None:
        self.box = ask(
            self._window,
            self.tr("Open another library"),
            self.tr("An import, or other work on this library, is still running."),
            self.tr("It stops when another library is opened. What has been imported is kept."),
            self.tr("Stop and open"),
            lambda: self.chosen.emit(library),
        )

    def _known(self) -> list[Path]:
        paths = (Path(each) for each in other_libraries(self._settings))
        return [each for each in paths if each.is_file()][:_MOST]

    def _fill(self) -> None:
        self._menu.clear()
        for library in self._known():
            action = self._menu.addAction(str(library).replace("&", "&&"))
            action.triggered.connect(partial(self._open, library))

    def _open(self, library: Path, *_checked: bool) -> None:
        self.open(library)
