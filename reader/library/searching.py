"""Search: what the façade does with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from reader.library.catalogue import known_outlets
from reader.library.query_meaning import Meaning
from reader.library.workers import in_processes, usable_cores
from reader.model import Changes, Facets, Found, Hit, Order, Span
from reader.store.connections import Connections
from reader.store.records import ArticleSummary
from reader.store.search import Unindexed
from reader.store.search_answers import Answers
from reader.store.search_catalogue import NO_DATE, SearchCatalogue
from reader.store.search_conditions import Condition, Flagged, Saying, Spelt, sought_in
from reader.store.search_marks import count_codes, count_events
from reader.store.store import Store
from reader.text.excerpts import Sought, excerpt, places_of
from reader.text.names import Names
from reader.text.query import Place
from reader.text.query_parser import parse
from reader.text.searchable import Searchable, searchable

_BATCH = 100
_WORTH_PROCESSES = 1000
"""How many articles take longer to index than other processes to start."""


class Searching:
    """Finds articles of one library by their words."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._names: tuple[tuple[tuple[str, ...], ...], Names] | None = None

    def pending(self) -> int:
        """How many articles are not in the index, or only in one of an older make."""
        with self._connections.reading() as store:
            return store.search.pending()

    def catch_up(self, done: Callable[[int], None], cancelled: Callable[[], bool]) -> Changes:
        """Indexes them, in batches of one transaction each."""
        pending = self.pending()
        processes = usable_cores() if pending >= _WORTH_PROCESSES else 0
        indexed = 0
        made = in_processes(_made_searchable, self._batches(), processes)
        try:
            for batch in made:
                with self._connections.writing() as store:
                    store.search.add_revisions(batch)
                indexed += len(batch)
                done(indexed)
                if cancelled():
                    return Changes()
        finally:
            made.close()
        if pending:
            with self._connections.writing() as store:
                store.search.retire()
        return Changes()

    def _batches(self) -> Iterator[list[Unindexed]]:
        last = 0
        while True:
            with self._connections.reading() as store:
                batch = store.search.unindexed(last, _BATCH)
            if not batch:
                return
            last = batch[-1].revision
            yield batch

    def search(self, query: str, order: Order, limit: int | None, offset: int) -> Found:
        """A page of what answers a query."""
        with self._connections.reading() as store:
            condition, known, answers = self._asked(store, query)
            rows = answers.rows(condition)
            ordered, weights = _ordered(answers, condition, rows, order, _most(limit, offset, len(rows)))
            sought = tuple(dict.fromkeys(sought_in(condition)))
            hits = tuple(
                _hit(answers, row, int(known.article[row]), weight, sought)
                for row, weight in zip(ordered[offset:].tolist(), weights[offset:].tolist(), strict=True)
            )
            asks_for_speakers = any(isinstance(each, Saying) for each in sought)
            return Found(len(rows), hits, known.pending, answers.unread() if asks_for_speakers else 0)

    def places(self, query: str, articles: Sequence[int]) -> dict[int, tuple[Span, ...]]:
        """All places in the texts of some articles that answer a query, in order."""
        with self._connections.reading() as store:
            condition, _, answers = self._asked(store, query)
            sought = tuple(dict.fromkeys(sought_in(condition)))
            words = [_sought(each) for each in sought if isinstance(each, Spelt)]
            speakers = [each for each in sought if isinstance(each, Saying)]
            return {
                article: places_of(
                    store.articles.text(article),
                    words,
                    [Span(*place) for each in speakers for place in answers.said(article, each)],
                )
                for article in articles
            }

    def matching(
        self, query: str, order: Order, limit: int | None, offset: int
    ) -> tuple[int, list[ArticleSummary]]:
        """How many articles answer a query, and a page of them without what it found in them."""
        with self._connections.reading() as store:
            condition, known, answers = self._asked(store, query)
            rows = answers.rows(condition)
            ordered, _ = _ordered(answers, condition, rows, order, _most(limit, offset, len(rows)))
            return len(rows), store.articles.listed(known.article[ordered[offset:]].tolist())

    def facets(self, query: str) -> Facets:
        """How what answers a query is spread over outlets, months, tags, events and marks."""
        with self._connections.reading() as store:
            condition, known, answers = self._asked(store, query)
            rows = answers.rows(condition)
            newest = known.article[answers.ordered(rows, Order.NEWEST, len(rows))].tolist()
            codes, events = count_codes(store.db, known, rows), count_events(store.db, newest)
            marked = [
                len(np.intersect1d(rows, answers.rows(Flagged(starred)), assume_unique=True))
                for starred in (False, True)
            ]
            outlets = np.bincount(known.outlet[rows], minlength=len(known.outlets))
            months = _months(known.published[rows])
        counted = [(known.outlets[at], int(count)) for at, count in enumerate(outlets) if count]
        by_count = tuple(sorted(counted, key=lambda each: (-each[1], each[0])))
        return Facets(by_count, months, tuple(codes), tuple(events), len(rows), *marked)

    def _asked(self, store: Store, query: str) -> tuple[Condition, SearchCatalogue, Answers]:
        """What a query asks for, and where its answers come from."""
        condition, known = self._condition(store, query), store.search.catalogue()
        return condition, known, Answers(store.db, known)

    def _condition(self, store: Store, query: str) -> Condition:
        # A lone surrogate is no text, and so in no article.
        tree = parse(query.encode("utf-8", "replace").decode("utf-8"))
        own = tuple(name.forms for name in store.own_names.all())
        if self._names is None or self._names[0] != own:
            self._names = (own, Names.shipped().extended(own))
        ids = store.search.catalogue().outlets
        return Meaning(self._names[1], known_outlets(), ids, store.codes.all()).of(tree)


def _most(limit: int | None, offset: int, total: int) -> int:
    """How many answers are to be put in order for a page of them."""
    return total if limit is None else offset + limit


def _ordered(
    answers: Answers, condition: Condition, rows: np.ndarray, order: Order, most: int
) -> tuple[np.ndarray, np.ndarray]:
    """The first of the rows in an order, and their weights, which are 0 but in that of rank."""
    if order is Order.RANK:
        return answers.ranked(condition, rows, most)
    ordered = answers.ordered(rows, order, most)
    return ordered, np.zeros(len(ordered))


def _made_searchable(batch: Sequence[Unindexed]) -> list[tuple[int, Searchable]]:
    return [(each.revision, searchable(each.title, each.author, each.text)) for each in batch]


def _months(published: np.ndarray) -> tuple[tuple[str, int], ...]:
    dated = published[published != NO_DATE]
    months, counts = np.unique(dated.astype("datetime64[us]").astype("datetime64[M]"), return_counts=True)
    found = [(str(month), int(count)) for month, count in zip(months, counts, strict=True)]
    undated = len(published) - len(dated)
    return tuple(found + ([("", undated)] if undated else []))


def _sought(spelt: Spelt) -> Sought:
    if spelt.plain is not None:
        return Sought((spelt.plain,), literal=True)
    return Sought(spelt.letters)


def _hit(answers: Answers, row: int, article: int, score: float, sought: Sequence[Spelt | Saying]) -> Hit:
    words = [_sought(each) for each in sought if isinstance(each, Spelt)]
    titled = [_sought(each) for each in sought if isinstance(each, Spelt) and each.place is not Place.AUTHOR]
    said = [
        Span(*place) for each in sought if isinstance(each, Saying) for place in answers.said(article, each)
    ]
    found = excerpt(answers.text(row), words, said)
    in_title = excerpt(answers.title(row), titled).marks if titled else ()
    return Hit(article, found.best, found.text, found.start, found.marks, score, in_title)
