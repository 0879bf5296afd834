"""How alike the passages of two articles are: by words, by words of like meaning, by pairs of letters."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property, partial

import numpy as np

from reader.align.background import Background
from reader.align.lexicon import Floats, Lexicon
from reader.align.passages import Unit

_UNLIKE = 0.4
"""Words whose vectors have a smaller cosine have nothing to do with each other."""
CLOSE = (0.5, 0.65, 0.8, 0.95)
"""Cosines from which two words count as close, for ``Likeness.close``; from the last on, as the same."""
_FEW = 2
_CHOICE = 4
_TINY = np.float32(1e-9)

Both = tuple[Floats, Floats]
"""One for the first article and one for the second."""


class Words:
    """The terms and pairs of letters of some passages of two articles, and what each of them tells."""

    def __init__(self, a: Sequence[Unit], b: Sequence[Unit], background: Background) -> None:
        self.terms = _numbered([unit.terms for unit in (*a, *b)])
        self.weight_of = {term: background.term(term) for term in self.terms}
        self.weights = np.fromiter(self.weight_of.values(), np.float32, len(self.terms))
        rarities = _row(background.rarity, self.terms)
        self.rare, self.single = (
            rarities * _row(partial(background.in_few, most=most), self.terms) for most in (_FEW, 1)
        )
        self.vectors = _vectors(self.terms)
        self.grams = _numbered([unit.grams for unit in (*a, *b)])
        self.gram_weights = _row(background.gram, self.grams)

    @cached_property
    def alike(self) -> Floats:
        """Cosines of the vectors of every two terms, none below 0."""
        alike: Floats = np.maximum(self.vectors @ self.vectors.T, 0)
        np.fill_diagonal(alike, 1.0)
        return alike

    def likeness(self, a: Sequence[Unit], b: Sequence[Unit]) -> Likeness:
        """How alike passages are, pair by pair, whose words are all among these."""
        return Likeness(self, a, b)


class Likeness:
    """Matrices with a row for each passage of the first article, a column for each of the second.

    Each is computed when it is asked for.
    """

    def __init__(self, words: Words, a: Sequence[Unit], b: Sequence[Unit]) -> None:
        self._words = words
        self._in = tuple(_presence([unit.terms for unit in side], words.terms) for side in (a, b))
        self._heavy = tuple(present * words.weights for present in self._in)
        self._grams = tuple(
            _presence([unit.grams for unit in side], words.grams) * words.gram_weights for side in (a, b)
        )

    @cached_property
    def cosine(self) -> Floats:
        """Of the terms, weighted."""
        a, b = self._heavy
        return _product(directions(a), directions(b))

    @cached_property
    def same(self) -> Floats:
        """The weight of the terms that both have."""
        return _product(self._heavy[0], self._in[1])

    @cached_property
    def rare(self) -> Floats:
        """The rarity of those shared terms that few paragraphs of each article have."""
        return _product(self._in[0] * self._words.rare, self._in[1])

    @cached_property
    def single(self) -> Floats:
        """The rarity of those shared terms that one paragraph of each article has."""
        return _product(self._in[0] * self._words.single, self._in[1])

    @cached_property
    def covered(self) -> Both:
        """Which part of one passage's weight the other has, by words of like meaning: of both."""
        a, b = self._by_meaning
        totals = self._totals
        return a / totals[0], b / totals[1]

    @cached_property
    def mass(self) -> Floats:
        """The smaller of the weights so covered."""
        return np.minimum(*self._by_meaning)

    @cached_property
    def close(self) -> tuple[Both, ...]:
        """For each of ``CLOSE``, which part of one passage's weight has a word so near in the other."""
        totals = self._totals
        found = []
        for least in CLOSE:
            a, b = self._covered(partial(_reaching, least))
            found.append((a / totals[0], b / totals[1]))
        return tuple(found)

    @cached_property
    def direction(self) -> Floats:
        """Cosine of the weighted means of the words' vectors."""
        return _product(*self._means)

    @cached_property
    def apart(self) -> Floats:
        """The same, seen from the mean of all passages."""
        return apart(*self._means)

    @cached_property
    def gram_cosine(self) -> Floats:
        """Of the pairs of letters, weighted."""
        a, b = self._grams
        return _product(directions(a), directions(b))

    @cached_property
    def gram_covered(self) -> Both:
        """Which part of one passage's weight of pairs of letters the other has: of both."""
        a, b = self._grams
        return self.gram_same / (a.sum(1)[:, None] + _TINY), self.gram_same / (b.sum(1)[None] + _TINY)

    @cached_property
    def gram_same(self) -> Floats:
        """The weight of the pairs of letters that both have."""
        a, b = self._grams
        return _product(a, (b > 0).astype(np.float32))

    @cached_property
    def _means(self) -> Both:
        a, b = (directions(heavy @ self._words.vectors) for heavy in self._heavy)
        return a, b

    @cached_property
    def _totals(self) -> Both:
        a, b = self._heavy
        return a.sum(1)[:, None] + _TINY, b.sum(1)[None] + _TINY

    @cached_property
    def _nearest(self) -> Both:
        a, b = (_nearest(self._words.alike, present) for present in self._in)
        return a, b

    @cached_property
    def _by_meaning(self) -> Both:
        return self._covered(lambda near: np.maximum((near - _UNLIKE) / (1 - _UNLIKE), 0))

    def _covered(self, how: Callable[[Floats], Floats]) -> Both:
        (heavy_a, heavy_b), (in_a, in_b) = self._heavy, self._nearest
        return heavy_a @ how(in_b), (heavy_b @ how(in_a)).T


