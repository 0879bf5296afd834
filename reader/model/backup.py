"""A dated copy of what is made by hand in a library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from reader.model.portable import ArticleName


class BackupReason(StrEnum):
    """What a backup was made for; the values stand in the names of files."""

    STARTED = "start"
    CLOSED = "close"
    TIMED = "auto"
    BY_HAND = "hand"
    MIGRATION = "migration"
    """Before the file was brought up to a newer version."""
    RESTORING = "restore"
    MERGING = "merge"
    IMPORTING = "import"
    REMOVING = "removal"
    """Before a codebook, with all its tags, was removed."""


@dataclass(frozen=True, slots=True)
class Holding:
    """How much of what is made by hand there is: in a backup, or in a library now.

    ``notes`` counts those on tags and on articles, ``events`` those that a person merged, split or named,
    ``flags`` the articles that are read or starred, ``articles`` those with tags, notes or judgements;
    ``coders`` are all who tagged, noted or judged something. ``digest`` is the same for two of one version of
    the tables just if they hold the same.
    """

    codebooks: int = 0
    codes: int = 0
    annotations: int = 0
    notes: int = 0
    judgements: int = 0
    names: int = 0
    events: int = 0
    flags: int = 0
    articles: int = 0
    coders: tuple[str, ...] = ()
    digest: str = ""

    @property
    def weight(self) -> int:
        """How much work it is, by and large."""
        return self.codes + self.annotations + self.notes + self.judgements + self.names + self.events


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, when and why it was made, of which version of the tables, and what it holds.

    ``made`` is in UTC. A file that is no backup but a library has no ``reason``. ``library`` is the path of
    the library that it was made of. ``size`` is in bytes.
    """

    path: Path
    made: datetime
    reason: BackupReason | None
    library: str
    schema: int
    size: int
    holding: Holding


def fullest_of(backups: Iterable[Backup]) -> Backup:
    """The backup with the most work in it, of several the latest."""
    return max(backups, key=lambda each: (each.holding.weight, each.made))


@dataclass(frozen=True, slots=True)
class Delta:
    """How many of one sort of thing are there and not ``here``, differ, or are here alone."""

    missing: int = 0
    changed: int = 0
    extra: int = 0

    def __bool__(self) -> bool:
        return bool(self.missing or self.changed or self.extra)


@dataclass(frozen=True, slots=True)
class Difference:
    """By what a backup, or another library, differs from a library as it is now.

    What is about articles that are not here (``unknown``) is counted in ``out_of_reach`` alone. ``coders``
    are those of the missing tags with how many each made.
    """

    codes: Delta
    annotations: Delta
    notes: Delta
    judgements: Delta
    coders: tuple[tuple[str, int], ...] = ()
    unknown: tuple[ArticleName, ...] = ()
    out_of_reach: int = 0

    def __bool__(self) -> bool:
        return bool(self.codes or self.annotations or self.notes or self.judgements or self.out_of_reach)
