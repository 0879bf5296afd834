"""Tagging as a reader does it: with mouse and keys, in the window."""

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog

from reader.gui.tags_list.tags_model import TAG_ROLE
from reader.library import LibraryError
from reader.model import LibraryProblem
from tests.gui.conftest import STATEMENT, drag_over, open_articles, settle, type_in

LOOK_AGAIN = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from reader.gui.app import application, open_window
from reader.gui.settings import Settings
from reader.library import Library

application(["jianting"])
with Library(sys.argv[1]) as library:
    window = open_window(library, Settings(Path(sys.argv[2])))
    window.resize(1280, 800)
    window.show()
    window.restore_comparison()
    for _ in range(400):
        wait = QEventLoop()  # not QTest.qWait, which keeps the other threads waiting too
        QTimer.singleShot(10, wait.quit)
        wait.exec()
        if window.reading.articles and not window.hub.jobs.is_busy():
            break
    pane = window.view.panes[0].text
    tags = [mark for mark in pane.placed if mark.mark.annotation is not None]
    (tag,) = library.annotations()
    print(json.dumps({
        "articles": window.reading.articles,
        "shown": len(tags),
        "at": pane.annotations_at(tag.passage.start + 1),
        "id": tag.id,
        "exact": tag.passage.exact,
        "code": library.codes()[0].name,
        "listed": window.tags_panel.model.total,
    }))
    window.close()
