"""What several articles share, and what only one of them has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Any

from reader.model.article import Article
from reader.model.span import Passage, Span

MOST_WITNESSES = 4
"""So many articles can be set side by side."""


class LinkKind(StrEnum):
    """What two linked passages have in common.

    QUOTE: one statement (one speaker or document, one occasion) that both report. TOPIC: one specific
    fact, claim, figure or position that both state. REUSE: the same running text outside quotation marks.
    """

    QUOTE = "quote"
    TOPIC = "topic"
    REUSE = "reuse"


class Relation(StrEnum):
    """How two reports of one statement relate: the same words, other words, or not directly quoted."""

    VERBATIM = "verbatim"
    RETRANSLATED = "retranslated"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class End:
    """One side of a link: a passage of the witness with index ``article``, and who speaks there."""

    article: int
    passage: Passage
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of two witnesses that belong together.

    ``score`` is in [0, 1]. ``why`` is the evidence, as ids and values that the shell prints and the window
    puts into words: numbers, strings, or lists of these. ``judgement`` is the id of what a person said of it.
    """

    kind: LinkKind
    score: float
    a: End
    b: End
    relation: Relation | None = None
    why: Mapping[str, Any] = field(default_factory=dict)
    judgement: int | None = None

    def __post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"a score must lie in [0, 1]: {self.score}")
        if self.a.article == self.b.article:
            raise ValueError("a link joins two different witnesses")


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A paragraph that no link of the alignment touches."""

    article: int
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Group:
    """One statement or one topic that several witnesses have, and all the passages that have it.

    ``kind`` is QUOTE or TOPIC (text that is taken over states a topic). ``label`` says briefly what it is,
    in the words and the script of the first witness that has it. ``score``, in [0, 1], is how sure its links
    are. ``links`` are indices of the alignment's, rising. ``members`` are its passages by witness, in the
    order of witnesses and places; those of one witness may be several and do not overlap.
    """

    kind: LinkKind
    label: str
    score: float
    links: tuple[int, ...]
    members: tuple[tuple[int, Span], ...]

    def __post_init__(self) -> None:
        if self.kind is LinkKind.REUSE:
            raise ValueError("a group is a statement or a topic")
        if not self.label.strip():
            raise ValueError("a group needs a label")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"a score must lie in [0, 1]: {self.score}")
        if not self.links or any(a >= b for a, b in pairwise(self.links)):
            raise ValueError("a group's links must rise, and be at least one")
        if len({article for article, _ in self.members}) < 2:
            raise ValueError("a group joins two different witnesses")
        for (a, first), (b, second) in pairwise(self.members):
            if (a, first.start) >= (b, second.start) or (a == b and first.end > second.start):
                raise ValueError("a group's passages must be in order and not overlap")


@dataclass(frozen=True, slots=True)
class Alignment:
    """The witnesses of a comparison, the links between them and the paragraphs without any.

    ``groups`` gathers the links, each in one group at most, in the order of the first witness's text.
    ``rejected`` are links that were found and that a person says are none.
    """

    articles: tuple[Article, ...]
    links: tuple[Link, ...]
    unmatched: tuple[Unmatched, ...]
    groups: tuple[Group, ...] = ()
    rejected: tuple[Link, ...] = ()

    def __post_init__(self) -> None:
        grouped = [index for group in self.groups for index in group.links]
        if len(grouped) != len(set(grouped)):
            raise ValueError("a link belongs to one group")
        if any(not 0 <= index < len(self.links) for index in grouped):
            raise ValueError("a group names a link that there is not")
        for group in self.groups:
            for article, span in group.members:
                if article >= len(self.articles) or span.end > len(self.articles[article].text):
                    raise ValueError(f"a group does not fit the text at {span.start}")
        for link in (*self.links, *self.rejected):
            for end in (link.a, link.b):
                text = self.articles[end.article].text
                if text[end.passage.start : end.passage.end] != end.passage.exact:
                    raise ValueError(f"a link does not fit the text at {end.passage.start}")
