"""What somebody said on one occasion, as articles report it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.model.alignment import Relation
from reader.model.quote import QuoteKind
from reader.model.span import Passage


@dataclass(frozen=True, slots=True)
class Report:
    """One article's wording of a statement.

    ``article`` is its id in the library, ``score`` how sure it is that this is the statement (1 for the
    report that was asked about), ``relation`` how the wording stands to that of the first report.
    ``rejected_by`` is the person who said that it is another statement, None if nobody did.
    """

    article: int
    outlet: str
    published: datetime | None
    passage: Passage
    kind: QuoteKind | None
    speaker: str | None
    cue: str | None
    score: float
    relation: Relation | None = None
    rejected_by: str | None = None


@dataclass(frozen=True, slots=True)
class SharedStatement:
    """A statement that several outlets report; its reports, oldest first.

    ``rejected`` are those that were found too, but of which a person said that they are none.
    """

    id: int
    speaker: str | None
    score: float
    reports: tuple[Report, ...]
    rejected: tuple[Report, ...] = ()
