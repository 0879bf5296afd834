"""Deutsche Welle, Chinese: a byline, small captions, picture galleries, a copyright line at the end."""

import re
from itertools import pairwise

from bs4 import Tag
from bs4.element import NavigableString

from reader.archive.authors import split_names
from reader.archive.blocks import Block, Reference, Rules, text_of
from reader.archive.draft import Draft
from reader.archive.site import Site, take_byline
from reader.model import ParagraphKind

_COPYRIGHT = re.compile(
    r"\s*(?:(?:©\ufe0f?|\(c\))\s*)?(?:\d{4}\s*年?\s*)?(?:德国之声|德國之聲)\s*(?:版权|版權)[声聲]明\s*[:：].*$|"
    r"\s*©\ufe0f?\s*\d{4}\s*年?$|^©\ufe0f?$",
    re.I,
)
_NAME = r"[\u4e00-\u9fff]{2,3}"
_LATIN = r"[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){1,3}"
_SLASH = r"\s*[/／\\]\s*"
_NAMES = rf"(?:{_NAME}|{_LATIN})(?:(?:{_SLASH}|\s*、\s*)(?:{_NAME}|{_LATIN}))*"
_SOURCES = r"\s*[/／]?\s*[（(](?:据|综合|摘|编|路透|法新|德新|美联|报)[^（）()]{0,24}[）)]"
_BYLINE = re.compile(
    rf"(?:责编|責編)\s*[:：].{{2,8}}|(?:采访记者\s*[:：]?|(?:记者|作者)\s*[:：])\s*({_NAME}|{_LATIN})|({_NAMES}){_SOURCES}|"
    rf"({_NAME}(?:{_SLASH}{_NAME})+)(?:\s*[/／]?\s*[（(][^（）()]{{2,24}}[）)])?"
)
_PODCAST = re.compile(
    r"欢迎订阅德国之声.{0,40}播客.*|(?:Feed-URL|iTunes)\s*[:：]?|https?://(?:rss\.dw\.com|itunes\.apple\.com)/\S+"
)
_INLINE_RELATED = re.compile(r"(?<=[。？！」”])\s*(?:延伸(?:阅读|閱讀)|(?:更多|相关)阅读)\s*[:：].{2,70}$")
_ABOUT_AUTHOR = re.compile(
    r"[\u4e00-\u9fff·]{2,12}\s*(?:[（(][^（）()]{2,30}[）)])?\s*[是为，](?=[^“”。]*?"
    r"(?:研究员|教授|律师|博士|评论|媒体人|作家|学者|记者|时评人|讲师|主席|经营者|主编|创始人|专家|议员))[^“”]{6,120}"
)
_DISCLAIMER = ("德国之声致力", "德國之聲致力")
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
        block.text = _INLINE_RELATED.sub("", _COPYRIGHT.sub("", block.text))
    draft.keep(lambda block: bool(block.text) and not _PODCAST.fullmatch(block.text))
    bylines = []
    for block in draft.blocks():
        byline = _BYLINE.fullmatch(block.text)
        if byline:
            draft.authors += split_names(byline[1] or byline[2] or byline[3] or "")
            bylines.append(block)
    draft.drop(bylines)
    for block, following in pairwise(draft.blocks()):
        if following.text.startswith(_DISCLAIMER) and _is_about_author(block, draft):
            block.kind = ParagraphKind.NOTE
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


def _is_about_author(block: Block, draft: Draft) -> bool:
    """Whether a line tells who wrote a commentary, or whom an interview is with."""
    if block.kind is not ParagraphKind.BODY or not _ABOUT_AUTHOR.fullmatch(block.text):
        return False
    name = re.split(r"[\s（(是为，]", block.text, maxsplit=1)[0]
    return len(name) > 1 and (
        block.italic or name in draft.title or name in draft.authors or "评论" in draft.title
    )


def _prepare(root: Tag, draft: Draft) -> None:
    """Part a question from the answer that follows it in the same paragraph."""
    for strong in root.find_all("strong"):
        opens = strong.previous_sibling is None and strong.next_sibling is not None
        line = strong.parent
        if opens and line is not None and line.name == "p" and text_of(strong).endswith(("？", "?")):
            strong.insert_after(Tag(name="br"))


SITE = Site(Rules(kind=_kind), prepare=_prepare, refine=_refine)
