"""Panes that scroll together, and the ways to scroll them: wheel, overview, keys, other links."""

import random
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.gui.compare.link_filter import LinkFilter
from reader.model import LinkKind
from tests.gui.compare.conftest import top_in_view

LEFT = Qt.MouseButton.LeftButton


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


def test_a_click_on_the_overview_goes_there(make_view, qtbot):
    view = make_view(2, long=30)
    pane = view.panes[0]
    qtbot.mouseClick(pane.overview, LEFT, pos=QPoint(5, pane.overview.height() // 2))
    page = pane.text.viewport().height()
    assert pane.text.verticalScrollBar().value() == pytest.approx(
        pane.text.content_height / 2 - page / 2, abs=page * 0.05
    )


def turn_wheel(text, steps: int) -> None:
    """Turns the wheel over a text, down if positive."""
    viewport = text.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        viewport.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_wheel_moves_all_panes_one_way(make_view):
    view = make_view(4, long=20)
    seen = []
    for _ in range(30):
        turn_wheel(view.panes[1].text, 1)
        seen.append([pane.text.verticalScrollBar().value() for pane in view.panes])
    for before, after in pairwise(seen):
        assert all(one <= other for one, other in zip(before, after, strict=True))
    assert seen[-1][0] > 0
    assert seen[-1][2] > 0


@pytest.mark.parametrize("source", range(3))
def test_beginnings_and_ends_of_all_panes_are_reached_from_each(make_view, source):
    view = make_view(3, long=16)
    bars = [pane.text.verticalScrollBar() for pane in view.panes]
    bars[source].setValue(bars[source].maximum())
    assert [bar.value() for bar in bars] == [bar.maximum() for bar in bars]
    bars[source].setValue(0)
    assert [bar.value() for bar in bars] == [0, 0, 0]


def test_what_follows_never_moves_what_it_follows(make_view):
    view = make_view(3, long=16)
    bars = [pane.text.verticalScrollBar() for pane in view.panes]
    choice = random.Random(4)  # noqa: S311 - the same each time
    moved = []
    for number, bar in enumerate(bars):
        bar.valueChanged.connect(lambda _value, number=number: moved.append(number))
    for _ in range(60):
        source = choice.randrange(3)
        value = choice.randint(0, bars[source].maximum())
        moved.clear()
        bars[source].setValue(value)
        assert bars[source].value() == value
        assert all(moved.count(number) <= 1 for number in range(3))


def test_panes_go_by_the_links_that_are_shown(make_view):
    view = make_view(2, long=20)
    second = view.panes[1].text.verticalScrollBar()
    first = view.panes[0].text
    first.verticalScrollBar().setValue(int(first.extents[1][0]) - 250)
    with_all = second.value()
    view.set_filter(LinkFilter(kinds=frozenset({LinkKind.TOPIC})))
    first.verticalScrollBar().setValue(first.verticalScrollBar().value() + 1)
    assert abs(second.value() - with_all) > 60
    view.set_filter(LinkFilter())
    first.verticalScrollBar().setValue(first.verticalScrollBar().value() - 1)
    assert second.value() == with_all


def test_the_border_between_panes_is_dragged_and_marks_follow(make_view, qtbot):
    view = make_view(2, long=10)
    link_map = view.row.link_maps()[0]
    width, height = view.panes[0].width(), view.panes[0].text.extents[1][0]
    start = QPoint(link_map.width() // 2, link_map.height() - 20)
    with qtbot.assertNotEmitted(view.link_activated):
        qtbot.mousePress(link_map, LEFT, pos=start)
        qtbot.mouseMove(link_map, start - QPoint(90, 0))
        qtbot.mouseMove(link_map, start - QPoint(180, 0))
        qtbot.mouseRelease(link_map, LEFT, pos=start - QPoint(180, 0))
    assert view.panes[0].width() < width - 60
    assert view.panes[0].text.extents[1][0] > height
    for source, band in link_map.bands():
        assert band.left_top == pytest.approx(
            view.panes[0].text.extents[source.link][0]
            - view.panes[0].text.verticalScrollBar().value()
            + link_map.strip().top()
        )
