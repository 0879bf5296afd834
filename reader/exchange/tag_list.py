"""Tags as the shell lists them in JSON, taken in again.

Such a list names an article by its number in the library that printed it, and by what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from reader.exchange.json_values import instant, listed, mapping, number, optional_text, parsed, text
from reader.exchange.losses import LossCounter
from reader.exchange.named_codes import NamedCodes, tidy_name
from reader.exchange.web_annotation_terms import derived
from reader.model import (
    CONTEXT_LENGTH,
    FIRST_CODEBOOK,
    Annotation,
    ArticleName,
    Passage,
    Project,
    ProjectArticle,
)
from reader.model.code_path import names_in_path
from reader.model.exchanging import Reading, Refused
from reader.model.seals import compared, is_seal, seal

_KEY = "annotations"


def is_tag_list(data: bytes) -> bool:
    """Whether a JSON file is such a list; annotations of other programs know no articles by number."""
    if b'"article"' not in data and '"article"'.encode("utf-16-le") not in data:
        return False
    content = parsed(data)
    items = content.get(_KEY) if isinstance(content, Mapping) else None
    return isinstance(items, list) and any(isinstance(item, Mapping) and "article" in item for item in items)


def read_tag_list(
    data: bytes, named: Callable[[int], ArticleName | None], *, now: datetime | None = None
) -> Reading:
    """The tags of a list that ``is_tag_list``.

    ``named`` gives what an article of this library is known by. A number means that article only if the list
    says nothing else of it, or the same title: it may come from another library.

    Raises:
        ExchangeError: if it is no JSON.
    """
    reader = _ListReader(named, now or datetime.now(UTC))
    refused = []
    for at, item in enumerate(listed(parsed(data)[_KEY]), start=1):
        try:
            reader.take(mapping(item, "annotation"))
        except ValueError as error:
            refused.append(Refused(at, str(error)))
    return Reading(reader.project(), tuple(refused))


class _ListReader:
    """Gathers a project from listed tags."""

    def __init__(self, named: Callable[[int], ArticleName | None], now: datetime) -> None:
        self._named = named
        self._now = now
        self._lost = LossCounter()
        self._codes = NamedCodes()
        self._articles: dict[ArticleName, ProjectArticle] = {}
        self._annotations: dict[str, Annotation] = {}
        self._as_written: set[str] = set()
        self._moved: set[str] = set()
        self._emptied: set[str] = set()

    def project(self) -> Project:
        """All that was taken."""
        return Project(
            codebooks=self._codes.codebooks,
            codes=self._codes.codes,
            articles=tuple(self._articles.values()),
            annotations=tuple(self._annotations.values()),
            losses=self._lost.losses,
            codes_by_tags=True,
            as_written=frozenset(self._as_written),
            moved=frozenset(self._moved),
            emptied=frozenset(self._emptied),
        )

    def take(self, item: Mapping[str, Any]) -> None:
        """One tag.

        Raises:
            ValueError: if something of it is wrong; nothing of it is taken then.
        """
        passage = _passage(item)
        name = self._article(item)
        names = tuple(map(tidy_name, names_in_path(text(item.get("code"), "code"))))
        book = self._codes.book(tidy_name(optional_text(item.get("codebook"), "codebook") or FIRST_CODEBOOK))
        memo, coder = (optional_text(item.get(key), key) for key in ("memo", "coder"))
        created, modified = (instant(item.get(key), key) for key in ("created", "modified"))
        orphan = item.get("orphan") or False
        if not isinstance(orphan, bool):
            raise ValueError("orphan: neither true nor false")  # noqa: TRY004
        said = (*names, str(name), str(passage), coder)
        uuid = optional_text(item.get("uuid"), "uuid") or derived("listed", *said)
        if uuid in self._annotations:
            raise ValueError(f"uuid: is that of another tag: {uuid!a}")
        self._lost.add("loss.dates", created is None)
        article = self._articles.setdefault(name, ProjectArticle(len(self._articles) + 1, name))
        self._annotations[uuid] = Annotation(
            id=len(self._annotations) + 1,
            uuid=uuid,
            article=article.id,
            code=self._codes.code(book, names).id,
            passage=passage,
            memo=memo,
            coder=coder,
            created=created or self._now,
            orphan=orphan,
            modified=modified,
        )
        self._compare(uuid, item, passage)

    def _compare(self, uuid: str, item: Mapping[str, Any], passage: Passage) -> None:
        """Notes what of a tag is as its seal says, if it has one."""
        known = optional_text(item.get("seal"), "seal")
        if is_seal(known):
            book, code, memo = (optional_text(item.get(key), key) for key in ("codebook", "code", "memo"))
            place = (str(passage.start), str(passage.end), passage.exact)
            says, lies = compared(known, seal(uuid, (book, code, memo), place))
            if says:
                self._as_written.add(uuid)
            if not lies:
                self._moved.add(uuid)
            if isinstance(item.get("memo"), str) and not memo.strip():
                self._emptied.add(uuid)

    def _article(self, item: Mapping[str, Any]) -> ArticleName:
        outlet, title, url = (optional_text(item.get(key), key) for key in ("outlet", "title", "url"))
        here = self._named(number(item.get("article"), "article"))
        if here is not None and title in ("", here.title):
            return here
        if not (title or url):
            raise ValueError(f"article: not in this library: {item['article']}")
        return ArticleName(outlet, title, url or None, "", instant(item.get("published"), "published"))


def _passage(item: Mapping[str, Any]) -> Passage:
    start, end = (number(item.get(key), key) for key in ("start", "end"))
    exact = text(item.get("exact"), "exact")
    prefix, suffix = (optional_text(item.get(key), key) for key in ("prefix", "suffix"))
    if not exact or end - start != len(exact):
        raise ValueError(f"exact: has {len(exact)} characters, not those from {start} to {end}")
    return Passage(start, end, exact, prefix[-CONTEXT_LENGTH:], suffix[:CONTEXT_LENGTH])
