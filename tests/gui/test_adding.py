"""Articles below an event come to those that are open, as those of the list of articles do."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import choose, open_articles, settle

MOVED = (Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton)


@pytest.fixture
def library(sample_library):
    return sample_library


@pytest.fixture
def panel(qtbot, window):
    window.actions_.library.show_events.trigger()
    settle(qtbot, window)
    assert window.tabs.events.isVisible()
    return window.tabs.events


@pytest.fixture
def event(qtbot, window, panel, library):
    """An event with an article of it open, and its articles in view."""
    event = library.events(outlets=3)[0]
    open_articles(qtbot, window, [event.articles[0]])
    panel.show_event(event.id)
    window.grab()
    settle(qtbot, window)
    return event


def article_rows(panel, event, *articles):
    top = panel.model.index_of(event.id)
    return [panel.model.index(event.articles.index(each), 0, top) for each in articles]


def test_by_its_keys(qtbot, window, panel, event):
    add, (first, second) = window.actions_.compare.add, event.articles[:2]
    assert not add.isEnabled(), "an event is selected, and no article"
    choose(panel, *article_rows(panel, event, first))
    assert not add.isEnabled(), "it is open"
    choose(panel, *article_rows(panel, event, second))
    assert add.isEnabled()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return, modifiers)
    assert window.reading.articles == [first, second]
    assert not add.isEnabled()


def test_the_list_in_view_says_what_is_added(qtbot, window, panel, event):
    add = window.actions_.compare.add
    window.library_panel.select([event.articles[0]])
    choose(panel, *article_rows(panel, event, event.articles[1]))
    assert add.isEnabled()
    window.actions_.library.show_articles.trigger()
    assert not add.isEnabled()
    window.actions_.library.show_events.trigger()
    assert add.isEnabled()
    panel.model.load()
    settle(qtbot, window)
    assert add.isEnabled(), "the selection was found again"


def test_by_the_menu_of_its_row(qtbot, window, panel, event):
    first, second = event.articles[:2]
    for chosen, may in ((first, False), (second, True)):
        (row,) = article_rows(panel, event, chosen)
        choose(panel, row)
        panel.view.customContextMenuRequested.emit(panel.view.visualRect(row).center())
        menu = QApplication.activePopupWidget()
        (adding,) = [each for each in menu.actions() if each.text() == "Add to the comparison"]
        assert adding.isEnabled() == may
        if may:
            adding.trigger()
        menu.close()
    settle(qtbot, window)
    assert window.reading.articles == [first, second]


def test_by_dragging_it_to_the_texts(qtbot, window, panel, event):
    first, second = event.articles[:2]
    (row,) = article_rows(panel, event, second)
    panel.view.scrollTo(row)
    dragged = []

    def start(_actions):
        dragged.append(panel.model.mimeData(panel.view.selectedIndexes()))

    panel.view.startDrag = start
    viewport, place = panel.view.viewport(), panel.view.visualRect(row).center()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=place)
    for step in (10, 30, 50):
        at = QPointF(place + QPoint(step, 0))
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            at,
            viewport.mapToGlobal(at),
            *MOVED,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, move)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert dragged
    texts = window.view.row
    into = QPoint(texts.width() - 4, 200)
    keys = (
        Qt.DropAction.CopyAction,
        dragged[0],
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    for each in (QDragEnterEvent(into, *keys), QDragMoveEvent(into, *keys)):
        QApplication.sendEvent(texts, each)
        assert each.isAccepted()
    with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
        QApplication.sendEvent(texts, QDropEvent(QPointF(into), *keys))
    assert window.reading.articles == [first, second]


def test_an_event_itself_is_not_dragged(panel, event):
    top = panel.model.index_of(event.id)
    assert not panel.model.flags(top) & Qt.ItemFlag.ItemIsDragEnabled
    (row,) = article_rows(panel, event, event.articles[0])
    assert panel.model.flags(row) & Qt.ItemFlag.ItemIsDragEnabled
