"""What speaks for two stated passages of a library being reports of one statement, in numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from reader.align.commonness import weight
from reader.align.lexicon import Floats, Lexicon
from reader.align.likeness import directions
from reader.align.stated import Stated, letters_of, rarity
from reader.model import QuoteKind
from reader.text.names import Names

FEATURES = (
    "meaning", "grams", "subject", "best_most", "best_least", "gram_most", "gram_least", "gram_same",
    "term_most", "term_least", "term_same", "near_most", "near_least", "near_same",
    "contained", "likeness_letters", "fits", "same_letters", "shorter", "longer",
    "less_direct", "more_direct", "speaker", "cue", "numbers", "numbers_apart", "whole", "earlier_apart",
)  # fmt: skip
"""The columns of ``pair_features``.

The first five are ``reader.align.stated_pool.VALUES``, the last two of these by size. ``gram_…``,
``term_…``, ``near_…``: which part of the weight of pairs of letters, of words, and of words of like meaning
both have, seen from the passage of which it is most and least, and the weight itself. ``contained``,
``likeness_letters``, ``fits``, ``same_letters``: as in ``reader.align.quote_features``. ``speaker``: 1 the
same, -1 others, 0 unknown. ``numbers``: those that both have, ``numbers_apart``: 1 if each has some that the
other lacks. ``earlier_apart``: 1 if one alone is told as of an earlier occasion.
"""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_UNLIKE = 0.4
"""Words whose vectors have a smaller cosine have nothing to do with each other."""
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Side:
    """A stated passage as pairs of them are compared."""

    passage: Stated
    letters: str
    grams: dict[str, float]
    gram_weight: float
    terms: dict[str, float]
    term_weight: float
    numbers: frozenset[str]
    weights: Floats
    rows: NDArray[np.int64]

    @classmethod
    def of(cls, passage: Stated) -> Side:
        """A passage made ready."""
        letters = letters_of(passage.words)
        grams = {pair: _weight(pair) for pair in map(str.__add__, letters, letters[1:])}
        terms = {word: told for word in passage.words if (told := rarity(word))}
        weights = np.fromiter(terms.values(), np.float32, len(terms))
        return cls(
            passage,
            letters,
            grams,
            math.fsum(grams.values()),
            terms,
            math.fsum(terms.values()),
            frozenset(_NUMBER.findall(letters)),
            weights,
            np.fromiter(map(Lexicon.shipped().number, terms), np.int64, len(terms)),
        )


def pair_features(pairs: Sequence[tuple[Side, Side]], values: Floats, names: Names) -> NDArray[np.float32]:
    """``FEATURES`` of pairs, of which the columns ``VALUES`` are given."""
    found = np.empty((len(pairs), len(FEATURES)), np.float32)
    found[:, :3] = values[:, :3]
    found[:, 3], found[:, 4] = values[:, 3:5].max(1, initial=-9), values[:, 3:5].min(1, initial=9)
    for row, (a, b) in enumerate(pairs):
        found[row, 5:] = _of_pair(a, b, names)
    return found


def _of_pair(a: Side, b: Side, names: Names) -> tuple[float, ...]:
    one, other = a.letters, b.letters
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    same = LCSseq.similarity(one, other)
    gram_same = _shared(a.grams, b.grams)
    term_same = _shared(a.terms, b.terms)
    words = _directions()
    near = words[a.rows] @ words[b.rows].T
    near_a, near_b = (
        float(np.maximum(near.max(axis, initial=0) - _UNLIKE, 0) @ weights) / (1 - _UNLIKE)
        for axis, weights in ((1, a.weights), (0, b.weights))
    )
    directness = [2 - (side.passage.kind is QuoteKind.INDIRECT) for side in (a, b)]
    speakers = a.passage.speaker, b.passage.speaker
    common = len(a.numbers & b.numbers)
    return (
        *_parts(gram_same, gram_same, a.gram_weight, b.gram_weight),
        math.log1p(gram_same),
        *_parts(term_same, term_same, a.term_weight, b.term_weight),
        math.log1p(term_same),
        *_parts(near_a, near_b, a.term_weight, b.term_weight),
        math.log1p(min(near_a, near_b)),
        same / max(1, len(short)),
        2 * same / max(1, len(one) + len(other)),
        fuzz.partial_ratio(short, long) / 100,
        same,
        math.log(max(1, len(short))),
        math.log(max(1, len(long))),
        min(directness),
        max(directness),
        speaking(names, *speakers),
        float(a.passage.cue is not None and a.passage.cue == b.passage.cue),
        common,
        float(len(a.numbers) > common and len(b.numbers) > common),
        a.passage.whole + b.passage.whole,
        float(a.passage.earlier != b.passage.earlier),
    )


@lru_cache(maxsize=1 << 15)
def speaking(names: Names, one: str | None, other: str | None) -> float:
    """Whether two speakers, as articles name them, are one: 1, or -1 if not; 0 if it can't be told."""
    same = names.same(one, other) if one and other else None
    return 0.0 if same is None else 1.0 if same else -1.0


def _shared(one: dict[str, float], other: dict[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum([told for item, told in one.items() if item in other])


def _parts(in_one: float, in_other: float, one: float, other: float) -> tuple[float, float]:
    """The greater and the smaller share of two weights."""
    first, second = in_one / (one + _TINY), in_other / (other + _TINY)
    return (first, second) if first >= second else (second, first)


_weight = lru_cache(maxsize=1 << 16)(weight)


@cache
def _directions() -> Floats:
    """The directions of the vectors of all words; word 0, which stands for any other, has none."""
    lexicon = Lexicon.shipped()
    found = directions(lexicon.rows(np.arange(lexicon.words)))
    found[0] = 0
    return found
