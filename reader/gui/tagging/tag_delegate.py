"""How a row of the tags panel is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.lists.row_painting import (
    GAP,
    MARGIN_X,
    MARGIN_Y,
    cut_lines,
    is_selected,
    paint_ground,
    small_font,
)
from reader.gui.look.code_chip import code_chip
from reader.gui.look.theme import Theme
from reader.gui.tagging.tags_model import TAG_ROLE

_CHIP = 16


class TagDelegate(QStyledItemDelegate):
    """The code with its chip, the passage in two lines, then where it stands. All rows are of one height."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Four lines."""
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(160, 2 * MARGIN_Y + 3 * line + 2 * GAP + QFontMetrics(small_font(option.font)).height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one tag."""
        row = index.data(TAG_ROLE)
        theme = self._theme
        painter.save()
        paint_ground(painter, option, theme)
        selected = is_selected(option)
        rect = QRect(option.rect)
        area = rect.adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        metrics = QFontMetrics(option.font)
        line = metrics.lineSpacing()
        elide = Qt.TextElideMode.ElideRight
        centre = Qt.AlignmentFlag.AlignVCenter

        def place(top: int, left: int = 0) -> QRect:
            return QRect(area.left() + left, area.top() + top, area.width() - left, line)

        code_chip(row.code.slot, theme).paint(
            painter, area.left(), area.top() + (line - _CHIP) // 2, _CHIP, _CHIP
        )
        painter.setFont(option.font)
        painter.setPen(theme.colour("selection_text" if selected else "heading"))
        head = place(0, _CHIP + 7)
        painter.drawText(head, centre, metrics.elidedText(row.code.name, elide, head.width()))
        painter.setPen(theme.colour("selection_text" if selected else "text"))
        for number, text in enumerate(
            cut_lines(row.annotation.passage.exact.replace("\n", " "), metrics, area.width(), 2)
        ):
            painter.drawText(place(line * (1 + number) + GAP), centre, text)
        painter.setFont(small_font(option.font))
        painter.setPen(theme.colour("selection_text" if selected else "text_muted"))
        source = f"{row.outlet} · {row.summary.title}"
        if row.annotation.memo:
            source = f"✎ {row.annotation.memo.splitlines()[0]} · {source}"
        small = QFontMetrics(small_font(option.font))
        painter.drawText(place(line * 3 + 2 * GAP), centre, small.elidedText(source, elide, area.width()))
        painter.restore()
