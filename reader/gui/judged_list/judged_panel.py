"""A panel on the right: what was said of links, found again by what it was, by whom, and of which words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.gui.hub import Hub
from reader.gui.judged_list.judged_delegate import JudgedDelegate
from reader.gui.judged_list.judged_filter_bar import JudgedFilterBar
from reader.gui.judged_list.judged_model import JudgedModel
from reader.gui.lists.id_list import IdList
from reader.gui.look.theme import Theme
from reader.gui.tags_list.found_panel import Entry, FoundPanel
from reader.gui.tags_list.note_pane import NotePane
from reader.model import JudgedFacets, Judgement, ListedJudgement

Lost = tuple[int, int]
"""A passage that can't be placed: the judgement's id, and which of its two passages it is, 0 or 1."""


class JudgedPanel(FoundPanel):
    """A click shows a link where its articles are open; Enter or a double click opens them."""

    pair_wanted = Signal(object)
    """The articles of a ``Judgement`` are to be opened, and its passages shown."""
    glance_wanted = Signal(object)
    """The passages of a ``Judgement`` are to be shown if they are on screen; the keyboard stays here."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        model = JudgedModel(hub)
        bar, view = JudgedFilterBar(model.words, theme), IdList(model)
        note = NotePane(self.tr("A note on this link (F2)"), self.tr("Note on the link"))
        view.setItemDelegate(JudgedDelegate(model.words, theme, view))
        view.fit_rows()
        super().__init__(hub, theme, model, bar, view, note, parent)
        model.setParent(self)
        self._name(
            self.tr("Judged links"),
            self.tr("Show all links"),
            self.tr("What can be done with the links shown"),
        )

    def lost_in(self, article: int) -> Lost | None:
        """The passage of the one judgement that is chosen which was lost in an article, if one was."""
        listed = self.chosen()
        for side, end in enumerate(listed.judgement.ends if listed is not None else ()):
            if end.orphan and end.article == article:
                return listed.judgement.id, side
        return None

    def _ask(self) -> None:
        self.model.show(self.filter.wanted())

    def _is_narrowed(self) -> bool:
        return bool(self.model.wanted)

    def _count_words(self, total: int) -> str:
        return self.model.words.count(total)

    def _empty_words(self, *, narrowed: bool) -> str:
        if narrowed:
            return self.tr("Nothing like this was said of a link.")
        return self.tr(
            "Nothing was said of links yet.\n"
            "Go to one in two texts side by side (Alt+↓) and press Y to confirm it, N to reject it."
        )

    def _counting(self) -> Callable[[object], JudgedFacets]:
        library, wanted = self.hub.library, self.model.wanted
        return lambda _job: library.judgement_facets(wanted)

    def _noted(self, record: ListedJudgement) -> tuple[int, str]:
        return record.judgement.id, record.judgement.memo

    def _lost(self, record: ListedJudgement) -> tuple[Lost, str] | None:
        return lost_of(record.judgement)

    def _point(self, record: ListedJudgement) -> None:
        self.pair_wanted.emit(record.judgement)

    def _glance(self, record: ListedJudgement) -> None:
        self.glance_wanted.emit(record.judgement)

    def _entries(self, record: ListedJudgement) -> list[Entry]:
        return [
            (self.tr("Show in the texts"), "Enter", lambda: self._point(record), True),
            (self.tr("Edit note"), "F2", self.edit_note, True),
            (self.tr("Take back"), "Del", self._remove, False),
        ]


def lost_of(judgement: Judgement) -> tuple[Lost, str] | None:
    """The first passage of a judgement that can't be placed, if there is one, and its last known words."""
    for side, end in enumerate(judgement.ends):
        if end.orphan:
            return (judgement.id, side), end.passage.exact
    return None
