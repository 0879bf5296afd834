"""What an event is called: the title among its articles' that says most of what the others say."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.align.commonness import weight
from reader.text.vocabulary import normal_form

_SERIES = re.compile(
    r"^\s*(?:[\[【［][^\]】］]{1,12}[\]】］]|"
    r"(?:简报|簡報|白宫要义|白宮要義|时事大家谈|時事大家談|早安世界|午安世界|德语媒体|德媒|美媒|英媒|港媒|台媒|日媒|外媒|媒体|媒體|"
    r"报道|報導|报导|分析|评论|評論|观点|觀點|客座评论|专访|專訪|专题|專題|图集|圖集|视频|視頻|快讯|快訊|"
    r"突发|突發|更新|特写|特寫|调查|調查|解读|解讀|焦点|焦點|[^:：》]{0,4}观察|[^:：》]{0,4}路透|[^:：》]{0,3}法新社|[^:：》]{0,3}美联社)"
    r"\s*(?:[:：》|｜]|$))\s*"
)
"""What outlets set before a title that is not about this event: sections, series, agencies."""
_TOPIC = re.compile(r"^[^:：，。？！“”「」]{2,10}[:：]\s*")
_PARTS = re.compile(r"\s*[；;]\s*")
_TAIL = re.compile(
    r"\s*(?:[|｜].{1,12}|[（(](?:全文|图|圖|组图|組圖|视频|視頻|更新|之?[一二三四上中下])[)）])\s*$"
)
_QUESTION = re.compile(r"[?？]|[吗嗎呢]$|^(?:为何|為何|为什么|為什麼|如何|谁|誰|什么|什麼)")
_MOST = 40
"""So many articles tell what the event is called; with more it would be the same."""
_SHORTEST, _LONGEST = 8, 30
_IN_QUESTION, _IN_PART, _TOO_LONG = 0.7, 0.85, 0.9
_ALIKE_ENOUGH = 0.6
"""More alike are two versions of one title, which should not decide for all."""


def label_of(titles: Sequence[str]) -> str:
    """The label of an event, from the titles of its articles, the first one first."""
    some = titles[:_MOST]
    vectors = [_vector(title) for title in some]
    best, label = -1.0, ""
    for number, title in enumerate(some):
        for words, worth in _candidates(title):
            own = _vector(words)
            others = [
                min(_ALIKE_ENOUGH, _cosine(own, each)) for at, each in enumerate(vectors) if at != number
            ]
            value = worth * (sum(others) / len(others) if others else 1.0)
            if value > best + 1e-9:
                best, label = value, words
    return label or (titles[0] if titles else "")


def _candidates(title: str) -> Iterator[tuple[str, float]]:
    """The title without what is not about the event, or its parts, and how fit each is for a label."""
    bare = _TAIL.sub("", title.strip())
    while bare != (shorter := _SERIES.sub("", bare, count=1)) and shorter:
        bare = shorter
    parts = [part for part in _PARTS.split(bare) if len(part) >= _SHORTEST] or [bare]
    for part in parts:
        worth = 1.0 if len(parts) == 1 else _IN_PART
        words = " ".join(part.split())
        if _QUESTION.search(words):
            worth *= _IN_QUESTION
        if _TOPIC.match(words):
            worth *= _TOO_LONG
        if not _SHORTEST <= len(words) <= _LONGEST:
            worth *= _TOO_LONG
        yield words, worth


@lru_cache(maxsize=1024)
def _vector(title: str) -> dict[str, float]:
    words = normal_form(title)
    found = {pair: weight(pair) for at in range(len(words) - 1) if (pair := words[at : at + 2]).isalnum()}
    norm = math.sqrt(sum(value * value for value in found.values())) or 1.0
    return {pair: value / norm for pair, value in found.items()}


def _cosine(a: dict[str, float], b: dict[str, float]) -> float:
    return sum(value * b[pair] for pair, value in a.items() if pair in b)
