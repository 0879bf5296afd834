"""Panes as a reader handles them: dragged by their headers, closed, moved by keys, dropped on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu

from reader.gui.compare.pane_dragging import ARTICLES_MIME
from reader.gui.importing.sample import sample_articles
from reader.gui.lists.dragged_articles import ARTICLES_MIME as MIME_OF_THE_LIST
from tests.gui.conftest import open_articles, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot, make_window, sample_library):
    """Three of the sample's four articles."""
    made = make_window(sample_library, size=(1400, 700))
    made.library_dock.hide()
    open_articles(qtbot, made, sample_articles(sample_library)[:3])
    return made


@pytest.fixture
def visited(monkeypatch):
    found = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()) or True)
    return found


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    settle(qtbot, window)


def drag(qtbot, window, pane, other, part=0.5):
    """Takes a pane's header to a part of another pane's width, without letting go."""
    header, target = window.view.panes[pane].header, window.view.panes[other]
    start = QPoint(60, 10)
    goal = header.mapFromGlobal(target.mapToGlobal(QPoint(int(target.width() * part), 30)))
    qtbot.mouseMove(header, start)
    qtbot.mousePress(header, LEFT, pos=start)
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(header, start + (goal - start) * share)
    return header, goal


def test_a_header_that_is_dragged_takes_its_pane_along(qtbot, window):
    before = window.reading.articles[:]
    header, goal = drag(qtbot, window, 0, 2, 0.8)
    assert window.view.dragging.mark.drop.place == 3
    with qtbot.waitSignal(window.reading.aligned):
        qtbot.mouseRelease(header, LEFT, pos=goal)
    settle(qtbot, window)
    assert window.reading.articles == [before[1], before[2], before[0]]
    assert window.view.dragging.mark is None


def test_where_a_pane_would_land_is_seen(qtbot, window):
    calm = window.view.grab().toImage()
    header, goal = drag(qtbot, window, 2, 0, 0.2)
    assert window.view.dragging.mark.isVisible()
    assert window.view.grab().toImage() != calm
    qtbot.mouseRelease(header, LEFT, pos=goal)
    settle(qtbot, window)


def test_escape_gives_a_drag_up(qtbot, window):
    before = window.reading.articles[:]
    window.view.activate(0)
    header, goal = drag(qtbot, window, 0, 2, 0.8)
    qtbot.keyClick(window.view.panes[0].text, Qt.Key.Key_Escape)
    assert window.view.dragging.mark is None
    assert window.view.current_link is not None  # the key meant the drag alone
    with qtbot.assertNotEmitted(window.reading.opened):
        qtbot.mouseMove(header, goal + QPoint(5, 0))
        qtbot.mouseRelease(header, LEFT, pos=goal)
        settle(qtbot, window)
    assert window.reading.articles == before
    assert window.view.dragging.mark is None


def test_a_pane_let_go_where_it_was_stays(qtbot, window):
    header, goal = drag(qtbot, window, 1, 1, 0.9)
    assert window.view.dragging.mark.drop is None
    with qtbot.assertNotEmitted(window.reading.opened):
        qtbot.mouseRelease(header, LEFT, pos=goal)
        settle(qtbot, window)


def test_a_click_on_a_header_drags_nothing(qtbot, window):
    with qtbot.assertNotEmitted(window.view.dragging.moved):
        qtbot.mouseClick(window.view.panes[0].header, LEFT, pos=QPoint(60, 10))
    assert window.view.dragging.mark is None


def test_a_header_has_a_button_that_takes_its_article_out(qtbot, window):
    before = window.reading.articles[:]
    with qtbot.waitSignal(window.reading.aligned):
        qtbot.mouseClick(window.view.panes[1].header.remove_button, LEFT)
    settle(qtbot, window)
    assert window.reading.articles == [before[0], before[2]]
    for _ in range(2):
        with qtbot.waitSignal(window.reading.aligned):
            qtbot.mouseClick(window.view.panes[0].header.remove_button, LEFT)
        settle(qtbot, window)
    assert window.stack.currentWidget() is window.welcome


