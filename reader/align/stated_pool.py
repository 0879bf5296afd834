"""The stated passages of many articles side by side, and which pairs of them are worth a judgement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader.align.commonness import weight
from reader.align.lexicon import Floats
from reader.align.likeness import directions
from reader.align.stated import Statements, hashed, letters_of, unpacked
from reader.model import QuoteKind
from reader.resources import resource

SUBJECT = 0.15
"""Articles whose sketches have a smaller cosine are not about one event."""
_GRAMS = 128
"""So many numbers say which pairs of letters a passage has."""
_LIKE = 0.1
"""Passages whose vectors have a smaller cosine do not say the same."""
_LONG = 40
_ENOUGH = np.array([1.5, 0.5, -0.25], np.float32)
"""The odds from which on a pair is worth a judgement, by how many of the two are direct quotations: what both
only report indirectly is mostly no statement of one occasion.
"""
_PASSED = 4.0
"""By how much the greatest value stays below what no passage reaches."""
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Known:
    """An article whose statements are known.

    ``day`` is when it was published, in days; None if that is not known.
    """

    article: int
    day: float | None
    statements: Statements


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of passages: numbers of one article's and of other articles' passages, and what is known of them.

    ``values`` has the columns of ``VALUES``.
    """

    own: Numbers
    article: Numbers
    other: Numbers
    values: Floats


VALUES = ("meaning", "grams", "subject", "best_of_other", "best_of_one")
"""Cosines of the vectors, of the pairs of letters, of the articles' sketches; and by how much the sum of the
first two is above that with any other passage of the one article, and of the other, that does not overlap."""


class Entry:
    """An article's passages made ready for comparison."""

    def __init__(self, known: Known) -> None:
        self.known = known
        passages = known.statements.passages
        self.vectors = unpacked(known.statements.vectors)
        self.sketch = unpacked(known.statements.sketch)[0]
        grams = [_gram_sketch(letters_of(p.words)) for p in passages]
        self.grams = directions(np.stack(grams)) if grams else np.zeros((0, _GRAMS), np.float32)
        self.direct = np.array([p.kind is QuoteKind.DIRECT for p in passages], np.float32)
        self.lengths = np.array([min(_LONG, len(letters_of(p.words))) for p in passages], np.float32)
        families, reach = [], -1
        for number, passage in enumerate(passages):
            if passage.span.start >= reach:
                families.append(number)
            reach = max(reach, passage.span.end)
        self.families = np.array(families, np.int64)
        """Where passages begin that do not overlap those before."""

    def __len__(self) -> int:
        return len(self.known.statements.passages)


def candidates(
    one: Entry,
    others: Sequence[Entry],
    *,
    subject_from: float = SUBJECT,
    odds_from: float = 0.0,
    gate: Floats | None = None,
) -> Candidates:
    """The pairs of passages of one article and of others that may well be one statement.

    ``Candidates.article`` numbers ``others``. ``subject_from`` is the least cosine of the articles' sketches;
    the lower ``odds_from`` is, the more pairs are worth a judgement. ``gate`` has the weights of ``seen``,
    after a constant; by default those that come with the program.
    """
    subjects = np.stack([other.sketch for other in others]) @ one.sketch if others else np.zeros(0)
    near = [n for n, other in enumerate(others) if subjects[n] >= subject_from and len(other)]
    if not len(one) or not near:
        empty = np.zeros(0, np.int64)
        return Candidates(empty, empty, empty, np.zeros((0, len(VALUES)), np.float32))
    some = [others[n] for n in near]
    columns = seen(one, some)
    weights = _weights() if gate is None else gate
    odds = np.tensordot(weights[1:], columns, 1) + weights[0]
    enough = _ENOUGH[columns[len(VALUES)].astype(int)]
    own, column = np.nonzero((odds >= enough + odds_from) & (columns[0] >= _LIKE))
    firsts = np.concatenate([[0], np.cumsum([len(other) for other in some])[:-1]])
    place = np.searchsorted(firsts, column, side="right") - 1
    values = columns[: len(VALUES), own, column].T
    return Candidates(own, np.array(near)[place], column - firsts[place], values)


def seen(one: Entry, others: Sequence[Entry]) -> Floats:
    """What is seen at a glance of every pair of one article's passages and those of others.

    All have some. Shape: (columns, passages of the one, passages of the others). The columns: ``VALUES``, how
    many of the two are direct quotations, the length of the shorter and its part of the longer's, and
    products of the first.
    """
    sizes = np.array([len(other) for other in others])
    meaning = one.vectors @ np.concatenate([other.vectors for other in others]).T
    grams = one.grams @ np.concatenate([other.grams for other in others]).T
    subjects = np.stack([other.sketch for other in others]) @ one.sketch
    both = meaning + grams
    firsts = np.cumsum(sizes) - sizes
    families = np.concatenate([other.families + first for other, first in zip(others, firsts, strict=True)])
    counts = np.array([len(other.families) for other in others])
    short, long = (
        which(one.lengths[:, None], np.concatenate([other.lengths for other in others])[None])
        for which in (np.minimum, np.maximum)
    )
    columns: Floats = np.stack(
        [
            meaning,
            grams,
            np.broadcast_to(np.repeat(subjects, sizes), meaning.shape),
            _margin(both, families, np.cumsum(counts) - counts),
            _margin(both.T, one.families, np.zeros(1, np.int64)).T,
            one.direct[:, None] + np.concatenate([other.direct for other in others])[None],
            short / _LONG,
            short / long,
            meaning * grams,
            meaning * meaning,
            grams * grams,
        ]
    )
    return columns


def _margin(values: Floats, families: Numbers, articles: Numbers) -> Floats:
    """By how much each value is above the best of its row in another family of the same article.

    ``families`` are the columns where one begins, ``articles`` the families where an article begins.
    """
    best = np.maximum.reduceat(values, families, axis=1)
    sizes = np.diff(np.append(articles, best.shape[1]))
    top = np.repeat(np.maximum.reduceat(best, articles, axis=1), sizes, axis=1)
    rest = np.where(best == top, -_PASSED, best)
    second = np.repeat(np.maximum.reduceat(rest, articles, axis=1), sizes, axis=1)
    against = np.maximum(np.where(best == top, second, top), 0)
    found: Floats = values - np.repeat(against, np.diff(np.append(families, values.shape[1])), axis=1)
    return found


def _gram_sketch(letters: str) -> Floats:
    found = np.zeros(_GRAMS, np.float32)
    for pair in set(map(str.__add__, letters, letters[1:])):
        place, told = _place(pair)
        found[place] += told
    return found


@cache
def _places() -> dict[str, tuple[int, float]]:
    return {}


def _place(pair: str) -> tuple[int, float]:
    """Where a pair of letters is thrown, and what it adds there."""
    known = _places()
    found = known.get(pair)
    if found is None:
        number = hashed(pair)
        found = known[pair] = number % _GRAMS, weight(pair) * (1 if number & 1 << 31 else -1)
    return found


@cache
def _weights() -> Floats:
    with np.load(resource("model", "statements.npz")) as file:
        weights: Floats = file["gate"].astype(np.float32)
    return weights
