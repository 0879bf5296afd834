"""What the parts of the inspector have in common: rich text, forms, empty states, a layout that wraps."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QLabel,
    QLayout,
    QLayoutItem,
    QListView,
    QSplitter,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.inspector.findings import Piece
from reader.gui.lists.row_painting import is_selected
from reader.gui.look.theme import Theme
from reader.model import LinkKind, Share

_MARK, _MARK_LEFT = 3, 3
"""The width of what tells the kind, and how far from the edge it is."""
SHEET = """
QToolButton#segment {{ background: {button}; color: {text_muted}; border: 1px solid {border};
    border-radius: 6px; padding: 3px 9px; }}
QToolButton#segment:hover {{ background: {hover}; color: {text}; }}
QToolButton#segment:checked {{ background: {badge}; color: {heading}; border-color: {accent}; }}
QToolButton#segment:disabled {{ color: {text_disabled}; }}
QToolButton#segment:focus {{ border: 2px solid {focus}; padding: 2px 8px; }}
QTextBrowser {{ background: {pane}; border: 0; }}
QTableView {{ background: {pane}; gridline-color: {header}; selection-background-color: {selection}; }}
QHeaderView::section {{ background: {window}; color: {text_muted}; border: 0;
    border-bottom: 1px solid {border}; padding: 4px; }}
QSplitter::handle {{ background: {border}; }}
QLabel#heading {{ color: {heading}; font-weight: 700; }}
QWidget#head {{ border-bottom: 1px solid {border}; }}
QWidget#columns {{ background: {border}; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {border}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {accent}; }}
QSlider::handle:horizontal {{ width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
    border: 1px solid {accent}; background: {pane}; }}
QSlider::handle:horizontal:focus {{ background: {focus}; }}
QSlider::handle:horizontal:disabled {{ border-color: {border}; }}
"""


def css(colour: QColor) -> str:
    """A colour as style sheets and rich text write it."""
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alphaF():.3f})"


def sheet(theme: Theme) -> str:
    """The inspector's own rules of style."""
    return SHEET.format(**{slot: css(theme.colour(slot)) for slot in theme})


def rich(pieces: Iterable[Piece], theme: Theme, kind: LinkKind) -> str:
    """Pieces as rich text: what is marked has the ground of the kind and is underlined."""
    fill = blended(theme.colour(f"link_{kind}_fill"), theme.colour("pane")).name()
    found = []
    for piece in pieces:
        text = escape(piece.text).replace("\n", "<br>")
        if piece.marked and piece.text.strip():
            text = f'<span style="background-color:{fill};text-decoration:underline">{text}</span>'
        found.append(text)
    return "".join(found)


def blended(over: QColor, under: QColor) -> QColor:
    """What one sees of a colour that lets another through."""
    part = over.alphaF()
    mixed = [
        round(a * part + b * (1 - part)) for a, b in zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)
    ]
    return QColor(*mixed)


def paint_share(painter: QPainter, centre: QPoint, share: Share, ink: QColor, faint: QColor) -> None:
    """A disc that is full, half full or empty."""
    radius = 6.0
    disc = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(faint if share is Share.ABSENT else ink, 1.4))
    if share is Share.FULL:
        painter.setBrush(ink)
    painter.drawEllipse(disc)
    if share is Share.MENTION:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPie(disc, 90 * 16, 180 * 16)


def paint_kind(painter: QPainter, rect: QRect, kind: LinkKind, theme: Theme, *, slot: str = "") -> None:
    """At the left of a row: a bar for a topic, a shorter one for a statement, dots for reused text.

    It has the kind's colour, or that of a ``slot``.
    """
    colour = theme.colour(slot or f"link_{kind}")
    left = rect.left() + _MARK_LEFT
    if kind is LinkKind.TOPIC:
        painter.fillRect(left, rect.top() + 3, _MARK, rect.height() - 6, colour)
        return
    inset = rect.height() // 4
    if kind is LinkKind.QUOTE:
        painter.fillRect(left, rect.top() + inset, _MARK, rect.height() - 2 * inset, colour)
        return
    for top in range(rect.top() + inset, rect.bottom() - inset, 2 * _MARK):
        painter.fillRect(left, top, _MARK, _MARK, colour)


def ink_slot(option: QStyleOptionViewItem, slot: str) -> str:
    """The slot of what is drawn in a row, by that which it has where the row is not selected."""
    return "selection_text" if is_selected(option) else slot


def room(view: QListView) -> int:
    """The width of a list's rows, whether it has a scroll bar or not: their height must not hang on that."""
    return view.width() - view.verticalScrollBar().sizeHint().width()


def empty_label() -> QLabel:
    """What says, in place of a list, why it is empty and what to do."""
    label = QLabel()
    label.setObjectName("muted")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setContentsMargins(20, 12, 20, 12)
    return label


class FlowLayout(QLayout):
    """Sets widgets in lines, as words are set."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing

    def addItem(self, item: QLayoutItem) -> None:
        """Adds an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Takes an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that all lines need."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Moves the widgets to their places."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """As small as can be."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        y = inner.top()
        for number, line in enumerate(self._lines(inner.width())):
            height = max(size.height() for _, size in line)
            y += self._gap // 2 if number else 0
            x = inner.left()
            for item, size in line if move else ():
                middle = y + (height - size.height()) // 2
                item.setGeometry(QRect(QPoint(x, middle), size))
                x += size.width() + self._gap
            y += height
        return y - rect.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items of each line, with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            size = QSize(min(hint.width(), max(1, width)), hint.height())
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._gap
        return lines


def list_and_detail(
    tab: QWidget,
    rows: QWidget,
    detail: tuple[QWidget, QWidget],
    empty: QWidget,
    stretch: tuple[int, int],
) -> QSplitter:
    """Lays a tab out: a list, beside it a heading over what is told of the chosen row, or ``empty`` alone.

    ``stretch`` is how the two share what room there is. Returns what parts them.
    """
    right = QWidget()
    column = QVBoxLayout(right)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(detail[0])
    column.addWidget(detail[1], 1)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(1)
    for number, (widget, share) in enumerate(zip((rows, right), stretch, strict=True)):
        splitter.addWidget(widget)
        splitter.setStretchFactor(number, share)
    splitter.setChildrenCollapsible(False)
    layout = QVBoxLayout(tab)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(splitter, 1)
    layout.addWidget(empty, 1)
    return splitter
