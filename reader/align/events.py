"""Which articles report one happening.

Days are taken in order. The articles of a day are joined with each other and with what was found in the
days before, the most alike first, as long as what is joined is alike on the whole: the average over all
pairs counts (Sokal and Michener 1958), so that one article between two stories does not make them one. What
was found on a day is never changed by a later one. So it makes no difference when an article comes in, if
the days from its own on are gone through again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.align.event_signatures import Signature, at_odds

MAKE = 1
"""The version of signatures and of placing: what another one has found is found again."""
WINDOW_DAYS = 6
"""Articles are compared with those of so many days before."""

_LEAST_ALIKE = 0.12
"""On 538 articles of nine days, annotated by three hands, 0.11 to 0.14 do as well."""
_UNSURE = 0.2
"""So many pairs that are not alike at all are reckoned in: one pair tells less than the average of many."""
_FADES = 0.05
"""The share by which two articles are less alike for each day between them."""
_AGES_AFTER, _AGES = 3.0, 0.1
"""After so many days a story goes over into another, the more the longer: another share for each day."""
_AT_ODDS = 0.5
"""By this, and the more the more alike they are, articles are less alike of which each title counts
something else: what is the same but for its numbers is a report of every day."""
_AT_ODDS_AFTER = 0.5
"""But not if so many days are between them at most: a number of casualties rises."""
_CHUNK = 64
_NEVER = -1.0

_Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Dated:
    """An article to be placed: its id, its date in days since 1970, and what it is about.

    ``owner`` is the event that a person has put it in: it is never joined with what belongs to another one.
    """

    article: int
    at: float
    signature: Signature
    owner: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """An article of the days before: ``strand`` is the first of those it belongs with, ``since`` its date."""

    dated: Dated
    strand: int
    since: float


def place(day: Sequence[Dated], recent: Sequence[Placed]) -> dict[int, int]:
    """The strand of each article of one day, named by the first article of it.

    ``recent`` are the articles of the ``WINDOW_DAYS`` before. Both are in an order that does not depend on
    when the articles came in (see ``in_order``).
    """
    return _Joining(day, recent).run() if day else {}


def likeness(articles: Sequence[Dated]) -> _Matrix:
    """How alike articles are to each other, from 0 for not at all: a row and a column for each."""
    return _likeness(articles, ())


def in_order(dated: Dated) -> tuple[float, int, bytes, int]:
    """What to sort articles by."""
    terms = dated.signature.terms
    return dated.at, len(terms), terms.tobytes(), dated.article


class _Joining:
    """One day: clusters of its articles are rows; the columns are these, then the strands of before.

    ``_sums`` holds the likeness of all pairs of articles in two clusters, ``_means`` the average of them.
    """

    def __init__(self, day: Sequence[Dated], recent: Sequence[Placed]) -> None:
        self._day = day
        self._rows = rows = len(day)
        column_of: dict[int, int] = {}
        for item in recent:
            column_of.setdefault(item.strand, rows + len(column_of))
        self._strands = list(column_of)
        columns = np.array([*range(rows), *(column_of[item.strand] for item in recent)])
        width = rows + len(column_of)
        self._sizes = np.bincount(columns, minlength=width).astype(np.float64)
        alike = _likeness(day, recent)
        self._sums = np.zeros((rows, width))
        for row in range(rows):
            self._sums[row] = np.bincount(columns, weights=alike[row], minlength=width)
        self._owners: list[int | None] = [item.owner for item in day] + [None] * len(column_of)
        for item in recent:
            if item.dated.owner is not None:
                self._owners[column_of[item.strand]] = item.dated.owner
        self._members: list[list[int]] = [[row] for row in range(rows)] + [[] for _ in column_of]
        self._alive = np.ones(width, bool)
        self._means = self._sums / (self._sizes[:rows, None] * self._sizes[None, :] + _UNSURE)
        np.fill_diagonal(self._means, _NEVER)
        for cluster, owner in enumerate(self._owners):
            if owner is not None:
                self._keep_apart(cluster)
        self._best = self._means.argmax(1)
        self._value = self._means[np.arange(rows), self._best]

    def run(self) -> dict[int, int]:
        """Joins what is most alike until nothing is alike enough."""
        while True:
            row = int(self._value.argmax())
            if self._value[row] < _LEAST_ALIKE:
                break
            self._join(row, int(self._best[row]))
        found = {}
        for column, members in enumerate(self._members):
            if members:
                ids = [self._day[row].article for row in sorted(members)]
                strand = ids[0] if column < self._rows else self._strands[column - self._rows]
                found.update(dict.fromkeys(ids, strand))
        return found

    def _join(self, row: int, column: int) -> None:
        """Joins a cluster of the day with another one or with a strand, which stays."""
        gone, kept = row, column
        if column < self._rows:
            gone, kept = max(row, column), min(row, column)
        self._sums[:, kept] += self._sums[:, gone]
        if kept < self._rows:
            self._sums[kept] += self._sums[gone]
        self._sizes[kept] += self._sizes[gone]
        self._members[kept] += self._members[gone]
        self._members[gone] = []
        self._alive[gone] = False
        if self._owners[kept] is None:
            self._owners[kept] = self._owners[gone]
        self._means[:, gone] = _NEVER
        self._means[gone] = _NEVER
        self._value[gone] = _NEVER
        self._update(kept)
        stale = np.isin(self._best, (gone, kept))
        better = self._means[:, kept] > self._value
        self._best[better] = kept
        self._value[better] = self._means[better, kept]
        if kept < self._rows:
            stale[kept] = True
        for at in np.flatnonzero(stale & self._alive[: self._rows]):
            self._best[at] = self._means[at].argmax()
            self._value[at] = self._means[at, self._best[at]]

    def _update(self, cluster: int) -> None:
        """Reckons again how alike a cluster and all others are."""
        rows = self._rows
        alive = self._alive[:rows]
        means = self._sums[:, cluster] / (self._sizes[:rows] * self._sizes[cluster] + _UNSURE)
        self._means[:, cluster] = np.where(alive, means, _NEVER)
        if cluster < rows:
            means = self._sums[cluster] / (self._sizes * self._sizes[cluster] + _UNSURE)
            self._means[cluster] = np.where(self._alive, means, _NEVER)
            self._means[cluster, cluster] = _NEVER
        if self._owners[cluster] is not None:
            self._keep_apart(cluster)

    def _keep_apart(self, cluster: int) -> None:
        """What belongs to different events of a person's is never joined."""
        mine = self._owners[cluster]
        for at, owner in enumerate(self._owners):
            if owner is None or owner == mine:
                continue
            if at < self._rows:
                self._means[at, cluster] = _NEVER
            if cluster < self._rows:
                self._means[cluster, at] = _NEVER


