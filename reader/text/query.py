"""The language of searches: what a person types, read into a tree.

::

    制裁 背靠背                 both words, anywhere in title, author or text
    "背靠背"                    these characters and marks just so; 「」 and “” quote too
    布林肯 OR 蓬佩奥            either; binds looser than standing side by side
    (a OR b) -c -"d e"          groups; what must not be there
    title:峰会  author:张三     only there; a word or a quoted phrase
    outlet:bbc,美国之音         of one of these outlets
    before:2021-03              earlier than the month (or day, or year); after: later than it
    since:2021-03  until:2021   from its first day on; up to its last. on: (or date:) within it
    speaker:布林肯              reports something this person said
    tag:外交/会谈               holds a passage with this tag, or one below it
    length:>2000                characters of the text; also >=, <, <=, =
    has:tag  has:memo           holds a tagged passage; one with a note
    is:unread  is:starred       by a person's own marks; also is:read
    event:12  event:峰会        of the event of this number; of those in whose name the words are

Marks may be of full width (：，（）－), and fields have Chinese names too. ``reader.text.query_parser`` makes
a tree of these records out of it; ``written`` gives the query that a tree stands for, so that
``parse(written(tree)) == tree``.
What a word finds is not said here: see ``reader.text.searchable``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import UnionType

from reader.text.query_marks import quoted, value_written


class Place(StrEnum):
    """Which part of an article a word must be in."""

    ANYWHERE = ""
    TITLE = "title"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Words:
    """A word, or with ``literal`` a quoted phrase."""

    text: str
    literal: bool = False
    place: Place = Place.ANYWHERE
    position: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class OfOutlet:
    """Published by one of these outlets: ids or names as typed."""

    names: tuple[str, ...]
    position: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Published:
    """Published on ``first`` or later and before ``end`` (UTC days; None for no bound).

    ``name`` and ``value`` are the field as typed, for ``written``.
    """

    first: date | None
    end: date | None
    name: str = field(compare=False)
    value: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class SaidBy:
    """Reports something that this person or body said."""

    name: str
    position: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Tagged:
    """Holds a passage coded with the code of this name or path, or with one nested in it."""

    path: str
    position: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Length:
    """Has so many code points of text; ``sign`` is one of ``< <= = >= >``."""

    sign: str
    number: int


@dataclass(frozen=True, slots=True)
class Has:
    """Holds a coded passage (``tag``), or one with a note (``memo``)."""

    what: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Marked by a person as ``what`` says: ``read``, ``unread`` or ``starred``."""

    what: str


@dataclass(frozen=True, slots=True)
class OfEvent:
    """Reports the event of this number, or one in whose name all words of ``words`` are."""

    number: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be."""

    part: Query


@dataclass(frozen=True, slots=True)
class All:
    """All of two parts or more."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One at least of two parts or more."""

    parts: tuple[Query, ...]


Leaf = Words | OfOutlet | Published | SaidBy | Tagged | Length | Has | Marked | OfEvent
Query = Leaf | Not | All | Either


def written(query: Query) -> str:
    """The query that a tree stands for."""
    match query:
        case All(parts):
            return " ".join(_within(part, All | Either) for part in parts)
        case Either(parts):
            return " OR ".join(_within(part, Either) for part in parts)
        case Not(part):
            return "-" + _within(part, All | Either)
        case _:
            return _written_leaf(query)


def _within(query: Query, grouped: type | UnionType) -> str:
    return f"({written(query)})" if isinstance(query, grouped) else written(query)


def _written_leaf(leaf: Leaf) -> str:
    match leaf:
        case Words(text, literal, place):
            prefix = f"{place.value}:" if place else ""
            return prefix + (quoted(text) if literal else text)
        case OfOutlet(names):
            return "outlet:" + ",".join(map(value_written, names))
        case Published(_, _, name, value):
            return f"{name}:{value}"
        case SaidBy(name):
            return "speaker:" + value_written(name)
        case Tagged(path):
            return "tag:" + value_written(path)
        case Length(sign, number):
            return f"length:{sign}{number}"
        case Has(what):
            return f"has:{what}"
        case Marked(what):
            return f"is:{what}"
        case OfEvent(None, words):
            return "event:" + (quoted(words) if any(map(str.isnumeric, words)) else value_written(words))
        case OfEvent(number):
            return f"event:{number}"
