"""A long list as a Qt model: its rows are known by their ids, and read when they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from reader.gui.hub import Hub
from reader.gui.lists.rows import Heading, Row, Step, steps
from reader.gui.look.tips import plain_tip
from reader.model import Changes

RECORD_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""What a row is about, if it is loaded and no heading."""
AROUND = 60
"""So many rows are read along with one that is looked at."""
_MOST_READ, _KEPT = 400, 4000

Index = QModelIndex | QPersistentModelIndex
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Listing:
    """What is to be listed, and whatever else was read for it."""

    rows: list[Row]
    more: Any = None


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change may have moved, by its ids, and whether what all rows say may have changed with it."""

    ids: frozenset[int]
    everything: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    asked: object
    listing: Listing
    total: int
    place: dict[int, int]
    headings: list[int]
    way: list[Step] | None
    records: list[Any]


class RowsById(QAbstractListModel, Generic[Record]):
    """One row a record, and maybe headings over groups of them.

    All ids are known, so that the list has its full length at once; what a row says is read in the background
    when a view first asks for it. After a change, only the rows that it touched come, go or are read anew.
    What is listed a subclass says: see the methods that raise ``NotImplementedError``.
    """

    counted = Signal(int)
    """The rows show what was asked for: so many records."""

    def __init__(self, hub: Hub, topic: str, parent: QObject | None = None) -> None:
        """``topic`` names the jobs that read."""
        super().__init__(parent)
        self._hub, self._topic = hub, topic
        self._shown: object = None
        """What the rows answer; None while they were never read."""
        self._rows: list[Row] = []
        self._place: dict[int, int] = {}
        self._headings: list[int] = []
        self._is_outdated = False
        self.is_resting = False
        """Whether nobody looks, so that changes may wait; see ``wake``."""
        self.total = 0
        """How many records are shown."""
        self._known: OrderedDict[int, Record] = OrderedDict()
        self._touched: set[int] = set()
        self._stale: set[int] = set()
        self._sought: set[int] = set()
        self._read_soon = QTimer(self)
        self._read_soon.setSingleShot(True)
        self._read_soon.setInterval(0)
        self._read_soon.timeout.connect(self._read)
        hub.changed.connect(self._follow)

    # What is listed

    def _asked(self) -> object:
        """What is to be listed now, to be compared with what is."""
        raise NotImplementedError

    def _find(self, asked: Any) -> Listing:
        """Which rows there are; called in the background."""
        raise NotImplementedError

    def _fetch(self, ids: Sequence[int]) -> list[Record]:
        """The records of these ids that there are; called in the background."""
        raise NotImplementedError

    def _number(self, record: Record) -> int:
        """The id of a record."""
        raise NotImplementedError

    def _touch(self, changes: Changes) -> Touched | None:
        """What a change means for the list; None if nothing."""
        raise NotImplementedError

    def _say(self, record: Record) -> str:
        """A row as a screen reader says it."""
        raise NotImplementedError

    def _tell_all(self, record: Record) -> str:
        """All that is known of a row, line by line."""
        raise NotImplementedError

    def _take_more(self, more: Any) -> None:
        """Takes on what was read beside the rows, before they are shown."""

    def _note(self, record: Record) -> None:
        """Follows what is read."""

    def _of_heading(self, _row: int, _heading: Heading, _role: int) -> object:
        """What a heading says."""
        return None

    # Rows

    @property
    def is_loaded(self) -> bool:
        """Whether the list was read at all."""
        return self._shown is not None

    def record(self, row: int) -> Record | None:
        """What stands in a row, if it is no heading and is loaded."""
        number = self.id_in(row)
        return self._known.get(number) if number is not None else None

    def id_in(self, row: int) -> int | None:
        """The id of what stands in a row, if it is no heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, int) else None

    def row_of(self, number: int) -> int | None:
        """The row of a record, if it is among those shown."""
        return self._place.get(number)

    def heading_rows(self) -> Sequence[int]:
        """The rows that are headings."""
        return self._headings

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows there are, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Records can be selected; headings are only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        is_record = isinstance(self._rows[index.row()], int)
        return flags | Qt.ItemFlag.ItemIsSelectable if is_record else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says, its record or its heading; nothing while a record is on its way."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            return self._of_heading(index.row(), row, role)
        record = self._known.get(row)
        if record is None:
            self._seek(index.row())
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._say(record)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tell_all(record))
            case _ if role == RECORD_ROLE:
                return record
        return None

    # Reading

    def load(self) -> None:
        """Reads which rows there are, in the background."""
        asked = self._asked()
        again = [each for each in list(self._known)[-_MOST_READ:] if each in self._stale]
        old, touched, is_same = self._rows, frozenset(self._touched), asked == self._shown
        self._is_outdated = False

        def work(_job: object) -> _Answer:
            listing = self._find(asked)
            rows = listing.rows
            place = {row: number for number, row in enumerate(rows) if isinstance(row, int)}
            return _Answer(
                asked,
                listing,
                len(place),
                place,
                [number for number, row in enumerate(rows) if isinstance(row, Heading)],
                # Only the newest answer is heard, so that the rows are still those it set out from.
                steps(old, rows, touched) if is_same else None,
                self._fetch([*dict.fromkeys((*again, *list(place)[:AROUND]))]),
            )

        self._hub.jobs.read(self._topic, work, self._show)

    def wake(self) -> None:
        """Somebody looks: reads what there is to be seen, if it is not known as it is by now."""
        self.is_resting = False
        if self._is_outdated or not self.is_loaded:
            self.load()

    def _show(self, answer: _Answer) -> None:
        self._take_more(answer.listing.more)
        self._shown = answer.asked
        if answer.way is None:
            self.beginResetModel()
            self._take(answer)
            self.endResetModel()
        else:
            self._go(answer.way)
            self._take(answer)
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
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
        for number in self._stale:
            self._known.pop(number, None)
        self._keep(answer.records)
        self._rows, self._place, self._headings = answer.listing.rows, answer.place, answer.headings

    def _keep(self, records: Iterable[Record]) -> None:
        for record in records:
            number = self._number(record)
            self._known[number] = record
            self._known.move_to_end(number)
            self._note(record)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)

    def _seek(self, row: int) -> None:
        self._sought.add(row)
        if not self._read_soon.isActive() and not self._hub.jobs.is_busy(self._reading_rows):
            self._read_soon.start()

    @property
    def _reading_rows(self) -> str:
        return f"{self._topic}: rows"

    def _read(self) -> None:
        # What flew by while somebody scrolled is asked for again if it is needed.
        last = max(self._sought, default=-1)
        first = max(min(self._sought, default=0) - AROUND, last - _MOST_READ, 0)
        self._sought.clear()
        rows = self._rows[first : last + AROUND + 1]
        wanted = [row for row in rows if isinstance(row, int) and row not in self._known]
        if wanted:
            self._hub.jobs.read(self._reading_rows, lambda _job: self._fetch(wanted), self._take_in)

    def _take_in(self, records: list[Record]) -> None:
        self._keep(records)
        found = (self.row_of(self._number(record)) for record in records)
        rows = [row for row in found if row is not None]
        if rows:
            self.dataChanged.emit(self.index(max(0, min(rows) - 1)), self.index(max(rows)))
        if self._sought:
            self._read_soon.start()

    def _follow(self, changes: Changes) -> None:
        touched = self._touch(changes)
        if touched is None:
            return
        self._touched |= touched.ids
        # Rows keep what they say until it is read again, so that nothing flickers.
        self._stale |= set(self._known) if touched.everything else touched.ids
        self._is_outdated = True
        if self.is_loaded and not self.is_resting:
            self.load()
