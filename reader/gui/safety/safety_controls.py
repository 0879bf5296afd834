"""Backups, restoring and merging, from the menu to the library."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QMessageBox

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.asking import ask
from reader.gui.hub import Hub, words_for
from reader.gui.safety.alter_command import AlterCommand
from reader.gui.safety.automatic import AutomaticBackups
from reader.gui.safety.backups_dialog import BackupsDialog
from reader.gui.safety.merge_dialog import MergeDialog
from reader.gui.safety.outcome_dialog import OutcomeDialog
from reader.gui.safety.words import Safety
from reader.gui.settings import Setting, Settings
from reader.gui.undoing import Said
from reader.library import keep_coder
from reader.model import Backup, BackupReason, Difference, TakenIn

_LISTING, _COMPARING, _WRITING = "backups", "backup.difference", "backup.restore"


class SafetyControls(QObject):
    """Joins the menu with the dialogs of backups and of another person's library."""

    def __init__(
        self, hub: Hub, settings: Settings, stack: QUndoStack, actions: Actions, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._stack, self._window = hub, settings, stack, window
        self._undo = actions.edit.undo
        self.automatic = AutomaticBackups(hub, window)
        self.automatic.made.connect(self._refresh)
        self.dialog: BackupsDialog | None = None
        self.question: QMessageBox | None = None
        self.preview: MergeDialog | None = None
        self.outcome: OutcomeDialog | None = None
        self._is_signed = False
        actions.file.backups.triggered.connect(lambda: self.show_backups())
        actions.file.merge_library.triggered.connect(lambda: self.ask_for_library())
        self._sign()

    def follow(self, setting: Setting[object]) -> None:
        """Has the name of the preferences sign what is made from now on."""
        if setting is names.CODER:
            try:
                keep_coder(self._settings.get(names.CODER), self._settings.folder)
            except OSError as error:
                self._hub.failed.emit(error)
            self._sign()

    def _sign(self) -> None:
        name = self._settings.get(names.CODER).strip()
        if os.environ.get("JIANTING_CODER", "").strip():
            return  # whoever starts the program with a name means it
        if name or self._is_signed:
            self._hub.library.set_coder(name or None)
        self._is_signed = bool(name)

    # Backups

    def show_backups(self) -> None:
        """Opens the list of backups."""
        if self.dialog is None:
            self.dialog = dialog = BackupsDialog(self._hub.library.backup_folder, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.finished.connect(self._forget)
            dialog.looked_at.connect(self._compare)
            dialog.making_wanted.connect(self._make)
            dialog.file_wanted.connect(self.ask_for_file)
            dialog.adding_wanted.connect(lambda backup: self._restore(backup, replace=False))
            dialog.replacing_wanted.connect(self._ask_to_replace)
        self.dialog.open()
        self._refresh()

    def ask_for_file(self) -> None:
        """Asks for a backup that lies elsewhere, and lists it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a backup file"),
            str(self._hub.library.backup_folder),
            self._kinds(),
        )
        if chosen:
            self.open_file(Path(chosen))

    def _kinds(self) -> str:
        """The kinds of files that a dialog offers."""
        kinds = (
            (self.tr("Backups and libraries"), "*.sqlite3 *.zip *.db *.sqlite"),
            (self.tr("All files"), "*"),
        )
        return ";;".join(f"{words} ({pattern})" for words, pattern in kinds)

    def open_file(self, path: Path) -> None:
        """Lists a backup that lies elsewhere."""
        library = self._hub.library
        self._hub.jobs.read(_LISTING, lambda _job: library.describe_backup(path), self._show_file)

    def _show_file(self, backup: Backup) -> None:
        if self.dialog is not None:
            self.dialog.show_file(backup)

    def _forget(self, _outcome: int) -> None:
        self.dialog = None

    def _refresh(self) -> None:
        if self.dialog is None:
            return
        library, dialog = self._hub.library, self.dialog

        def show(found: tuple[object, object]) -> None:
            if self.dialog is dialog:
                dialog.show_backups(*found)

        self._hub.jobs.read(_LISTING, lambda _job: (library.backups(), library.holding()), show)

    def _compare(self, backup: Backup) -> None:
        library = self._hub.library

        def show(found: Difference) -> None:
            if self.dialog is not None:
                self.dialog.show_difference(backup, found)

        def fail(error: Exception) -> None:
            if self.dialog is not None:
                self.dialog.show_trouble(words_for(error))

        self._hub.jobs.read(
            _COMPARING, lambda _job: library.difference(library.other_project(backup.path)), show, fail
        )

    def _make(self) -> None:
        library = self._hub.library
        self._write(lambda: library.back_up(BackupReason.BY_HAND), lambda _path: self._refresh())

    def _ask_to_replace(self, backup: Backup) -> None:
        question = self.tr(
            "Make tags, tagged passages, notes, judgements and names what they were on {when}?"
        )
        self.question = ask(
            self.dialog or self._window,
            self.tr("Put back just as it was"),
            question.format(when=Safety().when(backup.made)),
            self.tr(
                "What came later goes. A backup of what there is now is made before, and undo takes it back. "
                "Articles stay as they are."
            ),
            self.tr("Put back"),
            lambda: self._restore(backup, replace=True),
        )

    def _restore(self, backup: Backup, *, replace: bool) -> None:
        library = self._hub.library
        said = Said(lambda: self.tr("Restore the backup of {when}").format(when=Safety().when(backup.made)))
        title = self.tr("Restored")
        self._write(
            lambda: library.restore(backup, replace=replace), lambda taken: self._tell(title, said, taken)
        )

    # Another library

    def ask_for_library(self) -> None:
        """Asks for another person's library, and shows what it would bring."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Merge tags from another library"),
            self._settings.get(names.IMPORT_FOLDER),
            self._kinds(),
        )
        if chosen:
            self.preview_library(Path(chosen))

    def preview_library(self, path: Path) -> None:
        """Shows what another library would bring; it is only looked into."""
        library = self._hub.library
        self._hub.jobs.read(
            _COMPARING,
            lambda _job: library.difference(library.other_project(path)),
            lambda found: self._show_preview(path, found),
        )

    def _show_preview(self, path: Path, found: Difference) -> None:
        self.preview = dialog = MergeDialog(path.name, found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(
            lambda outcome: self._merge(path) if outcome == QDialog.DialogCode.Accepted else None
        )
        dialog.open()

    def _merge(self, path: Path) -> None:
        library = self._hub.library
        said = Said(lambda: self.tr("Merge tags from “{name}”").format(name=path.name))
        title = self.tr("Merged")
        self._write(lambda: library.merge_library(path), lambda taken: self._tell(title, said, taken))

    def _write(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        if self.dialog is not None:
            self.dialog.set_busy(True)

        def end(result: object) -> None:
            if self.dialog is not None:
                self.dialog.set_busy(False)
            done(result)

        def fail(error: Exception) -> None:
            if self.dialog is not None:
                self.dialog.set_busy(False)
            self._hub.failed.emit(error)

        self._hub.jobs.write(_WRITING, lambda _job: work(), end, fail)

    def _tell(self, title: str, act: str, taken: TakenIn) -> None:
        if taken.alteration:
            self._stack.push(AlterCommand(self._hub, act, taken.alteration))
        if taken.changes:
            self._hub.changed.emit(taken.changes)
        if taken.alteration and self.dialog is not None:
            self.dialog.accept()  # what was done is seen, and undone, in the window
        self._refresh()
        self.outcome = dialog = OutcomeDialog(title, taken, self._undo, self.dialog or self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
