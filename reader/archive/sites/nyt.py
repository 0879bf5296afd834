"""The New York Times, Chinese: a byline in capitals, small captions, a footer on writers and translators."""

import re

from bs4 import Tag

from reader.archive import dates
from reader.archive.authors import JOINT, MOST_NAMES, spell, split_names
from reader.archive.blocks import Block, Rules, leave_out, text_of
from reader.archive.draft import Draft
from reader.archive.site import Site, take_byline
from reader.model import ParagraphKind

_TRANSLATOR = re.compile(r"(?:翻译|译者|翻譯|譯者|编译)\s*[:：]\s*(.*)")
_FOOTER = re.compile(
    r"点击(?:查看|阅读).*|.{4,400}自[^，。]{2,12}对(?:本文|本报道|此文).{0,12}贡献[。.]?|"
    r"(?>[^，、。“”]{2,52}、|[^，、。“”]{2,40}自[^，、。“”]{2,12}，)*[^，、。“”]{2,40}自[^，、。“”]{2,12}报道。|"
    r".{0,80}对(?:本文|本报道|此文).{0,12}贡献[。.]?|"
    r"(?:摄影|攝影|图片|报道)?[；;]?\s*.{0,20}欢迎(?:在|通过).{0,80}关注.{0,60}|感谢阅读今天的简报.*"
)
_ORIGINAL = re.compile(
    r"[（(]?本文(?:根据|原文|最初|选自|首发|编译自|为|是|出自|另一版本|英文).*|.{0,4}原文(?:最初)?(?:发表|刊登)于.*|本(?:新闻|报道)为.*"
)
_INVITATION = re.compile(
    r"(?:欢迎|请|可)(?:在|通过|上).{0,60}(?:Twitter|推特|Facebook|脸书|Instagram|微博|@).{0,120}|关注(?:他|她|我们)们?"
)
_TRADE = re.compile(
    r"时报|记者|作家|作者|专栏|教授|编辑|撰稿|分社|主编|学者|研究员|导演|摄影师|著有|博士|律师|小说|评论员|报道|主任|创始人|顾问|诗人|演员|人士|博士生|前[^，]{1,8}长"
)
_BIOGRAPHY = re.compile(
    r"(?P<name>(?:[A-Z][\w.’'\-]*)(?:[ ·](?:[A-Za-z][\w.’'\-]*))+|"
    r"[\u4e00-\u9fff·]{2,20}\s*[（(][A-Z@][^（()）]+[）)]|[\u4e00-\u9fff·]{2,12})"
    r"[^，。：“”]{0,12}?(?:是|为|現任|现任|曾|自\d|报道|从事|负责|拥有|著有|在|常驻|任|于|主要|从)"
)
_BIOGRAPHY_LENGTH = 420
_SHORT = 200
_WHO = r"\s*(?:[（(][^（）()]{1,40}[）)])?(?:是|，|为(?!了))[^“”]+$"
_OF_AUTHOR = re.compile(
    r"(?:本文)?作者(?:是|为|系)[^“”]{4,120}|(?>[^，。“”]{2,12}[（(]@\w+[）)]是[^“”。]{4,60}。)+"
)
_TRANSLATED = re.compile(r"\s*[（(]阅读本文中文版[）)]$")
_TAIL = 8


def _kind(tag: Tag) -> ParagraphKind | None:
    return ParagraphKind.CAPTION if tag.name == "small" else None


def _prepare(root: Tag, draft: Draft) -> None:
    for number, tag in enumerate(root.find_all("address")):
        if number < MOST_NAMES:
            draft.authors += split_names(text_of(tag))[:MOST_NAMES]
        leave_out(tag)
    for tag in root.find_all("time"):
        stamp = tag.get("datetime")
        if draft.dateline is None and isinstance(stamp, str):
            draft.dateline = dates.parse(stamp, dates.BEIJING)
        leave_out(tag)


def _refine(draft: Draft) -> None:
    take_byline(draft, dates.BEIJING)
    whole = "\n".join(block.text for block in draft.blocks())
    draft.authors = [spell(name, whole) for name in draft.authors]
    for block in draft.blocks():
        block.text = _TRANSLATED.sub("", block.text)
    _take_footer(draft)


def _take_footer(draft: Draft) -> None:
    """Take off the end what is said about the making of the article."""
    unwanted: list[Block] = []
    lines = draft.blocks()
    for place, block in enumerate(reversed(lines)):
        translator = _TRANSLATOR.match(block.text)
        if translator:
            names = split_names(translator[1].strip(" 。"))
            draft.translator = draft.translator or JOINT.join(names) or None
            unwanted.append(block)
        elif _ORIGINAL.fullmatch(block.text) and len(block.text) < _BIOGRAPHY_LENGTH:
            block.kind = ParagraphKind.NOTE
        elif _FOOTER.fullmatch(block.text) or block.footer or (place < _TAIL and _is_biography(block, draft)):
            unwanted.append(block)
        elif not _is_remnant(block):
            break
    if len(unwanted) < len(lines):
        draft.drop(unwanted)


def _is_remnant(block: Block) -> bool:
    """Whether a line says nothing itself, so that the footer may go on before it."""
    return (
        block.kind is ParagraphKind.CAPTION or block.text.startswith("获取更多RSS") or "feedx." in block.text
    )


def _is_biography(block: Block, draft: Draft) -> bool:
    """Whether a line at the end tells who wrote the article."""
    text = block.text
    if len(text) > _BIOGRAPHY_LENGTH or text.startswith("“"):
        return False
    if _INVITATION.search(text[-160:]) or _OF_AUTHOR.fullmatch(text):
        return True
    if "“" in text[:40]:
        return False
    if any(re.match(rf"{re.escape(author)}{_WHO}", text, re.I) for author in draft.authors):
        return len(text) < _SHORT
    match = _BIOGRAPHY.match(text)
    if match is None or not _TRADE.search(text):
        return False
    name = match["name"].casefold()
    authors = [author.casefold() for author in draft.authors]
    return any(author in name or name in author for author in authors) or "时报" in text or name[0].isascii()


SITE = Site(Rules(kind=_kind), prepare=_prepare, refine=_refine)
