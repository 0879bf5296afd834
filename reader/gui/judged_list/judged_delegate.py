"""How a row of the list of judgements is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.dates import short_day
from reader.gui.compare.link_words import kind_words
from reader.gui.judged_list.judged_words import JudgedWords
from reader.gui.judged_list.said_mark import RADIUS, paint_said
from reader.gui.lists.row_painting import (
    GAP,
    MARGIN_X,
    MARGIN_Y,
    ink,
    is_selected,
    paint_badge,
    paint_ground,
    paint_line,
    paint_lost,
    paint_note,
    small_font,
)
from reader.gui.lists.rows_by_id import RECORD_ROLE
from reader.gui.look.i18n import tongue
from reader.gui.look.theme import Theme
from reader.model import JudgedArticle, JudgedEnd, ListedJudgement, Said

_BESIDE = 7
_MOST_BADGE = 90


class JudgedDelegate(QStyledItemDelegate):
    """What was said with its sign, both passages under outlet and title, then the note or who said it.

    All rows are of one height. A passage that can't be placed has a broken line at its left, and says so.
    """

    def __init__(self, words: JudgedWords, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """What was said, two lines for each passage, and one more."""
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(160, 2 * MARGIN_Y + 3 * line + 3 * self._small(option) + 5 * GAP)

    @staticmethod
    def _small(option: QStyleOptionViewItem) -> int:
        return QFontMetrics(small_font(option.font)).height()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws a judgement; one that is on its way is only its ground."""
        listed = index.data(RECORD_ROLE)
        painter.save()
        paint_ground(painter, option, self._theme)
        if isinstance(listed, ListedJudgement):
            self._judgement(painter, option, listed)
        painter.restore()

    def _judgement(self, painter: QPainter, option: QStyleOptionViewItem, listed: ListedJudgement) -> None:
        judgement = listed.judgement
        area = QRect(option.rect).adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        line, small = QFontMetrics(option.font).lineSpacing(), self._small(option)
        self._head(painter, option, QRect(area.left(), area.top(), area.width(), line), listed)
        top = area.top() + line + GAP
        for end, article in zip(judgement.ends, listed.articles, strict=True):
            place = QRect(area.left(), top, area.width(), small + line + GAP // 2)
            self._passage(painter, option, place, end, article)
            top += small + line + GAP + GAP // 2
        last = QRect(area.left(), top, area.width(), small)
        painter.setFont(small_font(option.font))
        painter.setPen(ink(self._theme, option, "text_muted"))
        if judgement.memo:
            day = short_day(judgement.spoken.astimezone(), tongue())
            paint_note(painter, self._theme, option, last, judgement.memo, day)
        else:
            paint_line(painter, last, self._words.made(listed))

    def _head(
        self, painter: QPainter, option: QStyleOptionViewItem, head: QRect, listed: ListedJudgement
    ) -> None:
        judgement, theme = listed.judgement, self._theme
        ground = theme.colour("selection" if is_selected(option) else "pane")
        sign = ink(theme, option, "text_muted" if judgement.said is Said.REJECTED else "accent")
        middle = QPointF(head.left() + RADIUS, head.center().y() + 1)
        paint_said(painter, middle, judgement.said, sign, ground)
        painter.setFont(small_font(option.font))
        if judgement.orphan:
            painter.setPen(ink(theme, option, "error"))
            width = paint_line(painter, head, self.tr("Can't be placed"), right=True)
            head.setRight(head.right() - width - _BESIDE)
        head.setLeft(head.left() + round(2 * RADIUS) + _BESIDE)
        painter.setFont(option.font)
        painter.setPen(ink(theme, option, "heading"))
        head.setLeft(head.left() + paint_line(painter, head, self._words.said(judgement.said)) + _BESIDE)
        painter.setFont(small_font(option.font))
        painter.setPen(ink(theme, option, "text_muted"))
        paint_line(painter, head, kind_words(judgement))

    def _passage(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        end: JudgedEnd,
        article: JudgedArticle,
    ) -> None:
        if end.orphan:
            paint_lost(painter, self._theme, place.adjusted(1 - MARGIN_X, -3, 0, 3))
        small = self._small(option)
        painter.setFont(small_font(option.font))
        source = QRect(place.left(), place.top(), place.width(), small)
        outlet = self._words.outlet(article.outlet)
        width = paint_badge(painter, self._theme, source, outlet, most=_MOST_BADGE)
        painter.setPen(ink(self._theme, option, "text_muted"))
        paint_line(painter, source.adjusted(width + _BESIDE, 0, 0, 0), article.title)
        painter.setFont(option.font)
        painter.setPen(ink(self._theme, option, "text_muted" if end.orphan else "text"))
        words = QRect(place.left(), place.top() + small + GAP // 2, place.width(), place.height() - small)
        paint_line(painter, words, end.passage.exact.replace("\n", " "))
