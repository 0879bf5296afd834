"""How tags look: strokes under their words, stripes beside them, and the one that the reader has taken up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from reader.gui.compare.decorations import HeapMark, PlacedMark
from reader.gui.compare.geometry import Box
from reader.gui.compare.tag_lanes import DEPTHS
from reader.gui.look.code_chip import paint_code
from reader.gui.look.theme import CODE_SLOTS, Theme

FORM, LABEL_HEIGHT = 10.0, 12.0
"""At the head of a stripe: the sides of the code's form, and the height of what stands below it."""
STROKE = 0.3
"""The height of a stroke under words, as a part of the line's: three lie above each other."""
EDGE = 1.5
"""The width of the line at the beginning and the end of a tag."""
BRACKET, FOOT = 2.0, 5.0
"""The strength of the brackets around words that are lit up, and how far they reach over and under these."""
KNOB = 5.0
"""The radius of a handle's knob, in pixels."""
_HEAD_WIDTH = 22.0
_HOLLOW = 4
"""From this slot on forms are hollow, and so are stripes."""


@dataclass(frozen=True, slots=True)
class Strokes:
    """The marker's strokes under the words of a tag, and the lines at its beginning and its end."""

    fills: tuple[QRectF, ...]
    edges: tuple[QRectF, ...]

    @classmethod
    def of(cls, placed: PlacedMark) -> Strokes:
        """Those through the lower part of the words, higher for a tag within another.

        One that lies deeper than there is room has no more than its beginning and end.
        """
        upper = 1.0 - STROKE * min(placed.depth + 1, DEPTHS)
        fills = tuple(
            QRectF(box.x, box.y + box.height * upper, box.width, box.height * STROKE) for box in placed.boxes
        )
        first, last = fills[0], fills[-1]
        ends = ((first.left(), first), (last.right() - EDGE, last))
        shown = fills if placed.depth < DEPTHS else ()
        return cls(shown, tuple(QRectF(x, rect.top(), EDGE, rect.height()) for x, rect in ends))


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
        self._heads: dict[tuple[int, str, float], QPixmap] = {}

    def paint_strokes(self, painter: QPainter, tags: Iterable[tuple[int, Strokes]]) -> None:
        """A marker's stroke through the words of each tag (its slot, its strokes), in few steps."""
        fills: dict[int, list[QRectF]] = {}
        edges: dict[int, list[QRectF]] = {}
        for slot, strokes in tags:
            fills.setdefault(slot % CODE_SLOTS, []).extend(strokes.fills)
            edges.setdefault(slot % CODE_SLOTS, []).extend(strokes.edges)
        painter.setPen(Qt.PenStyle.NoPen)
        for slot, rects in fills.items():
            painter.setBrush(self._fills[slot])
            painter.drawRects(rects)
        for slot, rects in edges.items():
            painter.setBrush(self._lines[slot])
            painter.drawRects(rects)

    def paint_stripes(
        self, painter: QPainter, tags: Iterable[PlacedMark], strong: Collection[int | None]
    ) -> None:
        """The stripes beside the lines of tags, with their heads; those of ``strong`` tags are wider."""
        filled: dict[int, list[QRectF]] = {}
        for placed in tags:
            bar, slot = placed.bar, placed.mark.slot % CODE_SLOTS
            if bar is None:
                continue
            middle, label = bar.x + bar.width / 2, placed.mark.label
            has_label = bool(label) and bar.height >= FORM + LABEL_HEIGHT - 4
            painter.drawPixmap(
                QPointF(middle - _HEAD_WIDTH / 2, bar.y),
                self._head(slot, label if has_label else "", painter.device().devicePixelRatioF()),
            )
            top = bar.y + FORM + (LABEL_HEIGHT if has_label else 0)
            width = bar.width + 2 if placed.mark.annotation in strong else bar.width
            if top < bar.bottom - 1:
                stripe = QRectF(middle - width / 2, top, width, bar.bottom - top)
                filled.setdefault(slot, []).append(stripe)
        for slot, stripes in filled.items():
            is_hollow = slot >= _HOLLOW
            painter.setPen(QPen(self._lines[slot], 1.2) if is_hollow else Qt.PenStyle.NoPen)
            painter.setBrush(self._ground if is_hollow else self._lines[slot])
            painter.drawRects(
                [stripe.adjusted(0.6, 0.6, -0.6, -0.6) for stripe in stripes] if is_hollow else stripes
            )
        painter.setPen(Qt.PenStyle.NoPen)

    def _head(self, slot: int, label: str, density: float) -> QPixmap:
        """The form of a slot with a label below it, painted once."""
        key = slot, label, density
        if key not in self._heads:
            size = QSizeF(_HEAD_WIDTH, FORM + LABEL_HEIGHT) * density
            picture = QPixmap(size.toSize())
            picture.setDevicePixelRatio(density)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_code(painter, QRectF((_HEAD_WIDTH - FORM) / 2, 0, FORM, FORM), slot, self._theme)
            if label:
                self._write(painter, _HEAD_WIDTH / 2, FORM - 1, label, self._ink)
            painter.end()
            self._heads[key] = picture
        return self._heads[key]

    def paint_heap(self, painter: QPainter, heap: HeapMark) -> None:
        """One stripe for several tags, in no code's colour: three lines, with their number at the head."""
        box = heap.box
        middle, top = box.x + box.width / 2, box.y + LABEL_HEIGHT + 1
        count = len(heap.annotations)
        self._write(painter, middle, box.y, f"+{count}" if count < 100 else "…", self._muted)
        painter.setPen(QPen(self._muted, 1))
        for offset in (-3.0, 0.0, 3.0):
            painter.drawLine(QLineF(middle + offset, top, middle + offset, max(top + 4, box.bottom)))
        painter.setPen(Qt.PenStyle.NoPen)

    def paint_lit(self, painter: QPainter, tags: Iterable[PlacedMark]) -> None:
        """The words of tags that are lit up: a ground as high as the line, in brackets.

        A link at hand has the same ground everywhere and no brackets, a tag that was taken up has handles.
        """
        for placed in tags:
            slot, boxes = placed.mark.slot % CODE_SLOTS, placed.boxes
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._fills[slot])
            painter.drawRects([QRectF(box.x, box.y, box.width, box.height) for box in boxes])
            painter.setPen(QPen(self._lines[slot], BRACKET))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for x, box, foot in ((boxes[0].x, boxes[0], FOOT), (boxes[-1].right, boxes[-1], -FOOT)):
                corners = ((x + foot, box.y), (x, box.y), (x, box.bottom), (x + foot, box.bottom))
                painter.drawPolyline([QPointF(*corner) for corner in corners])
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
