"""What keys and clicks do with the rows of the list of tags, with one or with several."""

from PySide6.QtCore import Qt

from reader.gui.tagging.memo_editor import MemoEditor
from tests.gui.conftest import settle


def test_keys_act_on_the_list_alone_and_all_that_is_selected_may_go_by_one(qtbot, in_window, library):
    panel, window = in_window, in_window.window()
    panel.view.setFocus()
    panel.view.go_to(1)
    for key in (Qt.Key.Key_U, Qt.Key.Key_N, Qt.Key.Key_1, Qt.Key.Key_T):
        qtbot.keyClick(panel.view, key)
    settle(qtbot, window)
    assert window.tagging.undo_stack.count() == 0
    assert not window.controls.tags.palette.isVisible()
    before = library.annotations()
    panel.view.selectAll()
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert library.annotations() == []
    assert window.statusBar().currentMessage() == "Remove the tag from 6 passages · Ctrl+Z brings them back"
    window.tagging.undo_stack.undo()
    assert library.annotations() == before


def test_a_click_opens_an_article_alone_but_none_beside_others(qtbot, in_window, library, tagged):
    panel, window = in_window, in_window.window()

    def click(tag):
        row = next(row for row in range(panel.model.rowCount()) if panel.model.id_in(row) == tag.id)
        panel.view.go_to(row)
        place = panel.view.visualRect(panel.model.index(row)).center()
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settle(qtbot, window)

    first, other = library.annotations(tagged[0])[0], library.annotations(tagged[2])[-1]
    click(first)
    assert window.reading.articles == [tagged[0]]
    assert window.reading.selection() == (tagged[0], first.passage.span)
    click(other)
    assert window.reading.articles == [tagged[0]]
    title = library.article(tagged[2]).title
    assert window.statusBar().currentMessage() == f'"{title}" is not open: Enter opens it'


def test_several_get_a_note_in_one_act(qtbot, in_window, library, tagged):
    panel, window = in_window, in_window.window()
    panel.view.setFocus()
    panel.view.selectAll()
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    editor = window.findChild(MemoEditor)
    assert "6 tagged passages" in editor.label.text()
    qtbot.keyClicks(editor.edit, "see the original")
    qtbot.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    notes = sorted(each.memo for each in library.annotations())
    assert notes == ["see the original"] * 5 + ["要核對語氣\n\nsee the original"]
    assert window.tagging.undo_stack.undoText() == "Note on 6 tagged passages"
    window.tagging.undo_stack.undo()
    assert sorted(each.memo for each in library.annotations()) == [""] * 5 + ["要核對語氣"]
