"""Undo and redo show the place that they altered, and say what they did."""

import pytest
from PySide6.QtCore import Qt

from reader.gui.tagging.joined_edits import joined
from reader.model import Span
from tests.gui.conftest import article_file, open_articles, settle
from tests.gui.tagging_acts import press, redo, tag, undo


def test_the_place_comes_into_view_and_the_status_says_what(qtbot, window, library, reading):
    _, start, end = reading
    tag(qtbot, window, 1, start, end, "河水")
    text = window.view.panes[1].text
    text.clear_selection()
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    undo(qtbot, window)
    assert text.selected_span() == Span(start, end)
    assert text.viewport().rect().contains(text.cursorRect().center())
    assert window.statusBar().currentMessage() == 'Undone: Tag "河水"'
    redo(qtbot, window)
    assert window.statusBar().currentMessage() == 'Done again: Tag "河水"'


def test_an_article_that_is_not_open_is_set_beside_those_that_are(qtbot, window, library, reading):
    ids, start, end = reading
    tag(qtbot, window, 1, start, end, "河水")
    open_articles(qtbot, window, ids[:1])
    undo(qtbot, window)
    qtbot.waitUntil(lambda: window.reading.articles == ids, timeout=20_000)
    settle(qtbot, window)
    assert window.view.panes[1].text.selected_span() == Span(start, end)


def test_a_comparison_stays_as_it_is_and_the_strip_leads_to_what_was_undone_elsewhere(
    qtbot, window, library, reading
):
    ids, *_ = reading
    (other,) = {summary.id for summary in library.articles()} - set(ids)
    texts = {article: library.article(article).text for article in (ids[1], other)}
    places = [(article, Span(10, 20), text[10:20]) for article, text in texts.items()]
    strip = window.controls.links.strip
    assert window.tagging.tag_all(places, "河水")
    undo(qtbot, window)
    assert window.reading.articles == ids
    assert window.view.panes[1].text.selected_span() == Span(10, 20)
    assert not strip.isVisible()
    assert window.tagging.tag(other, 10, 20, "河水")
    undo(qtbot, window)
    assert window.reading.articles == ids
    assert strip.isVisible()
    assert library.article(other).title in strip.label.text()
    redo(qtbot, window)
    assert window.reading.articles == ids
    assert "Done again: " in strip.label.text()
    assert [button.isVisible() for button in (strip.undo_button, strip.give_up_button)] == [False, False]
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        qtbot.mouseClick(strip.go_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.reading.articles == [*ids, other]
    assert window.view.panes[2].text.selected_span() == Span(10, 20)
    assert not strip.isVisible()


def test_four_articles_that_are_compared_stay_and_the_place_is_told(qtbot, fresh, archive):
    window, library = fresh
    for number in (3, 4):
        article_file(archive, number)
    library.import_archive([archive])
    first, *others = [summary.id for summary in library.articles()]
    assert window.tagging.tag(first, 10, 20, "河水")
    open_articles(qtbot, window, others)
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert library.annotations() == []
    assert window.reading.articles == others
    assert library.article(first).title in window.statusBar().currentMessage()


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_acts_on_codes_and_marks_are_told_too(qtbot, window, library, reading, way):
    window.controls.flags.set_flag([reading[0][0]], "starred", on=True)
    undo(qtbot, window)
    if way == "redo":
        redo(qtbot, window)
    begun = {"undo": "Undone: ", "redo": "Done again: "}[way]
    assert window.statusBar().currentMessage() == begun + "Star 1 article"


def test_two_acts_joined_are_taken_back_as_one(library, reading):
    ids, start, end = reading
    first = library.annotate(ids[0], start, end, "河水")
    (made,) = first.added.annotations
    second = library.change_annotation(made.id, memo="第一次")
    third = library.remove_annotations([made.id])
    both = joined(first, second)
    assert [each.memo for each in both.after.annotations] == ["第一次"]
    assert both.before.annotations == ()
    whole = joined(both, third)
    assert (whole.before.annotations, whole.after.annotations) == ((), ())
    library.apply(joined(second, third).inverse)
    assert library.annotations() == [made]
