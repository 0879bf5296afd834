"""What the list of tags does to the library, and what is copied out of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.gui.tagging.code_words import code_name
from reader.gui.tagging.memo_editor import MemoEditor
from reader.gui.tagging.rescued_note import rescue
from reader.gui.tagging.tag_controls import TagControls
from reader.gui.tagging.tag_palette import Target
from reader.gui.tagging.tagging import Tagging, with_code
from reader.gui.tags_list.copying import as_csv, as_text
from reader.gui.tags_list.tags_panel import TagsPanel
from reader.gui.words import shortened
from reader.model import Code, Edit, ListedTag, Passage
from reader.model.placing import Candidate

_WORDS = 40
_TOLD_MS = 6000


class TagsListControls(QObject):
    """Joins the list of tags with the operations on them; every act there is one that can be undone."""

    def __init__(
        self,
        hub: Hub,
        tagging: Tagging,
        reading: Reading,
        tags: TagControls,
        panel: TagsPanel,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._hub, self._tagging, self._tags, self._panel = hub, tagging, tags, panel
        self._reading, self._window = reading, window
        panel.place_wanted.connect(reading.show_place)
        panel.glance_wanted.connect(self._glance)
        panel.removal_wanted.connect(self._remove)
        panel.noting_wanted.connect(self._ask_for_note)
        panel.recoding_wanted.connect(self._ask_for_code)
        panel.orphan_chosen.connect(self._suggest)
        panel.orphan.place_chosen.connect(self._place)
        panel.note.save_with(self._save_note)
        panel.view.copy_wanted.connect(lambda: self.copy(panel.view.selected(), table=False))
        menu = panel.more_menu
        for text, table in (
            (self.tr("Copy all that are shown, as text"), False),
            (self.tr("Copy all that are shown, as a table (CSV)"), True),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _on=False, table=table: self.copy(None, table=table))

    def copy(self, tags: list[int] | None, *, table: bool) -> None:
        """Copies tags, or all that the list shows, to the clipboard."""
        library, words, model = self._hub.library, self._panel.model.words, self._panel.model
        wanted, order = model.wanted, model.order_shown

        def work(_job: object) -> list[ListedTag]:
            return library.tags(wanted, order) if tags is None else library.listed_tags(tags)

        def done(found: list[ListedTag]) -> None:
            text = (
                as_csv(found, words.path, words.outlet) if table else as_text(found, words.path, words.source)
            )
            QApplication.clipboard().setText(text)

        if tags is None or tags:
            self._hub.jobs.read("copy tags", work, done)

    def _glance(self, article: int, start: int, end: int) -> None:
        """Shows a passage; beside other articles its own is not opened without being asked for."""
        if self._reading.wanted and article not in self._reading.wanted:
            tag = self._panel.chosen()
            if tag is not None:
                words = self.tr("“{title}” is not open: Enter opens it").format(title=tag.title)
                self._window.statusBar().showMessage(words, _TOLD_MS)
            return
        if article in self._reading.articles:
            self._reading.glance(article, start, end)
        else:
            self._reading.open([article], lambda: self._reading.glance(article, start, end))

    def _ask_for_note(self, tags: list[int]) -> None:
        about = self.tr("Note to be added to each of %n tagged passage(s)", "", len(tags))
        MemoEditor(about, "", partial(self._note_all, tags), self._window).open()

    def _note_all(self, tags: list[int], note: str) -> bool:
        library = self._hub.library
        still = [tag.annotation.id for tag in library.listed_tags(tags)]
        if not still:
            rescue(self._hub, note)
            return True
        return self._tagging.do(
            lambda _edit: self.tr("Note on %n tagged passage(s)", "", len(tags)),
            lambda: library.note_annotations(still, note),
        )

    def _save_note(self, tag: int, was: str, note: str) -> bool:
        try:
            annotation = self._hub.library.annotation(tag)
        except KeyError:
            rescue(self._hub, note)
            return True
        except Exception as error:  # any failure of the store is told, and what was written stays
            self._hub.failed.emit(error)
            return False
        return self._tagging.set_memo(replace(annotation, memo=was), note)

    def _remove(self, tags: list[int]) -> None:
        """Removes tags, and says how many: a key was enough for all that were selected."""
        if self._tagging.remove(tags):
            undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(
                QKeySequence.SequenceFormat.NativeText
            )
            done = self._tagging.undo_stack.undoText()
            words = self.tr("{act} · {key} brings them back").format(act=done, key=undo)
            self._window.statusBar().showMessage(words, _TOLD_MS)

    def _ask_for_code(self, tags: list[int], place: QPoint) -> None:
        count = len(tags)
        if count == 1:
            text = f"“{shortened(self._hub.library.annotation(tags[0]).passage.exact, _WORDS)}”"
        else:
            text = self.tr("%n tagged passage(s)", "", count)
        target = Target(text, lambda code: self._recode(tags, code))
        self._tags.ask_for([target], place)

    def _recode(self, tags: list[int], code: Code | str) -> None:
        library, used = self._hub.library, list[Code]()

        def work() -> Edit:
            edit, found = with_code(
                library,
                code,
                self._tagging.codebook(),
                lambda number: library.recode_annotations(tags, number),
            )
            used.append(found)
            return edit

        def text(_edit: Edit) -> str:
            name = code_name(used[0])
            return self.tr("Change the tag of %n passage(s) to “{name}”", "", len(tags)).format(name=name)

        if self._tagging.do(text, work):
            self._tagging.note_used(used[0].id)

    def _suggest(self, tag: ListedTag) -> None:
        """Looks in the background for places that a lost tag may belong to."""
        library, annotation = self._hub.library, tag.annotation

        def done(found: list[Candidate]) -> None:
            if self._panel.orphan.lost == annotation.id:
                self._panel.orphan.show_lost(annotation.id, annotation.passage.exact, found)

        self._hub.jobs.read("places for a tag", lambda _job: library.places_for(annotation.id), done)

    def _place(self, tag: int, passage: Passage) -> None:
        """Puts a lost tag where the reader says, and shows the place."""
        if self._tagging.move(tag, passage.span, passage.exact):
            article = self._hub.library.annotation(tag).article
            self._reading.show_place(article, passage.start, passage.end)
