"""Notes on tagged passages, written beneath their list: stored, undone, and never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import open_articles, settle


@pytest.fixture
def told(in_window):
    """The failures that the window would tell of."""
    window, found = in_window.window(), []
    window.hub.failed.disconnect(window.tell)
    window.hub.failed.connect(found.append)
    return found


def refuse(*_args, **_kwargs):
    raise OSError(28, "No space left")


def test_a_note_is_written_beneath_the_list_and_undone(qtbot, in_window, library, monkeypatch, told):
    panel, window, note = in_window, in_window.window(), in_window.note
    panel.view.setFocus()
    panel.view.go_to(3)
    (tag,) = panel.view.selected()
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    assert window.focusWidget() is note.edit
    qtbot.keyClicks(note.edit, "first")
    qtbot.keyClick(note.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(note.edit, "second")
    assert library.annotation(tag).memo == ""
    with monkeypatch.context() as patch:
        patch.setattr(library, "change_annotation", refuse)
        qtbot.keyClick(note.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    # What could not be stored stays where it was written.
    assert len(told) == 1
    assert note.edit.toPlainText() == "first\nsecond"
    qtbot.keyClick(note.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert library.annotation(tag).memo == "first\nsecond"
    assert window.focusWidget() is panel.view
    assert panel.view.selected() == [tag]
    assert window.tagging.undo_stack.count() == 1
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert library.annotation(tag).memo == ""
    assert note.edit.toPlainText() == ""


def test_a_note_is_stored_with_another_tag_chosen_and_by_escape(qtbot, in_window, library, tagged):
    panel, window, note = in_window, in_window.window(), in_window.note
    open_articles(qtbot, window, tagged[:2])
    panel.view.setFocus()
    panel.view.go_to(3)
    (tag,) = panel.view.selected()
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    qtbot.keyClicks(note.edit, "kept")
    place = panel.view.visualRect(panel.model.index(1)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, window)
    assert library.annotation(tag).memo == "kept"
    assert note.edit.toPlainText() == "要核對語氣"
    # A click shows the place, and the keyboard stays.
    assert window.view.panes[0].text.selected_span().end == 4
    assert window.focusWidget() is panel.view
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    qtbot.keyClicks(note.edit, "anew")
    qtbot.keyClick(note.edit, Qt.Key.Key_Escape)
    settle(qtbot, window)
    # No key loses a note; undo has what was there before.
    assert window.focusWidget() is panel.view
    assert library.annotation(panel.view.selected()[0]).memo == "anew"
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert note.edit.toPlainText() == "要核對語氣"


def write_note(qtbot, panel, words):
    """Writes a note on the fourth row by keys, and stays in it; returns the tag."""
    panel.view.setFocus()
    panel.view.go_to(3)
    (tag,) = panel.view.selected()
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    qtbot.keyClicks(panel.note.edit, words)
    return tag


def test_a_note_is_kept_though_it_is_refused_or_another_program_writes_one(
    qtbot, in_window, library, monkeypatch, told
):
    panel, window, note = in_window, in_window.window(), in_window.note
    tag = write_note(qtbot, panel, "long thought")
    with monkeypatch.context() as patch:
        patch.setattr(library, "change_annotation", refuse)
        panel.view.setFocus()
        panel.view.go_to(1)
        assert note.edit.toPlainText() == "要核對語氣"
        assert told
    panel.view.go_to(3)
    assert note.edit.toPlainText() == "long thought"
    panel.view.go_to(1)
    assert library.annotation(tag).memo == "long thought"
    panel.view.go_to(3)
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    note.edit.setPlainText("here")
    library.change_annotation(tag, memo="there")  # by another program
    qtbot.keyClick(note.edit, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert library.annotation(tag).memo == "there\n\nhere"
    assert note.edit.toPlainText() == "there\n\nhere"


def test_a_note_that_is_being_written_is_never_lost(qtbot, in_window, library, told):
    panel, window, note = in_window, in_window.window(), in_window.note
    tag = write_note(qtbot, panel, "gone")
    library.remove_annotations([tag])  # by another program
    note.flush()
    assert len(told) == 1
    assert QApplication.clipboard().text() == "gone"
    panel.view.setFocus()
    panel.view.go_to(0)
    (tag,) = panel.view.selected()
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    qtbot.keyClicks(note.edit, "last words")
    window.close()
    assert library.annotation(tag).memo == "last words"
