"""Which judgements on links are meant, and what is counted of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.model.judgement import Judgement, Said


@dataclass(frozen=True, slots=True)
class JudgedFilter:
    """Which judgements are meant: all of the conditions hold, and None or an empty text is none.

    A set that is given and empty lets none through. ``coders`` are names. Each word of ``text`` stands in one
    of the passages, the note or the title of one of the articles, in either script. ``orphans`` says whether
    a passage could not be placed in the text that its article has by now. ``articles`` are ids, of which one
    at least is judged.
    """

    said: frozenset[Said] | None = None
    orphans: bool | None = None
    coders: frozenset[str] | None = None
    text: str = ""
    articles: frozenset[int] | None = None

    def __bool__(self) -> bool:
        """Whether it leaves out anything at all."""
        return self != JudgedFilter()


@dataclass(frozen=True, slots=True)
class JudgedArticle:
    """What a list says of the article of a judged passage; ``published`` is in UTC."""

    outlet: str
    title: str
    published: datetime | None
    published_inferred: bool


@dataclass(frozen=True, slots=True)
class ListedJudgement:
    """A judgement with what a list says of the articles of its two passages."""

    judgement: Judgement
    a: JudgedArticle
    b: JudgedArticle

    @property
    def articles(self) -> tuple[JudgedArticle, JudgedArticle]:
        """Both articles."""
        return self.a, self.b


@dataclass(frozen=True, slots=True)
class JudgedFacets:
    """How many judgements say what, and by which coder, the most first; and how many can't be placed.

    Each is counted without regard to what the filter says of it, so that a menu can offer the others.
    """

    said: tuple[tuple[Said, int], ...]
    coders: tuple[tuple[str, int], ...]
    orphans: int
