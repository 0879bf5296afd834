from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.align.aligning import align
from reader.align.assembling import assembled
from reader.align.rearranging import rearranged
from reader.model import Alignment, End, Link, LinkKind, Passage
from tests.making import article_of

SAID = "我们会在月底之前重新开放整个港口，没有一个工人会失去工作。"
SAID_AGAIN = "港口到月底就会全部重新开放，工人一个也不会丢掉饭碗。"
FIRE = "七号仓库的大火烧了十一个小时，三百二十名消防员到场，两艘渔船沉没。"
FIRE_AGAIN = "这场火持续十一小时，共有三百二十名消防员参加扑救，两艘渔船在七号仓库旁沉没。"
BRIDGE = "横跨海湾的大桥从周四起关闭九天，公共汽车改走北面的隧道。"
SHARED = "港务局在一份声明中说，火灾的原因仍在调查之中，估计损失为四千六百万元，主要是机器和存货。"
LINES = (
    (f"市长林若兰说：“{SAID}”", FIRE, BRIDGE, "城里的面包店多年来生意都很好。"),
    (FIRE_AGAIN, f"林若兰对记者说，“{SAID_AGAIN}”她没有回答别的问题。", SHARED),
    ("渔民在码头上等了一夜。", SHARED, f"据市长林若兰说，{SAID_AGAIN}", FIRE),
    (BRIDGE, f"“{SAID}”林若兰说。", "教育局说学校照常上课。"),
)
FOUR = tuple(
    article_of(*lines, outlet=outlet)
    for lines, outlet in zip(LINES, ("voa", "bbc", "nyt", "rfa"), strict=True)
)


@cache
def aligned(order: tuple[int, ...]) -> Alignment:
    return align([FOUR[index] for index in order])


def ends(alignment: Alignment) -> set[frozenset[tuple[str, Passage]]]:
    """Which passages of which outlets are linked, whichever comes first."""
    return {
        frozenset((alignment.articles[end.article].outlet, end.passage) for end in (link.a, link.b))
        for link in alignment.links
    }


orders = st.lists(st.integers(0, 3), min_size=2, max_size=4, unique=True).map(tuple)


@given(orders)
@settings(max_examples=24, deadline=None)
def test_any_witnesses_in_any_order_are_as_if_compared_anew(order: tuple[int, ...]) -> None:
    assert rearranged(aligned((0, 1, 2, 3)), order) == aligned(order)


@given(orders)
@settings(max_examples=40, deadline=None)
def test_another_order_has_the_links_of_those_that_stay(order: tuple[int, ...]) -> None:
    whole = aligned((0, 1, 2, 3))
    found = rearranged(whole, order)
    assert found.articles == tuple(FOUR[index] for index in order)
    stay = {FOUR[index].outlet for index in order}
    assert ends(found) == {pair for pair in ends(whole) if {outlet for outlet, _ in pair} <= stay}
    assert all(link.a.article < link.b.article for link in found.links)
    assert found == assembled(found.articles, found.links)


@given(st.permutations(range(4)))
@settings(max_examples=24, deadline=None)
def test_the_way_back_leads_to_the_same(order: list[int]) -> None:
    whole = aligned((0, 1, 2, 3))
    back = [order.index(old) for old in range(4)]
    assert rearranged(rearranged(whole, order), back) == whole


def found_in(alignment: Alignment) -> tuple[Counter[object], Counter[object]]:
    """The links and the groups, by outlet, without regard to which witness comes first."""
    outlets = [article.outlet for article in alignment.articles]
    return (
        Counter(
            (
                link.kind,
                link.relation,
                link.score,
                frozenset((outlets[end.article], end.passage, end.speaker) for end in (link.a, link.b)),
            )
            for link in alignment.links
        ),
        Counter(
            (group.kind, group.score, frozenset((outlets[where], span) for where, span in group.members))
            for group in alignment.groups
        ),
    )


@given(st.permutations(range(4)))
@settings(max_examples=24, deadline=None)
def test_comparing_in_any_order_finds_the_same(order: list[int]) -> None:
    assert found_in(aligned(tuple(order))) == found_in(aligned((0, 1, 2, 3)))


def test_what_is_told_of_each_side_is_told_from_the_other() -> None:
    evidence = {
        "coverage": [0.2, 0.9],
        "speaker": ["林若兰", "林若蘭"],
        "cues": ["说", "称"],
        "shared": ["甲", "乙"],
    }
    first, second = (Passage.of(FOUR[index].text, 0, 4) for index in (0, 1))
    link = Link(LinkKind.QUOTE, 0.9, End(0, first, "林若兰"), End(1, second, "林若蘭"), why=evidence)
    (turned,) = rearranged(assembled(FOUR[:2], [link]), (1, 0)).links
    assert (turned.a, turned.b) == (End(0, second, "林若蘭"), End(1, first, "林若兰"))
    assert turned.why == {
        "coverage": [0.9, 0.2],
        "speaker": ["林若蘭", "林若兰"],
        "cues": ["称", "说"],
        "shared": ["甲", "乙"],
    }


def test_one_speaker_of_both_sides_is_not_turned_round() -> None:
    first, second = (Passage.of(FOUR[index].text, 0, 4) for index in (0, 1))
    link = Link(LinkKind.QUOTE, 0.9, End(0, first), End(1, second), why={"speaker": "林若兰"})
    assert rearranged(assembled(FOUR[:2], [link]), (1, 0)).links[0].why == {"speaker": "林若兰"}


def test_one_alone_shares_nothing_and_lacks_nothing() -> None:
    assert rearranged(aligned((0, 1, 2, 3)), (2,)) == Alignment((FOUR[2],), (), ())


@pytest.mark.parametrize("order", [(), (0, 0), (0, 4), (-1, 0)])
def test_an_order_names_witnesses_there_are_each_once(order: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="not an order of 4 witnesses"):
        rearranged(aligned((0, 1, 2, 3)), order)
