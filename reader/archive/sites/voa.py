"""Voice of America, Chinese: a date line, pictures with a small caption, plain paragraphs."""

import re

from bs4 import Tag

from reader.archive.blocks import Rules
from reader.archive.draft import Draft
from reader.archive.site import Site, take_byline
from reader.model import ParagraphKind

_FOOTER = re.compile(
    r".*对(?:本文|本报道|此文|此报道)(?:亦|也)?(?:有|做出|作出).{0,6}贡献.{0,3}|"
    r"《[^》]+》\s*YouTube播放列表[:：].*|YouTube\s*(?:视频|視頻)?[:：]?|"
    r"\S{0,12}(?:本集|本期|完整)\S{0,12}[:：]\s*\S.{0,60}|"
    r"(?:\d{1,2}月\d{1,2}日|本[集期])\S{2,12}完整版|\S{2,12}本期全部内容请看.{4,60}|"
    r"《?[^，。]{2,8}》?每?星期.{1,30}(?:播出|首播)，(?:欢迎|敬请).{0,8}收看。?|"
    r"更多精彩内容，请收看.*"
)
_RULE = re.compile(r"\s*(?<![=＝])[=＝]{5,}\s*$")
_CREDIT_LINE = re.compile(r"[（(](?:本文|本报道|此文).{0,60}(?:报道|内容|消息|编译).{0,4}[）)]")


def _kind(tag: Tag) -> ParagraphKind | None:
    return ParagraphKind.CAPTION if tag.name == "small" else None


def _refine(draft: Draft) -> None:
    take_byline(draft)
    for block in draft.blocks():
        block.text = _RULE.sub("", block.text)
    draft.keep(lambda block: bool(block.text) and not _FOOTER.fullmatch(block.text))
    for block in draft.blocks():
        if _CREDIT_LINE.fullmatch(block.text):
            block.kind = ParagraphKind.NOTE


SITE = Site(Rules(kind=_kind), refine=_refine)
