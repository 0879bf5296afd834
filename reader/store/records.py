"""What the store hands out that is not part of the model: rows of lists and the state of a library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple


class ArticleTag(NamedTuple):
    """A code of which an article holds passages: its name, and its colour slot (``Code.slot``)."""

    name: str
    slot: int


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article of the library as a list shows it.

    ``path`` is where the current text was read from (absolute; ``FILE.zip/inner.md`` for a member of a zip
    file). ``length`` is in code points of the text; ``annotations`` counts the passages coded in it,
    ``tags`` are their codes, that with the most passages first.
    """

    id: int
    outlet: str
    title: str
    author: str | None
    published: datetime | None
    published_inferred: bool
    url: str | None
    path: str
    length: int
    series: str | None
    section: str | None
    annotations: int
    read: bool = False
    starred: bool = False
    tags: tuple[ArticleTag, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles to list: all of the conditions hold.

    ``terms`` are folded strings, each of which the folded title or author contains, unless the outlet is
    one of the term's (``outlets_named``, one set of outlet ids a term). ``outlets`` are ids, none meaning
    any. ``since`` is the first instant, ``until`` the first one after the range; articles without a date
    are in no range.
    """

    terms: Sequence[str] = ()
    outlets_named: Sequence[frozenset[str]] = ()
    outlets: Sequence[str] = ()
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """The state of a library.

    ``faults`` is what the database's own checks found, empty if it is sound. ``exists`` is false for a
    library into which nothing has been written yet. ``schema`` is the version of its tables, ``size`` the
    bytes on disk, ``orphans`` the annotations whose passage could not be found in a changed text,
    ``judgement_orphans`` the judgements on links of which one could not.
    """

    path: Path
    exists: bool
    faults: tuple[str, ...]
    schema: int
    sqlite: str
    size: int
    articles: int
    revisions: int
    sources: int
    codes: int
    annotations: int
    orphans: int
    judgements: int
    judgement_orphans: int

    @property
    def sound(self) -> bool:
        """Whether the checks found nothing wrong."""
        return not self.faults
