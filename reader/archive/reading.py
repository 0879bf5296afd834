"""One archive file to one article."""

import re
from datetime import datetime
from html import unescape

from reader.archive import dates
from reader.archive.addresses import canonical_url
from reader.archive.authors import MOST_NAMES, split_names
from reader.archive.blocks import parse_html, read_blocks, text_of
from reader.archive.decode import decode
from reader.archive.draft import Draft, assemble, refine
from reader.archive.errors import ArchiveError
from reader.archive.frame import Frame, parse_frame
from reader.archive.markdown import plain, read_markdown
from reader.archive.outlets import is_outlet_name, outlet_of
from reader.archive.site import Site
from reader.archive.sites import site_of
from reader.archive.text import clean
from reader.model import Article, ParagraphKind, ProblemCode, Source

_SECTION = re.compile(r"\[([A-Z][A-Za-z &-]{1,30})\]\s+(?=\S)")
_SERIES = re.compile(r"(.*\S)\s*[|｜]\s*([^|｜]{1,24})")
_DAY_IN_NAME = re.compile(r"(?:^|[/\\])((?:19|20)\d\d-\d\d-\d\d)(?=[^/\\]*$)")
_TITLE_LENGTH = 150


def read(source: Source) -> Article:
    """The article in an archive file.

    Raises:
        ArchiveError: NO_TITLE or NO_TEXT if the file has none, EMPTY, BINARY or NOT_UTF8 if it is no text,
            UNREADABLE or TOO_DEEP if its HTML can't be made out.
    """
    frame = parse_frame(decode(source.data))
    url = canonical_url(frame.url)
    outlet = outlet_of(url, frame.body, frame.front_matter)
    site = site_of(outlet.id)
    draft = Draft(outlet, "", [], url=url, front_matter=frame.front_matter)
    heading = ""
    if frame.is_html:
        heading = _read_html(frame, draft, site)
    else:
        draft.items = read_markdown(unescape(frame.body), url)
    _settle_title(draft, frame, heading)
    site.refine(draft)
    _take_fields(draft)
    refine(draft)
    if not draft.blocks():
        raise ArchiveError(ProblemCode.NO_TEXT)
    published, inferred = _published(draft, frame, source.path)
    return assemble(draft, published, inferred=inferred)


def _read_html(frame: Frame, draft: Draft, site: Site) -> str:
    """Fill the draft from HTML; returns the body's own heading, if there is one and no title is known."""
    root = parse_html(frame.body)
    first = None if clean(unescape(frame.title)) else root.find("h1")
    heading = text_of(first) if first is not None else ""
    try:
        site.prepare(root, draft)
        draft.items = read_blocks(root, site.rules, draft.url)
    except RecursionError as error:
        raise ArchiveError(ProblemCode.TOO_DEEP) from error
    return heading


def _settle_title(draft: Draft, frame: Frame, heading: str) -> None:
    title = clean(unescape(frame.title)) or heading
    if not title and not frame.is_html:
        title = _take_first_line(draft, frame)
    section = _SECTION.match(title)
    if section:
        draft.section, title = section[1].strip(), title[section.end() :]
    series = _SERIES.fullmatch(title)
    if series:
        title, draft.series = series[1], series[2].strip()
    draft.title = title.strip()
    if not draft.title:
        raise ArchiveError(ProblemCode.NO_TITLE)


def _take_first_line(draft: Draft, frame: Frame) -> str:
    """The first line of a bare Markdown text, which is its title if it is short and others follow."""
    blocks = draft.blocks()
    if not blocks or len(blocks[0].text) > _TITLE_LENGTH or blocks[0].text.endswith("。"):
        return ""
    draft.drop(blocks[:1])
    line = next(line for line in frame.body.split("\n") if line.strip())
    return blocks[0].text or plain(line)


def _take_fields(draft: Draft) -> None:
    """What the front matter says of the author and the topics, where the body says nothing."""
    author = draft.front_matter.get("author")
    if not draft.authors and isinstance(author, str):
        draft.authors = split_names(clean(author))[:MOST_NAMES]
    for name in ("tags", "categories"):
        values = draft.front_matter.get(name)
        if isinstance(values, list):
            draft.tags += [
                clean(value) for value in values if isinstance(value, str) and _is_topic(value, author)
            ]


def _is_topic(tag: str, author: object) -> bool:
    return bool(clean(tag)) and tag != author and not is_outlet_name(tag)


def _published(draft: Draft, frame: Frame, path: str) -> tuple[datetime | None, bool]:
    """When the article came out, and whether that had to be gathered from its text or its file's name."""
    if frame.published_ms is not None:
        instant = dates.from_milliseconds(frame.published_ms)
        if instant is not None:
            return instant, False
    given = dates.from_field(frame.front_matter.get("date")) or draft.dateline
    if given is not None:
        return given, False
    name = _DAY_IN_NAME.search(path)
    named = dates.parse(name[1]) if name else None
    if named is not None:
        return named, True
    blocks = draft.blocks()
    captions = [block.text for block in blocks if block.kind is ParagraphKind.CAPTION]
    others = [block.text for block in blocks if block.kind is not ParagraphKind.CAPTION]
    return dates.infer(captions, others), True
