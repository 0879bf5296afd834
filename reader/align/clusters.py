"""Nodes merged into clusters by the evidence for and against every pair of them."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for (above 0) or against two nodes belonging together, as log-odds.

    ``articles`` has each node's article; ``links`` the pairs (the lower number first) that are linked,
    ``places`` pairs of one article that are known to have something to do with each other. All other pairs
    count as ``absent`` or, in one article, as ``apart``.
    """

    articles: Sequence[int]
    links: Mapping[Pair, float]
    places: Mapping[Pair, float]
    absent: float
    apart: float

    def of(self, one: int, other: int) -> float:
        """The evidence for two nodes."""
        pair = (one, other) if one < other else (other, one)
        if self.articles[one] == self.articles[other]:
            return self.places.get(pair, self.apart)
        return self.links.get(pair, self.absent)

    def mean(self, node: int, others: Collection[int]) -> float:
        """The mean evidence for a node belonging to others."""
        return sum(self.of(node, other) for other in sorted(others)) / len(others)


@dataclass(slots=True)
class _Between:
    """The known evidence between two clusters, and how many pairs it is of: linked, and of one article."""

    known: float = 0.0
    links: int = 0
    places: int = 0

    def add(self, other: _Between) -> None:
        self.known += other.known
        self.links += other.links
        self.places += other.places


def clusters(evidence: Evidence) -> list[list[int]]:
    """The nodes in clusters, each in order; a node that belongs to no other is a cluster of its own.

    The two clusters with the highest mean evidence between them are merged first, and only while it speaks
    for it and a link joins them, so that a chain of links makes no blob. The work grows with the number of
    known pairs, times a logarithm and the number of mergers.
    """
    return _Clusters(evidence).merged()


class _Clusters:
    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._members = {node: [node] for node in range(len(evidence.articles))}
        self._counts = {node: Counter({article: 1}) for node, article in enumerate(evidence.articles)}
        self._between: dict[int, dict[int, _Between]] = {node: {} for node in self._members}
        for known, is_link in ((evidence.links, True), (evidence.places, False)):
            for (one, other), weight in sorted(known.items()):
                between = _Between(weight, int(is_link), int(not is_link))
                self._between[one][other] = self._between[other][one] = between
        self._heap: list[tuple[float, int, int]] = []
        for one, neighbours in self._between.items():
            for other in neighbours:
                if one < other:
                    self._offer(one, other)

    def merged(self) -> list[list[int]]:
        while self._heap:
            mean, one, other = heapq.heappop(self._heap)
            if one in self._members and other in self._members and -mean == self._mean(one, other):
                self._merge(one, other)
        return sorted(sorted(members) for members in self._members.values())

    def _mean(self, one: int, other: int) -> float:
        """The mean evidence of all pairs between two clusters."""
        between = self._between[one][other]
        pairs = len(self._members[one]) * len(self._members[other])
        counts, others = self._counts[one], self._counts[other]
        same = sum(count * others[article] for article, count in counts.items())
        unlinked = pairs - same - between.links
        apart = same - between.places
        total = between.known + unlinked * self._evidence.absent + apart * self._evidence.apart
        return round(total / pairs, 9)

    def _offer(self, one: int, other: int) -> None:
        if self._between[one][other].links:
            mean = self._mean(one, other)
            if mean > 0:
                heapq.heappush(self._heap, (-mean, min(one, other), max(one, other)))

    def _merge(self, one: int, other: int) -> None:
        """Makes the lower numbered cluster of two hold both; its number is that of its first node."""
        keep, drop = min(one, other), max(one, other)
        self._members[keep] += self._members.pop(drop)
        self._counts[keep] += self._counts.pop(drop)
        gone = self._between.pop(drop)
        kept = self._between[keep]
        del gone[keep], kept[drop]
        for near, between in gone.items():
            del self._between[near][drop]
            if near in kept:
                kept[near].add(between)
            else:
                kept[near] = self._between[near][keep] = between
        for near in kept:
            self._offer(keep, near)
