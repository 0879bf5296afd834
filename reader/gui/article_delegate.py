"""How a row of the library list is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.library_model import SUMMARY_ROLE, LibraryModel
from reader.gui.theme import Theme
from reader.library import ArticleSummary

_MARGIN_X, _MARGIN_Y, _GAP = 12, 9, 4
_MARK = 3


class ArticleDelegate(QStyledItemDelegate):
    """Outlet badge, date and author over a title of at most two lines. All rows are of one height."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.open_articles: frozenset[int] = frozenset()
        """The articles that are on screen; their rows are marked."""

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line of small text over two of the title."""
        title, small = QFontMetrics(option.font), QFontMetrics(_small(option.font))
        return QSize(160, 2 * _MARGIN_Y + small.height() + _GAP + 2 * title.lineSpacing())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one row; a row without data yet is only its ground."""
        summary = index.data(SUMMARY_ROLE)
        painter.save()
        self._ground(painter, option, summary)
        if isinstance(summary, ArticleSummary):
            self._row(painter, option, index.model(), summary)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, summary: object) -> None:
        theme, rect = self._theme, QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, theme.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        if isinstance(summary, ArticleSummary) and summary.id in self.open_articles:
            painter.fillRect(rect.left(), rect.top(), _MARK, rect.height(), theme.colour("accent"))
        if (
            option.state & QStyle.StateFlag.State_HasFocus
            and option.state & QStyle.StateFlag.State_KeyboardFocusChange
        ):
            painter.setPen(theme.colour("focus"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        elif not selected:
            painter.fillRect(rect.left() + _MARGIN_X, rect.bottom(), rect.width(), 1, theme.colour("header"))

    def _row(
        self, painter: QPainter, option: QStyleOptionViewItem, model: LibraryModel, summary: ArticleSummary
    ) -> None:
        theme = self._theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        area = QRect(option.rect).adjusted(_MARGIN_X, _MARGIN_Y, -_MARGIN_X, -_MARGIN_Y)
        small = _small(option.font)
        metrics = QFontMetrics(small)
        muted = theme.colour("selection_text" if selected else "text_muted")
        painter.setFont(small)
        left = area.left() + self._badge(painter, area, metrics, model.outlet_name(summary.outlet)) + 8
        parts = [model.date(summary)]
        if summary.author:
            parts.append(summary.author)
        tags = f"# {summary.annotations}" if summary.annotations else ""
        right = metrics.horizontalAdvance(tags) + 8 if tags else 0
        line = QRect(left, area.top(), area.right() - left - right + 1, metrics.height())
        painter.setPen(muted)
        alignment = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            line, alignment, metrics.elidedText(" · ".join(parts), Qt.TextElideMode.ElideRight, line.width())
        )
        if tags:
            painter.drawText(
                area.adjusted(0, 0, 0, metrics.height() - area.height()),
                alignment | Qt.AlignmentFlag.AlignRight,
                tags,
            )
        painter.setFont(option.font)
        painter.setPen(theme.colour("selection_text" if selected else "heading"))
        top = area.top() + metrics.height() + _GAP
        for row, text in enumerate(two_lines(summary.title, QFontMetrics(option.font), area.width())):
            height = QFontMetrics(option.font).lineSpacing()
            painter.drawText(QRect(area.left(), top + row * height, area.width(), height), alignment, text)

    def _badge(self, painter: QPainter, area: QRect, metrics: QFontMetrics, name: str) -> int:
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width() // 3)
        width = metrics.horizontalAdvance(name) + 12
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("badge"))
        painter.drawRoundedRect(QRectF(area.left(), area.top() - 1, width, metrics.height() + 2), 4, 4)
        painter.setPen(self._theme.colour("badge_text"))
        painter.drawText(
            QRect(area.left(), area.top(), width, metrics.height()), Qt.AlignmentFlag.AlignCenter, name
        )
        return width


def two_lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """``text`` broken into at most two lines of ``width`` pixels, the second cut short with an ellipsis.

    Chinese breaks anywhere; a word in Latin letters is kept whole if that costs less than half a line.
    """
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(text[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    cut = low
    while (
        cut > low // 2
        and text[cut - 1].isascii()
        and text[cut - 1].isalnum()
        and text[cut].isascii()
        and text[cut].isalnum()
    ):
        cut -= 1
    if text[cut] in "，。、；：？！”’」』）》" and cut > 1:
        cut -= 1
    rest = text[cut:].lstrip()
    return [text[:cut].rstrip(), metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.86)
    return small
