"""The list of judgements in the window: going to links, taking back, noting, placing, copying."""

import csv
import io

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.gui.judged_list.judged_copying import COLUMNS
from reader.model import Said
from tests.gui.conftest import article_file, settle
from tests.gui.judged_list.conftest import WORDS, place_of

NOW = "“河流从来不认得什么国界，大家总得先学着彼此打个电话。”"


def choose(qtbot, window, judgement):
    """Makes a row the one that is selected, with the keyboard there."""
    panel = window.by_hand.judged
    panel.view.setFocus()
    panel.view.go_to(panel.model.row_of(judgement))
    settle(qtbot, window)
    return panel


def carets(window):
    return [pane.text.caret for pane in window.view.panes]


def test_a_rejected_link_is_gone_to_and_taken_back_by_keys(qtbot, in_window, library, said, ids):
    window = in_window
    panel = choose(qtbot, window, said[Said.REJECTED])
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.reading.articles == ids[:2]
    assert window.view.current_link is None
    assert carets(window) == [place_of(library, article, WORDS).start for article in ids[:2]]
    assert window.focusWidget() is window.view.panes[0].text
    assert all(link.judgement != said[Said.REJECTED] for link in window.reading.alignment.links)

    panel.view.setFocus()
    before = library.judgement(said[Said.REJECTED])
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert panel.model.row_of(said[Said.REJECTED]) is None
    assert window.controls.links.strip.label.text() == "Taken back"
    quotes = [link for link in window.reading.alignment.links if link.a.passage.exact == WORDS]
    assert quotes
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert library.judgement(said[Said.REJECTED]) == before
    assert panel.model.total == 4


def test_a_link_that_holds_is_made_the_current_one_and_a_click_leaves_the_keyboard(
    qtbot, in_window, library, said, ids
):
    window = in_window
    panel = choose(qtbot, window, said[Said.CONFIRMED])
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.reading.articles == ids[1:]
    assert window.view.current_link.judgement == said[Said.CONFIRMED]
    # One of its articles is open: the other is set beside it.
    choose(qtbot, window, said[Said.CHANGED])
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.reading.articles == [*ids[1:], ids[0]]
    assert window.view.current_link.judgement == said[Said.CHANGED]
    panel.view.setFocus()
    place = panel.view.visualRect(panel.model.index(panel.model.row_of(said[Said.CONFIRMED]))).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.view.current_link.judgement == said[Said.CONFIRMED]
    assert window.focusWidget() is panel.view


def test_a_note_is_written_in_place_and_undone(qtbot, in_window, library, said):
    window = in_window
    panel = choose(qtbot, window, said[Said.REJECTED])
    before = library.judgement(said[Said.REJECTED])
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    assert window.focusWidget() is panel.note.edit
    qtbot.keyClicks(panel.note.edit, "another occasion")
    qtbot.keyClick(panel.note.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert library.judgement(before.id).memo == "another occasion"
    assert window.focusWidget() is panel.view
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert library.judgement(before.id) == before
    assert panel.note.edit.toPlainText() == before.memo
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    qtbot.keyClicks(panel.note.edit, "last words")
    window.close()
    assert library.judgement(before.id).memo == "last words"


def test_several_are_taken_back_as_one_act_and_copied(qtbot, in_window, library, said):
    window, panel = in_window, in_window.by_hand.judged
    before = library.judgements()
    panel.view.setFocus()
    panel.view.go_to(0)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    drawn, rejected = QApplication.clipboard().text().split("\n\n")
    assert drawn.startswith("[Drawn · Same topic] 李 · ")
    assert rejected.count(WORDS) == 2
    assert rejected.endswith("✎ 不是同一場合")
    panel.more_menu.actions()[1].trigger()
    settle(qtbot, window)
    table = list(csv.DictReader(io.StringIO(QApplication.clipboard().text())))
    assert list(table[0]) == list(COLUMNS)
    assert [row["said"] for row in table] == ["added", "rejected", "changed", "confirmed"]

    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert (panel.model.total, window.tagging.undo_stack.count()) == (2, 1)
    assert window.tagging.undo_stack.undoText() == "Take back 2 judgements"
    assert window.statusBar().currentMessage().startswith("Take back 2 judgements")
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert library.judgements() == before
    window.tagging.undo_stack.redo()
    settle(qtbot, window)
    assert panel.model.total == 2


def test_a_lost_passage_is_found_and_put_back(qtbot, make_window, library, archive, said, ids):
    article_file(archive, 0, statement=NOW, host="www.voachinese.com")
    library.import_archive([archive])
    lost = library.judgement(said[Said.REJECTED])
    assert (lost.a.orphan, lost.b.orphan) == (True, False)
    window = make_window(library)
    window.actions_.judge.list.trigger()
    settle(qtbot, window)
    panel, box = window.by_hand.judged, window.by_hand.judged.orphan
    assert panel.filter.orphans.text() == "Can't be placed 1"
    qtbot.mouseClick(panel.filter.orphans, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert panel.model.total == 1
    assert "can't be placed" in panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    choose(qtbot, window, lost.id)
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, window)
    there = place_of(library, ids[1], WORDS)
    assert carets(window) == [0, there.start]  # no wrong words as if they were the link's
    panel.filter.clear()
    settle(qtbot, window)

    assert box.isVisible()
    assert box.words.text().startswith(f"“{WORDS[:12]}")
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Tab)
    assert window.focusWidget() is box.buttons[0]
    qtbot.keyClick(box.buttons[0], Qt.Key.Key_Space)
    settle(qtbot, window)
    placed = library.judgement(lost.id)
    assert (placed.orphan, placed.memo, placed.spoken) == (False, lost.memo, lost.spoken)
    assert placed.a.passage.exact in NOW
    assert carets(window) == [placed.a.passage.start, there.start]
    assert not box.isVisible()
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert library.judgement(lost.id) == lost

    choose(qtbot, window, lost.id)
    place_here = window.actions_.tags.place_here
    window.view.panes[1].text.select(there)
    assert not place_here.isEnabled()
    text = window.view.panes[0].text
    span = place_of(library, ids[0], "河流从来不认")
    text.select(span)
    assert place_here.isEnabled()
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_P)
    settle(qtbot, window)
    assert library.judgement(lost.id).a.passage.span == span
    assert not place_here.isEnabled()
