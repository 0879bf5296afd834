"""The texts of a comparison can be read before what they share is known."""

from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from reader.model import Span
from tests.gui.conftest import open_articles, settle


@pytest.fixture
def gate(qtbot, library, window, monkeypatch):
    """While it is closed, comparing does not end."""
    gate, aligned = Event(), library.aligned
    gate.set()

    def wait_and_align(articles):
        gate.wait(60)
        return aligned(articles)

    monkeypatch.setattr(library, "aligned", wait_and_align)
    yield gate
    gate.set()
    settle(qtbot, window)


@pytest.fixture
def ids(library):
    return sorted(summary.id for summary in library.articles())


def open_texts(qtbot, window, gate, articles):
    """Opens articles whose links are not found as yet."""
    gate.clear()
    with qtbot.waitSignal(window.reading.opened, timeout=60_000):
        window.reading.open(articles)


def find_links(qtbot, window, gate):
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        gate.set()
    settle(qtbot, window)


def link_marks(window):
    return [mark for pane in window.view.panes for mark in pane.text.marks if mark.kind is not None]


def test_texts_stand_before_the_links_and_nothing_is_claimed_of_these(qtbot, window, gate, ids):
    window.inspector.show()
    open_texts(qtbot, window, gate, ids[:2])
    actions = window.actions_
    assert len(window.view.panes) == 2
    assert all(pane.text.toPlainText() for pane in window.view.panes)
    assert window.reading.is_comparing
    assert window.status.link_label.text() == "Looking for what these articles share…"
    assert not window.status.busy_bar.isHidden()
    assert not window.view._notice.isVisible()
    assert window.inspector.findings is None
    for action in (actions.file.export, actions.file.print, actions.links.next_link, actions.judge.confirm):
        assert not action.isEnabled()
    assert window.reading.shown_alignment() is None

    find_links(qtbot, window, gate)
    assert link_marks(window)
    assert window.status.busy_bar.isHidden()
    assert "shared" in window.status.link_label.text()
    assert actions.file.export.isEnabled()
    assert actions.links.next_link.isEnabled()


def test_links_that_come_move_and_unselect_nothing(qtbot, window, gate, ids):
    window.resize(900, 420)
    open_texts(qtbot, window, gate, ids)
    one, other = (pane.text for pane in window.view.panes[:2])
    bar = other.verticalScrollBar()
    bar.setValue(bar.maximum())
    one.select(Span(3, 9))
    other.setFocus()
    QApplication.processEvents()
    panes = window.view.panes
    before = [(pane.text.verticalScrollBar().value(), pane.text.column) for pane in panes]
    find_links(qtbot, window, gate)
    assert any(mark.chips for mark in panes[0].text.marks), "there are links that need room in the margin"
    assert window.view.panes == panes
    assert [(pane.text.verticalScrollBar().value(), pane.text.column) for pane in panes] == before
    assert one.selected_span() == Span(3, 9)
    assert other.hasFocus()


def test_what_is_tagged_meanwhile_stays_in_sight(qtbot, window, gate, ids):
    open_texts(qtbot, window, gate, ids[:2])
    words = window.view.panes[0].text.article.text[2:8]
    assert window.tagging.tag_all([(ids[0], Span(2, 8), words)], "甲")
    find_links(qtbot, window, gate)
    tags = [mark for mark in window.view.panes[0].text.marks if mark.annotation is not None]
    assert [(mark.span.start, mark.span.end) for mark in tags] == [(2, 8)]
    assert link_marks(window)


def test_a_link_drawn_meanwhile_is_shown_with_those_that_are_found(qtbot, window, gate, ids, library):
    open_texts(qtbot, window, gate, ids[:2])
    window.view.panes[0].text.select(Span(2, 8))
    window.actions_.judge.draw.trigger()
    begun = window.controls.links.drawing.begun
    assert begun is not None
    find_links(qtbot, window, gate)
    assert window.controls.links.drawing.begun == begun


def test_what_is_opened_meanwhile_is_what_is_shown_in_the_end(qtbot, window, gate, ids):
    open_texts(qtbot, window, gate, ids[:2])
    open_texts(qtbot, window, gate, ids[1:])
    find_links(qtbot, window, gate)
    assert window.reading.articles == ids[1:]
    assert [each.title for each in window.reading.alignment.articles] == [
        window.hub.library.article(each).title for each in ids[1:]
    ]
    assert window.reading.is_aligned


def test_a_pane_is_taken_out_at_once(qtbot, window, gate, ids):
    open_texts(qtbot, window, gate, ids)
    with qtbot.waitSignal(window.reading.opened, timeout=60_000):
        window.reading.remove(0)
    assert window.reading.articles == ids[1:]
    find_links(qtbot, window, gate)
    assert window.reading.is_aligned


def test_closing_meanwhile_leaves_nothing_on_its_way(qtbot, window, gate, ids):
    open_texts(qtbot, window, gate, ids[:2])
    window.reading.close()
    gate.set()
    settle(qtbot, window)
    assert window.reading.articles == []
    assert window.view.alignment is None
    assert window.status.busy_bar.isHidden()


def test_the_current_link_is_so_again_when_a_text_was_set_beside(qtbot, window, gate, ids):
    open_articles(qtbot, window, ids[:2])
    window.actions_.links.next_link.trigger()
    words = window.view.current_link.a.passage.exact
    open_texts(qtbot, window, gate, ids)
    assert window.view.current_link is None
    find_links(qtbot, window, gate)
    assert window.view.current_link is not None
    assert window.view.current_link.a.passage.exact == words


def test_the_way_back_leads_to_a_link_that_is_yet_to_be_found(qtbot, window, gate, ids):
    open_articles(qtbot, window, ids[:2])
    window.actions_.links.next_link.trigger()
    words = window.view.current_link.a.passage.exact
    open_articles(qtbot, window, ids[2:])
    gate.clear()
    with qtbot.waitSignal(window.reading.opened, timeout=60_000):
        window.actions_.links.back.trigger()
    find_links(qtbot, window, gate)
    assert window.reading.articles == ids[:2]
    assert window.view.current_link.a.passage.exact == words


def test_if_comparing_fails_the_texts_stay_and_nothing_is_said_of_what_they_share(
    qtbot, window, ids, library, monkeypatch
):
    def fail(_articles):
        raise MemoryError("no more memory")

    monkeypatch.setattr(library, "aligned", fail)
    monkeypatch.setattr(window.telling, "tell", lambda error: told.append(error))
    told = []
    with qtbot.waitSignal(window.reading.opened, timeout=60_000):
        window.reading.open(ids[:2])
    settle(qtbot, window)
    assert [str(error) for error in told] == ["no more memory"]
    assert all(pane.text.toPlainText() for pane in window.view.panes)
    assert window.status.link_label.text() == "These articles could not be compared."
    assert not window.actions_.file.export.isEnabled()
