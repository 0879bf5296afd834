"""The matrix of topics and outlets."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.gui.compare.link_filter import LinkFilter
from reader.gui.inspector.copying import copy_table, offer_copy
from reader.gui.inspector.coverage_model import CELL_ROLE, ROW_ROLE, CoverageModel
from reader.gui.inspector.coverage_order import CoverageOrder
from reader.gui.inspector.findings import Findings
from reader.gui.inspector.heading import tool
from reader.gui.inspector.look import FlowLayout, empty_label, ink_slot, paint_kind, paint_share
from reader.gui.lists.row_painting import ink, is_selected, paint_line
from reader.gui.look.theme import Theme
from reader.model import Row, Share

_CELL, _NARROW_CELL = 112, 48
_LABEL, _LEAST_LABEL = 640, 96
_ACROSS = Qt.Orientation.Horizontal
_WIDE, _ASIDE = 900, 208
"""From this width on the legend and the order stand at the right, in so many pixels."""
_MOST = 16_777_215
_AROUND_ROW = 6
"""How much higher than its text a row is."""


class CellDelegate(QStyledItemDelegate):
    """A disc for what a witness has; the label with the form of its kind."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self.theme, self._view = theme, view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one cell."""
        row, cell = index.data(ROW_ROLE), index.data(CELL_ROLE)
        painter.save()
        rect = QRect(option.rect)
        if is_selected(option):
            painter.fillRect(rect, self.theme.colour("selection"))
        elif (
            index.row() == self._view.currentIndex().row() or option.state & QStyle.StateFlag.State_MouseOver
        ):
            painter.fillRect(rect, self.theme.colour("hover"))
        if cell is not None:
            colour = self.theme.colour(ink_slot(option, f"link_{row.kind}"))
            faint = self.theme.colour(ink_slot(option, "text_disabled"))
            paint_share(painter, rect.center(), cell.share, colour, faint)
            if len(cell.spans) > 1 and rect.width() > _NARROW_CELL:
                painter.setPen(ink(self.theme, option, "text_muted"))
                beside = QRect(rect.center().x() + 11, rect.top(), 30, rect.height())
                paint_line(painter, beside, f"×{len(cell.spans)}")
        else:
            painter.setPen(ink(self.theme, option, "text"))
            if index.column() == 0:
                slot = ink_slot(option, f"link_{row.kind}")
                paint_kind(painter, rect, row.kind, self.theme, slot=slot)
                paint_line(painter, rect.adjusted(12, 0, -6, 0), row.label)
            else:
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, index.data())
        by_key = QStyle.StateFlag.State_HasFocus
        if is_selected(option) and option.state & by_key:
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
        self.view.verticalHeader().setMinimumSectionSize(16)
        self.view.setTabKeyNavigation(False)
        self.view.setMouseTracking(True)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.view.horizontalHeader().setHighlightSections(False)
        self.order = CoverageOrder(self.model, self.view.horizontalHeader())
        self.copy_button = tool(self.tr("Copy"), self.tr("Copy the table, for a spreadsheet"))
        self.copy_button.clicked.connect(self.copy)
        offer_copy(self.view, self.copy)
        head = QWidget()
        row = FlowLayout(head, 12)
        row.setContentsMargins(10, 4, 10, 4)
        row.addWidget(self.order)
        self._forms = []
        for share in Share:
            row.addWidget(self._legend(share, self.model.share_words(share), theme))
        row.addWidget(self.copy_button)
        self._head = head
        self.empty = empty_label()
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(head)
        self._layout.addWidget(self.view, 1)
        self._layout.addWidget(self.empty, 1)
        self.view.clicked.connect(self._open)
        self.view.resized.connect(self._fit)
        self.view.opened.connect(lambda: self._open(self.view.currentIndex()))
        self.view.selectionModel().currentChanged.connect(lambda *_: self.view.viewport().update())

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
        current = self.view.currentIndex()
        row = current.data(ROW_ROLE)
        self.model.show(findings, shown)
        if findings is not None:
            self.order.offer(findings.names)
        if isinstance(row, Row):
            self._take_up(row, current.column())
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

    def _take_up(self, row: Row, column: int) -> None:
        """Chooses again what was chosen before the rows were listed anew."""
        for number, each in enumerate(self.model.rows):
            if (each.kind, each.label) == (row.kind, row.label):
                self.view.setCurrentIndex(self.model.index(number, min(column, self.model.columnCount() - 1)))
                return

    def copy(self) -> None:
        """Copies the table as it is sorted and filtered."""
        copy_table(self.model.table())

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy the table")).triggered.connect(lambda _on: self.copy())
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Row):
            witness = self.model.witness(index.column())
            has_it = witness is not None and bool(row.cells[witness].spans)
            self.cell_wanted.emit(row, witness if has_it else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The legend stands above the table, or at its right where there is room."""
        wide = self.width() >= _WIDE
        self._layout.setDirection(
            QBoxLayout.Direction.RightToLeft if wide else QBoxLayout.Direction.TopToBottom
        )
        self._head.setMinimumWidth(_ASIDE if wide else 0)
        self._head.setMaximumWidth(_ASIDE if wide else _MOST)
        super().resizeEvent(event)

    def _fit(self) -> None:
        header, columns = self.view.horizontalHeader(), self.model.columnCount()
        if not columns:
            return
        self.view.verticalHeader().setDefaultSectionSize(self.view.fontMetrics().height() + _AROUND_ROW)
        room = self.view.viewport().width()
        narrow = room <= _CELL * columns + _LEAST_LABEL
        if narrow != self.model.narrow:
            self.model.narrow = narrow
            self.model.headerDataChanged.emit(_ACROSS, 0, columns - 1)
        cell = _NARROW_CELL if narrow else _CELL
        self.view.setColumnHidden(columns - 1, narrow)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        last = header.fontMetrics().horizontalAdvance(str(self.model.headerData(columns - 1, _ACROSS))) + 24
        for column in range(1, columns - 1):
            header.resizeSection(column, cell)
        header.resizeSection(columns - 1, last)
        left = room - cell * (columns - 2) - (0 if narrow else last)
        header.resizeSection(0, min(_LABEL, max(_LEAST_LABEL, left)))
