"""How an area is filled so that it is told apart by colour and without it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_STEP, _DOT = 6.0, 2.2
_SOLID, _RISING, _DOTS, _LEVEL, _FALLING, _UPRIGHT, _CROSSED, HOLLOW = range(8)
FILLS = 8
"""How many ways there are; the last is only an outline."""


def paint_fill(painter: QPainter, area: QRectF, number: int, line: QColor, ground: QColor) -> None:
    """Fills an area in one of the ways.

    The lines are drawn one by one: a pattern of Qt's is lost, or scaled, on its way to paper and into files.
    """
    kind = number % FILLS
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, kind in (_RISING, _FALLING, _CROSSED))
    if kind == _SOLID:
        painter.fillRect(area, line)
        return
    if kind != HOLLOW:
        painter.fillRect(area, ground)
    painter.setPen(QPen(line, 1))
    if kind == _DOTS:
        for dot in _grid(area):
            painter.fillRect(dot, line)
    if kind in (_RISING, _CROSSED):
        painter.drawLines([*_slanted(area, rising=True)])
    if kind in (_FALLING, _CROSSED):
        painter.drawLines([*_slanted(area, rising=False)])
    if kind == _LEVEL:
        for step in range(1, int(area.height() / _STEP) + 1):
            y = area.bottom() - step * _STEP
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    if kind == _UPRIGHT:
        for step in range(1, int(area.width() / _STEP) + 1):
            x = area.left() + step * _STEP
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))


def _slanted(area: QRectF, *, rising: bool) -> Iterator[QPointF]:
    """The ends of lines at 45 degrees, cut off at the area's edges, two points for each."""
    width, height = area.width(), area.height()
    offset = _STEP
    while offset < width + height:
        # From the left or lower edge to the upper or right one.
        one = QPointF(max(0.0, offset - height), min(offset, height))
        other = QPointF(min(offset, width), max(0.0, offset - width))
        for point in (one, other):
            y = point.y() if rising else height - point.y()
            yield QPointF(area.left() + point.x(), area.top() + y)
        offset += _STEP


def _grid(area: QRectF) -> Iterator[QRectF]:
    rows, columns = int(area.height() / _STEP) + 1, int(area.width() / _STEP) + 1
    for row in range(rows):
        for column in range(columns):
            left = area.left() + 2 + column * _STEP + (row % 2) * _STEP / 2
            top = area.top() + 2 + row * _STEP
            dot = QRectF(left, top, _DOT, _DOT)
            if area.contains(dot):
                yield dot
