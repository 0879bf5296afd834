"""Folders that are watched: what comes to them is taken in, quietly, while the window is open."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.importing.anchored_words import AnchoredWords
from reader.gui.importing.import_panel import After, ImportPanel
from reader.gui.settings import Settings
from reader.model import Changes, ImportReport

_MESSAGE_MS = 10_000


class _Watch(QObject):
    """One thread that watches some folders until it is told to stop; its signals come in the window's."""

    arrived = Signal(object, object)
    """The ``ImportReport`` and the ``Changes`` of what came."""
    failed = Signal(object)

    def __init__(self, hub: Hub, folders: Sequence[Path], parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._folders = hub.library, folders
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def begin(self) -> None:
        """Starts the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Stops; what is being taken in is finished, and nothing is told any more."""
        self._stopped.set()
        self.blockSignals(True)
        self._thread.join()

    def _run(self) -> None:
        try:
            self._library.watch(self._folders, self.arrived.emit, self._stopped)
        except Exception as error:  # a thread has nobody to raise to
            if not self._stopped.is_set():
                self.failed.emit(error)


class Watching(QObject):
    """Which folders are watched, remembered, with the menu that says so."""

    imported = Signal()
    """New articles came."""

    def __init__(
        self, hub: Hub, settings: Settings, panel: ImportPanel, actions: Actions, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._panel, self._window = hub, settings, panel, window
        self._menu, self._other = actions.file.watch_menu, actions.file.watch_folder
        self._watch: _Watch | None = None
        self.folders: tuple[Path, ...] = ()
        if settings.get(names.WATCHED_LIBRARY) == str(hub.library.path):
            stored = settings.get(names.WATCHED_FOLDERS).split("\n")
            self.folders = tuple(Path(each) for each in stored if each)
        panel.is_watched = self.is_watched
        panel.watch_wanted.connect(self.set_watched)
        panel.completed.connect(self._completed)
        self._menu.aboutToShow.connect(self._fill)
        self._other.triggered.connect(lambda: self.ask())
        self._fill()

    def start(self) -> None:
        """Begins to watch, anew if it did."""
        self.stop()
        if self.folders:
            self._watch = _Watch(self._hub, self.folders, self)
            self._watch.arrived.connect(self._arrived)
            self._watch.failed.connect(self._hub.failed)
            self._watch.begin()

    def stop(self) -> None:
        """Watches no more for now."""
        if self._watch is not None:
            self._watch.stop()
            self._watch.deleteLater()
            self._watch = None

    def is_watched(self, folder: Path) -> bool:
        """Whether a folder is among those."""
        return folder in self.folders

    def set_watched(self, folder: Path, on: bool) -> None:
        """Watches a folder or no longer, from now on and at the next start."""
        rest = tuple(each for each in self.folders if each != folder)
        self.folders = (*rest, folder) if on else rest
        self._settings.set(names.WATCHED_LIBRARY, str(self._hub.library.path))
        self._settings.set(names.WATCHED_FOLDERS, "\n".join(map(str, self.folders)))
        self.start()
        if on:
            self._tell(self.tr("Watching {folder} for new articles").format(folder=folder))
        else:
            self._tell(self.tr("No longer watching {folder}").format(folder=folder))

    def ask(self) -> None:
        """Asks for a folder, takes it in, and watches it."""
        start = self._settings.get(names.IMPORT_FOLDER)
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Watch a folder"), start)
        if chosen:
            self._settings.set(names.IMPORT_FOLDER, chosen)
            self._panel.start([Path(chosen)], After.WATCH)

    def _completed(self, paths: Sequence[Path], after: After) -> None:
        if after is After.WATCH:
            for folder in paths:
                self.set_watched(folder, True)

    def _fill(self) -> None:
        """The folders that are watched, the one imported last, and a way to choose another."""
        self._menu.clear()
        last = self._settings.get(names.IMPORT_FOLDER)
        offered = [*self.folders, *([Path(last)] if last and Path(last) not in self.folders else [])]
        for folder in offered:
            action = self._menu.addAction(str(folder).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(folder in self.folders)
            action.setData(str(folder))
            action.toggled.connect(partial(self.set_watched, folder))
        if offered:
            self._menu.addSeparator()
        self._menu.addAction(self._other)

    def _arrived(self, report: ImportReport, changes: Changes) -> None:
        if changes:
            self._hub.changed.emit(changes)
            self.imported.emit()
        words = []
        if report.new:
            words.append(self.tr("%n new article(s)", "", report.new))
        if report.changed:
            words.append(self.tr("%n other version(s)", "", report.changed))
        if report.failed:
            words.append(self.tr("%n file(s) could not be read", "", report.failed))
        words += AnchoredWords().lines(report.anchored)
        if words:
            self._tell(" · ".join(words))
        if report.anchored.lost:
            self._panel.tell(report)

    def _tell(self, words: str) -> None:
        self._window.statusBar().showMessage(words, _MESSAGE_MS)
