"""How the reports of a statement are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.inspector.findings import Piece
from reader.gui.lists.row_marks import paint_title_marks
from reader.gui.lists.row_painting import (
    GAP,
    MARGIN_X,
    MARGIN_Y,
    cut_lines,
    ink,
    is_selected,
    paint_badge,
    paint_ground,
    paint_line,
    small_font,
)
from reader.gui.look.mark_forms import paint_mark
from reader.gui.look.theme import Theme
from reader.gui.statements.report_words import ReportRow, place_words, standing_words, time_words, who_words
from reader.gui.statements.reports_model import REPORT_ROLE, ReportsModel
from reader.model import Span

_LINES = 12
_RAIL, _MARK = 18, 4.0
"""Where the line through the times is, and how large the forms on it are."""
_INDENT = 32


class ReportDelegate(QStyledItemDelegate):
    """Outlet and time, who says it, the wording, how sure it is; each row is as high as its wording.

    At the left a line goes through all rows, with the form of the outlet at each.
    """

    def __init__(self, model: ReportsModel, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._model, self._theme, self._view = model, theme, view

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As many lines as the wording takes in the width of the list, and two to four of small text."""
        text, small = QFontMetrics(option.font), QFontMetrics(small_font(option.font))
        row = index.data(REPORT_ROLE)
        width = self._view.viewport().width() - _INDENT - MARGIN_X
        lines = len(cut_lines(_wording(row), text, width, _LINES))
        small_lines = 2 + bool(place_words(row)) + bool(who_words(row.report))
        height = small_lines * small.lineSpacing() + lines * text.lineSpacing()
        return QSize(160, 2 * MARGIN_Y + height + 2 * GAP + GAP // 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one report."""
        row = index.data(REPORT_ROLE)
        painter.save()
        paint_ground(painter, option, self._theme, marked=row.asked)
        self._paint_rail(painter, option, index.row(), row)
        area = QRect(option.rect).adjusted(_INDENT, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        small = small_font(option.font)
        height = QFontMetrics(small).lineSpacing()
        painter.setFont(small)
        name = self._model.outlet_name(row.report.outlet)
        left = area.left() + paint_badge(painter, self._theme, area, name, most=area.width() // 3) + 8
        painter.setPen(ink(self._theme, option, "text_muted"))
        paint_line(painter, QRect(left, area.top(), area.right() - left + 1, height), time_words(row))
        top = area.top() + height + GAP
        for words, slot in (
            (place_words(row), "accent" if row.first else "text_muted"),
            (who_words(row.report), "link_quote"),
        ):
            if words:
                painter.setPen(ink(self._theme, option, slot))
                paint_line(painter, QRect(area.left(), top, area.width(), height), words)
                top += height
        painter.setFont(option.font)
        top = self._paint_wording(painter, option, QRect(area.left(), top + GAP // 2, area.width(), 0), row)
        painter.setFont(small)
        painter.setPen(ink(self._theme, option, "text_muted"))
        paint_line(painter, QRect(area.left(), top + GAP, area.width(), height), standing_words(row))
        painter.restore()

    def _paint_rail(
        self, painter: QPainter, option: QStyleOptionViewItem, number: int, row: ReportRow
    ) -> None:
        """The line from the report before to the next, and the form of the outlet on it."""
        rect = QRect(option.rect)
        last = len(self._model.rows) - 1
        x = rect.left() + _RAIL
        centre = QPointF(x, rect.top() + MARGIN_Y + QFontMetrics(small_font(self._view.font())).height() / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        if number > 0:
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, centre.y() - 8))
        if number < last:
            painter.drawLine(QPointF(x, centre.y() + 8), QPointF(x, rect.bottom() + 1))
        form = self._model.forms.get(row.report.outlet, 0)
        # On the ground of what is selected not every colour is seen; the form tells enough.
        colour = ink(self._theme, option, "text") if is_selected(option) else self._theme.code(form)
        paint_mark(painter, centre, _MARK, form, colour)

    def _paint_wording(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: ReportRow
    ) -> int:
        """The wording, what differs on a ground of its own and underlined; returns where it ends."""
        metrics = painter.fontMetrics()
        lines = [
            (
                text,
                QRect(place.left(), place.top() + number * metrics.lineSpacing(), place.width(), 0).adjusted(
                    0, 0, 0, metrics.lineSpacing()
                ),
            )
            for number, text in enumerate(cut_lines(_wording(row), metrics, place.width(), _LINES))
        ]
        marks = _marked(row.pieces)
        if marks:
            colours = self._theme.colour("link_quote_fill"), ink(self._theme, option, "link_quote")
            paint_title_marks(painter, _wording(row), lines, marks, *colours)
        painter.setPen(ink(self._theme, option, "text_muted" if row.rejected else "text"))
        for text, line in lines:
            paint_line(painter, line, text)
        return place.top() + len(lines) * metrics.lineSpacing()


def _wording(row: ReportRow) -> str:
    return row.report.passage.exact.replace("\n", " ")


def _marked(pieces: tuple[Piece, ...]) -> list[Span]:
    """Where the marked pieces of a wording are in it."""
    found, at = [], 0
    for piece in pieces:
        if piece.marked and piece.text.strip():
            found.append(Span(at, at + len(piece.text.rstrip())))
        at += len(piece.text)
    return found
