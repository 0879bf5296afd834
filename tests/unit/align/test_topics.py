from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from reader.align.aligning import align
from reader.align.commonness import weight
from reader.align.topics import RULE
from reader.model import Alignment, Link, LinkKind, ParagraphKind
from tests.making import article_of

FIRST = (
    "海港市的消防队周二清晨扑灭了三号码头的大火，没有人受伤。",
    "市政府决定拨款两亿四千万美元重建三号码头，工期为十八个月。重建期间，货船改在邻市停靠。",
    "渔民协会抱怨鱼市要搬到城外。",
    "音乐节照常举行，门票已经售完。",
    "警方还在调查起火的原因，不排除有人纵火。",
)
SECOND = (
    "剧院的新戏周末首演，导演说排练了半年。",
    "重建三號碼頭要花2.4億美元，市議會昨晚批准了這筆撥款，預計18個月完工。",
    "天氣預報說週末有雨，請市民帶傘。",
    "起火的原因仍在調查之中，警方說可能有人縱火。",
    "新學年的課本漲了價，家長們很不高興。",
)
MORNING = datetime(2024, 5, 20, 8, tzinfo=UTC)
PAIR = article_of(*FIRST, published=MORNING), article_of(*SECOND, published=MORNING.replace(hour=9))


def topics(alignment: Alignment) -> list[Link]:
    return [link for link in alignment.links if link.kind is LinkKind.TOPIC]


@pytest.fixture(scope="module")
def found() -> list[Link]:
    return topics(align(PAIR))


def test_paragraphs_on_one_fact_are_linked_across_scripts(found: list[Link]) -> None:
    places = {
        (PAIR[0].paragraph_at(x.a.passage.start), PAIR[1].paragraph_at(x.b.passage.start)) for x in found
    }
    assert places == {(1, 1), (4, 3)}


def test_a_passage_is_the_sentence_that_carries_the_evidence(found: list[Link]) -> None:
    assert found[0].a.passage.exact == "市政府决定拨款两亿四千万美元重建三号码头，工期为十八个月。"


def test_evidence_is_in_the_words_of_the_older_article(found: list[Link]) -> None:
    why = dict(found[0].why)
    assert json.loads(json.dumps(why)) == why
    assert {"两亿四千万", "十八"} <= set(why["numbers"])
    assert any("重建三号码头" in words for words in why["shared"])
    assert all(words in FIRST[1] for words in why["shared"])
    assert all(0 < share <= 1 for share in why["coverage"])


def test_scores_are_never_certain(found: list[Link]) -> None:
    assert all(RULE.first <= link.score < 1 for link in found)


@pytest.mark.parametrize("kind", [ParagraphKind.HEADING, ParagraphKind.NOTE])
def test_headings_and_notes_state_no_topic(kind: ParagraphKind) -> None:
    assert topics(align([article_of(*((kind, line) for line in FIRST)), PAIR[0]])) == []


def test_a_pair_of_paragraphs_has_one_link_at_most() -> None:
    alignment = align([PAIR[0], PAIR[0]])
    places = [(link.a.passage.start, link.b.passage.start) for link in topics(alignment)]
    assert len(places) == len(set(places))


def test_rare_pairs_within_words_tell_most() -> None:
    assert weight("纵火") > weight("政府") > weight("政的")
