"""The marks of one pane: placed once for each layout, then painted and hit from the same list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextDocument

from reader.gui.compare.decorations import (
    CHIP_GAP,
    CHIP_WIDTH,
    NARROW_CHIP_GAP,
    Mark,
    PlacedMark,
    line_boxes,
    place_marks,
    stripe_room,
)
from reader.gui.compare.mark_painter import MarkPainter
from reader.model import LinkKind, Span
from reader.text.offsets import Utf16Map

UNDERLINE_ROOM = 16.0
"""How far underlines reach below the lowest line of a mark, in pixels."""

BESIDE_CHIP = 4.0
"""From a chip to the pane's edge."""


class MarkLayer:
    """Knows where a document's marks lie, in the document's coordinates."""

    def __init__(self, document: QTextDocument, painter: MarkPainter) -> None:
        self.painter = painter
        self.lit: frozenset[int] = frozenset()
        self.current: frozenset[int] = frozenset()
        self.quiet = False
        """Whether links are shown while they are lit up alone."""
        self.pointed_out: Span | None = None
        """A passage to show lit up, though it may have no mark."""
        self._document = document
        self._offsets = Utf16Map("")
        self._marks: tuple[Mark, ...] = ()
        self._stripes = 0.0
        self._column = (0.0, 0.0)
        self._narrow = False
        self._placed: list[PlacedMark] | None = None
        self._extents: dict[int, tuple[float, float]] = {}

    def set_marks(self, marks: Iterable[Mark], offsets: Utf16Map) -> None:
        """Replaces all marks; ``offsets`` are those of the document's text."""
        self._marks, self._offsets = tuple(marks), offsets
        self._stripes = stripe_room([mark.span for mark in self._marks if mark.annotation is not None])
        self._placed = None

    def clear(self) -> None:
        """Removes all marks, before the document's text is replaced."""
        self.pointed_out = None
        self.set_marks((), Utf16Map(""))

    def forget_layout(self, column: tuple[float, float], narrow: bool = False) -> None:
        """Says that lines moved, and where the column of text now has its left and right edge.

        ``narrow`` moves chips nearer to the text.
        """
        self._column, self._narrow = column, narrow
        self._placed = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, placed or not."""
        return self._marks

    def margin(self, *, narrow: bool) -> float:
        """The room that is needed right of the text for stripes and, beyond them, for chips."""
        if any(mark.chips for mark in self._marks):
            return self._chip_gap(narrow=narrow) + CHIP_WIDTH + BESIDE_CHIP
        return self._stripes

    def _chip_gap(self, *, narrow: bool) -> float:
        return max(NARROW_CHIP_GAP if narrow else CHIP_GAP, self._stripes)

    @property
    def placed(self) -> list[PlacedMark]:
        """The marks where they lie now, the longest passage first."""
        if self._placed is None:
            gap = self._chip_gap(narrow=self._narrow)
            self._placed = place_marks(self._document, self._offsets, self._marks, self._column, gap)
            self._extents = {
                link: (placed.top, placed.bottom) for placed in self._placed for link in placed.mark.links
            }
        return self._placed

    @property
    def extents(self) -> dict[int, tuple[float, float]]:
        """Top and bottom of the passage that each link has here."""
        return self._extents if self.placed else {}

    def rows(self, links: frozenset[int]) -> Iterator[tuple[float, float]]:
        """From where to where down the document everything lies that shows some links."""
        for placed in self.placed:
            if not links.isdisjoint(placed.mark.links):
                tops = [placed.top, *(chip.y for chip in placed.chips)]
                bottoms = [placed.bottom, *(chip.bottom for chip in placed.chips)]
                yield min(tops) - UNDERLINE_ROOM, max(bottoms) + UNDERLINE_ROOM

    def hit(self, x: float, y: float) -> Mark | int | None:
        """The mark at a point; over a chip, its link's index.

        A bar or stripe is hit before words, a quote's or reused words before a topic's or a tag's, the
        shorter before the longer. Chips of topics are there only while they are lit up.
        """
        for placed in reversed(self.placed):
            link = placed.chip_at(x, y) if placed.chips else None
            is_faint = self.quiet or placed.mark.kind is LinkKind.TOPIC
            is_seen = not is_faint or link in self.lit | self.current
            if link is not None and is_seen:
                return link
        found = [placed for placed in self.placed if placed.contains(x, y)]

        def rank(placed: PlacedMark) -> tuple[bool, bool, int]:
            on_bar = placed.bar is not None and placed.bar.contains(x, y)
            return not on_bar, placed.mark.kind in (None, LinkKind.TOPIC), len(placed.mark.span)

        return min(found, key=rank).mark if found else None

    def annotations_at(self, code_point: int) -> list[int]:
        """Ids of the tags on a code point, the shortest passage first."""
        return [
            mark.annotation
            for mark in sorted(self._marks, key=lambda mark: len(mark.span))
            if mark.annotation is not None and mark.span.start <= code_point < mark.span.end
        ]

    def _is_shown(self, placed: PlacedMark) -> bool:
        return (
            not self.quiet
            or placed.mark.kind is None
            or not (self.lit | self.current).isdisjoint(placed.mark.links)
        )

    def paint_guides(self, painter: QPainter, area: QRectF, top: float) -> None:
        """Paints, within ``area``, what leads from the marks to the pane on the right.

        ``top`` is the document's height that stands at the area's upper edge.
        """
        for placed in self.placed:
            y = area.top() + placed.top - top
            if placed.mark.to_right and y < area.bottom() and y + placed.bottom - placed.top > area.top():
                guide = self.painter.guide(placed.mark, self.lit, self.current)
                if guide is None or not self._is_shown(placed):
                    continue
                painter.fillRect(QRectF(area.left(), y, area.width(), placed.bottom - placed.top), guide)

    def paint(self, painter: QPainter, top: float, bottom: float, width: float) -> None:
        """Paints the marks that reach into the part of the document from ``top`` to ``bottom``."""
        upper, lower = top - UNDERLINE_ROOM, bottom + UNDERLINE_ROOM
        visible = [
            placed
            for placed in self.placed
            if placed.bottom > upper and placed.top < lower and self._is_shown(placed)
        ]
        if self.pointed_out is not None:
            boxes, _ = line_boxes(self._document, self._offsets, self.pointed_out)
            self.painter.paint_light(painter, boxes)
        self.painter.paint(painter, visible, self.lit, self.current, (*self._column, width))
