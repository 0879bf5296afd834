"""Tags to other programs and from them, from the menu to the library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QMessageBox

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.exchanging.export_dialog import ExportTagsDialog, Scope
from reader.gui.exchanging.forms import Form, readable
from reader.gui.exchanging.import_dialog import ImportTagsDialog, LossesDialog
from reader.gui.exchanging.incoming import Incoming
from reader.gui.exporting.destination import ask_where
from reader.gui.exporting.file_names import safe_name
from reader.gui.exporting.written_notice import WrittenNotice
from reader.gui.faults.boxes import details_of, trouble_box
from reader.gui.hub import Hub, words_for
from reader.gui.jobs import Job
from reader.gui.look.i18n import tongue
from reader.gui.reading import Reading
from reader.gui.safety.alter_command import AlterCommand
from reader.gui.safety.outcome_dialog import OutcomeDialog
from reader.gui.settings import Settings
from reader.gui.tagging.code_words import codebook_name
from reader.gui.tags_list.tags_panel import TagsPanel
from reader.gui.undoing import Said
from reader.library import write_whole
from reader.model import TagFilter, TakenIn
from reader.model.exchanging import Losses

_COUNTING, _READING, _TAKING = "tags to export", "tags to import", "tags taken in"


class ExchangeControls(QObject):
    """Asks what and where, and tells what a format can't hold."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        stack: QUndoStack,
        reading: Reading,
        tags: TagsPanel,
        notice: WrittenNotice,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._stack = hub, settings, stack
        self._reading, self._tags, self._notice, self._window = reading, tags, notice, window
        self.dialog: ExportTagsDialog | None = None
        self.preview: ImportTagsDialog | None = None
        self.losses: LossesDialog | None = None
        self.outcome: OutcomeDialog | None = None
        self.trouble: QMessageBox | None = None
        self._undo = actions.edit.undo
        actions.file.export_tags.triggered.connect(lambda: self.ask_to_export())
        actions.file.import_tags.triggered.connect(lambda: self.ask_for_file())

    # Out

    def ask_to_export(self) -> None:
        """Opens the dialog, with how many tags there are of each choice."""
        library, opened, listed = self._hub.library, list(self._reading.articles), self._tags.model.wanted
        everything, open_now = self.tr("Of the whole library"), self.tr("Of the articles that are open")
        in_list = self.tr("Those in the list")

        def work(_job: Job) -> list[Scope]:
            wanted = [(everything, TagFilter())]
            wanted += [(codebook_name(book), TagFilter(codebook=book.id)) for book in library.codebooks()]
            if opened:
                wanted.append((open_now, TagFilter(articles=frozenset(opened))))
            if listed:
                wanted.append((in_list, listed))
            return [Scope(name, each, library.count_tags(each)) for name, each in wanted]

        self._hub.jobs.read(_COUNTING, work, self._show_export)

    def _show_export(self, scopes: list[Scope]) -> None:
        self.dialog = dialog = ExportTagsDialog(scopes, self._settings.get(names.TAGS_FORM), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._ask_where(dialog.form, dialog.scope))
        dialog.open()

    def _ask_where(self, form: Form, scope: Scope) -> None:
        self._settings.set(names.TAGS_FORM, form.key)
        title, kinds = self.tr("Export tags"), {form.suffix: form.name}
        name = safe_name(scope.name)
        found = ask_where(self._window, self._settings, title, name, kinds, form.suffix)
        if found is not None:
            self.export(found[0], form, scope.wanted)

    def export(self, path: Path, form: Form, wanted: TagFilter) -> None:
        """Writes tags to a file, and tells what of them it can't hold."""
        library, words = self._hub.library, tongue()

        def work(job: Job) -> Losses | None:
            made = library.exported_tags(form.key, path.stem, wanted, tongue=words)
            job.report(0.9)
            if job.is_cancelled():
                return None
            write_whole(path, lambda place: place.write_bytes(made.content))
            return made.losses

        def done(losses: Losses | None) -> None:
            if losses is None:
                self._notice.drop(path)
                return
            self._notice.tell(path)
            if losses:
                self.losses = dialog = LossesDialog(path.name, losses, self._window)
                dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                dialog.open()

        def failed(error: Exception) -> None:
            self._notice.drop(path)
            self._tell_trouble(self.tr("Export tags"), path, error)

        self._notice.begin(path)
        job = self._hub.jobs.read(
            f"export {path}", work, done, failed, lambda part: self._notice.advance(path, part)
        )
        job.alters = True
        self._notice.may_stop(path, job.cancel)

    # In

    def ask_for_file(self) -> None:
        """Asks for a file of another program, and shows what it would bring."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Import tags"), self._settings.get(names.IMPORT_FOLDER), readable()
        )
        if chosen:
            self._settings.set(names.IMPORT_FOLDER, str(Path(chosen).parent))
            self.preview_file(Path(chosen))

    def preview_file(self, path: Path) -> None:
        """Shows what a file would bring; nothing is written."""
        library = self._hub.library

        def work(job: Job) -> Incoming | None:
            found = library.read_tags(path)
            job.report(0.6)
            if job.is_cancelled():
                return None
            return Incoming(found.project, library.difference(found.project), found.refused)

        def done(found: Incoming | None) -> None:
            self._notice.drop(path)
            if found is not None and not job.is_cancelled():
                self._show_preview(path, found)

        def failed(error: Exception) -> None:
            self._notice.drop(path)
            self._tell_trouble(self.tr("Import tags"), path, error)

        self._notice.begin(path, self.tr("Reading {path}…").format(path=path.name))
        job = self._hub.jobs.read(_READING, work, done, failed, lambda part: self._notice.advance(path, part))
        self._notice.may_stop(path, job.cancel)

    def _show_preview(self, path: Path, incoming: Incoming) -> None:
        self.preview = dialog = ImportTagsDialog(path.name, incoming, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def end(outcome: int) -> None:
            if outcome == QDialog.DialogCode.Accepted:
                self._take_in(path, incoming, add_articles=dialog.add_articles.isChecked())

        dialog.finished.connect(end)
        dialog.open()

    def _take_in(self, path: Path, incoming: Incoming, *, add_articles: bool) -> None:
        library = self._hub.library

        def failed(error: Exception) -> None:
            self._tell_trouble(self.tr("Import tags"), path, error)

        self._hub.jobs.write(
            _TAKING,
            lambda _job: library.take_in(incoming.project, add_articles=add_articles),
            lambda taken: self._tell(path, taken),
            failed,
        )

    def _tell(self, path: Path, taken: TakenIn) -> None:
        if taken.alteration:
            said = Said(lambda: self.tr("Import tags from “{name}”").format(name=path.name))
            self._stack.push(AlterCommand(self._hub, said, taken.alteration))
        if taken.changes:
            self._hub.changed.emit(taken.changes)
        self.outcome = dialog = OutcomeDialog(self.tr("Imported"), taken, self._undo, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _tell_trouble(self, title: str, path: Path, error: Exception) -> None:
        self.trouble = box = trouble_box(self._window, path.name, details_of(error), more=words_for(error))
        box.setWindowTitle(title)
        box.open()
