"""The order in which a reader meets what articles share, and what lights up together."""

from collections.abc import Sequence

import pytest

from reader.gui.compare.link_filter import LinkFilter
from reader.gui.compare.reading_order import LinkTour, count_shared, end_in, shared_things
from reader.model import Alignment, End, Group, Link, LinkKind, Passage, Span
from tests.making import article_of

TEXT = "零一二三四五六七八九" * 5
ARTICLE = article_of(TEXT)
QUOTE, TOPIC, REUSE = LinkKind.QUOTE, LinkKind.TOPIC, LinkKind.REUSE


def link(
    a: int, a_start: int, b: int, b_start: int, kind: LinkKind = QUOTE, score: float = 0.9, length: int = 4
) -> Link:
    ends = [
        End(where, Passage.of(TEXT, start, start + length)) for where, start in ((a, a_start), (b, b_start))
    ]
    return Link(kind, score, *ends)


def group(links: Sequence[Link], *own: int) -> Group:
    members = {(end.article, end.passage.span) for index in own for end in (links[index].a, links[index].b)}
    kind = QUOTE if links[own[0]].kind is QUOTE else TOPIC
    return Group(kind, f"第{own[0]}件", 0.9, own, tuple(sorted(members)))


LINKS = (
    link(0, 30, 1, 0),
    link(0, 30, 2, 10, score=0.95),
    link(1, 0, 2, 10),
    link(0, 5, 1, 20, TOPIC),
    link(0, 5, 1, 20, REUSE),
    link(1, 40, 2, 40, TOPIC, 0.7),
    link(0, 12, 2, 0, REUSE),
)
GROUPS = (group(LINKS, 3, 4), group(LINKS, 0, 1, 2), group(LINKS, 5))
NO_TOPICS = LinkFilter().with_kind(TOPIC, shown=False)
ALIGNMENT = Alignment((ARTICLE,) * 3, LINKS, (), GROUPS)


@pytest.fixture
def tour() -> LinkTour:
    return LinkTour(ALIGNMENT)


def test_the_end_of_a_link_in_a_witness():
    joined = link(0, 1, 2, 8)
    assert end_in(joined, 2) is joined.b
    assert end_in(joined, 0) is joined.a
    assert end_in(joined, 1) is None


def test_links_in_no_group_are_things_of_their_own():
    assert [links for _, links in shared_things(ALIGNMENT)] == [(3, 4), (0, 1, 2), (5,), (6,)]


def test_the_sum_counts_what_the_walk_goes_through(tour):
    assert count_shared(ALIGNMENT) == {QUOTE: 1, TOPIC: 2, REUSE: 1}
    assert len(tour.order(0)) == 4
    tour.set_filter(NO_TOPICS)
    assert count_shared(ALIGNMENT, NO_TOPICS) == {QUOTE: 1, TOPIC: 0, REUSE: 2}
    assert len(tour.order(0)) == 3


def test_the_walk_goes_by_the_places_in_the_witness_and_ends_with_what_it_lacks(tour):
    assert tour.order(0) == [3, 6, 1, 5]
    assert tour.order(1) == [0, 3, 5, 6]
    assert tour.order(2) == [6, 1, 5, 3]


def test_all_links_of_a_thing_light_up_together(tour):
    tour.hover([2])
    assert tour.lit == {0, 1, 2}
    tour.current = 3
    assert tour.active == {3, 4}
    tour.hover([])
    assert tour.lit == set()
    assert tour.label(4) == "第3件"
    assert tour.label(6) == ""


def test_topics_that_are_not_shown_neither_light_up_nor_are_met(tour):
    tour.set_filter(NO_TOPICS)
    tour.hover([3, 5])
    assert tour.lit == set()
    tour.hover([4])
    assert tour.lit == {4}
    assert tour.order(0) == [4, 6, 1]


def test_steps_go_from_thing_to_thing_round_and_round(tour):
    seen = []
    for _ in range(5):
        tour.current = tour.step(0, 1, lambda link: True)
        seen.append((tour.current, tour.place(tour.current, 0)))
    assert seen == [(3, (0, 4)), (6, (1, 4)), (1, (2, 4)), (5, (3, 4)), (3, (0, 4))]
    tour.current = 0
    assert tour.step(0, -1, lambda link: True) == 6
    assert tour.step(1, 1, lambda link: True) == 3


def test_the_walk_begins_at_the_first_ahead(tour):
    assert tour.step(0, 1, lambda link: link in (1, 5)) == 1
    assert tour.step(0, -1, lambda link: link in (1, 5)) == 6
    assert LinkTour(None).step(0, 1, lambda link: True) is None


def test_every_witness_that_has_it_is_brought_level(tour):
    assert tour.counterparts(0, 0) == {0: 0, 1: 0, 2: 1}
    assert tour.counterparts(2, 1) == {1: 2, 2: 2, 0: 0}
    assert tour.counterparts(5, 1) == {1: 5, 2: 5}


def test_a_passage_stands_for_each_thing_by_its_surest_link(tour):
    assert tour.one_each([0, 1, 3]) == [1, 3]
    assert tour.one_each([]) == []


def test_a_span_of_a_group_is_that_of_its_links():
    assert GROUPS[0].members == ((0, Span(5, 9)), (1, Span(20, 24)))


def test_the_walk_goes_by_kind_from_wherever_the_reader_is(tour):
    assert tour.order(0, TOPIC) == [3, 5]
    tour.current = 6
    assert tour.step(0, 1, lambda link: True, QUOTE) == 1
    assert tour.step(0, -1, lambda link: True, QUOTE) == 1
    assert tour.step(0, 1, lambda link: True, TOPIC) == 5
    assert tour.step(0, -1, lambda link: True, TOPIC) == 3
    tour.set_filter(NO_TOPICS)
    assert tour.step(0, 1, lambda link: True, TOPIC) is None
