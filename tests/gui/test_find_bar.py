"""Finding words in all open articles, as a reader does: typing, F3, Return, Escape."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from reader.model import Span
from tests.gui.conftest import open_articles, settle, type_in


@pytest.fixture
def opened(qtbot, window, library):
    open_articles(qtbot, window, [summary.id for summary in library.articles()][:2])
    return window


@pytest.fixture
def bar(qtbot, opened):
    qtbot.keySequence(opened.view.panes[0].text, QKeySequence(QKeySequence.StandardKey.Find))
    assert opened.find_bar.isVisible()
    assert opened.find_bar.line.hasFocus()
    return opened.find_bar


def marked(window):
    return [len(pane.text.found.spans) for pane in window.view.panes]


def test_all_articles_are_looked_through_while_a_word_is_typed(qtbot, opened, bar):
    type_in(qtbot, bar.line, "渡輪")  # in traditional script; the articles are in simplified
    assert marked(opened) == [31, 31]
    assert [len(each) for each in bar.hits] == [31, 31]
    assert bar.place_label.text() == "1 of 62"
    assert bar.count_label.text() == "纽约时报中文网 31  ·  BBC中文 31"
    text = opened.view.panes[0].text
    span = text.found.spans[0]
    assert text.article.text[span.start : span.end] == "渡轮"
    type_in(qtbot, bar.line, "没有")
    assert marked(opened) == [0, 0]
    assert bar.place_label.text() == "Not found"
    assert not bar.next_button.isEnabled()


def test_keys_go_from_place_to_place_and_from_pane_to_pane(qtbot, opened, bar):
    type_in(qtbot, bar.line, "奥兰")
    panes = opened.view.panes
    assert [pane.text.found.current for pane in panes] == [0, None]
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert [pane.text.found.current for pane in panes] == [None, 0]
    qtbot.keyClick(bar.line, Qt.Key.Key_F3)
    assert [pane.text.found.current for pane in panes] == [0, None]
    qtbot.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert [pane.text.found.current for pane in panes] == [None, 0]
    qtbot.keyClick(bar.line, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert bar.place_label.text() == "1 of 2"


def test_what_is_found_out_of_sight_is_scrolled_to(qtbot, opened, bar):
    type_in(qtbot, bar.line, "第29段")
    text = opened.view.panes[0].text
    place = text.height_of(text.found.spans[0].start) - text.verticalScrollBar().value()
    assert 0 <= place < text.viewport().height()
    bar.line.selectAll()
    type_in(qtbot, bar.line, "篇第1段")
    assert text.verticalScrollBar().value() < 600


def test_the_search_begins_where_the_reader_is(qtbot, opened):
    text = opened.view.panes[1].text
    text.setFocus()
    text.verticalScrollBar().setValue(1200)
    opened.actions_.edit.find.trigger()
    type_in(qtbot, opened.find_bar.line, "渡轮")
    assert text.found.current > 0
    assert text.verticalScrollBar().value() == 1200


def test_escape_closes_the_bar_and_leaves_the_reader_there(qtbot, opened, bar):
    type_in(qtbot, bar.line, "第29段")
    value = opened.view.panes[0].text.verticalScrollBar().value()
    assert value > 0
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert marked(opened) == [0, 0]
    assert list(bar.hits) == []
    assert opened.view.panes[0].text.hasFocus()
    assert opened.view.panes[0].text.verticalScrollBar().value() == value


def test_places_are_marked_in_text_and_overview(qtbot, opened, bar):
    pane = opened.view.panes[0]
    before = pane.text.viewport().grab().toImage(), pane.overview.grab().toImage()
    type_in(qtbot, bar.line, "奥兰")
    after = pane.text.viewport().grab().toImage(), pane.overview.grab().toImage()
    assert before[0] != after[0]
    assert before[1] != after[1]
    bar.close_bar()
    assert pane.overview.grab().toImage() == before[1]


def test_what_is_selected_is_looked_for(qtbot, opened):
    opened.view.panes[0].text.select(Span(0, 4))
    opened.actions_.edit.find.trigger()
    assert opened.find_bar.line.text() == "总理奥兰"
    assert opened.find_bar.place_label.text() == "2 places"


def test_other_articles_are_looked_through_when_they_come(qtbot, opened, bar, library):
    type_in(qtbot, bar.line, "奥兰")
    opened.reading.add([summary.id for summary in library.articles()][2:])
    settle(qtbot, opened)
    assert marked(opened) == [1, 1, 1]
    opened.actions_.compare.close_comparison.trigger()
    assert not bar.isVisible()
    assert not opened.actions_.edit.find.isEnabled()


def test_the_place_before_the_search_is_gone_back_to(qtbot, opened, bar):
    for letter in ("第", "第2", "第29段"):
        bar.line.setText(letter)
    opened.actions_.links.back.trigger()
    assert opened.view.panes[0].text.verticalScrollBar().value() == 0


def test_heights_are_those_of_the_lines(opened):
    text = opened.view.panes[0].text
    spans = [Span(place, place + 1) for place in range(0, len(text.article.text), 37)]
    spans = [span for span in spans if text.article.text[span.start] != "\n"]
    text.set_found(spans)
    for span, height in zip(spans, text.found.heights(), strict=True):
        assert height == pytest.approx(text.height_of(span.start), abs=14)


def test_the_place_that_was_found_goes_with_its_pane(qtbot, opened, bar):
    type_in(qtbot, bar.line, "渡輪")
    for _ in range(3):
        qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert [pane.text.found.current for pane in opened.view.panes] == [3, None]
    with qtbot.waitSignal(opened.reading.aligned):
        opened.reading.swap(0, 1)
    settle(qtbot, opened)
    assert [pane.text.found.current for pane in opened.view.panes] == [None, 3]
    with qtbot.waitSignal(opened.reading.aligned):
        opened.reading.remove(1)
    settle(qtbot, opened)
    assert [pane.text.found.current for pane in opened.view.panes] == [None]
