"""The forms that tell shared passages apart without colour: the same in text, band, chip and overview."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.model import Link, LinkKind, Relation, most_faithful


class Form(StrEnum):
    """How a link is drawn: a statement by a line that is solid, double (told twice) or broken (reported).

    Reused text has a dotted line, a topic none but a bar beside its paragraph.
    """

    SOLID = "solid"
    DOUBLE = "double"
    BROKEN = "broken"
    DOTTED = "dotted"
    BAR = "bar"


_BY_RELATION = {Relation.RETRANSLATED: Form.DOUBLE, Relation.INDIRECT: Form.BROKEN}
DOUBLE_GAP = 2.4
"""From one line of two to the other, in pixels."""
_DASHES = {Form.BROKEN: (5.0, 3.0), Form.DOTTED: (1.2, 2.0)}
"""Strokes and gaps, in pixels, where a line is one pixel wide."""
TICK_RADIUS = 4.5


def form_of(kind: LinkKind, relation: Relation | None = None) -> Form:
    """The form of links of this kind and relation."""
    if kind is LinkKind.TOPIC:
        return Form.BAR
    if kind is LinkKind.REUSE:
        return Form.DOTTED
    return _BY_RELATION.get(relation, Form.SOLID) if relation is not None else Form.SOLID


def form_of_all(links: Iterable[Link]) -> Form:
    """The form of one passage with several links: that of the most faithful."""
    link = most_faithful(links)
    return form_of(link.kind, link.relation)


def pen_of(form: Form, colour: QColor, width: float) -> QPen:
    """What draws a line of a form, or each line of two."""
    pen = QPen(colour, width * 0.75 if form is Form.DOUBLE else width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if form in _DASHES:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([length if form is Form.BROKEN else length * width for length in _DASHES[form]])
    return pen


def draw_underlines(painter: QPainter, form: Form, lines: list[QLineF]) -> None:
    """Draws horizontal lines, with the pen that is set, and beside each its double if it has one."""
    painter.drawLines(lines)
    if form is Form.DOUBLE:
        painter.drawLines([line.translated(0, DOUBLE_GAP) for line in lines])


def draw_edge(painter: QPainter, form: Form, path: QPainterPath, inwards: float) -> None:
    """Draws an edge of a band with the pen that is set; ``inwards`` (1 or -1) is where its double goes."""
    if form is not Form.BAR:
        painter.drawPath(path)
    if form is Form.DOUBLE:
        painter.drawPath(path.translated(0, inwards * DOUBLE_GAP))


def draw_frame(painter: QPainter, form: Form, rect: QRectF, colour: QColor) -> None:
    """Draws a chip's frame around what its brush fills."""
    pen = QPen(colour, 1)
    if form in _DASHES:
        pen.setDashPattern([2.5, 1.5] if form is Form.BROKEN else [1.0, 1.2])
    painter.setPen(pen)
    radius = rect.height() / 2 if form is Form.BAR else 4.0
    painter.drawRoundedRect(rect, radius, radius)
    if form is Form.DOUBLE:
        y = rect.bottom() + DOUBLE_GAP
        painter.drawLine(QPointF(rect.left() + 3, y), QPointF(rect.right() - 3, y))


def draw_block(painter: QPainter, form: Form, rect: QRectF, colour: QColor) -> None:
    """Draws a passage in an overview bar: a block, two, half of one, a hollow one, or a tick."""
    if form is Form.BAR:
        painter.fillRect(QRectF(rect.left() - 1, rect.center().y(), rect.width() + 2, 1), colour)
    elif form is Form.DOTTED:
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    elif form is Form.DOUBLE:
        third = (rect.width() - 2) / 2
        painter.fillRect(QRectF(rect.left(), rect.top(), third, rect.height()), colour)
        painter.fillRect(QRectF(rect.right() - third, rect.top(), third, rect.height()), colour)
    else:
        width = rect.width() if form is Form.SOLID else rect.width() / 2
        painter.fillRect(QRectF(rect.left(), rect.top(), width, rect.height()), colour)


def draw_tick(painter: QPainter, middle: QPointF, colour: QColor, ground: QColor) -> None:
    """Draws the sign that a person confirmed or made a link."""
    painter.setPen(QPen(ground, 1))
    painter.setBrush(colour)
    painter.drawEllipse(middle, TICK_RADIUS, TICK_RADIUS)
    tick = QPainterPath(middle + QPointF(-2.2, 0.1))
    tick.lineTo(middle + QPointF(-0.6, 1.8))
    tick.lineTo(middle + QPointF(2.3, -1.7))
    painter.strokePath(tick, QPen(ground, 1.3))
