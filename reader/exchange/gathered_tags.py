"""Tags of a list or a table, which names code and article with each of them, gathered into a project."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.exchange.losses import LossCounter
from reader.exchange.named_codes import NamedCodes
from reader.model import Annotation, ArticleName, Passage, Project, ProjectArticle
from reader.model.seals import compared, is_seal, seal


@dataclass(frozen=True, slots=True)
class Listed:
    """One tag; without ``created`` it has no date. ``names`` lead to its code in the codebook of a name."""

    uuid: str
    article: ArticleName
    codebook: str
    names: tuple[str, ...]
    passage: Passage
    memo: str
    coder: str
    created: datetime | None
    modified: datetime | None
    orphan: bool


class GatheredTags:
    """Tags, and what their seals tell of how they were edited; one without a date is of ``now``."""

    def __init__(self, now: datetime) -> None:
        self.lost = LossCounter()
        self._now = now
        self._codes = NamedCodes()
        self._articles: dict[ArticleName, ProjectArticle] = {}
        self._annotations: dict[str, Annotation] = {}
        self._sealed: set[str] = set()
        self._as_written: set[str] = set()
        self._moved: set[str] = set()
        self._emptied: set[str] = set()

    def __contains__(self, uuid: object) -> bool:
        return uuid in self._annotations

    def project(self) -> Project:
        """All that was gathered."""
        return Project(
            codebooks=self._codes.codebooks,
            codes=self._codes.codes,
            articles=tuple(self._articles.values()),
            annotations=tuple(self._annotations.values()),
            losses=self.lost.losses,
            codes_by_tags=True,
            sealed=frozenset(self._sealed),
            as_written=frozenset(self._as_written),
            moved=frozenset(self._moved),
            emptied=frozenset(self._emptied),
        )

    def add(self, tag: Listed) -> None:
        """Takes a tag."""
        self.lost.add("loss.dates", tag.created is None)
        count = len(self._articles)
        article = self._articles.setdefault(tag.article, ProjectArticle(count + 1, tag.article))
        self._annotations[tag.uuid] = Annotation(
            id=len(self._annotations) + 1,
            uuid=tag.uuid,
            article=article.id,
            code=self._codes.code(self._codes.book(tag.codebook), tag.names).id,
            passage=tag.passage,
            memo=tag.memo,
            coder=tag.coder,
            created=tag.created or self._now,
            orphan=tag.orphan,
            modified=tag.modified,
        )

    def compare(
        self, uuid: str, known: str, said: tuple[str, str, str | None], place: tuple[str, str, str]
    ) -> None:
        """Notes what of a tag is as its seal says, if it has one.

        ``said`` and ``place`` are as the file has them, see ``seal``; a note of None is none that it has a
        place for.
        """
        if not is_seal(known):
            return
        book, code, memo = said
        self._sealed.add(uuid)
        says, lies = compared(known, seal(uuid, (book, code, memo or ""), place))
        if says:
            self._as_written.add(uuid)
        if not lies:
            self._moved.add(uuid)
        if memo is not None and not memo.strip():
            self._emptied.add(uuid)
