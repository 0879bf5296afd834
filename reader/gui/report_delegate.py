"""How the reports of a statement are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.reports_model import (
    REPORT_ROLE,
    ReportRow,
    ReportsModel,
    standing_words,
    time_words,
    who_words,
)
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
from reader.gui.theme import Theme

_LINES = 12


class ReportDelegate(QStyledItemDelegate):
    """Outlet and time, who says it, the wording, how sure it is; each row is as high as its wording."""

    def __init__(self, model: ReportsModel, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._model, self._theme, self._view = model, theme, view

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As many lines as the wording takes in the width of the list, and two or three of small text."""
        text, small = QFontMetrics(option.font), QFontMetrics(small_font(option.font))
        row = index.data(REPORT_ROLE)
        width = self._view.viewport().width() - 2 * MARGIN_X
        lines = len(cut_lines(_wording(row), text, width, _LINES))
        small_lines = 3 if who_words(row.report) else 2
        height = small_lines * small.lineSpacing() + lines * text.lineSpacing()
        return QSize(160, 2 * MARGIN_Y + height + 2 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one report."""
        row = index.data(REPORT_ROLE)
        painter.save()
        paint_ground(painter, option, self._theme, marked=row.asked)
        area = QRect(option.rect).adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        small = small_font(option.font)
        height = QFontMetrics(small).lineSpacing()
        painter.setFont(small)
        self._head(painter, option, area, row)
        top = area.top() + height + GAP
        muted = ink(self._theme, option, "text_muted")
        who = who_words(row.report)
        if who:
            painter.setPen(ink(self._theme, option, "link_quote"))
            paint_line(painter, QRect(area.left(), top, area.width(), height), who)
            top += height
        painter.setFont(option.font)
        painter.setPen(ink(self._theme, option, "text"))
        metrics = QFontMetrics(option.font)
        for line in cut_lines(_wording(row), metrics, area.width(), _LINES):
            paint_line(painter, QRect(area.left(), top, area.width(), metrics.lineSpacing()), line)
            top += metrics.lineSpacing()
        painter.setFont(small)
        painter.setPen(muted)
        paint_line(painter, QRect(area.left(), top + GAP, area.width(), height), standing_words(row))
        painter.restore()

    def _head(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: ReportRow) -> None:
        name = self._model.outlet_name(row.report.outlet)
        left = area.left() + paint_badge(painter, self._theme, area, name, most=area.width() // 3) + 8
        line = QRect(left, area.top(), area.right() - left + 1, QFontMetrics(painter.font()).height())
        if row.first:
            painter.setPen(ink(self._theme, option, "accent"))
            line.setRight(line.right() - paint_line(painter, line, self.tr("first here"), right=True) - 8)
        painter.setPen(ink(self._theme, option, "text_muted"))
        paint_line(painter, line, time_words(row))


def _wording(row: ReportRow) -> str:
    return row.report.passage.exact.replace("\n", " ")
