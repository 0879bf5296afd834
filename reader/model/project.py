"""What is made by hand in a library, as it travels: to a backup, another program, another person."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.model.annotation import Annotation, Code
from reader.model.changes import Changes
from reader.model.coding import ArticleMemo, Codebook, Edit
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
class ArticleFlags:
    """That a person has read an article, or starred it."""

    article: int
    read: bool
    starred: bool


@dataclass(frozen=True, slots=True)
class DecidedEvent:
    """Articles that a person says are on one happening, and what the person calls it, if anything."""

    name: str | None
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """Codebooks, codes, tags, notes, judgements and names with the articles they are about.

    Ids hold within the project alone; what is the same thing in two libraries has the same uuid. ``flags``
    and ``events`` travel to a backup and back, not to another person. ``losses`` are ids of messages
    (``reader/messages.py``) with how many things each concerns, of what the file that this was read from had
    and a project can't hold.

    A file may tell more of how it came to be. ``codes_by_tags`` says that it has codes as names on its tags
    alone. ``sealed`` are uuids of tags of which it proves whether they were edited since the program wrote
    it: ``as_written`` those whose code and note nobody edited, ``moved`` those whose passage somebody did,
    and ``emptied`` those whose note is an empty one.
    """

    codebooks: tuple[Codebook, ...] = ()
    codes: tuple[Code, ...] = ()
    articles: tuple[ProjectArticle, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    memos: tuple[ArticleMemo, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    names: tuple[OwnName, ...] = ()
    flags: tuple[ArticleFlags, ...] = ()
    events: tuple[DecidedEvent, ...] = ()
    losses: tuple[tuple[str, int], ...] = ()
    codes_by_tags: bool = False
    sealed: frozenset[str] = frozenset()
    as_written: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    emptied: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TagName:
    """A tag as a report names it: the article and the words."""

    article: ArticleName
    exact: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of one sort of thing were new, replaced an older one, or were here just so."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Alteration:
    """What an act did to codes, tags and notes (``edit``), to judgements and to own names, with the way back.

    Judgements and names are those that it touched, as they were before and are after.
    """

    edit: Edit = field(default_factory=Edit)
    judged: tuple[tuple[Judgement, ...], tuple[Judgement, ...]] = ((), ())
    named: tuple[tuple[OwnName, ...], tuple[OwnName, ...]] = ((), ())

    def __bool__(self) -> bool:
        return bool(self.edit) or self.judged[0] != self.judged[1] or self.named[0] != self.named[1]

    @property
    def inverse(self) -> Alteration:
        """The act that takes this one back."""
        return Alteration(self.edit.inverse, self.judged[::-1], self.named[::-1])

    @property
    def changes(self) -> Changes:
        """The ids of all that is new, altered or removed, for the views."""
        return self.edit.changes | Changes(
            judgements=frozenset(each.id for each in set(self.judged[0]) ^ set(self.judged[1])),
            names=frozenset(each.id for each in set(self.named[0]) ^ set(self.named[1])),
        )


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a project that was taken into a library.

    ``orphans`` counts tags whose passage is not in the text here. ``unknown`` are articles that are not in
    this library; with them ``left_out`` tags, notes and judgements were left out, which are in the project
    still. ``removed`` counts tags, notes and judgements that were here and are not in a project that took the
    place of all. ``contested`` are tags that the project says otherwise without a proof that its word is the
    newer: what is here stayed, with both notes. ``unplaced`` are those that somebody gave another passage in
    a file that is not in the text: they stayed where they were. ``alteration`` is what was done, flags and
    events aside.
    """

    codes: Tally = Tally()
    annotations: Tally = Tally()
    memos: Tally = Tally()
    judgements: Tally = Tally()
    orphans: int = 0
    unknown: tuple[ArticleName, ...] = ()
    left_out: int = 0
    losses: tuple[tuple[str, int], ...] = ()
    changes: Changes = field(default_factory=Changes)
    names: Tally = Tally()
    removed: int = 0
    contested: tuple[TagName, ...] = ()
    unplaced: tuple[TagName, ...] = ()
    alteration: Alteration = field(default_factory=Alteration)
