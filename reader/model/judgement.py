"""What a person says of the links between articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.alignment import LinkKind, Relation
from reader.model.span import Passage


class Verdict(StrEnum):
    """Whether two passages belong together, in a person's judgement.

    CONFIRMED: they do, as was found. REJECTED: they do not. ADDED: they do, though nothing was found.
    """

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class JudgedEnd:
    """One of the two passages: of the library's ``article``, by its id.

    ``orphan`` says that the article changed and the passage could not be placed in its text again; it is
    then the last that was known.
    """

    article: int
    passage: Passage
    orphan: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's verdict on a link between passages of two articles of the library.

    ``uuid`` names it across libraries. ``kind`` and ``relation`` are those that the person gives the link;
    a REJECTED one keeps those that it was found with. ``a.article < b.article``. ``coder`` is who judged.
    """

    id: int
    uuid: str
    verdict: Verdict
    kind: LinkKind
    relation: Relation | None
    a: JudgedEnd
    b: JudgedEnd
    memo: str
    coder: str
    created: datetime

    def __post_init__(self) -> None:
        if self.a.article >= self.b.article:
            raise ValueError("a judgement is on two different articles, that of the lower id first")
