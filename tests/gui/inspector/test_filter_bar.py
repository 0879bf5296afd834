"""Choosing which links to see."""

import pytest
from PySide6.QtCore import Qt

from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.model import LinkKind, Relation


@pytest.fixture
def bar(panel):
    """The bar in step with a filter, as in a window."""
    bar = panel.filter_bar
    mode = ReadingMode.ALL
    bar.filter_wanted.connect(lambda wanted: panel.show_filter(wanted, mode))
    return bar


@pytest.fixture
def shown(panel, bar):
    return panel.statements.things


def test_a_kind_is_hidden_by_a_click(qtbot, panel, bar, shown):
    qtbot.mouseClick(bar.kinds[LinkKind.TOPIC], Qt.MouseButton.LeftButton)
    links = panel.findings.alignment.links
    assert shown.shown
    assert all(any(links[n].kind is not LinkKind.TOPIC for n in thing.links) for thing in shown.shown)
    assert "hidden" in bar.count.text()
    qtbot.mouseClick(bar.reset, Qt.MouseButton.LeftButton)
    assert len(shown.shown) == len(panel.findings.things)
    assert "hidden" not in bar.count.text()


def test_the_slider_asks_for_surer_links(qtbot, panel, bar, shown):
    bar.least.setFocus()
    with qtbot.waitSignal(bar.filter_wanted) as wanted:
        for _ in range(20):
            qtbot.keyClick(bar.least, Qt.Key.Key_Right)
    assert wanted.args == [LinkFilter(least_score=1.0)]
    assert "almost certain" in bar.least_words.text()
    assert len(shown.shown) < len(panel.findings.things)
    assert len(panel.coverage.model.rows) <= len(shown.shown)


def test_relation(panel, bar, shown):
    bar.relations[Relation.INDIRECT].trigger()
    assert "In reported speech" not in bar.relation_button.text()
    links = panel.findings.alignment.links
    assert shown.shown
    assert all(
        any(links[number].relation is not Relation.INDIRECT for number in thing.links)
        for thing in shown.shown
    )


def test_speaker(qtbot, panel, bar, shown):
    name = bar.speaker.itemData(1)
    assert name
    bar.speaker.setFocus()
    qtbot.keyClick(bar.speaker, Qt.Key.Key_Down)
    links = panel.findings.alignment.links
    assert shown.shown
    for thing in shown.shown:
        ends = [end for number in thing.links for end in (links[number].a, links[number].b)]
        assert name in {end.speaker for end in ends}


def test_modes_are_asked_for_and_shown(qtbot, panel, bar):
    with qtbot.waitSignal(bar.mode_wanted) as wanted:
        qtbot.mouseClick(bar.modes[ReadingMode.ONLY_HERE], Qt.MouseButton.LeftButton)
    assert wanted.args == [ReadingMode.ONLY_HERE]
    panel.show_filter(LinkFilter(), ReadingMode.SHARED)
    assert bar.modes[ReadingMode.SHARED].isChecked()


def test_with_everything_hidden_the_tabs_say_so(panel, bar):
    panel.show_filter(LinkFilter(kinds=frozenset()), ReadingMode.ALL)
    panel.show_link(None)
    for tab in (panel.statements, panel.coverage, panel.why):
        assert "filter hides" in tab.empty.text()
    assert panel.alone.lists[0].passages.lines
