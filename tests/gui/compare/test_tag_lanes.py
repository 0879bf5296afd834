"""Stripes of tags: each has a lane of its own, or lies on a heap with those that have none."""

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.compare.tag_lanes import depths_of, stripes_of

_lines = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda each: (each[0], each[0] + each[1])),
    max_size=25,
)


def meet(one, other):
    return one[0] < other[1] and other[0] < one[1]


@given(_lines, st.integers(2, 5))
def test_no_stripe_hides_another_and_no_tag_is_lost(lines, most):
    stripes = stripes_of(lines, most)
    heaped = [member for heap in stripes.heaps for member in heap.members]
    alone = [index for index, lane in enumerate(stripes.lanes) if lane is not None]
    assert sorted([*heaped, *alone]) == list(range(len(lines)))
    shown = [(stripes.lanes[index], lines[index]) for index in alone]
    shown += [(most - 1, (heap.top, heap.bottom)) for heap in stripes.heaps]
    assert all(lane < most for lane, _ in shown)
    for at, (lane, line) in enumerate(shown):
        assert not any(lane == other and meet(line, place) for other, place in shown[:at])
    for heap in stripes.heaps:
        assert len(heap.members) > 1
        assert (heap.top, heap.bottom) == (
            min(lines[member][0] for member in heap.members),
            max(lines[member][1] for member in heap.members),
        )


@given(_lines)
def test_tags_that_have_room_are_not_heaped(lines):
    assert stripes_of(lines, max(1, len(lines))).heaps == ()


def test_twenty_tags_of_one_line_are_three_stripes_and_a_heap():
    stripes = stripes_of([(0.0, 20.0)] * 20, 4)
    assert [lane for lane in stripes.lanes if lane is not None] == [0, 1, 2]
    assert [len(heap.members) for heap in stripes.heaps] == [17]


def test_what_is_nested_lies_deeper():
    assert depths_of([(0, 40), (4, 20), (6, 9), (7, 8), (50, 60)]) == [0, 1, 2, 3, 0]
