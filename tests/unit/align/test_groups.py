from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.align.clusters import Evidence, clusters
from reader.align.groups import groups
from reader.model import Article, End, Group, Link, LinkKind, Passage
from tests.making import article_of

PLACES = 6
LINE = "第{}段说的是{}号码头的起重机何时修好以及由谁出钱。"


def article(outlet: str, lines: int = PLACES) -> Article:
    texts = (LINE.format(number, "甲乙丙丁戊己"[number % 6]) for number in range(lines))
    return article_of(*texts, outlet=outlet)


FOUR = tuple(article(outlet) for outlet in ("voa", "bbc", "nyt", "rfa"))


def end(where: int, paragraph: int, cut: int = 0) -> End:
    part = FOUR[where].paragraphs[paragraph]
    return End(where, Passage.of(FOUR[where].text, part.start + cut, part.end))


def link(
    a: tuple[int, int], b: tuple[int, int], score: float = 0.9, kind: LinkKind = LinkKind.TOPIC, cut: int = 0
) -> Link:
    """A link of two paragraphs, each given by witness and number; ``cut`` shortens the first passage."""
    return Link(kind, score, end(*a, cut), end(*b))


def places(group: Group) -> list[tuple[int, int]]:
    return [(where, FOUR[where].paragraph_at(span.start)) for where, span in group.members]


def found(*links: Link) -> list[list[tuple[int, int]]]:
    return [places(group) for group in groups(FOUR, links)]


def test_a_triangle_is_one_group() -> None:
    links = (link((0, 1), (1, 2)), link((0, 1), (2, 3)), link((1, 2), (2, 3)))
    (group,) = groups(FOUR, links)
    assert places(group) == [(0, 1), (1, 2), (2, 3)]
    assert group.links == (0, 1, 2)
    assert group.kind is LinkKind.TOPIC
    assert group.score == pytest.approx(0.9)


def test_two_sure_links_make_a_group_without_the_third() -> None:
    assert found(link((0, 1), (1, 2)), link((1, 2), (2, 3))) == [[(0, 1), (1, 2), (2, 3)]]


