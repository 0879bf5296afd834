"""What speaks for two paragraphs stating the same topic, in numbers that a person can follow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.align.background import Background
from reader.align.lexicon import Floats
from reader.align.likeness import CLOSE, Words, apart, directions, harmonic, rank, share
from reader.align.passages import Part
from reader.model import ParagraphKind

_TINY = np.float32(1e-9)
_LONG_ENOUGH = 15.0
"""The weight of a sentence that is long enough to be covered by more than chance."""
_RANKED = ("gram_cosine", "by_meaning", "sentence_cosine", "meaning", "sentence_meaning")
"""The matrices in which a pair is compared with the other pairs of its paragraphs."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The vectors of an article's parts, of their sentences, and of its statements, by the encoder."""

    parts: Floats
    sentences: Floats
    statements: Floats


@dataclass(frozen=True)
class Sides:
    """Parts of two articles, with their vectors and what words tell between the two."""

    a: Sequence[Part]
    b: Sequence[Part]
    meaning: tuple[Meaning, Meaning]
    background: Background

    @cached_property
    def words(self) -> Words:
        """The words of all these parts."""
        return Words([part.whole for part in self.a], [part.whole for part in self.b], self.background)


def topic_features(sides: Sides) -> dict[str, Floats]:
    """Matrices with a row for each part of the first article and a column for each of the second.

    Beside those of ``Likeness`` for whole paragraphs, and for the two sentences that are most alike
    (``sentence_…``): ``meaning`` and the like are cosines of the encoder's vectors; ``numbers``,
    ``number_count`` shared numbers; ``number_conflict`` dates and percentages that differ; ``…_row_rank``,
    ``…_row_share``, ``…_row_lead`` and the same for columns compare a pair with the others of its
    paragraph; ``…_beside`` is what the paragraphs before both, or after both, have.
    """
    a, b = sides.a, sides.b
    found = _by_words(sides)
    found |= _by_meaning(sides)
    found |= _by_numbers(sides)
    for name in _RANKED:
        found |= _compared(name, found[name])
    found |= _circumstances(a, b)
    return found


def as_rows(features: dict[str, Floats], names: Sequence[str]) -> NDArray[np.float32]:
    """The named features of all pairs, row by row of the matrices: shape (pairs, names)."""
    return np.stack([features[name].reshape(-1) for name in names], 1).astype(np.float32)


def _by_words(sides: Sides) -> dict[str, Floats]:
    words = sides.words
    whole = words.likeness([p.whole for p in sides.a], [p.whole for p in sides.b])
    inner = words.likeness(*([s for p in side for s in p.sentences] for side in (sides.a, sides.b)))
    best = _Blocks(sides.a, sides.b).best
    weight = [
        np.array(
            [sum(map(words.weight_of.__getitem__, s.terms)) for p in side for s in p.sentences], np.float32
        )
        for side in (sides.a, sides.b)
    ]
    enough = np.minimum(1, np.minimum(weight[0][:, None], weight[1][None]) / _LONG_ENOUGH)
    found = {
        "cosine": whole.cosine,
        "same": np.log1p(whole.same),
        "rare": np.log1p(whole.rare),
        "single": np.log1p(whole.single),
        "by_meaning": harmonic(whole.covered),
        "covered_most": np.maximum(*whole.covered),
        "covered_least": np.minimum(*whole.covered),
        "mass": np.log1p(whole.mass),
        "direction": whole.direction,
        "direction_apart": whole.apart,
        "gram_cosine": whole.gram_cosine,
        "gram_most": np.maximum(*whole.gram_covered),
        "gram_least": np.minimum(*whole.gram_covered),
        "sentence_cosine": best(inner.cosine),
        "sentence_by_meaning": best(harmonic(inner.covered)),
        "sentence_covered": best(np.maximum(*inner.covered) * enough),
        "sentence_mass": np.log1p(best(inner.mass)),
        "sentence_direction": best(inner.apart),
        "sentence_gram_cosine": best(inner.gram_cosine),
    }
    for least, both in zip(CLOSE, whole.close, strict=True):
        found[f"close_{round(least * 100)}"] = harmonic(both)
        found[f"close_{round(least * 100)}_most"] = np.maximum(*both)
    return found


def _by_meaning(sides: Sides) -> dict[str, Floats]:
    (whole_a, inner_a), (whole_b, inner_b) = ((m.parts, m.sentences) for m in sides.meaning)
    middle = np.concatenate([whole_a, whole_b]).mean(0)
    blocks = _Blocks(sides.a, sides.b)
    return {
        "likeness": whole_a @ whole_b.T,
        "meaning": apart(whole_a, whole_b),
        "sentence_meaning": blocks.best(directions(inner_a - middle) @ directions(inner_b - middle).T),
    }


