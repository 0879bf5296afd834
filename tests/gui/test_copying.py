"""The Edit menu's Copy and Select all act where the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.model import Span
from tests.gui.conftest import settle

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def copied():
    QApplication.clipboard().clear()
    return lambda: QApplication.clipboard().text()


def test_the_text_that_the_reader_is_in_is_copied(qtbot, window, reading, copied):
    edit, pane = window.actions_.edit, window.view.panes[1].text
    pane.setFocus()
    pane.select(Span(2, 8))
    edit.copy.trigger()
    assert copied() == pane.article.text[2:8]
    edit.select_all.trigger()
    assert pane.selected_span() == Span(0, len(pane.article.text))


def test_in_a_field_its_own_words_are_meant(qtbot, window, reading, copied):
    edit, line = window.actions_.edit, window.library_panel.search_box.line
    line.setText("渡轮 罢工")
    line.setFocus()
    edit.select_all.trigger()
    assert line.selectedText() == "渡轮 罢工"
    edit.copy.trigger()
    assert copied() == "渡轮 罢工"


@pytest.mark.parametrize("by_key", [True, False])
def test_in_a_list_what_is_chosen_is_copied_by_menu_and_key(qtbot, window, reading, copied, by_key):
    window.docks.inspector.show()
    settle(qtbot, window)
    window.inspector.bring_forward(window.inspector.statements)
    view = window.inspector.statements.list
    view.setCurrentIndex(view.model().index(0, 0))
    view.setFocus()
    if by_key:
        qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    else:
        window.actions_.edit.copy.trigger()
    assert copied()


def test_the_keys_reach_texts_and_fields_as_ever(qtbot, window, reading, copied):
    pane = window.view.panes[0].text
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(pane, Qt.Key.Key_C, CONTROL)
    assert copied().replace("\u2029", "\n").strip()
