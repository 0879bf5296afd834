"""The table of agreement, and the list of places where coders differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.gui.agreement.agreement_words import VERDICT
from reader.gui.lists.keys import is_enter
from reader.gui.look.code_chip import code_chip
from reader.gui.look.theme import Theme
from reader.gui.look.tips import plain_tip
from reader.model import CodeAgreement, Disagreement
from reader.text.cells import guarded

_ROLE = int(Qt.ItemDataRole.UserRole)
_ORDER = _ROLE + 1
_WORDS = 240
_NAME_WIDTH = 200
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SHARES = (200, 380, 110, 110)


class _Row(QTreeWidgetItem):
    """Ordered by its numbers, not by how they are written."""

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        column = self.treeWidget().sortColumn()
        mine, others = self.data(column, _ORDER), other.data(column, _ORDER)
        return (mine, self.text(column)) < (others, other.text(column))


class _Table(QTreeWidget):
    """Rows that can be copied."""

    activated_ = Signal(object)
    """What the row that was chosen stands for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.itemDoubleClicked.connect(lambda item, _column: self.activated_.emit(item.data(0, _ROLE)))

    def rows(self) -> list[QTreeWidgetItem]:
        """All rows, as they stand."""
        return [self.topLevelItem(row) for row in range(self.topLevelItemCount())]

    def as_text(self) -> str:
        """The table with its heads, as spreadsheets take it from the clipboard."""
        columns = range(self.columnCount())
        lines = [[self.headerItem().text(column) for column in columns]]
        lines += [[row.text(column).replace("\n", " ") for column in columns] for row in self.rows()]
        return "\n".join("\t".join([guarded(name), *numbers]) for name, *numbers in lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the row, Ctrl+C copies the table."""
        if is_enter(event) and self.currentItem() is not None:
            self.activated_.emit(self.currentItem().data(0, _ROLE))
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        else:
            super().keyPressEvent(event)


class CodeTable(_Table):
    """A row for each code that anybody gave."""

    code_chosen = Signal(object)
    """The ``CodeAgreement`` of the current row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSortingEnabled(True)
        self.currentItemChanged.connect(
            lambda item, _before: item is not None and self.code_chosen.emit(item.data(0, _ROLE))
        )

    def show_rows(
        self,
        heads: Sequence[str],
        rows: Sequence[tuple[CodeAgreement, int, list[tuple[str, float]]]],
        theme: Theme,
        tip: str,
    ) -> None:
        """Shows rows: what each is about, the colour slot of its code, its cells and their order."""
        current = self.currentItem()
        chosen = current.data(0, _ROLE).code if current is not None else None
        self.clear()
        self.setColumnCount(len(heads))
        self.setHeaderLabels(list(heads))
        numbers = [column for column in range(1, len(heads)) if column != VERDICT]
        for column in numbers:
            self.headerItem().setTextAlignment(column, _RIGHT)
        self.headerItem().setToolTip(VERDICT, plain_tip(tip))
        for number, (each, slot, cells) in enumerate(rows):
            row = _Row([text for text, _ in cells])
            row.setData(0, _ROLE, each)
            row.setIcon(0, code_chip(slot, theme))
            row.setToolTip(0, plain_tip(cells[0][0]))
            row.setToolTip(VERDICT, plain_tip(tip))
            for column, (_, order) in enumerate(cells):
                row.setData(column, _ORDER, order if column else number)
                if column in numbers:
                    row.setTextAlignment(column, _RIGHT)
            self.addTopLevelItem(row)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(_NAME_WIDTH)
        header.setStretchLastSection(False)
        found = [row for row in self.rows() if row.data(0, _ROLE).code == chosen]
        if self.rows():
            self.setCurrentItem((found or self.rows())[0])


class PlaceList(_Table):
    """Where coders differ on a code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels(
            [self.tr("Article"), self.tr("Text"), self.tr("Tagged by"), self.tr("Not tagged by")]
        )
        for column, width in enumerate(_SHARES):
            self.setColumnWidth(column, width)

    def show_places(self, places: Sequence[tuple[Disagreement, str, str]]) -> None:
        """Shows places, each with the title of its article and its words."""
        self.clear()
        for place, title, words in places:
            shown = words.replace("\n", " ")
            row = QTreeWidgetItem([title, shown[:_WORDS], ", ".join(place.given_by), ", ".join(place.not_by)])
            row.setData(0, _ROLE, place)
            row.setToolTip(0, plain_tip(title))
            row.setToolTip(1, plain_tip(shown[:_WORDS]))
            self.addTopLevelItem(row)
