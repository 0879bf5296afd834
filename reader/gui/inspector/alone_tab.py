"""What each witness alone has: a list for each, beside one another as the texts are, or one list of all."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.inspector.alone_model import LINE_ROLE, AloneModel, Index, Line
from reader.gui.inspector.copying import copy_text, offer_copy
from reader.gui.inspector.findings import Findings
from reader.gui.inspector.look import empty_label, room
from reader.gui.lists.opening_list import OpeningList
from reader.gui.lists.row_painting import MARGIN_X, cut_lines, ink, paint_ground, paint_line
from reader.gui.look.style import set_up_list
from reader.gui.look.theme import Theme

_COLUMN = 280
"""The least width of a list beside others."""
_ABOVE = 5
_NARROWEST = 5
"""Letters are hardly ever narrower on average, in pixels."""
_WIDE, _FEW, _MORE = 640, 2, 3
"""From this width on a passage has a few lines, else more."""


class _Delegate(QStyledItemDelegate):
    """A head in bold, a passage in a few lines."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme, self._view = theme, view
        self._heights: dict[tuple[str, int, str], int] = {}
        """How many lines a passage has, by its text, the width and the type."""

    def forget(self) -> None:
        """Other passages are shown from now on."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many lines as are needed, but few."""
        line: Line = index.data(LINE_ROLE)
        metrics = QFontMetrics(option.font)
        if line.span is None:
            return QSize(160, metrics.lineSpacing() + 2 * _ABOVE)
        key = line.text, self._view.width(), option.font.key()
        lines = self._heights.get(key)
        if lines is None:
            lines = self._heights[key] = len(self._lines(line, metrics))
        return QSize(160, lines * metrics.lineSpacing() + 2 * _ABOVE)

    def _lines(self, line: Line, metrics: QFontMetrics) -> list[str]:
        width = max(60, room(self._view) - 2 * MARGIN_X)
        most = _FEW if width >= _WIDE else _MORE
        # Of a long passage no more is measured than there can be room for: a text may have thousands.
        text = line.text[: most * width // _NARROWEST + 1].replace("\n", " ")
        return cut_lines(text, metrics, width, most)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one line."""
        line: Line = index.data(LINE_ROLE)
        painter.save()
        rect = QRect(option.rect)
        inner = rect.adjusted(MARGIN_X, 0, -MARGIN_X, 0)
        if line.span is None:
            painter.fillRect(rect, self.theme.colour("header"))
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(self.theme.colour("heading"))
            paint_line(painter, inner, line.text)
        else:
            paint_ground(painter, option, self.theme)
            painter.setPen(ink(self.theme, option, "text"))
            metrics = QFontMetrics(option.font)
            place = QRect(inner.left(), rect.top() + _ABOVE, inner.width(), metrics.lineSpacing())
            for text in self._lines(line, metrics):
                paint_line(painter, place, text)
                place.translate(0, metrics.lineSpacing())
        painter.restore()


class AloneList(OpeningList):
    """Passages under their heads."""

    place_wanted = Signal(int, object)
    """Witness and ``Span``."""
    sideways = Signal(int)
    """The keyboard goes to the list at the left (-1) or at the right (1)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passages = AloneModel(self)
        self.setModel(self.passages)
        self.delegate = _Delegate(theme, self)
        self.setItemDelegate(self.delegate)
        set_up_list(self)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Passages that only one outlet has"))
        self.clicked.connect(self._open)
        self.opened.connect(lambda: self._open(self.currentIndex()))
        self.customContextMenuRequested.connect(self._open_menu)
        offer_copy(self, self.copy)

    def copy(self) -> None:
        """Copies the chosen passage, with its outlet."""
        line = self.currentIndex().data(LINE_ROLE)
        if isinstance(line, Line) and line.span is not None:
            copy_text(f"{self.passages.names[line.witness]}\n{line.text}\n")

    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, Line) and line.span is not None:
            self.place_wanted.emit(line.witness, line.span)

    def _open_menu(self, place: QPoint) -> None:
        line = self.currentIndex().data(LINE_ROLE)
        if isinstance(line, Line) and line.span is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("Copy the passage")).triggered.connect(lambda _on: self.copy())
            menu.popup(self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right lead to the other lists."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.sideways.emit(1 if event.key() == Qt.Key.Key_Right else -1)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the lines anew, when it comes to be seen."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class AloneTab(QWidget):
    """The passages without a counterpart."""

    place_wanted = Signal(int, object)
    """Witness and ``Span``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._findings: Findings | None = None
        self.lists: list[AloneList] = []
        """One for each witness, from left to right, or one for all."""
        self._row = QWidget()
        self._row.setObjectName("columns")
        self._row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._columns = QHBoxLayout(self._row)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(1)
        self.empty = empty_label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row, 1)
        layout.addWidget(self.empty, 1)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        for each in self.lists:
            each.delegate.theme = theme
            each.viewport().update()

    def show_findings(self, findings: Findings | None, why_empty: str) -> None:
        """Lists what only one witness has."""
        if findings is None or findings is not self._findings:
            self._findings = findings
            self._list()
        has_any = findings is not None and bool(findings.alignment.unmatched)
        self._row.setVisible(has_any)
        self.empty.setVisible(not has_any)
        self.empty.setText(why_empty)

    def front(self) -> QWidget | None:
        """What gets the keyboard: that list in which there is something which has it, or the first."""
        some = [each for each in self.lists if len(each.passages.lines) > 1]
        return next((each for each in some if each.hasFocus()), next(iter(some), None))

    def _list(self) -> None:
        witnesses = range(len(self._findings.alignment.articles)) if self._findings else range(0)
        beside = len(witnesses) > 1 and self.width() >= _COLUMN * len(witnesses)
        shares = [[witness] for witness in witnesses] if beside else [list(witnesses)]
        while len(self.lists) > len(shares):
            gone = self.lists.pop()
            self._columns.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.lists) < len(shares):
            self.lists.append(made := AloneList(self._theme))
            made.place_wanted.connect(self.place_wanted)
            made.sideways.connect(lambda by, made=made: self._go_sideways(made, by))
            self._columns.addWidget(made, 1)
        for each, own in zip(self.lists, shares, strict=True):
            each.delegate.forget()
            each.passages.show(self._findings, own)

    def _go_sideways(self, here: AloneList, by: int) -> None:
        ways = self.lists[self.lists.index(here) :: by][1:]
        there = next((each for each in ways if len(each.passages.lines) > 1), None)
        if there is not None:
            there.setFocus(Qt.FocusReason.TabFocusReason)
            if not there.currentIndex().isValid():
                there.setCurrentIndex(there.passages.index(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets the lists beside one another if there is room."""
        super().resizeEvent(event)
        count = len(self._findings.alignment.articles) if self._findings else 0
        beside = count > 1 and self.width() >= _COLUMN * count
        if beside != (len(self.lists) > 1):
            self._list()
