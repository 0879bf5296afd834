"""What holds of every article, whatever it was read from."""

import re
import unicodedata
from datetime import UTC, datetime

from reader.model import Article

_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f]+", re.I)
_SPAN_OF_DATES = datetime(1600, 1, 1, tzinfo=UTC), datetime(2200, 1, 2, tzinfo=UTC)
_LONGEST_FIELD = 100_000


def unsound(article: Article) -> list[str]:
    """What is wrong with an article; nothing if it is sound."""
    return [*_texts(article), *_places(article), *_addresses(article), *_instants(article)]


def _texts(article: Article) -> list[str]:
    fields = {
        "title": article.title,
        "author": article.author,
        "translator": article.translator,
        "series": article.series,
        "section": article.section,
        "outlet": article.outlet,
        **{f"tag {number}": tag for number, tag in enumerate(article.tags)},
        **{f"alt {number}": media.alt for number, media in enumerate(article.media)},
        **{f"credit {number}": media.credit for number, media in enumerate(article.media)},
    }
    wrong = [] if article.title and article.text else ["nothing in it"]
    for name, value in fields.items():
        if value is not None and (
            _UNSEEN.search(value) or "\n" in value or not unicodedata.is_normalized("NFC", value)
        ):
            wrong.append(f"{name}: {value[:60]!a}")
    if _UNSEEN.search(article.text):
        wrong.append(f"unseen characters: {_UNSEEN.findall(article.text)[:5]!a}")
    if not unicodedata.is_normalized("NFC", article.text):
        wrong.append("not NFC")
    return wrong


def _places(article: Article) -> list[str]:
    wrong = []
    lines = article.text.split("\n")
    expected = 0
    if len(lines) != len(article.paragraphs):
        wrong.append(f"{len(lines)} lines, {len(article.paragraphs)} paragraphs")
    for number, (line, paragraph) in enumerate(zip(lines, article.paragraphs, strict=False)):
        if (paragraph.start, paragraph.end) != (expected, expected + len(line)) or not line.strip():
            wrong.append(f"paragraph {number}: {paragraph}")
        if paragraph.credit and not (
            paragraph.start <= paragraph.credit.start < paragraph.credit.end <= paragraph.end
        ):
            wrong.append(f"credit of paragraph {number}: {paragraph}")
        if paragraph.media is not None and not 0 <= paragraph.media < len(article.media):
            wrong.append(f"picture of paragraph {number}: {paragraph}")
        expected += len(line) + 1
    wrong += [
        f"picture {number}"
        for number, media in enumerate(article.media)
        if not 0 <= media.before <= len(article.paragraphs)
    ]
    return wrong


def _addresses(article: Article) -> list[str]:
    found = [article.url] if article.url is not None else []
    found += [media.url for media in article.media]
    return [f"address: {each[:80]!a}" for each in found if not _ADDRESS.fullmatch(each)]


def _instants(article: Article) -> list[str]:
    published = article.published
    if published is None:
        return []
    first, last = _SPAN_OF_DATES
    return [] if published.tzinfo is UTC and first <= published < last else [f"published: {published}"]
