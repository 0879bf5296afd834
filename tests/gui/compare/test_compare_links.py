"""Pointing at what is shared, choosing it and going through it: by mouse, by band, by key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from reader.gui.compare.geometry import Band
from reader.gui.compare.link_filter import LinkFilter
from reader.model import LinkKind, Span
from tests.gui.compare.conftest import is_lit, point_on, top_in_view

NO_TOPICS = LinkFilter().with_kind(LinkKind.TOPIC, shown=False)
LEFT = Qt.MouseButton.LeftButton


def test_hovering_a_passage_lights_up_every_counterpart(make_view, qtbot):
    view = make_view(3)
    text = view.panes[0].text
    qtbot.mouseMove(text.viewport(), QPoint(1, 1))  # the mouse may stand on the words since another test
    qtbot.mouseMove(text.viewport(), point_on(text, 0))
    for pane in range(3):
        assert [is_lit(view, pane, link) for link in range(5)] == [True, False, False, True, True]
    qtbot.mouseMove(text.viewport(), QPoint(3, 3))
    assert not is_lit(view, 0, 0)


def test_a_counterpart_that_lights_up_looks_different(make_view):
    view = make_view(2)
    text = view.panes[0].text
    view.panes[1].text.verticalScrollBar().setValue(int(view.panes[1].text.extents[1][0]) - 100)
    before = view.panes[1].text.viewport().grab().toImage()
    view.walk.hover(text.mark_at(point_on(text, 1)))
    assert view.panes[1].text.viewport().grab().toImage() != before


def test_what_lights_up_and_goes_out_leaves_nothing_behind(make_view):
    """Only the rows that change are painted anew; they must show what a whole painting would."""
    view = make_view(3, long=2)

    def seen():
        QApplication.processEvents()
        return view.screen().grabWindow(view.winId()).toImage()

    plain, looks = seen(), []
    for links in ([0], [1], [2], []):
        view.hover_links(links)
        looks.append(seen())
        for pane in view.panes:
            pane.text.viewport().update()
        assert seen() == looks[-1]
    assert looks[-1] == plain
    assert all(look != plain for look in looks[:-1])


def test_a_click_brings_all_counterparts_level(make_view, qtbot):
    view = make_view(3, long=14)
    text = view.panes[0].text
    place = point_on(text, 0)
    before = top_in_view(text, 0)
    with qtbot.waitSignal(view.link_activated):
        qtbot.mouseClick(text.viewport(), LEFT, pos=place)
    assert top_in_view(text, 0) == pytest.approx(before, abs=1)
    assert top_in_view(view.panes[1].text, 0) == pytest.approx(before, abs=1)
    assert top_in_view(view.panes[2].text, 3) == pytest.approx(before, abs=1)
    assert view.current_link is view.alignment.links[0]


def test_a_click_shows_the_whole_group_in_all_panes(make_view, qtbot):
    view = make_view(3)
    text = view.panes[1].text
    qtbot.mouseClick(text.viewport(), LEFT, pos=point_on(text, 4))
    for pane in view.panes:
        assert pane.text._layer.current == {0, 3, 4}
    assert {link for link_map in view.row.link_maps() for link in link_map._current} == {0, 3, 4}


def test_clicking_again_walks_through_what_a_passage_shares(make_view, qtbot):
    view = make_view(2)
    links = view.alignment.links
    again = replace(links[2], a=links[0].a)
    view.set_alignment(
        replace(view.alignment, links=(links[0], replace(again, kind=LinkKind.QUOTE)), groups=())
    )
    text = view.panes[0].text
    seen = []
    view.link_activated.connect(lambda link, *_: seen.append(view.alignment.links.index(link)))
    for _ in range(3):
        qtbot.mouseClick(text.viewport(), LEFT, pos=point_on(text, 0))
        text.viewport().update()
    assert seen == [0, 1, 0]


def test_a_band_is_hovered_and_clicked(make_view, qtbot):
    view = make_view(2)
    link_map = view.row.link_maps()[0]
    source, band = next(item for item in link_map.bands() if item[0].kind is LinkKind.TOPIC)
    point = QPoint(1, int((band.left_top + band.left_bottom) / 2))
    assert link_map.link_at(QPointF(point)) == source.link
    qtbot.mouseMove(link_map, point)
    assert is_lit(view, 1, source.link)
    assert view._describe(source.link).startswith(
        "水压与工期\nSame topic · possible\nVOA and BBC state the same."
    )
    with qtbot.waitSignal(view.link_activated) as caught:
        qtbot.mouseClick(link_map, LEFT, pos=point)
    assert caught.args[0] is view.alignment.links[source.link]


def test_a_level_band_is_filled_from_one_side_to_the_other(make_view, monkeypatch):
    view = make_view(2)
    link_map = view.row.link_maps()[0]
    quote = next(source for source, _ in link_map.bands() if source.kind is LinkKind.QUOTE)
    top = link_map.strip().top() + 20
    monkeypatch.setattr(link_map, "bands", lambda: [(quote, Band(top, top + 40, top, top + 40))])
    picture = link_map.grab().toImage()
    bare = view._theme.colour("band").rgb()
    assert bare not in {picture.pixel(x, int(top) + 20) for x in range(2, link_map.width() - 2)}


def test_topics_that_are_not_shown_are_left_out_everywhere(make_view):
    view = make_view(2)
    view.set_annotations(0, [(41, Span(4, 30), 3)])
    view.next_link()
    assert view.current_link.kind is LinkKind.TOPIC
    view.set_filter(NO_TOPICS)
    assert view.current_link is None
    for _ in range(3):
        view.next_link()
        assert view.current_link.kind is not LinkKind.TOPIC
    assert view.panes[0].text.extents.keys() == {0, 1}
    assert [mark.annotation for mark in view.panes[0].text.marks if mark.kind is None] == [41]
    assert LinkKind.TOPIC not in {source.kind for source, _ in view.row.link_maps()[0].bands()}
    view.set_alignment(view.alignment)
    assert view.panes[0].text.extents.keys() == {0, 1}
    view.set_filter(LinkFilter())
    assert view.panes[0].text.extents.keys() == {0, 1, 2}


def test_without_quotes_and_hidden_topics_there_is_no_link_to_go_to(make_view):
    view = make_view(2)
    topics = tuple(link for link in view.alignment.links if link.kind is LinkKind.TOPIC)
    view.set_alignment(replace(view.alignment, links=topics, groups=()))
    assert view.has_links
    view.set_filter(NO_TOPICS)
    assert not view.has_links
    view.next_link()
    assert view.current_link is None


def test_the_line_between_two_topics_is_there_only_with_both_in_view(make_view):
    view = make_view(2, long=30)
    view.set_sync(False)
    link_map = view.row.link_maps()[0]
    view.panes[1].text.verticalScrollBar().setValue(view.panes[1].text.verticalScrollBar().maximum())
    assert 2 not in {source.link for source, _ in link_map.bands()}
    view.walk.hover(2)
    assert 2 in {source.link for source, _ in link_map.bands()}


def test_bands_follow_the_scroll_and_are_left_out_beyond_it(make_view):
    view = make_view(2, long=30)
    view.set_sync(False)
    link_map = view.row.link_maps()[0]
    band = {source.link: band for source, band in link_map.bands()}[2]
    view.panes[0].text.verticalScrollBar().setValue(30)
    moved = {source.link: band for source, band in link_map.bands()}[2]
    assert moved.left_top == band.left_top - 30
    assert moved.right_top == band.right_top
    for pane in view.panes:
        pane.text.verticalScrollBar().setValue(pane.text.verticalScrollBar().maximum())
    assert 2 not in {source.link for source, _ in link_map.bands()}


def test_bands_meet_the_passages_they_join(make_view):
    view = make_view(2)
    link_map = view.row.link_maps()[0]
    for source, band in link_map.bands():
        for pane, top in ((0, band.left_top), (1, band.right_top)):
            viewport = view.panes[pane].text.viewport()
            there = viewport.mapToGlobal(QPoint(0, 0)).y() + top_in_view(view.panes[pane].text, source.link)
            assert link_map.mapToGlobal(QPoint(0, 0)).y() + top == pytest.approx(there, abs=0.01)


def test_next_and_previous_walk_in_reading_order_round_and_round(make_view, qtbot):
    view = make_view(2)
    seen = []
    view.link_activated.connect(lambda link, place, count: seen.append((link.kind.value, place, count)))
    for _ in range(4):
        view.next_link()
    view.previous_link()
    assert seen == [
        ("topic", 0, 3),
        ("quote", 1, 3),
        ("reuse", 2, 3),
        ("topic", 0, 3),
        ("reuse", 2, 3),
    ]


def test_the_walk_begins_at_what_the_reader_has_before_them(make_view):
    view = make_view(2, long=20)
    view.panes[0].text.verticalScrollBar().setValue(int(view.panes[0].text.extents[1][0]) - 5)
    view.next_link()
    assert view.current_link.kind is LinkKind.REUSE


def test_the_order_is_that_of_the_focused_pane(make_view, qtbot):
    view = make_view(3)
    view.panes[2].text.setFocus()
    with qtbot.waitSignal(view.link_activated) as caught:
        view.next_link()
    assert caught.args[1:] == [0, 3]
    assert caught.args[0] in (view.alignment.links[3], view.alignment.links[4])


def test_leaving_the_current_link_tells_so(make_view, qtbot):
    view = make_view(2)
    view.next_link()
    with qtbot.waitSignal(view.link_left):
        view.leave_link()
    assert view.current_link is None
    with qtbot.assertNotEmitted(view.link_left):
        view.leave_link()


def test_return_at_the_caret_is_a_click(make_view, qtbot):
    view = make_view(2)
    text = view.panes[0].text
    span = view.alignment.links[0].a.passage.span
    text.select(Span(span.start + 2, span.start + 2))
    with qtbot.waitSignal(view.link_activated):
        qtbot.keyClick(text, Qt.Key.Key_Return)
