"""The comparison as a reader uses it: mouse, keys, scrolling, themes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from reader.gui.compare import ComparisonView, Typography
from reader.gui.compare.geometry import Band
from reader.gui.compare.link_filter import LinkFilter
from reader.gui.compare.link_words import why_words
from reader.gui.compare.tips import as_rich_text
from reader.gui.theme import Theme
from reader.model import Alignment, LinkKind, Relation, Span

NO_TOPICS = LinkFilter().with_kind(LinkKind.TOPIC, shown=False)
LEFT = Qt.MouseButton.LeftButton


def point_on(text, link: int) -> QPoint:
    """A point of the viewport on the first words of a link's passage, scrolled into view."""
    placed = next(placed for placed in text.placed if link in placed.mark.links)
    if not 0 <= placed.top - text.verticalScrollBar().value() < text.viewport().height() - 40:
        text.verticalScrollBar().setValue(int(placed.top) - 200)
    box = placed.boxes[0]
    return QPoint(int(box.x + 12), int(box.y + box.height / 2 - text.verticalScrollBar().value()))


def top_in_view(text, link: int) -> float:
    return text.extents[link][0] - text.verticalScrollBar().value()


def is_lit(view, pane: int, link: int) -> bool:
    return link in view.panes[pane].text._layer.lit


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


def test_a_drag_selects_and_is_no_click(make_view, qtbot):
    view = make_view(2)
    text = view.panes[0].text
    start = point_on(text, 0)
    with qtbot.assertNotEmitted(view.link_activated):
        qtbot.mousePress(text.viewport(), LEFT, pos=start)
        qtbot.mouseMove(text.viewport(), start + QPoint(80, 0))
        qtbot.mouseRelease(text.viewport(), LEFT, pos=start + QPoint(80, 0))
    pane, span = view.selected_passage()
    assert pane == 0
    assert 3 <= len(span) <= 6


def test_one_pane_at_a_time_has_a_selection(make_view):
    view = make_view(2)
    view.panes[0].text.select(Span(0, 5))
    view.panes[1].text.select(Span(2, 6))
    assert view.selected_passage() == (1, Span(2, 6))
    assert view.panes[0].text.selected_span() is None


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


def test_scrolling_one_pane_brings_the_other_along_and_is_not_sent_back(make_view):
    view = make_view(2, long=20)
    first, second = (pane.text.verticalScrollBar() for pane in view.panes)
    wanted = int(view.panes[0].text.extents[1][0]) - 250
    first.setValue(wanted)
    assert first.value() == wanted
    assert second.value() > 0
    gap = top_in_view(view.panes[0].text, 1) - top_in_view(view.panes[1].text, 1)
    assert abs(gap) < 60
    for value in (0, 40, 80, 700, 1500):
        first.setValue(value)
        assert first.value() == value


def test_scroll_sync_can_be_switched_off_and_on_again(make_view):
    view = make_view(2, long=20)
    view.set_sync(False)
    view.panes[0].text.verticalScrollBar().setValue(2000)
    assert view.panes[1].text.verticalScrollBar().value() == 0
    view.set_sync(True)
    assert view.panes[1].text.verticalScrollBar().value() > 0


def test_panes_without_a_link_of_their_own_go_by_way_of_a_third(make_view):
    view = make_view(4, long=20)
    view.panes[0].text.verticalScrollBar().setValue(600)
    assert view.panes[2].text.verticalScrollBar().value() > 0
    assert view.panes[3].text.verticalScrollBar().value() == 0


def test_a_movement_glides_to_the_same_place(make_view, qtbot):
    view = make_view(2, long=20)
    view.activate(1)
    at_once = [pane.text.verticalScrollBar().value() for pane in view.panes]
    view.panes[0].text.verticalScrollBar().setValue(0)
    view.set_animated(True)
    view.activate(1)
    qtbot.waitUntil(lambda: [p.text.verticalScrollBar().value() for p in view.panes] == at_once, timeout=3000)


def test_tags_are_shown_and_their_stripe_is_clicked(make_view, qtbot):
    view = make_view(2)
    text = view.panes[1].text
    view.set_annotations(1, [(41, Span(4, 30), 3)])
    placed = next(placed for placed in text.placed if placed.mark.annotation == 41)
    before = text.viewport().grab().toImage()
    point = QPoint(int(placed.bar.x + 2), int(placed.bar.y + placed.bar.height - 4))
    with qtbot.waitSignal(view.annotation_clicked) as caught:
        qtbot.mouseClick(text.viewport(), LEFT, pos=point)
    assert caught.args == [1, 41]
    view.set_annotations(1, [])
    assert all(placed.mark.annotation is None for placed in text.placed)
    assert text.extents.keys() == {0, 1, 2}
    assert text.viewport().grab().toImage() != before


