"""Panes come, go and change places while their reader stays where they were."""

import pytest

from reader.gui.compare.reading_order import count_shared
from reader.gui.importing.sample import sample_articles
from reader.model import Changes, Span
from tests.gui.conftest import open_articles, settle


@pytest.fixture
def reading(qtbot, make_window, sample_library):
    """Three of the sample's articles, the second scrolled, with a selection in it."""
    window = make_window(sample_library, size=(1400, 700))
    open_articles(qtbot, window, sample_articles(sample_library)[:3])
    text = window.view.panes[1].text
    text.setFocus()
    text.select(Span(300, 312))
    text.verticalScrollBar().setValue(260)
    return window.reading


def act(qtbot, reading, what, *values):
    with qtbot.waitSignal(reading.aligned, timeout=60_000):
        what(*values)
    settle(qtbot, reading.view.window())


def top(text):
    return text.position_at(text.viewport().rect().topLeft())


def texts(reading):
    return [pane.text for pane in reading.view.panes]


def test_a_pane_that_is_removed_leaves_the_others_where_they_were(qtbot, reading):
    window, before = reading.view.window(), reading.articles[:]
    stood = top(texts(reading)[1])
    act(qtbot, reading, reading.remove, 0)
    assert reading.articles == before[1:]
    assert [article.title for article in reading.alignment.articles] == [
        window.hub.library.summary(each).title for each in before[1:]
    ]
    assert abs(top(texts(reading)[0]) - stood) < 60
    assert reading.view.selected_passage() == (0, Span(300, 312))
    assert reading.view.focused_pane == 0
    assert texts(reading)[0].hasFocus()


def test_panes_change_places_and_keep_widths_and_scroll(qtbot, reading):
    reading.view.row.setSizes([300, 500, 400])
    sizes, before = reading.view.row.sizes(), reading.articles[:]
    stood = [text.place().top for text in texts(reading)]
    act(qtbot, reading, reading.swap, 0, 1)
    assert reading.articles == [before[1], before[0], before[2]]
    assert reading.view.row.sizes() == [sizes[1], sizes[0], sizes[2]]
    assert [text.place().top for text in texts(reading)] == [stood[1], stood[0], stood[2]]
    assert reading.view.focused_pane == 0


def test_a_pane_that_is_added_gets_as_much_room_as_the_others(qtbot, reading):
    articles = reading.articles[:]
    for count in (1, 2, 3):
        act(qtbot, reading, reading.open, articles[:count])
        sizes = reading.view.row.sizes()
        assert max(sizes) - min(sizes) <= 2, sizes


def test_a_pane_moves_over_several(qtbot, reading):
    before = reading.articles[:]
    act(qtbot, reading, reading.move, 0, 2)
    assert reading.articles == [before[1], before[2], before[0]]


def test_bands_join_the_panes_that_are_neighbours_now(qtbot, reading):
    act(qtbot, reading, reading.move, 2, 0)
    for left, link_map in enumerate(reading.view.row.link_maps()):
        joined = {
            index
            for index, link in enumerate(reading.alignment.links)
            if (link.a.article, link.b.article) == (left, left + 1)
        }
        assert {source.link for source in link_map._sources} == joined
    assert all(link.a.article < link.b.article for link in reading.alignment.links)


def test_the_current_link_stays_current(qtbot, reading):
    reading.view.activate(0)
    link = reading.view.current_link
    ends = {end.passage for end in (link.a, link.b)}
    act(qtbot, reading, reading.rearrange, (2, 1, 0))
    again = reading.view.current_link
    assert {end.passage for end in (again.a, again.b)} == ends
    assert {end.article for end in (again.a, again.b)} == {2 - link.a.article, 2 - link.b.article}


def test_the_current_link_goes_with_its_article(qtbot, reading):
    reading.view.activate(0)
    act(qtbot, reading, reading.remove, reading.view.current_link.a.article)
    assert reading.view.current_link is None


def test_the_last_but_one_leaves_an_article_alone_and_the_last_nothing(qtbot, reading):
    last = reading.articles[1]
    act(qtbot, reading, reading.rearrange, (1,))
    assert (reading.articles, len(reading.view.panes), reading.alignment.links) == ([last], 1, ())
    act(qtbot, reading, reading.remove, 0)
    assert reading.articles == []


def test_an_article_that_is_added_stands_beside_what_is_read(qtbot, reading, sample_library):
    before = reading.articles[:]
    fourth = sample_articles(sample_library)[3]
    stood = [text.place().top for text in texts(reading)]
    act(qtbot, reading, reading.add, [before[0], fourth], 1)
    assert reading.articles == [before[0], fourth, *before[1:]]
    kept = texts(reading)
    assert [kept[pane].place().top.code_point for pane in (0, 2, 3)] == [each.code_point for each in stood]
    assert texts(reading)[1].verticalScrollBar().value() > 0


def test_an_article_takes_the_place_of_another(qtbot, reading, sample_library):
    before, fourth = reading.articles[:], sample_articles(sample_library)[3]
    act(qtbot, reading, reading.replace, 0, fourth)
    assert reading.articles == [fourth, before[1], before[2]]
    assert reading.view.selected_passage() == (1, Span(300, 312))
    act(qtbot, reading, reading.replace, 0, before[2])
    assert reading.articles == [before[2], before[1], fourth]


def test_another_comparison_begins_at_its_beginning(qtbot, reading):
    act(qtbot, reading, reading.open, [reading.articles[1]])
    assert texts(reading)[0].verticalScrollBar().value() == 0


def test_a_text_that_came_anew_is_read_on_where_it_was(qtbot, reading):
    stood = top(texts(reading)[1])
    changes = Changes(articles=frozenset(reading.articles[:1]))
    act(qtbot, reading, reading._hub.changed.emit, changes)
    assert top(texts(reading)[1]) == stood
    assert reading.view.selected_passage() == (1, Span(300, 312))


def test_the_keyboard_stays_in_the_list_that_added_an_article(qtbot, reading, sample_library):
    window = reading.view.window()
    act(qtbot, reading, reading.rearrange, (0, 1))
    window.library_panel.view.setFocus()
    act(qtbot, reading, reading.add, [sample_articles(sample_library)[3]])
    assert window.library_panel.view.hasFocus()


@pytest.mark.parametrize("moves", [[(1, 3)], [(0, 3), (0, 2)]])
def test_moving_panes_changes_nothing_of_what_is_counted(qtbot, make_window, sample_library, moves):
    window = make_window(sample_library, size=(1400, 700))
    open_articles(qtbot, window, sample_articles(sample_library)[:4])
    reading, told = window.reading, []
    reading.view.link_activated.connect(lambda _link, _place, count: told.append(count))
    reading.view.next_link()
    kinds = count_shared(reading.alignment)
    assert told == [sum(kinds.values())]
    for pane, place in moves:
        act(qtbot, reading, reading.move, pane, place)
        for focused in range(4):
            texts(reading)[focused].setFocus()
            reading.view.next_link()
    assert set(told) == {sum(kinds.values())}
    assert count_shared(reading.alignment) == kinds
    moved, articles = reading.alignment, reading.articles[:]
    act(qtbot, reading, reading.open, articles[:1])
    act(qtbot, reading, reading.open, articles)
    assert reading.articles == articles
    assert reading.alignment == moved