def _likeness(day: Sequence[Dated], recent: Sequence[Placed]) -> _Matrix:
    """How alike the articles of a day are to each other and to those before: a row for each."""
    others = [*day, *(item.dated for item in recent)]
    found = _cosines(day, others)
    at = np.array([item.at for item in others])
    for row, item in enumerate(day):
        apart = np.abs(at - item.at)
        found[row] *= np.exp(-_FADES * apart)
    since = np.array([item.since for item in recent])
    for row, item in enumerate(day):
        found[row, len(day) :] *= np.exp(-_AGES * np.maximum(0, item.at - since - _AGES_AFTER))
    having: dict[int, list[int]] = defaultdict(list)
    for column, item in enumerate(others):
        for unit in item.signature.facts:
            having[unit].append(column)
    for row, item in enumerate(day):
        for column in {column for unit in item.signature.facts for column in having[unit]}:
            other = others[column]
            if abs(other.at - item.at) > _AT_ODDS_AFTER and at_odds(item.signature, other.signature):
                found[row, column] *= _AT_ODDS * (1 - found[row, column])
    return found


def _cosines(day: Sequence[Dated], others: Sequence[Dated]) -> _Matrix:
    """The products of all signatures of a day with all others, by an index of their terms."""
    terms = np.concatenate([item.signature.terms for item in others])
    weights = np.concatenate([item.signature.weights for item in others]).astype(np.float64)
    owners = np.repeat(np.arange(len(others)), [len(item.signature.terms) for item in others])
    order = np.argsort(terms, kind="stable")
    terms, weights, owners = terms[order], weights[order], owners[order]
    found = np.zeros((len(day), len(others)))
    for start in range(0, len(day), _CHUNK):
        some = [item.signature for item in day[start : start + _CHUNK]]
        own = np.concatenate([each.terms for each in some])
        rows = np.repeat(np.arange(len(some)), [len(each.terms) for each in some])
        mine = np.concatenate([each.weights for each in some]).astype(np.float64)
        first = np.searchsorted(terms, own, "left")
        count = np.searchsorted(terms, own, "right") - first
        # The places in the index that each term leads to, one run after the other.
        ends = np.cumsum(count)
        places = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(first - (ends - count), count)
        cells = np.repeat(rows, count) * len(others) + owners[places]
        products = np.repeat(mine, count) * weights[places]
        size = len(some) * len(others)
        found[start : start + len(some)] = np.bincount(cells, products, size).reshape(len(some), -1)
    return found