def test_a_click_on_the_overview_goes_there(make_view, qtbot):
    view = make_view(2, long=30)
    pane = view.panes[0]
    qtbot.mouseClick(pane.overview, LEFT, pos=QPoint(5, pane.overview.height() // 2))
    page = pane.text.viewport().height()
    assert pane.text.verticalScrollBar().value() == pytest.approx(
        pane.text.content_height / 2 - page / 2, abs=page * 0.05
    )


def test_the_context_menu_is_left_to_the_window(make_view, qtbot):
    view = make_view(2)
    text = view.panes[1].text
    text.select(Span(1, 4))
    place = QPoint(60, 60)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, text.viewport().mapToGlobal(place))
    with qtbot.waitSignal(view.context_menu_requested) as caught:
        QApplication.sendEvent(text.viewport(), event)
    assert caught.args == [1, text.viewport().mapToGlobal(place), Span(1, 4)]


def test_tab_goes_from_pane_to_pane(make_view, qtbot):
    view = make_view(3)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.panes[0].text.setFocus()
    for following in view.panes[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is following.text


def test_panes_say_what_they_are(make_view):
    view = make_view(2)
    assert "青禾市" in view.panes[0].text.accessibleName()
    assert view.panes[0].header.open_button.accessibleName()
    assert view.panes[0].overview.accessibleName()


def test_the_original_is_offered_only_where_there_is_one(make_view, qtbot):
    view = make_view(2)
    assert not view.panes[1].header.open_button.isEnabled()
    with qtbot.waitSignal(view.open_requested) as caught:
        qtbot.mouseClick(view.panes[0].header.open_button, LEFT)
    assert caught.args == [0]


def test_a_long_title_is_elided_and_headers_stay_level(make_view):
    view = make_view(4, width=900)
    assert len({pane.header.height() for pane in view.panes}) == 1
    lines = view.panes[1].header.title.lines()
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert view.panes[1].header.title.toolTip() == view.alignment.articles[1].title


def test_a_narrow_window_scrolls_sideways_instead_of_crushing_the_panes(make_view):
    view = make_view(4, width=600)
    assert all(pane.text.width() >= pane.text.minimumSizeHint().width() for pane in view.panes)
    assert view._area.horizontalScrollBar().maximum() > 0


def test_narrow_panes_keep_to_what_is_needed_and_recover(make_view):
    view = make_view(4, width=1000)
    view.set_outlets({"voa": "美国之音"}, {"voa": "VOA"})
    view.set_alignment(view.alignment)
    header, text = view.panes[0].header, view.panes[0].text
    assert header.outlet.text() == "VOA"
    assert header.outlet.toolTip() == "美国之音"
    assert header.details.text().startswith("2031-04-08 ·")
    assert "09:30 UTC" in header.details.toolTip()
    narrow = text.document().defaultFont().pixelSize()
    view.resize(2000, 700)
    assert header.outlet.text() == "美国之音"
    assert "09:30 UTC" in header.details.text()
    assert text.document().defaultFont().pixelSize() > narrow


def test_an_inferred_date_is_marked_however_narrow_the_pane(make_view):
    view = make_view(4, width=1000)
    articles = tuple(replace(each, published_inferred=True) for each in view.alignment.articles)
    view.set_alignment(replace(view.alignment, articles=articles))
    header = view.panes[0].header
    assert header.details.text().startswith("≈ 2031-04-08")
    assert header.inferred.isHidden()
    view.resize(2000, 700)
    assert not header.inferred.isHidden()


@pytest.mark.parametrize(
    ("size", "pane", "fitted"), [(17, 400, 17), (17, 300, 15), (15, 300, 14), (12, 200, 12), (30, 400, 26)]
)
def test_text_in_a_narrow_pane_is_smaller_but_readable(size, pane, fitted):
    assert Typography(size=size).fitted(pane).size == fitted


def test_another_theme_recolours_everything_in_place(make_view):
    view = make_view(2, long=20)
    view.activate(1)
    values = [pane.text.verticalScrollBar().value() for pane in view.panes]
    before = view.grab().toImage()
    view.set_theme(Theme.load("dark"))
    after = view.grab().toImage()
    assert before.pixelColor(5, 5) != after.pixelColor(5, 5)
    assert after.pixelColor(20, 780).lightness() < 80
    for pane, value in zip(view.panes, values, strict=True):
        assert abs(pane.text.verticalScrollBar().value() - value) < 40
    assert view.current_link is not None


def test_an_article_without_text_says_so(make_view):
    view = make_view(4)
    image = view.panes[3].text.viewport().grab().toImage()
    middle = {image.pixel(x, image.height() // 2 + y) for x in range(image.width()) for y in range(-12, 12)}
    assert len(middle) > 1


def test_without_a_comparison_the_view_says_what_to_do(make_view):
    view = make_view(0)
    shown = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert any("two to four" in text for text in shown)
    view.next_link()
    assert view.current_link is None
    assert view.selected_passage() is None


def test_articles_that_share_nothing_are_shown_with_a_notice(make_view):
    view = make_view(2)
    assert not view._notice.isVisible()
    view.set_alignment(Alignment(view.alignment.articles, (), ()))
    assert view._notice.isVisible()
    view.next_link()
    view.panes[0].text.verticalScrollBar().setValue(50)
    assert view.panes[1].text.verticalScrollBar().value() > 0
    view.set_alignment(Alignment(view.alignment.articles[:1], (), ()))
    assert not view._notice.isVisible()


def test_panes_of_a_closed_comparison_are_freed(make_view, qtbot):
    view = make_view(4)
    gone = []
    for pane in view.panes:
        pane.destroyed.connect(lambda: gone.append(1))
    view.set_alignment(None)
    qtbot.waitUntil(lambda: len(gone) == 4)


def test_words_for_a_link(make_view):
    view = make_view(2)
    view.set_outlets({"voa": "美国之音"})
    view.set_alignment(view.alignment)
    assert view._describe(0).splitlines() == [
        "周明岚：换完铅管",
        "Same statement, word for word · almost certain",
        "美国之音 and BBC report the same statement; both have: 铅管, 旧城区; 98% of the words are the same.",
    ]


def test_a_tooltip_says_it_in_lines_that_are_wrapped(make_view, qtbot):
    view = make_view(2)
    text = view.panes[0].text
    point = point_on(text, 0)
    QApplication.sendEvent(
        text.viewport(),
        QHelpEvent(QEvent.Type.ToolTip, point, text.viewport().mapToGlobal(point)),
    )
    qtbot.waitUntil(QToolTip.isVisible)
    words = QToolTip.text()
    assert words.startswith(
        "<p>周明岚：换完铅管<br>Same statement, word for word · almost certain<br>VOA and BBC"
    )
    shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QLabel)]
    assert any(widget.wordWrap() for widget in shown if widget.text() == words)
    QToolTip.hideText()


def test_a_tooltip_is_no_markup_of_the_article():
    assert as_rich_text("<b>甲</b>\n乙\n\n丙") == "<p>&lt;b&gt;甲&lt;/b&gt;<br>乙</p><p>丙</p>"


def test_a_passage_tells_each_link_that_it_has(make_view):
    view = make_view(3)
    (mark,) = [mark for mark in view.panes[0].text.marks if 0 in mark.links]
    lines = view._describe(mark).splitlines()
    assert lines[0] == "周明岚：换完铅管"
    assert lines[2].startswith("VOA and BBC report")
    assert lines[3].startswith("VOA and NYT report")


def test_what_is_current_is_told(make_view):
    view = make_view(3)
    assert view.describe_current() == ""
    view.activate(1)
    assert view.describe_current().splitlines()[0] == "柳湾水库"


@pytest.mark.parametrize("kind", LinkKind)
@pytest.mark.parametrize("relation", [None, *Relation])
def test_every_piece_of_evidence_has_words_in_the_window(kind, relation, make_view):
    (joined, *_) = make_view(2).alignment.links
    why = {
        "coverage": [0.3, 0.9],
        "shared": ["铅管"],
        "names": ["青禾市"],
        "numbers": ["九十"],
        "speaker": ["周明岚", "周明嵐"],
        "cues": ["说", "表示"],
        "same_day": False,
        "retold": True,
        "differs": ["script", "width", "punctuation", "numerals", "wording"],
        "model": {"cosine": 1},
    }
    words = why_words(replace(joined, kind=kind, relation=relation, why=why), ("甲报", "甲报"))
    assert words.startswith("Both articles ")
    assert "the first writes “说”, the second “表示”" in words
    assert "{" not in words
    assert words.endswith("they differ in script, character width, punctuation, numerals.")
    for coverage in ([1.0, 1.0], [0.5, 0.5]):
        assert why_words(replace(joined, why={"coverage": coverage}), ("甲报", "乙报")).count("{") == 0


def test_outlets_are_called_by_the_names_given(make_view):
    view = make_view(2)
    view.set_outlets({"voa": "美国之音"})
    view.set_alignment(view.alignment)
    assert [pane.header.outlet.text() for pane in view.panes] == ["美国之音", "BBC"]


def test_a_view_is_built_before_it_has_a_size(qtbot, light, make_view):
    alignment = make_view(2).alignment
    view = ComparisonView(light)
    qtbot.addWidget(view)
    view.set_alignment(alignment)
    view.activate(0)
    assert view.current_link is alignment.links[0]
