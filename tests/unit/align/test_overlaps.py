from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.align.overlaps import Overlaps
from reader.model import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 900), st.integers(1, 600))


def test_a_pair_that_overlaps_another_on_both_sides_is_not_taken() -> None:
    taken = Overlaps()
    assert taken.add(Span(0, 10), Span(100, 110))
    assert not taken.add(Span(5, 15), Span(105, 115))
    assert taken.add(Span(5, 15), Span(110, 120))


def test_pairs_beside_are_counted_once_each() -> None:
    taken = Overlaps()
    taken.add(Span(0, 600), Span(1000, 1600))
    taken.add(Span(700, 710), Span(0, 10))
    assert taken.beside(Span(10, 500), Span(5000, 5100)) == 1
    assert taken.beside(Span(10, 500), Span(1010, 1500)) == 1
    assert taken.beside(Span(590, 705), Span(3, 4)) == 2
    assert taken.beside(Span(650, 660), Span(20, 30)) == 0


@given(st.lists(st.tuples(SPANS, SPANS), max_size=25))
def test_it_says_what_comparing_all_pairs_would(pairs: list[tuple[Span, Span]]) -> None:
    overlaps = Overlaps()
    taken: list[tuple[Span, Span]] = []
    for a, b in pairs:
        beside = [(bool(a.overlap(x)), bool(b.overlap(y))) for x, y in taken]
        assert overlaps.beside(a, b) == sum(map(any, beside))
        fits = not any(map(all, beside))
        assert overlaps.add(a, b) == fits
        if fits:
            taken.append((a, b))
