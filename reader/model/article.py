"""An article and what it is made of."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet: ``id`` is what data carries (``voa``), ``name`` what it calls itself in Chinese."""

    id: str
    name: str
    short: str
    hosts: tuple[str, ...] = ()


class ParagraphKind(StrEnum):
    """What a paragraph is to a reader."""

    HEADING = "heading"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    NOTE = "note"
    """A correction, an editor's note, a dateline of an update."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the canonical text.

    ``start`` and ``end`` are code points of it, the line break not counted. ``credit`` is the part of a
    caption that names the photographer or agency; ``media`` indexes ``Article.media`` for the picture a
    caption belongs to.
    """

    kind: ParagraphKind
    start: int
    end: int
    credit: Span | None = None
    media: int | None = None

    @property
    def span(self) -> Span:
        """The paragraph's place in the text."""
        return Span(self.start, self.end)


class MediaKind(StrEnum):
    """What a reference points to."""

    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    EMBED = "embed"


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, recording or embedded page that the article refers to; never part of its text.

    ``url`` is the original address, proxies undone. ``before`` is the index of the paragraph that it
    stands before (the number of paragraphs if it stands last).
    """

    kind: MediaKind
    url: str
    before: int
    alt: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read from one archive file.

    ``text`` is its one canonical plain text: Unicode NFC, paragraphs joined by a line feed, no line feed
    within one. The title is not part of it. ``published`` is in UTC; ``published_inferred`` says that no
    field of the file gave it and it was read out of the text (it may then lack a time of day).
    ``series`` and ``section`` are what the outlet puts around a title (``| Whatsnews``, ``[World]``).
    ``author`` is the byline, ``translator`` the one named in a footer.
    """

    outlet: str
    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    author: str | None = None
    translator: str | None = None
    published: datetime | None = None
    published_inferred: bool = False
    url: str | None = None
    series: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    media: tuple[Media, ...] = field(default=())

    def __post_init__(self) -> None:
        if not unicodedata.is_normalized("NFC", self.text):
            raise ValueError("an article's text must be in NFC")
        if self.published is not None and self.published.utcoffset() != timedelta(0):
            raise ValueError("an article's date must be in UTC")
        lines = self.text.split("\n") if self.paragraphs or self.text else []
        if len(lines) != len(self.paragraphs):
            raise ValueError(f"{len(lines)} lines of text but {len(self.paragraphs)} paragraphs")
        start = 0
        for line, paragraph in zip(lines, self.paragraphs, strict=True):
            if (paragraph.start, paragraph.end) != (start, start + len(line)):
                raise ValueError(f"a paragraph at [{paragraph.start}, {paragraph.end}) is not its line")
            if paragraph.credit is not None and not paragraph.span.contains(paragraph.credit):
                raise ValueError("a credit must lie in its caption")
            start += len(line) + 1

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds the code point ``offset`` (its line break included).

        Raises:
            IndexError: if the offset lies outside the text.
        """
        low, high = 0, len(self.paragraphs)
        while low < high:
            middle = (low + high) // 2
            if self.paragraphs[middle].end < offset:
                low = middle + 1
            else:
                high = middle
        if low == len(self.paragraphs) or offset < 0:
            raise IndexError(offset)
        return low


@dataclass(frozen=True, slots=True)
class Source:
    """A file of an archive, as found: ``path`` names it to a person, ``data`` are its bytes.

    For a member of a zip file the path is ``FILE.zip/inner/name.md``. ``sha256`` is that of ``data``, in
    hexadecimal; ``modified_ns`` the file system's time of last change, if it has one.
    """

    path: str
    data: bytes
    sha256: str
    modified_ns: int | None = None
