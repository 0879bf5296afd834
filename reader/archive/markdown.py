"""Markdown to the same blocks that HTML gives."""

import re
from bisect import bisect_right

from reader.archive.addresses import original_address
from reader.archive.blocks import Block, Item, Reference
from reader.archive.text import clean
from reader.model import MediaKind, ParagraphKind

# No mark is looked for beyond the next one of its kind: a line may be nothing but openings.
_IMAGE = re.compile(
    r"!\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(\s*<?((?:[^()\s>]|\([^()\s]*\))*)>?(?:\s+\"[^\"]*\")?\s*\)"
)
_LINK = re.compile(
    r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(\s*<?((?:[^()\s>]|\([^()\s]*\))*)>?(?:\s+\"[^\"]*\")?\s*\)"
)
_EMPHASIS = ("***", "**", "__", "*")
_OPENING = re.compile(r"(?:\*{1,3}|__)(?=\S)")
_BOLD_LINE = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+(?<=\S)\1")
_HEADING = re.compile(r"#{1,6}\s+(.*)")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+(.*)")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$|={3,}$")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_BREAK = re.compile(r"<(?:br|hr)\s*/?>", re.I)
_TAG = re.compile(r"</?(?:a|b|em|font|i|img|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>", re.I)
_GUARD = "\ue000"


def read_markdown(text: str, base: str | None = None) -> list[Item]:
    """The lines of a Markdown text, one block each; markup is taken off, addresses of links are dropped."""
    items: list[Item] = []
    for line in _TAG.sub("", _BREAK.sub("\n", text)).split("\n"):
        stripped = line.strip()
        if not stripped or _RULE.fullmatch(stripped):
            continue
        for alt, address in _IMAGE.findall(stripped):
            original = original_address(address, base)
            if original is not None:
                items.append(Reference(MediaKind.IMAGE, original, clean(alt)))
        block = _block(_IMAGE.sub("", stripped))
        if block.text:
            items.append(block)
    return items


def _block(line: str) -> Block:
    kind = ParagraphKind.BODY
    if line.startswith(">"):
        line, kind = line.lstrip("> "), ParagraphKind.QUOTE
    heading, item = _HEADING.match(line), _ITEM.match(line)
    if heading:
        line, kind = heading[1].rstrip("#").rstrip(), ParagraphKind.HEADING
    elif item:
        line, kind = item[1], ParagraphKind.LIST_ITEM
    links = _LINK.findall(line)
    linked = sum(len(clean(words)) for words, _ in links)
    text = plain(line)
    return Block(
        text=text,
        kind=kind,
        bold=_BOLD_LINE.fullmatch(line.strip()) is not None,
        linked=min(1.0, linked / max(1, len(text))),
        hrefs=tuple(address for _, address in links),
    )


def plain(line: str) -> str:
    """A line of Markdown without its marks: links are their words, escaped marks themselves."""
    escaped: list[str] = []

    def hide(match: re.Match[str]) -> str:
        escaped.append(match[1])
        return _GUARD

    line = _ESCAPE.sub(hide, line.replace(_GUARD, ""))
    line = _LINK.sub(r"\1", line)
    for _ in range(3):
        before, line = line, _without_emphasis(line)
        if line == before:
            break
    marks = iter(escaped)
    return clean(re.sub(_GUARD, lambda _: next(marks), line))


def _without_emphasis(line: str) -> str:
    """A line without the marks around words that open before and close after something that is no space.

    Each opening goes with the first closing after it, in a time that goes with the length of the line.
    """
    closings = {
        mark: [found.end() for found in re.finditer(rf"\S(?={re.escape(mark)})", line)]
        for mark in _EMPHASIS
        if mark in line
    }
    pieces: list[str] = []
    place = at = 0
    while opening := _OPENING.search(line, at):
        start = opening.start()
        at = start + 1
        for mark in _EMPHASIS:
            inner = start + len(mark)
            if not line.startswith(mark, start) or line[inner : inner + 1].isspace():
                continue
            close = bisect_right(closings[mark], inner)
            if close < len(closings[mark]):
                end = closings[mark][close]
                pieces += (line[place:start], line[inner:end])
                place = at = end + len(mark)
                break
    return "".join([*pieces, line[place:]])
