from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest

from reader.align import pairing
from reader.align.aligning import align
from reader.align.pairing import Cut, Judged, judged
from reader.align.witness import Witness
from reader.model import Alignment, Article, Link
from tests.making import article_of

WHO = ("市长林若兰", "消防队长王大海", "议员陈志明", "渔民协会", "港务局", "剧院导演赵文静", "警方", "教育局")
WHAT = (
    "重建三号码头", "扑灭仓库的大火", "把鱼市搬到城外", "推迟音乐节", "关闭两座大桥", "调查起火的原因",
    "提高教师的工资", "购买新的消防船", "批准地铁的预算", "拆除旧的灯塔", "救援被困的船员", "检查所有的货船",
)  # fmt: skip
WHEN = ("周二清晨", "昨天晚上", "上个月", "明年春天", "月底之前", "十月初")
MANNER = (
    "并且不会增加税收",
    "但是工会表示反对",
    "因为居民多次投诉",
    "尽管天气十分恶劣",
    "以便恢复港口的运输",
)
FILLER = "城里的面包店多年来生意都很好，老人们常在那里喝茶聊天，说些从前的故事。"


def fact(number: int, *, retold: bool) -> str:
    """The same fact in one of two wordings."""
    choice = random.Random(number)  # noqa: S311
    who, what, when, manner = (choice.choice(words) for words in (WHO, WHAT, WHEN, MANNER))
    amount = choice.randint(12, 9876)
    if retold:
        return f"据介绍，{when}，{who}说将{what}，{manner}，共需{amount}万美元。"
    return f"{who}{when}表示，将会{what}，费用为{amount}万美元，{manner}。"


def pair(size: int) -> tuple[Article, Article]:
    """Two articles, every third paragraph of which states the same, in another order."""
    order = list(range(0, size, 3))
    random.Random(4).shuffle(order)  # noqa: S311
    first = [fact(number, retold=False) for number in range(size)]
    second = [fact(10_000 + number, retold=True) for number in range(size)]
    for place, number in zip(range(0, size, 3), order, strict=True):
        second[place] = fact(number, retold=True)
    return article_of(*first), article_of(*second)


def cuts(articles: Sequence[Article]) -> list[Cut]:
    return [Cut.of(Witness.of(each, number)) for number, each in enumerate(articles)]


def likely(found: Judged) -> set[tuple[int, int]]:
    return {(i, j) for i, j, score in found.topics if score > 0.5}


def mirrored(link: Link) -> tuple[object, ...]:
    return link.kind, link.relation, link.b.passage, link.a.passage


def plain(link: Link) -> tuple[object, ...]:
    return link.kind, link.relation, link.a.passage, link.b.passage


@pytest.fixture(scope="module")
def short() -> tuple[Article, Article]:
    return pair(18)


@pytest.fixture(scope="module")
def aligned(short: tuple[Article, Article]) -> Alignment:
    return align(short)


@pytest.fixture(scope="module")
def long() -> list[Cut]:
    return cuts(pair(66))


def test_in_blocks_most_is_found_that_comparing_all_finds(
    long: list[Cut], monkeypatch: pytest.MonkeyPatch
) -> None:
    dense = judged(*long)
    monkeypatch.setattr(pairing, "_A_FEW_PAGES", 0)
    in_blocks = judged(*long)
    assert len(likely(dense)) >= 10
    assert len(likely(dense) & likely(in_blocks)) >= 0.75 * len(likely(dense))
    sure = {(i, j) for i, j, score in dense.quotes if score > 0.6}
    also = {(i, j) for i, j, score in in_blocks.quotes if score > 0.45}
    assert len(sure & also) >= 0.75 * len(sure)


def test_the_blocks_of_long_articles_grow_with_their_length_alone() -> None:
    rng = np.random.default_rng(2)

    def looked_at(size: int) -> int:
        vectors = rng.normal(size=(size, 16)).astype(np.float32)
        some = cuts([article_of(FILLER)])[0]
        long = Cut(some.witness, some.parts * size, (), pairing.Meaning(vectors, vectors, vectors[:0]))
        return sum(len(rows) * len(columns) for rows, columns in pairing._blocks(long, long))

    assert looked_at(400) <= 400 * pairing._AT_ONCE * pairing._NEAREST
    assert looked_at(1600) <= 5 * looked_at(400)


def test_every_part_is_in_one_block(long: list[Cut], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairing, "_A_FEW_PAGES", 0)
    rows = np.concatenate([rows for rows, _ in pairing._blocks(*long)])
    assert rows.tolist() == list(range(len(long[0].parts)))


def test_some_parts_bring_their_sentences_and_statements(long: list[Cut]) -> None:
    whole = long[0]
    some, numbers = whole.some(np.array([3, 8]))
    assert some.parts == (whole.parts[3], whole.parts[8])
    assert [whole.statements[n].unit for n in numbers] == [s.unit for s in some.statements]
    assert {whole.statements[n].part for n in numbers} <= {3, 8}
    assert {s.part for s in some.statements} <= {0, 1}
    for at, number in enumerate((3, 8)):
        assert (some.sentence_vectors(at) == whole.sentence_vectors(number)).all()


def test_an_article_without_paragraphs_has_nothing_to_judge(long: list[Cut]) -> None:
    (empty,) = cuts([article_of()])
    assert judged(empty, long[0]).topics == ()
    assert judged(long[0], empty).quotes == ()


def test_the_same_articles_give_the_same_links(aligned: Alignment, short: tuple[Article, Article]) -> None:
    assert aligned.links
    assert align(short) == aligned


def test_swapping_the_articles_mirrors_the_links(aligned: Alignment, short: tuple[Article, Article]) -> None:
    back = align(short[::-1])
    assert aligned.links
    assert set(map(plain, aligned.links)) == set(map(mirrored, back.links))


def test_a_third_article_does_not_change_the_links_of_two(
    aligned: Alignment, short: tuple[Article, Article]
) -> None:
    third = article_of(FILLER, fact(3, retold=True), fact(777, retold=False))
    found = align([*short, third])
    assert [link for link in found.links if link.b.article < 2] == list(aligned.links)


def test_the_same_article_twice_is_linked_throughout(short: tuple[Article, Article]) -> None:
    found = align([short[0], short[0]])
    assert found.unmatched == ()
    assert any(link.score == 1.0 for link in found.links)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["。。。！？"] * 30,
        ["\ud800大火\udfff", "“\udc00”"],
        ["The mayor said that the port will open again.", "Some 300 people came."],
        [FILLER * 40],
    ],
)
def test_odd_articles_are_compared_all_the_same(lines: list[str], short: tuple[Article, Article]) -> None:
    odd = article_of(*lines)
    for articles in ([odd, short[0]], [short[0], odd], [odd, odd]):
        found = align(articles)
        for link in found.links:
            for end in (link.a, link.b):
                text = articles[end.article].text
                assert text[end.passage.start : end.passage.end] == end.passage.exact
