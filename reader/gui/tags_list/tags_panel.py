"""The panel on the right: all tags of the library, found again by what they are and where."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.hub import Hub
from reader.gui.look.theme import Theme
from reader.gui.tags_list.found_panel import Entry, FoundPanel
from reader.gui.tags_list.note_pane import NotePane
from reader.gui.tags_list.tag_delegate import TagDelegate
from reader.gui.tags_list.tag_filter_bar import TagFilterBar
from reader.gui.tags_list.tag_list import TagList
from reader.gui.tags_list.tag_menus import Offer
from reader.gui.tags_list.tags_model import TagsModel
from reader.model import ListedTag, TagFilter


class TagsPanel(FoundPanel):
    """The keyboard's tag is shown where its article is open; Enter or a double click opens it."""

    place_wanted = Signal(int, int, int)
    glance_wanted = Signal(int, int, int)
    """The place is to be shown if it is on screen, and the keyboard is to stay in the list."""
    noting_wanted = Signal(list)
    """Several tags, by their ids, are each to get a note, which is to be asked for."""
    recoding_wanted = Signal(list, QPoint)
    """Tags, by their ids, are to get another code, which is to be asked for at a place of the screen."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        model = TagsModel(hub)
        bar, view = TagFilterBar(model.words, theme), TagList(model)
        note = NotePane(self.tr("A note on this passage (F2)"), self.tr("Note on the tagged passage"))
        self.delegate = TagDelegate(model, theme, view)
        view.setItemDelegate(self.delegate)
        view.fit_rows()
        super().__init__(hub, theme, model, bar, view, note, parent)
        model.setParent(self)
        self._name(
            self.tr("Tagged passages"),
            self.tr("Show all tagged passages"),
            self.tr("What can be done with the passages shown"),
        )
        view.recoding_wanted.connect(self._recode)

    def show_code(self, code: int) -> None:
        """Narrows the list to a code with what is nested in it."""
        self.show_tags(TagFilter(codes=frozenset({code})))

    def show_tags(self, wanted: TagFilter) -> None:
        """Narrows the list to what another part of the window asks for, and has it seen."""
        self.filter.choose(wanted)
        self.front_wanted.emit()

    def _ask(self) -> None:
        self.model.show(self.filter.wanted(), self.filter.order)

    def _is_narrowed(self) -> bool:
        return bool(self.model.wanted)

    def _count_words(self, total: int) -> str:
        return self.model.words.count(total)

    def _empty_words(self, *, narrowed: bool) -> str:
        if narrowed:
            return self.tr("No tagged passage is like this.")
        return self.tr("Nothing is tagged yet.\nSelect a passage in a text and press T.")

    def _counting(self) -> Callable[[object], Offer]:
        library, wanted = self.hub.library, self.model.wanted

        def work(_job: object) -> Offer:
            return Offer(
                library.tag_facets(wanted),
                library.codes(),
                library.code_counts(),
                library.count_tags(TagFilter(orphans=True)),
            )

        return work

    def _noted(self, record: ListedTag) -> tuple[int, str]:
        return record.annotation.id, record.annotation.memo

    def _lost(self, record: ListedTag) -> tuple[int, str] | None:
        annotation = record.annotation
        return (annotation.id, annotation.passage.exact) if annotation.orphan else None

    def lost_in(self, article: int) -> int | None:
        """The one tag that is chosen, by its id, if it is of an article and can't be placed in it."""
        tag = self.chosen()
        is_lost = tag is not None and tag.annotation.orphan and tag.annotation.article == article
        return tag.annotation.id if is_lost else None

    def _point(self, record: ListedTag) -> None:
        passage, article = record.annotation.passage, record.annotation.article
        # What can't be placed is nowhere: its article is shown from the top, and no wrong words as if they
        # were the tag's.
        place = (0, 0) if record.annotation.orphan else (passage.start, passage.end)
        self.place_wanted.emit(article, *place)

    def _glance(self, record: ListedTag) -> None:
        if not record.annotation.orphan:
            passage = record.annotation.passage
            self.glance_wanted.emit(record.annotation.article, passage.start, passage.end)

    def _entries(self, record: ListedTag) -> list[Entry]:
        return [
            (self.tr("Show in the text"), "Enter", lambda: self._point(record), True),
            (self._note_words(), "F2", self.edit_note, False),
            (self.tr("Another tag…"), "R", self._recode, False),
            (self.tr("Remove"), "Del", self._remove, False),
        ]

    def _note_words(self) -> str:
        several = len(self.view.selected()) > 1
        return self.tr("Add a note to each…") if several else self.tr("Edit note")

    def _note_several(self) -> None:
        self.noting_wanted.emit(self.view.selected())

    def _recode(self) -> None:
        chosen = self.view.selected()
        if chosen:
            place = self.view.visualRect(self.view.currentIndex()).bottomLeft()
            self.recoding_wanted.emit(chosen, self.view.viewport().mapToGlobal(place))
