"""What is painted under an article's text: linked passages, tags, chips.

``place_marks`` computes rectangles in the document's coordinates, once for each layout; painting, hit
testing and the bands between the panes all read the same list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from reader.gui.compare.forms import Form
from reader.gui.compare.geometry import Box, assign_lanes
from reader.gui.compare.tag_lanes import depths_of, stripes_of
from reader.model import LinkKind, Span
from reader.text.offsets import Utf16Map

BAR_GAP = 8.0
"""From the text's edge to the bar or the first stripe in a margin."""
STRIPE_WIDTH, BADGE_WIDTH = 4.0, 10.0
"""Of a tag's stripe, and of the number at its head."""
STRIPE_STEP = 11.0
"""From one tag's stripe to the next: their heads stand side by side."""
LANE_COUNT, NARROW_LANE_COUNT = 4, 3
"""There is room for so many stripes, or underlines: those beyond are heaped, or lie on each other."""
CHIP_GAP, NARROW_CHIP_GAP = 21.0, 13.0
"""A chip's distance from the text's edge."""
CHIP_WIDTH, CHIP_HEIGHT = 18.0, 15.0


_LINE = 40
"""So many characters a line has at the most, as a rule."""


def stripe_room(tags: Sequence[Span], most: int = LANE_COUNT) -> float:
    """The room that the stripes of tags need right of the text, in pixels; none if there are no tags.

    Stripes stand apart where their lines do, which are not known before the text is set: tags within a line
    of each other count as if they shared one. ``most`` is how many stand side by side.
    """
    if not tags:
        return 0.0
    lanes = assign_lanes([(tag.start - _LINE // 2, tag.end + _LINE // 2) for tag in tags])
    return BAR_GAP + BADGE_WIDTH / 2 + STRIPE_WIDTH / 2 + min(max(lanes), most - 1) * STRIPE_STEP + 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to be shown: the end of one link or of several, or a tag.

    ``links`` are indices of the comparison's links, ``kind`` theirs; a tag has neither, but an
    ``annotation`` id, the colour ``slot`` of its code and a ``label`` of a letter or two by which the code is
    told without the colour. ``heap`` are the ids of all tags that are meant where several lie together, the
    shortest first. ``to_left`` and ``to_right`` say that a link leads
    to that neighbour; ``chips`` are the numbers of the links that lead to a pane which is no neighbour.
    ``form`` tells kinds and relations apart; ``judged`` says that a person judged one of the links.
    """

    span: Span
    kind: LinkKind | None = None
    links: tuple[int, ...] = ()
    annotation: int | None = None
    slot: int = 0
    label: str = ""
    heap: tuple[int, ...] = ()
    to_left: bool = False
    to_right: bool = False
    chips: tuple[tuple[int, int], ...] = ()
    form: Form = Form.SOLID
    judged: bool = False


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with its place: a box for each line of text it covers, and where its bar or stripe stands.

    ``baselines`` has the y of each box's baseline; ``lane`` tells overlapping marks apart; ``chips`` has a
    box for each of the mark's chips. A tag on words that others hold has a ``depth``. One of several that
    share a stripe has no bar of its own.
    """

    mark: Mark
    boxes: tuple[Box, ...]
    baselines: tuple[float, ...]
    lane: int
    bar: Box | None
    chips: tuple[Box, ...] = ()
    depth: int = 0

    @property
    def top(self) -> float:
        """Where the first line begins."""
        return self.boxes[0].y

    @property
    def bottom(self) -> float:
        """Where the last line ends."""
        return self.boxes[-1].bottom

    def chip_at(self, x: float, y: float) -> int | None:
        """The link whose chip the point lies on."""
        for (link, _), box in zip(self.mark.chips, self.chips, strict=True):
            if box.contains(x, y):
                return link
        return None

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies on the words, on the bar, or between a topic's bar and its chips.

        A topic's chips come up when it is pointed at, so that the way to them must not leave it.
        """
        if self.chips and self.bar is not None and self.mark.kind is LinkKind.TOPIC:
            inside = self.bar.x <= x < self.chips[0].right
            return inside and self.top <= y < max(self.bottom, self.chips[-1].bottom)
        if self.bar is not None and self.bar.contains(x, y):
            return True
        return self.top <= y < self.bottom and any(box.contains(x, y) for box in self.boxes)


def line_boxes(
    document: QTextDocument, offsets: Utf16Map, span: Span
) -> tuple[tuple[Box, ...], tuple[float, ...]]:
    """The boxes of the lines that a span covers, and their baselines, in the document's coordinates."""
    first, last = offsets.to_utf16(span.start), offsets.to_utf16(span.end)
    boxes: list[Box] = []
    baselines: list[float] = []
    block = document.findBlock(first)
    while block.isValid() and block.position() < last:
        _add_lines(document, block, first, last, boxes, baselines)
        block = block.next()
    return tuple(boxes), tuple(baselines)


def _add_lines(
    document: QTextDocument,
    block: QTextBlock,
    first: int,
    last: int,
    boxes: list[Box],
    baselines: list[float],
) -> None:
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    start = max(0, first - block.position())
    end = min(block.length() - 1, last - block.position())
    em = _pixel_size(block)
    # Of a paragraph set even at both sides, all lines but the last are as wide as the column.
    is_even = bool(block.blockFormat().alignment() & Qt.AlignmentFlag.AlignJustify)
    last_end = block.length() - 1 if is_even else 0
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line_start = line.textStart()
        line_end = line_start + line.textLength()
        if line_end <= start:
            continue
        if line_start >= end:
            break
        left = _x(line, max(start, line_start))
        right = _x(line, end) if end < line_end else line.x() + _width(line, justified=line_end < last_end)
        baseline = origin.y() + line.y() + line.ascent()
        # A Han character reaches from 0.88 above the baseline to 0.12 below it, in any font.
        boxes.append(Box(origin.x() + left, baseline - 0.97 * em, max(right - left, 2.0), 1.2 * em))
        baselines.append(baseline)


def _width(line: QTextLine, *, justified: bool) -> float:
    return float(line.width() if justified else line.naturalTextWidth())


def _x(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def _pixel_size(block: QTextBlock) -> float:
    size = block.begin().fragment().charFormat().font().pixelSize() if not block.begin().atEnd() else 0
    return float(size if size > 0 else block.document().defaultFont().pixelSize())


_Found = tuple[Mark, tuple[Box, ...], tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class HeapMark:
    """One stripe for several tags: where it stands, and the ids of what lies on it, the shortest first."""

    box: Box
    annotations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """All marks where they lie, the longest passage first, and the stripes that several tags share."""

    marks: list[PlacedMark]
    heaps: list[HeapMark]


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands right of the text: chips ``chip_gap`` beside it, and at most ``lanes`` stripes."""

    chip_gap: float = CHIP_GAP
    lanes: int = LANE_COUNT


def place_marks(
    marks: Iterable[Mark],
    lines_of: Callable[[Span], tuple[tuple[Box, ...], tuple[float, ...]]],
    column: tuple[float, float],
    margin: Margin,
) -> Placement:
    """Places the marks in a document as it is laid out now; ``lines_of`` is its ``line_boxes``.

    ``column`` is the left and right edge of the text. Longer passages come first, so that shorter ones are
    painted over them. A mark of no characters has no place and is left out.
    """
    found = []
    for mark in sorted(marks, key=lambda m: (-len(m.span), m.span.start)):
        boxes, baselines = lines_of(mark.span)
        if boxes and len(mark.span):
            found.append((mark, boxes, baselines))
    lanes: list[int | None] = [0] * len(found)
    lined = [i for i, (mark, _, _) in enumerate(found) if mark.kind in (LinkKind.QUOTE, LinkKind.REUSE)]
    # Underlines collide where words do; stripes where lines do.
    for index, lane in zip(lined, assign_lanes([_words(found[i][0]) for i in lined]), strict=True):
        lanes[index] = min(lane, LANE_COUNT - 1)
    tags = [i for i, (mark, _, _) in enumerate(found) if mark.annotation is not None]
    stripes = stripes_of([(found[i][1][0].y, found[i][1][-1].bottom) for i in tags], margin.lanes)
    for index, own in zip(tags, stripes.lanes, strict=True):
        lanes[index] = own
    depths = dict(zip(tags, depths_of([_words(found[i][0]) for i in tags]), strict=True))
    chips = _place_chips(found, column[1] + margin.chip_gap)
    placed = [
        PlacedMark(
            mark, boxes, baselines, lane or 0, _bar(mark, boxes, lane, column), chips[i], depths.get(i, 0)
        )
        for i, ((mark, boxes, baselines), lane) in enumerate(zip(found, lanes, strict=True))
    ]
    left = column[1] + BAR_GAP + (margin.lanes - 1) * STRIPE_STEP
    heaps = [
        HeapMark(
            Box(left, heap.top, STRIPE_WIDTH, heap.bottom - heap.top),
            tuple(found[tags[member]][0].annotation or 0 for member in reversed(heap.members)),
        )
        for heap in stripes.heaps
    ]
    return Placement(placed, heaps)


def _words(mark: Mark) -> tuple[int, int]:
    return mark.span.start, mark.span.end


def _place_chips(found: Sequence[_Found], left: float) -> list[tuple[Box, ...]]:
    """Chips stand in the right margin at their passage's first line, or below one that is there already.

    Those of topics, which are seen for a while only, yield to all others but not to each other's, unless
    their passages overlap.
    """
    placed: list[tuple[Box, ...]] = [()] * len(found)
    taken: list[Box] = []
    free, reach = 0.0, 0.0

    def order(index: int) -> tuple[bool, float]:
        return found[index][0].kind is LinkKind.TOPIC, found[index][1][0].y

    in_topics = False
    for index in sorted(range(len(found)), key=order):
        mark, lines, _ = found[index]
        is_topic = mark.kind is LinkKind.TOPIC
        if is_topic and (not in_topics or lines[0].y >= reach):
            free = 0.0
        in_topics = is_topic
        reach = max(reach, lines[-1].bottom) if is_topic else 0.0
        boxes = []
        for _ in mark.chips:
            y = max(lines[0].y + 1, free)
            for box in taken if is_topic else ():
                if box.y < y + CHIP_HEIGHT and y < box.bottom:
                    y = box.bottom + 2
            boxes.append(Box(left, y, CHIP_WIDTH, CHIP_HEIGHT))
            free = y + CHIP_HEIGHT + 2
        placed[index] = tuple(boxes)
        if not is_topic:
            taken += boxes
    return placed


def _bar(mark: Mark, boxes: tuple[Box, ...], lane: int | None, column: tuple[float, float]) -> Box | None:
    height = boxes[-1].bottom - boxes[0].y
    if mark.annotation is not None and lane is not None:
        return Box(column[1] + BAR_GAP + lane * STRIPE_STEP, boxes[0].y, STRIPE_WIDTH, height)
    if mark.kind is LinkKind.TOPIC:
        return Box(column[0] - BAR_GAP - 3.0, boxes[0].y, 3.0, height)
    return None
