"""HTML to a flat list of blocks of text and references, in reading order.

The walk is iterative, so that no depth of nesting is too deep for it.
"""

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass

from bs4 import Tag
from bs4.builder import ParserRejectedMarkup
from bs4.element import NavigableString, PageElement

from reader.archive import html_tree, media
from reader.archive.errors import ArchiveError
from reader.archive.tables import Tables, cells_of
from reader.archive.text import clean
from reader.model import MediaKind, ParagraphKind, ProblemCode

CELL_GAP = "  "


def _names(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_BLOCKS = _names(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure",
    "footer form h1 h2 h3 h4 h5 h6 header hgroup html li main nav ol p pre section summary table tbody td",
    "tfoot th thead tr ul",
)
_UNREAD = _names(
    "button canvas datalist head input map math meta link noscript object embed param script select source",
    "style svg template textarea title track",
)
_SHOWN = _names("img picture audio video iframe amp-img")
_CONTAINERS = ("iframe", "noscript", "video", "audio", "svg", "button", "select", "object", "script", "style")
_KINDS = {f"h{level}": ParagraphKind.HEADING for level in range(1, 7)} | {
    "li": ParagraphKind.LIST_ITEM,
    "dd": ParagraphKind.LIST_ITEM,
    "dt": ParagraphKind.LIST_ITEM,
    "blockquote": ParagraphKind.QUOTE,
    "figcaption": ParagraphKind.CAPTION,
}
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em"))
_START = re.compile("<[a-zA-Z]")
_MOST_ELEMENTS = 100_000
"""A hundred times as many as articles have; each takes a kilobyte of memory while a file is read."""
_DECLARATION = re.compile(r"<!(?!--)[^>]*>?")
_LISTS = frozenset(("ul", "ol", "dl"))
_LIST_DEPTH = 7
_TELLING = _BLOCKS | _BOLD | _ITALIC | {"small", "a"}


@dataclass(slots=True)
class Block:
    """A line of text to be.

    ``text`` is clean. ``bold`` and ``italic`` say that all of it is; ``linked`` is the share of it that lies
    in links to ``hrefs``. ``tag`` and ``classes`` are those of the innermost block element, ``groups`` are
    numbers of the lists it lies in; ``footer`` and ``small`` say that all of it lies in such an element.
    ``credit`` is a range of ``text``.
    """

    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    tag: str = "p"
    classes: str = ""
    bold: bool = False
    italic: bool = False
    linked: float = 0.0
    hrefs: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()
    footer: bool = False
    small: bool = False
    credit: tuple[int, int] | None = None


@dataclass(slots=True)
class Reference:
    """A picture, recording or embedded page in the flow of the blocks."""

    kind: MediaKind
    url: str
    alt: str = ""
    credit: str = ""


Item = Block | Reference


def _never(_: Tag) -> bool:
    return False


def _no_kind(_: Tag) -> ParagraphKind | None:
    return None


def _is_cite(tag: Tag) -> bool:
    return tag.name == "cite"


@dataclass(frozen=True, slots=True)
class Rules:
    """What an outlet's HTML means beyond what HTML means.

    ``skip``: an element without any text of the article. ``kind``: what the paragraphs of an element are, if
    it says so. ``credit``: an element that names who made a picture.
    """

    skip: Callable[[Tag], bool] = _never
    kind: Callable[[Tag], ParagraphKind | None] = _no_kind
    credit: Callable[[Tag], bool] = _is_cite


def parse_html(markup: str) -> Tag:
    """The tree of an article's body; unclosed elements never swallow what comes after them.

    Raises:
        ArchiveError: UNREADABLE if no tree can be made of it; TOO_DEEP if it is nested too deep; TOO_LARGE if
            it has more elements than any article.
    """
    if markup.count("<") > _MOST_ELEMENTS and sum(1 for _ in _START.finditer(markup)) > _MOST_ELEMENTS:
        raise ArchiveError(ProblemCode.TOO_LARGE)
    markup = f"<div>{_mend(markup)}</div>"
    for attempt in (markup, _DECLARATION.sub("", markup)):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return html_tree.parse(attempt)
        except ParserRejectedMarkup:
            continue
        except RecursionError as error:
            raise ArchiveError(ProblemCode.TOO_DEEP) from error
    raise ArchiveError(ProblemCode.UNREADABLE)


def _mend(markup: str) -> str:
    if markup.rfind("<!--") > markup.rfind("-->"):
        head, _, tail = markup.rpartition("<!--")
        markup = head + tail
    lower = markup.lower()
    for name in _CONTAINERS:
        if f"<{name}" in lower and lower.count(f"<{name}") > lower.count(f"</{name}"):
            markup = re.sub(rf"<{name}\b[^<>]*>", rf"\g<0></{name}>", markup, flags=re.I)
    return markup


def text_of(tag: Tag) -> str:
    """All the text in an element, cleaned; for short ones, whose structure does not matter."""
    return clean(tag.get_text(" "))


def classes_of(tag: Tag) -> str:
    """The class attribute of an element, as one string with spaces around each name."""
    value = tag.attrs.get("class")
    return f" {' '.join(value)} " if isinstance(value, list) else f" {value} " if value else ""


def leave_out(tag: Tag) -> None:
    """Has the walk pass over an element; to take one out of the tree takes a look at all its neighbours."""
    tag.name = "template"


@dataclass(slots=True)
class _Run:
    text: str
    bold: bool
    italic: bool
    link: bool
    credit: bool


@dataclass(slots=True)
class _Place:
    """Where the walk stands: what the innermost open elements say about the text."""

    tag: str = "div"
    classes: str = ""
    kind: ParagraphKind = ParagraphKind.BODY
    bold: bool = False
    italic: bool = False
    href: str | None = None
    credit: bool = False
    footer: bool = False
    small: bool = False
    groups: tuple[int, ...] = ()

    def inside(self, tag: Tag, rules: Rules, kind: ParagraphKind | None, groups: int) -> "_Place":
        """The place within ``tag``, which stands here; ``kind`` is what the rules say its lines are."""
        name = tag.name
        credit = rules.credit(tag)
        if kind is None and not credit and name not in _TELLING:
            return self
        # Made anew for nearly every element: copy.copy and the like take three times as long.
        place = _Place(
            self.tag,
            self.classes,
            self.kind,
            self.bold,
            self.italic,
            self.href,
            self.credit or credit,
            self.footer,
            self.small,
            self.groups,
        )
        if name in _BLOCKS:
            place.tag, place.classes = name, classes_of(tag)
            place.kind = _KINDS.get(name, self.kind)
            place.footer = self.footer or name == "footer"
            if name in _LISTS:
                place.groups = (*self.groups[-_LIST_DEPTH:], groups)
        elif name in _BOLD:
            place.bold = True
        elif name in _ITALIC:
            place.italic = True
        elif name == "small":
            place.small = True
        elif name == "a":
            href = tag.get("href")
            place.href = href if isinstance(href, str) else self.href
        if kind is not None:
            place.kind = kind
        return place


@dataclass(slots=True)
class _Open:
    """An element that the walk is in: its children, and which of them comes next."""

    children: list[PageElement]
    place: _Place
    breaks: bool
    next: int = 0


class _Walk:
    def __init__(self, rules: Rules, base: str | None, tables: Tables) -> None:
        self.rules = rules
        self.tables = tables
        self.base = base
        self.items: list[Item] = []
        self.runs: list[_Run] = []
        self.hrefs: list[str] = []
        self.small = True
        self.groups = 0

    def read(self, root: Tag) -> list[Item]:
        """Walk the tree below ``root``; a line is what stands between two breaks of the text."""
        stack = [_Open(root.contents, _Place(), breaks=True)]
        while stack:
            here = stack[-1]
            if here.next == len(here.children):
                if here.breaks and self.runs:
                    self._flush(here.place)
                stack.pop()
                continue
            child = here.children[here.next]
            here.next += 1
            if type(child) is NavigableString:
                self._text(child, here.place)
            elif isinstance(child, Tag) and self._is_walked(child, here.place):
                kind = self.rules.kind(child)
                breaks = kind is not None or child.name in _BLOCKS
                if breaks and self.runs:
                    self._flush(here.place)
                self.groups += 1
                stack.append(
                    _Open(child.contents, here.place.inside(child, self.rules, kind, self.groups), breaks)
                )
        return self.items

    def _is_walked(self, tag: Tag, place: _Place) -> bool:
        """Whether there are lines to be found in ``tag``; if not, all there is in it has been noted."""
        name = tag.name
        if name in _UNREAD or self.rules.skip(tag):
            return False
        if name in _SHOWN:
            self._show(tag)
            return False
        if name in ("br", "hr"):
            self._flush(place)
            return False
        if name == "tr" and self.tables.is_row(tag):
            self._flush(place)
            self._row(tag, place)
            return False
        return True

    def _text(self, text: str, place: _Place) -> None:
        if place.tag == "pre" and "\n" in text:
            for line in text.split("\n"):
                self._text(line, place)
                self._flush(place)
            return
        if not self.runs and not text.strip():
            return
        self.runs.append(_Run(str(text), place.bold, place.italic, place.href is not None, place.credit))
        if text.strip():
            self.small = self.small and place.small
            if place.href:
                self.hrefs.append(place.href)

    def _show(self, tag: Tag) -> None:
        address = media.source_of(tag, self.base)
        if address is not None:
            self.items.append(Reference(media.kind_of(tag, address), address, media.alt_of(tag)))

    def _row(self, tag: Tag, place: _Place) -> None:
        cells = []
        for cell in cells_of(tag):
            lines = _Walk(self.rules, self.base, self.tables).read(cell)
            cells.append(" ".join(line.text for line in lines if isinstance(line, Block)))
        text = CELL_GAP.join(cell for cell in cells if cell)
        if text:
            self.items.append(
                Block(text, place.kind, "tr", place.classes, groups=place.groups, footer=place.footer)
            )

    def _flush(self, place: _Place) -> None:
        """End the line that has been gathered, if there is one."""
        if not self.runs:
            return
        runs, hrefs, small = self.runs, tuple(self.hrefs), self.small
        self.runs, self.hrefs, self.small = [], [], True
        if len(runs) == 1 and not runs[0].credit:
            self._add_run(runs[0], place, hrefs, small)
            return
        text = clean("".join(run.text for run in runs if not run.credit))
        credit = clean("".join(run.text for run in runs if run.credit))
        full = f"{text} {credit}" if text and credit else text or credit
        if not full:
            return
        solid = [run for run in runs if run.text.strip()]
        linked = sum(len(run.text.strip()) for run in solid if run.link)
        self.items.append(
            Block(
                text=full,
                kind=place.kind,
                tag=place.tag,
                classes=place.classes,
                bold=all(run.bold for run in solid),
                italic=all(run.italic for run in solid),
                linked=linked / max(1, sum(len(run.text.strip()) for run in solid)),
                hrefs=hrefs,
                groups=place.groups,
                footer=place.footer,
                small=small,
                credit=(len(full) - len(credit), len(full)) if credit else None,
            )
        )

    def _add_run(self, run: _Run, place: _Place, hrefs: tuple[str, ...], small: bool) -> None:
        """A line that is all in one, as most are."""
        text = clean(run.text)
        if text:
            self.items.append(
                Block(
                    text,
                    place.kind,
                    place.tag,
                    place.classes,
                    run.bold,
                    run.italic,
                    1.0 if run.link else 0.0,
                    hrefs,
                    place.groups,
                    place.footer,
                    small,
                )
            )


def read_blocks(root: Tag, rules: Rules, base: str | None = None) -> list[Item]:
    """The blocks and references below ``root``; ``base`` is the article's address."""
    return _Walk(rules, base, Tables(root)).read(root)
