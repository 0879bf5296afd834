"""Counts as a table that can be sorted and copied."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.gui.lists.keys import is_enter
from reader.gui.look.code_chip import code_chip
from reader.gui.look.theme import Theme
from reader.text.cells import csv_text

VALUE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NAME_WIDTH = 220

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Table:
    """What the first column says of each row, with the colour slot of its code; then numbers by column."""

    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, int], ...]
    values: tuple[tuple[float, ...], ...]

    def as_csv(self) -> str:
        """The table with its heads, numbers as programs read them."""
        rows: list[list[object]] = [[self.corner, *self.columns]]
        for (name, _), values in zip(self.rows, self.values, strict=True):
            rows.append([name, *(round(each) if each == round(each) else round(each, 4) for each in values)])
        return csv_text(rows)


class _TableModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.table = Table("", (), (), ())
        self.theme: Theme | None = None

    def show(self, table: Table) -> None:
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else 1 + len(self.table.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.table.corner if section == 0 else self.table.columns[section - 1]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name, slot = self.table.rows[index.row()]
        if index.column() == 0:
            match role:
                case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                    return name
                case Qt.ItemDataRole.DecorationRole:
                    return code_chip(slot, self.theme) if self.theme is not None else None
                case _ if role == VALUE_ROLE:
                    return index.row()
            return None
        value = self.table.values[index.row()][index.column() - 1]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if value == round(value):
                    return QLocale().toString(round(value))
                return QLocale().toString(value, "f", 2)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _ if role == VALUE_ROLE:
                return value
        return None


class CountTable(QTableView):
    """Sorted by a click on a head; a click on a cell, or Enter, chooses it."""

    chosen = Signal(int, int)
    """The row and the column of a number, as they stand in the table that was given; -1 for the names."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = _TableModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._source)
        self._sorted.setSortRole(VALUE_ROLE)
        self.setModel(self._sorted)
        self.setSortingEnabled(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.clicked.connect(self._choose)
        self.set_theme(theme)

    @property
    def table(self) -> Table:
        """What is shown."""
        return self._source.table

    def show_table(self, table: Table) -> None:
        """Shows other numbers, in the order of the tree until a head is clicked."""
        self._source.show(table)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setMaximumSectionSize(_NAME_WIDTH * 2)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._source.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the cell that has the keyboard."""
        if is_enter(event):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            source = self._sorted.mapToSource(index)
            self.chosen.emit(source.row(), source.column() - 1)
