"""Events along the time: the arithmetic of the scale, and the view as a reader uses it."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.gui.timeline.rows import _near
from reader.gui.timeline.scale import TimeScale, apart, days
from tests.gui.conftest import settle

DAYS = st.floats(-20_000, 40_000)
SCALES = st.builds(TimeScale.over, DAYS, DAYS, st.floats(1, 2000))


@given(SCALES, DAYS)
def test_a_day_is_found_where_it_stands(scale, day):
    assert scale.day(scale.x(day)) == pytest.approx(day, abs=1e-3)


@given(SCALES, st.floats(0.1, 10), st.floats(0, 2000))
def test_zooming_keeps_what_is_under_the_mouse(scale, factor, x):
    assert scale.zoomed(factor, x).x(scale.day(x)) == pytest.approx(x, abs=1e-3)


@given(SCALES, st.floats(-500, 500))
def test_moving_goes_so_many_pixels(scale, pixels):
    assert scale.moved(pixels).x(scale.day(pixels)) == pytest.approx(0, abs=1e-3)


@given(SCALES, st.floats(20, 120))
def test_named_days_ascend_and_do_not_crowd(scale, room):
    ticks = scale.ticks(room)
    places = [scale.x(tick.at) for tick in ticks]
    assert all(-1e-6 <= place <= scale.width + 1e-6 for place in places)
    gaps = [after - before for before, after in pairwise(places)]
    assert all(gap > 0 for gap in gaps)
    is_wide = scale.width / scale.span * 3660 >= room
    assert not is_wide or all(gap >= room * 0.85 for gap in gaps)


def test_days_months_and_years_are_named_by_how_near_one_looks():
    march = days(datetime(2024, 3, 1, tzinfo=UTC))
    near = TimeScale(march - 3, march + 3, 600)
    assert [tick.text for tick in near.ticks(60)][:2] == ["02-27", "02-28"]
    assert TimeScale(march - 90, march + 90, 600).ticks(60)[0].text == "2024-01"
    assert TimeScale(march - 2000, march + 2000, 600).ticks(40)[-1].text == "2029"


@given(st.lists(st.floats(0, 300), max_size=40).map(sorted), st.floats(1, 12))
def test_marks_are_moved_apart_in_their_order(places, least):
    found = apart(places, least, 0, 300)
    room = min(least, 300 / max(1, len(places) - 1))
    assert all(b - a >= room - 1e-6 for a, b in pairwise(found))
    assert all(-1e-6 <= place <= 300 + 1e-6 for place in found)


@given(st.lists(st.integers(0, 30).map(lambda n: n * 10.0), unique=True).map(sorted))
def test_marks_that_are_apart_stay(places):
    assert apart(places, 8, 0, 300) == places


@pytest.fixture
def panel(qtbot, make_window, sample_library):
    window = make_window(sample_library)
    window.actions_.library.show_events.trigger()
    settle(qtbot, window)
    panel = window.tabs.events
    qtbot.mouseClick(panel.timeline_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    panel.grab()
    settle(qtbot, window)
    return panel


def test_the_timeline_takes_the_place_of_the_list_and_gives_it_back(qtbot, panel):
    assert panel.timeline.isVisible()
    assert not panel.view.isVisible()
    qtbot.mouseClick(panel.timeline_button, Qt.MouseButton.LeftButton)
    assert panel.view.isVisible()
    assert not panel.timeline.isVisible()


def test_keys_choose_and_open_an_event(qtbot, panel):
    timeline = panel.timeline
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    assert timeline.current == 0
    qtbot.keyClick(timeline, Qt.Key.Key_End)
    assert timeline.current == len(panel.model.events()) - 1
    qtbot.keyClick(timeline, Qt.Key.Key_Home)
    event = panel.model.events()[0]
    assert timeline.accessibleDescription().startswith(event.label)
    for key, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    ):
        with qtbot.waitSignal(panel.event_wanted) as asked:
            qtbot.keyClick(timeline, key, modifier)
        assert asked.args == [event]


def test_what_is_chosen_stays_so_when_the_events_are_read_anew(qtbot, panel):
    timeline = panel.timeline
    panel.show_event(panel.model.events()[1].id)
    assert timeline.current == 1
    with qtbot.waitSignal(panel.model.loaded):
        panel.model.load()
    assert timeline.current == 1
    with qtbot.waitSignal(panel.model.loaded):
        panel.filter_box.setText("查无此事")
    assert timeline.current == -1


def test_a_double_click_opens_the_event_under_the_mouse(qtbot, panel):
    timeline = panel.timeline
    place = QPoint(40, timeline.head + timeline.row_height // 2)
    with qtbot.waitSignal(panel.event_wanted) as asked:
        qtbot.mouseDClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [panel.model.events()[0]]


def test_a_mark_tells_its_article(qtbot, panel):
    timeline, event = panel.timeline, panel.model.events()[0]
    marks = list(timeline.marks(0, timeline.scale))
    assert {summary.id for _, summary in marks} == set(event.articles)
    assert {summary.outlet for _, summary in marks} == set(event.outlets)
    assert marks[0][1].title in timeline.words_at(marks[0][0])
    assert timeline.words_at(QPointF(20, timeline.head + 6)).startswith(event.label)
    assert timeline.words_at(QPointF(20, 4)) == ""


def test_keys_and_wheel_zoom_and_zero_shows_all(qtbot, panel):
    timeline = panel.timeline
    whole = timeline.scale.span
    qtbot.keyClick(timeline, Qt.Key.Key_Plus)
    near = timeline.scale.span
    assert near < whole
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert timeline.scale.span == pytest.approx(near)
    turn = QWheelEvent(
        QPointF(90, 90),
        timeline.viewport().mapToGlobal(QPointF(90, 90)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline.viewport(), turn)
    assert timeline.scale.span > near
    qtbot.keyClick(timeline, Qt.Key.Key_0)
    assert timeline.scale.span == pytest.approx(whole)


def test_dragging_takes_the_time_along(qtbot, panel):
    timeline = panel.timeline
    day = timeline.scale.day(100)
    viewport, start = timeline.viewport(), QPoint(112, timeline.head + 10)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(30, 0))
    qtbot.mouseMove(viewport, start + QPoint(60, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 0))
    assert timeline.scale.x(day) == pytest.approx(160, abs=1)


@pytest.mark.parametrize("width", [90, 190, 900])
def test_the_form_of_every_outlet_is_explained_however_narrow_the_panel(qtbot, panel, width):
    timeline = panel.timeline
    timeline.setMinimumWidth(width)
    timeline.resize(width, timeline.height())
    outlets = {outlet for event in panel.model.events() for outlet in event.outlets}
    places = list(timeline.legend())
    assert {name for name, *_ in places} == {panel.model.outlet_name(each) for each in outlets}
    small = timeline.small()
    lefts = [at.x() for *_, at in places]
    assert all(
        at.x() + small.horizontalAdvance(name) <= width or at.x() == min(lefts) for name, _, at in places
    )
    assert max(at.y() for *_, at in places) + 2 * small.lineSpacing() < timeline.head
    assert timeline.row_at(timeline.head + 2) == 0


def test_the_filter_narrows_the_timeline_too(qtbot, panel):
    panel.filter_box.setText("没有这样的事件")
    qtbot.waitUntil(lambda: not panel.timeline.isVisible())
    assert panel.empty_label.isVisible()
    panel.filter_box.clear()
    qtbot.waitUntil(panel.timeline.isVisible)


@given(st.lists(st.floats(0, 300), max_size=30).map(sorted))
def test_marks_stay_near_their_dates_however_many_they_are(places):
    found = _near(places, 300)
    assert len(found) == len(places)
    assert found == sorted(found)
    assert all(abs(a - b) <= 30 for a, b in zip(found, places, strict=True))


def test_the_scale_follows_what_is_in_view_until_it_is_taken_elsewhere(qtbot, panel):
    timeline = panel.timeline
    with qtbot.waitSignal(panel.model.loaded):
        panel.choose(1)
    timeline.setFixedHeight(timeline.head + timeline.row_height)
    qtbot.waitUntil(lambda: timeline.verticalScrollBar().maximum() > 0)
    first = [days(each.first) for each in panel.model.events()[:1]]
    assert timeline.scale.first <= min(first)
    before = timeline.scale
    timeline.verticalScrollBar().setValue(timeline.verticalScrollBar().maximum())
    assert timeline.scale != before
    last = [days(each.first) for each in panel.model.events()[-1:]]
    assert timeline.scale.first <= min(last)
    qtbot.keyClick(timeline, Qt.Key.Key_0)
    whole = timeline.scale
    assert whole.first <= min(days(each.first) for each in panel.model.events())
    timeline.verticalScrollBar().setValue(0)
    assert timeline.scale == whole
