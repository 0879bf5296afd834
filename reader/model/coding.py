"""What a person makes on the coding bench, and what an act there alters."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import TypeVar

from reader.model.annotation import Annotation, Code
from reader.model.changes import Changes

_Record = TypeVar("_Record", "Codebook", "Code", "Annotation", "ArticleMemo")


@dataclass(frozen=True, slots=True)
class Codebook:
    """A tree of codes with a name of its own; ``uuid`` names it across libraries."""

    id: int
    uuid: str
    name: str
    memo: str = ""


@dataclass(frozen=True, slots=True)
class ArticleMemo:
    """What one coder noted on an article as a whole: at most one for each coder and article."""

    id: int
    uuid: str
    article: int
    text: str
    coder: str
    created: datetime
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class CodeUse:
    """What goes when a code goes: the codes nested in it, and all that is tagged with it or one of them."""

    codes: int
    annotations: int
    articles: int
    with_memo: int
    coders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Records:
    """Some of what is made by hand, whole: enough to put it back as it was."""

    codebooks: tuple[Codebook, ...] = ()
    codes: tuple[Code, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    memos: tuple[ArticleMemo, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Edit:
    """One act on the coding bench: the records that it touched as they were ``before`` and are ``after``.

    A record is known by its id. One that is in ``before`` alone was removed, one in ``after`` alone is new,
    one in both was altered. Which makes undo the same act the other way round.
    """

    before: Records = Records()
    after: Records = Records()

    def __bool__(self) -> bool:
        return self.before != self.after

    @property
    def inverse(self) -> Edit:
        """The act that takes this one back."""
        return Edit(self.after, self.before)

    @property
    def changes(self) -> Changes:
        """The ids of all that is touched, for the views."""
        both = (self.before, self.after)
        return Changes(
            annotations=_ids(*(each.annotations for each in both)),
            codes=_ids(*(each.codes for each in both)),
            codebooks=_ids(*(each.codebooks for each in both)),
            memos=_ids(*(each.memos for each in both)),
        )


def _ids(*records: tuple[_Record, ...]) -> frozenset[int]:
    return frozenset(record.id for some in records for record in some)
