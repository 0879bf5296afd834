"""What a search in the library found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.span import Span


class Order(StrEnum):
    """In which order hits are given."""

    RANK = "rank"
    """Those first in which what was looked for weighs most."""
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found.

    ``span`` is the place in its text that answers the query best, None if only its title or its other
    fields do. ``snippet`` is the text around it, beginning at ``snippet_start``; ``marks`` are the places
    in the text, within the snippet, that answer the query. ``score`` is higher for a better hit.
    """

    article: int
    span: Span | None
    snippet: str
    snippet_start: int
    marks: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits of ``total`` articles; ``pending`` articles of the library can't be found as yet."""

    total: int
    hits: tuple[Hit, ...]
    pending: int = 0


@dataclass(frozen=True, slots=True)
class Facets:
    """How many of the articles found each outlet has, by its id, and each month.

    A month is ``2021-03``, or "" for articles without a date.
    """

    outlets: tuple[tuple[str, int], ...]
    months: tuple[tuple[str, int], ...]
