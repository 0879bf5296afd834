"""Judging links as a reader does it: with mouse and keys, in the window."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from reader.library import Library, LibraryError
from reader.model import LibraryProblem, LinkKind, Relation, Span, Verdict
from tests.gui.conftest import STATEMENT, article_file, drag_over, open_articles, settle

CONFIRMED, REJECTED, ADDED = Verdict
QUOTE, TOPIC, REUSE = LinkKind


@pytest.fixture
def reading(qtbot, window, library):
    """Three articles side by side; all of them quote one statement."""
    ids = sorted(summary.id for summary in library.articles())
    open_articles(qtbot, window, ids)
    return ids


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier, pane=0):
    text = window.view.panes[pane].text
    text.setFocus()
    qtbot.keyClick(text, key, modifier)
    settle(qtbot, window)


def undo(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def redo(qtbot, window):
    press(
        qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )


def go_to_link(qtbot, window):
    """Makes the first shared passage the current one, by key."""
    press(qtbot, window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    link = window.view.current_link
    assert link is not None
    return link


def choose(qtbot, words, act):
    """Does what opens a menu, and clicks the entry with these words; of submenus one after the other."""
    said = []

    def pick(left):
        menu = QApplication.activePopupWidget()
        if menu is None:
            QTimer.singleShot(30, partial(pick, left))
            return
        assert isinstance(menu, QMenu)
        said.append([action.text().replace("&", "") for action in menu.actions() if action.text()])
        action = next(each for each in menu.actions() if left[0] in each.text().replace("&", ""))
        assert action.isEnabled()
        if len(left) > 1:
            QTimer.singleShot(30, partial(pick, left[1:]))
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    QTimer.singleShot(30, partial(pick, [words] if isinstance(words, str) else words))
    act()
    qtbot.waitUntil(lambda: bool(said) and QApplication.activePopupWidget() is None)
    return said


def select(qtbot, window, pane, words):
    text = window.view.panes[pane].text
    start = text.article.text.index(words)
    drag_over(qtbot, text, start, start + len(words))
    assert text.selected_span() == Span(start, start + len(words))
    return text


def places(window):
    return [pane.text.verticalScrollBar().value() for pane in window.view.panes]


def only(library):
    (found,) = library.judgements()
    return found


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
    assert len(said[0]) == 3
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


def test_a_link_is_drawn_between_two_selections(qtbot, window, library, reading):
    draw = window.actions_.judge.draw
    one, other = "第0篇第2段，记者在现场", "第2篇第7段，记者在现场"
    assert not draw.isEnabled()
    first = select(qtbot, window, 0, one)
    press(qtbot, window, Qt.Key.Key_D)
    strip = window.controls.links.strip
    assert "第0篇第2段" in strip.label.text()
    assert strip.give_up_button.isVisible()
    (extra,) = first.extraSelections()
    assert extra.cursor.selectedText() == one
    select(qtbot, window, 2, other)
    assert first.selected_span() is None
    assert len(first.extraSelections()) == 1
    choose(qtbot, "in other words", partial(press, qtbot, window, Qt.Key.Key_D, pane=2))
    said = only(library)
    assert (said.verdict, said.kind, said.relation) == (ADDED, QUOTE, Relation.RETRANSLATED)
    assert [end.passage.exact for end in said.ends] == [one, other]
    assert window.view.current_link.judgement == said.id
    assert first.extraSelections() == []
    assert "drawn" in strip.label.text()
    undo(qtbot, window)
    assert library.judgements() == []
    redo(qtbot, window)
    assert only(library) == said
    window.view.activate(
        next(i for i, link in enumerate(window.reading.alignment.links) if link.judgement == said.id)
    )
    press(qtbot, window, Qt.Key.Key_N)
    assert library.judgements() == []
    assert window.reading.alignment.rejected == ()
    undo(qtbot, window)
    assert only(library) == said


def test_a_drawn_link_that_is_told_of_otherwise_too_can_be_rejected(qtbot, window, library, reading):
    link = go_to_link(qtbot, window)
    pair = [reading[end.article] for end in (link.a, link.b)]
    spans = [end.passage.span for end in (link.a, link.b)]
    window.hub.changed.emit(library.judge(tuple(pair), *spans, ADDED, link.kind, link.relation))
    settle(qtbot, window)
    assert window.view.current_link.why["verdict"] == "added"
    press(qtbot, window, Qt.Key.Key_N)
    assert only(library).verdict is REJECTED
    assert window.view.current_link is None
    undo(qtbot, window)
    assert only(library).verdict is ADDED
    library.remove_judgement(only(library).id)
    passages = Span(0, 8), Span(0, 8)
    changes = library.judge((reading[0], reading[1]), *passages, ADDED, TOPIC)
    with Library(library.path, coder="another") as theirs:
        changes |= theirs.judge((reading[0], reading[1]), *passages, CONFIRMED, TOPIC)
    window.hub.changed.emit(changes)
    settle(qtbot, window)
    drawn = [
        i for i, each in enumerate(window.reading.alignment.links) if each.judgement in changes.judgements
    ]
    window.view.activate(*drawn)
    press(qtbot, window, Qt.Key.Key_N)
    assert not any(each.judgement in changes.judgements for each in window.reading.alignment.links)


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


def test_the_shorter_way_back_from_drawing(qtbot, window, library, reading):
    go_to_link(qtbot, window)
    text = select(qtbot, window, 1, "第1篇第4段，记者在现场")
    press(qtbot, window, Qt.Key.Key_D, pane=1)
    assert window.controls.links.drawing.begun is not None
    press(qtbot, window, Qt.Key.Key_Escape, pane=1)
    assert window.controls.links.drawing.begun is None
    assert text.extraSelections() == []
    assert not window.controls.links.strip.isVisible()
    assert window.view.current_link is not None
    press(qtbot, window, Qt.Key.Key_Escape, pane=1)
    assert window.view.current_link is None
    select(qtbot, window, 1, "第1篇第4段，记者在现场")
    press(qtbot, window, Qt.Key.Key_D, pane=1)
    qtbot.mouseClick(window.controls.links.strip.give_up_button, Qt.MouseButton.LeftButton)
    assert window.controls.links.drawing.begun is None
    assert library.judgements() == []


def test_what_was_begun_stays_while_panes_change_places(qtbot, window, reading):
    select(qtbot, window, 0, "第0篇第2段，记者在现场")
    press(qtbot, window, Qt.Key.Key_D)
    with qtbot.waitSignal(window.reading.opened):
        window.reading.rearrange([2, 0, 1])
    settle(qtbot, window)
    assert [len(pane.text.extraSelections()) for pane in window.view.panes] == [0, 1, 0]
    with qtbot.waitSignal(window.reading.opened):
        window.reading.rearrange([0, 2])
    settle(qtbot, window)
    assert window.controls.links.drawing.begun is None


def test_nothing_can_be_drawn_from_marks_alone_or_one_text(qtbot, window, reading):
    select(qtbot, window, 0, "：“")
    assert not window.actions_.judge.draw.isEnabled()
    open_articles(qtbot, window, reading[:1])
    select(qtbot, window, 0, STATEMENT)
    assert not window.actions_.judge.draw.isEnabled()


def test_judgements_hold_whatever_the_order_of_panes(qtbot, window, library, reading):
    go_to_link(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Y)
    said = only(library)
    with qtbot.waitSignal(window.reading.opened):
        window.reading.rearrange([2, 1, 0])
    settle(qtbot, window)
    assert [link.judgement for link in window.reading.alignment.links].count(said.id) == 1
    undo(qtbot, window)
    assert library.judgements() == []
    assert all(link.judgement is None for link in window.reading.alignment.links)


def test_a_text_that_changed_meanwhile_is_not_judged(qtbot, window, library, reading, archive, monkeypatch):
    link = go_to_link(qtbot, window)
    article_file(
        archive, 0, statement="“别的话，与桥无关。”", host="www.voachinese.com", title="第0篇：界河两岸的通知"
    )
    library.import_archive([archive])
    press(qtbot, window, Qt.Key.Key_Y)
    (box,) = window.findChildren(QMessageBox)
    assert "changed" in box.text()
    box.close()
    assert library.judgements() == []
    assert window.view.current_link == link
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


@pytest.fixture
def many(qtbot, window, library, archive):
    """Two articles that share many statements."""
    for number in (7, 8):
        path = article_file(archive, number, host="www.bbc.com/zhongwen/simp")
        with path.open("a", encoding="utf-8") as file:
            for count, thing in enumerate("船桥塔钟井炉"):
                file.write(
                    f"\n<p>第{number}篇补记{count}。{SPEAKERS[count]}说：“{SAYINGS[count]}，{thing}。”</p>"
                )
                file.write(f"\n<p>第{number}篇补记{count}之后，街上的人各自回家，没有再说什么。</p>" * 3)
    _, changes = library.import_archive([archive])
    window.hub.changed.emit(changes)
    texts = {each.id: library.article(each.id).text for each in library.articles()}
    open_articles(qtbot, window, [number for number, text in texts.items() if "补记" in text])
    return window


SPEAKERS = ("船长", "桥工", "守塔人", "钟匠", "挑水的妇人", "铁匠")
SAYINGS = (
    "潮水会自己回来，灯塔可不会自己亮起来",
    "木头记得每一个从它身上走过去的人",
    "夜里看得最远的不是灯，是等船的眼睛",
    "时间坏了可以修，耽误的日子修不好",
    "水井越深，说话的声音就越要放轻一些",
    "打铁先要把自己的手烤热，再去管那块铁",
)


@pytest.mark.parametrize("modifier", ["alt", "alt+shift"])
@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)])
def test_after_a_rejection_the_walk_goes_on_from_there(qtbot, many, library, modifier, key, by):
    keys = Qt.KeyboardModifier.AltModifier
    if modifier == "alt+shift":
        keys |= Qt.KeyboardModifier.ShiftModifier
    places = []
    many.view.link_activated.connect(lambda _link, place, count: places.append((place, count)))
    visited = []
    for _ in range(5):
        press(qtbot, many, Qt.Key.Key_Down, keys)
        visited.append(many.view.current_link)
    press(qtbot, many, Qt.Key.Key_Up, keys)
    assert many.view.current_link == visited[3]
    place, count = places[-1]
    press(qtbot, many, Qt.Key.Key_N)
    judge = many.actions_.judge
    assert many.view.current_link is None
    assert not any(each.isEnabled() for each in (judge.confirm, judge.reject, judge.choose_kind))
    press(qtbot, many, Qt.Key.Key_Y)
    assert only(library).verdict is REJECTED
    press(qtbot, many, key, keys)
    now = many.view.current_link
    assert (now.a, now.b) == (visited[3 + by].a, visited[3 + by].b)
    assert places[-1][1] == count - 1
    if modifier == "alt":
        assert places[-1][0] == (place if by > 0 else place - 1)
    undo(qtbot, many)
    assert many.view.current_link == visited[3]
    assert judge.confirm.isEnabled()


def test_another_link_of_the_same_passages_does_not_become_current(qtbot, window, library, reading):
    link = go_to_link(qtbot, window)
    pair = tuple(reading[end.article] for end in (link.a, link.b))
    spans = [end.passage.span for end in (link.a, link.b)]
    other = TOPIC if link.kind is not TOPIC else REUSE
    window.hub.changed.emit(library.judge(pair, *spans, ADDED, other))
    assert window.view.current_link == link
    press(qtbot, window, Qt.Key.Key_N)
    assert any(each.kind is other and each.a == link.a for each in window.reading.alignment.links)
    assert window.view.current_link is None
    press(qtbot, window, Qt.Key.Key_Y)
    assert {said.verdict for said in library.judgements()} == {ADDED, REJECTED}
