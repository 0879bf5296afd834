"""Deutsche Welle, Chinese: a byline, small captions, picture galleries, a copyright line at the end."""

import re
from itertools import pairwise

from bs4 import Tag
from bs4.element import NavigableString

from reader.archive.authors import split_names
from reader.archive.blocks import Reference, Rules
from reader.archive.draft import Draft
from reader.archive.site import Site, take_byline
from reader.model import ParagraphKind

_COPYRIGHT = re.compile(
    r"\s*(?:(?:©\ufe0f?|\(c\))\s*)?(?:\d{4}\s*年?\s*)?(?:德国之声|德國之聲)\s*(?:版权|版權)[声聲]明\s*[:：].*$|"
    r"\s*©\ufe0f?\s*\d{4}\s*年?$|^©\ufe0f?$",
    re.I,
)
_NAME = r"[\u4e00-\u9fff]{2,3}"
_NAMES = rf"{_NAME}(?:\s*[/／、]\s*{_NAME})*"
_SOURCES = r"\s*[（(](?:综合|摘|编|路透|法新|德新|美联|报)[^（）()]{0,24}[）)]"
_BYLINE = re.compile(
    rf"(?:责编|責編)\s*[:：].{{2,8}}|(?:采访)?记者\s*[:：]\s*({_NAME})|({_NAMES}){_SOURCES}|"
    rf"({_NAME}(?:\s*[/／]\s*{_NAME})+)(?:\s*[（(][^（）()]{{2,24}}[）)])?"
)
_INLINE = ("br", "b", "strong", "a", "i", "em")
_GALLERY = re.compile(r"相[关關][图圖][集辑輯][:：]?")


def _kind(tag: Tag) -> ParagraphKind | None:
    if tag.name == "small":
        return ParagraphKind.CAPTION
    if tag.name == "div" and _is_slide(tag):
        return ParagraphKind.CAPTION
    return None


def _is_slide(tag: Tag) -> bool:
    """Whether an element is a picture of a gallery with its text, in the same element."""
    children = [
        child for child in tag.contents if not (isinstance(child, NavigableString) and not child.strip())
    ]
    if len(children) < 2 or not isinstance(children[0], Tag) or children[0].name != "img":
        return False
    return all(not isinstance(child, Tag) or child.name in _INLINE for child in children[1:])


def _refine(draft: Draft) -> None:
    take_byline(draft)
    for block in draft.blocks():
        block.text = _COPYRIGHT.sub("", block.text)
    draft.keep(lambda block: bool(block.text))
    for block in draft.blocks():
        byline = _BYLINE.fullmatch(block.text)
        if byline:
            draft.authors += split_names(byline[1] or byline[2] or byline[3] or "")
            draft.drop([block])
    # A gallery that has no slides in the file leaves its title behind.
    unwanted = [
        item
        for item, following in pairwise([*draft.items, None])
        if item is not None
        and not isinstance(item, Reference)
        and item.kind is ParagraphKind.HEADING
        and _GALLERY.match(item.text)
        and not isinstance(following, Reference)
    ]
    draft.drop(unwanted)


DW = Site(Rules(kind=_kind), refine=_refine)
