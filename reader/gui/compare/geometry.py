"""Where marks, bands and stripes lie: the comparison view's arithmetic, free of Qt.

All lengths are pixels; ``y`` grows downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside; the right and lower edges do not."""
        return self.x <= x < self.right and self.y <= y < self.bottom


def assign_lanes(intervals: Sequence[tuple[float, float]]) -> list[int]:
    """A lane for each half-open interval, so that no two in one lane overlap; as few lanes as possible.

    Earlier intervals get the lower lanes, and of two that begin together the longer.
    """
    lanes = [0] * len(intervals)
    ends: list[float] = []
    for index in sorted(range(len(intervals)), key=lambda i: (intervals[i][0], -intervals[i][1])):
        start, end = intervals[index]
        lane = next((lane for lane, taken in enumerate(ends) if taken <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = end
        lanes[index] = lane
    return lanes


class Band(NamedTuple):
    """A ribbon from a stretch of the left edge to a stretch of the right edge of a strip ``width`` wide."""

    left_top: float
    left_bottom: float
    right_top: float
    right_bottom: float

    def visible_ends(self, height: float) -> int:
        """How many of its two ends show in a strip of this height."""
        left = self.left_bottom > 0 and self.left_top < height
        right = self.right_bottom > 0 and self.right_top < height
        return left + right

    def steepness(self, width: float) -> float:
        """How far its middle rises or falls from one end to the other, as a multiple of the strip's width."""
        return (
            abs(self.left_top + self.left_bottom - self.right_top - self.right_bottom) / 2 / max(1.0, width)
        )

    def contains(self, x: float, y: float, width: float, slack: float = 0.0) -> bool:
        """Whether the point lies on the ribbon, or within ``slack`` above or below it."""
        if not 0 <= x <= width or width <= 0:
            return False
        share = ease_at(x / width)
        top = self.left_top + (self.right_top - self.left_top) * share
        bottom = self.left_bottom + (self.right_bottom - self.left_bottom) * share
        return top - slack <= y <= bottom + slack


def ease_at(x: float) -> float:
    """How far the curve of a ribbon's edge has come, from 0 to 1, at ``x`` between 0 and 1.

    The edge is the cubic Bézier curve through (0, 0), (½, 0), (½, 1), (1, 1).
    """
    low, high = 0.0, 1.0
    for _ in range(24):
        t = (low + high) / 2
        if 1.5 * t * (1 - t) + t**3 < x:
            low = t
        else:
            high = t
    t = (low + high) / 2
    return t * t * (3 - 2 * t)


def stretch_on_bar(
    top: float, bottom: float, document_height: float, bar_height: float, least: float = 2.0
) -> tuple[float, float]:
    """Top and height on an overview bar of a stretch of a document; at least ``least`` high."""
    if document_height <= 0 or bar_height <= 0:
        return 0.0, 0.0
    scale = bar_height / document_height
    height = min(bar_height, max(least, (bottom - top) * scale))
    return min(max(0.0, top * scale), bar_height - height), height


def side_margins(width: float, measure: float, left: float, right: float) -> tuple[float, float]:
    """The blank left and right of a text column in a pane ``width`` wide.

    The column is as wide as the pane allows beside the least margins ``left`` and ``right``, and at most
    ``measure``; what is left over goes to both sides alike.
    """
    spare = max(0.0, width - left - right - measure) / 2
    return left + spare, right + spare
