"""Notes on articles as wholes: written, shown in the header, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from reader.gui.tagging.article_memo import ArticleMemoEditor
from tests.gui.conftest import open_articles, settle, type_in

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def ids(qtbot, window, library):
    found = [summary.id for summary in library.articles()][:1]
    open_articles(qtbot, window, found)
    return found


def editor():
    found = QApplication.activeModalWidget()
    assert isinstance(found, ArticleMemoEditor)
    return found


def test_a_note_by_key_is_shown_in_the_header_and_taken_back(qtbot, window, library, ids):
    header = window.view.panes[0].header
    window.view.panes[0].text.setFocus()
    assert not header.note_button.isVisible()
    qtbot.keyClick(window.view.panes[0].text, Qt.Key.Key_N, CONTROL | SHIFT)
    assert library.article(ids[0]).title in editor().label.text()
    assert not editor().others.isVisible()
    type_in(qtbot, editor().edit, "先看第三段")
    qtbot.keyClick(editor().edit, Qt.Key.Key_Escape)
    settle(qtbot, window)
    (memo,) = library.article_memos()
    assert (memo.article, memo.text, memo.coder) == (ids[0], "先看第三段", "tester")
    assert header.note_button.isVisible()
    assert "先看第三段" in header.note_button.toolTip()
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert library.article_memos() == []
    assert not header.note_button.isVisible()
    window.actions_.edit.redo.trigger()
    settle(qtbot, window)
    assert library.article_memos() == [memo]


def test_the_notes_of_others_are_shown_and_stay_theirs(qtbot, window, library, ids):
    library.set_coder("anna")
    window.hub.changed.emit(library.set_article_memo(ids[0], "<b>别的看法</b>").changes)
    library.set_coder("tester")
    header = window.view.panes[0].header
    qtbot.mouseClick(header.note_button, Qt.MouseButton.LeftButton)
    assert editor().others.isVisible()
    assert "anna" in editor().others.toPlainText()
    assert "<b>别的看法</b>" in editor().others.toPlainText()
    assert editor().edit.toPlainText() == ""
    type_in(qtbot, editor().edit, "我的")
    qtbot.mouseClick(editor().save_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert {(each.coder, each.text) for each in library.article_memos(ids[0])} == {
        ("anna", "<b>别的看法</b>"),
        ("tester", "我的"),
    }


def test_the_menu_of_the_header_offers_it(qtbot, window, ids):
    qtbot.mouseClick(window.view.panes[0].header.menu_button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert window.actions_.compare.note in menu.actions()
    menu.close()
