"""What stands around an article's body: front matter, the comment with the instant, the linked title."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from reader.archive.text import with_short_references

_FENCE = re.compile(r"\A\s*---[ \t]*\n(.*?)^---[ \t]*$\n?", re.S | re.M)
_FIELD = re.compile(r"^([A-Za-z_-]+):(.*)$", re.M)
_INSTANT = re.compile(r"<!--\s*(\d{9,14})\s*-->")
_COMMENT = re.compile(r"<!--[^<>]*-->")
_TITLE_LINK = re.compile(r"\[(.*)\]\(([^\n]*)\)[ \t]*$")
_RULE = re.compile(r"[ \t]*-{4,}[ \t]*$")
_BLOCK_TAG = re.compile(
    r"<(?:p|div|section|main|article|figure|h[1-6]|ul|ol|table|blockquote|address|body|html)(?:\s[^<>]*)?>",
    re.I,
)
_ANY_TAG = re.compile(r"<[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.I)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NESTED = re.compile(r"(?:[-?:]\s+){20}")
_LONGEST = 65_536
_DEEPEST = 200
_HEADER_LINES = 8
_SECONDS_DIGITS = 10

_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):  # type: ignore[misc]
    """A safe loader, in C where there is one, that does not merge fields: these can grow without end."""

    def flatten_mapping(self, node: object) -> None:
        """Leaves the fields as they are, so that a merge among them is an error."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A file taken apart: its fields, and the body that an outlet's reader turns into paragraphs.

    ``published_ms`` are milliseconds since the epoch. ``title`` and ``url`` come from the link above the
    rule, else from the front matter; the title still has its series and section. ``is_html`` says whether
    the body is HTML, not Markdown.
    """

    body: str
    is_html: bool
    title: str = ""
    url: str | None = None
    published_ms: int | None = None
    front_matter: dict[str, Any] = field(default_factory=dict)


def parse_frame(text: str) -> Frame:
    """Take the text of an archive file apart; whatever is missing or broken stays empty."""
    text = with_short_references(text.replace("\r\n", "\n").replace("\r", "\n"))
    front_matter: dict[str, Any] = {}
    fence = _FENCE.match(text)
    if fence:
        front_matter = _fields(fence[1])
        text = text[fence.end() :]
    title, url, published_ms, body = _header(text)
    return Frame(
        body=body,
        is_html=_is_html(body),
        title=title or _text(front_matter.get("title")) or "",
        url=url or _text(front_matter.get("from")) or _text(front_matter.get("url")),
        published_ms=published_ms,
        front_matter=front_matter,
    )


def _is_html(body: str) -> bool:
    """Whether a body is HTML; Markdown may have a tag here and there, but not for its paragraphs."""
    if _BLOCK_TAG.search(body):
        return True
    return _ANY_TAG.search(body) is not None and "\n\n" not in body.strip()


def _fields(text: str) -> dict[str, Any]:
    """The fields of a front matter; of one that is no valid YAML, the lines that are ``name: value``."""
    if _is_flat(text):
        try:
            fields = yaml.load(text, Loader=_Loader)  # noqa: S506
        # The last ones are what comes of text that a tag calls a number or a date.
        except (yaml.YAMLError, ValueError, RecursionError, OverflowError, AttributeError, LookupError):
            fields = None
        if isinstance(fields, dict):
            return {name: value for name, value in fields.items() if isinstance(name, str)}
    found = _FIELD.findall(text)
    return {name: value.strip().strip("\"'") for name, value in found}


def _is_flat(text: str) -> bool:
    """Whether a front matter can't be nested so deep that a recursive parser in C runs out of stack."""
    return (
        len(text) <= _LONGEST and text.count("[") + text.count("{") <= _DEEPEST and not _NESTED.search(text)
    )


def _header(text: str) -> tuple[str, str | None, int | None, str]:
    """Title, address, instant and the rest of a text without its front matter."""
    title, url, published_ms = "", None, None
    lines = text.split("\n")
    index = 0
    for index, line in enumerate(lines):
        instant = _INSTANT.fullmatch(line.strip())
        link = None if title else _title_link(line.strip())
        if instant and published_ms is None:
            value = int(instant[1])
            published_ms = value * 1000 if len(instant[1]) <= _SECONDS_DIGITS else value
        elif link and _is_address(link[2]):
            title, url = _ESCAPED.sub(r"\1", link[1]), link[2].strip()
        elif _RULE.match(line) and (title or published_ms is not None):
            index += 1
            break
        elif line.strip() and not _COMMENT.fullmatch(line.strip()):
            break
        if index > _HEADER_LINES:
            break
    return title, url, published_ms, "\n".join(lines[index:])


def _title_link(line: str) -> re.Match[str] | None:
    """A line that is a link; one that does not end like it is not searched, which may take long."""
    return _TITLE_LINK.match(line) if line.endswith(")") else None


def _is_address(text: str) -> bool:
    return not text.strip() or bool(re.match(r"\s*(?:https?:)?//|\s*/", text, re.I))


def _text(value: Any) -> str | None:
    if not isinstance(value, (str, int, float, date)):
        return None
    try:
        return str(value).strip() or None
    except ValueError:  # a number of more digits than Python writes
        return None
