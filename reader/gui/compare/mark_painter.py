"""How marks of links look. Kinds differ by form as well as by colour, so that they differ without it too."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter

from reader.gui.compare.decorations import BAR_GAP, Mark, PlacedMark
from reader.gui.compare.forms import draw_frame, draw_tick, draw_underlines, pen_of
from reader.gui.compare.geometry import Box
from reader.gui.look.theme import Theme
from reader.model import LinkKind

GUIDE_GAP = 4.0
"""From the text's edge to the faint ground that leads on to a band, in pixels."""
UNDERLINE_STEP = 3.5
"""From one underline to the next."""


def rectangle(box: Box) -> QRectF:
    """The box as Qt has it."""
    return QRectF(box.x, box.y, box.width, box.height)


class MarkPainter:
    """Paints placed marks with one theme's colours.

    A quote has a fill and an underline that tells its relation, reused text a fill and a dotted underline.
    A topic is a whole paragraph as a rule, so that it has no more than a bar at its left until it is lit up.
    What a person judged bears a tick at the left of its first line. Of tags see ``TagPainter``.
    """

    def __init__(self, theme: Theme, font: QFont) -> None:
        self._theme = theme
        self._chip_font = QFont(font)
        self._chip_font.setPixelSize(10)
        self._fills = {kind: QBrush(theme.colour(f"link_{kind}_fill")) for kind in LinkKind}
        self._lines = {kind: theme.colour(f"link_{kind}") for kind in LinkKind}
        self._guides = {kind: QBrush(_fainter(theme.colour(f"link_{kind}_fill"))) for kind in LinkKind}
        self._hover = QBrush(theme.colour("link_hover_fill"))
        self._active = QBrush(theme.colour("link_active_fill"))

    def guide(self, mark: Mark, lit: frozenset[int], current: frozenset[int]) -> QBrush | None:
        """The faint ground that leads from a link's passage to a band, if it has one now."""
        if not current.isdisjoint(mark.links):
            return self._active
        if mark.kind is None or not lit.isdisjoint(mark.links):
            return self._hover
        return None if mark.kind is LinkKind.TOPIC else self._guides[mark.kind]

    def paint(
        self,
        painter: QPainter,
        marks: Iterable[PlacedMark],
        lit: frozenset[int],
        current: frozenset[int],
        edges: tuple[float, float, float],
    ) -> None:
        """Paints the marks in the document's coordinates: first the faint, last the current ones.

        Topics come before all others, whose passages are shorter.

        ``edges`` are the left and right edge of the text and the right edge of the pane.
        """
        painter.setPen(Qt.PenStyle.NoPen)
        ranked: tuple[list[PlacedMark], ...] = ([], [], [])
        for placed in marks:
            links = placed.mark.links
            ranked[int(not lit.isdisjoint(links)) if current.isdisjoint(links) else 2].append(placed)
        for topics in (True, False):
            for rank, placed_marks in enumerate(ranked):
                for placed in placed_marks:
                    if (placed.mark.kind is LinkKind.TOPIC) is topics:
                        self._paint_link(painter, placed, rank, lit | current, edges)

    def paint_light(self, painter: QPainter, boxes: Iterable[Box]) -> None:
        """Lights up these boxes as if they were the current passage."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._active)
        painter.drawRects([rectangle(box) for box in boxes])

    def _paint_link(
        self,
        painter: QPainter,
        placed: PlacedMark,
        rank: int,
        shown: frozenset[int],
        edges: tuple[float, float, float],
    ) -> None:
        mark = placed.mark
        if mark.kind is None:
            return
        if mark.kind is LinkKind.TOPIC and placed.bar is not None:
            bar = rectangle(placed.bar)
            painter.fillRect(bar.adjusted(-1, 0, 1, 0) if rank else bar, self._lines[mark.kind])
            if not rank:
                self._tick(painter, placed, edges[0])
                return
        fill = (self._fills[mark.kind], self._hover, self._active)[rank]
        guide = (self._guides[mark.kind], self._hover, self._active)[rank]
        height = placed.bottom - placed.top
        if mark.to_left:
            painter.fillRect(QRectF(0, placed.top, edges[0] - GUIDE_GAP, height), guide)
        if mark.to_right:
            start = edges[1] + GUIDE_GAP
            painter.fillRect(QRectF(start, placed.top, edges[2] - start, height), guide)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRects([rectangle(box) for box in placed.boxes])
        colour = self._lines[mark.kind]
        if mark.kind is not LinkKind.TOPIC:
            self._underline(painter, placed, colour, strong=rank == 2)
        if mark.chips:
            self._paint_chips(painter, placed, colour, shown)
        self._tick(painter, placed, edges[0])

    def _tick(self, painter: QPainter, placed: PlacedMark, left: float) -> None:
        """Where a person judged, at the left of the passage's first line."""
        if placed.mark.judged and placed.mark.kind is not None:
            middle = QPointF(left - BAR_GAP - 1.5, placed.boxes[0].y + placed.boxes[0].height / 2)
            draw_tick(painter, middle, self._lines[placed.mark.kind], self._theme.colour("pane"))
            painter.setPen(Qt.PenStyle.NoPen)

    def _underline(self, painter: QPainter, placed: PlacedMark, colour: QColor, *, strong: bool) -> None:
        form, drop = placed.mark.form, placed.lane * UNDERLINE_STEP
        painter.setPen(pen_of(form, colour, 2.2 if strong else 1.4))
        lines = [QLineF(box.x, box.bottom + drop, box.right, box.bottom + drop) for box in placed.boxes]
        draw_underlines(painter, form, lines)
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_chips(
        self, painter: QPainter, placed: PlacedMark, colour: QColor, shown: frozenset[int]
    ) -> None:
        painter.setFont(self._chip_font)
        for (link, number), box in zip(placed.mark.chips, placed.chips, strict=True):
            rect = rectangle(box)
            strong = link in shown
            if not strong and placed.mark.kind is LinkKind.TOPIC:
                continue
            painter.setBrush(colour if strong else self._theme.colour("pane"))
            draw_frame(painter, placed.mark.form, rect.adjusted(0.5, 0.5, -0.5, -0.5), colour)
            painter.setPen(self._theme.colour("pane") if strong else colour)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.setPen(Qt.PenStyle.NoPen)


def _fainter(colour: QColor) -> QColor:
    colour.setAlphaF(colour.alphaF() * 0.45)
    return colour
