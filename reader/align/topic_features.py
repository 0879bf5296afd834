"""What speaks for two paragraphs stating the same topic, in a few numbers that a person can follow."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.align.topic_parts import Part, Weights

_MOST_PLACES = 60
_FEWEST_PLACES = 8
_MOST_STEPS = 40_000
"""Over so many paragraphs times places of a pair of letters, frequent pairs are passed over sooner."""
_MOST_NEAR = 10
_FEWEST_NEAR = 1
_MOST_PAIRS = 4_000
"""In long articles a paragraph is compared with fewer others, so that about so many pairs are looked at."""
_RARE = 4
"""Pairs of letters in no more paragraphs of the two articles are rare."""
_CHOICE = 4
"""In articles of fewer paragraphs it says nothing that a pair is the best of all: its rank counts as 0."""
_LEAST_COSINE = 0.006

FEATURES = (
    "cosine",
    "sentence_cosine",
    "covered_most",
    "covered_least",
    "rare",
    "numbers",
    "row_rank",
    "column_rank",
    "row_share",
    "column_share",
    "neighbours",
    "shorter",
    "longer",
    "place",
)
"""The names of ``Pair.features``, in order.

``cosine``: of the paragraphs' pairs of letters, weighted. ``sentence_cosine``: of the two sentences that are
most alike. ``covered_most``, ``covered_least``: which part of one paragraph's weight the other has.
``rare``: weight of the shared pairs that few paragraphs have. ``numbers``: shared numbers. ``row_rank``,
``column_rank``: 1 / rank among all pairs of the one paragraph, of the other; ``row_share``, ``column_share``:
cosine by the best of these. ``neighbours``: the best cosine of the paragraphs before both and after both.
``shorter``, ``longer``: their lengths. ``place``: how far apart they stand in their articles. Sums and
lengths are taken as logarithms.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two paragraphs, by their numbers among the parts, and what speaks for them."""

    a: int
    b: int
    features: tuple[float, ...]


def pairs(a: Sequence[Part], b: Sequence[Part], weights: Weights) -> Iterator[Pair]:
    """The pairs of paragraphs that are worth a judgement, in order; the time is bounded for long articles."""
    if not a or not b:
        return
    cosines = _cosines(a, b, weights)
    rows: list[list[tuple[float, int]]] = [[] for _ in a]
    columns: list[list[tuple[float, int]]] = [[] for _ in b]
    for (i, j), cosine in cosines.items():
        rows[i].append((-cosine, j))
        columns[j].append((-cosine, i))
    near = max(_FEWEST_NEAR, min(_MOST_NEAR, _MOST_PAIRS // (len(a) + len(b))))
    row_rank = {(i, j): rank for i, row in enumerate(rows) for rank, (_, j) in enumerate(sorted(row), 1)}
    column_rank = {
        (i, j): r for j, column in enumerate(columns) for r, (_, i) in enumerate(sorted(column), 1)
    }
    best_row = [-min(row)[0] if row else 1.0 for row in rows]
    best_column = [-min(column)[0] if column else 1.0 for column in columns]
    choice = min(len(a), len(b)) >= _CHOICE
    for i, j in sorted(cosines):
        cosine = cosines[i, j]
        ranks = row_rank[i, j], column_rank[i, j]
        if min(ranks) > near or cosine < _LEAST_COSINE:
            continue
        yield Pair(
            i,
            j,
            (
                cosine,
                *_alike(a[i], b[j], weights),
                choice / ranks[0],
                choice / ranks[1],
                choice * cosine / best_row[i],
                choice * cosine / best_column[j],
                max(cosines.get((i - 1, j - 1), 0.0), cosines.get((i + 1, j + 1), 0.0)),
                *sorted((math.log(len(a[i].letters)), math.log(len(b[j].letters)))),
                abs(a[i].place - b[j].place),
            ),
        )


def _cosines(a: Sequence[Part], b: Sequence[Part], weights: Weights) -> dict[tuple[int, int], float]:
    """The weighted cosines of all pairs of paragraphs that share anything telling."""
    places: dict[str, list[int]] = {}
    for at, part in enumerate(b):
        for gram in part.grams:
            places.setdefault(gram, []).append(at)
    most = max(_FEWEST_PLACES, min(_MOST_PLACES, _MOST_STEPS // len(a)))
    near = max(_FEWEST_NEAR, _MOST_PAIRS // len(a)) * 2
    norms = [math.sqrt(weights.squares(part.grams)) for part in b]
    cosines: dict[tuple[int, int], float] = {}
    for i, part in enumerate(a):
        dots: dict[int, float] = {}
        for gram in sorted(part.grams):
            where = places.get(gram, ())
            if len(where) <= most:
                square = weights.square[gram]
                for at in where:
                    dots[at] = dots.get(at, 0.0) + square
        norm = math.sqrt(weights.squares(part.grams))
        found = [(dot / (norm * norms[at] or 1.0), at) for at, dot in dots.items()]
        for cosine, at in heapq.nlargest(near, found):
            cosines[i, at] = min(1.0, cosine)
    return cosines


def _alike(a: Part, b: Part, weights: Weights) -> Iterator[float]:
    shared = a.grams & b.grams
    common = weights.total(shared)
    covered = sorted((common / (weights.total(a.grams) or 1.0), common / (weights.total(b.grams) or 1.0)))
    yield max(
        (_cosine(one.grams, other.grams, weights) for one in a.sentences for other in b.sentences),
        default=0.0,
    )
    yield covered[1]
    yield covered[0]
    yield math.log1p(weights.total(gram for gram in shared if weights.places[gram] <= _RARE))
    yield math.log1p(math.fsum(weights.number(number) for number in sorted(a.numbers & b.numbers)))


def _cosine(a: frozenset[str], b: frozenset[str], weights: Weights) -> float:
    shared = a & b
    if not shared:
        return 0.0
    return weights.squares(shared) / math.sqrt(weights.squares(a) * weights.squares(b) or 1.0)