"""


@pytest.fixture
def reading(qtbot, window, library):
    """Two articles side by side, and the place of the statement in the first."""
    ids = [summary.id for summary in library.articles()][:2]
    open_articles(qtbot, window, ids)
    text = library.article(ids[0]).text
    start = text.index(STATEMENT) + 1
    return ids, start, start + 8


def select(qtbot, window, pane, start, end):
    text = window.view.panes[pane].text
    drag_over(qtbot, text, start, end)
    span = text.selected_span()
    assert (span.start, span.end) == (start, end)
    return text


def palette_line(window):
    palette = window.controls.tags.palette
    assert palette.isVisible()
    return palette.line


def tag_with(qtbot, window, name):
    line = palette_line(window)
    type_in(qtbot, line, name)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(qtbot, window)


def test_a_passage_tagged_by_mouse_and_keys_is_there_in_a_new_process(
    qtbot, window, library, reading, settings, tmp_path
):
    ids, start, end = reading
    text = select(qtbot, window, 0, start, end)
    qtbot.keyClick(text, Qt.Key.Key_T)
    tag_with(qtbot, window, "河水")
    (annotation,) = library.annotations()
    assert annotation.passage.exact == STATEMENT[1:9]
    assert text.annotations_at(start + 1) == [annotation.id]
    window.close()
    script = [sys.executable, "-c", LOOK_AGAIN, str(library.path), str(tmp_path / "window.ini")]
    answer = subprocess.run(script, capture_output=True, text=True, encoding="utf-8", check=True, timeout=60)
    assert json.loads(answer.stdout) == {
        "articles": ids,
        "shown": 1,
        "at": [annotation.id],
        "id": annotation.id,
        "exact": STATEMENT[1:9],
        "code": "河水",
        "listed": 1,
    }


def test_undo_takes_tag_and_new_code_back_in_one_step_and_shows_where(qtbot, window, library, reading):
    _ids, start, end = reading
    text = select(qtbot, window, 0, start, end)
    qtbot.keyClick(text, Qt.Key.Key_T)
    tag_with(qtbot, window, "河水")
    text.clear_selection()
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    before = library.annotations()[0]
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert library.annotations() == []
    assert library.codes() == []
    assert text.annotations_at(start + 1) == []
    assert (text.selected_span().start, text.selected_span().end) == (start, end)
    assert text.viewport().rect().contains(text.cursorRect().center())
    qtbot.keyClick(
        text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settle(qtbot, window)
    assert library.annotations() == [before]
    assert library.codes()[0].name == "河水"
    assert text.annotations_at(start + 1) == [before.id]


def test_a_digit_applies_the_code_used_last(qtbot, window, library, reading):
    _ids, start, end = reading
    for name in ("甲", "乙"):
        text = select(qtbot, window, 0, start, end)
        qtbot.keyClick(text, Qt.Key.Key_T)
        tag_with(qtbot, window, name)
    text = select(qtbot, window, 0, start + 2, end)
    qtbot.keyClick(text, Qt.Key.Key_1)
    text = select(qtbot, window, 0, start + 3, end)
    qtbot.keyClick(text, Qt.Key.Key_2)
    names = {code.id: code.name for code in library.codes()}
    made = [(names[each.code], each.passage.start) for each in library.annotations()]
    assert sorted(made) == sorted([("甲", start), ("乙", start), ("乙", start + 2), ("甲", start + 3)])
    assert window.actions_.tags.recent[0].text() == "甲"


def test_digits_within_the_palette(qtbot, window, library, reading):
    _ids, start, end = reading
    library.add_code("已有")
    text = select(qtbot, window, 0, start, end)
    qtbot.keyClick(text, Qt.Key.Key_T)
    qtbot.keyClick(palette_line(window), Qt.Key.Key_1)
    settle(qtbot, window)
    assert [code.name for code in library.codes()] == ["已有"]
    assert len(library.annotations()) == 1


def test_typing_finds_a_code_and_arrows_choose(qtbot, window, library, reading):
    _ids, start, end = reading
    for name in ("政府/中央", "政府/地方", "经济"):
        library.add_code(name)
    text = select(qtbot, window, 0, start, end)
    qtbot.keyClick(text, Qt.Key.Key_T)
    line = palette_line(window)
    type_in(qtbot, line, "政府")
    listed = [
        window.controls.tags.palette.list.item(row).text()
        for row in range(window.controls.tags.palette.list.count())
    ]
    assert listed == ["政府/中央", "政府/地方", "New tag “政府”"]
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (annotation,) = library.annotations()
    assert {code.id: code.name for code in library.codes()}[annotation.code] == "政府/地方"


def test_escape_changes_nothing(qtbot, window, library, reading):
    _ids, start, end = reading
    text = select(qtbot, window, 0, start, end)
    qtbot.keyClick(text, Qt.Key.Key_T)
    type_in(qtbot, palette_line(window), "河")
    qtbot.keyClick(palette_line(window), Qt.Key.Key_Escape)
    assert not window.controls.tags.palette.isVisible()
    assert library.annotations() == []
    assert library.codes() == []


def test_without_a_selection_there_is_nothing_to_tag(qtbot, window, reading):
    text = window.view.panes[0].text
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton)
    assert not window.actions_.tags.tag.isEnabled()
    qtbot.keyClick(text, Qt.Key.Key_T)
    assert not window.controls.tags.palette.isVisible()


def test_keys_stay_letters_while_typing_in_the_filter(qtbot, window, reading):
    _ids, start, end = reading
    select(qtbot, window, 0, start, end)
    window.library_panel.search_box.line.setFocus()
    qtbot.keyClicks(window.library_panel.search_box.line, "t1")
    assert window.library_panel.search_box.line.text() == "t1"
    assert not window.controls.tags.palette.isVisible()


def test_a_tag_is_listed_found_and_removed_from_the_panel(qtbot, window, library, reading):
    ids, start, end = reading
    text = select(qtbot, window, 1, start, end)
    qtbot.keyClick(text, Qt.Key.Key_T)
    tag_with(qtbot, window, "河水")
    window.tags_dock.show()
    panel = window.tags_panel
    settle(qtbot, window)
    index = panel.view.model().index(1, 0)  # under its article's heading
    row = index.data(TAG_ROLE)
    assert (row.annotation.passage.exact, row.annotation.article) == (STATEMENT[1:9], ids[1])
    text.clear_selection()
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    qtbot.mouseClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.visualRect(index).center()
    )
    settle(qtbot, window)
    assert text.selected_span().start == start
    assert window.focusWidget() is panel.view
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert library.annotations() == []
    assert panel.model.rowCount() == 0
    assert panel.empty_label.isVisible()
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert [each.passage.start for each in library.annotations()] == [start]


def test_the_same_tag_is_not_put_twice_on_a_passage(qtbot, window, library, reading):
    ids, start, end = reading
    for _ in range(2):
        assert window.tagging.tag(ids[1], start, end, "河水")
    assert len(library.annotations()) == 1
    assert window.tagging.tag(ids[1], start, end, "洪水")
    assert len(library.annotations()) == 2


def test_a_tag_in_an_article_that_is_not_open_is_opened(qtbot, window, library, reading):
    ids, start, end = reading
    other = next(summary.id for summary in library.articles() if summary.id not in ids)
    (code,) = library.add_code("别处").changes.codes
    window.hub.changed.emit(library.annotate(other, start, end, code).changes)
    settle(qtbot, window)
    with qtbot.waitSignal(window.reading.opened):
        window.hub.place_wanted.emit(other, start, end)
    settle(qtbot, window)
    assert window.reading.articles == [*ids, other]
    assert window.view.panes[-1].text.selected_span().start == start
    tag = library.annotations(other)[0].id
    assert window.view.describe_tag(tag) == "别处\ntester"
    window.hub.changed.emit(library.change_annotation(tag, memo="要核对").changes)
    assert window.view.describe_tag(tag) == "别处\n要核对\ntester"


def test_a_note_is_kept_and_undone(qtbot, window, library, reading):
    _ids, start, end = reading
    text = select(qtbot, window, 0, start, end)
    qtbot.keyClick(text, Qt.Key.Key_T)
    tag_with(qtbot, window, "河水")
    annotation = library.annotations()[0]
    assert window.tagging.set_memo(annotation, "第一次\n出现")
    assert library.annotation(annotation.id).memo == "第一次\n出现"
    window.tagging.undo_stack.undo()
    assert library.annotation(annotation.id).memo == ""
    window.tagging.undo_stack.redo()
    window.tagging.undo_stack.undo()
    window.tagging.undo_stack.undo()
    assert library.annotations() == []


class TestAStoreThatFails:
    @pytest.fixture
    def told(self, window):
        heard = []
        window.hub.failed.disconnect(window.tell)
        window.hub.failed.connect(heard.append)
        return heard

    @pytest.fixture
    def broken(self, library, monkeypatch):
        def refuse(*_args, **_kwargs):
            raise LibraryError(LibraryProblem.DISK_FULL, library.path)

        def break_it(*names, patch=monkeypatch):
            for name in names:
                patch.setattr(library, name, refuse)

        return break_it

    def test_a_tag_that_is_not_stored_is_not_shown(self, qtbot, window, library, reading, told, broken):
        _ids, start, end = reading
        broken("annotate")
        text = select(qtbot, window, 0, start, end)
        qtbot.keyClick(text, Qt.Key.Key_T)
        tag_with(qtbot, window, "河水")
        assert len(told) == 1
        assert text.annotations_at(start + 1) == []
        assert library.codes() == []
        assert not window.tagging.undo_stack.canUndo()

    def test_an_undo_that_fails_leaves_the_tag_and_says_so(
        self, qtbot, window, library, reading, told, broken, monkeypatch
    ):
        _ids, start, end = reading
        library.add_code("河水")
        text = select(qtbot, window, 0, start, end)
        qtbot.keyClick(text, Qt.Key.Key_T)
        tag_with(qtbot, window, "河水")
        with monkeypatch.context() as patch:
            broken("apply", patch=patch)
            window.tagging.undo_stack.undo()
            settle(qtbot, window)
        assert len(told) == 1
        assert len(library.annotations()) == 1
        assert text.annotations_at(start + 1) == [library.annotations()[0].id]
        window.tagging.undo_stack.undo()
        assert library.annotations() == []

    def test_a_note_that_was_removed_can_be_put_back_once_the_library_is_free_again(
        self, qtbot, window, library, reading, told, broken, monkeypatch
    ):
        (first, _), start, end = reading
        assert window.tagging.tag(first, start, end, "风险")
        (tag,) = library.annotations()
        assert window.tagging.set_memo(tag, "写了很久的备注")
        assert window.tagging.remove([tag.id])
        undo, redo = window.actions_.edit.undo, window.actions_.edit.redo
        for act, count in ((undo, 0), (redo, 1)):
            with monkeypatch.context() as patch:
                broken("apply", patch=patch)
                for _ in range(2):
                    act.trigger()
                    settle(qtbot, window)
            assert len(library.annotations()) == count
            act.trigger()
            settle(qtbot, window)
            assert len(library.annotations()) == 1 - count
        assert len(told) == 4
        undo.trigger()
        assert [each.memo for each in library.annotations()] == ["写了很久的备注"]

    def test_a_removed_tag_comes_back_though_its_code_went_meanwhile(self, window, library, reading):
        (first, _), start, end = reading
        library.add_code("风险")
        (code,) = library.codes()
        assert window.tagging.tag(first, start, end, code)
        before = library.annotations()
        assert window.tagging.remove([before[0].id])
        library.remove_codes([code.id])
        window.tagging.undo_stack.undo()
        assert (library.annotations(), library.codes()) == (before, [code])
        window.tagging.undo_stack.redo()
        assert (library.annotations(), library.codes()) == ([], [])

    def test_the_message_names_the_file(self, qtbot, window, library):
        window.tell(LibraryError(LibraryProblem.DISK_FULL, library.path))
        box = QApplication.activeModalWidget()
        assert str(library.path) in box.text()
        box.close()


def test_words_that_were_not_seen_are_not_tagged(window, library, reading):
    (first, _), start, end = reading
    failures = []
    window.hub.failed.connect(failures.append)
    assert not window.tagging.tag(first, start, end, "风险", "别的字")
    assert [type(failure) for failure in failures] == [ValueError]
    assert (library.annotations(), library.codes()) == ([], [])
    seen = library.article(first).text[start:end]
    assert window.tagging.tag(first, start, end, "风险", seen)


def test_a_note_that_can_not_be_stored_is_asked_for_again(qtbot, window, library, reading, monkeypatch):
    (first, _), start, end = reading
    assert window.tagging.tag(first, start, end, "风险")
    (annotation,) = library.annotations()
    answers = [False, True]
    monkeypatch.setattr(window.tagging, "set_memo", lambda _annotation, _memo: answers.pop(0))

    def dialogs():
        return [dialog for dialog in window.findChildren(QInputDialog) if dialog.isVisible()]

    window.controls.tags.edit_memo(annotation)
    (dialog,) = dialogs()
    dialog.setTextValue("写了很久的备注")
    dialog.accept()
    (again,) = dialogs()
    assert again.textValue() == "写了很久的备注"
    again.accept()
    assert answers == []
    assert dialogs() == []


def test_the_menu_of_a_tag_speaks_of_it_though_the_list_has_changed(qtbot, window, library, reading):
    (article, _), start, end = reading
    for place in (start, start + 2):
        window.hub.changed.emit(library.annotate(article, place, end, "河").changes)
    window.tags_dock.show()
    settle(qtbot, window)
    panel = window.tags_panel
    index = panel.view.model().index(2, 0)
    row, other = index.data(TAG_ROLE), panel.view.model().index(1, 0).data(TAG_ROLE)
    panel.view.customContextMenuRequested.emit(panel.view.visualRect(index).center())
    menu = QApplication.activePopupWidget()
    window.hub.changed.emit(library.remove_annotations([other.annotation.id]).changes)
    settle(qtbot, window)
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        menu.actions()[0].trigger()
    assert wanted.args == [article, row.annotation.passage.start, end]
    menu.close()
