"""BBC News, Chinese: one paragraph a box, labels for screen readers, credits before captions."""

import re
from itertools import islice, pairwise

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from reader.archive import dates
from reader.archive.authors import split_names
from reader.archive.blocks import Block, Rules, leave_out, text_of
from reader.archive.draft import HEADING_LENGTH, Draft
from reader.archive.site import Site
from reader.model import ParagraphKind

_EMBED = re.compile(r"[a-z]+-embed-(https?://.+)")
_CREDIT_LABEL = re.compile(r"(?:图像|圖像|影像|视频|視頻|Image)(?:来源|來源| source| caption)[，,:：]?\s*")
_CAPTION_LABEL = re.compile(r"(?:图像|圖像|影像|视频|視頻|音频|音頻)(?:加注文字|加註文字)[，,:：]?\s*")
_BOILERPLATE = re.compile(
    r"(?:跳过|结尾|跳過|結尾)\s*\S+\s*帖子\s*[，,]?\s*\d*|无内容|無內容|(?:继续浏览|繼續瀏覽)\s*\S+|"
    r"(?:BBC对外部网站内容不负责任|BBC對外部網站內容不負責任)。?|"
    r"(?:Play video|播放视频|End of Twitter post|View more on).*|"
    r"(?:欢迎)?(?:浏览|到|访问)\s*BBC.{2,30}阅读原文|[请請](?:访问|訪問|点击|點擊|阅读|閱讀).{0,40}(?:英文|原文).{0,20}|"
    r"[*＊]?\s*(?:关注|關注).{2,40}(?:的)?\s*(?:Twitter|推特)\s*[:：]?|@\w{3,20}"
)
_MAKERS = re.compile(
    r"(?:图片|圖片|视频)?(?:摄影|攝影|摄像|制片|制作|监制|剪辑|製片|采访|拍摄|文字|记者)(?:\s*[/／、]\s*[^\s/／、]{2,4})*\s*[:：]\s*[^。？]{2,70}|[^。]{4,60}共同调查"
)
_REPORTERS = re.compile(
    r"([^，。（）()]{2,12}[（(][A-Z][^（）()]*[）)](?:[，,、和][^，。（）()]{2,12}[（(][A-Z][^（）()]*[）)])*)\s*报道"
)
_CORRESPONDENT = re.compile(
    r"BBC(?:中文|新闻)?[^，。：？！\s]{0,10}(?:记者|编辑|主编|通讯员)"
    r"(?:\s*[^，。：？！]{2,14}[（(][A-Z][^（）()]+[）)]|\s+\S{2,14})?(?:\s*发自\S{2,6})?\s*[:：]?"
)
_MOST_LISTS = 20
_MOST_LOOKED_AT = 20_000
"""Boxes times elements: twenty times as many as in any article. Where there are more, they stay."""
_HIGHEST = 12
"""So many elements further out, at most, is the one that holds a picture and its caption."""
_MOSTLY_LINKED = 0.6
_TAIL = 8
_WHOLE = ("main", "body", "[document]")


def _skip(tag: Tag) -> bool:
    return tag.get("data-e2e") == "advertisement" or (
        tag.name in ("section", "strong", "span") and _is_hidden(tag)
    )


def _is_hidden(tag: Tag) -> bool:
    if tag.get("aria-hidden") == "true":
        return True
    return tag.name == "section" and str(tag.get("aria-label", "")).startswith("广告")


def _kind(tag: Tag) -> ParagraphKind | None:
    return ParagraphKind.CAPTION if tag.get("data-role") == "caption" else None


def _credit(tag: Tag) -> bool:
    return tag.name == "cite" or tag.get("data-role") == "credit"


def _prepare(root: Tag, draft: Draft) -> None:
    _take_byline(root, draft)
    elements = root.find_all(True)
    boxes = [tag for tag in elements if "data-e2e" in tag.attrs]
    if len(boxes) * len(elements) > _MOST_LOOKED_AT:
        return
    for box in boxes:
        embed = _EMBED.match(str(box["data-e2e"]))
        if embed and isinstance(root, BeautifulSoup):
            box.append(root.new_tag("iframe", src=embed[1]))
        elif box["data-e2e"] in ("image-placeholder", "media-player"):
            _join_caption(box)


