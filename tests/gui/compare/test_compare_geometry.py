"""The comparison view's arithmetic."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.compare.geometry import Band, Box, assign_lanes, ease_at, side_margins, stretch_on_bar

intervals = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda p: (p[0], p[0] + p[1])), max_size=20
)


def test_a_box_has_its_upper_left_but_not_its_lower_right_corner():
    box = Box(10, 20, 5, 5)
    assert box.contains(10, 20)
    assert not box.contains(15, 20)
    assert not box.contains(10, 25)


@given(intervals)
def test_no_two_intervals_of_a_lane_overlap_and_no_lane_is_wasted(intervals):
    lanes = assign_lanes(intervals)
    for (one, lane), (two, other) in combinations(zip(intervals, lanes, strict=True), 2):
        if lane == other:
            assert one[1] <= two[0] or two[1] <= one[0]
    deepest = max((sum(s <= x < e for s, e in intervals) for x in range(45)), default=0)
    assert len(set(lanes)) == deepest


def test_the_longer_of_two_that_begin_together_is_in_the_lower_lane():
    assert assign_lanes([(0, 3), (0, 9)]) == [1, 0]


def test_a_curve_begins_flat_and_is_half_way_in_the_middle():
    assert ease_at(0.5) == pytest.approx(0.5, abs=1e-5)
    assert ease_at(0.05) < 0.01
    assert ease_at(1.0) == pytest.approx(1.0, abs=1e-5)


def test_a_band_is_hit_on_its_curve_only():
    band = Band(0, 20, 200, 220)
    assert band.contains(0, 10, 60)
    assert band.contains(60, 210, 60)
    assert band.contains(30, 110, 60)
    assert not band.contains(10, 60, 60)
    assert not band.contains(61, 210, 60)
    assert band.contains(30, 122, 60, slack=4)


@pytest.mark.parametrize(
    ("band", "ends"),
    [(Band(0, 9, 5, 20), 2), (Band(-30, -9, 5, 20), 1), (Band(-30, -9, 500, 520), 0), (Band(-9, 0, 0, 9), 1)],
)
def test_ends_of_a_band_in_view(band, ends):
    assert band.visible_ends(400) == ends


@given(st.floats(0, 9000), st.floats(0, 900), st.floats(1, 900))
def test_a_stretch_stays_on_its_bar(top, length, bar):
    y, height = stretch_on_bar(top, top + length, 9900, bar)
    assert 0 <= y <= bar
    assert y + height <= bar + 1e-6
    assert height > 0


def test_an_empty_document_has_nothing_on_its_bar():
    assert stretch_on_bar(0, 0, 0, 100) == (0.0, 0.0)


def test_a_column_is_centred_beyond_its_measure_and_fills_a_narrow_pane():
    assert side_margins(1000, 600, 20, 40) == (190, 210)
    assert side_margins(500, 600, 20, 40) == (20, 40)
