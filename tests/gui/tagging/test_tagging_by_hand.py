"""Tagging as a reader does it: with mouse and keys, in the window."""

import json
import subprocess
import sys

from PySide6.QtCore import Qt

from tests.gui.conftest import STATEMENT, open_articles, settle, type_in
from tests.gui.tagging_acts import choose, palette_line, select

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
    for _ in range(4000):
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


def test_a_passage_tagged_by_mouse_and_keys_is_there_in_a_new_process(qtbot, fresh, tmp_path):
    window, library = fresh
    ids = [summary.id for summary in library.articles()][:2]
    open_articles(qtbot, window, ids)
    start = library.article(ids[0]).text.index(STATEMENT) + 1
    end = start + 8
    text = select(qtbot, window, 0, start, end)
    qtbot.keyClick(text, Qt.Key.Key_T)
    choose(qtbot, window, "河水")
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
    choose(qtbot, window, "河水")
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


def test_a_digit_applies_the_same_code_whatever_was_used_last(qtbot, window, library, reading):
    _ids, start, end = reading
    for name in ("甲", "乙"):
        text = select(qtbot, window, 0, start, end)
        qtbot.keyClick(text, Qt.Key.Key_T)
        choose(qtbot, window, name)
    text = select(qtbot, window, 0, start + 2, end)
    qtbot.keyClick(text, Qt.Key.Key_1)
    text = select(qtbot, window, 0, start + 3, end)
    qtbot.keyClick(text, Qt.Key.Key_2)
    text = select(qtbot, window, 0, start + 4, end)
    qtbot.keyClick(text, Qt.Key.Key_2)
    names = {code.id: code.name for code in library.codes()}
    made = [(names[each.code], each.passage.start) for each in library.annotations()]
    assert sorted(made) == sorted(
        [("甲", start), ("乙", start), ("甲", start + 2), ("乙", start + 3), ("乙", start + 4)]
    )
    assert window.actions_.tags.recent[0].text() == "甲"


def test_what_others_used_last_takes_no_digit(qtbot, window, library, reading):
    ids, start, end = reading
    library.annotate(ids[0], start, end, "自己的")
    library.set_coder("Anna")
    library.annotate(ids[0], start, end, "别人的")
    library.set_coder("tester")
    window.tagging.load_recent()
    settle(qtbot, window)
    names = {code.id: code.name for code in library.codes()}
    assert [names[code] for code in window.tagging.recent() if code in names] == ["自己的"]


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
    assert listed == ["政府/中央", "政府/地方", 'New tag "政府"']
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
    with qtbot.waitSignal(window.reading.aligned):
        window.reading.show_place(other, start, end)
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
    choose(qtbot, window, "河水")
    annotation = library.annotations()[0]
    assert window.tagging.set_memo(annotation, "第一次\n出现")
    assert library.annotation(annotation.id).memo == "第一次\n出现"
    window.tagging.undo_stack.undo()
    assert library.annotation(annotation.id).memo == ""
    window.tagging.undo_stack.redo()
    window.tagging.undo_stack.undo()
    window.tagging.undo_stack.undo()
    assert library.annotations() == []
