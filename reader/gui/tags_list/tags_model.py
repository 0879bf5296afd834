"""All tags that meet a filter as a Qt model: known by their ids, read when they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from reader.gui.hub import Hub
from reader.gui.look.tips import plain_tip
from reader.gui.tags_list.rows import Heading, Row, Step, rows_of, steps
from reader.gui.tags_list.tag_words import TagWords
from reader.model import Changes, Code, ListedTag, TagFilter, TagOrder

TAG_ROLE = int(Qt.ItemDataRole.UserRole) + 1
HEADING_ROLE = TAG_ROLE + 1
_AROUND, _MOST_READ, _KEPT = 60, 400, 4000

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """What a heading says, and over how many tags."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class _Answer:
    shown: tuple[TagFilter, TagOrder]
    total: int
    rows: list[Row]
    place: dict[int, int]
    headings: list[int]
    way: list[Step] | None
    codes: list[Code]
    tags: list[ListedTag]


class TagsModel(QAbstractListModel):
    """One row a tag, and one over each group of them.

    All ids are known, so that the list has its full length at once; what a row says is read in the background
    when a view first asks for it. After a change, only the rows that it touched come, go or are read anew.
    """

    counted = Signal(int)
    """The rows show what was asked for: so many tags."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.words = TagWords(hub, self)
        """How tags are put into words."""
        self.wanted, self.order = TagFilter(), TagOrder.ARTICLE
        """What was asked for last; its rows may be on their way."""
        self._shown: tuple[TagFilter, TagOrder] | None = None
        self._rows: list[Row] = []
        self._place: dict[int, int] = {}
        self._headings: list[int] = []
        self._is_outdated = False
        self.is_resting = False
        """Whether nobody looks, so that changes may wait; see ``wake``."""
        self.total = 0
        """How many tags are shown."""
        self._known: OrderedDict[int, ListedTag] = OrderedDict()
        self._titles: dict[int, str] = {}
        self._touched: set[int] = set()
        self._stale: set[int] = set()
        self._sought: set[int] = set()
        self._read_soon = QTimer(self)
        self._read_soon.setSingleShot(True)
        self._read_soon.setInterval(0)
        self._read_soon.timeout.connect(self._read)
        hub.changed.connect(self._follow)

    @property
    def is_loaded(self) -> bool:
        """Whether the list was read at all."""
        return self._shown is not None

    def show(self, wanted: TagFilter, order: TagOrder) -> None:
        """Shows other tags, or in another order; the old rows stay until then."""
        self.wanted, self.order = wanted, order
        self.load()

    def load(self) -> None:
        """Reads which tags there are, in the background."""
        wanted, order, library = self.wanted, self.order, self._hub.library
        again = [tag for tag in list(self._known)[-_MOST_READ:] if tag in self._stale]
        old, touched, is_same = self._rows, frozenset(self._touched), (wanted, order) == self._shown
        self._is_outdated = False

        def work(_job: object) -> _Answer:
            index = library.tag_index(wanted, order)
            tags = library.listed_tags([*dict.fromkeys((*again, *index.tags[:_AROUND]))])
            rows = rows_of(index)
            return _Answer(
                (wanted, order),
                len(index.tags),
                rows,
                {row: number for number, row in enumerate(rows) if isinstance(row, int)},
                [number for number, row in enumerate(rows) if isinstance(row, Heading)],
                # Only the newest answer is heard, so that the rows are still those it set out from.
                steps(old, rows, touched) if is_same else None,
                library.codes(),
                tags,
            )

        self._hub.jobs.read("tags", work, self._show)

    def tag(self, row: int) -> ListedTag | None:
        """The tag in a row, if it is one and is loaded."""
        number = self.tag_id(row)
        return self._known.get(number) if number is not None else None

    def tag_id(self, row: int) -> int | None:
        """The id of the tag in a row, if it is one."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, int) else None

    def row_of(self, tag: int) -> int | None:
        """The row of a tag, if it is among those shown."""
        return self._place.get(tag)

    def heading_rows(self) -> Sequence[int]:
        """The rows that are headings."""
        return self._headings

    def tags_in(self, row: int) -> list[int]:
        """The tags under a heading."""
        found = []
        for each in self._rows[row + 1 :]:
            if isinstance(each, Heading):
                break
            found.append(each)
        return found

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows there are, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Tags can be selected; headings are only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        is_tag = isinstance(self._rows[index.row()], int)
        return flags | Qt.ItemFlag.ItemIsSelectable if is_tag else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says, its tag or its heading; nothing while a tag is on its way."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            return self._of_heading(index.row(), row, role)
        tag = self._known.get(row)
        if tag is None:
            self._seek(index.row())
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.words.row(tag)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.words.tip(tag))
            case _ if role == TAG_ROLE:
                return tag
        return None

    def _of_heading(self, number: int, row: Heading, role: int) -> object:
        order = self.order_shown
        title = self._titles.get(int(row.key), "") if order is TagOrder.ARTICLE else ""
        text = self.words.heading(order, row.key, title)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{text}，{self.words.count(row.count)}"
            case _ if role == HEADING_ROLE:
                if order is TagOrder.ARTICLE and not title:
                    self._seek(number + 1)
                return HeadingRow(text, row.count)
        return None

    @property
    def order_shown(self) -> TagOrder:
        """The order that the rows are in."""
        return self._shown[1] if self._shown is not None else self.order

    def _show(self, answer: _Answer) -> None:
        self.words.set_codes(answer.codes)
        self._shown = answer.shown
        if answer.way is None:
            self.beginResetModel()
            self._take(answer)
            self.endResetModel()
        else:
            self._go(answer.way)
            self._take(answer)
            if answer.rows:
                self.dataChanged.emit(self.index(0), self.index(len(answer.rows) - 1))
        self._touched.clear()
        self._stale.clear()
        self.total = answer.total
        self.counted.emit(self.total)

    def _go(self, way: Iterable[Step]) -> None:
        for step in way:
            last = step.first + step.count - 1
            if step.rows:
                self.beginInsertRows(QModelIndex(), step.first, last)
                self._rows[step.first : step.first] = step.rows
                self.endInsertRows()
            else:
                self.beginRemoveRows(QModelIndex(), step.first, last)
                del self._rows[step.first : last + 1]
                self.endRemoveRows()

    def _take(self, answer: _Answer) -> None:
        for tag in self._stale:
            self._known.pop(tag, None)
        self._keep(answer.tags)
        self._rows, self._place, self._headings = answer.rows, answer.place, answer.headings

    def _keep(self, tags: Iterable[ListedTag]) -> None:
        for tag in tags:
            self._known[tag.annotation.id] = tag
            self._known.move_to_end(tag.annotation.id)
            self._titles[tag.annotation.article] = tag.title
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)

    def _seek(self, row: int) -> None:
        self._sought.add(row)
        if not self._read_soon.isActive() and not self._hub.jobs.is_busy("tag rows"):
            self._read_soon.start()

    def _read(self) -> None:
        # What flew by while somebody scrolled is asked for again if it is needed.
        last = max(self._sought, default=-1)
        first = max(min(self._sought, default=0) - _AROUND, last - _MOST_READ, 0)
        self._sought.clear()
        rows = self._rows[first : last + _AROUND + 1]
        wanted = [row for row in rows if isinstance(row, int) and row not in self._known]
        library = self._hub.library
        if wanted:
            self._hub.jobs.read("tag rows", lambda _job: library.listed_tags(wanted), self._take_in)

    def _take_in(self, tags: list[ListedTag]) -> None:
        self._keep(tags)
        rows = [row for tag in tags if (row := self.row_of(tag.annotation.id)) is not None]
        if rows:
            self.dataChanged.emit(self.index(max(0, min(rows) - 1)), self.index(max(rows)))
        if self._sought:
            self._read_soon.start()

    def _follow(self, changes: Changes) -> None:
        if not (changes.annotations or changes.codes or changes.codebooks or changes.articles):
            return
        self._touched |= changes.annotations
        # Rows keep what they say until it is read again, so that nothing flickers.
        self._stale |= set(self._known) if changes.articles else changes.annotations
        self._is_outdated = True
        if self.is_loaded and not self.is_resting:
            self.load()

    def wake(self) -> None:
        """Somebody looks: reads what there is to be seen, if it is not known as it is by now."""
        self.is_resting = False
        if self._is_outdated or not self.is_loaded:
            self.load()
