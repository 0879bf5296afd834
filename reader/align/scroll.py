"""Where the other panes scroll to: the arithmetic of scrolling several witnesses by what they share.

Heights are in any one unit (pixels, on screen). A *scroll value* is how far a pane is scrolled from its
top, from 0 to its maximum; a *page* is the height of its visible part.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

READING_LEVEL = 0.38
"""The height in a pane, as a share of its page, at which the eye mostly rests."""


def common_level(wanted: float, tops: Sequence[float], maxima: Sequence[float]) -> float:
    """The height below the panes' upper edge at which passages at ``tops`` can stand level.

    ``tops[i]`` is where the passage of pane i begins in its document and ``maxima[i]`` that pane's largest
    scroll value. The answer is as near to ``wanted`` as the panes' ends allow; where no height suits all,
    the one that keeps the topmost passage in view.
    """
    lowest = max(top - maximum for top, maximum in zip(tops, maxima, strict=True))
    highest = min(tops)
    return min(max(wanted, lowest), highest)


def heaviest_chain(pairs: Sequence[tuple[float, float, float]]) -> list[int]:
    """Indices of the pairs ``(a, b, weight)`` that rise in both ``a`` and ``b`` and weigh most together.

    Crossing links contradict each other about where a pane should stand; what remains here does not.
    Both coordinates rise strictly from one chosen pair to the next. Weights are positive.
    """
    order = sorted(range(len(pairs)), key=lambda i: (pairs[i][0], -pairs[i][1]))
    ranks = {b: rank for rank, b in enumerate(sorted({b for _, b, _ in pairs}), start=1)}
    # A Fenwick tree over the ranks of b: the heaviest chain that ends at or below a rank.
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    before: dict[int, int] = {}
    best = (0.0, -1)
    for index in order:
        _, b, weight = pairs[index]
        heaviest = (0.0, -1)
        rank = ranks[b] - 1
        while rank > 0:
            heaviest = max(heaviest, tree[rank])
            rank -= rank & -rank
        before[index] = heaviest[1]
        chain = (heaviest[0] + weight, index)
        best = max(best, chain)
        rank = ranks[b]
        while rank < len(tree):
            tree[rank] = max(tree[rank], chain)
            rank += rank & -rank
    chosen = []
    index = best[1]
    while index >= 0:
        chosen.append(index)
        index = before[index]
    return chosen[::-1]


class ScrollMap:
    """A rising, piecewise linear map from one pane's scroll value to another's."""

    def __init__(self, points: Iterable[tuple[float, float]]) -> None:
        """Makes the map through ``points``, which rise in both coordinates and are at least one.

        Points that share a first coordinate are a jump, of which the middle is taken; the first and the
        last point are kept as they are.
        """
        self._from: list[float] = []
        self._to: list[float] = []
        points = list(points)
        last = points[-1]
        inner = [p for p in points[1:] if points[0][0] < p[0] < last[0]]
        for a, b in [points[0], *inner, *([last] if last[0] > points[0][0] else [])]:
            if self._from and self._from[-1] == a:
                self._to[-1] = (self._to[-1] + b) / 2
            else:
                self._from.append(a)
                self._to.append(b)

    @classmethod
    def between(
        cls,
        anchors: Iterable[tuple[float, float]],
        pages: tuple[float, float],
        maxima: tuple[float, float],
    ) -> ScrollMap:
        """The map from pane a to pane b that brings each anchor level, as far as the panes' ends allow.

        Args:
            anchors: heights in the two documents that belong together, rising in both.
            pages: the height of the visible part of a and b.
            maxima: the largest scroll value of a and b.

        The tops of both panes belong together, and so do their ends; between, a passage is level at
        reading height, and nearer to the upper or lower edge where a pane can't scroll that far.
        """
        wanted = min(pages) * READING_LEVEL
        points = [(0.0, 0.0)]
        for a, b in anchors:
            level = common_level(wanted, (a, b), maxima)
            value_a = min(max(a - level, points[-1][0]), maxima[0])
            value_b = min(max(b - level, points[-1][1]), maxima[1])
            points.append((value_a, value_b))
        points.append((float(maxima[0]), float(maxima[1])))
        return cls(points)

    def follow(self, value: float) -> float:
        """Where the other pane stands when this one is scrolled to ``value``."""
        right = bisect_right(self._from, value)
        if right == 0:
            return self._to[0]
        if right == len(self._from):
            return self._to[-1]
        low, high = self._from[right - 1], self._from[right]
        share = (value - low) / (high - low)
        # Not low + share * difference: that can overshoot the end by a rounding error.
        return self._to[right - 1] * (1 - share) + self._to[right] * share
