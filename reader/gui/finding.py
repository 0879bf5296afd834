"""What the list of articles is asked for, and how the library is asked; runs off the UI thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from reader.library import ArticleSummary, Library
from reader.model import Facets, Hit, Order
from reader.text.query import All, OfOutlet, Published, written
from reader.text.query import Query as Asked
from reader.text.query_parser import parse

Row = tuple[ArticleSummary, Hit | None]
_DECEMBER = 12
_EVERYTHING = "length:>=0"


@dataclass(frozen=True, slots=True)
class Query:
    """What the list is narrowed to.

    ``text`` is in the query language; ``outlets`` are ids, none meaning any; ``month`` is ``2021-03``, or
    empty for any. Without a text there is no rank, and the order is by date, the latest first.
    """

    text: str = ""
    outlets: tuple[str, ...] = ()
    month: str = ""
    order: Order = Order.RANK

    def __bool__(self) -> bool:
        """Whether anything is narrowed."""
        return bool(self.text or self.outlets or self.month)


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
    if query.text:
        found = library.search(in_words(query), order=query.order, limit=limit, offset=offset)
        rows = tuple((library.summary(hit.article), hit) for hit in found.hits)
        return Answer(found.total, max(found.pending, found.unread), rows)
    since, until = month_range(query.month)
    total = library.count(outlets=query.outlets, since=since, until=until) if counted else 0
    listed = library.articles(outlets=query.outlets, since=since, until=until, limit=limit, offset=offset)
    return Answer(total, 0, tuple((summary, None) for summary in listed))


def facets_of(library: Library, query: Query) -> Facets:
    """How many articles each outlet and each month has, each without regard to what was chosen of it.

    Raises:
        QueryError: if the text can't be understood.
    """
    both = library.facets(in_words(Query(query.text, query.outlets, query.month)))
    outlets, months = both.outlets, both.months
    if query.outlets:
        outlets = library.facets(in_words(Query(query.text, month=query.month))).outlets
    if query.month:
        months = library.facets(in_words(Query(query.text, query.outlets))).months
    return Facets(outlets, months)


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
