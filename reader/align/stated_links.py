"""Which stated passages of two articles are reports of one statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from reader.align.lexicon import Floats
from reader.align.overlaps import Overlaps
from reader.align.relations import HELD, relation_of_quotations
from reader.align.stated import Stated, letters_of
from reader.align.stated_pairs import Side, pair_features, speaking
from reader.align.stated_pool import Candidates, Entry, candidates
from reader.align.trees import Trees
from reader.model import QuoteKind, Relation
from reader.text.names import Names

WINDOW = 10.0
"""Articles of so many days are compared passage by passage: most reports of a statement come within them."""
SURE_ENOUGH = (0.55, 0.4, 0.2)
"""Pairs scored lower are no links, by how many of the two are direct quotations.

Direct quotations are asked for least, to find other translations: one in four of those that score 0.2 to 0.3
are one statement, and five in six of all that are linked.
"""
EACH_MORE = 0.1
"""By how much surer a pair must be for each link that one of the two passages has already."""
_WHOLE_FIRST = 0.03
"""How much better a sentence must fit than the whole statement to be linked in its place."""
_NEVER_CERTAIN = 0.99
_SOON, _A_DAY, _MOST_AGAINST = 2.0, 0.3, 2.5
"""After two days each more makes one occasion less likely: what speaks against it, as log-odds.

The annotated events, all of few days, can't tell how much; this keeps weekly briefings apart.
"""
_OF_FORMULAS = 2.0
"""By how much more so for a few words, which a spokesman says week after week."""
_OTHER_OCCASION = 0.3
"""What is left of a score if one article alone says that it was on an earlier occasion."""
_FORMULA = 14
"""Passages of fewer letters may be what anybody says: the same words are no proof."""
_WORD_FOR_WORD = 0.9
_LOOSER = 2.0
_KEPT_READY = 12_000
"""So many passages are kept ready for comparison: some 50 MB."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two passages taken for one statement: article and number of the passage in it, and how sure it is."""

    one: tuple[int, int]
    other: tuple[int, int]
    score: float


class Matcher:
    """Compares articles' statements with those of others."""

    def __init__(self, names: Names | None = None) -> None:
        self._names = names or Names.shipped()
        self._trees = Trees.shipped("statements")
        self._side = lru_cache(maxsize=_KEPT_READY)(Side.of)

    def matches(self, one: Entry, others: Sequence[Entry]) -> list[Match]:
        """The links of an article's passages with those of others, each pair of articles by itself."""
        found = candidates(one, others)
        if not found.own.size:
            return []
        passages = one.known.statements.passages
        pairs = [
            (passages[i], others[n].known.statements.passages[j])
            for i, n, j in zip(found.own, found.article, found.other, strict=True)
        ]
        scores = self._scores(pairs, found.values, self._days(one, others, found))
        by_article: dict[int, list[int]] = {}
        enough = np.array([_enough(a, b) for a, b in pairs])
        for row in np.flatnonzero(scores >= enough):
            by_article.setdefault(int(found.article[row]), []).append(int(row))
        links: list[Match] = []
        for article, rows in by_article.items():
            links += (
                Match(
                    (one.known.article, int(found.own[row])),
                    (others[article].known.article, int(found.other[row])),
                    round(float(scores[row]), 3),
                )
                for row in _chosen(rows, pairs, scores)
            )
        return links

    def looked_up(self, asked: Entry, others: Sequence[Entry]) -> list[Match]:
        """The passages of others that report the one passage of ``asked``, be it at any time."""
        found = candidates(asked, others, subject_from=-1.0, odds_from=-_LOOSER)
        if not found.own.size:
            return []
        (passage,) = asked.known.statements.passages
        passages = [
            others[n].known.statements.passages[j] for n, j in zip(found.article, found.other, strict=True)
        ]
        pairs = [(passage, other) for other in passages]
        scores = self._scores(pairs, found.values, self._days(asked, others, found))
        matches = []
        for n, j, other, score in zip(found.article, found.other, passages, scores, strict=True):
            sure = max(float(score), _verbatim(passage, other))
            if sure >= _enough(passage, other):
                matches.append(
                    Match((asked.known.article, 0), (others[n].known.article, int(j)), round(sure, 3))
                )
        return matches

    def _days(self, one: Entry, others: Sequence[Entry], found: Candidates) -> Floats:
        """How many days lie between the articles of each pair."""
        day = one.known.day
        apart = [0.0 if day is None or (own := e.known.day) is None else abs(own - day) for e in others]
        return np.array(apart, np.float32)[found.article]

    def _scores(self, pairs: Sequence[tuple[Stated, Stated]], values: Floats, days: Floats) -> Floats:
        """How likely pairs of passages, so many days apart, are one statement."""
        sides = [(self._side(a), self._side(b)) for a, b in pairs]
        features = pair_features(sides, values, self._names)
        likely = np.clip(self._trees.score(features), 1e-6, _NEVER_CERTAIN)
        short = np.array([min(len(a.letters), len(b.letters)) < _FORMULA for a, b in sides])
        against = np.clip(_A_DAY * (days - _SOON), 0, _MOST_AGAINST) * np.where(short, _OF_FORMULAS, 1)
        scores = 1 / (1 + np.exp(against) * (1 - likely) / likely)
        apart = np.array([a.earlier != b.earlier for a, b in pairs])
        found: Floats = np.where(apart, scores * _OTHER_OCCASION, scores)
        return found


def _chosen(rows: Iterable[int], pairs: Sequence[tuple[Stated, Stated]], scores: Floats) -> list[int]:
    """The rows of one pair of articles that become links: the surest, and none that says it again."""

    def preference(row: int) -> tuple[float, int]:
        a, b = pairs[row]
        return -(float(scores[row]) + _WHOLE_FIRST * (a.whole + b.whole) / 2), row

    taken = Overlaps()
    kept = []
    for row in sorted(rows, key=preference):
        a, b = pairs[row]
        if scores[row] >= _enough(a, b) + EACH_MORE * taken.beside(a.span, b.span) and taken.add(
            a.span, b.span
        ):
            kept.append(row)
    return kept


def _enough(one: Stated, other: Stated) -> float:
    return SURE_ENOUGH[(one.kind is QuoteKind.DIRECT) + (other.kind is QuoteKind.DIRECT)]


def _verbatim(one: Stated, other: Stated) -> float:
    """How sure it is by the words alone that two passages are one statement."""
    a, b = letters_of(one.words), letters_of(other.words)
    short, long = sorted((a, b), key=len)
    if len(short) < _FORMULA or (
        one.speaker and other.speaker and speaking(Names.shipped(), one.speaker, other.speaker) < 0
    ):
        return 0.0
    alike = LCSseq.similarity(a, b) / len(short)
    if alike < _WORD_FOR_WORD or fuzz.partial_ratio(short, long) < HELD:
        return 0.0
    return min(_NEVER_CERTAIN, 0.5 + 0.02 * (len(short) - _FORMULA))


def relation_of(one: Sequence[str], other: Sequence[str], *, direct: bool) -> Relation:
    """How two wordings of one statement stand to each other; ``direct`` says that both are quotations."""
    if not direct:
        return Relation.INDIRECT
    return relation_of_quotations(letters_of(one), letters_of(other))