def test_a_chain_makes_no_blob() -> None:
    steps = [(number % 3, number // 3) for number in range(15)]
    chain = [link(a, b) for a, b in pairwise(steps)]
    made = found(*chain)
    assert len(made) > 3
    assert max(len(members) for members in made) <= 4


def test_two_topics_joined_by_one_weak_link_stay_two() -> None:
    witnesses = range(4)
    first = [link((a, 0), (b, 0)) for a, b in combinations(witnesses, 2)]
    second = [link((a, 3), (b, 3)) for a, b in combinations(witnesses, 2)]
    made = found(*first, *second, link((0, 0), (1, 3), 0.6))
    assert [len(members) for members in made] == [4, 2, 4]
    assert made[1] == [(0, 0), (1, 3)]


def test_two_paragraphs_of_one_article_can_state_a_topic() -> None:
    split = [link((0, 1), (where, 2)) for where in (1, 2, 3)] + [
        link((0, 2), (where, 2)) for where in (1, 2, 3)
    ]
    others = [link((a, 2), (b, 2)) for a, b in combinations((1, 2, 3), 2)]
    assert found(*split, *others) == [[(0, 1), (0, 2), (1, 2), (2, 2), (3, 2)]]


def test_paragraphs_far_apart_with_one_counterpart_are_two_topics_of_it() -> None:
    assert found(link((0, 0), (1, 2), 0.7), link((0, 5), (1, 2), 0.7)) == [[(0, 0), (1, 2)], [(0, 5), (1, 2)]]


def test_a_paragraph_is_in_two_topics_if_it_states_both() -> None:
    first = [link((a, 0), (b, 0)) for a, b in combinations(range(4), 2)]
    second = [link((a, 3), (b, 3)) for a, b in combinations((1, 2, 3), 2)]
    both = [link((0, 0), (where, 3)) for where in (1, 2, 3)]
    made = found(*first, *second, *both)
    assert [len(members) for members in made] == [4, 4]
    assert all((0, 0) in members for members in made)


def test_statements_and_topics_are_grouped_apart_and_reused_text_with_topics() -> None:
    links = (
        link((0, 1), (1, 1), kind=LinkKind.QUOTE),
        link((0, 1), (1, 1)),
        link((0, 1), (2, 1), kind=LinkKind.REUSE),
    )
    made = groups(FOUR, links)
    assert sorted((group.kind, group.links) for group in made) == [
        (LinkKind.QUOTE, (0,)),
        (LinkKind.TOPIC, (1, 2)),
    ]


def test_passages_that_share_more_than_half_of_the_shorter_are_one_place() -> None:
    assert found(link((0, 1), (1, 1), cut=10), link((0, 1), (2, 1))) == [[(0, 1), (1, 1), (2, 1)]]
    (group,) = groups(FOUR, (link((0, 1), (1, 1), cut=10), link((0, 1), (2, 1))))
    assert group.members[0][1] == FOUR[0].paragraphs[1].span


def test_groups_stand_in_the_order_of_the_first_witness() -> None:
    made = found(link((0, 4), (1, 0)), link((0, 1), (1, 5)), link((1, 2), (2, 0)))
    assert made == [[(0, 1), (1, 5)], [(0, 4), (1, 0)], [(1, 2), (2, 0)]]


def test_nothing_makes_no_group() -> None:
    assert groups(FOUR, ()) == ()


def test_thousands_of_links_are_grouped() -> None:
    many = tuple(article(outlet, 1000) for outlet in ("voa", "bbc"))
    links = []
    for number in range(1000):
        for other in (number, (number * 7) % 1000, 0):
            a, b = many[0].paragraphs[number], many[1].paragraphs[other]
            ends = [
                End(where, Passage.of(text.text, part.start, part.end))
                for where, (text, part) in enumerate(zip(many, (a, b), strict=True))
            ]
            links.append(Link(LinkKind.TOPIC, 0.8, *ends))
    made = groups(many, links)
    assert sorted(index for group in made for index in group.links) == list(range(len(links)))


pairs = st.tuples(
    st.integers(0, 3), st.integers(0, PLACES - 1), st.integers(0, 3), st.integers(0, PLACES - 1)
).filter(lambda drawn: drawn[0] != drawn[2])
some_links = st.lists(
    st.builds(
        lambda pair, score, kind, cut: link(pair[:2], pair[2:], score, kind, cut),
        pairs,
        st.floats(0.0, 1.0),
        st.sampled_from(LinkKind),
        st.integers(0, 20),
    ),
    max_size=24,
)


@settings(max_examples=80, deadline=None)
@given(some_links, st.randoms(use_true_random=False))
def test_every_link_is_in_one_group_whatever_their_order(links: list[Link], chance: random.Random) -> None:
    made = groups(FOUR, links)
    assert sorted(index for group in made for index in group.links) == list(range(len(links)))
    for group in made:
        assert len({where for where, _ in group.members}) >= 2
        for index in group.links:
            for side in (links[index].a, links[index].b):
                assert any(w == side.article and s.contains(side.passage.span) for w, s in group.members)
    assert [group.members for group in made] == sorted(group.members for group in made)
    assert len({group.label for group in made}) == len(made)
    assert groups(FOUR, links) == made
    order = list(range(len(links)))
    chance.shuffle(order)
    mixed = groups(FOUR, [links[index] for index in order])
    assert {(g.kind, frozenset(order[i] for i in g.links), g.members) for g in mixed} == {
        (g.kind, frozenset(g.links), g.members) for g in made
    }


@settings(max_examples=80, deadline=None)
@given(some_links, st.permutations(range(4)))
def test_the_groups_are_the_same_whatever_the_order_of_the_witnesses(
    links: list[Link], order: list[int]
) -> None:
    place = {old: new for new, old in enumerate(order)}
    turned = [
        replace(
            each,
            a=replace(each.a, article=place[each.a.article]),
            b=replace(each.b, article=place[each.b.article]),
        )
        for each in links
    ]
    back = groups([FOUR[old] for old in order], turned)
    assert {(g.kind, g.score, g.links, frozenset((order[w], s) for w, s in g.members)) for g in back} == {
        (g.kind, g.score, g.links, frozenset(g.members)) for g in groups(FOUR, links)
    }


def test_evidence_against_outweighs_one_link() -> None:
    evidence = Evidence([0, 1, 0, 1], {(0, 1): 2.0, (2, 3): 2.0, (0, 3): 0.5}, {}, -0.7, -1.2)
    assert clusters(evidence) == [[0, 1], [2, 3]]


def test_the_surest_pair_is_merged_first() -> None:
    evidence = Evidence([0, 1, 1], {(0, 1): 0.9, (0, 2): 1.5}, {}, -0.7, -2.0)
    assert clusters(evidence) == [[0, 2], [1]]
