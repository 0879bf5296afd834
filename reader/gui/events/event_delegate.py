"""How events and their articles are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.events.events_model import EVENT_ROLE, SUMMARY_ROLE, EventsModel, day
from reader.gui.lists.row_painting import (
    GAP,
    MARGIN_X,
    MARGIN_Y,
    centred,
    cut_lines,
    ink,
    paint_badge,
    paint_ground,
    paint_line,
    small_font,
)
from reader.gui.look.theme import Theme
from reader.library import ArticleSummary
from reader.model import Event


class EventDelegate(QStyledItemDelegate):
    """An event: dates and number of articles, the label, the outlets. An article: outlet, date, title."""

    def __init__(self, model: EventsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.open_articles: frozenset[int] = frozenset()
        """The articles that are on screen; their rows are marked."""

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines between two of small text: all rows are of one height, which long lists need."""
        title, small = QFontMetrics(option.font), QFontMetrics(small_font(option.font))
        return QSize(160, 2 * MARGIN_Y + 2 * small.height() + 2 * GAP + 2 * title.lineSpacing())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one row."""
        painter.save()
        summary, event = index.data(SUMMARY_ROLE), index.data(EVENT_ROLE)
        marked = isinstance(summary, ArticleSummary) and summary.id in self.open_articles
        paint_ground(painter, option, self._theme, marked=marked)
        # The arrow before an event keeps it from the edge; an article has nothing there.
        inset = 2 if not index.parent().isValid() else MARGIN_X
        area = QRect(option.rect).adjusted(inset, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        metrics = QFontMetrics(option.font)
        if isinstance(summary, ArticleSummary):
            self._article(painter, option, centred(area, summary.title, metrics, 2), summary)
        elif isinstance(event, Event) and not index.parent().isValid():
            self._event(painter, option, centred(area, event.label, metrics, 2), event)
        painter.restore()

    def _event(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, event: Event) -> None:
        small = small_font(option.font)
        painter.setFont(small)
        height = QFontMetrics(small).height()
        painter.setPen(ink(self._theme, option, "text_muted"))
        line = QRect(area.left(), area.top(), area.width(), height)
        count = self.tr("%n article(s)", "", len(event.articles))
        line.setRight(line.right() - paint_line(painter, line, count, right=True) - 8)
        paint_line(painter, line, ("✎ " if event.by_hand else "") + self._model.dates(event))
        top = self._lines(painter, option, area.adjusted(0, height + GAP, 0, 0), event.label) + GAP + 1
        painter.setFont(small)
        left = area.left()
        for number, outlet in enumerate(event.outlets):
            rest, name = len(event.outlets) - number, self._model.outlet_name(outlet)
            place = QRect(left, top, area.right() - left, height)
            if rest > 1 and place.width() < _room(painter, name) + _room(painter, "+9"):
                painter.setPen(ink(self._theme, option, "text_muted"))
                paint_line(painter, place, f"+{rest}")
                break
            left += paint_badge(painter, self._theme, place, name, most=max(40, place.width())) + 5

    def _article(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, summary: ArticleSummary
    ) -> None:
        painter.setFont(small_font(option.font))
        height = QFontMetrics(painter.font()).height()
        name = self._model.outlet_name(summary.outlet)
        left = area.left() + paint_badge(painter, self._theme, area, name, most=area.width() // 3) + 8
        painter.setPen(ink(self._theme, option, "text_muted"))
        place = QRect(left, area.top(), area.right() - left + 1, height)
        paint_line(painter, place, day(summary.published))
        top = self._lines(painter, option, area.adjusted(0, height + GAP, 0, 0), summary.title) + GAP
        painter.setFont(small_font(option.font))
        painter.setPen(ink(self._theme, option, "text_muted"))
        paint_line(painter, QRect(area.left(), top, area.width(), height), summary.author or "")

    def _lines(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, text: str) -> int:
        """Paints two lines at most; returns where they end."""
        painter.setFont(option.font)
        painter.setPen(ink(self._theme, option, "heading"))
        metrics = QFontMetrics(option.font)
        top = area.top()
        for line in cut_lines(text, metrics, area.width(), 2):
            paint_line(painter, QRect(area.left(), top, area.width(), metrics.lineSpacing()), line)
            top += metrics.lineSpacing()
        return top


def _room(painter: QPainter, text: str) -> int:
    return QFontMetrics(painter.font()).horizontalAdvance(text) + 17
