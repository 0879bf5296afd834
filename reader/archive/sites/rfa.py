"""Radio Free Asia, Mandarin: captioned pictures, lists of related articles, reporters and editors below."""

import re

from bs4 import Tag

from reader.archive.authors import split_names
from reader.archive.blocks import Rules, classes_of
from reader.archive.draft import Draft
from reader.archive.site import Site
from reader.model import ParagraphKind

_FOOTER_LENGTH = 110
_EDITORS = re.compile(
    r"(?:责编|責編|责辑|网编|網編|网吧)\s*[:：]?\s*[\u4e00-\u9fff]{2}|"
    r"(?<![\u4e00-\u9fff])(?:责任)?编辑(?:\s*[:：]|\s)\s*[\u4e00-\u9fff]{2}|"
    r"(?:报道|报导|采访|记者\s*[:：].{2,12})\s*编辑\s*[:：\s]"
)
_VIDEO = re.compile(r"视频\s*[【:：]")
_SPEECH = re.compile(r"[？！?!“”「」；]|，.*，")
_BYLINE = re.compile(
    r"[（(]?(?:以上是)?(?:自由亚洲(?:电台)?|本台)(?:驻\S{2,4})?(?:实习|特约)?(?:记者|评论员)\s*[:：]?\s*\S{2,14}\s*\S{0,8}"
    r"(?:报道|报导|報導)。?[）)]?|"
    r"[（(]?(?:实习|特约)?记者\s*[:：]\s*[\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4}){0,3}[）)]?"
)
_REPORTERS = re.compile(
    r"(?:记者|記者|评论员|主持人?|撰稿)\s*[:：]?\s*(.+?)\s*(?:的?(?:专题|视频|综合|综述)?(?:报道|报导|報導|采访)|"
    r"[/／。）)]|责[编辑]|責編|网编|網編|编辑|$)"
)
_PLACES = re.compile(
    r"(?:华盛顿|台北|台湾|台中|高雄|香港|巴黎|旧金山|洛杉矶|纽约|波士顿|多伦多|温哥华|渥太华|伦敦|柏林|曼谷|东京|首尔|"
    r"悉尼|墨尔本|北京|上海|广州|达兰萨拉|新德里|加拿大|澳大利亚|澳洲|日本|德国|英国|法国|美国|台(?=$)|发自|连线|\s)+$"
)


def _kind(tag: Tag) -> ParagraphKind | None:
    return ParagraphKind.CAPTION if "image-caption" in classes_of(tag) else None


def _credit(tag: Tag) -> bool:
    return tag.name == "cite" or " copyright " in classes_of(tag)


def _skip(tag: Tag) -> bool:
    return tag.get("id") == "zoomattribute"


def _refine(draft: Draft) -> None:
    footers = [block for block in draft.blocks() if _is_footer(block.text)]
    for block in footers:
        draft.authors += reporters(block.text)
    draft.drop(footers)
    for block in draft.blocks():
        if block.italic and block.kind is ParagraphKind.BODY and _VIDEO.match(block.text):
            block.kind = ParagraphKind.CAPTION


def _is_footer(text: str) -> bool:
    """Whether a line names who made the report; an interviewer's question opens like one."""
    if len(text) > _FOOTER_LENGTH or _SPEECH.search(text):
        return False
    return _EDITORS.search(text) is not None or _BYLINE.fullmatch(text) is not None


def reporters(footer: str) -> list[str]:
    """The reporters named in a line such as ``自由亚洲电台记者：甲、乙 台北报道 责编：丙 网编：丁``."""
    match = _REPORTERS.search(footer)
    if match is None or "编" in match[1]:
        return []
    names = (_PLACES.sub("", name) for part in split_names(match[1]) for name in re.split(r"\s+", part))
    return [name for name in names if 2 <= len(name) <= 12]


SITE = Site(Rules(skip=_skip, kind=_kind, credit=_credit), refine=_refine)
