"""Central News Agency of Taiwan: a dateline in the text, editors at its end, links and boxes in between."""

import re

from bs4 import Tag

from reader.archive.authors import split_names
from reader.archive.blocks import Block, Rules, classes_of, text_of
from reader.archive.draft import Draft
from reader.archive.site import Site
from reader.archive.text import squeeze
from reader.model import ParagraphKind

_UNREAD = (
    " moreArticle ", " insertGroup ", " news-dic-all ", " bottomArticleBanner ", " topicbox ", " book-title ",
    " book-list ", " instagram-media ", " infogram-embed ", " noWidthMedia ", " fb-post ", " dic-icon ",
)  # fmt: skip
_DATELINE = re.compile(
    r"[（(]中央社(?:駐\S{2,6}特派員|特派員|記者|實習記者)([^（）()]{2,40}?)\d{0,2}日?[專專]?(?:[電电]|攝影|綜合報導|特稿)?[）)]"
)
_FOOTER = re.compile(
    r"\s*(?:[（(](?:編輯|譯者|核稿|編譯|编辑)\s*[:：；;／/][^（）()]{2,60}[）)])?\s*(?:1[01]\d[01][\dx]{2,4})?$"
)
_TRANSLATOR = re.compile(r"(?:譯者|編譯)[:：]([^/／（）()]{2,20})")
_PROMOTION = re.compile(
    r".*(?:訂閱「早安世界」|電子報！快來|給你最精華的新聞摘要|訂閱.{0,14}電子報|感謝您的訂閱|瀏覽更多照片|下載.{0,24}APP|"
    r"^若有任何建議請來信|^▲.{2,30}若無法顯示請點|^請輸入正確的電子信箱格式).{0,30}",
    re.I,
)
_VIDEO_SOURCE = re.compile(r"影片來源[:：]\s*(.+)$")
_MOST_BOXES = 200
_PLACES = re.compile(
    r"(?:阿布達比|華盛頓|舊金山|洛杉磯|聯合國|布魯塞爾|吉隆坡|雅加達|馬尼拉|新加坡|胡志明市|梵蒂岡|日內瓦|多倫多|溫哥華|莫斯科|伊斯坦堡|"
    r"桃園機場|嘉義|台北|臺北|新北|桃園|台中|臺中|台南|臺南|高雄|基隆|新竹|苗栗|彰化|南投|雲林|屏東|宜蘭|花蓮|台東|臺東|澎湖|金門|馬祖|"
    r"香港|北京|上海|廣州|深圳|杭州|南京|重慶|武漢|廈門|成都|東京|大阪|首爾|曼谷|河內|紐約|倫敦|巴黎|柏林|羅馬|雪梨|坎培拉|新德里|渥太華|休士頓|芝加哥|"
    r"東沙|綠島|蘭嶼|連江|烏坵)+(?:縣|市)?$"
)


def _skip(tag: Tag) -> bool:
    classes = classes_of(tag)
    return bool(classes) and any(name in classes for name in _UNREAD)


def _kind(tag: Tag) -> ParagraphKind | None:
    classes = classes_of(tag)
    if " picinfo " in classes:
        return ParagraphKind.CAPTION
    return ParagraphKind.HEADING if " dictionary-title " in classes else None


def _prepare(root: Tag, draft: Draft) -> None:
    # Beautiful Soup finds elements by name alone much faster than by their class too.
    boxes = root.find_all("div")
    for box in [each for each in boxes if " topicbox " in classes_of(each)]:
        title = box.find(class_="topictitle")
        if isinstance(title, Tag):
            draft.series = re.sub(r"\d+$", "", text_of(title)) or None
        author = box.find(class_="author")
        if isinstance(author, Tag):
            name = re.search(r"(?:特派員|記者)(\S{2,4}?)(?:[／/]|$)", text_of(author))
            draft.authors += [name[1]] if name else []
    # A box that explains a word stands in the middle of the sentence that has the word.
    for box in [each for each in boxes if " dictionary-box " in classes_of(each)][:_MOST_BOXES]:
        sentence = box.find_parent("div", class_="dictionary")
        if isinstance(sentence, Tag):
            sentence.insert_after(box.extract())


def _refine(draft: Draft) -> None:
    draft.keep(lambda block: not _PROMOTION.fullmatch(block.text))
    for block in draft.blocks():
        if block.kind is ParagraphKind.CAPTION:
            _find_source(block)
            continue
        dateline = _DATELINE.search(block.text)
        if dateline:
            draft.authors += reporters(dateline[1])
        _strip_footer(block, draft)
    draft.keep(lambda block: bool(block.text))


def _find_source(block: Block) -> None:
    """Mark who made a recording; if that is all a caption says, it is its credit and not a caption."""
    source = _VIDEO_SOURCE.search(block.text)
    if source is None:
        return
    if source.start() == 0:
        block.text = source[1]
        block.credit = (0, len(block.text))
    else:
        block.credit = source.span(1)


def _strip_footer(block: Block, draft: Draft) -> None:
    """Cut ``（編輯：…）1091101`` off the end of a line, which names no part of the story."""
    footer = _FOOTER.search(block.text)
    if footer is None or not footer[0]:
        return
    translator = _TRANSLATOR.search(footer[0])
    if translator and draft.translator is None:
        draft.translator = translator[1].strip()
    block.text = block.text[: footer.start()].rstrip()


def reporters(dateline: str) -> list[str]:
    """The reporters in what stands between ``中央社記者`` and the day: ``甲、乙台北``."""
    names = split_names(squeeze(dateline))
    if not names:
        return []
    last = _PLACES.sub("", names[-1])
    names[-1] = last if 2 <= len(last) <= 4 else last[:3]
    return [name for name in names if 2 <= len(name) <= 4]


SITE = Site(Rules(skip=_skip, kind=_kind), prepare=_prepare, refine=_refine)