def test_keys_lead_to_panes_and_move_them(qtbot, window):
    before = window.reading.articles[:]
    alt = Qt.KeyboardModifier.AltModifier
    press(qtbot, window, Qt.Key.Key_3, alt)
    assert window.view.panes[2].text.hasFocus()
    press(qtbot, window, Qt.Key.Key_Left, alt | Qt.KeyboardModifier.ShiftModifier)
    assert window.reading.articles == [before[0], before[2], before[1]]
    assert window.view.panes[1].text.hasFocus()  # the keyboard went along
    press(qtbot, window, Qt.Key.Key_Right, alt | Qt.KeyboardModifier.ShiftModifier)
    assert window.reading.articles == before
    assert not window.actions_.compare.pane_right.isEnabled()
    assert not window.actions_.compare.go_to_panes[3].isEnabled()
    press(
        qtbot, window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert window.reading.articles == before[:2]


def test_the_menu_of_a_header_acts_on_its_pane(qtbot, window):
    before = window.reading.articles[:]
    qtbot.mouseClick(window.view.panes[1].header.menu_button, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert window.actions_.library.same_event in menu.actions()
    with qtbot.waitSignal(window.reading.aligned):
        place = menu.actionGeometry(window.actions_.compare.open_alone).center()
        qtbot.mouseClick(menu, LEFT, pos=place)
    settle(qtbot, window)
    assert window.reading.articles == [before[1]]
    assert not window.actions_.compare.open_alone.isEnabled()


def test_headers_are_reached_and_named_for_those_who_do_not_see_them(window):
    for pane in window.view.panes:
        for button in pane.header.buttons:
            assert button.accessibleName()
            assert button.toolTip()
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


# Articles from the list


def drop(window, articles, pane, part, *, end=True):
    data = QMimeData()
    data.setData(ARTICLES_MIME, " ".join(map(str, articles)).encode("ascii"))
    row, target = window.view.row, window.view.panes[pane]
    place = QPoint(target.x() + int(target.width() * part), 200)
    keys = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(place, *keys), QDragMoveEvent(place, *keys)):
        QApplication.sendEvent(row, event)
        assert event.isAccepted()
    if end:
        QApplication.sendEvent(row, QDropEvent(QPointF(place), *keys))


def test_the_list_and_the_panes_speak_of_articles_alike():
    assert ARTICLES_MIME == MIME_OF_THE_LIST


def test_an_article_dropped_between_panes_is_added_there(qtbot, window, sample_library):
    before, fourth = window.reading.articles[:], sample_articles(sample_library)[3]
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        drop(window, [fourth], 1, 0.02)
    settle(qtbot, window)
    assert window.reading.articles == [before[0], fourth, *before[1:]]


def test_an_article_dropped_on_a_pane_takes_its_place(qtbot, window, sample_library):
    before, fourth = window.reading.articles[:], sample_articles(sample_library)[3]
    drop(window, [fourth], 2, 0.5, end=False)
    assert window.view.dragging.mark.drop.replaces
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        drop(window, [fourth], 2, 0.5)
    settle(qtbot, window)
    assert window.reading.articles == [*before[:2], fourth]


def test_an_article_dropped_on_one_that_is_open_alone_comes_beside_it(qtbot, window, sample_library):
    first, second = sample_articles(sample_library)[:2]
    open_articles(qtbot, window, [first])
    drop(window, [second], 0, 0.6, end=False)
    assert not window.view.dragging.mark.drop.replaces
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        drop(window, [second], 0, 0.6)
    settle(qtbot, window)
    assert window.reading.articles == [first, second]


def test_an_open_article_that_is_dropped_moves(qtbot, window):
    before = window.reading.articles[:]
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        drop(window, [before[2]], 0, 0.02)
    settle(qtbot, window)
    assert window.reading.articles == [before[2], before[0], before[1]]


def test_several_articles_take_the_place_of_one(qtbot, window, sample_library):
    every = sample_articles(sample_library)
    open_articles(qtbot, window, every[:2])
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        drop(window, [every[2], every[3]], 0, 0.5)
    settle(qtbot, window)
    assert window.reading.articles == [every[2], every[3], every[1]]


def test_several_articles_take_a_place_though_one_of_them_is_open(qtbot, window, sample_library):
    every = sample_articles(sample_library)
    open_articles(qtbot, window, every[:3])
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        drop(window, [every[0], every[3]], 1, 0.5)
    settle(qtbot, window)
    assert window.reading.articles == [every[0], every[3], every[2]]


def test_a_drag_that_leaves_leaves_no_mark(window):
    drop(window, [1], 0, 0.5, end=False)
    QApplication.sendEvent(window.view.row, QDragLeaveEvent())
    assert window.view.dragging.mark is None


@pytest.mark.parametrize("told", [b"", b"eins zwei", b"\xff\xfe"])
def test_what_is_no_list_of_articles_is_not_taken(window, told):
    data = QMimeData()
    data.setData(ARTICLES_MIME, told)
    event = QDragEnterEvent(
        QPoint(300, 200), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(window.view.row, event)
    assert window.view.dragging.mark is None


# The original


def with_url(window, url):
    alignment = window.reading.alignment
    first = replace(alignment.articles[0], url=url)
    window.view.set_alignment(replace(alignment, articles=(first, *alignment.articles[1:])))
    window.controls.panes.refresh()


def test_the_original_opens_once_one_has_seen_where_it_leads(qtbot, window, visited):
    url = window.reading.alignment.articles[0].url
    button = window.view.panes[0].header.open_button
    assert url in button.toolTip().replace("\n", "")
    assert url in window.actions_.compare.open_original.statusTip().replace("\n", "")
    qtbot.mouseClick(button, LEFT)
    box = window.controls.panes.opening.question
    assert "not one of the outlet" not in box.informativeText()
    qtbot.mouseClick(box.defaultButton(), LEFT)
    assert visited == [url]
    assert url in window.statusBar().currentMessage()


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "ftp://a.example/x", "", None])
def test_only_addresses_of_the_web_are_opened(qtbot, window, visited, url):
    with_url(window, url)
    assert not window.view.panes[0].header.open_button.isEnabled()
    assert not window.actions_.compare.open_original.isEnabled()
    window.controls.panes.open_original(0)
    assert visited == []
