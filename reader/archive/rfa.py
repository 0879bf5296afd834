"""Radio Free Asia, Mandarin: captioned pictures, lists of related articles, reporters and editors below."""

import re

from bs4 import Tag

from reader.archive.authors import split_names
from reader.archive.blocks import Rules, classes_of
from reader.archive.draft import Draft
from reader.archive.site import Site
from reader.model import ParagraphKind

_FOOTER_LENGTH = 110
_FOOTER = re.compile(
    r"责编|網編|网编|責編|^[（(]?(?:自由亚洲电台|本台)(?:实习|特约)?(?:记者|评论员)\s*[:：]?\s*\S{2,14}\s*\S{0,6}(?:报道|报导|報導)。?[）)]?$|"
    r"^[（(]?(?:实习|特约)?记者\s*[:：]\s*\S{2,12}[）)]?$"
)
_REPORTERS = re.compile(
    r"(?:记者|記者|评论员|主持人?|撰稿)\s*[:：]?\s*(.+?)\s*(?:的?(?:专题|视频|综合|综述)?(?:报道|报导|報導|采访)|[/／。）)]|责编|責編|网编|網編|$)"
)
_PLACES = re.compile(
    r"\s*(?:华盛顿|台北|台湾|香港|巴黎|旧金山|洛杉矶|纽约|多伦多|温哥华|渥太华|伦敦|柏林|曼谷|东京|首尔|悉尼|墨尔本|"
    r"达兰萨拉|新德里|加拿大|澳大利亚|澳洲|日本|德国|英国|法国|美国)$"
)


def _kind(tag: Tag) -> ParagraphKind | None:
    return ParagraphKind.CAPTION if "image-caption" in classes_of(tag) else None


def _credit(tag: Tag) -> bool:
    return tag.name == "cite" or " copyright " in classes_of(tag)


def _skip(tag: Tag) -> bool:
    return tag.get("id") == "zoomattribute"


def _refine(draft: Draft) -> None:
    blocks = draft.blocks()
    footers = [block for block in blocks if len(block.text) <= _FOOTER_LENGTH and _FOOTER.search(block.text)]
    for block in footers:
        draft.authors += reporters(block.text)
    draft.drop(footers)


def reporters(footer: str) -> list[str]:
    """The reporters named in a line such as ``自由亚洲电台记者：甲、乙 台北报道 责编：丙 网编：丁``."""
    match = _REPORTERS.search(footer)
    if match is None or "编" in match[1]:
        return []
    names = _PLACES.sub("", match[1].strip())
    return [name for part in split_names(names) for name in re.split(r"\s+", part) if 2 <= len(name) <= 12]


RFA = Site(Rules(skip=_skip, kind=_kind, credit=_credit), refine=_refine)
