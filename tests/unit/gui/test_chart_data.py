"""What a plot of tags shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.figures.chart_data import (
    MOST_EVENTS,
    MOST_SERIES,
    Measure,
    bars,
    counted_codes,
    counts_twice,
    measured,
    most_given,
    shares,
    ticks,
)
from reader.model import STAR, Code, Frequencies, Frequency, FrequencyGroup, GroupBy, TagFilter

CODES = (
    Code(1, "u1", 1, "引述", 0),
    Code(2, "u2", 1, "直接", 1, 1),
    Code(3, "u3", 1, "逐字", 2, 2),
    Code(4, "u4", 1, "框架", 3),
    Code(5, STAR, 1, "★", 4),
)


def found(cells, *groups, by=GroupBy.OUTLET):
    codes = tuple(dict.fromkeys(cell[0] for cell in cells))
    return Frequencies(
        by,
        codes,
        tuple(FrequencyGroup(key, "", articles, characters) for key, articles, characters in groups),
        tuple(Frequency(*cell) for cell in cells),
        sum(cell[2] for cell in cells),
        0,
    )


def test_a_bar_is_as_long_as_its_measure_says():
    counts = found([(1, 0, 6, 2), (4, 1, 3, 1)], ("bbc", 3, 30_000), ("voa", 2, 5_000))
    values = {
        measure: [each.values for each in bars(counts, measure, stacked=True).series] for measure in Measure
    }
    assert values == {
        Measure.TAGS: [(6, 0), (0, 3)],
        Measure.ARTICLES: [(2, 0), (0, 1)],
        Measure.PER_ARTICLE: [(2, 0), (0, 1.5)],
        Measure.PER_LENGTH: [(2, 0), (0, 6)],
    }


def test_articles_are_never_stacked_for_one_may_have_several_codes():
    counts = found([(1, 0, 6, 2), (4, 0, 3, 2)], ("bbc", 2, 10))
    assert not bars(counts, Measure.ARTICLES, stacked=True).stacked
    assert bars(counts, Measure.ARTICLES, stacked=True).longest == 2
    assert bars(counts, Measure.TAGS, stacked=True).longest == 9
    assert bars(counts, Measure.TAGS, stacked=False).longest == 6


def test_months_without_an_article_leave_a_gap():
    counts = found([(1, 0, 6, 2)], ("2030-11", 2, 10), ("2031-02", 1, 5), ("", 1, 5), by=GroupBy.MONTH)
    assert bars(counts, Measure.TAGS, stacked=True).groups == ("2030-11", "2030-12", "2031-01", "2031-02", "")
    years = found([(1, 0, 6, 2)], ("2029", 2, 10), ("2031", 1, 5), by=GroupBy.YEAR)
    assert bars(years, Measure.TAGS, stacked=True).groups == ("2029", "2030", "2031")
    long = found([(1, 0, 6, 2)], ("1990-01", 2, 10), ("2031-02", 1, 5), by=GroupBy.MONTH)
    assert bars(long, Measure.TAGS, stacked=True).groups == ("1990-01", "2031-02")


def test_of_events_those_with_the_most_tags_are_shown():
    many = MOST_EVENTS + 5
    cells = [(1, number, number + 1, 1) for number in range(many)] + [(1, many, 1, 1)]
    groups = [(str(number), 1, 10) for number in range(many)] + [("", 1, 10)]
    shown = bars(found(cells, *groups, by=GroupBy.EVENT), Measure.TAGS, stacked=True)
    assert shown.groups == (*(str(number) for number in range(many - 1, 4, -1)), "")
    assert shown.series[0].values == (*range(many, 5, -1), 1)


def test_codes_given_least_share_a_bar_where_they_add_up():
    many = MOST_SERIES + 3
    counts = found([(number, 0, number, 1) for number in range(1, many + 1)], ("bbc", 2, 10))
    series = bars(counts, Measure.TAGS, stacked=True).series
    assert len(series) == MOST_SERIES
    assert (series[-1].code, series[-1].values) == (None, (1 + 2 + 3 + 4,))
    assert len(bars(counts, Measure.ARTICLES, stacked=True).series) == many


def test_which_codes_have_a_row():
    assert counted_codes(TagFilter(), CODES, summed=False) == TagFilter(starred=False)
    roots = counted_codes(TagFilter(), CODES, summed=True)
    assert (roots.codes, roots.with_descendants) == (frozenset({1, 4}), True)
    each = counted_codes(TagFilter(codes=frozenset({2})), CODES, summed=False)
    assert (each.codes, each.with_descendants) == (frozenset({2, 3}), False)
    stars = counted_codes(TagFilter(codes=frozenset({5})), CODES, summed=False)
    assert stars.starred is None
    assert counted_codes(TagFilter(starred=True), CODES, summed=False).starred is True


def test_a_code_and_one_within_it_count_the_same_tags():
    assert counts_twice(TagFilter(codes=frozenset({1, 3})), CODES)
    assert not counts_twice(TagFilter(codes=frozenset({1, 3}), with_descendants=False), CODES)
    assert not counts_twice(TagFilter(codes=frozenset({2, 4})), CODES)


@given(st.floats(0.001, 1e7), st.integers(2, 12))
def test_ticks_are_few_round_and_reach_beyond_the_longest(longest, most):
    marks = ticks(longest, most)
    assert marks[0] == 0
    assert marks[-1] >= longest * (1 - 1e-9)
    assert marks[-2] < longest
    assert len(marks) <= most + 2
    first = f"{marks[1]:.3e}"[0]
    assert first in "125"


def test_nothing_has_an_axis_still():
    assert ticks(0) == [0, 1]
    assert measured(3, 1, 0, 0, Measure.PER_ARTICLE) == 0
    assert measured(3, 1, 0, 0, Measure.PER_LENGTH) == 0


@pytest.mark.parametrize(
    ("counts", "dark"),
    [
        (((9, 2), (2, 5)), [[0, 1], [1, 0]]),
        (((9, 2, 1), (2, 5, 0), (1, 0, 1)), [[0, 1, 0.5], [1, 0, 0], [0.5, 0, 0]]),
        (((4,),), [[0]]),
        ((), []),
    ],
)
def test_a_cell_is_as_dark_as_two_codes_have_in_common(counts, dark):
    assert shares(counts) == dark


def test_the_codes_given_most_keep_their_order():
    assert most_given(((1, 0, 0), (0, 9, 0), (0, 0, 5)), 2) == [1, 2]
