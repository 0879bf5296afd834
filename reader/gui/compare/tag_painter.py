"""How tags look: strokes under their words, stripes beside them, and the one that the reader has taken up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from reader.gui.compare.decorations import HeapMark, PlacedMark
from reader.gui.compare.geometry import Box
from reader.gui.look.code_chip import paint_code
from reader.gui.look.theme import CODE_SLOTS, Theme

FORM, LABEL_HEIGHT = 10.0, 12.0
"""At the head of a stripe: the sides of the code's form, and the height of what stands below it."""
STROKE = 0.3
"""The height of a stroke under words, as a part of the line's: three lie above each other."""
EDGE = 1.5
"""The width of the line at the beginning and the end of a tag."""
KNOB = 5.0
"""The radius of a handle's knob, in pixels."""
_HOLLOW = 4
"""From this slot on forms are hollow, and so are stripes."""


class TagPainter:
    """Paints placed tags with one theme's colours.

    A code is told by its colour, by the form at the head of its stripe, which it has wherever it is named,
    and by the digit or the letter below that.
    """

    def __init__(self, theme: Theme, font: QFont) -> None:
        self._theme = theme
        self._font = QFont(font)
        self._font.setPixelSize(11)
        self._lines = [theme.code(slot) for slot in range(CODE_SLOTS)]
        self._fills = [theme.code(slot, fill=True) for slot in range(CODE_SLOTS)]
        self._ground, self._muted, self._ink = map(theme.colour, ("pane", "text_muted", "text"))

    def paint_stroke(self, painter: QPainter, placed: PlacedMark) -> None:
        """A marker's stroke through the lower part of the words, higher for a tag within another."""
        slot = placed.mark.slot % CODE_SLOTS
        upper = 1.0 - STROKE * (placed.depth + 1)
        for box in placed.boxes:
            painter.fillRect(
                QRectF(box.x, box.y + box.height * upper, box.width, box.height * STROKE), self._fills[slot]
            )
        first, last = placed.boxes[0], placed.boxes[-1]
        for x, box in ((first.x, first), (last.right - EDGE, last)):
            top = box.y + box.height * upper
            painter.fillRect(QRectF(x, top, EDGE, box.height * STROKE), self._lines[slot])

    def paint_stripe(self, painter: QPainter, placed: PlacedMark, *, strong: bool = False) -> None:
        """The stripe beside the lines of a tag, with its head."""
        bar, slot = placed.bar, placed.mark.slot % CODE_SLOTS
        if bar is None:
            return
        middle = bar.x + bar.width / 2
        paint_code(painter, QRectF(middle - FORM / 2, bar.y, FORM, FORM), slot, self._theme)
        top = bar.y + FORM
        if placed.mark.label and bar.height >= FORM + LABEL_HEIGHT - 4:
            self._write(painter, middle, top - 1, placed.mark.label, self._ink)
            top += LABEL_HEIGHT
        width = bar.width + 2 if strong else bar.width
        if top < bar.bottom - 1:
            stripe = QRectF(middle - width / 2, top, width, bar.bottom - top)
            painter.setPen(QPen(self._lines[slot], 1.2) if slot >= _HOLLOW else Qt.PenStyle.NoPen)
            painter.setBrush(self._ground if slot >= _HOLLOW else self._lines[slot])
            painter.drawRect(stripe.adjusted(0.6, 0.6, -0.6, -0.6) if slot >= _HOLLOW else stripe)
            painter.setPen(Qt.PenStyle.NoPen)

    def paint_heap(self, painter: QPainter, heap: HeapMark) -> None:
        """One stripe for several tags, in no code's colour: three lines, with their number at the head."""
        box = heap.box
        middle, top = box.x + box.width / 2, box.y + LABEL_HEIGHT + 1
        count = len(heap.annotations)
        self._write(painter, middle, box.y, f"{count}" if count < 100 else "…", self._muted)
        painter.setPen(QPen(self._muted, 1))
        for offset in (-3.0, 0.0, 3.0):
            painter.drawLine(QLineF(middle + offset, top, middle + offset, max(top + 4, box.bottom)))
        painter.setPen(Qt.PenStyle.NoPen)

    def paint_taken_up(self, painter: QPainter, boxes: Sequence[Box], slot: int) -> None:
        """The words of the tag that the reader has taken up: a ground and a frame."""
        colour = self._lines[slot % CODE_SLOTS]
        painter.setPen(Qt.PenStyle.NoPen)
        fill = self._fills[slot % CODE_SLOTS]
        for box in boxes:
            painter.fillRect(QRectF(box.x, box.y, box.width, box.height), fill)
        painter.setPen(QPen(colour, 1.5))
        for box in boxes:
            painter.drawLine(QLineF(box.x, box.y, box.right, box.y))
            painter.drawLine(QLineF(box.x, box.bottom, box.right, box.bottom))
        painter.setPen(Qt.PenStyle.NoPen)

    def paint_handles(self, painter: QPainter, boxes: Sequence[Box], slot: int) -> None:
        """What the ends of a tag are dragged by: a knob above its beginning, and one below its end."""
        colour = self._lines[slot % CODE_SLOTS]
        first, last = boxes[0], boxes[-1]
        for x, top, bottom, knob in (
            (first.x, first.y, first.bottom, first.y - KNOB),
            (last.right, last.y, last.bottom, last.bottom + KNOB),
        ):
            painter.setPen(QPen(colour, 2))
            painter.drawLine(QLineF(x, top, x, bottom))
            painter.setPen(QPen(self._ground, 1.5))
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(x, knob), KNOB, KNOB)
        painter.setPen(Qt.PenStyle.NoPen)

    def _write(self, painter: QPainter, middle: float, top: float, label: str, ink: QColor) -> None:
        painter.setFont(self._font)
        painter.setPen(ink)
        painter.drawText(QRectF(middle - 10, top, 20, LABEL_HEIGHT), Qt.AlignmentFlag.AlignCenter, label)
        painter.setPen(Qt.PenStyle.NoPen)
