"""What goes in: the dialogs for importing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.importing.import_panel import After, ImportPanel
from reader.gui.importing.sample import sample_articles
from reader.gui.reading import Reading
from reader.gui.settings import Settings
from reader.resources import seeds


class FileControls(QObject):
    """Asks for files and folders, and has them imported."""

    sample_opened = Signal()

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        reading: Reading,
        panel: ImportPanel,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._hub, self._settings = hub, settings
        self._reading, self._panel, self._window = reading, panel, window
        for action, slot in (
            (actions.file.import_folder, self.import_folder),
            (actions.file.import_files, self.import_files),
            (actions.file.open_sample, self.open_sample),
            (actions.file.import_report, panel.show_report),
        ):
            action.triggered.connect(partial(_without_arguments, slot))
        panel.completed.connect(self._completed)
        panel.imported.connect(lambda *_: actions.file.import_report.setEnabled(True))

    def import_paths(self, paths: list[Path]) -> None:
        """Imports files, folders and zip files in the background."""
        if paths:
            self._panel.start(paths)

    def import_folder(self) -> None:
        """Asks for a folder and imports it."""
        start = self._settings.get(names.IMPORT_FOLDER)
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"), start)
        if chosen:
            self._settings.set(names.IMPORT_FOLDER, chosen)
            self.import_paths([Path(chosen)])

    def import_files(self) -> None:
        """Asks for files and imports them."""
        start = self._settings.get(names.IMPORT_FOLDER)
        kinds = self.tr("Articles and archives") + " (*.md *.txt *.zip)"
        chosen, _kind = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"), start, kinds)
        if chosen:
            self._settings.set(names.IMPORT_FOLDER, str(Path(chosen[0]).parent))
            self.import_paths([Path(each) for each in chosen])

    def open_sample(self) -> None:
        """Imports the sample archive and opens its main event side by side."""
        self._panel.start([seeds()], After.SHOW_SAMPLE)

    def _completed(self, _paths: object, after: After) -> None:
        if after is After.SHOW_SAMPLE:
            self._show_sample()

    def _show_sample(self) -> None:
        self._reading.open(sample_articles(self._hub.library), self.sample_opened.emit)


def _without_arguments(slot: Callable[[], None], *_checked: bool) -> None:
    slot()
