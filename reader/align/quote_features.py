"""What speaks for two passages reporting the same statement, in numbers that a person can follow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from reader.align.background import Background
from reader.align.lexicon import Floats
from reader.align.likeness import CLOSE, apart, harmonic
from reader.align.paragraph_features import Sides
from reader.align.passages import Part, Statement

_BY_MEANING = 0.15
_BY_GRAMS = 0.15
_BY_VECTORS = 0.3
_LEAST_MASS = 1.0
"""Pairs that are less alike in all of these ways are not looked at."""

FEATURES = (
    "by_meaning", "covered_most", "covered_least", "gram_most", "gram_least", "same", "mass", "gram_same",
    "close_65", "close_80", "close_95", "direction", "direction_apart", "rare", "single",
    "likeness", "meaning", "contained", "likeness_letters", "fits", "same_letters",
    "shorter", "longer", "less_direct", "more_direct", "speaker", "speaker_named", "cue", "topic",
    "topic_odds", "topic_beside", "paragraphs_alike", "numbers", "whole", "words_by_length",
    "fits_by_length", "distance",
)  # fmt: skip
"""The columns of ``Pairs.features``.

As in ``paragraph_features`` for the passages themselves, and: ``contained``, which part of the shorter's
letters the longer has in order; ``likeness_letters``, of both; ``fits``, how well the shorter fits at its
best place in the longer; ``speaker``, 1 the same, -1 others, 0 unknown; ``speaker_named``, whether the one's
speaker is named in the other's paragraph; ``topic``, how likely their paragraphs state the same topic,
``topic_beside`` those around them; ``…direct``, 2 for a direct quotation, 1 for an indirect one, 0 for a
plain sentence.
"""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of statements that are worth a judgement: their numbers in both lists, and ``FEATURES``."""

    places: tuple[tuple[int, int], ...]
    features: NDArray[np.float32]

    def columns(self, names: Sequence[str]) -> NDArray[np.float32]:
        """Some of the features, by name."""
        return self.features[:, [FEATURES.index(name) for name in names]]


def quote_pairs(a: Sequence[Statement], b: Sequence[Statement], sides: Sides, topics: Floats) -> Pairs:
    """The pairs, at least one of each a reported statement; ``topics`` is the score of each pair of parts."""
    if not a or not b:
        return Pairs((), np.zeros((0, len(FEATURES)), np.float32))
    alike = sides.words.likeness([s.unit for s in a], [s.unit for s in b])
    vectors = [meaning.statements for meaning in sides.meaning]
    by_meaning, seen_apart = harmonic(alike.covered), apart(vectors[0], vectors[1])
    direct = [np.array([s.directness for s in own]) for own in (a, b)]
    looked_at = (
        (np.maximum(direct[0][:, None], direct[1][None]) > 0)
        & (
            (by_meaning > _BY_MEANING)
            | (np.maximum(*alike.gram_covered) > _BY_GRAMS)
            | (seen_apart > _BY_VECTORS)
        )
        & (alike.mass > _LEAST_MASS)
    )
    rows, columns = np.nonzero(looked_at)
    matrices = {
        "by_meaning": by_meaning,
        "covered_most": np.maximum(*alike.covered),
        "covered_least": np.minimum(*alike.covered),
        "gram_most": np.maximum(*alike.gram_covered),
        "gram_least": np.minimum(*alike.gram_covered),
        "same": np.log1p(alike.same),
        "mass": np.log1p(alike.mass),
        "gram_same": np.log1p(alike.gram_same),
        "likeness": vectors[0] @ vectors[1].T,
        "meaning": seen_apart,
        "direction": alike.direction,
        "direction_apart": alike.apart,
        "rare": np.log1p(alike.rare),
        "single": np.log1p(alike.single),
        **{f"close_{round(at * 100)}": harmonic(both) for at, both in zip(CLOSE, alike.close, strict=True)},
    }
    columns_of = {name: matrix[rows, columns] for name, matrix in matrices.items()}
    places = tuple(zip(rows.tolist(), columns.tolist(), strict=True))
    judged = [_of_pair(a[i], b[j], sides, topics) for i, j in places]
    for position, name in enumerate(_OF_PAIR):
        columns_of[name] = np.array([values[position] for values in judged], np.float32)
    columns_of["words_by_length"] = columns_of["by_meaning"] * columns_of["shorter"]
    columns_of["fits_by_length"] = columns_of["fits"] * columns_of["shorter"]
    return Pairs(places, np.stack([columns_of[name] for name in FEATURES], 1).astype(np.float32))


_OF_PAIR = (
    "contained", "likeness_letters", "fits", "same_letters", "shorter", "longer", "less_direct",
    "more_direct", "speaker", "speaker_named", "cue", "topic", "topic_odds", "topic_beside",
    "paragraphs_alike", "numbers", "whole", "distance",
)  # fmt: skip


def _of_pair(a: Statement, b: Statement, sides: Sides, topics: Floats) -> tuple[float, ...]:
    one, other = a.unit.letters, b.unit.letters
    same = LCSseq.similarity(one, other)
    short, long = sorted((one, other), key=len)
    topic = float(topics[a.part, b.part])
    around = topics[max(0, a.part - 1) : a.part + 2, max(0, b.part - 1) : b.part + 2]
    beside = (float(around.sum()) - topic) / max(1, around.size - 1)
    paragraphs = float(sides.meaning[0].parts[a.part] @ sides.meaning[1].parts[b.part])
    likely = min(max(topic, 1e-4), 1 - 1e-4)
    less, more = sorted((a.directness, b.directness))
    cues = [s.quote.cue if s.quote else None for s in (a, b)]
    return (
        same / len(short),
        2 * same / (len(one) + len(other)),
        fuzz.partial_ratio(short, long) / 100,
        same,
        math.log(len(short)),
        math.log(len(long)),
        less,
        more,
        _speaker(a, b, sides.background),
        _named(a, b, sides.b, sides.background) + _named(b, a, sides.a, sides.background),
        float(cues[0] is not None and cues[0] == cues[1]),
        topic,
        math.log(likely / (1 - likely)),
        beside,
        paragraphs,
        len(a.unit.numbers & b.unit.numbers),
        a.whole + b.whole,
        abs(sides.a[a.part].place - sides.b[b.part].place),
    )


def _speaker(a: Statement, b: Statement, background: Background) -> float:
    one, other = (s.quote.speaker if s.quote else None for s in (a, b))
    same = background.same_speaker(one, other) if one and other else None
    return 0.0 if same is None else 1.0 if same else -1.0


def _named(speaking: Statement, other: Statement, parts: Sequence[Part], background: Background) -> float:
    """Whether the speaker of the one is named in the paragraph of the other."""
    if speaking.quote is None or not speaking.quote.speaker:
        return 0.0
    return float(background.normal(speaking.quote.speaker) in parts[other.part].whole.letters)
