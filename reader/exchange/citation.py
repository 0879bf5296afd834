"""What a bibliography needs to know of an article, and the line that cites it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from html import escape
from urllib.parse import quote

from reader.model import Article
from reader.text.script import script_of
from reader.text.web_address import web_address

JOINT = "、"
"""What joins the names of a byline."""
ENGLISH = "en"

_LANGUAGES = {"hans": "zh-CN", "hant": "zh-TW", "none": "zh"}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_NOT_IN_KEYS = re.compile(r"[^a-z0-9]")
_DIGEST_LENGTH = 8
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ENDS_A_SENTENCE = tuple(".!?。！？…")
_MOST_NAMED = 3
"""GB/T 7714 names three authors, and says that there are more."""
_WESTERN = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: [A-Z]\.)*")
_BODIES = frozenset(
    {"agency", "associated", "board", "bureau", "company", "daily", "desk", "editors", "group", "institute"}
    | {"media", "monitoring", "network", "news", "office", "post", "press", "reporters", "reuters", "service"}
    | {"staff", "team", "times", "university", "watch"}
)
"""Words in the names of bodies, which have no family name."""


class CitationStyle(StrEnum):
    """How a citation is written: as Chinese standard GB/T 7714 has it, or in English."""

    GBT7714 = "gbt7714"
    ENGLISH = "english"

    @classmethod
    def of_language(cls, language: str) -> CitationStyle:
        """The style for readers of a language, one of ``reader.messages.LANGUAGES``."""
        return cls.ENGLISH if language == ENGLISH else cls.GBT7714


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body that a byline names.

    ``family`` and ``given`` are set only where they are beyond doubt; a Chinese name stays whole.
    """

    whole: str
    family: str = ""
    given: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """An article as a bibliography lists it.

    ``key`` names it: the same article has the same key in every library. ``outlet`` is the outlet's name.
    ``published`` is the day in UTC; ``inferred`` says that it was found in the text. ``url`` is None unless
    it leads to a page of the web. ``language`` is a BCP 47 tag, by the script.
    """

    key: str
    title: str
    authors: tuple[Name, ...]
    translators: tuple[Name, ...]
    outlet: str
    published: date | None
    inferred: bool
    url: str | None
    language: str
    section: str | None = None

    @classmethod
    def of(cls, article: Article, outlet: str) -> Citation:
        """The citation of an article; ``outlet`` is its outlet's name."""
        title = _one_line(article.title)
        script = script_of(title)
        if script == "none":
            script = script_of(article.text)
        day = article.published.date() if article.published is not None else None
        address = web_address(article.url)
        url = None if address is None else address.url if address.had_user else article.url
        return cls(
            key=_key(article, url),
            title=title,
            authors=_names(article.author),
            translators=_names(article.translator),
            outlet=_one_line(outlet),
            published=day,
            inferred=article.published_inferred,
            url=re.sub(r"\s", lambda space: quote(space[0]), url) if url else None,
            language=_LANGUAGES[script],
            section=_one_line(article.section) if article.section else None,
        )


def with_unique_keys(citations: Iterable[Citation]) -> list[Citation]:
    """The citations in their order; of those with one key all but the first get a number after it."""
    taken: set[str] = set()
    unique = []
    for citation in citations:
        key, number = citation.key, 1
        while key in taken:
            number += 1
            key = f"{citation.key}-{number}"
        taken.add(key)
        unique.append(citation if number == 1 else replace(citation, key=key))
    return unique


def citation_line(citation: Citation, style: CitationStyle) -> str:
    """The citation as one line of text: ``作者. 题名[N/OL]. 报名, 日期. URL.`` or as English writes it."""
    chinese = style is CitationStyle.GBT7714
    return _chinese_line(citation) if chinese else _english_line(citation)


def cited_passage(passage: str, citation: Citation, style: CitationStyle) -> tuple[str, str]:
    """A passage with the citation below it, as plain text and as a piece of HTML."""
    dash = "——" if style is CitationStyle.GBT7714 else "— "
    line = citation_line(citation, style)
    address = escape(citation.url or "", quote=True)
    before, _, after = line.rpartition(citation.url or "\0")
    linked = f'{escape(before)}<a href="{address}">{escape(citation.url or "")}</a>{escape(after)}'
    if not citation.url:
        linked = escape(line)
    source = f' cite="{address}"' if citation.url else ""
    paragraphs = "".join(f"<p>{escape(each)}</p>" for each in passage.split("\n") if each.strip())
    page = f'<blockquote lang="{citation.language}"{source}>{paragraphs}</blockquote>\n<p>{dash}{linked}</p>'
    return f"{passage}\n{dash}{line}", page


def _chinese_line(citation: Citation) -> str:
    names = [name.whole for name in citation.authors]
    if len(names) > _MOST_NAMED:
        names = [*names[:_MOST_NAMED], "等"]
    parts = [", ".join(names), f"{citation.title}[N/OL]"]
    day = ""
    if citation.published is not None:
        # The standard puts a date that was concluded into brackets.
        day = f"[{citation.published}]" if citation.inferred else f"{citation.published}"
    parts.append(", ".join(filter(None, [citation.outlet, day])))
    parts.append(citation.url or "")
    return " ".join(f"{part}." for part in parts if part)


def _english_line(citation: Citation) -> str:
    names = [name.whole for name in citation.authors]
    if len(names) > 1:
        names = [", ".join(names[:-1]) + ("," if len(names) > 2 else "") + f" and {names[-1]}"]
    stop = "" if citation.title.endswith(_ENDS_A_SENTENCE) else "."
    parts = [f"{name}." for name in names]
    parts.append(f"“{citation.title}{stop}”")
    day = ""
    if citation.published is not None:
        when = citation.published
        day = f"{_MONTHS[when.month - 1]} {when.day}, {when.year}"
        day = f"[{day}?]" if citation.inferred else day
    parts.append(", ".join(filter(None, [citation.outlet, day])) + ".")
    if citation.url:
        parts.append(f"{citation.url}.")
    return " ".join(parts)


def _one_line(words: str) -> str:
    return _CONTROL.sub(" ", words).strip()


def _key(article: Article, url: str | None) -> str:
    """Made of the outlet, the year and what alone is the article's: its address, else all it says."""
    when = article.published.isoformat() if article.published is not None else ""
    own = url or "\n".join([article.outlet, when, article.title, article.text])
    digest = hashlib.sha256(own.encode("utf-8", errors="replace")).hexdigest()[:_DIGEST_LENGTH]
    outlet = _NOT_IN_KEYS.sub("", article.outlet.casefold()) or "unknown"
    year = f"{article.published.year}" if article.published is not None else ""
    return f"{outlet}{year}-{digest}"


def _names(byline: str | None) -> tuple[Name, ...]:
    parts = (_one_line(part) for part in (byline or "").split(JOINT))
    return tuple(_name(part) for part in parts if part)


def _name(whole: str) -> Name:
    """A Western name of a given and a family name, initials between them, is taken apart."""
    given, _, family = whole.rpartition(" ")
    is_person = not any(word in _BODIES for word in whole.casefold().split())
    if is_person and _WESTERN.fullmatch(given) and _WESTERN.fullmatch(family) and whole.isprintable():
        latin = all(ord(char) < 0x250 or char == "’" for char in whole)
        if latin and not family.isupper():
            return Name(whole, family, given)
    return Name(whole)
