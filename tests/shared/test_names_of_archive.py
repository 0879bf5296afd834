"""What the table of names makes of real articles."""

import json
import lzma
from collections import Counter
from itertools import islice

import pytest

from reader.text.aliases import aliases_within
from reader.text.folding import fold_plain
from reader.text.names import Names

PAIRS = {
    "特朗普": "川普",
    "蓬佩奥": "庞皮欧",
    "默克尔": "梅克尔",
    "马克龙": "马克宏",
    "普京": "蒲亭",
    "卢卡申科": "鲁卡申柯",
    "新西兰": "纽西兰",
    "意大利": "义大利",
    "东盟": "东协",
}


@pytest.fixture(scope="module")
def articles(shared):
    with lzma.open(shared / "corpus" / "news-2020.jsonl.xz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in islice(lines, 0, 20_000, 10)]


def test_outlets_of_both_scripts_name_the_same(articles):
    names = Names.shipped()
    forms: Counter[str] = Counter()
    for article in articles:
        text = fold_plain(article["text"])
        for mention in names.mentions(text):
            assert names.name_of(text[mention.start : mention.end]) or "·" in mention.name
            forms[mention.name, text[mention.start : mention.end]] += 1
    for name, other in PAIRS.items():
        assert forms[name, name], name
        assert forms[name, other], other


def test_putting_names_into_one_form_is_settled_on_real_articles(articles):
    names = Names.shipped()
    for article in articles[::10]:
        once = names.canonical(fold_plain(article["text"]))
        assert names.canonical(once) == once


def test_unrelated_articles_seldom_have_aliases(articles):
    found = [
        group
        for one, other in zip(articles[:100], articles[1000:1100], strict=True)
        for group in aliases_within([one["text"], other["text"]])
    ]
    assert len(found) <= 3
