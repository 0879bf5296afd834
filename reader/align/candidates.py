"""Pairs of statements worth a closer look, found through an index of what they share."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from reader.align.units import Rarity, Unit

_COSINE = 0.12
_COVERAGE = 0.3
_NEAR_VERBATIM = 0.8
_HELD = 0.9
_SHORTEST_HELD = 8
_MOST_PLACES = 60
"""A pair of letters that stands in more statements than this leads to none of them."""
_MOST_NEAR = 30
"""With how many statements of the other article one is compared at most."""
_FEWEST_NEAR = 3
_MOST_PAIRS = 9_000
"""In long articles a statement is compared with fewer, so that about so many pairs are looked at."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two statements and how alike they are; all that a scorer looks at.

    ``cosine`` and ``coverage`` (of the one that is easier to cover) count pairs of letters by their rarity;
    ``same`` is the number of letters that are equal in order. ``place`` is where in the longer one's letters
    the shorter one fits best, ``aligned`` how well it fits there, in [0, 1].
    """

    a: Unit
    b: Unit
    cosine: float
    coverage: float
    same: int
    aligned: float
    place: tuple[int, int]

    @property
    def size(self) -> int:
        """The size of the smaller side."""
        return min(self.a.size, self.b.size)

    @property
    def verbatim(self) -> bool:
        """Whether both have nearly the same words, or one has nearly the other's words within its own."""
        held = self.size >= _SHORTEST_HELD and self.aligned >= _HELD
        return self.likeness >= _NEAR_VERBATIM or held

    @property
    def likeness(self) -> float:
        """Which part of the letters of both is equal in order."""
        return 2 * self.same / (len(self.a.letters) + len(self.b.letters))

    @property
    def contained(self) -> float:
        """Which part of the shorter side's letters the longer one has, in order."""
        return self.same / min(len(self.a.letters), len(self.b.letters))

    @property
    def same_speaker(self) -> bool | None:
        """Whether one speaker's name holds the other's; None where one of the two is not known."""
        one, other = self.a.speaker, self.b.speaker
        return (one in other or other in one) if one and other else None

    @property
    def identical(self) -> bool:
        """Whether the folded texts are the same."""
        return self.a.letters == self.b.letters


def candidates(a: Sequence[Unit], b: Sequence[Unit], rarity: Rarity) -> Iterator[Candidate]:
    """The pairs that share enough telling pairs of letters, in the order of ``a``, then ``b``."""
    places: dict[str, list[int]] = {}
    for at, unit in enumerate(b):
        for gram in unit.grams:
            places.setdefault(gram, []).append(at)
    totals = [rarity.total(unit.grams) for unit in b]
    squares = [_square(unit.grams, rarity) for unit in b]
    near = max(_FEWEST_NEAR, min(_MOST_NEAR, _MOST_PAIRS // max(1, len(a))))
    for unit in a:
        total, square = rarity.total(unit.grams), _square(unit.grams, rarity)
        for at in _nearest(unit, places, rarity, near):
            shared = unit.grams & b[at].grams
            cosine = _square(shared, rarity) / math.sqrt(square * squares[at])
            coverage = rarity.total(shared) / min(total, totals[at])
            if cosine >= _COSINE or coverage >= _COVERAGE:
                yield _compared(unit, b[at], min(cosine, 1.0), min(coverage, 1.0))


def _nearest(unit: Unit, places: dict[str, list[int]], rarity: Rarity, near: int) -> list[int]:
    """The statements that share most with ``unit``, by the pairs of letters that few statements have."""
    votes: dict[int, float] = {}
    for gram in sorted(unit.grams):
        where = places.get(gram, ())
        if len(where) <= _MOST_PLACES:
            weight = rarity.weight(gram)
            for at in where:
                votes[at] = votes.get(at, 0.0) + weight
    if len(votes) > near:
        return sorted(heapq.nlargest(near, votes, key=lambda at: (votes[at], -at)))
    return sorted(votes)


def _compared(a: Unit, b: Unit, cosine: float, coverage: float) -> Candidate:
    same = LCSseq.similarity(a.letters, b.letters)
    short, long = sorted((a.letters, b.letters), key=len)
    place = fuzz.partial_ratio_alignment(short, long)
    if place is None:
        return Candidate(a, b, cosine, coverage, same, 0.0, (0, len(long)))
    return Candidate(a, b, cosine, coverage, same, place.score / 100, (place.dest_start, place.dest_end))


def _square(pairs: frozenset[str], rarity: Rarity) -> float:
    return math.fsum(rarity.weight(gram) ** 2 for gram in pairs)
