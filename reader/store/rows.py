"""Articles to rows and back, losing nothing."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from reader.model import Article, Media, MediaKind, Paragraph, ParagraphKind, Source, Span
from reader.store.identity import name_key, url_key
from reader.text.folding import fold_plain
from reader.text.searchable import Searchable, searchable

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_microseconds(instant: datetime | None) -> int | None:
    """Microseconds since the epoch; an instant without a time zone is in UTC."""
    if instant is None:
        return None
    aware = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
    return (aware - _EPOCH) // _MICROSECOND


def from_microseconds(value: int | None) -> datetime | None:
    """The instant in UTC."""
    return None if value is None else _EPOCH + value * _MICROSECOND


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file made ready for the store: what takes time is done before the database is held.

    ``stamp`` is what the file is known to be unchanged by (None if by its bytes alone). ``listed`` is what a
    list shows of its article, None for a file that was not parsed since its bytes are known to be in the
    store; then all that follows is empty too. It holds no more than rows do, so that it passes quickly from
    one process to another.
    """

    path: str
    size: int
    modified_ns: int | None
    sha256: str
    stamp: int | None = None
    listed: Listed | None = None
    data: bytes = b""
    digest: str = ""
    fields: str = ""
    text: str = ""
    folded: str = ""
    url_key: str | None = None
    name_key: str | None = None
    searchable: Searchable | None = None


class Listed(NamedTuple):
    """The columns of ``articles`` that a list shows, but for the path."""

    outlet: str
    title: str
    author: str | None
    published: int | None
    published_inferred: bool
    url: str | None
    length: int
    series: str | None
    section: str | None


def prepare(source: Source, location: str, article: Article | None, stamp: int | None = None) -> Prepared:
    """Makes a file ready for the store, under the absolute path ``location``.

    Raises:
        UnicodeEncodeError: if the article holds a lone surrogate, which is no text.
    """
    size = len(source.data)
    if article is None:
        return Prepared(location, size, source.modified_ns, source.sha256, stamp)
    fields = _fields(article)
    folded = f"{fold_for_filter(article.title)}\n{fold_for_filter(article.author or '')}"
    folded.encode("utf-8")
    return Prepared(
        location,
        size,
        source.modified_ns,
        source.sha256,
        stamp,
        Listed(
            article.outlet,
            article.title,
            article.author,
            to_microseconds(article.published),
            article.published_inferred,
            article.url,
            len(article.text),
            article.series,
            article.section,
        ),
        zlib.compress(source.data),
        hashlib.sha256(f"{fields}\0{article.text}".encode()).hexdigest(),
        fields,
        article.text,
        folded,
        url_key(article.url),
        name_key(article),
        searchable(article.title, article.author, article.text),
    )


def fold_for_filter(text: str) -> str:
    """Text as the filter compares it: blind to script, width and marks, but 十 is found within 十二."""
    return fold_plain(text, numerals=False)


@lru_cache(maxsize=1 << 16)
def fold_label(text: str) -> str:
    """The name of an event as it is looked for: blind to script, width, marks and the form of numbers."""
    return fold_plain(text)


def _fields(article: Article) -> str:
    """Everything but the text, as JSON; paragraphs by their lengths, a credit within its paragraph."""
    paragraphs = []
    for paragraph in article.paragraphs:
        row: list[Any] = [paragraph.kind.value, paragraph.end - paragraph.start]
        if paragraph.credit is not None or paragraph.media is not None:
            credit = paragraph.credit
            row.append(credit and [credit.start - paragraph.start, credit.end - paragraph.start])
            row.append(paragraph.media)
        paragraphs.append(row)
    return json.dumps(
        {
            "outlet": article.outlet,
            "title": article.title,
            "author": article.author,
            "translator": article.translator,
            "published": to_microseconds(article.published),
            "published_inferred": article.published_inferred,
            "url": article.url,
            "series": article.series,
            "section": article.section,
            "tags": article.tags,
            "paragraphs": paragraphs,
            "media": [
                [item.kind.value, item.url, item.before, item.alt, item.credit] for item in article.media
            ],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def to_article(fields: str, text: str) -> Article:
    """The article that was prepared."""
    values = json.loads(fields)
    paragraphs = []
    start = 0
    for kind, length, *more in values.pop("paragraphs"):
        credit, media = more or (None, None)
        span = credit and Span(start + credit[0], start + credit[1])
        paragraphs.append(Paragraph(ParagraphKind(kind), start, start + length, span, media))
        start += length + 1
    media_of_article = [Media(MediaKind(kind), *rest) for kind, *rest in values.pop("media")]
    values["published"] = from_microseconds(values["published"])
    values["tags"] = tuple(values["tags"])
    return Article(text=text, paragraphs=tuple(paragraphs), media=tuple(media_of_article), **values)
