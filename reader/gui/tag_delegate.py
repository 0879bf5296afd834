"""How a row of the tags panel is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.article_delegate import two_lines
from reader.gui.tag_palette import code_chip
from reader.gui.tags_model import TAG_ROLE
from reader.gui.theme import Theme

_MARGIN_X, _MARGIN_Y, _GAP, _CHIP = 12, 9, 4, 16


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
        return QSize(160, 2 * _MARGIN_Y + 3 * line + 2 * _GAP + QFontMetrics(_small(option.font)).height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one tag."""
        row = index.data(TAG_ROLE)
        theme = self._theme
        painter.save()
        rect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, theme.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        if not selected:
            painter.fillRect(rect.left() + _MARGIN_X, rect.bottom(), rect.width(), 1, theme.colour("header"))
        area = rect.adjusted(_MARGIN_X, _MARGIN_Y, -_MARGIN_X, -_MARGIN_Y)
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
            two_lines(row.annotation.passage.exact.replace("\n", " "), metrics, area.width())
        ):
            painter.drawText(place(line * (1 + number) + _GAP), centre, text)
        painter.setFont(_small(option.font))
        painter.setPen(theme.colour("selection_text" if selected else "text_muted"))
        source = f"{row.outlet} · {row.summary.title}"
        if row.annotation.memo:
            source = f"✎ {row.annotation.memo.splitlines()[0]} · {source}"
        small = QFontMetrics(_small(option.font))
        painter.drawText(place(line * 3 + 2 * _GAP), centre, small.elidedText(source, elide, area.width()))
        painter.restore()


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.86)
    return small
