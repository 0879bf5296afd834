"""All tags that meet a filter as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from reader.gui.hub import Hub
from reader.gui.lists.rows import Heading
from reader.gui.lists.rows_by_id import RECORD_ROLE, Listing, RowsById, Touched
from reader.gui.tags_list.rows import rows_of
from reader.gui.tags_list.tag_words import TagWords
from reader.model import Changes, Code, ListedTag, TagFilter, TagOrder

TAG_ROLE = RECORD_ROLE
HEADING_ROLE = TAG_ROLE + 1


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """What a heading says, and over how many tags."""

    text: str
    count: int


class TagsModel(RowsById[ListedTag]):
    """One row a tag, and one over each group of them."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(hub, "tags", parent)
        self.words = TagWords(hub, self)
        """How tags are put into words."""
        self.wanted, self.order = TagFilter(), TagOrder.ARTICLE
        """What was asked for last; its rows may be on their way."""
        self._titles: dict[int, str] = {}

    def show(self, wanted: TagFilter, order: TagOrder) -> None:
        """Shows other tags, or in another order; the old rows stay until then."""
        self.wanted, self.order = wanted, order
        self.load()

    @property
    def order_shown(self) -> TagOrder:
        """The order that the rows are in."""
        return self._shown[1] if isinstance(self._shown, tuple) else self.order

    def tag(self, row: int) -> ListedTag | None:
        """The tag in a row, if it is one and is loaded."""
        return self.record(row)

    def _asked(self) -> tuple[TagFilter, TagOrder]:
        return self.wanted, self.order

    def _find(self, asked: tuple[TagFilter, TagOrder]) -> Listing:
        library = self._hub.library
        return Listing(rows_of(library.tag_index(*asked)), library.codes())

    def _fetch(self, ids: Sequence[int]) -> list[ListedTag]:
        return self._hub.library.listed_tags(ids)

    def _number(self, record: ListedTag) -> int:
        return record.annotation.id

    def _touch(self, changes: Changes) -> Touched | None:
        if not (changes.annotations or changes.codes or changes.codebooks or changes.articles):
            return None
        return Touched(changes.annotations, everything=bool(changes.articles))

    def _say(self, record: ListedTag) -> str:
        return self.words.row(record)

    def _tell_all(self, record: ListedTag) -> str:
        return self.words.tip(record)

    def _take_more(self, more: Sequence[Code]) -> None:
        self.words.set_codes(more)

    def _note(self, record: ListedTag) -> None:
        self._titles[record.annotation.article] = record.title

    def _of_heading(self, row: int, heading: Heading, role: int) -> object:
        order = self.order_shown
        title = self._titles.get(int(heading.key), "") if order is TagOrder.ARTICLE else ""
        text = self.words.heading(order, heading.key, title)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{text}，{self.words.count(heading.count)}"
            case _ if role == HEADING_ROLE:
                if order is TagOrder.ARTICLE and not title:
                    self._seek(row + 1)
                return HeadingRow(text, heading.count)
        return None
