"""Judgements as they travel from one library to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.model.changes import Changes
from reader.model.judgement import Judgement


@dataclass(frozen=True, slots=True)
class ArticleName:
    """What an article is known by in any library: its address, the path of its file, or title and date."""

    outlet: str
    title: str
    url: str | None = None
    path: str = ""
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class PortableJudgement:
    """A judgement with what its two articles are known by; its own ids say nothing outside its library."""

    judgement: Judgement
    articles: tuple[ArticleName, ArticleName]


@dataclass(frozen=True, slots=True)
class JudgementReport:
    """What became of judgements of another library.

    ``orphans`` counts those taken in (new or changed) whose passage is not in the text here. ``unknown`` are
    those with an article that is not in this library, which were left out.
    """

    new: int
    changed: int
    unchanged: int
    orphans: int
    unknown: tuple[PortableJudgement, ...]
    changes: Changes
