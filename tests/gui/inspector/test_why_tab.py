"""What a link rests on, and what was said of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.gui.inspector.pairs import PAIR_ROLE


@pytest.fixture
def tab(panel):
    panel.bring_forward(panel.why)
    return panel.why


@pytest.fixture
def several(findings):
    """A link of something that has several."""
    return max(findings.things, key=lambda thing: len(thing.links)).links[0]


def test_a_link_is_explained(panel, tab, findings):
    panel.show_link(0)
    link = findings.alignment.links[0]
    text = tab.page.toPlainText()
    assert link.a.passage.exact[:10] in text
    assert link.b.passage.exact[:10] in text
    assert f"{link.score:.2f}" in text
    assert tab.heading.label.text() == findings.thing_of(0).label


def test_without_a_link_it_says_what_to_do(panel, tab):
    panel.show_link(None)
    assert "shared passage" in tab.empty.text()
    assert tab.empty.isVisible()


def test_each_pair_of_a_statement_can_be_chosen(qtbot, panel, tab, findings, several, click):
    panel.show_link(several)
    assert tab.pairs.links == findings.links_of(findings.thing_of(several))
    assert len(tab.pairs.links) == len(findings.thing_of(several).links)
    row = next(n for n, link in enumerate(tab.pairs.links) if link is not tab.link)
    with qtbot.waitSignal(tab.pair_wanted) as wanted:
        click(tab.list, tab.pairs.index(row))
    assert wanted.args == [tab.pairs.links[row]]
    assert tab.pairs.links[row].b.passage.exact[:10] in tab.page.toPlainText()


def test_the_keys_walk_through_the_pairs(qtbot, panel, tab, several):
    panel.show_link(several)
    tab.list.setFocus()
    before = tab.list.currentIndex().row()
    key = Qt.Key.Key_Up if before else Qt.Key.Key_Down
    with qtbot.waitSignal(tab.pair_wanted) as wanted:
        qtbot.keyClick(tab.list, key)
    assert wanted.args == [tab.list.currentIndex().data(PAIR_ROLE)]
    assert tab.list.currentIndex().row() != before


def test_one_link_alone_needs_no_list(panel, tab, findings):
    alone = next(thing for thing in findings.things if len(thing.links) == 1)
    panel.show_link(alone.links[0])
    assert not tab.list.isVisible()


def test_buttons_say_what_the_reader_thinks_of_a_link(qtbot, panel, tab, findings):
    panel.show_link(0)
    link = findings.alignment.links[0]
    assert not tab.take_back.isVisible()
    for button, signal in ((tab.confirm, tab.confirm_wanted), (tab.reject, tab.reject_wanted)):
        with qtbot.waitSignal(signal) as wanted:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert wanted.args == [link]


def test_what_was_said_can_be_taken_back(qtbot, panel, tab, findings):
    link = replace(findings.alignment.links[0], judgement=7, why={"verdict": "rejected"})
    alignment = replace(findings.alignment, rejected=(link,))
    panel.show_findings(replace(findings, alignment=alignment), len(findings.names))
    panel.tell(link)
    assert not tab.reject.isVisible()
    assert tab.confirm.isVisible()
    with qtbot.waitSignal(tab.take_back_wanted) as wanted:
        qtbot.keyClick(tab.take_back, Qt.Key.Key_Space)
    assert wanted.args == [link]


def test_the_passages_stand_beside_one_another_where_there_is_room(panel, tab, several):
    panel.show_link(several)
    assert "<table" in tab.page.toHtml()
    assert tab.splitter.orientation() is Qt.Orientation.Horizontal
    panel.resize(360, 640)
    assert "<table" not in tab.page.toHtml()
    assert tab.splitter.orientation() is Qt.Orientation.Vertical


def test_model(qtmodeltester, panel, tab, several):
    panel.show_link(several)
    qtmodeltester.check(tab.pairs)


def test_a_label_that_looks_like_markup_is_shown_as_it_is(panel):
    panel.why.heading.say("<b>见第3页</b>", None)
    assert panel.why.heading.label.toolTip() == "<b>见第3页</b>"
