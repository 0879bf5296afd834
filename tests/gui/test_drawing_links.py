"""Drawing links as a reader does it: from one selection to another."""

from functools import partial

from PySide6.QtCore import Qt

from reader.library import Library
from reader.model import LinkKind, Relation, Span, Verdict
from tests.gui.conftest import STATEMENT, open_articles, settle
from tests.gui.judging_acts import choose, go_to_link, only, press, redo, select, undo

CONFIRMED, REJECTED, ADDED = Verdict
QUOTE, TOPIC, REUSE = LinkKind


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


def test_drawing_is_given_up_from_the_codebook_too(qtbot, window, library, reading):
    edit = library.add_code("河水")
    window.hub.changed.emit(edit.changes)
    window.docks.codebook.show()
    settle(qtbot, window)
    tree = window.codebook_panel.view
    select(qtbot, window, 1, "第1篇第4段，记者在现场")
    press(qtbot, window, Qt.Key.Key_D, pane=1)
    tree.setFocus()
    tree.choose([edit.added.codes[0].id])
    window.codebook_panel.filter_box.setFocus()
    qtbot.keyClick(window.codebook_panel.filter_box, Qt.Key.Key_Escape)
    assert window.controls.links.drawing.begun is not None  # Esc is the line's own while one writes
    tree.setFocus()
    tree.choose([edit.added.codes[0].id])
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    assert window.controls.links.drawing.begun is None
    assert tree.chosen() == [edit.added.codes[0].id]
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    assert tree.chosen() == []


def test_what_was_begun_stays_while_panes_change_places(qtbot, window, reading):
    select(qtbot, window, 0, "第0篇第2段，记者在现场")
    press(qtbot, window, Qt.Key.Key_D)
    with qtbot.waitSignal(window.reading.aligned):
        window.reading.rearrange([2, 0, 1])
    settle(qtbot, window)
    assert [len(pane.text.extraSelections()) for pane in window.view.panes] == [0, 1, 0]
    with qtbot.waitSignal(window.reading.aligned):
        window.reading.rearrange([0, 2])
    settle(qtbot, window)
    assert window.controls.links.drawing.begun is None


def test_nothing_can_be_drawn_from_marks_alone_or_one_text(qtbot, window, reading):
    select(qtbot, window, 0, "：“")
    assert not window.actions_.judge.draw.isEnabled()
    open_articles(qtbot, window, reading[:1])
    select(qtbot, window, 0, STATEMENT)
    assert not window.actions_.judge.draw.isEnabled()