def likeness(a: Sequence[Unit], b: Sequence[Unit], background: Background) -> Likeness:
    """How alike the passages ``a`` and ``b`` are, pair by pair."""
    return Words(a, b, background).likeness(a, b)


def apart(a: Floats, b: Floats) -> Floats:
    """Cosines seen from the mean of all rows, so that what all have in common does not count."""
    middle = np.concatenate([a, b]).mean(0)
    return _product(directions(a - middle), directions(b - middle))


def directions(rows: Floats) -> Floats:
    """The rows at length 1; a row of zeros stays."""
    found: Floats = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + _TINY)
    return found


def rank(matrix: Floats, axis: int) -> Floats:
    """One by the rank of each value along an axis, the greatest first; 0 where there is hardly a choice."""
    if not _is_choice(matrix, axis):
        return np.zeros(matrix.shape, np.float32)
    order = np.argsort(np.argsort(-matrix, axis=axis, kind="stable"), axis=axis, kind="stable")
    found: Floats = (1 / (1 + order)).astype(np.float32)
    return found


def share(matrix: Floats, axis: int) -> Floats:
    """Each value by the greatest along an axis; 0 where there is hardly a choice."""
    found: Floats = _is_choice(matrix, axis) * matrix / (matrix.max(axis, keepdims=True) + _TINY)
    return found


def _is_choice(matrix: Floats, axis: int) -> bool:
    """Whether being the best of so many says anything."""
    return bool(matrix.shape[axis] >= _CHOICE)


def harmonic(pair: Both) -> Floats:
    """The harmonic mean of both ways of a coverage."""
    first, second = pair
    return 2 * first * second / (first + second + _TINY)


def _product(a: Floats, b: Floats) -> Floats:
    """The sums of what each row of ``a`` and each row of ``b`` have in common."""
    found: Floats = a @ b.T
    return found


def _reaching(least: float, near: Floats) -> Floats:
    return (near >= least).astype(np.float32)


def _numbered(collections: Sequence[Collection[str]]) -> dict[str, int]:
    known = sorted(set().union(*collections))
    return {item: number for number, item in enumerate(known)}


def _row(value: Callable[[str], float], numbers: dict[str, int]) -> Floats:
    return np.fromiter(map(value, numbers), np.float32, len(numbers))


def _presence(collections: Sequence[Collection[str]], numbers: dict[str, int]) -> Floats:
    found = np.zeros((len(collections), len(numbers)), np.float32)
    rows = np.repeat(np.arange(len(collections)), [len(collection) for collection in collections])
    found[rows, [numbers[item] for collection in collections for item in collection]] = 1
    return found


def _vectors(numbers: dict[str, int]) -> Floats:
    lexicon = Lexicon.shipped()
    known = np.fromiter(map(lexicon.number, numbers), np.int64, len(numbers))
    rows = directions(lexicon.rows(known))
    rows[known == 0] = 0
    return rows


def _nearest(alike: Floats, present: Floats) -> Floats:
    """For each word and each passage, the cosine of the passage's word that is nearest: (words, passages)."""
    nearest = np.zeros((present.shape[0], alike.shape[0]), np.float32)
    for passage, row in enumerate(present):
        own = np.flatnonzero(row)
        if own.size:
            # Rows stand for columns, which lie scattered in memory: ``alike`` is symmetric.
            alike[own].max(0, out=nearest[passage])
    return nearest.T
