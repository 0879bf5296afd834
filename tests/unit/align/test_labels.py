from __future__ import annotations

from itertools import pairwise

import pytest

from reader.align.labels import Labels, _with_whole_names
from reader.model import Article, LinkKind, Span
from reader.text.segment import words
from tests.making import article_of


def member(articles: list[Article], where: int, number: int = 0) -> tuple[int, Span]:
    return where, articles[where].paragraphs[number].span


def label(*lines: str, kind: LinkKind = LinkKind.TOPIC, speaker: str | None = None) -> str:
    articles = [article_of(line, "港口的天气一直很好。", "市民说渡轮慢了。") for line in lines]
    return Labels(articles).of(kind, [member(articles, at) for at in range(len(articles))], speaker)


PLAN = "海港市政府星期三说，新的海水淡化厂将耗资25亿欧元，由三家公司出钱。"
PLAN_TOLD = "据报道，这座耗资25亿欧元的海水淡化厂是全国最大的，工人已经开始施工。"


def test_a_label_holds_the_rarest_words_that_all_have() -> None:
    name = label(PLAN, PLAN_TOLD)
    assert "淡化厂" in name
    assert "25亿欧元" in name
    assert 4 <= len(name) <= 16


def test_a_label_is_made_of_the_first_passage_at_its_word_limits() -> None:
    name = label(PLAN, PLAN_TOLD)
    limits = {limit for word in words(PLAN) for limit in (word.start, word.end)}
    for part in name.split():
        start = PLAN.index(part)
        assert {start, start + len(part)} <= limits


def test_a_label_has_the_script_of_the_first_passage() -> None:
    simplified, traditional = (
        "渡轮公司承认碰撞事故由船长疏忽造成。",
        "渡輪公司承認碰撞事故由船長疏忽造成，並致歉。",
    )
    assert "碰撞事故" in label(simplified, traditional)
    assert "碰撞事故" in label(traditional, simplified)
    assert any(char in label(traditional, simplified) for char in "輪認長")


def test_a_label_of_a_statement_begins_with_who_made_it() -> None:
    said, told = "我们绝不会关闭北岸的船坞。", "林若兰保证不关闭北岸的船坞。"
    name = label(said, told, kind=LinkKind.QUOTE, speaker="海港市市长林若兰女士")
    assert name.endswith("船坞")
    assert name.split("：")[0] in "海港市市长林若兰女士"
    assert len(name.split("：")[0]) <= 8


def test_what_only_the_first_has_is_no_label() -> None:
    name = label("起重机倒塌之后，消防队的直升机救出了两名工人。", "消防队说，直升机救出的工人没有受伤。")
    assert "起重机" not in name
    assert "直升机" in name


def test_a_number_that_differs_is_no_label() -> None:
    name = label("码头有1450名工人参加罢工集会。", "罢工集会有4501名工人参加。")
    assert "1450" not in name
    assert "罢工集会" in name


def test_labels_differ_from_each_other() -> None:
    articles = [article_of(*["新的海水淡化厂耗资巨大。"] * 4) for _ in range(2)]
    labels = Labels(articles)
    made = [labels.of(LinkKind.TOPIC, [member(articles, at, number) for at in (0, 1)]) for number in range(4)]
    assert len(set(made)) == 4


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The harbour will stay open all winter.", "港口整个冬天都会开放。"),
        ("的", "的"),
        ("……", "。"),
        ("他说的也就是这个。", "他也说这个。"),
    ],
)
def test_passages_with_no_words_in_common_are_named_by_how_the_first_begins(first: str, second: str) -> None:
    name = label(first, second)
    assert name.strip()
    assert name == "…" or name in first


@pytest.mark.parametrize("word", ["的", "了", "在", "表示", "因为", "他们", "星期三"])
def test_a_label_neither_begins_nor_ends_with_a_word_that_leans_on_others(word: str) -> None:
    name = label(f"{word}新的海水淡化厂{word}耗资25亿欧元{word}", f"{word}海水淡化厂{word}25亿欧元{word}")
    for part in name.split():
        assert not part.startswith(word)
        assert not part.endswith(word)


def test_quotation_marks_in_a_label_are_whole() -> None:
    name = label("居民把它叫作“灰色巨人起重机”很久了。", "那台“灰色巨人起重机”要拆了。")
    assert name.count("“") == name.count("”")
    assert "灰色巨人" in name


def test_a_long_speaker_is_told_by_the_last_words() -> None:
    name = label(
        "船坞明年春天重新开放。",
        "船坞明年春天重新开放。",
        kind=LinkKind.QUOTE,
        speaker="海港市港务局新闻发言人陈立",
    )
    speaker = name.split("：")[0]
    assert "海港市港务局新闻发言人陈立".endswith(speaker)
    assert 0 < len(speaker) <= 8


def test_stretches_stand_in_the_order_of_the_text() -> None:
    name = label(PLAN, PLAN_TOLD)
    starts = [PLAN.index(part) for part in name.split()]
    assert all(a < b for a, b in pairwise(starts))


def test_a_name_counts_however_it_is_written_and_stays_whole() -> None:
    name = label("在会上普京要求对手让步。", "蒲亭在莫斯科說，對手必須先撤軍。")
    assert "普京" in name
    assert "普京要求" in label("总统普京要求延长停火三十天。", "蒲亭要求把停火延長三十天。")


def test_words_are_joined_where_a_name_reaches_into_them() -> None:
    text = "布林肯出任国务卿"
    joined = list(_with_whole_names([Span(0, 1), Span(1, 5), Span(5, 8)], [Span(0, 3)]))
    assert [text[word.start : word.end] for word in joined] == ["布林肯出任", "国务卿"]
    assert list(_with_whole_names([Span(0, 2)], [])) == [Span(0, 2)]
