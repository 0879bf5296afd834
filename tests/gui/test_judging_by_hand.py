"""Judging links as a reader does it: with mouse and keys, in the window."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from reader.library import LibraryError
from reader.model import LibraryProblem, LinkKind, Relation, Span, Verdict
from tests.gui.conftest import article_file, drag_over, open_articles, settle
from tests.gui.judging_acts import choose, go_to_link, only, places, press, redo, select, undo

CONFIRMED, REJECTED, ADDED = Verdict
QUOTE, TOPIC, REUSE = LinkKind


def test_the_current_link_is_confirmed_by_a_key(qtbot, window, library, reading):
    assert not window.actions_.judge.confirm.isEnabled()
    link = go_to_link(qtbot, window)
    texts, where = [pane.text for pane in window.view.panes], places(window)
    press(qtbot, window, Qt.Key.Key_Y)
    said = only(library)
    assert (said.verdict, said.kind, said.relation) == (CONFIRMED, link.kind, link.relation)
    assert [end.passage for end in said.ends] == [link.a.passage, link.b.passage]
    now = window.view.current_link
    assert (now.judgement, now.a, now.b) == (said.id, link.a, link.b)
    assert [pane.text for pane in window.view.panes] == texts
    assert places(window) == where
    assert "confirmed by tester" in window.view.describe_current()
    assert any(mark.judged for mark in texts[0].marks)
    strip = window.controls.links.strip
    assert strip.isVisible()
    assert "Confirmed" in strip.label.text()
    assert strip.geometry().bottom() < window.view.height()
    qtbot.mouseClick(strip.undo_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert library.judgements() == []
    assert not strip.isVisible()
    assert window.view.current_link == link
    redo(qtbot, window)
    assert library.judgements() == [said]


def test_a_rejected_link_is_gone_and_comes_back(qtbot, window, library, reading):
    before = window.reading.alignment
    link = go_to_link(qtbot, window)
    press(qtbot, window, Qt.Key.Key_N)
    said = only(library)
    assert (said.verdict, said.kind) == (REJECTED, link.kind)
    assert window.view.current_link is None
    after = window.reading.alignment
    assert len(after.links) == len(before.links) - 1
    assert [each.judgement for each in after.rejected] == [said.id]
    undo(qtbot, window)
    assert window.reading.alignment == before
    assert window.view.panes[0].text.selected_span() == said.a.passage.span
    redo(qtbot, window)
    assert window.reading.alignment == after
    open_articles(qtbot, window, reading[:1])
    open_articles(qtbot, window, reading)
    assert window.reading.alignment == after


def test_a_rejection_is_taken_back_from_the_texts_menu(qtbot, window, library, reading):
    link = go_to_link(qtbot, window)
    press(qtbot, window, Qt.Key.Key_N)
    text = window.view.panes[link.a.article].text
    text.go_to(link.a.passage.start + 2)

    def open_menu():
        point = text.cursorRect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, text.viewport().mapToGlobal(point))
        QApplication.sendEvent(text.viewport(), event)

    choose(qtbot, "Take back the rejection", open_menu)
    assert library.judgements() == []
    assert len(window.reading.alignment.rejected) == 0
    undo(qtbot, window)
    assert only(library).verdict is REJECTED


def test_another_kind_is_chosen_by_key(qtbot, window, library, reading):
    modifiers = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    press(qtbot, window, Qt.Key.Key_Down, modifiers)
    assert window.view.current_link.kind is QUOTE
    act = partial(press, qtbot, window, Qt.Key.Key_K)
    (entries,) = choose(qtbot, "Same topic", act)
    assert len(entries) == 5
    said = only(library)
    assert (said.verdict, said.kind, said.relation, said.found) == (CONFIRMED, TOPIC, None, QUOTE)
    now = window.view.current_link
    assert (now.kind, now.judgement) == (TOPIC, said.id)
    assert [mode for mode, action in window.actions_.judge.kinds.items() if action.isChecked()] == [
        (TOPIC, None)
    ]
    choose(qtbot, "once in reported speech", act)
    again = only(library)
    assert (again.id, again.kind, again.relation, again.found) == (said.id, QUOTE, Relation.INDIRECT, None)
    undo(qtbot, window)
    assert only(library) == said
    undo(qtbot, window)
    assert library.judgements() == []
    assert window.view.current_link.kind is QUOTE


def test_a_band_is_judged_from_its_menu(qtbot, window, library, reading):
    link_map = window.view.row.link_maps()[0]
    source, band = next((s, b) for s, b in link_map.bands() if s.kind is QUOTE)
    width = link_map.width()
    height = next(
        y
        for y in range(int(min(band)), int(max(band)) + 1)
        if link_map.link_at(QPointF(width / 2, y)) == source.link
    )
    point = QPoint(width // 2, height)

    def open_menu():
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, link_map.mapToGlobal(point))
        QApplication.sendEvent(link_map, event)

    said = choose(qtbot, "Reject", open_menu)
    assert len(said[0]) == 5
    assert only(library).verdict is REJECTED


def test_what_was_said_is_taken_back_by_key_and_from_the_texts_menu(qtbot, window, library, reading):
    link = go_to_link(qtbot, window)
    text = window.view.panes[0].text
    take_back = window.actions_.judge.take_back
    shift = Qt.KeyboardModifier.ShiftModifier

    def ticks():
        return [mark for mark in text.marks if mark.judged]

    def open_menu():
        text.select(Span(link.a.passage.start + 1, link.a.passage.start + 1))
        place = text.mapToGlobal(text.cursorRect().center())
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, text.cursorRect().center(), place)
        QApplication.sendEvent(text.viewport(), event)

    press(qtbot, window, Qt.Key.Key_Y, shift)
    assert not take_back.isEnabled()  # nothing was said yet
    press(qtbot, window, Qt.Key.Key_Y)
    said = only(library)
    assert ticks()
    press(qtbot, window, Qt.Key.Key_Y, shift)
    assert library.judgements() == []
    assert not ticks()
    assert window.view.current_link == link
    undo(qtbot, window)
    assert library.judgements() == [said]
    choose(qtbot, [window.controls.links._name(link, 0), "Take back"], open_menu)
    settle(qtbot, window)
    assert library.judgements() == []
    assert not take_back.isEnabled()


def test_the_strip_does_not_hide_what_it_speaks_of(qtbot, window, reading):
    text = window.view.panes[0].text
    start = text.article.text.index("第0篇第9段")
    line = text.fontMetrics().height()
    strip = window.controls.links.strip
    for level in (line, text.viewport().height() - 2 * line):
        drag_over(qtbot, text, start, start + 6)
        text.verticalScrollBar().setValue(int(text.height_of(start)) - level)
        press(qtbot, window, Qt.Key.Key_D)
        assert strip.isVisible()
        passage = text.viewport().mapTo(window.view, QPoint(0, level)).y()
        assert not strip.geometry().top() <= passage <= strip.geometry().bottom()
        press(qtbot, window, Qt.Key.Key_Escape)


def test_an_undone_judgement_is_shown_where_it_was_made(qtbot, window, reading):
    link = go_to_link(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Y)
    for pane in window.view.panes:
        pane.text.verticalScrollBar().setValue(pane.text.verticalScrollBar().maximum())
    text = window.view.panes[0].text
    assert text.height_of(link.a.passage.start) < text.verticalScrollBar().value()
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    for pane, end in zip(window.view.panes, (link.a, link.b), strict=False):
        level = pane.text.height_of(end.passage.start) - pane.text.verticalScrollBar().value()
        assert 0 <= level < pane.text.viewport().height()
    assert text.selected_span() == link.a.passage.span


def test_judgements_hold_whatever_the_order_of_panes(qtbot, window, library, reading):
    go_to_link(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Y)
    said = only(library)
    with qtbot.waitSignal(window.reading.aligned):
        window.reading.rearrange([2, 1, 0])
    settle(qtbot, window)
    assert [link.judgement for link in window.reading.alignment.links].count(said.id) == 1
    undo(qtbot, window)
    assert library.judgements() == []
    assert all(link.judgement is None for link in window.reading.alignment.links)


def test_a_text_that_changed_meanwhile_is_not_judged_but_read_again(
    qtbot, window, library, reading, archive, monkeypatch
):
    go_to_link(qtbot, window)
    article_file(
        archive, 0, statement="“别的话，与桥无关。”", host="www.voachinese.com", title="第0篇：界河两岸的通知"
    )
    library.import_archive([archive])
    press(qtbot, window, Qt.Key.Key_Y)
    (box,) = window.findChildren(QMessageBox)
    assert "changed" in box.text()
    box.close()
    assert library.judgements() == []
    assert "与桥无关" in window.view.panes[0].text.article.text
    assert not window.tagging.undo_stack.canUndo()


def test_an_undo_that_the_library_refuses_is_told(qtbot, window, library, reading, monkeypatch):
    go_to_link(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Y)
    said = only(library)

    def refuse(_judgement):
        raise LibraryError(LibraryProblem.DISK_FULL, library.path)

    with monkeypatch.context() as patch:
        patch.setattr(library, "remove_judgement", refuse)
        undo(qtbot, window)
    (box,) = window.findChildren(QMessageBox)
    assert "full" in box.text()
    box.close()
    assert library.judgements() == [said]


def test_an_import_moves_what_was_judged_with_its_text(qtbot, window, library, reading, archive):
    go_to_link(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Y)
    said = only(library)
    article_file(archive, 0, host="www.voachinese.com", paragraphs=12)
    _, changes = library.import_archive([archive])
    window.hub.changed.emit(changes)
    settle(qtbot, window)
    assert [link.judgement for link in window.reading.alignment.links].count(said.id) == 1
    undo(qtbot, window)
    assert library.judgements() == []
    redo(qtbot, window)
    assert only(library).uuid == said.uuid


def test_the_inspector_follows(qtbot, window, reading):
    window.docks.inspector.show()
    settle(qtbot, window)
    go_to_link(qtbot, window)
    press(qtbot, window, Qt.Key.Key_N)
    findings = window.inspector.findings
    assert findings.alignment is window.reading.alignment
    assert any(thing.rejected is not None for thing in findings.things)


@pytest.mark.parametrize("later", [[0], [2, 1, 0]])
def test_a_menu_that_outlives_its_comparison_judges_what_it_was_opened_on(
    qtbot, window, library, reading, later
):
    link = next(each for each in window.reading.alignment.links if each.b.article == 2)
    menu = QMenu(window)
    window.controls.links.fill_menu(menu, link)
    open_articles(qtbot, window, [reading[place] for place in later])
    menu.actions()[0].trigger()
    said = only(library)
    assert {(end.article, end.passage.span) for end in said.ends} == {
        (reading[end.article], end.passage.span) for end in (link.a, link.b)
    }


def test_what_to_do_next_is_said_again_after_something_else_was_done(qtbot, window, library, reading):
    strip = window.controls.links.strip
    go_to_link(qtbot, window)
    select(qtbot, window, 0, "渡轮上的旗帜")
    press(qtbot, window, Qt.Key.Key_D)
    told = strip.label.text()
    assert "Link from" in told
    press(qtbot, window, Qt.Key.Key_Y)
    assert "Confirmed" in strip.label.text()
    strip._timer.timeout.emit()
    assert strip.isVisible()
    assert strip.label.text() == told
    press(qtbot, window, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    assert strip.undo_button.isVisible()
    window.tagging.tag(reading[0], 0, 2, "河")
    assert not strip.undo_button.isVisible()  # it would undo the tag
    assert strip.label.text() == told
