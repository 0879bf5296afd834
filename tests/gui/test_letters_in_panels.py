"""Letters and digits typed in the panels at the sides: they are no keys of the window, which act in texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from tests.gui.conftest import open_articles

FULL = QKeySequence.SequenceFormat.PortableText


def is_character(key):
    """Whether a key is a letter, a digit or a sign, maybe with Shift."""
    words = key.toString(FULL).removeprefix("Shift+")
    return len(words) == 1


@pytest.fixture
def actions(window):
    """The actions whose keys are characters, each of which only notes that it was asked for."""
    noted = []
    found = {}
    for group in window.actions_.groups().values():
        for action in group.actions():
            for key in filter(is_character, action.shortcuts()):
                action.setEnabled(True)
                action.setVisible(True)
                action.triggered.disconnect()
                action.triggered.connect(lambda _on=False, action=action: noted.append(action))
                found.setdefault(key.toString(FULL), []).append(action)
    return found, noted


def lists(window):
    """Every list in the window that can get the keyboard, in view or not."""
    found = window.findChildren(QAbstractItemView)
    return [
        each for each in found if each.window() is window and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]


def type_key(qtbot, widget, key):
    pressed = QKeySequence(key)[0]
    qtbot.keyClick(widget, pressed.key(), pressed.keyboardModifiers())


def test_no_character_that_is_typed_in_a_list_is_a_key_of_the_window(qtbot, window, library, actions):
    open_articles(qtbot, window, [library.articles()[0].id])
    keys, noted = actions
    assert {"T", "N", "Y", "D", "W", "P", "1", "9", "Shift+Y"} <= keys.keys()
    of_rows = set(window.library_panel.menu_actions)
    seen = lists(window)
    for view in seen:
        window.view.panes[0].text.setFocus()
        view.setFocus()  # one that is out of view does not get it
        for key, meant in keys.items():
            for action in meant:
                action.setEnabled(True)
            type_key(qtbot, view, key)
            own = of_rows if view is window.library_panel.view else set()
            assert set(noted) <= own, (view, key)
            noted.clear()
    assert len(seen) >= 8
    assert {window.library_panel.view, window.tags_panel.view, window.codebook_panel.view} <= set(seen)


def test_the_rows_of_the_library_keep_their_keys_and_the_texts_all(qtbot, window, library, actions):
    open_articles(qtbot, window, [library.articles()[0].id])
    keys, noted = actions
    window.library_panel.view.setFocus()
    for key in ("S", "U", "E"):
        type_key(qtbot, window.library_panel.view, key)
    rows = window.actions_.library
    assert noted == [rows.star, rows.mark_read, rows.same_event]
    noted.clear()
    window.view.panes[0].text.setFocus()
    for key in ("N", "D", "T", "1", "Shift+Y"):
        keys[key][0].setEnabled(True)
        type_key(qtbot, window.view.panes[0].text, key)
    assert noted == [keys[key][0] for key in ("N", "D", "T", "1", "Shift+Y")]
