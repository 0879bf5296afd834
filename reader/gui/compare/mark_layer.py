"""The marks of one pane: placed once for each layout, then painted and hit from the same list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextDocument

from reader.gui.compare.decorations import (
    BADGE_WIDTH,
    CHIP_GAP,
    CHIP_WIDTH,
    LANE_COUNT,
    NARROW_CHIP_GAP,
    NARROW_LANE_COUNT,
    HeapMark,
    Margin,
    Mark,
    PlacedMark,
    Placement,
    line_boxes,
    place_marks,
    stripe_room,
)
from reader.gui.compare.geometry import Box
from reader.gui.compare.mark_painter import MarkPainter
from reader.gui.compare.tag_painter import Strokes, TagPainter
from reader.gui.look.tags_shown import TagsShown
from reader.model import LinkKind, Span
from reader.text.offsets import Utf16Map

UNDERLINE_ROOM = 16.0
"""How far underlines and handles reach beyond the lines of a mark, in pixels."""

BESIDE_CHIP = 4.0
"""From a chip to the pane's edge."""

_Lines = tuple[tuple[Box, ...], tuple[float, ...]]


class MarkLayer:
    """Knows where a document's marks lie, in the document's coordinates."""

    def __init__(self, document: QTextDocument, painter: MarkPainter, tag_painter: TagPainter) -> None:
        self.painter, self.tag_painter = painter, tag_painter
        self.lit: frozenset[int] = frozenset()
        self.current: frozenset[int] = frozenset()
        self.quiet = False
        """Whether links are shown while they are lit up alone."""
        self.pointed_out: Span | None = None
        """A passage to show lit up, though it may have no mark."""
        self.taken_up: tuple[int, Span] | None = None
        """The tag that the reader has taken up, and where it would lie if it were let go now."""
        self.lit_tags: frozenset[int] = frozenset()
        """The tags that are shown lit up."""
        self._tags_shown = TagsShown.ALL
        self._document = document
        self._offsets = Utf16Map("")
        self._marks: tuple[Mark, ...] = ()
        self._tags: tuple[Span, ...] = ()
        self._rooms: dict[int, float] = {}
        """The room that stripes need, by how many stand side by side."""
        self._column = (0.0, 0.0)
        self._narrow = False
        self.reserves_chips = False
        """Whether there is room for chips, be there some or not."""
        self._placement: Placement | None = None
        self._extents: dict[int, tuple[float, float]] = {}
        self._lines: dict[Span, _Lines] = {}
        self._strokes: dict[int, Strokes] = {}

    def set_marks(self, marks: Iterable[Mark], offsets: Utf16Map) -> None:
        """Replaces all marks; ``offsets`` are those of the document's text."""
        self._marks, self._offsets = tuple(marks), offsets
        self._tags = tuple(mark.span for mark in self._marks if mark.annotation is not None)
        self._rooms.clear()
        self._placement = None

    def clear(self) -> None:
        """Removes all marks, before the document's text is replaced."""
        self.pointed_out = self.taken_up = None
        self._lines.clear()
        self.set_marks((), Utf16Map(""))

    @property
    def tags_shown(self) -> TagsShown:
        """How much is seen of tags."""
        return self._tags_shown

    def show_tags(self, shown: TagsShown) -> None:
        """Says how much is to be seen of tags; who calls it sees to the margins."""
        self._tags_shown = shown
        self._placement = None

    def forget_layout(self, column: tuple[float, float], narrow: bool = False) -> None:
        """Says that lines moved, and where the column of text now has its left and right edge.

        ``narrow`` moves chips nearer to the text.
        """
        self._column, self._narrow = column, narrow
        self._lines.clear()
        self._placement = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, placed or not."""
        return self._marks

    def tag(self, annotation: int) -> Mark | None:
        """The mark of a tag, if it is here."""
        return next((mark for mark in self._marks if mark.annotation == annotation), None)

    def lines_of(self, span: Span) -> tuple[Box, ...]:
        """A box for each line that a passage covers."""
        return self._lines_of(span)[0]

    def _lines_of(self, span: Span) -> _Lines:
        # Most marks stay as they are while a tag comes or goes.
        if span not in self._lines:
            self._lines[span] = line_boxes(self._document, self._offsets, span)
        return self._lines[span]

    def margin(self, *, narrow: bool) -> float:
        """The room that is needed right of the text for stripes and, beyond them, for chips."""
        if self.reserves_chips or any(mark.chips for mark in self._marks):
            return self._chip_gap(narrow=narrow) + CHIP_WIDTH + BESIDE_CHIP
        return self._stripe_room(narrow=narrow)

    def _stripe_room(self, *, narrow: bool) -> float:
        if self._tags_shown is TagsShown.HIDDEN:
            return 0.0
        most = NARROW_LANE_COUNT if narrow else LANE_COUNT
        if most not in self._rooms:
            self._rooms[most] = stripe_room(self._tags, most)
        return self._rooms[most]

    def _chip_gap(self, *, narrow: bool) -> float:
        return max(NARROW_CHIP_GAP if narrow else CHIP_GAP, self._stripe_room(narrow=narrow))

    def _placed(self) -> Placement:
        if self._placement is None:
            gap = self._chip_gap(narrow=self._narrow)
            margin = Margin(gap, NARROW_LANE_COUNT if self._narrow else LANE_COUNT)
            shown = self._marks
            if self._tags_shown is TagsShown.HIDDEN:
                shown = tuple(mark for mark in shown if mark.annotation is None)
            self._placement = place_marks(shown, self._lines_of, self._column, margin)
            self._strokes = {}
            self._extents = {
                link: (placed.top, placed.bottom)
                for placed in self._placement.marks
                for link in placed.mark.links
            }
        return self._placement

    @property
    def placed(self) -> list[PlacedMark]:
        """The marks where they lie now, the longest passage first."""
        return self._placed().marks

    @property
    def heaps(self) -> list[HeapMark]:
        """The stripes that several tags share."""
        return self._placed().heaps

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
        shorter before the longer. Chips of topics are there only while they are lit up. Where several tags
        are meant, the mark of the shortest has them all as its ``heap``.
        """
        for placed in reversed(self.placed):
            link = placed.chip_at(x, y) if placed.chips else None
            is_faint = self.quiet or placed.mark.kind is LinkKind.TOPIC
            is_seen = not is_faint or link in self.lit | self.current
            if link is not None and is_seen:
                return link
        for heap in self.heaps:
            if _on_stripe(heap.box, x, y):
                shortest = self.tag(heap.annotations[0])
                return None if shortest is None else replace(shortest, heap=heap.annotations)
        found = [placed for placed in self.placed if self._is_met(placed, x, y)]

        def rank(placed: PlacedMark) -> tuple[bool, bool, int]:
            on_bar = placed.bar is not None and _on_stripe(placed.bar, x, y)
            return not on_bar, placed.mark.kind in (None, LinkKind.TOPIC), len(placed.mark.span)

        if not found:
            return None
        best = min(found, key=rank)
        tags = [each.mark for each in reversed(found) if each.mark.annotation is not None]
        if best.mark.annotation is None or not rank(best)[0] or len(tags) == 1:
            return best.mark
        return replace(best.mark, heap=tuple(tag.annotation for tag in tags if tag.annotation is not None))

    def _is_met(self, placed: PlacedMark, x: float, y: float) -> bool:
        if placed.mark.annotation is None:
            return placed.contains(x, y)
        if placed.bar is not None and _on_stripe(placed.bar, x, y):
            return True
        return self._tags_shown is TagsShown.ALL and placed.contains(x, y)

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
        links: list[PlacedMark] = []
        tags: list[PlacedMark] = []
        for placed in self.placed:
            if placed.bottom > upper and placed.top < lower and self._is_shown(placed):
                (links if placed.mark.annotation is None else tags).append(placed)
        if self.pointed_out is not None:
            self.painter.paint_light(painter, self.lines_of(self.pointed_out))
        self.painter.paint(painter, links, self.lit, self.current, (*self._column, width))
        self._paint_tags(painter, tags, upper, lower)

    def _paint_tags(self, painter: QPainter, tags: Sequence[PlacedMark], upper: float, lower: float) -> None:
        taken, _ = self.taken_up or (None, None)
        self.tag_painter.paint_lit(painter, (each for each in tags if each.mark.annotation in self.lit_tags))
        if self._tags_shown is TagsShown.ALL:
            shown = (placed for placed in tags if placed.mark.annotation != taken)
            strokes = ((placed.mark.slot, self._strokes_of(placed)) for placed in shown)
            self.tag_painter.paint_strokes(painter, strokes)
        self.tag_painter.paint_stripes(painter, tags, {taken, *self.lit_tags})
        for heap in self.heaps:
            if heap.box.bottom > upper and heap.box.y < lower:
                self.tag_painter.paint_heap(painter, heap)
        if self.taken_up is not None:
            mark = self.tag(self.taken_up[0])
            boxes = self.lines_of(self.taken_up[1])
            if mark is not None and boxes:
                self.tag_painter.paint_taken_up(painter, boxes, mark.slot)

    def _strokes_of(self, placed: PlacedMark) -> Strokes:
        number = placed.mark.annotation or 0
        if number not in self._strokes:
            self._strokes[number] = Strokes.of(placed)
        return self._strokes[number]

    def paint_handles(self, painter: QPainter) -> None:
        """Paints what the ends of the tag that was taken up are dragged by, over the text."""
        if self.taken_up is not None:
            mark, boxes = self.tag(self.taken_up[0]), self.lines_of(self.taken_up[1])
            if mark is not None and boxes:
                self.tag_painter.paint_handles(painter, boxes, mark.slot)


def _on_stripe(box: Box, x: float, y: float) -> bool:
    """Whether a point lies on a bar or a stripe, which for a mouse is as wide as its head."""
    slack = (BADGE_WIDTH - box.width) / 2
    return box.x - slack <= x < box.right + slack and box.y <= y < box.bottom
