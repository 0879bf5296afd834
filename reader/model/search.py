"""What a search in the library found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.span import Span


class QueryProblem(StrEnum):
    """Why a query can't be understood."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    UNCLOSED_QUOTE = "unclosed_quote"
    EMPTY_QUOTE = "empty_quote"
    """Quotation marks with no letter or digit between them."""
    UNCLOSED_GROUP = "unclosed_group"
    UNOPENED_GROUP = "unopened_group"
    EMPTY_GROUP = "empty_group"
    TOO_DEEP = "too_deep"
    """Groups within groups, more than a few."""
    LONELY_OR = "lonely_or"
    """``OR`` with nothing on one of its sides."""
    UNKNOWN_FIELD = "unknown_field"
    MISSING_VALUE = "missing_value"
    BAD_DATE = "bad_date"
    BAD_LENGTH = "bad_length"
    BAD_HAS = "bad_has"
    BAD_IS = "bad_is"
    UNKNOWN_OUTLET = "unknown_outlet"
    UNKNOWN_TAG = "unknown_tag"


class QueryError(ValueError):
    """A query that can't be understood.

    ``position`` is the code point of the query at which the trouble lies, ``detail`` what stands there, and
    ``suggestion`` what may have been meant; either may be empty.
    """

    def __init__(self, code: QueryProblem, position: int, detail: str = "", suggestion: str = "") -> None:
        super().__init__(f"{code.value} at {position}" + (f": {detail}" if detail else ""))
        self.code = code
        self.position = position
        self.detail = detail
        self.suggestion = suggestion


class Order(StrEnum):
    """In which order hits are given."""

    RANK = "rank"
    """Those first in which what was looked for weighs most."""
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    """By their titles, as the letters are numbered; the newest of equals first."""
    OUTLET = "outlet"
    """By the ids of their outlets, and of each the newest first."""
    LONGEST = "longest"
    SHORTEST = "shortest"


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found.

    ``span`` is the place in its text that answers the query best, None if only its title or its other
    fields do. ``snippet`` is the text around it, beginning at ``snippet_start``; ``marks`` are the places
    in the text, within the snippet, that answer the query, ``title_marks`` those in the title. ``score`` is
    higher for a better hit.
    """

    article: int
    span: Span | None
    snippet: str
    snippet_start: int
    marks: tuple[Span, ...]
    score: float
    title_marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits of ``total`` articles.

    ``pending`` articles of the library can't be found as yet. ``unread`` articles can't be found by who
    speaks in them, since their statements are not known as yet; 0 if nobody asked.
    """

    total: int
    hits: tuple[Hit, ...]
    pending: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Facets:
    """How many of the articles found each outlet has, by its id, each month, and each code, by its id.

    A month is ``2021-03``, or "" for articles without a date. ``events`` are the few that most of the newest
    of them report: id, name, and how many do. ``read`` and ``starred`` count those that a person marked so.
    """

    outlets: tuple[tuple[str, int], ...]
    months: tuple[tuple[str, int], ...]
    codes: tuple[tuple[int, int], ...] = ()
    events: tuple[tuple[int, str, int], ...] = ()
    total: int = 0
    read: int = 0
    starred: int = 0
