"""What the list of articles is asked for, and how the library is asked; runs off the UI thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache

from reader.library import ArticleSummary, Library
from reader.model import Changes, Facets, Hit, Order, QueryError
from reader.text.query import (
    All,
    Either,
    Has,
    Marked,
    Not,
    OfEvent,
    OfOutlet,
    Published,
    SaidBy,
    Tagged,
    Words,
    written,
)
from reader.text.query import Query as Asked
from reader.text.query_parser import parse

Row = tuple[ArticleSummary, Hit | None]
_DECEMBER = 12
_EVERYTHING = "length:>=0"
_PLAIN_ORDERS = (Order.RANK, Order.NEWEST)
"""Those in which a list that nothing narrows is read from the store as it lies."""


@dataclass(frozen=True, slots=True)
class Query:
    """What the list is narrowed to.

    ``text`` is in the query language; ``outlets`` are ids, none meaning any; ``month`` is ``2021-03``, or
    empty for any. ``marked`` is ``unread``, ``read`` or ``starred``, ``tag`` the path of a tag, ``event`` the
    id of an event; empty or None for any. Without words there is no rank, and the latest go first instead.
    """

    text: str = ""
    outlets: tuple[str, ...] = ()
    month: str = ""
    order: Order = Order.RANK
    marked: str = ""
    tag: str = ""
    event: int | None = None

    def __bool__(self) -> bool:
        """Whether anything is narrowed."""
        return bool(self.text or self.outlets or self.month or self.is_marked)

    @property
    def is_marked(self) -> bool:
        """Whether it is narrowed by what a person did, or by event."""
        return bool(self.marked or self.tag or self.event is not None)

    @property
    def has_words(self) -> bool:
        """Whether words or speakers are looked for, so that there are places to show."""
        return bool(self.text) and _has_words(self.text)

    def depends_on(self, changes: Changes) -> bool:
        """Whether other articles may answer after these changes, though none came or has another text."""
        asked = _conditions(self.text) if self.text else frozenset()
        return (
            bool(changes.flags and (self.marked or Marked in asked))
            or bool((changes.annotations or changes.codes) and (self.tag or {Tagged, Has} & asked))
            or bool(changes.events and (self.event is not None or OfEvent in asked))
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """Some rows of the ``total``; ``pending`` articles could not be searched as yet."""

    total: int
    pending: int
    rows: tuple[Row, ...]


def answer_to(library: Library, query: Query, limit: int, offset: int, *, counted: bool = True) -> Answer:
    """The rows from ``offset`` on; without ``counted`` the total may be left out (0).

    Raises:
        QueryError: if the text can't be understood.
    """
    if query.has_words:
        found = library.search(in_words(query), order=query.order, limit=limit, offset=offset)
        summaries = library.summaries([hit.article for hit in found.hits])
        rows = tuple(zip(summaries, found.hits, strict=True))
        return Answer(found.total, max(found.pending, found.unread), rows)
    if query.text or query.is_marked or query.order not in _PLAIN_ORDERS:
        order = Order.NEWEST if query.order is Order.RANK else query.order
        total, listed = library.matching(in_words(query), order=order, limit=limit, offset=offset)
    else:
        since, until = month_range(query.month)
        total = library.count(outlets=query.outlets, since=since, until=until) if counted else 0
        listed = library.articles(outlets=query.outlets, since=since, until=until, limit=limit, offset=offset)
    return Answer(total, 0, tuple((summary, None) for summary in listed))


def facets_of(library: Library, query: Query) -> Facets:
    """How many articles each outlet and each month has, each without regard to what was chosen of it.

    Tags, events and marks are counted among those that are found.

    Raises:
        QueryError: if the text can't be understood.
    """
    both = library.facets(in_words(query))
    outlets, months = both.outlets, both.months
    if query.outlets:
        outlets = library.facets(in_words(replace(query, outlets=()))).outlets
    if query.month:
        months = library.facets(in_words(replace(query, month=""))).months
    return replace(both, outlets=outlets, months=months)


def in_words(query: Query) -> str:
    """The text, and what was chosen beside it, in the query language; else what every article answers.

    Raises:
        QueryError: if the text can't be understood.
    """
    parts: list[Asked] = [parse(query.text)] if query.text else []
    if query.outlets:
        parts.append(OfOutlet(query.outlets))
    if query.month:
        first, end = (day.date() if day is not None else None for day in month_range(query.month))
        parts.append(Published(first, end, "on", query.month))
    if query.marked:
        parts.append(Marked(query.marked))
    if query.tag:
        parts.append(Tagged(query.tag))
    if query.event is not None:
        parts.append(OfEvent(query.event))
    if not parts:
        return _EVERYTHING
    return written(All(tuple(parts)) if len(parts) > 1 else parts[0])


def month_range(month: str) -> tuple[datetime | None, datetime | None]:
    """The first instant of a month, and the first after it; nothing for no month."""
    if not month:
        return None, None
    year, number = map(int, month.split("-"))
    following = (year + 1, 1) if number == _DECEMBER else (year, number + 1)
    return datetime(year, number, 1, tzinfo=UTC), datetime(*following, 1, tzinfo=UTC)


@lru_cache(maxsize=64)
def _has_words(text: str) -> bool:
    try:
        return _looks_for_words(parse(text))
    except QueryError:  # who asks the library is told what is wrong
        return True


def _looks_for_words(query: Asked) -> bool:
    match query:
        case Words() | SaidBy():
            return True
        case All(parts) | Either(parts):
            return any(map(_looks_for_words, parts))
        case _:
            return False


@lru_cache(maxsize=64)
def _conditions(text: str) -> frozenset[type]:
    """The kinds of conditions in a query; none if it can't be understood."""
    try:
        return frozenset(_kinds(parse(text)))
    except QueryError:  # who asks the library is told what is wrong
        return frozenset()


def _kinds(query: Asked) -> Iterator[type]:
    match query:
        case All(parts) | Either(parts):
            for part in parts:
                yield from _kinds(part)
        case Not(part):
            yield from _kinds(part)
        case _:
            yield type(query)
