"""The arithmetic of scrolling by what is shared."""

from itertools import accumulate, combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.align.scroll import READING_LEVEL, ScrollMap, common_level, heaviest_chain

heights = st.floats(0, 20_000, allow_nan=False)
anchors = st.lists(st.tuples(heights, heights), max_size=12).map(
    lambda pairs: list(zip(sorted(a for a, _ in pairs), sorted(b for _, b in pairs), strict=True))
)
pages = st.tuples(st.floats(50, 1200), st.floats(50, 1200))
maxima = st.tuples(heights, heights)


def test_level_is_the_wanted_one_where_both_panes_can_scroll():
    assert common_level(200, [500, 900], [3000, 3000]) == 200


def test_level_rises_to_a_passage_near_a_top():
    assert common_level(200, [500, 40], [3000, 3000]) == 40


def test_level_sinks_to_a_passage_near_an_end():
    assert common_level(200, [3300, 900], [3000, 3000]) == 300


def test_no_common_level_keeps_the_topmost_passage_in_view():
    assert common_level(200, [3300, 10], [3000, 3000]) == 10


def test_crossing_links_leave_the_heavier_chain():
    pairs = [(0, 0, 1.0), (10, 50, 0.9), (20, 20, 0.5), (30, 30, 0.5), (40, 60, 1.0)]
    assert heaviest_chain(pairs) == [0, 2, 3, 4]


def test_equal_heights_are_no_rise():
    assert heaviest_chain([(5, 1, 0.4), (5, 2, 0.6)]) == [1]
    assert heaviest_chain([(1, 5, 0.6), (2, 5, 0.4)]) == [0]


def test_no_pairs_no_chain():
    assert heaviest_chain([]) == []


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.integers(1, 9)), max_size=8))
def test_the_chain_is_the_heaviest_of_all(pairs):
    def rises(chain):
        return all(x[0] < y[0] and x[1] < y[1] for x, y in pairwise(chain))

    chosen = [pairs[index] for index in heaviest_chain(pairs)]
    assert rises(chosen)
    weights = [
        sum(weight for _, _, weight in subset)
        for size in range(len(pairs) + 1)
        for subset in combinations(sorted(pairs), size)
        if rises(subset)
    ]
    assert sum(weight for _, _, weight in chosen) == max(weights)


@given(anchors, pages, maxima, st.lists(heights, min_size=2))
def test_following_never_goes_back_and_stays_within_the_pane(anchors, pages, maxima, values):
    follow = ScrollMap.between(anchors, pages, maxima).follow
    placed = [follow(value) for value in sorted(values)]
    assert all(earlier <= later + 1e-6 for earlier, later in pairwise(placed))
    assert all(0 <= value <= maxima[1] + 1e-6 for value in placed)


@given(anchors, pages, st.tuples(st.floats(1, 20_000), heights))
def test_tops_and_ends_meet(anchors, pages, maxima):
    scroll_map = ScrollMap.between(anchors, pages, maxima)
    assert scroll_map.follow(0) == 0
    assert scroll_map.follow(maxima[0]) == maxima[1]


@given(st.floats(1000, 3000), st.floats(1000, 3000), pages)
def test_an_anchor_in_the_middle_comes_level_at_reading_height(a, b, pages):
    scroll_map = ScrollMap.between([(a, b)], pages, (5000, 5000))
    level = min(pages) * READING_LEVEL
    assert scroll_map.follow(a - level) == pytest.approx(b - level)


def test_without_anchors_panes_go_by_their_length():
    scroll_map = ScrollMap.between([], (600, 600), (1000, 4000))
    assert scroll_map.follow(250) == 1000


def test_a_pane_that_cannot_scroll_leaves_the_other_at_its_top():
    assert ScrollMap.between([(10, 900)], (600, 600), (0, 4000)).follow(0) == 0


def test_several_links_from_one_place_lead_to_the_middle_of_them():
    scroll_map = ScrollMap([(0, 0), (100, 100), (100, 300), (500, 500)])
    assert scroll_map.follow(100) == 200


def mirrored(pairs, pages, maxima):
    there = ScrollMap.between(pairs, pages, maxima)
    back = ScrollMap.between([(b, a) for a, b in pairs], pages[::-1], maxima[::-1])
    return there.follow, back.follow


apart = st.lists(st.tuples(st.floats(1, 900), st.floats(1, 900)), max_size=12).map(
    lambda steps: list(zip(accumulate(a for a, _ in steps), accumulate(b for _, b in steps), strict=True))
)


@given(st.lists(st.tuples(st.floats(20, 900), st.floats(20, 900)), max_size=12), st.floats(0, 1))
def test_there_and_back_is_exact_where_both_panes_can_scroll(steps, share):
    pairs = list(
        zip(accumulate(300 + a for a, _ in steps), accumulate(300 + b for _, b in steps), strict=True)
    )
    there, back = mirrored(pairs, (600.0, 600.0), (20_000.0, 20_000.0))
    value = share * 20_000
    assert back(there(value)) == pytest.approx(value, abs=1e-4)


@given(apart, pages, st.tuples(st.floats(10, 20_000), st.floats(10, 20_000)), st.floats(0, 1))
def test_a_small_step_here_is_no_leap_there(pairs, pages, maxima, share):
    scroll_map = ScrollMap.between(pairs, pages, maxima)
    value = share * maxima[0]
    steepest = max(
        (b2 - b1) / (a2 - a1)
        for (a1, b1), (a2, b2) in pairwise(zip(scroll_map._from, scroll_map._to, strict=True))
    )
    step = maxima[0] * 1e-6
    leap = abs(scroll_map.follow(min(value + step, maxima[0])) - scroll_map.follow(value))
    assert leap <= steepest * step * 1.001 + 1e-6


@given(apart, pages, st.tuples(st.floats(2000, 20_000), st.floats(2000, 20_000)))
def test_the_level_drifts_from_the_top_over_reading_height_to_the_end(pairs, pages, maxima):
    """An anchor stands at reading height, nearer the top at the beginnings and nearer the end at the ends."""
    wanted = min(pages) * READING_LEVEL
    for a, b in pairs:
        level = common_level(wanted, (a, b), maxima)
        if min(a, b) >= wanted and a - wanted <= maxima[0] and b - wanted <= maxima[1]:
            assert level == wanted
        elif min(a, b) < wanted:
            assert level <= wanted
        else:
            assert level > wanted


@given(st.lists(st.tuples(heights, heights, st.floats(0.01, 1)), max_size=15), pages, maxima, heights)
def test_crossing_links_never_turn_the_panes_back(pairs, pages, maxima, value):
    chain = [pairs[index][:2] for index in heaviest_chain(pairs)]
    follow = ScrollMap.between(chain, pages, maxima).follow
    assert follow(value) <= follow(value + 10) + 1e-6
