"""Forms that tell things apart beside their colour: outlets in a timeline, codes wherever they are named."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

_TRIANGLE = ((0, -1), (0.95, 0.8), (-0.95, 0.8))
_DIAMOND = ((0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0))
_FORMS = 4


def paint_mark(painter: QPainter, centre: QPointF, size: float, form: int, colour: QColor) -> None:
    """A disc, a square, a triangle or a diamond, filled; from the fifth form on the same as outlines."""
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if form < _FORMS else Qt.BrushStyle.NoBrush)
    kind = form % _FORMS
    if kind == 0:
        painter.drawEllipse(centre, size, size)
    elif kind == 1:
        side = size * 0.9
        painter.drawRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side))
    else:
        corners = _TRIANGLE if kind == _FORMS - 2 else _DIAMOND
        painter.drawPolygon(
            QPolygonF([QPointF(centre.x() + x * size, centre.y() + y * size) for x, y in corners])
        )
