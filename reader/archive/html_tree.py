"""HTML to a tree of Beautiful Soup's, in a third of its own time if the markup is plain.

Nearly all articles are made of nothing but text, well-formed tags, comments and common character references.
Of these any parser makes the same tree, and making it needs few of the precautions that Python's parser and
Beautiful Soup take. Whatever else there is in a file, Beautiful Soup itself makes the tree.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html import unescape
from itertools import pairwise
from typing import Any

from bs4 import BeautifulSoup, Comment, Tag
from bs4.builder._htmlparser import BeautifulSoupHTMLParser, HTMLParserTreeBuilder
from bs4.dammit import EntitySubstitution
from bs4.element import NavigableString

_SPACE = r"[ \t\n\r\f]"
_NAME = r"[a-zA-Z][a-zA-Z0-9-]*"
_ATTRIBUTE = rf"""{_SPACE}+([a-zA-Z_][\w.:-]*)(?:=(?:"([^"]*)"|'([^']*)'))?"""
_TOKEN = re.compile(
    r"([^<]+)|"
    rf"<({_NAME})((?:{_SPACE}+[a-zA-Z_][\w.:-]*(?:=(?:\"[^\"]*\"|'[^']*'))?)*){_SPACE}*(/?)>|"
    rf"</({_NAME}){_SPACE}*>|"
    r"<!--((?!-?>)(?:[^-]|-(?!-))*)-->",
    re.ASCII,
)
_ATTRIBUTES = re.compile(_ATTRIBUTE, re.ASCII)
_REFERENCE = re.compile(r"&(?:([a-zA-Z][a-zA-Z0-9]*);|#([0-9]{2,5});|(?![a-zA-Z#]))", re.ASCII)
_CLOSED_REFERENCE = re.compile(r"&[a-zA-Z0-9#]+;", re.ASCII)
_WORD = re.compile(r"\S+")
# Their content, or they themselves, mean something of their own, to one version of the parser or another.
_PECULIAR = frozenset(
    (
        *("iframe", "meta", "noembed", "noframes", "noscript", "plaintext", "pre", "rp", "rt"),
        *("script", "style", "template", "textarea", "title", "xmp"),
    )
)
# All up to its end is the text of a script, whatever the parser; unless there is a < in it.
_RAW = {name: re.compile(rf"([^<]*)</{name}{_SPACE}*>", re.I | re.ASCII) for name in ("script", "style")}
_EMPTY_FRAME = re.compile(rf"{_SPACE}*</iframe{_SPACE}*>", re.I)
# Python's parser takes all that follows for text once it has met what only begins like a reference.
_NO_REFERENCE = re.compile(r"&(?=#(?!(?:[0-9]+|[xX][0-9a-fA-F]+)(?![0-9a-fA-F])))")
_DEEPEST = 256
"""Elements nested deeper, sixteen times as deep as in any article, become siblings, as in browsers: much
that is asked of a tree takes the product of its depth and its size."""
_MOST_SEARCHED = 20_000_000
"""How many characters Python's parser may look through, from each tag that is broken to the end."""


def parse(markup: str) -> BeautifulSoup:
    """The tree that ``BeautifulSoup(markup, "html.parser")`` is, but without line numbers.

    Raises:
        ParserRejectedMarkup: if no tree can be made.
    """
    return BeautifulSoup(markup, builder=_Builder())


class _Builder(HTMLParserTreeBuilder):
    def feed(self, markup: Any, *others: Any) -> None:
        soup = self.soup
        if soup is None or not isinstance(markup, str) or not _Planting(soup, self).grow(markup):
            if soup is not None:
                soup.reset()
            super().feed(_tamed(markup) if isinstance(markup, str) else markup, _Parser)


class _Parser(BeautifulSoupHTMLParser):
    """Beautiful Soup's reader of tags, which no number or depth of them is too much for."""

    already_closed_empty_element: Any

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.already_closed_empty_element = _Names()
        self._flat: Counter[str] = Counter()

    def handle_starttag(self, name: str, attrs: Any, handle_empty_element: bool = True) -> None:
        super().handle_starttag(name, attrs, handle_empty_element)
        if len(self.soup.tagStack) > _DEEPEST and self.soup.tagStack[-1].name == name:
            self.soup.handle_endtag(name)
            self._flat[name] += 1

    def handle_endtag(self, name: str, check_already_closed: bool = True) -> None:
        if self._flat[name]:
            self._flat[name] -= 1
        else:
            super().handle_endtag(name, check_already_closed)


class _Names(Counter[str]):
    """Names with their numbers, in place of a list in which each is searched for from its beginning."""

    def append(self, name: str) -> None:
        self[name] += 1

    def remove(self, name: str) -> None:
        self[name] -= 1

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self[name] > 0


def _tamed(markup: str) -> str:
    """Markup that Python's parser reads in a time that goes with its length.

    From each ``<`` that opens no whole tag it may search all the rest for an end; where that would take long,
    these stand for themselves.
    """
    markup = _NO_REFERENCE.sub("&amp;", markup)
    broken = []
    place = markup.find("<")
    while place >= 0:
        token = _TOKEN.match(markup, place)
        if token is None:
            broken.append(place)
        place = markup.find("<", token.end() if token else place + 1)
    if len(broken) * len(markup) <= _MOST_SEARCHED:
        return markup
    pieces = [markup[start:end] for start, end in pairwise([0, *broken, len(markup)])]
    return "&lt;".join([pieces[0], *(piece[1:] for piece in pieces[1:])])


class _NotPlain(Exception):  # noqa: N818 - it names the state of the markup, not a fault
    """The markup has something in it that Beautiful Soup must judge."""


