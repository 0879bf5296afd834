"""The menu of shared passages: statements by key, modes of reading, gliding, and the legend."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.gui import settings as names
from reader.gui import walk_controls
from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.gui.look.theme import Theme
from reader.model import LinkKind, Verdict
from tests.gui.conftest import open_articles

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(qtbot, window, library):
    open_articles(qtbot, window, [summary.id for summary in library.articles()])
    return window


def test_keys_go_from_statement_to_statement(qtbot, opened):
    kinds = []
    opened.view.link_activated.connect(lambda link, *_: kinds.append(link.kind))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(opened.view.panes[0].text, key, ALT_SHIFT)
    assert kinds == [LinkKind.QUOTE] * 2


def test_without_a_statement_in_sight_there_is_none_to_go_to(opened):
    links = opened.actions_.links
    assert links.next_statement.isEnabled()
    opened.view.set_filter(LinkFilter().with_kind(LinkKind.QUOTE, shown=False))
    assert not links.next_statement.isEnabled()
    opened.reading.close()
    assert not links.modes[ReadingMode.SHARED].isEnabled()


def test_a_mode_is_chosen_by_key_and_shown_in_the_menu(qtbot, opened):
    modes = opened.actions_.links.modes
    assert modes[ReadingMode.ALL].isChecked()
    qtbot.keyClick(opened.view.panes[0].text, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert opened.view.mode is ReadingMode.ONLY_HERE
    modes[ReadingMode.ONLY_HERE].trigger()
    assert opened.view.mode is ReadingMode.ALL
    assert modes[ReadingMode.ALL].isChecked()
    opened.view.set_mode(ReadingMode.SHARED)
    assert [mode for mode, action in modes.items() if action.isChecked()] == [ReadingMode.SHARED]


def test_gliding_is_switched_off_and_remembered(opened, settings, monkeypatch):
    glided = []
    monkeypatch.setattr(opened.view, "set_animated", glided.append)
    opened.actions_.view.animate.trigger()
    assert glided == [False]
    assert settings.get(names.ANIMATED) is False
    monkeypatch.setattr(walk_controls, "system_animates", lambda: False)
    opened.actions_.view.animate.trigger()
    assert glided == [False, False]
    assert settings.get(names.ANIMATED) is True


def test_the_legend_names_each_form_and_closes_by_any_key(qtbot, opened):
    qtbot.mouseClick(opened.controls.walk.button, Qt.MouseButton.LeftButton)
    legend = opened.controls.walk.legend
    assert legend.isVisible()
    words = [label.text() for label in legend.findChildren(QLabel)]
    assert "Same statement, in other words" in words
    assert "Same topic" in words
    light = legend.grab().toImage()
    legend.set_theme(Theme.load("dark"))
    assert legend.grab().toImage() != light
    qtbot.keyClick(legend, Qt.Key.Key_Space)
    assert not legend.isVisible()


def test_no_two_samples_of_the_legend_look_alike(opened):
    samples = [sample.grab().toImage() for sample in opened.controls.walk.legend._samples]
    assert len(samples) == 9
    assert all(one != other for at, one in enumerate(samples) for other in samples[:at])


def test_the_legend_is_offered_where_something_is_shared(qtbot, opened):
    assert opened.controls.walk.button.isVisible()
    open_articles(qtbot, opened, opened.reading.articles[:1])
    assert not opened.controls.walk.button.isVisible()


def test_statements_that_are_rejected_are_not_gone_to(opened, library):
    links, articles = opened.actions_.links, opened.reading.articles
    said = []
    for link in opened.reading.alignment.links:
        if link.kind is LinkKind.QUOTE:
            ends = (articles[link.a.article], articles[link.b.article])
            spans = (link.a.passage.span, link.b.passage.span)
            changes = library.judge(ends, *spans, Verdict.REJECTED, link.kind, link.relation)
            said += changes.judgements
            opened.hub.changed.emit(changes)
    assert said
    assert not links.next_statement.isEnabled()
    opened.hub.changed.emit(library.remove_judgement(said[0]))
    assert links.next_statement.isEnabled()
