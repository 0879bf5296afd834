"""Who made a picture, as its caption says."""

import re

_NAMES = (
    r"路透|法新|美联|美聯|中新社?|新华社?|新華社?|德新社?|共同社|中央社|[国國]之音|自由亚洲|自由亞洲|德国之声|影像|照片|提供|"
    r"取自|[来來](?:自|源[:：])|截[图圖屏]|[製制][图圖]|官[网網]|[网網](?:站|页|頁|址|络|絡)|[脸臉][书書]|推特|微博|[维維]基|"
    r"公有领域|[\u4e00-\u9fff]网(?=[）)])|Public Domain|Wikimedia|YouTube|(?:facebook|twitter)\.com|"
    r"AFP|\bAP\b|Reuters|Getty|RFA|VOA|Photo|Handout"
)
_CREDIT_WORDS = rf"(?:摄(?!于)|攝(?!於)|[图圖](?:片(?!\d)|/|／|:|：)|社(?=[、，/／）)])|{_NAMES})"
_NO_CREDIT = (
    r"\s*(?:[本此]?[图圖][为為]|此[图圖]|对白|對白|编者|編者|[由从從]?[左右][至起到]|[左右上下中前后後]?[一二三四五]?[）)，,：:]|"
    r"(?:资料|資料|檔案|档案)(?:照片?|[图圖]片?)\s*[:：])"
)
_ENCLOSED = re.compile(
    rf"[（(]((?!{_NO_CREDIT})(?=[^（）()]*?{_CREDIT_WORDS})[^（）()]{{2,60}})[）)][。.]?$", re.I
)
_LABELLED = re.compile(
    r"(?:摄影?|攝影?|图片来源|圖片來源|图源|(?<=[。）)\s])来源|(?<=[。）)\s])來源|影片來源|Photo|Credit|(?<=[。）)\s])[图圖])"
    r"[:：/]\s*([^。，,][^。，]{1,100})$",
    re.I,
)
_CNA = re.compile(
    r"((?:[（(][^（）()]{2,16}提供[）)])?中央社(?:記者|特約)?[^，。（）\d]{0,16})\s*\d+年\d+月\d+日$"
)
_LABEL = re.compile(
    r"(?:(?:(?:图片|圖片|画面|畫面)?(?:来源|來源)|[图圖]源|摄影?|攝影?)(?=\s*[:：])|"
    r"(?<!AP )Photo(?!/)|Credit)\s*[:：/]?\s*",
    re.I,
)
_OCCASION = re.compile(
    r"[\s，,、/／]*(?:(?<!\d)\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日?)?[\s，,]*)?(?:(?:资料|資料|檔案|档案)(?:照片?|[图圖]?片?))?$"
)
_NOBODY = re.compile(
    r"(?:[资資]料(?:照?片?|图片?)|檔案照片|(?:网络|網絡|網路)?(?:图片|圖片|视频|視頻)?(?:截[图圖])?|摄于.*|攝於.*|[\d年月日号，,\s])+"
)
_OPENING, _CLOSING = "（(", "）)"


def find_credit(caption: str) -> tuple[int, int] | None:
    """Where in a caption stands who made the picture: ``摄：…``, ``（…/路透社）``, ``中央社記者…攝``."""
    for pattern in (_ENCLOSED, _LABELLED, _CNA):
        match = pattern.search(caption)
        if match is None:
            continue
        start, end = without_label(caption, match.span(1))
        end = _closed(caption, start, end)
        occasion = _OCCASION.search(caption, start, end)
        if occasion is not None and occasion.start() > start:
            end = occasion.start()
        if not _NOBODY.fullmatch(caption, start, end):
            return start, end
    return None


def without_label(caption: str, span: tuple[int, int]) -> tuple[int, int]:
    """A credit without the word that announces it and the white space around it."""
    start, end = span
    label = _LABEL.match(caption, start, end)
    start = label.end() if label and label.end() < end else start
    inner = caption[start:end]
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())


def says_only_credit(caption: str, credit: tuple[int, int] | None) -> bool:
    """Whether a caption is its credit, with the word that announces it, and nothing else."""
    if credit is None or credit[1] != len(caption):
        return False
    return credit[0] == 0 or _LABEL.fullmatch(caption, 0, credit[0]) is not None


def _closed(caption: str, start: int, end: int) -> int:
    """The end of a credit, before the bracket that closes the one it stands in."""
    depth = 0
    for place in range(start, end):
        if caption[place] in _OPENING:
            depth += 1
        elif caption[place] in _CLOSING:
            if depth == 0:
                return place
            depth -= 1
    return end
