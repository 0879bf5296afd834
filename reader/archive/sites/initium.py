"""Initium Media: bare Markdown, with a standfirst, captions that name who made them, and a line of tags."""

import re

from reader.archive.authors import split_names
from reader.archive.blocks import Block
from reader.archive.draft import Draft
from reader.archive.site import Site
from reader.model import ParagraphKind

_COPYRIGHT = re.compile(r"本刊[载載].{0,4}容版[权權].*|©.{0,6}(?:端传媒|端傳媒|Initium).*")
_CREDIT = re.compile(
    r"(?:^|[。．.！？」』）)\s])(?:摄影?|攝影?|图片?来源|圖片?來源|[图圖])\s*[:：]\s*(\S[^。]{0,300})$"
)
_TAGS = re.compile(r"(?:#[^\s#]+\s*)+")
_BYLINE = re.compile(
    r"(?:特约撰稿人|特約撰稿人|端传媒记者|端傳媒記者|撰文|作者|记者|記者)[:：\s]+(\S.{1,40}?)(?:\s*(?:发自|發自).*)?$"
)
_STANDFIRST_LENGTH = 120


def _refine(draft: Draft) -> None:
    for block in draft.blocks():
        credit = _CREDIT.search(block.text)
        if credit and block.kind is ParagraphKind.BODY:
            block.kind = ParagraphKind.CAPTION
            block.credit = credit.span(1)
        elif _TAGS.fullmatch(block.text) and block.linked > 0.5:
            draft.tags += [tag.lstrip("#") for tag in block.text.split()]
    draft.keep(
        lambda block: (
            not (_COPYRIGHT.fullmatch(block.text) or (_TAGS.fullmatch(block.text) and block.linked > 0.5))
        )
    )
    _take_byline(draft)
    body = [block for block in draft.blocks() if block.kind is not ParagraphKind.CAPTION]
    if len(body) > 1 and _is_standfirst(body[0]):
        body[0].kind = ParagraphKind.STANDFIRST


def _take_byline(draft: Draft) -> None:
    for block in draft.blocks()[:4]:
        byline = _BYLINE.fullmatch(block.text)
        if byline and block.kind is ParagraphKind.BODY:
            draft.authors += split_names(byline[1])
            draft.drop([block])


def _is_standfirst(block: Block) -> bool:
    return block.kind is ParagraphKind.BODY and len(block.text) <= _STANDFIRST_LENGTH


SITE = Site(refine=_refine)
