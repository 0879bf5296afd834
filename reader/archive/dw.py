"""Deutsche Welle, Chinese: a byline, small captions, picture galleries, a copyright line at the end."""

import re
from itertools import pairwise

from bs4 import Tag
from bs4.element import NavigableString

from reader.archive.blocks import Reference, Rules
from reader.archive.draft import Draft
from reader.archive.site import Site, take_byline
from reader.model import ParagraphKind

_COPYRIGHT = re.compile(
    r"(?:©|\(c\))?\s*(?:\d{4}\s*年?)?\s*(?:德国之声|德國之聲)(?:版权|版權)声?聲?明.*|©\s*\d{4}\s*年?", re.I
)
_INLINE = ("b", "strong", "a", "i", "em")
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
    draft.keep(lambda block: not _COPYRIGHT.match(block.text))
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
