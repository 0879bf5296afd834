"""What is said of links: tooltips, evidence, names."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from reader.gui.compare.link_words import why_words
from reader.model import LinkKind, Relation
from tests.gui.compare.conftest import point_on


def test_words_for_a_link(make_view):
    view = make_view(2)
    view.set_outlets({"voa": "美国之音"})
    view.set_alignment(view.alignment)
    assert view._describe(0).splitlines() == [
        "周明岚：换完铅管",
        "Same statement, word for word · almost certain",
        "美国之音 and BBC report the same statement; both have: 铅管, 旧城区; 98% of the words are the same.",
    ]


def test_a_tooltip_says_it_in_lines_that_are_wrapped(make_view, qtbot):
    view = make_view(2)
    text = view.panes[0].text
    point = point_on(text, 0)
    QApplication.sendEvent(
        text.viewport(),
        QHelpEvent(QEvent.Type.ToolTip, point, text.viewport().mapToGlobal(point)),
    )
    qtbot.waitUntil(QToolTip.isVisible)
    lines = QToolTip.text().splitlines()
    assert lines[:2] == ["周明岚：换完铅管", "Same statement, word for word · almost certain"]
    assert " ".join(lines[2:]) == view._describe(0).splitlines()[2]
    assert len(lines) == 4
    QToolTip.hideText()


def test_a_passage_tells_each_link_that_it_has(make_view):
    view = make_view(3)
    (mark,) = [mark for mark in view.panes[0].text.marks if 0 in mark.links]
    lines = view._describe(mark).splitlines()
    assert lines[0] == "周明岚：换完铅管"
    assert lines[2].startswith("VOA and BBC report")
    assert lines[3].startswith("VOA and NYT report")


def test_what_is_current_is_told(make_view):
    view = make_view(3)
    assert view.describe_current() == ""
    view.activate(1)
    assert view.describe_current().splitlines()[0] == "柳湾水库"


@pytest.mark.parametrize("kind", LinkKind)
@pytest.mark.parametrize("relation", [None, *Relation])
def test_every_piece_of_evidence_has_words_in_the_window(kind, relation, make_view):
    (joined, *_) = make_view(2).alignment.links
    why = {
        "coverage": [0.3, 0.9],
        "shared": ["铅管"],
        "names": ["青禾市"],
        "numbers": ["九十"],
        "speaker": ["周明岚", "周明嵐"],
        "cues": ["说", "表示"],
        "same_day": False,
        "retold": True,
        "differs": ["script", "width", "punctuation", "numerals", "wording"],
        "model": {"cosine": 1},
    }
    words = why_words(replace(joined, kind=kind, relation=relation, why=why), ("甲报", "甲报"))
    assert words.startswith("Both articles ")
    assert "the first writes “说”, the second “表示”" in words
    assert "{" not in words
    assert words.endswith("they differ in script, character width, punctuation, numerals.")
    for coverage in ([1.0, 1.0], [0.5, 0.5]):
        assert why_words(replace(joined, why={"coverage": coverage}), ("甲报", "乙报")).count("{") == 0


def test_outlets_are_called_by_the_names_given(make_view):
    view = make_view(2)
    view.set_outlets({"voa": "美国之音"})
    view.set_alignment(view.alignment)
    assert [pane.header.outlet.text() for pane in view.panes] == ["美国之音", "BBC"]
