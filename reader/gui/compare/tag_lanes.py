"""Where the stripes and strokes of tags lie that share lines or words: arithmetic alone, nothing of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.gui.compare.geometry import assign_lanes

DEPTHS = 3
"""So many tags on the same words have strokes of their own."""


@dataclass(frozen=True, slots=True)
class Heap:
    """A stretch of lines with more tags than there is room for stripes: ``members`` share one."""

    top: float
    bottom: float
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stripes:
    """A lane for each tag, counted from the text outwards; None for one on a heap: these are in the last."""

    lanes: tuple[int | None, ...]
    heaps: tuple[Heap, ...]


def stripes_of(lines: Sequence[tuple[float, float]], most: int) -> Stripes:
    """Places tags, given by the top and bottom of their lines, in at most ``most`` lanes.

    Where all tags have room, each has a stripe. Elsewhere those that have none, and whatever lies beside
    them in the last lane, are one heap, so that no stripe hides another.
    """
    wanted = assign_lanes(lines)
    lanes: list[int | None] = list(wanted)
    last = most - 1
    crowded = [index for index, lane in enumerate(wanted) if lane > last]
    if not crowded:
        return Stripes(tuple(lanes), ())
    reach = _merged([lines[index] for index in crowded])
    reach = _merged(
        [
            *reach,
            *(
                lines[index]
                for index, lane in enumerate(wanted)
                if lane == last and any(_meet(lines[index], each) for each in reach)
            ),
        ]
    )
    heaps: list[list[int]] = [[] for _ in reach]
    for index, lane in enumerate(wanted):
        if lane >= last:
            home = next((at for at, each in enumerate(reach) if _meet(lines[index], each)), None)
            if home is not None:
                heaps[home].append(index)
                lanes[index] = None
    made = [Heap(top, bottom, tuple(members)) for (top, bottom), members in zip(reach, heaps, strict=True)]
    return Stripes(tuple(lanes), tuple(made))


def _merged(intervals: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches that the intervals cover together, in order."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(intervals):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def depths_of(spans: Sequence[tuple[int, int]]) -> list[int]:
    """For each tag, by its words, how deep it lies in others: 0 for what holds them."""
    return assign_lanes(spans)
