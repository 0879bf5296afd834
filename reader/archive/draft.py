"""An article in the making, and what is done to its lines whatever the outlet."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from reader.archive.addresses import host_of
from reader.archive.authors import join_names
from reader.archive.blocks import Block, Item, Reference
from reader.archive.credits import find_credit, says_only_credit, without_label
from reader.archive.text import squeeze
from reader.model import Article, Media, MediaKind, Outlet, Paragraph, ParagraphKind, Span

HEADING_LENGTH = 42
"""A line all in bold that is no longer than this, in characters, is a heading."""

_PLAIN_HEADING_LENGTH = 22
_NO_HEADING = re.compile(r"[。，；;,]$|^[—–-]{1,2}|^[•·]")
_NO_PLAIN_HEADING = re.compile(
    r"""[。，；;,！!…：:、”"’」』）)]$|^[—–\-•·*“"（(]|https?:|^\d+[.、]?$|^(?:问|答)"""
)
_MARKED_HEADING = re.compile(r"[●※■◆▲]")

_PROMOTION = re.compile(
    r"获取更多RSS[:：]?|https?://feedx\.\w+/?|[=＝\-—_*•·.。~\s]+|"
    r"(?:你的器材|您的(?:浏览器|器材|设备)|你的浏览器|您的瀏覽器|你的瀏覽器)不(?:支持|支援).{0,20}|"
    r"Media playback is (?:not supported|unsupported) on (?:this|your) device\.?|"
    r"Your browser does not support.{0,60}|"
    r"(?:图像|圖像|视频|視頻|音频|音頻|影像)(?:来源|來源|加注文字|加註文字)[，,:：]?|"
    r"(?:广告|廣告|Advertisement|ADVERTISEMENT)|(?:分享|评论|評論|打印|列印|转发)(?:到.{0,8})?|"
    r"点击(?:查看|阅读|收听|观看|此处).{0,24}|點擊(?:查看|閱讀|收聽|觀看|此處).{0,24}|"
    r"\d{1,2} ?(?:分钟|分鐘|小时|小時|天) ?前|最近更新[:：]?.{0,24}"
)
_RELATED = re.compile(
    r"(?:相关(?:内容|报道|报导|新闻|文章|阅读|链接)|相關(?:內容|報導|報道|新聞|文章|閱讀|連結)|延伸(?:阅读|閱讀)|"
    r"(?:更多|推荐|推薦|扩展|热门)(?:阅读|閱讀|报道|報導|内容|內容|新闻|新聞)|阅读更多|猜你喜欢|您可能(?:还)?感兴趣.{0,6})"
    r"[:：]?"
)
_RELATED_LINE = re.compile(
    r"(?:延[伸申](?:阅读|閱讀)|(?:更多|相关|推荐)阅读|相關閱讀|阅读更多)(?:\s*[:：]|\s).{2,70}"
)
_ENTRY = re.compile(r"[★☆●※■◆▲]|\d{1,2}\s*[.．、](?!\d)|《[^《》]+》$")
_ANNOUNCEMENT = re.compile(r"如下[:：]$")
_TITLE_LENGTH = 60
_NOTE = re.compile(
    r"[（(\[【]?(?:编者按|編者按|编者注|編者註|编按|編按|编注|更正|勘误|勘誤|訂正|更新(?:说明)?[:：]|"
    r"Correction|Editor’s note|"
    r"本文(?:根据|依据|采用|部分内容|最初|原文|曾|首发|仅代表|僅代表|为|稍后将)|本文(?:依據|根據|採用)|本报道(?:正持续更新|依据|采用)|"
    r"此文依据|嘉宾和观众(?:听众)?发表的都是个人观点|摘[编編译譯]自.{0,4}媒[体體]|(?:德国之声|德國之聲)致力[于於]|"
    r"本音频内容不代表|根据BBC中文.{0,20}改编|所有照片都?受版权|※?自殺警語|珍惜生命，自殺)"
)
_OTHERS = re.compile(r".{0,16}(?:更多|其[他它]).{0,24}(?:报道|報導|报导|新闻|故事|内容)\s*[:：]")
_LAST_LABEL = re.compile(
    r".{0,16}(?:更多|其[他它]|相关|系列).{0,24}(?:报道|報導|报导|新闻|故事|内容)\s*[:：]?|"
    r"[你您]可能.{0,10}(?:感兴趣|喜欢)\s*[:：]?|系列报道说明\s*[:：]?"
)
_NOTE_LENGTH = 160
_LONGEST_HEADING = 60
_QUESTION = re.compile(
    r"(?:德国之声|德國之聲|记者|記者|主持人|问|問|提问|法广|美国之音|自由亚洲(?:电台)?|本台|BBC(?:中文)?|DW|VOA|RFA)\s*[:：]"
)
_CREDIT_LINE = re.compile(r"(?:图像|圖像|影像|视频|視頻)(?:来源|來源)[，,:：]\s*(.{2,60})")


@dataclass(slots=True)
class Draft:
    """What is known of an article so far; ``items`` are its lines and references in order."""

    outlet: Outlet
    title: str
    items: list[Item]
    url: str | None = None
    front_matter: dict[str, Any] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    translator: str | None = None
    dateline: datetime | None = None
    series: str | None = None
    section: str | None = None
    tags: list[str] = field(default_factory=list)

    def blocks(self) -> list[Block]:
        """The lines, without the references."""
        return [item for item in self.items if isinstance(item, Block)]

    def keep(self, wanted: Callable[[Block], bool]) -> None:
        """Drop the lines that are not ``wanted``."""
        self.items = [item for item in self.items if not isinstance(item, Block) or wanted(item)]

    def drop(self, unwanted: Iterable[Block]) -> None:
        """Drop the lines in ``unwanted``, known by identity."""
        gone = {id(block) for block in unwanted}
        self.items = [item for item in self.items if id(item) not in gone]


def is_promotion(text: str) -> bool:
    """Whether a line is a label, a player's fallback or a promotion, on any site."""
    return _PROMOTION.fullmatch(text) is not None


def refine(draft: Draft) -> None:
    """Drop what is no text of the article on any site, and tell what kind each line is."""
    _take_credit_lines(draft)
    draft.keep(lambda block: not is_promotion(block.text))
    _drop_repeated_title(draft)
    _drop_related(draft)
    _find_headings(draft)
    _drop_dangling(draft)
    for block in draft.blocks():
        if block.kind in (ParagraphKind.BODY, ParagraphKind.LIST_ITEM, ParagraphKind.HEADING):
            if len(block.text) <= _NOTE_LENGTH and _NOTE.match(block.text):
                block.kind = ParagraphKind.NOTE
        elif block.kind is ParagraphKind.CAPTION:
            given = block.credit
            block.credit = without_label(block.text, given) if given else find_credit(block.text)
    _settle_captions(draft)


def _take_credit_lines(draft: Draft) -> None:
    """Give lines such as ``图像来源，Agency`` to the pictures they stand under."""
    picture: Reference | None = None
    unwanted: list[Block] = []
    for item in draft.items:
        if isinstance(item, Reference):
            picture = item
        elif match := _CREDIT_LINE.fullmatch(item.text):
            unwanted.append(item)
            if picture is not None:
                picture.credit = picture.credit or match[1]
    draft.drop(unwanted)


def is_related(block: Block, host: str | None) -> bool:
    """Whether a line is nothing but links to the outlet's own pages."""
    if block.linked < 0.9 or not block.hrefs:
        return False
    hosts = {host_of(href) for href in block.hrefs}
    return hosts <= {None, host} and not all(href.startswith("#") for href in block.hrefs)


def assemble(draft: Draft, published: datetime | None, *, inferred: bool = False) -> Article:
    """The article that the draft has become."""
    lines: list[str] = []
    paragraphs: list[Paragraph] = []
    found: list[Media] = []
    start = 0
    last_media: int | None = None
    for item in draft.items:
        if isinstance(item, Reference):
            last_media = len(found)
            found.append(Media(item.kind, item.url, len(paragraphs), item.alt, item.credit))
            continue
        end = start + len(item.text)
        is_caption = item.kind is ParagraphKind.CAPTION
        credit = Span(start + item.credit[0], start + item.credit[1]) if is_caption and item.credit else None
        paragraphs.append(Paragraph(item.kind, start, end, credit, last_media if is_caption else None))
        if not is_caption:
            last_media = None
        lines.append(item.text)
        start = end + 1
    return Article(
        outlet=draft.outlet.id,
        title=draft.title,
        text="\n".join(lines),
        paragraphs=tuple(paragraphs),
        author=join_names(draft.authors),
        translator=draft.translator,
        published=published,
        published_inferred=inferred and published is not None,
        url=draft.url,
        series=draft.series,
        section=draft.section,
        tags=tuple(dict.fromkeys(draft.tags)),
        media=tuple(found),
    )


def _drop_repeated_title(draft: Draft) -> None:
    """Drop the heading that repeats the title, and recordings' labels that do.

    The only ``h1``, above all text, is the title too, if in other words: outlets rephrase it.
    """
    title = _bare(draft.title)
    first = next((block for block in draft.blocks() if block.kind is not ParagraphKind.CAPTION), None)
    if first is not None and first.tag == "h1" and sum(block.tag == "h1" for block in draft.blocks()) == 1:
        draft.drop([first])
    draft.keep(
        lambda block: (
            not (block is first or block.tag in ("h1", "header") or block.kind is ParagraphKind.CAPTION)
            or _bare(block.text) != title
        )
    )


def _drop_related(draft: Draft) -> None:
    host = host_of(draft.url)
    groups: dict[int, list[Block]] = {}
    for block in draft.blocks():
        for group in block.groups:
            groups.setdefault(group, []).append(block)
    unwanted = [block for members in groups.values() if _is_related_list(members, host) for block in members]
    draft.drop(unwanted)
    _drop_link_lines(draft, host)


def _is_related_list(members: list[Block], host: str | None) -> bool:
    """Whether a list is one of other articles; some of their titles may have lost their links."""
    linked = [block for block in members if is_related(block, host)]
    if 2 * len(linked) < len(members):
        return False
    return all(
        len(block.text) <= _TITLE_LENGTH and not block.text.endswith("。")
        for block in members
        if not is_related(block, host)
    )


def _drop_link_lines(draft: Draft, host: str | None) -> None:
    """Drop lines that are a link to another article, with the heading over them.

    A link that is an entry of a digest (``★…``, ``2. …``, ``《…》``) is the heading of its story, one
    that the text announces is part of the text.
    """
    unwanted: list[Block] = []
    under_label = announced = False
    blocks = draft.blocks()
    before: Block | None = None
    for block in blocks:
        bare = block.text.strip("【】[]（）() ")
        if _RELATED_LINE.fullmatch(bare):
            unwanted.append(block)
        elif _RELATED.fullmatch(bare):
            unwanted.append(block)
            under_label = True
        elif block.kind is not ParagraphKind.HEADING and is_related(block, host):
            if _ENTRY.match(block.text):
                block.kind = ParagraphKind.HEADING
            elif announced:
                block.kind = ParagraphKind.LIST_ITEM
            elif before is None or before.linked or not _ENTRY.match(before.text):
                unwanted.append(block)
        elif not (under_label and block.linked > 0.9):
            under_label = False
            announced = _ANNOUNCEMENT.search(block.text) is not None
        else:
            unwanted.append(block)
        before = block
    if len(unwanted) < len(blocks):
        draft.drop(unwanted)


def _drop_dangling(draft: Draft) -> None:
    """Drop headings of lists that are gone: what other articles are called, and a label at the end."""
    unwanted: list[Block] = []
    blocks = draft.blocks()
    last = True
    for block in reversed(blocks):
        is_heading = block.kind is ParagraphKind.HEADING
        if is_heading and (_OTHERS.fullmatch(block.text) or (last and _LAST_LABEL.fullmatch(block.text))):
            unwanted.append(block)
        else:
            last = False
    if len(unwanted) < len(blocks):
        draft.drop(unwanted)


def _find_headings(draft: Draft) -> None:
    """Tell headings from body: short lines all in bold, and short ones without a stop between long ones."""
    blocks = draft.blocks()
    for block in blocks:
        if block.kind is ParagraphKind.BODY and block.bold and len(block.text) <= HEADING_LENGTH:
            block.kind = ParagraphKind.BODY if _NO_HEADING.search(block.text) else ParagraphKind.HEADING
        if block.kind is ParagraphKind.HEADING and _is_no_heading(block.text):
            block.kind = ParagraphKind.BODY
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if (
            block.kind is ParagraphKind.BODY
            and block.tag == "p"
            and len(block.text) <= _PLAIN_HEADING_LENGTH
            and not _NO_PLAIN_HEADING.search(block.text)
            and not _is_no_heading(block.text)
            and (_MARKED_HEADING.match(block.text) or (_is_prose(before) and _is_prose(after)))
        ):
            block.kind = ParagraphKind.HEADING


def _is_no_heading(text: str) -> bool:
    """Whether what is set like a heading is running text, or the question of an interview."""
    return len(text) > _LONGEST_HEADING or _QUESTION.match(text) is not None


def _is_prose(block: Block) -> bool:
    if block.kind is ParagraphKind.CAPTION:
        return True
    return block.kind is ParagraphKind.BODY and len(block.text) > _PLAIN_HEADING_LENGTH


def _settle_captions(draft: Draft) -> None:
    """Give each picture its credit, and leave out captions that say nothing else or say it twice."""
    unwanted: list[Block] = []
    picture: Reference | None = None
    said: set[str] = set()
    for item in draft.items:
        if isinstance(item, Reference):
            picture, said = item, set()
        elif item.kind is ParagraphKind.CAPTION:
            if item.credit is not None and picture is not None:
                picture.credit = item.text[slice(*item.credit)]
            if item.text in said or (says_only_credit(item.text, item.credit) and picture is not None):
                unwanted.append(item)
            said.add(item.text)
        elif picture is not None and picture.kind is MediaKind.IMAGE:
            picture = None
    draft.drop(unwanted)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", squeeze(text)).casefold()
