"""Tags as the shell lists them in JSON, taken in again.

Such a list names an article by its number in the library that printed it, and by what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from reader.exchange.gathered_tags import GatheredTags, Listed
from reader.exchange.json_values import instant, listed, mapping, number, optional_text, parsed, text, truth
from reader.exchange.named_codes import tidy_name
from reader.exchange.web_annotation_terms import derived
from reader.model import (
    CONTEXT_LENGTH,
    FIRST_CODEBOOK,
    ArticleName,
    Passage,
    Project,
)
from reader.model.code_path import names_in_path
from reader.model.exchanging import Reading, Refused
from reader.model.refusal import RefusalError

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
            refused.append(Refused.of(at, error))
    return Reading(reader.project(), tuple(refused))


class _ListReader:
    """Gathers a project from listed tags."""

    def __init__(self, named: Callable[[int], ArticleName | None], now: datetime) -> None:
        self._named = named
        self._tags = GatheredTags(now)

    def project(self) -> Project:
        """All that was taken."""
        return self._tags.project()

    def take(self, item: Mapping[str, Any]) -> None:
        """One tag.

        Raises:
            ValueError: if something of it is wrong; nothing of it is taken then.
        """
        passage = _passage(item)
        name = self._article(item)
        path = text(item.get("code"), "code")
        names = tuple(map(tidy_name, names_in_path(path)))
        codebook, memo, coder, known = (
            optional_text(item.get(key), key) for key in ("codebook", "memo", "coder", "seal")
        )
        created, modified = (instant(item.get(key), key) for key in ("created", "modified"))
        orphan = truth(item.get("orphan") or False, "orphan")
        said = (*names, str(name), str(passage), coder)
        uuid = optional_text(item.get("uuid"), "uuid") or derived("listed", *said)
        if uuid in self._tags:
            raise RefusalError("refusal.uuid_taken", uuid=ascii(uuid))
        book = tidy_name(codebook or FIRST_CODEBOOK)
        self._tags.add(
            Listed(uuid, name, book, names, passage, memo, coder, created, modified, orphan=orphan)
        )
        place = (str(passage.start), str(passage.end), passage.exact)
        noted = None if item.get("memo") is None else memo
        self._tags.compare(uuid, known, (codebook, path, noted), place)

    def _article(self, item: Mapping[str, Any]) -> ArticleName:
        outlet, title, url = (optional_text(item.get(key), key) for key in ("outlet", "title", "url"))
        here = self._named(number(item.get("article"), "article"))
        if here is not None and title in ("", here.title):
            return here
        if not (title or url):
            raise RefusalError("refusal.not_here", article=item["article"])
        return ArticleName(outlet, title, url or None, "", instant(item.get("published"), "published"))


def _passage(item: Mapping[str, Any]) -> Passage:
    start, end = (number(item.get(key), key) for key in ("start", "end"))
    exact = text(item.get("exact"), "exact")
    prefix, suffix = (optional_text(item.get(key), key) for key in ("prefix", "suffix"))
    if not exact or end - start != len(exact):
        raise RefusalError("refusal.length", length=len(exact), start=start, end=end)
    return Passage(start, end, exact, prefix[-CONTEXT_LENGTH:], suffix[:CONTEXT_LENGTH])
