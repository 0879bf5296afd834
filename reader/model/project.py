"""What is made by hand in a library, as it travels: to a backup, another program, another person."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.annotation import Annotation, Code
from reader.model.changes import Changes
from reader.model.coding import ArticleMemo, Codebook
from reader.model.judgement import Judgement
from reader.model.own_name import OwnName
from reader.model.portable import ArticleName


@dataclass(frozen=True, slots=True)
class ProjectArticle:
    """An article that something in a project speaks of.

    ``id`` is the project's own number for it. ``text`` is the text that the project's offsets count in, if it
    travels along: an article that is not in the library can be made of it.
    """

    id: int
    name: ArticleName
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """Codebooks, codes, tags, notes, judgements and names with the articles they are about.

    Ids hold within the project alone; what is the same thing in two libraries has the same uuid. ``losses``
    are ids of messages (``reader/messages.py``) with how many things each concerns, of what the file that
    this was read from had and a project can't hold.
    """

    codebooks: tuple[Codebook, ...] = ()
    codes: tuple[Code, ...] = ()
    articles: tuple[ProjectArticle, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    memos: tuple[ArticleMemo, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    names: tuple[OwnName, ...] = ()
    losses: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of one sort of thing were new, replaced an older one, or were here just so."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a project that was taken into a library.

    ``orphans`` counts tags whose passage is not in the text here. ``unknown`` are articles that are not in
    this library; with them ``left_out`` tags and notes were left out, which are in the project still.
    """

    codes: Tally
    annotations: Tally
    memos: Tally
    judgements: Tally
    orphans: int
    unknown: tuple[ArticleName, ...]
    left_out: int
    losses: tuple[tuple[str, int], ...]
    changes: Changes
