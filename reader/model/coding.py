"""What a person makes on the coding bench, and what an act there alters."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import TypeVar

from reader.model.annotation import Annotation, Code
from reader.model.changes import Changes

FIRST_CODEBOOK = "Codes"
"""The name of the codebook that a library gets with its first code."""

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
    """What goes when a code goes: the codes nested in it, and all that is tagged with it or one of them.

    For a codebook, ``codes`` are all of its codes.
    """

    codes: int
    annotations: int
    articles: int
    with_memo: int
    coders: tuple[str, ...]
    noted: int = 0
    """How many codes that go have a note; the code itself counts."""


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
    one in both was altered, or is there just so that the others can be put back if it goes meanwhile. Which
    makes undo the same act the other way round.
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
    def added(self) -> Records:
        """The records that are new."""
        return _without(self.after, self.before)

    @property
    def removed(self) -> Records:
        """The records that are no more."""
        return _without(self.before, self.after)

    @property
    def changes(self) -> Changes:
        """The ids of all that is new, altered or removed, for the views."""
        before, after = self.before, self.after
        return Changes(
            annotations=_altered(before.annotations, after.annotations),
            codes=_altered(before.codes, after.codes),
            codebooks=_altered(before.codebooks, after.codebooks),
            memos=_altered(before.memos, after.memos),
        )


def _altered(before: tuple[_Record, ...], after: tuple[_Record, ...]) -> frozenset[int]:
    return frozenset(record.id for record in set(before) ^ set(after))


def _without(records: Records, others: Records) -> Records:
    def rest(some: tuple[_Record, ...], known: tuple[_Record, ...]) -> tuple[_Record, ...]:
        ids = {record.id for record in known}
        return tuple(record for record in some if record.id not in ids)

    return Records(
        rest(records.codebooks, others.codebooks),
        rest(records.codes, others.codes),
        rest(records.annotations, others.annotations),
        rest(records.memos, others.memos),
    )
