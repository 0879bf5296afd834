"""Topics against outlets, as a Qt model."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui.compare.link_filter import LinkFilter
from reader.gui.inspector.findings import Findings
from reader.gui.look.tips import plain_tip
from reader.model import Cell, Row, Share

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
CELL_ROLE = ROW_ROLE + 1

Index = QModelIndex | QPersistentModelIndex
_RANK = {Share.FULL: 0, Share.MENTION: 1, Share.ABSENT: 2}
_NO_PLACE = 1 << 60


class CoverageModel(QAbstractTableModel):
    """A row for each topic and statement, a column for each witness; then how many have it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._order: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._text: int | None = 0
        self.rows: list[Row] = []
        self.narrow = False
        """Whether the header's names and sums stand above one another."""

    def show(self, findings: Findings | None, shown: LinkFilter) -> None:
        """Lists what a filter shows."""
        self.beginResetModel()
        self._names = findings.names if findings else ()
        self.rows = []
        if findings is not None:
            links, groups = findings.alignment.links, findings.alignment.groups
            self.rows = [
                row
                for row in findings.coverage.rows
                if any(shown.admits(links[index]) for index in groups[row.group].links)
            ]
        self._sort()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many topics there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Label, witnesses, number of witnesses."""
        return 0 if parent.isValid() or not self._names else len(self._names) + 2

    def witness(self, column: int) -> int | None:
        """The witness of a column, if it is one's."""
        return column - 1 if 0 < column <= len(self._names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A label or number, a cell in words, or ``ROW_ROLE`` and ``CELL_ROLE``."""
        if not index.isValid():
            return None
        row, witness = self.rows[index.row()], self.witness(index.column())
        cell = None if witness is None else row.cells[witness]
        if role == ROW_ROLE:
            return row
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = self._words(row, cell, witness)
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.DisplayRole and cell is None:
            return row.label if index.column() == 0 else str(_witnesses(row))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > len(self._names):
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    def share_words(self, share: Share) -> str:
        """How much a witness has, in words."""
        return {
            Share.FULL: self.tr("in full"),
            Share.MENTION: self.tr("a side mention"),
            Share.ABSENT: self.tr("not there"),
        }[share]

    def table(self) -> list[list[str]]:
        """What is shown, in words: a header, then a line for each row."""
        head = [self.tr("Topic or statement"), *self._names, self.tr("Outlets")]
        lines = [
            [row.label, *(self.share_words(cell.share) for cell in row.cells), str(_witnesses(row))]
            for row in self.rows
        ]
        return [head, *lines]

    def _words(self, row: Row, cell: Cell | None, witness: int | None) -> str:
        if cell is None or witness is None:
            return f"{row.label}\n{self.tr('%n outlet(s)', '', _witnesses(row))}"
        share = self.share_words(cell.share)
        length = f" · {self.tr('%n character(s)', '', cell.length)}" if cell.spans else ""
        return f"{self._names[witness]}: {share}{length}\n{row.label}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The outlets, and how many of the topics each has."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        witness = self.witness(section)
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._sum_words(witness)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if section == 0:
            return self.tr("Topic or statement")
        if witness is None:
            return self.tr("Outlets")
        have = sum(1 for row in self.rows if row.cells[witness].spans)
        between = "\n" if self.narrow else "  "
        return f"{self._names[witness]}{between}{have} / {len(self.rows)}"

    def _sum_words(self, witness: int | None) -> str:
        if witness is None:
            return self.tr("Click to sort")
        shares = [row.cells[witness].share for row in self.rows]
        return self.tr("{outlet}: {full} in full, {aside} in passing, {absent} not there").format(
            outlet=self._names[witness],
            full=shares.count(Share.FULL),
            aside=shares.count(Share.MENTION),
            absent=shares.count(Share.ABSENT),
        )

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column: labels, what a witness has or the number of witnesses (both most first)."""
        self._text = None
        self._order = column, order
        self._rearrange()

    def sort_by_text(self, witness: int) -> None:
        """Sorts in the order of a witness's text; what it has not comes last."""
        self._text = witness
        self._rearrange()

    @property
    def order(self) -> tuple[int | None, int, Qt.SortOrder]:
        """The witness in whose text's order the rows are, or None; else by which column, and which way."""
        return self._text, *self._order

    def _rearrange(self) -> None:
        self.layoutAboutToBeChanged.emit()
        before = list(self.rows)
        kept = self.persistentIndexList()
        self._sort()
        place = {id(row): number for number, row in enumerate(self.rows)}
        moved = [self.index(place[id(before[index.row()])], index.column()) for index in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _sort(self) -> None:
        order = self._order[1]
        if self._text is not None:
            text = self._text if self._text < len(self._names) else 0
            self.rows.sort(key=lambda row: (_place(row, text), row.group))
        else:
            self.rows.sort(key=lambda row: row.group)
            self.rows.sort(key=self._key, reverse=order is Qt.SortOrder.DescendingOrder)

    def _key(self, row: Row) -> tuple[object, ...]:
        column = self._order[0]
        witness = self.witness(column)
        if witness is not None:
            return (_RANK[row.cells[witness].share],)
        return (row.label,) if column == 0 else (-_witnesses(row),)


def _witnesses(row: Row) -> int:
    return sum(1 for cell in row.cells if cell.spans)


def _place(row: Row, witness: int) -> int:
    spans = row.cells[witness].spans
    return spans[0].start if spans else _NO_PLACE
