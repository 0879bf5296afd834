from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.align.overlaps import Overlaps
from reader.align.runs import GRAM, chains, identical_runs
from reader.model import Span


def test_a_run_grows_to_its_whole_length() -> None:
    assert identical_runs("甲乙丙丁戊己", "子甲乙丙丁戊丑") == [(0, 1, 5)]


def test_no_run_holds_a_line_feed() -> None:
    assert identical_runs("甲乙丙丁\n戊己庚辛", "甲乙丙丁\n戊己庚辛") == [(0, 0, 4), (5, 5, 4)]


def test_close_runs_are_chained_and_distant_ones_are_not() -> None:
    assert [run.same for run in chains([(0, 0, 6), (8, 9, 6)])] == [12]
    assert [run.same for run in chains([(0, 0, 6), (80, 90, 6)])] == [6, 6]


_TEXT = st.text(alphabet="甲乙丙\n", max_size=60)


@given(_TEXT, _TEXT)
def test_runs_and_chains_are_equal_on_both_sides(a: str, b: str) -> None:
    runs = identical_runs(a, b)
    assert runs == sorted(runs)
    for i, j, length in runs:
        assert length >= GRAM
        assert a[i : i + length] == b[j : j + length]
        assert "\n" not in a[i : i + length]
    for run in chains(runs):
        ends = [(0, 0)]
        for i, j, length in run.pieces:
            assert a[i : i + length] == b[j : j + length]
            assert i >= ends[-1][0]
            assert j >= ends[-1][1]
            ends.append((i + length, j + length))
        assert 0 < run.same <= min(run.a_end - run.a_start, run.b_end - run.b_start)
        assert run.density <= 1


_SPAN = st.tuples(st.integers(0, 900), st.integers(1, 400)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(st.tuples(_SPAN, _SPAN), max_size=12))
def test_no_two_pairs_taken_overlap_on_both_sides(pairs: list[tuple[Span, Span]]) -> None:
    overlaps = Overlaps()
    taken: list[tuple[Span, Span]] = []
    for a, b in pairs:
        free = not any(a.overlap(c) and b.overlap(d) for c, d in taken)
        assert overlaps.add(a, b) is free
        if free:
            taken.append((a, b))
