"""How a row of the list of tags is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.lists.row_painting import (
    GAP,
    MARGIN_X,
    MARGIN_Y,
    ink,
    is_selected,
    paint_ground,
    paint_line,
    paint_lost,
    paint_note,
    small_font,
)
from reader.gui.look.code_chip import CHIP, paint_code
from reader.gui.look.theme import Theme
from reader.gui.tags_list.in_context import Run, in_lines
from reader.gui.tags_list.tags_model import HEADING_ROLE, TAG_ROLE, HeadingRow, TagsModel
from reader.model import ListedTag, TagOrder

_HEADING_MARGIN = 6
_BESIDE = 7
_FAINT = 0.66
"""How words are drawn on the ground of a selection that are fainter elsewhere."""


class TagDelegate(QStyledItemDelegate):
    """The code with its form, the passage in two lines, then the note with a day, or where it stands.

    A short passage has the words around it beside it, fainter: so the same word of one article and another,
    or of two places, is told apart.

    Under the heading of a code, the article stands where the code does elsewhere. All tags are of one height,
    and all headings of another. One that can't be placed has a broken line at its left, and says so.
    """

    def __init__(self, model: TagsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Four lines."""
        line = QFontMetrics(option.font).lineSpacing()
        small = QFontMetrics(small_font(option.font)).height()
        return QSize(160, 2 * MARGIN_Y + 3 * line + 2 * GAP + small)

    @staticmethod
    def heading_height(font: QFont) -> int:
        """How high a heading is."""
        return QFontMetrics(small_font(font)).height() + 2 * _HEADING_MARGIN

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws a tag or a heading; a tag that is on its way is only its ground."""
        painter.save()
        heading, tag = index.data(HEADING_ROLE), index.data(TAG_ROLE)
        if isinstance(heading, HeadingRow):
            self._heading(painter, option, heading)
        else:
            paint_ground(painter, option, self._theme)
            if isinstance(tag, ListedTag):
                self._tag(painter, option, tag)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, heading: HeadingRow) -> None:
        rect = QRect(option.rect)
        painter.fillRect(rect, self._theme.colour("header"))
        font = small_font(option.font)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text_muted"))
        area = rect.adjusted(MARGIN_X, 0, -MARGIN_X, 0)
        width = paint_line(painter, area, QLocale().toString(heading.count), right=True)
        area.setRight(area.right() - width - _BESIDE)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.colour("heading"))
        paint_line(painter, area, heading.text)

    def _tag(self, painter: QPainter, option: QStyleOptionViewItem, tag: ListedTag) -> None:
        annotation, words = tag.annotation, self._model.words
        rect = QRect(option.rect)
        area = rect.adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        metrics = QFontMetrics(option.font)
        line = metrics.lineSpacing()
        small = small_font(option.font)
        order = self._model.order_shown
        muted = ink(self._theme, option, "text_muted")
        head = QRect(area.left(), area.top(), area.width(), line)
        painter.setFont(small)
        if annotation.orphan:
            paint_lost(painter, self._theme, rect)
            painter.setPen(ink(self._theme, option, "error"))
            width = paint_line(painter, head, self.tr("Can't be placed"), right=True)
            head.setRight(head.right() - width - _BESIDE)
        if order is TagOrder.CODE:
            painter.setPen(muted)
            paint_line(painter, head, words.source(tag))
        else:
            chip = QRectF(area.left() - 1, area.top() + (line - CHIP) / 2, CHIP, CHIP)
            self._chip(painter, option, chip, words.slot(annotation.code))
            painter.setFont(option.font)
            painter.setPen(ink(self._theme, option, "heading"))
            paint_line(painter, head.adjusted(CHIP + _BESIDE - 2, 0, 0, 0), words.name(annotation.code))
        painter.setFont(option.font)
        for number, runs in enumerate(in_lines(annotation.passage, metrics, area.width(), 2)):
            place = QRect(area.left(), area.top() + line * (1 + number) + GAP, area.width(), line)
            self._runs(painter, option, place, runs, is_lost=annotation.orphan)
        painter.setFont(small)
        painter.setPen(muted)
        top = area.top() + line * 3 + 2 * GAP
        last = QRect(area.left(), top, area.width(), QFontMetrics(small).height())
        is_source_known = order in (TagOrder.ARTICLE, TagOrder.CODE)
        if annotation.memo:
            day = words.day_made(tag) if is_source_known else words.day(tag)
            paint_note(painter, self._theme, option, last, annotation.memo, day)
        else:
            paint_line(painter, last, words.made(tag) if is_source_known else words.source(tag))

    def _runs(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        runs: Sequence[Run],
        *,
        is_lost: bool,
    ) -> None:
        """The words of the passage, and fainter those around it."""
        for run in runs:
            is_plain = run.is_passage and not is_lost
            painter.setPen(ink(self._theme, option, "text" if is_plain else "text_muted"))
            painter.setOpacity(1.0 if run.is_passage or not is_selected(option) else _FAINT)
            place = place.adjusted(paint_line(painter, place, run.text), 0, 0, 0)
        painter.setOpacity(1.0)

    def _chip(self, painter: QPainter, option: QStyleOptionViewItem, place: QRectF, slot: int) -> None:
        if is_selected(option):
            # On the ground of a selection a form in its own colour may be hard to see.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("pane"))
            painter.drawRoundedRect(place, 3, 3)
        paint_code(painter, place, slot, self._theme)
