"""The order in which a reader meets links, and what lights up together."""

from reader.gui.compare.reading_order import end_in, lit_with, reading_order, same_passage, statements
from reader.model import End, Link, LinkKind, Passage, Span

TEXT = "零一二三四五六七八九" * 5


def link(a: int, a_span: tuple[int, int], b: int, b_span: tuple[int, int]) -> Link:
    return Link(LinkKind.QUOTE, 0.9, End(a, Passage.of(TEXT, *a_span)), End(b, Passage.of(TEXT, *b_span)))


def test_the_end_of_a_link_in_a_witness():
    joined = link(0, (1, 5), 2, (8, 9))
    assert end_in(joined, 2) is joined.b
    assert end_in(joined, 0) is joined.a
    assert end_in(joined, 1) is None


def test_reading_order_is_that_of_the_witness_asked_for():
    links = [link(0, (30, 35), 1, (0, 5)), link(0, (0, 5), 1, (30, 35)), link(1, (7, 9), 2, (7, 9))]
    assert reading_order(links, 0) == [1, 0]
    assert reading_order(links, 1) == [0, 2, 1]
    assert reading_order(links, 3) == []


def test_nearly_the_same_words_are_one_passage():
    assert same_passage(Span(10, 20), Span(11, 20))
    assert not same_passage(Span(10, 20), Span(10, 14))


def test_the_third_side_of_a_triangle_lights_up():
    links = [
        link(0, (0, 10), 1, (20, 30)),
        link(0, (0, 10), 2, (5, 15)),
        link(1, (20, 30), 2, (5, 14)),
        link(1, (40, 45), 2, (5, 14)),
    ]
    assert lit_with(links, [0, 1]) == {0, 1, 2}
    assert lit_with(links, [0]) == {0}


def test_a_statement_of_three_articles_counts_once():
    links = [
        link(0, (0, 10), 1, (5, 15)),
        link(1, (5, 14), 2, (0, 9)),
        link(0, (0, 9), 2, (0, 9)),
        link(0, (20, 30), 1, (20, 30)),
    ]
    assert sorted(map(sorted, statements(links))) == [[0, 1, 2], [3]]
    assert statements([]) == []
