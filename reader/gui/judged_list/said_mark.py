"""The sign of what a person made of a link: its form tells it without colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.model import Said

RADIUS = 6.5
"""Half of a sign's width, in pixels."""
_STROKES = {
    Said.CONFIRMED: (((-3.2, 0.2), (-0.9, 2.6), (3.3, -2.5)),),
    Said.CHANGED: (((-3.6, 0.0), (3.4, 0.0)), ((0.8, -2.6), (3.4, 0.0), (0.8, 2.6))),
    Said.ADDED: (((-3.4, 0.0), (3.4, 0.0)), ((0.0, -3.4), (0.0, 3.4))),
    Said.REJECTED: (((-2.4, -2.4), (2.4, 2.4)), ((-2.4, 2.4), (2.4, -2.4))),
}
"""The lines of each sign, from its middle: a tick, an arrow, a plus, a cross."""


def paint_said(painter: QPainter, middle: QPointF, said: Said, colour: QColor, ground: QColor) -> None:
    """A full disc with a sign in the ground's colour; what is rejected is an empty ring with its sign."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_empty = said is Said.REJECTED
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush if is_empty else colour)
    painter.drawEllipse(middle, RADIUS - 0.7, RADIUS - 0.7)
    pen = QPen(colour if is_empty else ground, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for first, *others in _STROKES[said]:
        path = QPainterPath(middle + QPointF(*first))
        for point in others:
            path.lineTo(middle + QPointF(*point))
        painter.strokePath(path, pen)
    painter.restore()