def _take_byline(root: Tag, draft: Draft) -> None:
    """The lists above the time name the authors, each with what he or she is."""
    stamp = root.find("time")
    if not isinstance(stamp, Tag):
        return
    for people in reversed(_lists_above(stamp, root)):
        items = [text_of(item) for item in people.find_all("li", limit=5)]
        if items and len(items) <= 4 and not people.find("a"):
            draft.authors[:0] = split_names(re.sub(r"[）)]\s*(?:和|与|與)\s*", "）、", items[0]))
            leave_out(people)
    value = stamp.get("datetime")
    draft.dateline = dates.parse(value) if isinstance(value, str) else None
    for later in stamp.find_all_next("time", limit=1):
        if text_of(later).startswith("最近更新"):
            later.extract()
    stamp.extract()


def _lists_above(stamp: Tag, root: Tag) -> list[Tag]:
    """The last lists before the time and before all text."""
    lists: list[Tag] = []
    for element in root.descendants:
        if element is stamp or (isinstance(element, Tag) and element.name == "p"):
            break
        if isinstance(element, Tag) and element.name == "ul":
            lists.append(element)
    return [each for each in lists[-_MOST_LISTS:] if not _is_in(stamp, each)]


def _join_caption(box: Tag) -> None:
    """Put what is said of a picture together, caption first, and name its parts."""
    credit = box.find("p", attrs={"role": "text"})
    figure = box.find_parent("figure")
    holder = figure if isinstance(figure, Tag) else _holder(box)
    lines = [
        line
        for line in holder.find_all(["p", "figcaption"])
        if not line.find("p") and not _is_in(line, credit)
    ]
    caption = next((line for line in lines if text_of(line)), None)
    for line in lines:
        line["data-role"] = "caption"
        _unlabel(line, _CAPTION_LABEL)
    if not isinstance(credit, Tag):
        return
    _unlabel(credit, _CREDIT_LABEL)
    credit.name = "span"
    credit["data-role"] = "credit"
    if caption is not None:
        caption.append(credit.extract())
        return
    figcaption = Tag(name="figcaption")
    credit.wrap(figcaption)


def _is_in(tag: Tag, other: object) -> bool:
    return tag is other or any(parent is other for parent in tag.parents)


def _holder(box: Tag) -> Tag:
    """The element that holds a picture and its caption, and nothing else."""
    best = box
    for parent in islice(box.parents, _HIGHEST):
        if parent.name in _WHOLE or parent.parent is None or parent.parent.name == "[document]":
            break
        lines = [line for line in parent.find_all("p", limit=4) if line.get("role") != "text"]
        if len(lines) > 1 or parent.find(["h1", "h2", "h3", "ul"]) is not None:
            break
        best = parent
    return best


def _unlabel(tag: Tag, label: re.Pattern[str]) -> None:
    for text in tag.find_all(string=label):
        rest = label.sub("", text, count=1)
        text.replace_with(NavigableString(rest))
    before = tag.find_previous_sibling("span")
    if isinstance(before, Tag) and label.fullmatch(text_of(before)):
        before.extract()


def _refine(draft: Draft) -> None:
    draft.keep(lambda block: not _BOILERPLATE.fullmatch(block.text))
    _take_makers(draft)
    for block in draft.blocks():
        if block.kind is ParagraphKind.BODY and _CORRESPONDENT.fullmatch(block.text):
            block.kind = ParagraphKind.NOTE
    _find_linked_headings(draft)
    blocks = [block for block in draft.blocks() if block.kind is not ParagraphKind.CAPTION]
    first = next((block for block in blocks if block.tag != "h1" and block.text != draft.title), None)
    if first is not None and _is_standfirst(first):
        first.kind = ParagraphKind.STANDFIRST


def _take_makers(draft: Draft) -> None:
    """Tell the lines at the end that say who made the report or the pictures."""
    for block in draft.blocks()[-_TAIL:]:
        reporters = _REPORTERS.fullmatch(block.text)
        if reporters:
            draft.authors += split_names(reporters[1])
            draft.drop([block])
        elif block.kind is ParagraphKind.BODY and _MAKERS.fullmatch(block.text):
            block.kind = ParagraphKind.NOTE


def _find_linked_headings(draft: Draft) -> None:
    """In a round-up, the line over each story is a link to it; related articles stand in lists instead."""
    for block, following in pairwise(draft.blocks()):
        if (
            block.kind is ParagraphKind.BODY
            and block.tag == "p"
            and block.linked > _MOSTLY_LINKED
            and len(block.text) <= HEADING_LENGTH
            and following.kind is ParagraphKind.BODY
            and len(following.text) > HEADING_LENGTH
        ):
            block.kind = ParagraphKind.HEADING


def _is_standfirst(block: Block) -> bool:
    return block.bold and block.kind is ParagraphKind.BODY and len(block.text) > 12


SITE = Site(Rules(skip=_skip, kind=_kind, credit=_credit), prepare=_prepare, refine=_refine)
