"""How alike the passages of two articles are: by words, by words of like meaning, by pairs of letters."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

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


@dataclass(frozen=True, slots=True)
class Likeness:
    """Matrices with a row for each passage of the first article, a column for each of the second.

    ``cosine``: of the terms, weighted. ``same``: the weight of the terms that both have. ``rare``,
    ``single``: the rarity of those that few paragraphs, or one, of each article have. ``covered``: which part
    of one passage's weight the other has, by words of like meaning: of the first, of the second. ``mass``:
    the smaller of the weights so covered. ``close``: for each of ``CLOSE``, which parts have a word so near.
    ``direction``: cosine of the weighted means of the words' vectors; ``apart``: the same, seen from the mean
    of all passages. ``gram_cosine``, ``gram_covered``, ``gram_same``: by pairs of letters.
    """

    cosine: Floats
    same: Floats
    rare: Floats
    single: Floats
    covered: tuple[Floats, Floats]
    mass: Floats
    close: tuple[tuple[Floats, Floats], ...]
    direction: Floats
    apart: Floats
    gram_cosine: Floats
    gram_covered: tuple[Floats, Floats]
    gram_same: Floats


def likeness(a: Sequence[Unit], b: Sequence[Unit], background: Background) -> Likeness:
    """How alike the passages ``a`` and ``b`` are, pair by pair."""
    numbers = _numbered([unit.terms for unit in (*a, *b)])
    weights = _row(background.term, numbers)
    rarities = _row(background.rarity, numbers)
    rare, single = (_row(partial(background.in_few, most=most), numbers) for most in (_FEW, 1))
    in_a, in_b = (_presence([unit.terms for unit in side], numbers) for side in (a, b))
    vectors = _vectors(numbers)
    alike = np.maximum(vectors @ vectors.T, 0)
    np.fill_diagonal(alike, 1.0)
    nearest_in_a, nearest_in_b = _nearest(alike, in_a), _nearest(alike, in_b)
    heavy_a, heavy_b = in_a * weights, in_b * weights

    def covered(how: Callable[[Floats], Floats]) -> tuple[Floats, Floats]:
        return heavy_a @ how(nearest_in_b), (heavy_b @ how(nearest_in_a)).T

    total_a, total_b = heavy_a.sum(1)[:, None] + _TINY, heavy_b.sum(1)[None] + _TINY
    by_meaning = covered(lambda near: np.maximum((near - _UNLIKE) / (1 - _UNLIKE), 0))
    close = []
    for least in CLOSE:
        first, second = covered(partial(_reaching, least))
        close.append((first / total_a, second / total_b))
    means_a, means_b = directions(heavy_a @ vectors), directions(heavy_b @ vectors)
    grams = _numbered([unit.grams for unit in (*a, *b)])
    gram_weights = _row(background.gram, grams)
    grams_a, grams_b = (_presence([unit.grams for unit in side], grams) * gram_weights for side in (a, b))
    gram_same = grams_a @ (grams_b > 0).astype(np.float32).T
    return Likeness(
        cosine=directions(heavy_a) @ directions(heavy_b).T,
        same=heavy_a @ in_b.T,
        rare=(in_a * (rarities * rare)) @ in_b.T,
        single=(in_a * (rarities * single)) @ in_b.T,
        covered=(by_meaning[0] / total_a, by_meaning[1] / total_b),
        mass=np.minimum(*by_meaning),
        close=tuple(close),
        direction=means_a @ means_b.T,
        apart=apart(means_a, means_b),
        gram_cosine=directions(grams_a) @ directions(grams_b).T,
        gram_covered=(
            gram_same / (grams_a.sum(1)[:, None] + _TINY),
            gram_same / (grams_b.sum(1)[None] + _TINY),
        ),
        gram_same=gram_same,
    )


def apart(a: Floats, b: Floats) -> Floats:
    """Cosines seen from the mean of all rows, so that what all have in common does not count."""
    middle = np.concatenate([a, b]).mean(0)
    return directions(a - middle) @ directions(b - middle).T


def directions(rows: Floats) -> Floats:
    """The rows at length 1; a row of zeros stays."""
    found: Floats = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + _TINY)
    return found


def rank(matrix: Floats, axis: int) -> Floats:
    """One by the rank of each value along an axis, the greatest first; 0 where there is hardly a choice."""
    order = np.argsort(np.argsort(-matrix, axis=axis, kind="stable"), axis=axis, kind="stable")
    return (_is_choice(matrix, axis) / (1 + order)).astype(np.float32)


def share(matrix: Floats, axis: int) -> Floats:
    """Each value by the greatest along an axis; 0 where there is hardly a choice."""
    return _is_choice(matrix, axis) * matrix / (matrix.max(axis, keepdims=True) + _TINY)


def _is_choice(matrix: Floats, axis: int) -> bool:
    """Whether being the best of so many says anything."""
    return matrix.shape[axis] >= _CHOICE


def harmonic(pair: tuple[Floats, Floats]) -> Floats:
    """The harmonic mean of both ways of a coverage."""
    first, second = pair
    return 2 * first * second / (first + second + _TINY)


def _reaching(least: float, near: Floats) -> Floats:
    return (near >= least).astype(np.float32)


def _numbered(collections: Sequence[Collection[str]]) -> dict[str, int]:
    known = sorted({item for collection in collections for item in collection})
    return {item: number for number, item in enumerate(known)}


def _row(value: Callable[[str], float], numbers: dict[str, int]) -> Floats:
    return np.fromiter(map(value, numbers), np.float32, len(numbers))


def _presence(collections: Sequence[Collection[str]], numbers: dict[str, int]) -> Floats:
    rows = np.zeros((len(collections), len(numbers)), np.float32)
    for row, collection in zip(rows, collections, strict=True):
        row[[numbers[item] for item in collection]] = 1
    return rows


def _vectors(numbers: dict[str, int]) -> Floats:
    lexicon = Lexicon.shipped()
    known = np.fromiter(map(lexicon.number, numbers), np.int64, len(numbers))
    rows = directions(lexicon.rows(known))
    rows[known == 0] = 0
    return rows


def _nearest(alike: Floats, present: Floats) -> Floats:
    """For each word and each passage, the cosine of the passage's word that is nearest: (words, passages)."""
    nearest = np.zeros((alike.shape[0], present.shape[0]), np.float32)
    for passage, row in enumerate(present):
        own = np.flatnonzero(row)
        if own.size:
            alike[:, own].max(1, out=nearest[:, passage])
    return nearest