class _Blocks:
    """Sentences by paragraph."""

    def __init__(self, a: Sequence[Part], b: Sequence[Part]) -> None:
        self._starts = [np.cumsum([0, *(len(part.sentences) for part in side[:-1])]) for side in (a, b)]

    def best(self, sentences: Floats) -> Floats:
        """The greatest value of any two sentences of two paragraphs."""
        rows, columns = self._starts
        return np.maximum.reduceat(np.maximum.reduceat(sentences, rows, axis=0), columns, axis=1)


def _by_numbers(sides: Sides) -> dict[str, Floats]:
    shape = len(sides.a), len(sides.b)
    weight, count, conflict = (np.zeros(shape, np.float32) for _ in range(3))
    with_numbers = [(j, part.whole.numbers) for j, part in enumerate(sides.b) if part.whole.numbers]
    for i, part in enumerate(sides.a):
        numbers = part.whole.numbers
        for j, other in with_numbers if numbers else ():
            shared = numbers & other
            if shared:
                weight[i, j] = math.fsum(sorted(map(sides.background.number, shared)))
                count[i, j] = len(shared)
            mine, its = ({n[1] for n in own - shared if n[1] in _EXACT} for own in (numbers, other))
            conflict[i, j] = len(mine & its)
    return {
        "numbers": weight,
        "number_count": count,
        "number_conflict": conflict,
        "speaker": _speakers(sides),
    }


def _speakers(sides: Sides) -> Floats:
    """What ``_speaker`` says of each pair of parts that report somebody's words, 0 for the others."""
    found = np.zeros((len(sides.a), len(sides.b)), np.float32)
    told: dict[tuple[tuple[str, ...], tuple[str, ...]], float] = {}
    speaking = [(j, part.speakers) for j, part in enumerate(sides.b) if part.speakers]
    for i, part in enumerate(sides.a):
        for j, speakers in speaking if part.speakers else ():
            both = part.speakers, speakers
            if both not in told:
                told[both] = _speaker(*both, sides.background)
            found[i, j] = told[both]
    return found


_EXACT = frozenset("年月日%")
"""What a number counts that can't have two values for one happening."""


def _speaker(one: Sequence[str], other: Sequence[str], background: Background) -> float:
    """1 if some speaker of both is the same, -1 if none is."""
    return 1.0 if any(background.same_speaker(x, y) for x in one for y in other) else -1.0


def _compared(name: str, matrix: Floats) -> dict[str, Floats]:
    spread = matrix.std() + _TINY
    beside = np.zeros_like(matrix)
    beside[1:, 1:] = matrix[:-1, :-1]
    beside[:-1, :-1] = np.maximum(beside[:-1, :-1], matrix[1:, 1:])
    found = {f"{name}_beside": beside}
    for side, axis in (("row", 1), ("column", 0)):
        found[f"{name}_{side}_rank"] = rank(matrix, axis)
        found[f"{name}_{side}_share"] = share(matrix, axis)
        found[f"{name}_{side}_lead"] = (matrix - matrix.mean(axis, keepdims=True)) / spread
    return found


def _circumstances(a: Sequence[Part], b: Sequence[Part]) -> dict[str, Floats]:
    def pair(value: list[float], other: list[float]) -> tuple[Floats, Floats]:
        return np.array(value, np.float32)[:, None], np.array(other, np.float32)[None]

    lengths = pair(*([math.log(len(p.whole.letters)) for p in side] for side in (a, b)))
    places = pair(*([p.place for p in side] for side in (a, b)))
    quoted = pair(*([p.quoted for p in side] for side in (a, b)))
    reported = pair(*([p.reported for p in side] for side in (a, b)))
    captions = pair(*([float(p.kind is ParagraphKind.CAPTION) for p in side] for side in (a, b)))
    ones = np.ones((len(a), len(b)), np.float32)
    return {
        "shorter": np.minimum(*lengths),
        "longer": np.maximum(*lengths),
        "distance": np.abs(places[0] - places[1]),
        "earlier": np.minimum(*places),
        "later": np.maximum(*places),
        "captions": captions[0] + captions[1],
        "quoted_least": np.minimum(*quoted),
        "quoted_most": np.maximum(*quoted),
        "reported": np.minimum(*reported),
        "pairs": ones * math.log(len(a) * len(b)),
        "paragraphs": ones * math.log(min(len(a), len(b))),
    }
