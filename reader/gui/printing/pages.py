"""Which lines of parallel texts stand on which page: the arithmetic of paper, free of Qt.

Heights are in any one unit; each text counts from its own top.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.align.scroll import heaviest_chain

LEAST_FILL = 0.35
"""A text waits for its neighbours only if at least this share of its column is filled."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text from ``top`` to ``bottom``.

    ``begins`` says that a paragraph begins with it, ``keeps`` that it must not be the last of a page: a
    heading's.
    """

    top: float
    bottom: float
    begins: bool = False
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines ``[first, last)`` of one text, which stand on one page."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first


Anchors = Sequence[tuple[int, int, float]]
"""Lines of two neighbouring texts that belong together, and how much."""


def paginate(
    texts: Sequence[Sequence[Line]], anchors: Sequence[Anchors], height: float
) -> list[list[Stretch]]:
    """For each page a stretch of each text, so that every line stands on one page, in order, and whole.

    Args:
        texts: the lines of each text, from left to right.
        anchors: for each two neighbouring texts, which of their lines belong together.
        height: the room on a page; a line that is higher has a page to itself.

    A text ends a page early, before a paragraph, if what comes next belongs beside lines of a neighbour that
    have no room on this page, unless too much of its column would stay empty. Pages end between paragraphs
    where only a line or two of one would be parted from the rest.
    """
    chains = [_chain(each) for each in anchors]
    starts = [0] * len(texts)
    pages = []
    while any(start < len(lines) for start, lines in zip(starts, texts, strict=True)):
        ends = [_fill(lines, start, height) for lines, start in zip(texts, starts, strict=True)]
        ends = _wait(texts, chains, starts, ends, height)
        pages.append([Stretch(start, end) for start, end in zip(starts, ends, strict=True)])
        starts = ends
    return pages


def _chain(anchors: Anchors) -> list[tuple[int, int]]:
    """The anchors that can all be kept: those that rise in both texts."""
    chosen = heaviest_chain([(float(a), float(b), weight) for a, b, weight in anchors])
    return [(anchors[index][0], anchors[index][1]) for index in chosen]


def _fill(lines: Sequence[Line], start: int, height: float) -> int:
    """Where a page that begins with ``start`` is full; neither orphans nor a heading at its end."""
    if start == len(lines):
        return start
    end = bisect_right(lines, lines[start].top + height, lo=start, key=lambda line: line.bottom)
    end = max(end, start + 1)
    if end == len(lines):
        return end
    tidy = end
    if lines[end - 1].begins and not lines[end].begins and end - 1 > start:
        tidy = end - 1  # the first line of a paragraph would stand alone
    elif not lines[end].begins and (end + 1 == len(lines) or lines[end + 1].begins) and end - 1 > start:
        tidy = end - 1 if not lines[end - 1].begins else end - 2
    while tidy - 1 > start and lines[tidy - 1].keeps:
        tidy -= 1
    return tidy if tidy > start else end


def _wait(
    texts: Sequence[Sequence[Line]],
    chains: Sequence[Sequence[tuple[int, int]]],
    starts: Sequence[int],
    ends: Sequence[int],
    height: float,
) -> list[int]:
    """The ends, drawn back where that keeps lines together with those of a neighbour."""
    wanted = list(ends)
    changed = True
    while changed:
        changed = False
        for left, chain in enumerate(chains):
            for pair in chain:
                for side, other in ((0, 1), (1, 0)):
                    own, beside = left + side, left + other
                    line, partner = pair[side], pair[other]
                    if not starts[own] <= line < wanted[own] or partner < wanted[beside]:
                        continue
                    cut = _paragraph_start(texts[own], line)
                    if cut < wanted[own] and _filled(texts[own], starts[own], cut) >= LEAST_FILL * height:
                        wanted[own] = cut
                        changed = True
    return wanted


def _paragraph_start(lines: Sequence[Line], line: int) -> int:
    while line > 0 and not (lines[line].begins and not lines[line - 1].keeps):
        line -= 1
    return line


def _filled(lines: Sequence[Line], start: int, end: int) -> float:
    return lines[end - 1].bottom - lines[start].top if end > start else 0.0


def single(lines: Sequence[Line], height: float) -> list[Stretch]:
    """The pages of one text."""
    return [page[0] for page in paginate([lines], [], height)]
