"""How a row of the library list is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.library_model import HIT_ROLE, SUMMARY_ROLE, LibraryModel
from reader.gui.row_painting import (
    GAP,
    MARGIN_X,
    MARGIN_Y,
    cut_lines,
    ink,
    paint_badge,
    paint_ground,
    paint_line,
    small_font,
)
from reader.gui.snippet import paint_snippet
from reader.gui.theme import Theme
from reader.library import ArticleSummary
from reader.model import Hit


class ArticleDelegate(QStyledItemDelegate):
    """Outlet badge, date and author over a title of at most two lines; all rows are of one height.

    With ``snippets``, the title has one line, and what was found stands in two under it.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.open_articles: frozenset[int] = frozenset()
        """The articles that are on screen; their rows are marked."""
        self.snippets = False
        """Whether the rows answer a search for words."""

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line of small text over two of the title, or over one and two of what was found."""
        title, small = QFontMetrics(option.font), QFontMetrics(small_font(option.font))
        height = 2 * MARGIN_Y + small.height() + GAP
        if self.snippets:
            return QSize(160, height + title.lineSpacing() + GAP + 2 * small.lineSpacing())
        return QSize(160, height + 2 * title.lineSpacing())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one row; a row without data yet is only its ground."""
        summary = index.data(SUMMARY_ROLE)
        known = isinstance(summary, ArticleSummary)
        painter.save()
        paint_ground(painter, option, self._theme, marked=known and summary.id in self.open_articles)
        if known:
            area = QRect(option.rect).adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
            self._head(painter, option, area, index.model(), summary)
            self._title(painter, option, area, summary)
            hit = index.data(HIT_ROLE)
            if self.snippets and isinstance(hit, Hit):
                small = small_font(option.font)
                area.setTop(area.bottom() + 1 - 2 * QFontMetrics(small).lineSpacing())
                pen = ink(self._theme, option, "text_muted")
                paint_snippet(painter, area, hit, small, 2, pen, self._theme.colour("hit_fill"))
        painter.restore()

    def _head(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        model: LibraryModel,
        summary: ArticleSummary,
    ) -> None:
        painter.setFont(small_font(option.font))
        metrics = QFontMetrics(painter.font())
        name = model.outlet_name(summary.outlet)
        left = area.left() + paint_badge(painter, self._theme, area, name, most=area.width() // 3) + 8
        painter.setPen(ink(self._theme, option, "text_muted"))
        line = QRect(left, area.top(), area.right() - left + 1, metrics.height())
        if summary.annotations:
            line.setRight(
                line.right() - paint_line(painter, line, f"# {summary.annotations}", right=True) - 8
            )
        paint_line(painter, line, " · ".join(filter(None, (model.date(summary), summary.author))))

    def _title(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, summary: ArticleSummary
    ) -> None:
        painter.setFont(option.font)
        painter.setPen(ink(self._theme, option, "heading"))
        metrics = QFontMetrics(option.font)
        top = area.top() + QFontMetrics(small_font(option.font)).height() + GAP
        lines = cut_lines(summary.title, metrics, area.width(), 1 if self.snippets else 2)
        for number, text in enumerate(lines):
            place = QRect(
                area.left(), top + number * metrics.lineSpacing(), area.width(), metrics.lineSpacing()
            )
            paint_line(painter, place, text)
