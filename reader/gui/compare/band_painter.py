"""How the bands between two panes look."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.gui.compare.forms import Form, draw_edge, draw_tick, pen_of
from reader.gui.compare.geometry import Band
from reader.gui.look.theme import Theme
from reader.model import LinkKind

HAIRLINE_STRENGTH = 0.55
"""The opacity of the line between two passages on one topic."""
STEEP, STEEPEST = 3.0, 9.0
"""From the one slope on such a line fades, until it is gone at the other."""


@dataclass(frozen=True, slots=True)
class BandSource:
    """A link that joins the two panes beside a handle."""

    link: int
    kind: LinkKind
    form: Form
    judged: bool = False


def plainness(band: Band, width: float) -> float:
    """How well the line of a topic can be followed: from 1 if it is flat to 0 if it is steep."""
    return min(1.0, max(0.0, (STEEPEST - band.steepness(width)) / (STEEPEST - STEEP)))


def at_rest(band: Band) -> Band:
    """A topic's band while it is not lit up: a line between the middles of its ends."""
    left, right = (band.left_top + band.left_bottom) / 2, (band.right_top + band.right_bottom) / 2
    return Band(left, left, right, right)


def paint_band(
    painter: QPainter, source: BandSource, band: Band, strip: QRectF, rank: int, theme: Theme
) -> None:
    """Paints a band in its ``strip``; ``rank`` is 0 at rest, 1 lit up and 2 for the current one."""
    line = theme.colour(f"link_{source.kind}")
    width = strip.width()
    if source.kind is LinkKind.TOPIC and not rank:
        _paint_hairline(painter, at_rest(band), width, line)
        return
    fill = theme.colour(f"link_{source.kind}_fill")
    both = Band(*(edge - strip.top() for edge in band)).visible_ends(strip.height()) == 2
    if not both and not rank:
        line.setAlphaF(0.25)
        fill.setAlphaF(fill.alphaF() * 0.4)
    elif not rank:
        line.setAlphaF(0.55)
    upper = _edge(band.left_top, band.right_top, width)
    lower = _edge(band.left_bottom, band.right_bottom, width)
    ribbon = QPainterPath(upper)
    ribbon.connectPath(lower.toReversed())
    ribbon.closeSubpath()
    if rank:
        fill = theme.colour("link_active_fill" if rank > 1 else "link_hover_fill")
    painter.fillPath(ribbon, fill)
    painter.setPen(pen_of(source.form, line, 1.8 if rank else 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw_edge(painter, source.form, upper, 1)
    draw_edge(painter, source.form, lower, -1)
    if source.judged and both:
        centre = QPointF(width / 2, sum(band) / 4)
        draw_tick(painter, centre, theme.colour(f"link_{source.kind}"), theme.colour("band"))


def _paint_hairline(painter: QPainter, band: Band, width: float, line: QColor) -> None:
    line.setAlphaF(HAIRLINE_STRENGTH * plainness(band, width))
    pen = QPen(line, 1.0)
    pen.setDashPattern([4.0, 4.0])
    painter.strokePath(_edge(band.left_top, band.right_top, width), pen)


def _edge(start: float, end: float, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, start))
    middle = width / 2
    path.cubicTo(QPointF(middle, start), QPointF(middle, end), QPointF(width, end))
    return path
