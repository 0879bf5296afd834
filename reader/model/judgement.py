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


class Said(StrEnum):
    """What a person made of a link, as a list tells it.

    CHANGED is what was confirmed as of another kind than that found.
    """

    CONFIRMED = "confirmed"
    CHANGED = "changed"
    ADDED = "added"
    REJECTED = "rejected"


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
    a REJECTED one keeps those that it was found with. ``found`` is the kind that the link was found with, if
    the person gives it another. ``a.article < b.article``. ``coder`` is who judged. ``created`` is when that
    was; ``modified`` when the judgement was last altered by a person, if it was: of several on one link the
    last word holds.
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
    modified: datetime | None = None
    found: LinkKind | None = None

    def __post_init__(self) -> None:
        if self.a.article >= self.b.article:
            raise ValueError("a judgement is on two different articles, that of the lower id first")

    @property
    def ends(self) -> tuple[JudgedEnd, JudgedEnd]:
        """Both passages."""
        return self.a, self.b

    @property
    def kinds(self) -> frozenset[LinkKind]:
        """The kinds of links that it speaks of: that given, and that found."""
        return frozenset({self.kind, self.found or self.kind})

    @property
    def said(self) -> Said:
        """What the person made of the link."""
        changed = self.verdict is Verdict.CONFIRMED and self.found is not None
        return Said.CHANGED if changed else Said(self.verdict.value)

    @property
    def orphan(self) -> bool:
        """Whether a passage could not be placed: the judgement then applies to nothing."""
        return self.a.orphan or self.b.orphan

    @property
    def spoken(self) -> datetime:
        """When the person last said so."""
        return self.modified or self.created
