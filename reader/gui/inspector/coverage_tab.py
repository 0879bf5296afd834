"""The matrix of topics and outlets."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.gui.compare.link_filter import LinkFilter
from reader.gui.inspector.coverage_model import CELL_ROLE, ROW_ROLE, CoverageModel
from reader.gui.inspector.findings import Findings
from reader.gui.inspector.look import FlowLayout, empty_label, paint_share
from reader.gui.row_painting import ink, is_selected, paint_line
from reader.gui.theme import Theme
from reader.model import Row, Share

_CELL, _NARROW_CELL = 104, 48
_LABEL, _LEAST_LABEL = 520, 96
_ACROSS = Qt.Orientation.Horizontal
_ROW = 30


class CellDelegate(QStyledItemDelegate):
    """A disc for what a witness has; the label with the form of its kind."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self.theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one cell."""
        row, cell = index.data(ROW_ROLE), index.data(CELL_ROLE)
        painter.save()
        rect = QRect(option.rect)
        if is_selected(option):
            painter.fillRect(rect, self.theme.colour("selection"))
        colour = self.theme.colour(f"link_{row.kind}")
        if cell is not None:
            paint_share(painter, rect.center(), cell.share, colour, self.theme.colour("text_disabled"))
            if len(cell.spans) > 1:
                painter.setPen(ink(self.theme, option, "text_muted"))
                beside = QRect(rect.center().x() + 11, rect.top(), 30, rect.height())
                paint_line(painter, beside, f"×{len(cell.spans)}")
        else:
            painter.setPen(ink(self.theme, option, "text"))
            if index.column() == 0:
                painter.fillRect(rect.left() + 4, rect.top() + 8, 3, rect.height() - 16, colour)
                paint_line(painter, rect.adjusted(14, 0, -6, 0), row.label)
            else:
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, index.data())
        if is_selected(option):
            painter.setPen(self.theme.colour("focus"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


class _Form(QWidget):
    """One of the discs, for the legend."""

    def __init__(self, share: Share, theme: Theme) -> None:
        super().__init__()
        self._share, self.theme = share, theme
        self.setFixedSize(16, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the disc."""
        with QPainter(self) as painter:
            ink = self.theme.colour("text_muted")
            paint_share(painter, self.rect().center(), self._share, ink, self.theme.colour("text_disabled"))


class _Matrix(QTableView):
    """A table in which Enter does what a click on a cell does."""

    opened = Signal()
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells how much room there is."""
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell that has the keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)


class CoverageTab(QWidget):
    """The matrix, its legend, and the order of its rows."""

    cell_wanted = Signal(object, object)
    """A ``Row``, and the witness whose passage is wanted (None: that of any)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CoverageModel(self)
        self.view = _Matrix()
        self.view.setModel(self.model)
        self.delegate = CellDelegate(theme, self.view)
        self.view.setItemDelegate(self.delegate)
        self.view.setAccessibleName(self.tr("Who covers what"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.view.setSortingEnabled(True)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order of the topics"))
        self.order.setToolTip(self.tr("Order of the topics"))
        head = QWidget()
        row = FlowLayout(head, 12)
        row.setContentsMargins(10, 4, 10, 4)
        row.addWidget(self.order)
        self._forms = []
        for share, words in (
            (Share.FULL, self.tr("in full")),
            (Share.MENTION, self.tr("a side mention")),
            (Share.ABSENT, self.tr("not there")),
        ):
            row.addWidget(self._legend(share, words, theme))
        self._head = head
        self.empty = empty_label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        self.view.clicked.connect(self._open)
        self.view.resized.connect(self._fit)
        self.view.opened.connect(lambda: self._open(self.view.currentIndex()))
        self.order.activated.connect(self._take_order)
        header.sortIndicatorChanged.connect(lambda *_: self.order.setCurrentIndex(0))

    def _legend(self, share: Share, words: str, theme: Theme) -> QWidget:
        form = _Form(share, theme)
        self._forms.append(form)
        label = QLabel(words)
        label.setObjectName("muted")
        both = QWidget()
        layout = FlowLayout(both, 4)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(form)
        layout.addWidget(label)
        both.setFixedSize(form.width() + 6 + label.sizeHint().width(), max(20, label.sizeHint().height()))
        return both

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.theme = theme
        for form in self._forms:
            form.theme = theme
            form.update()
        self.view.viewport().update()

    def show_findings(self, findings: Findings | None, shown: LinkFilter, why_empty: str) -> None:
        """Lists what a filter shows."""
        names = findings.names if findings else ()
        known = [self.order.itemText(number) for number in range(2, self.order.count())]
        wanted = [self.tr("In the order of {outlet}").format(outlet=name) for name in names]
        self.model.show(findings, shown)
        if known != wanted:
            self.order.clear()
            self.order.addItem(self.tr("As the columns are sorted"))
            self.order.addItem(self.tr("Most outlets first"))
            self.order.addItems(wanted)
        has_rows = bool(self.model.rows)
        self.view.setVisible(has_rows)
        self._head.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        self.empty.setText(why_empty)
        self._fit()

    def choose(self, group: int | None) -> None:
        """Chooses the row of a group without going there."""
        for number, row in enumerate(self.model.rows):
            if row.group == group:
                column = max(0, self.view.currentIndex().column())
                self.view.setCurrentIndex(self.model.index(number, column))

    def _take_order(self, number: int) -> None:
        header = self.view.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.blockSignals(False)
        header.viewport().update()
        if number == 1:
            self.model.sort(self.model.columnCount() - 1)
        elif number > 1:
            self.model.sort_by_text(number - 2)
        else:
            self.model.sort(-1)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Row):
            witness = self.model.witness(index.column())
            has_it = witness is not None and bool(row.cells[witness].spans)
            self.cell_wanted.emit(row, witness if has_it else None)

    def _fit(self) -> None:
        header, columns = self.view.horizontalHeader(), self.model.columnCount()
        if not columns:
            return
        room = self.view.viewport().width()
        narrow = room <= _CELL * columns + _LEAST_LABEL
        cell = _NARROW_CELL if narrow else _CELL
        self.view.setColumnHidden(columns - 1, narrow)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        last = header.fontMetrics().horizontalAdvance(str(self.model.headerData(columns - 1, _ACROSS))) + 24
        for column in range(1, columns - 1):
            header.resizeSection(column, cell)
        header.resizeSection(columns - 1, last)
        left = room - cell * (columns - 2) - (0 if narrow else last)
        header.resizeSection(0, min(_LABEL, max(_LEAST_LABEL, left)))
