"""How a row of the library list is painted."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.articles.library_model import HIT_ROLE, SUMMARY_ROLE, LibraryModel
from reader.gui.articles.snippet import paint_snippet
from reader.gui.lists.row_marks import (
    STAR,
    chips_width,
    is_on_star,
    paint_chips,
    paint_dot,
    paint_star,
    paint_title_marks,
    star_area,
)
from reader.gui.lists.row_painting import (
    GAP,
    MARGIN_X,
    MARGIN_Y,
    centred,
    cut_lines,
    ink,
    is_selected,
    paint_badge,
    paint_ground,
    paint_line,
    small_font,
)
from reader.gui.look.theme import Theme
from reader.library import ArticleSummary
from reader.model import Hit

_INDENT = 18
"""What stands in a row begins here, so that the dot of what is unread has its own column."""
_DOT_LEFT = 7


class ArticleDelegate(QStyledItemDelegate):
    """Outlet, date, author, length and star over a title of at most two lines; all rows are of one height.

    With ``snippets``, the title has one line, and what was found stands in two under it. An unread row has a
    dot at its left; tags stand at the right end of the title's last line.
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

    def is_star(self, row: QRect, place: QPoint, font: QFont, summary: ArticleSummary) -> bool:
        """Whether a place is that of the star of the row that fills a rectangle."""
        small = QFontMetrics(small_font(font))
        return is_on_star(self._area(row, font, summary), small.height(), place)

    def _area(self, row: QRect, font: QFont, summary: ArticleSummary) -> QRect:
        """Where what a row says stands: in its middle, if it has a line less than there is room for."""
        has_last_line = self.snippets or bool(summary.tags)
        inner = _inner(row)
        return inner if has_last_line else centred(inner, summary.title, QFontMetrics(font), 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one row; a row without data yet is only its ground."""
        summary = index.data(SUMMARY_ROLE)
        known = isinstance(summary, ArticleSummary)
        painter.save()
        paint_ground(painter, option, self._theme, marked=known and summary.id in self.open_articles)
        if known:
            area = self._area(QRect(option.rect), option.font, summary)
            hit = index.data(HIT_ROLE)
            self._head(painter, option, area, index.model(), summary)
            self._title(painter, option, area, summary, hit if isinstance(hit, Hit) else None)
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
        height = metrics.height()
        if not summary.read:
            dot = ink(self._theme, option, "accent")
            paint_dot(painter, option.rect.left() + _DOT_LEFT, area.top() + height // 2, dot)
        near = is_selected(option) or bool(option.state & QStyle.StateFlag.State_MouseOver)
        if summary.starred or near:
            slot = "accent" if summary.starred else "text_muted"
            place = star_area(area, height)
            paint_star(painter, place, ink(self._theme, option, slot), filled=summary.starred)
        name = model.words.outlet(summary.outlet)
        left = area.left() + paint_badge(painter, self._theme, area, name, most=area.width() // 3) + 8
        painter.setPen(ink(self._theme, option, "text_muted"))
        line = QRect(left, area.top(), area.right() - left + 1 - STAR - 8, height)
        length = QLocale().toString(summary.length)
        date = model.words.day(summary)
        if metrics.horizontalAdvance(f"{date}  {length}") < line.width():
            line.setRight(line.right() - paint_line(painter, line, length, right=True) - 8)
        paint_line(painter, line, " · ".join(filter(None, (date, summary.author))))

    def _title(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        summary: ArticleSummary,
        hit: Hit | None,
    ) -> None:
        small = small_font(option.font)
        metrics = QFontMetrics(option.font)
        top = area.top() + QFontMetrics(small).height() + GAP
        most = 1 if self.snippets else 2
        last = QRect(
            area.left(), top + (most - 1) * metrics.lineSpacing(), area.width(), metrics.lineSpacing()
        )
        pen = ink(self._theme, option, "text_muted")
        chips = chips_width(QFontMetrics(small), summary, area.width() // 2)
        if chips:
            painter.setFont(small)
            place = last.adjusted(area.width() - area.width() // 2, 0, 0, 0)
            paint_chips(painter, place, self._theme, summary, pen)
        painter.setFont(option.font)
        lines = []
        for number, text in enumerate(cut_lines(summary.title, metrics, area.width(), most)):
            place = QRect(last)
            place.moveTop(top + number * metrics.lineSpacing())
            if number == most - 1:
                place.setRight(place.right() - chips)
            lines.append((cut_lines(text, metrics, place.width(), 1)[0], place))
        if hit is not None:
            fill = self._theme.colour("hit_fill")
            paint_title_marks(painter, summary.title, lines, hit.title_marks, fill)
        painter.setPen(ink(self._theme, option, "text_muted" if summary.read else "heading"))
        for text, place in lines:
            paint_line(painter, place, text)


def _inner(row: QRect) -> QRect:
    return row.adjusted(_INDENT, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
