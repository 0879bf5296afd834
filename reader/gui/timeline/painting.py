"""How the timeline of events is painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from reader.dates import tick_words
from reader.gui.lists.row_painting import small_font
from reader.gui.look.i18n import tongue
from reader.gui.look.mark_forms import paint_mark
from reader.gui.look.theme import Theme
from reader.gui.timeline.rows import MARGIN, MARK, TICK_ROOM, TimelineRows
from reader.gui.timeline.scale import TimeScale, days
from reader.model import Event


def paint_timeline(painter: QPainter, rows: TimelineRows, theme: Theme) -> None:
    """Draws the rows that are in view, and the scale over them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rows.viewport().rect(), theme.colour("pane"))
    if rows.scale is None:
        return
    _paint_lines(painter, rows, theme, rows.scale)
    first = rows.verticalScrollBar().value() // rows.row_height
    count = rows.viewport().height() // rows.row_height + 2
    events = rows.model.events()
    for row in range(first, min(len(events), first + count)):
        _paint_row(painter, rows, theme, rows.scale, row, events[row])
    _paint_head(painter, rows, theme, rows.scale)


def _paint_lines(painter: QPainter, rows: TimelineRows, theme: Theme, scale: TimeScale) -> None:
    painter.setPen(theme.colour("header"))
    for tick in scale.ticks(TICK_ROOM):
        x = MARGIN + scale.x(tick.at)
        painter.drawLine(QPointF(x, rows.head), QPointF(x, rows.viewport().height()))


def _paint_row(
    painter: QPainter, rows: TimelineRows, theme: Theme, scale: TimeScale, row: int, event: Event
) -> None:
    top, width = rows.top(row), rows.viewport().width()
    if row == rows.current:
        painter.fillRect(0, top, width, rows.row_height, theme.colour("selection"))
    chosen = row == rows.current
    painter.setFont(small_font(rows.font()))
    painter.setPen(theme.colour("selection_text" if chosen else "text_muted"))
    metrics = QFontMetrics(painter.font())
    count = str(len(event.outlets))
    line = QRect(MARGIN, top + 4, width - 2 * MARGIN, QFontMetrics(rows.font()).lineSpacing())
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
    line.setRight(line.right() - metrics.horizontalAdvance(count) - 8)
    painter.setFont(rows.font())
    painter.setPen(theme.colour("selection_text" if chosen else "heading"))
    label = QFontMetrics(rows.font()).elidedText(event.label, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
    if event.first is not None and event.last is not None:
        height = top + rows.row_height - 13
        painter.setPen(theme.colour("border"))
        left, right = (MARGIN + scale.x(days(each)) for each in (event.first, event.last))
        painter.drawLine(QPointF(left, height), QPointF(right, height))
    for centre, summary in rows.marks(row, scale):
        form = rows.forms.get(summary.outlet, 0)
        # On the ground of what is chosen not every colour is seen; the form tells enough.
        colour = theme.colour("selection_text") if chosen else theme.code(form)
        paint_mark(painter, centre, MARK, form, colour)


def _paint_head(painter: QPainter, rows: TimelineRows, theme: Theme, scale: TimeScale) -> None:
    width, line = rows.viewport().width(), rows.small().lineSpacing()
    painter.fillRect(0, 0, width, rows.head, theme.colour("pane"))
    painter.setFont(small_font(rows.font()))
    for name, form, at in rows.legend():
        paint_mark(painter, at + QPointF(MARK, line / 2), MARK, form, theme.code(form))
        painter.setPen(theme.colour("text_muted"))
        painter.drawText(at + QPointF(2 * MARK + 5, rows.small().ascent()), name)
    painter.setPen(theme.colour("text_muted"))
    for tick in scale.ticks(TICK_ROOM):
        x = MARGIN + scale.x(tick.at) + 2
        words = tick_words(tick.text, tongue())
        if x + rows.small().horizontalAdvance(words) < width:
            painter.drawText(QPointF(x, rows.head - 6 - line + rows.small().ascent()), words)
    painter.setPen(theme.colour("border"))
    painter.drawLine(0, rows.head - 1, width, rows.head - 1)
