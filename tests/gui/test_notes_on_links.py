"""A note on what was said of a link."""

from PySide6.QtCore import Qt

from tests.gui.judging_acts import go_to_link, only, press, redo, undo
from tests.gui.tagging_acts import memo_editor, write_memo

KEY = Qt.Key


def test_a_note_on_a_judged_link_is_kept_shown_and_undone(qtbot, window, library, reading):
    note = window.actions_.judge.note
    go_to_link(qtbot, window)
    assert not note.isEnabled()
    press(qtbot, window, KEY.Key_Y)
    before = only(library)
    assert note.isEnabled()
    press(qtbot, window, KEY.Key_N, Qt.KeyboardModifier.ShiftModifier)
    write_memo(qtbot, window, "译法不同")
    assert only(library).memo == "译法不同"
    assert (only(library).verdict, only(library).coder) == (before.verdict, before.coder)
    undo(qtbot, window)
    assert only(library) == before
    redo(qtbot, window)
    assert only(library).memo == "译法不同"
    undo(qtbot, window)
    undo(qtbot, window)
    assert library.judgements() == []
    assert window.view.current_link.judgement is None


def test_a_note_that_is_refused_stays_open(qtbot, window, library, reading, monkeypatch):
    go_to_link(qtbot, window)
    press(qtbot, window, KEY.Key_Y)
    window.hub.failed.disconnect(window.tell)

    def refuse(_judgement):
        raise ValueError("no")

    monkeypatch.setattr(library, "restore_judgement", refuse)
    window.controls.links.note()
    editor = memo_editor(window)
    editor.edit.setPlainText("译法不同")
    editor.close()
    assert editor.isVisible()
    monkeypatch.undo()
    editor.close()
    assert only(library).memo == "译法不同"
