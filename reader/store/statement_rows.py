"""The rows of the tables of statements."""

from __future__ import annotations

from dataclasses import dataclass

OF_CURRENT_TEXT = (
    "EXISTS (SELECT 1 FROM readings JOIN articles ON articles.id = readings.article"
    " AND articles.revision = readings.revision WHERE readings.article = stated.article)"
)
"""Of a row of ``stated``: whether its place is one of the text that the article has now."""


@dataclass(frozen=True, slots=True)
class StatedRow:
    """A stated passage of an article: ``[start, stop)`` of its text, by whom, and its words."""

    start: int
    stop: int
    direct: bool
    whole: bool
    earlier: bool
    speaker: str | None
    folded_speaker: str | None
    cue: str | None
    words: str
    prints: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """An article as it was read: its stated passages, and the numbers by which they are compared.

    ``published`` is in microseconds since the epoch. ``index`` are words by which its statements are found.
    """

    article: int
    revision: int
    published: int | None
    stated: tuple[StatedRow, ...]
    vectors: bytes
    sketch: bytes
    index: str


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A reading in the store; ``first`` is the number of its first passage, the others follow."""

    reading: ReadingRow
    first: int


@dataclass(frozen=True, slots=True)
class PendingRow:
    """An article that is to be read: its current revision."""

    article: int
    revision: int
    fields: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An article that was read as it is now; ``words`` are those of its passages from ``first`` on."""

    article: int
    outlet: str
    published: int | None
    text: str
    first: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A stated passage as one report of a statement."""

    statement: int
    stated: int
    article: int
    start: int
    stop: int
    direct: int
    speaker: str | None
    cue: str | None


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Where a stated passage is, the statement that it reports, and its article's outlet and date."""

    article: int
    start: int
    stop: int
    statement: int | None
    outlet: str
    published: int | None


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement: how sure it is, how many outlets report it, when first and last (microseconds)."""

    score: float
    outlets: int
    first: int | None
    last: int | None
