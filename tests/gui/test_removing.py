"""Taking articles out of the library as a reader does, and having them back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from reader.resources import seeds
from tests.gui.conftest import open_articles, settle


@pytest.fixture
def panel(window):
    return window.library_panel


def select(qtbot, window, *rows):
    view, modifier = window.library_panel.view, Qt.KeyboardModifier.NoModifier
    for row in rows:
        place = view.visualRect(view.model().index(row, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        modifier = Qt.KeyboardModifier.ControlModifier


def box_of(window):
    return next(box for box in window.findChildren(QMessageBox) if box.isVisible())


def press(qtbot, window, words):
    box = box_of(window)
    button = next(each for each in box.buttons() if each.text().replace("&", "") == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)


def ids(panel):
    return [panel.model.summary(row).id for row in range(panel.model.rowCount())]


def test_what_is_selected_goes_and_comes_back(qtbot, window, panel):
    before = ids(panel)
    select(qtbot, window, 0, 1)
    window.actions_.library.remove.trigger()
    settle(qtbot, window)
    box = box_of(window)
    assert box.text() == "Remove 2 articles from the library?"
    assert panel.model.summary(0).title in box.informativeText()
    assert "Your files stay as they are." in box.informativeText()
    press(qtbot, window, "Remove 2 articles")
    assert ids(panel) == before[2:]
    assert window.tagging.undo_stack.undoText() == "Remove 2 articles"
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert ids(panel) == before
    window.actions_.edit.redo.trigger()
    settle(qtbot, window)
    assert ids(panel) == before[2:]
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert ids(panel) == before
    assert window.hub.library.check().sound


def test_enter_and_escape_remove_nothing(qtbot, window, panel):
    before = ids(panel)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        select(qtbot, window, 0)
        window.actions_.library.remove.trigger()
        settle(qtbot, window)
        qtbot.keyClick(box_of(window), key)
        settle(qtbot, window)
    assert ids(panel) == before


def test_del_in_the_list_removes_nothing(qtbot, window, panel):
    before = ids(panel)
    select(qtbot, window, 0)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert ids(panel) == before
    assert not [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_what_is_open_is_closed_and_the_rest_stays_open(qtbot, window, panel):
    articles = ids(panel)
    open_articles(qtbot, window, articles)
    window.controls.removing.remove(articles[:1])
    settle(qtbot, window)
    assert window.reading.articles == articles[1:]
    window.controls.removing.remove(articles[1:])
    settle(qtbot, window)
    assert window.reading.articles == []


def test_what_was_tagged_stays_and_says_why(qtbot, window, panel):
    articles = ids(panel)
    window.hub.library.annotate(articles[0], 0, 5, "<b>桥</b>")
    window.hub.library.set_flags([articles[1]], starred=True)
    select(qtbot, window, 0, 1, 2)
    window.actions_.library.remove.trigger()
    settle(qtbot, window)
    words = box_of(window).informativeText()
    assert "2 articles stay, for what you made on them:" in words
    assert "(1 tag)" in words
    assert "(starred)" in words
    press(qtbot, window, "Remove 1 article")
    assert ids(panel) == articles[:2]
    select(qtbot, window, 0)
    window.actions_.library.remove.trigger()
    settle(qtbot, window)
    assert box_of(window).text() == "Nothing can be removed."
    press(qtbot, window, "Close")


def test_what_another_program_removed_leaves_the_screen(qtbot, window, panel):
    articles = ids(panel)
    open_articles(qtbot, window, articles[:2])
    window.controls.keeping_up.look()
    settle(qtbot, window)
    window.hub.library.remove_articles([articles[0]])
    window.controls.keeping_up.look()
    settle(qtbot, window)
    assert window.reading.articles == [articles[1]]
    assert ids(panel) == articles[1:]


def test_the_sample_can_be_removed_when_it_is_there(qtbot, window, panel):
    action, before = window.actions_.library.remove_sample, ids(panel)
    assert not action.isEnabled()
    _, changes = window.hub.library.import_archive([seeds()])
    window.hub.changed.emit(changes)
    settle(qtbot, window)
    assert action.isEnabled()
    action.trigger()
    settle(qtbot, window)
    press(qtbot, window, "Remove 6 articles")
    assert ids(panel) == before
    assert not action.isEnabled()


def test_nothing_selected_nothing_to_remove(qtbot, window, panel):
    panel.view.clearSelection()
    assert not window.actions_.library.remove.isEnabled()
    select(qtbot, window, 0)
    assert window.actions_.library.remove.isEnabled()
    assert window.actions_.library.remove in panel.menu_actions
