"""A tag that is there is taken up by mouse: its ends are dragged, its code changed, its note written."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from reader.library import LibraryError
from reader.model import LibraryProblem, Span
from tests.gui.conftest import settle
from tests.gui.tagging_acts import (
    CONTROL,
    LEFT,
    NONE,
    SHIFT,
    choose,
    click_stripe,
    drag_end,
    in_view,
    made_by_hand,
    memo_editor,
    name_of,
    placed,
    press,
    redo,
    tag,
    undo,
    write_memo,
)

KEY, NO_BUTTON = Qt.Key, Qt.MouseButton.NoButton


@pytest.fixture
def tagged(qtbot, window, reading):
    """A tag in the first pane."""
    _, start, end = reading
    return tag(qtbot, window, 0, start, end, "河水")


def test_a_click_on_the_stripe_shows_the_tag_with_its_handles_until_esc(qtbot, window, library, tagged):
    text = click_stripe(qtbot, window, 0, tagged.id)
    card = window.controls.tags.taken_up.card
    assert card.isVisible()
    assert card.numbers == (tagged.id,)
    boxes = text.lines_of(tagged.passage.span)
    assert text.grip.handle_at(in_view(text, boxes[0].x, boxes[0].y - 4)) == 0
    assert text.grip.handle_at(in_view(text, boxes[-1].right, boxes[-1].bottom + 4)) == 1
    press(qtbot, window, KEY.Key_Escape)
    assert text.grip.annotation is None
    assert not card.isVisible()
    assert not window.actions_.tags.remove.isEnabled()


def test_ends_are_dragged_each_gesture_one_undo(qtbot, window, library, tagged):
    span = tagged.passage.span
    click_stripe(qtbot, window, 0, tagged.id)
    text = drag_end(qtbot, window, 0, 1, span.end + 3, let_go=False)
    assert text.grip.span == Span(span.start, span.end + 3)
    assert library.annotation(tagged.id) == tagged
    qtbot.mouseRelease(text.viewport(), LEFT)
    settle(qtbot, window)
    longer = library.annotation(tagged.id)
    assert longer.passage.span == Span(span.start, span.end + 3)
    assert placed(window, 0, tagged.id).mark.span == longer.passage.span
    drag_end(qtbot, window, 0, 0, span.start + 2)
    assert library.annotation(tagged.id).passage.span == Span(span.start + 2, span.end + 3)
    undo(qtbot, window)
    assert library.annotation(tagged.id) == longer
    undo(qtbot, window)
    assert library.annotation(tagged.id) == tagged
    redo(qtbot, window)
    assert library.annotation(tagged.id) == longer


def test_an_end_that_is_dragged_over_the_other_leaves_one_character(qtbot, window, library, tagged):
    span = tagged.passage.span
    click_stripe(qtbot, window, 0, tagged.id)
    drag_end(qtbot, window, 0, 1, span.start - 4)
    assert library.annotation(tagged.id).passage.span == Span(span.start, span.start + 1)


def test_a_drag_that_is_called_off_or_lost_alters_nothing(qtbot, window, library, tagged):
    text = click_stripe(qtbot, window, 0, tagged.id)
    span = tagged.passage.span
    drag_end(qtbot, window, 0, 1, span.end + 6, let_go=False)
    assert text.grip.span.end == span.end + 6
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.RightButton, pos=QPoint(30, 30))
    assert (text.grip.is_dragging, text.grip.span) == (False, span)
    qtbot.mouseRelease(text.viewport(), LEFT, pos=QPoint(30, 30))
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    drag_end(qtbot, window, 0, 1, span.end + 6, let_go=False)
    here = QPoint(30, 30)  # no button is held any more: the release went to another window
    moved = QMouseEvent(
        QEvent.Type.MouseMove, here, text.viewport().mapToGlobal(here), NO_BUTTON, NO_BUTTON, NONE
    )
    QApplication.sendEvent(text.viewport(), moved)
    assert (text.grip.is_dragging, text.grip.span) == (False, span)
    assert library.annotation(tagged.id) == tagged


def test_steps_by_key_are_one_act_and_each_end_has_its_own(qtbot, window, library, tagged):
    span = tagged.passage.span
    click_stripe(qtbot, window, 0, tagged.id)
    for _ in range(3):
        press(qtbot, window, KEY.Key_Right, SHIFT)
    press(qtbot, window, KEY.Key_Left, SHIFT)
    assert library.annotation(tagged.id).passage.span == Span(span.start, span.end + 2)
    press(qtbot, window, KEY.Key_Right, CONTROL | SHIFT)
    assert library.annotation(tagged.id).passage.span == Span(span.start + 1, span.end + 2)
    undo(qtbot, window)
    assert library.annotation(tagged.id).passage.span == Span(span.start, span.end + 2)
    undo(qtbot, window)
    assert library.annotation(tagged.id) == tagged


def test_a_move_that_is_refused_shows_the_tag_where_it_is(qtbot, window, library, tagged, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise LibraryError(LibraryProblem.DISK_FULL, library.path)

    told = []
    window.hub.failed.disconnect(window.tell)
    window.hub.failed.connect(told.append)
    click_stripe(qtbot, window, 0, tagged.id)
    monkeypatch.setattr(library, "change_annotation", refuse)
    text = drag_end(qtbot, window, 0, 1, tagged.passage.end + 3)
    assert len(told) == 1
    assert text.grip.span == tagged.passage.span


def test_another_code_keeps_the_note(qtbot, window, library, tagged):
    assert window.tagging.set_memo(tagged, "要核对")
    click_stripe(qtbot, window, 0, tagged.id)
    press(qtbot, window, KEY.Key_R)
    choose(qtbot, window, "水文/河流")
    changed = library.annotation(tagged.id)
    codes = {code.id: code for code in library.codes()}
    assert (codes[changed.code].name, codes[codes[changed.code].parent].name) == ("河流", "水文")
    assert (changed.memo, changed.passage) == ("要核对", tagged.passage)
    undo(qtbot, window)
    assert name_of(library, library.annotation(tagged.id)) == "河水"
    assert [code.name for code in library.codes()] == ["河水"]


def test_delete_removes_the_tag_only_while_the_keyboard_is_in_its_text(qtbot, window, library, tagged):
    text = click_stripe(qtbot, window, 0, tagged.id)
    window.library_panel.view.setFocus()
    qtbot.keyClick(window.library_panel.view, KEY.Key_Delete)
    assert library.annotations() == [tagged]
    click_stripe(qtbot, window, 0, tagged.id)
    text.setFocus()
    press(qtbot, window, KEY.Key_Delete)
    assert library.annotations() == []
    undo(qtbot, window)
    assert library.annotations() == [tagged]


def test_a_note_is_saved_whichever_way_it_is_closed(qtbot, window, library, tagged):
    click_stripe(qtbot, window, 0, tagged.id)
    press(qtbot, window, KEY.Key_F2)
    write_memo(qtbot, window, "第一次出现")
    assert library.annotation(tagged.id).memo == "第一次出现"
    click_stripe(qtbot, window, 0, tagged.id)
    press(qtbot, window, KEY.Key_F2)
    editor = memo_editor(window)
    editor.edit.setPlainText("第二次")
    qtbot.keyClick(editor.edit, KEY.Key_Escape)
    settle(qtbot, window)
    assert library.annotation(tagged.id).memo == "第二次"
    undo(qtbot, window)
    assert library.annotation(tagged.id).memo == "第一次出现"
    window.controls.tags.edit_memo(library.annotation(tagged.id))
    editor = memo_editor(window)
    editor.edit.setPlainText("不要了")
    editor.discard_button.click()
    assert library.annotation(tagged.id).memo == "第一次出现"


def test_a_note_that_is_refused_stays_open_with_what_was_written(qtbot, window, tagged, monkeypatch):
    answers = [False, False, True]
    monkeypatch.setattr(window.tagging, "set_memo", lambda _annotation, _memo: answers.pop(0))
    window.controls.tags.edit_memo(tagged)
    editor = memo_editor(window)
    editor.edit.setPlainText("写了很久的备注")
    editor.accept()
    editor.close()
    assert (editor.isVisible(), editor.memo, answers) == (True, "写了很久的备注", [True])
    editor.accept()
    assert answers == []
    assert not editor.isVisible()


def test_several_tags_at_a_place_are_listed_and_a_click_goes_to_the_next(qtbot, window, library, reading):
    start = end = reading[1] + 120  # words that are not shared: a click on those goes to the link
    end += 12
    outer = tag(qtbot, window, 0, start, end, "外")
    inner = tag(qtbot, window, 0, start + 2, end - 2, "里")
    text = window.view.panes[0].text
    text.clear_selection()
    box = placed(window, 0, inner.id).boxes[0]
    point = in_view(text, box.x + box.width / 2, box.y + box.height / 2)
    card = window.controls.tags.taken_up.card
    seen = []
    for _ in range(3):
        qtbot.mouseClick(text.viewport(), LEFT, pos=point)
        settle(qtbot, window)
        seen.append(text.grip.annotation)
        qtbot.wait(QApplication.doubleClickInterval() + 20)
    assert seen == [inner.id, outer.id, inner.id]
    assert card.numbers == (inner.id, outer.id)
    before = made_by_hand(library)
    press(qtbot, window, KEY.Key_Delete)
    assert library.annotations() == [outer]
    undo(qtbot, window)
    assert made_by_hand(library) == before


def test_tags_at_the_caret_are_taken_up_by_key_one_after_the_other(qtbot, window, library, reading):
    _, start, end = reading
    outer = tag(qtbot, window, 0, start, end, "外")
    inner = tag(qtbot, window, 0, start + 2, end - 2, "里")
    text = window.view.panes[0].text
    text.put_caret(start + 3)
    taken = []
    for _ in range(3):
        press(qtbot, window, KEY.Key_Return, SHIFT)
        taken.append(text.grip.annotation)
    assert taken == [inner.id, outer.id, inner.id]
    press(qtbot, window, KEY.Key_Escape)
    text.put_caret(0)
    press(qtbot, window, KEY.Key_Return, SHIFT)
    assert text.grip.annotation is None


def test_what_the_card_offers_is_done_by_mouse(qtbot, window, library, reading):
    _, start, end = reading
    outer = tag(qtbot, window, 0, start, end, "外")
    inner = tag(qtbot, window, 0, start + 2, end - 2, "里")
    text = window.view.panes[0].text
    text.clear_selection()
    window.view.tags_clicked.emit(0, (inner.id, outer.id))
    card = window.controls.tags.taken_up.card

    def row_of(name):
        return next(label.parentWidget() for label in card.findChildren(QLabel) if label.text() == name)

    qtbot.mouseClick(row_of("外"), LEFT)
    settle(qtbot, window)
    assert text.grip.annotation == outer.id
    for words, left in (("Remove", [inner]), ("Remove", [])):
        button = next(each for each in card.findChildren(QToolButton) if each.text() == words)
        qtbot.mouseClick(button, LEFT)
        settle(qtbot, window)
        assert library.annotations() == left
        window.view.tags_clicked.emit(0, (inner.id,) if left else ())
    undo(qtbot, window)
    assert library.annotations() == [inner]
