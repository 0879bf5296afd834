"""What each outlet alone has."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.model import LinkKind


@pytest.fixture
def tab(panel):
    panel.bring_forward(panel.alone)
    return panel.alone


def listed(tab):
    lines = [line for each in tab.lists for line in each.passages.lines]
    return sorted((line.witness, line.span.start) for line in lines if line.span)


def test_each_outlet_has_its_list_beside_the_others(tab, findings):
    assert [each.passages.lines[0].text.split(" · ")[0] for each in tab.lists] == list(findings.names)
    assert listed(tab) == sorted((each.article, each.start) for each in findings.alignment.unmatched)


def test_an_outlet_that_has_nothing_alone_says_so(panel, tab, findings):
    unmatched = tuple(each for each in findings.alignment.unmatched if each.article)
    alignment = replace(findings.alignment, unmatched=unmatched)
    panel.show_findings(replace(findings, alignment=alignment), len(findings.names))
    assert [line.text for line in tab.lists[0].passages.lines] == [f"{findings.names[0]} · nothing only here"]
    assert tab.front() is tab.lists[1]


def test_where_there_is_little_room_one_list_has_all(panel, tab, findings):
    panel.resize(360, 640)
    assert len(tab.lists) == 1
    assert listed(tab) == sorted((each.article, each.start) for each in findings.alignment.unmatched)
    panel.resize(1200, 360)
    assert len(tab.lists) == len(findings.names)


def test_a_click_goes_there(qtbot, tab, click):
    last = tab.lists[-1]
    line = last.passages.lines[1]
    with qtbot.waitSignal(tab.place_wanted) as wanted:
        click(last, last.passages.index(1))
    assert wanted.args == [line.witness, line.span]


def test_the_keys_lead_down_and_across_and_there(qtbot, tab):
    first, second = tab.lists[:2]
    first.setFocus()
    assert first.currentIndex().row() == 1  # never a head
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert first.currentIndex().row() == 2
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    with qtbot.waitSignal(tab.place_wanted) as wanted:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert wanted.args == [1, second.passages.lines[1].span]
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()


def test_the_keys_copy_a_passage_with_its_outlet(qtbot, tab, findings):
    first = tab.lists[0]
    first.setCurrentIndex(first.passages.index(1))
    qtbot.keyClick(first, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == f"{findings.names[0]}\n{first.passages.lines[1].text}\n"


def test_the_filter_does_not_make_shared_passages_alone(panel, tab):
    before = listed(tab)
    panel.show_filter(LinkFilter(kinds=frozenset({LinkKind.QUOTE})), ReadingMode.ALL)
    assert listed(tab) == before


def test_models(qtmodeltester, tab):
    for each in tab.lists:
        qtmodeltester.check(each.passages)
