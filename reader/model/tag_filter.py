"""Which tags are meant, in which order, and what is counted of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.annotation import Annotation


@dataclass(frozen=True, slots=True)
class TagFilter:
    """Which tags are meant: all of the conditions hold, and None or an empty text is none.

    A set that is given and empty lets no tag through. ``codes`` are ids, with all that is nested in them
    unless ``with_descendants`` is off; ``codebook`` is an id. ``outlets`` are ids. ``since`` is the first
    instant at which the tag's article may have been published, ``until`` the first one at which it may not;
    articles without a date are in no range. ``coders`` are names. Each word of ``text`` stands in the
    passage, the note or the article's title, in either script. ``has_memo``, ``starred`` and ``orphans`` say
    whether there must be a note on the tag, whether it is a star, and whether its passage could not be placed
    in the text that the article has by now. ``articles`` are ids.
    """

    codes: frozenset[int] | None = None
    with_descendants: bool = True
    codebook: int | None = None
    outlets: frozenset[str] | None = None
    since: datetime | None = None
    until: datetime | None = None
    coders: frozenset[str] | None = None
    text: str = ""
    has_memo: bool | None = None
    starred: bool | None = None
    orphans: bool | None = None
    articles: frozenset[int] | None = None

    def __bool__(self) -> bool:
        """Whether it leaves out anything at all."""
        return self != TagFilter(with_descendants=self.with_descendants)


class TagOrder(StrEnum):
    """In which order tags are given; within each, as they stand in their articles."""

    ARTICLE = "article"
    """Article by article, the one published last first."""
    CODE = "code"
    """Code by code, in the order of the codebooks' trees, and of each as by article."""
    DATE = "date"
    """By the date of their articles, the earliest first; those without a date last."""
    NEWEST = "newest"
    """That which was made last first."""


@dataclass(frozen=True, slots=True)
class ListedTag:
    """A tag with what a list says of its article; ``published`` is in UTC."""

    annotation: Annotation
    outlet: str
    title: str
    published: datetime | None
    published_inferred: bool


@dataclass(frozen=True, slots=True)
class TagIndex:
    """The tags that were found, by their ids and in order, and the groups that they fall into.

    Each group is a key and how many of the tags, one after another, are in it. The key is the id of an
    article or a code, a month (``2021-03``, empty for no date), or a day (``2021-03-22``, in UTC), as the
    order has it.
    """

    order: TagOrder
    tags: tuple[int, ...]
    groups: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class TagFacets:
    """How many tags there are of each outlet and coder, the most first, and of each month of publication.

    Each is counted without regard to what the filter says of it, so that a menu can offer the others. A month
    is ``2021-03``, or empty for articles without a date.
    """

    outlets: tuple[tuple[str, int], ...]
    coders: tuple[tuple[str, int], ...]
    months: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class CodeCount:
    """How many tags a code has and in how many articles: itself, and with all that is nested in it."""

    tags: int = 0
    articles: int = 0
    all_tags: int = 0
    all_articles: int = 0


class GroupBy(StrEnum):
    """What frequencies are told apart by."""

    OUTLET = "outlet"
    YEAR = "year"
    MONTH = "month"
    """Of publication, as the year is."""
    CODER = "coder"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class FrequencyGroup:
    """A part of the tags: an outlet, a year or month, a coder or an event.

    ``key`` is an id, a year or month (``2021-03``) or a name, empty for articles that have none; ``name`` is
    that of an event. ``articles`` are those of the part with any tag at all by the coders that are meant, and
    ``characters`` the code points of their texts: what a count is to be compared with. Articles without a tag
    are left out, for nothing tells whether anybody looked at them.
    """

    key: str
    name: str
    articles: int
    characters: int


@dataclass(frozen=True, slots=True)
class Frequency:
    """How many tags a code (by its id) has in a group (by its index), and in how many articles."""

    code: int
    group: int
    tags: int
    articles: int


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How often each code was given, in each group.

    ``codes`` are those that were asked for, each counted with what is nested in it if that was asked for, or
    else all that have tags, each by itself; in the order of the tree. A code and a group without a cell have
    no tag in common. ``tags`` counts the tags and ``articles`` the articles in which they are, each once.
    """

    by: GroupBy | None
    codes: tuple[int, ...]
    groups: tuple[FrequencyGroup, ...]
    cells: tuple[Frequency, ...]
    tags: int
    articles: int


class Within(StrEnum):
    """What two codes must share to occur together."""

    PASSAGE = "passage"
    """Passages that overlap by one character at least."""
    PARAGRAPH = "paragraph"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class CoOccurrence:
    """How often codes occur together.

    ``counts[i][j]`` is in how many articles, or paragraphs, both ``codes[i]`` and ``codes[j]`` were given;
    for passages, how many pairs of one passage of each overlap, a passage that several coders gave the same
    code being one. ``counts[i][i]`` is in how many a code was given at all, or how many passages it has. Tags
    that can't be placed count within articles alone.
    """

    within: Within
    codes: tuple[int, ...]
    counts: tuple[tuple[int, ...], ...]