class _Planting:
    """A tree in the making."""

    def __init__(self, soup: BeautifulSoup, builder: HTMLParserTreeBuilder) -> None:
        self._builder = builder
        self._here: Tag = soup
        self._stack: list[Tag] = [soup]
        self._open: Counter[str] = Counter()
        self._flat: Counter[str] = Counter()
        self._last: Tag | NavigableString | None = None

    def grow(self, markup: str) -> bool:
        """Makes the tree; false, and some of it may be made, if the markup is not plain."""
        try:
            self._grow(markup)
        except _NotPlain:
            return False
        return True

    def _grow(self, markup: str) -> None:
        place = 0
        void = self._builder.empty_element_tags or ()
        while place < len(markup):
            token = _TOKEN.match(markup, place)
            if token is None:
                raise _NotPlain
            place = token.end()
            kind = token.lastindex
            if kind == 1:
                text = token[1]
                self._add_string(NavigableString, _dereferenced(text) if "&" in text else text)
            elif kind == 4:
                name = token[2].lower()
                if name in _PECULIAR:
                    if name in _RAW:
                        place = self._add_raw(token, markup, place)
                        continue
                    if name != "iframe" or not _EMPTY_FRAME.match(markup, place):
                        raise _NotPlain
                attributes = token[3]
                tag = self._add_tag(name, _attributes(attributes) if attributes else {})
                if not (token[4] or name in void):
                    if len(self._stack) >= _DEEPEST:
                        self._flat[name] += 1
                        continue
                    self._stack.append(tag)
                    self._open[name] += 1
                    self._here = tag
            elif kind == 5:
                name = token[5].lower()
                if name in void:
                    raise _NotPlain
                self._close(name)
            else:
                self._add_string(Comment, token[6])

    def _add_raw(self, token: re.Match[str], markup: str, place: int) -> int:
        """Adds a script with its text; returns where it ends."""
        name = token[2].lower()
        text = _RAW[name].match(markup, place)
        if text is None or token[4]:
            raise _NotPlain
        above, self._here = self._here, self._add_tag(name, _attributes(token[3]))
        self._add_string(self._builder.string_containers[name], text[1])
        self._here = above
        return text.end()

    def _close(self, name: str) -> None:
        """Closes the innermost element of this name and all in it; an end without a start means nothing."""
        if self._flat[name]:
            self._flat[name] -= 1
            return
        if not self._open[name]:
            return
        while True:
            closed = self._stack.pop().name
            self._open[closed] -= 1
            if closed == name:
                break
        self._here = self._stack[-1]

    def _add_tag(self, name: str, attributes: dict[str, str]) -> Tag:
        tag = Tag.__new__(Tag)
        here, last = self._here, self._last
        siblings = here.contents
        tag.__dict__ = {
            **_model(name),
            "attrs": self._valued(name, attributes),
            "contents": [],
            "parent": here,
            "previous_element": last,
            "previous_sibling": siblings[-1] if siblings else None,
        }
        if siblings:
            siblings[-1].next_sibling = tag
        if last is not None:
            last.next_element = tag
        siblings.append(tag)
        self._last = tag
        return tag

    def _add_string(self, kind: type[NavigableString], text: str) -> None:
        if not text.strip(BeautifulSoup.ASCII_SPACES):
            if not text:
                return
            text = "\n" if "\n" in text else " "
        here, last = self._here, self._last
        string = kind(text)
        siblings = here.contents
        string.parent = here
        string.previous_element = last
        if siblings:
            string.previous_sibling = siblings[-1]
            siblings[-1].next_sibling = string
        if last is not None:
            last.next_element = string
        siblings.append(string)
        self._last = string

    def _valued(self, name: str, attributes: dict[str, str]) -> dict[str, Any]:
        """The attributes as an element has them: those that list words as lists."""
        valued: dict[str, Any] = self._builder.attribute_dict_class(attributes)
        lists = self._builder.cdata_list_attributes or {}
        for key in valued:
            if key in lists.get("*", ()) or key in lists.get(name, ()):
                dict.__setitem__(
                    valued, key, self._builder.attribute_value_list_class(_WORD.findall(attributes[key]))
                )
        return valued


@cache
def _model(name: str) -> dict[str, Any]:
    """What Beautiful Soup notes of an element of this name; attributes and neighbours are still to come."""
    soup = BeautifulSoup("", "html.parser")
    return dict(vars(Tag(soup, soup.builder, name, attrs={})))


def _attributes(text: str) -> dict[str, str]:
    """The attributes of a tag; of two of one name the last one counts."""
    return {
        name.lower(): _attribute_value(double or single) for name, double, single in _ATTRIBUTES.findall(text)
    }


def _attribute_value(value: str) -> str:
    if "&" not in value:
        return value
    # What to make of a reference without its semicolon is a matter of the parser's version.
    rest = _CLOSED_REFERENCE.sub("", value)
    if unescape(rest) != rest:
        raise _NotPlain
    return unescape(value)


def _dereferenced(text: str) -> str:
    """Text with its character references replaced."""
    pieces: list[str] = []
    place = 0
    while (at := text.find("&", place)) >= 0:
        match = _REFERENCE.match(text, at)
        if match is None:
            raise _NotPlain
        pieces += (text[place:at], _referred(match[1], match[2]))
        place = match.end()
    pieces.append(text[place:])
    return "".join(pieces)


def _referred(name: str | None, number: str | None) -> str:
    if name is not None:
        character = EntitySubstitution.HTML_ENTITY_TO_CHARACTER.get(name)
        if character is None:
            raise _NotPlain
        return character
    if number is None:
        return "&"
    code = int(number)
    # The others are mended by rules of their own.
    if not (0x20 <= code < 0x7F or 0xA0 <= code < 0xD800):
        raise _NotPlain
    return chr(code)
