"""From the rows that a list shows to those that it is to show."""

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.lists.rows import Heading, steps
from reader.gui.tags_list.rows import rows_of
from reader.model import TagIndex, TagOrder

INDEX = TagIndex(TagOrder.ARTICLE, (4, 9, 2), (("7", 2), ("3", 1)))


def go(rows, way):
    """What a list shows after these steps."""
    rows = list(rows)
    for step in way:
        if step.rows:
            assert step.count == len(step.rows)
            rows[step.first : step.first] = step.rows
        else:
            del rows[step.first : step.first + step.count]
    return [row.key if isinstance(row, Heading) else row for row in rows]


def keys(rows):
    return [row.key if isinstance(row, Heading) else row for row in rows]


def test_each_group_is_under_its_heading():
    assert rows_of(INDEX) == [Heading("7", 2), 4, 9, Heading("3", 1), 2]


INDEXES = st.lists(st.integers(0, 30), unique=True).flatmap(
    lambda tags: st.lists(st.integers(0, 5), min_size=len(tags), max_size=len(tags)).map(
        lambda groups: [
            row
            for key in dict.fromkeys(groups)
            for row in (
                Heading(str(key), groups.count(key)),
                *(tag for tag, group in zip(tags, groups, strict=True) if group == key),
            )
        ]
    )
)


@given(INDEXES, INDEXES, st.sets(st.integers(0, 30)))
def test_the_steps_lead_to_what_is_to_be_shown(old, new, touched):
    way = steps(old, new, touched)
    if way is not None:
        assert go(old, way) == keys(new)


def test_only_what_was_touched_comes_and_goes():
    old = rows_of(INDEX)
    same = rows_of(INDEX)
    assert steps(old, same, {4}) == []
    without = [Heading("7", 1), 9, Heading("3", 1), 2]
    assert [(step.first, step.count) for step in steps(old, without, {4})] == [(1, 1)]
    moved = [Heading("7", 1), 9, Heading("3", 2), 4, 2]
    assert [(step.first, step.count, step.rows) for step in steps(old, moved, {4})] == [
        (1, 1, ()),
        (3, 1, (4,)),
    ]


def test_an_order_that_is_altogether_another_is_shown_anew():
    assert steps(rows_of(INDEX), [Heading("3", 1), 2, Heading("7", 2), 9, 4], {4}) is None
