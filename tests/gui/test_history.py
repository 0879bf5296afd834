"""Back and forward, over links, found places and comparisons."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from reader.gui.trail import Trail
from reader.model import Span, Verdict
from tests.gui.conftest import open_articles, settle

BACK, FORWARD = Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton


class TestTrail:
    def test_back_and_forward_retrace_each_other(self):
        trail = Trail()
        trail.note("甲")
        trail.note("乙")
        assert trail.back("丙") == "乙"
        assert trail.back("乙") == "甲"
        assert trail.back("甲") is None
        assert trail.forward("甲") == "乙"
        assert trail.forward("乙") == "丙"
        assert trail.forward("丙") is None

    def test_a_new_way_forgets_what_lay_ahead(self):
        trail = Trail()
        trail.note("甲")
        trail.back("乙")
        trail.note("甲")
        assert trail.after == ()
        assert trail.before == ("甲",)

    def test_the_place_where_the_reader_stands_is_not_gone_to(self):
        trail = Trail()
        trail.note("甲")
        trail.note("乙")
        assert trail.back("乙") == "甲"

    @given(st.integers(1, 6), st.lists(st.one_of(st.just("back"), st.just("forward"), st.integers(0, 3))))
    def test_it_never_grows_beyond_its_bound_and_never_repeats_itself(self, most, steps):
        trail, now = Trail(most), 0
        for step in steps:
            if isinstance(step, int):
                trail.note(now)
                now = step
            else:
                found = trail.back(now) if step == "back" else trail.forward(now)
                assert found is None or found != now
                now = now if found is None else found
            for side in (trail.before, trail.after):
                assert len(side) <= most
                assert all(one != other for one, other in pairwise(side))


@pytest.fixture
def opened(qtbot, window, library):
    open_articles(qtbot, window, [summary.id for summary in library.articles()][:2])
    return window


def tops(window):
    return [pane.text.verticalScrollBar().value() for pane in window.view.panes]


def test_back_returns_to_where_a_link_was_gone_to_from(opened):
    links, view = opened.actions_.links, opened.view
    assert not links.back.isEnabled()
    view.panes[0].text.verticalScrollBar().setValue(view.panes[0].text.verticalScrollBar().maximum())
    before = tops(opened)
    links.next_link.trigger()
    reached, link = tops(opened), view.current_index
    assert reached != before
    links.back.trigger()
    assert tops(opened) == pytest.approx(before, abs=2)
    assert view.current_link is None
    links.forward.trigger()
    assert tops(opened) == pytest.approx(reached, abs=2)
    assert view.current_index == link
    assert not links.forward.isEnabled()


def test_scrolling_alone_is_no_jump(opened):
    for value in (100, 400, 900):
        opened.view.panes[0].text.verticalScrollBar().setValue(value)
    assert not opened.actions_.links.back.isEnabled()


def test_a_place_gone_to_from_a_panel_is_a_jump(opened):
    text = opened.view.panes[1].text
    opened.view.scroll_to(1, Span(len(text.article.text) - 30, len(text.article.text) - 20))
    assert text.verticalScrollBar().value() > 0
    opened.actions_.links.back.trigger()
    assert text.verticalScrollBar().value() == 0


def test_the_mouse_has_buttons_for_it(opened, qtbot):
    view = opened.view
    text = view.panes[0].text
    view.scroll_to(0, Span(len(text.article.text) - 30, len(text.article.text) - 20))
    reached = tops(opened)
    qtbot.mouseClick(text.viewport(), BACK, pos=QPoint(60, 60))
    assert tops(opened) == [0, 0]
    qtbot.mouseClick(view.row.link_maps()[0], FORWARD, pos=QPoint(5, 300))
    assert tops(opened) == pytest.approx(reached, abs=2)


def test_back_goes_on_to_the_comparison_before_and_to_the_place_in_it(opened, qtbot, library):
    ids = [summary.id for summary in library.articles()]
    opened.view.panes[0].text.verticalScrollBar().setValue(500)
    left = tops(opened)
    open_articles(qtbot, opened, ids[2:])
    assert opened.reading.articles == ids[2:]
    with qtbot.waitSignal(opened.reading.aligned):
        opened.actions_.links.back.trigger()
    settle(qtbot, opened)
    assert opened.reading.articles == ids[:2]
    assert tops(opened) == pytest.approx(left, abs=2)
    with qtbot.waitSignal(opened.reading.aligned):
        opened.actions_.links.forward.trigger()
    assert opened.reading.articles == ids[2:]


def test_what_was_closed_is_gone_back_to(opened, qtbot):
    articles = list(opened.reading.articles)
    opened.actions_.compare.close_comparison.trigger()
    assert opened.reading.articles == []
    with qtbot.waitSignal(opened.reading.aligned):
        opened.actions_.links.back.trigger()
    assert opened.reading.articles == articles


def test_panes_that_change_places_are_no_jump(opened, qtbot):
    with qtbot.waitSignal(opened.reading.aligned):
        opened.reading.swap(0, 1)
    assert opened.controls.history._trail.before == ()


def test_the_link_gone_back_to_is_the_same_though_another_was_rejected(opened, qtbot, library):
    view, ids = opened.view, list(opened.reading.articles)
    first, *_, wanted, last = view.alignment.links
    assert first not in (wanted, last)
    view.activate(len(view.alignment.links) - 2)
    view.activate(len(view.alignment.links) - 1)
    ends = first.a.passage.span, first.b.passage.span
    opened.hub.changed.emit(library.judge(ids, *ends, Verdict.REJECTED, first.kind, first.relation))
    settle(qtbot, opened)
    assert first not in view.alignment.links
    opened.actions_.links.back.trigger()
    assert view.current_link == wanted
