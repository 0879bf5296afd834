from hypothesis import given
from hypothesis import strategies as st

from reader.gui.compare.pane_drop import Drop, drop_at, gap_at, moved_to
from reader.model import MOST_WITNESSES


def row(widths, gap=20.0):
    panes, left = [], 0.0
    for width in widths:
        panes.append((left, left + width))
        left += width + gap
    return panes


rows = st.lists(st.integers(60, 900), min_size=1, max_size=4).map(row)


@given(rows, st.floats(-500, 5000), st.data())
def test_a_pane_that_moves_has_the_mouse_between_its_new_neighbours(panes, x, data):
    pane = data.draw(st.integers(0, len(panes) - 1))
    place = moved_to(x, panes, pane)
    if place is None:
        assert gap_at(x, panes) in (pane, pane + 1)
        return
    assert 0 <= place < len(panes)
    others = [each for number, each in enumerate(panes) if number != pane]
    assert all(sum(each) / 2 < x for each in others[:place])
    assert all(sum(each) / 2 >= x for each in others[place:])


@given(rows, st.floats(-500, 5000))
def test_a_full_row_takes_articles_only_in_place_of_others(panes, x):
    drop = drop_at(x, panes)
    assert 0 <= drop.place <= len(panes) - drop.replaces
    assert drop.replaces or len(panes) < MOST_WITNESSES


def test_the_middle_of_a_pane_is_replaced_and_its_edges_make_room():
    panes = row([400, 400])
    assert drop_at(10, panes) == Drop(0)
    assert drop_at(200, panes) == Drop(0, replaces=True)
    assert drop_at(390, panes) == Drop(1)
    assert drop_at(410, panes) == Drop(1)
    assert drop_at(620, panes) == Drop(1, replaces=True)
    assert drop_at(815, panes) == Drop(2)
    assert drop_at(5000, row([100] * 4)) == Drop(3, replaces=True)


@given(st.floats(-500, 5000))
def test_beside_an_article_that_is_open_alone_there_is_always_room(x):
    panes = row([900])
    assert drop_at(x, panes) == Drop(int(x > 450))
