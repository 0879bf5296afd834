"""What several articles share, and what only one of them has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from reader.model.article import Article
from reader.model.span import Passage


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
    puts into words: numbers, strings, or lists of these.
    """

    kind: LinkKind
    score: float
    a: End
    b: End
    relation: Relation | None = None
    why: Mapping[str, Any] = field(default_factory=dict)

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
class Alignment:
    """The witnesses of a comparison, the links between them and the paragraphs without any."""

    articles: tuple[Article, ...]
    links: tuple[Link, ...]
    unmatched: tuple[Unmatched, ...]

    def __post_init__(self) -> None:
        for link in self.links:
            for end in (link.a, link.b):
                text = self.articles[end.article].text
                if text[end.passage.start : end.passage.end] != end.passage.exact:
                    raise ValueError(f"a link does not fit the text at {end.passage.start}")
