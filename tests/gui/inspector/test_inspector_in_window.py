"""The inspector joined with the comparison, as a reader uses it."""

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.gui.app import application, open_window
from reader.gui.compare.link_filter import LinkFilter
from reader.gui.inspector.coverage_model import CELL_ROLE, ROW_ROLE
from reader.gui.settings import Settings
from reader.library import Library
from reader.model import LinkKind, Verdict


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.hub.jobs.is_busy(), timeout=60_000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.hub.jobs.is_busy(), timeout=60_000)


@pytest.fixture(scope="module")
def opened(qapp, known_sample, articles, tmp_path_factory):
    """A window on four articles, which the tests of this module share; each takes back what it does."""
    folder = tmp_path_factory.mktemp("window")
    path = folder / "library.sqlite3"
    shutil.copy(known_sample, path)
    application([])
    with Library(path, coder="tester") as library:
        window = open_window(library, Settings(folder / "window.ini"))
        window.resize(1280, 800)
        window.show()
        window.view.set_animated(False)
        window.reading.open(articles)
        yield window
        window.hub.jobs.shut_down()
        window.close()
        window.deleteLater()


@pytest.fixture
def window(qtbot, opened):
    qtbot.waitUntil(lambda: opened.reading.alignment is not None, timeout=20_000)
    opened.activateWindow()
    return opened


@pytest.fixture
def inspector(qtbot, window):
    window.docks.inspector.show()
    settle(qtbot, window)
    yield window.inspector
    window.tagging.undo_stack.setIndex(0)
    window.view.leave_link()
    window.view.set_filter(LinkFilter())
    settle(qtbot, window)


def test_a_key_shows_and_hides_it_and_it_leaves_the_texts_room(qtbot, window):
    settle(qtbot, window)
    assert window.inspector.findings is None  # nothing is computed that nobody looks at
    qtbot.keyClick(window, Qt.Key.Key_F12)
    settle(qtbot, window)
    dock = window.docks.inspector
    assert window.inspector.findings.alignment is window.reading.alignment
    assert dock.mapTo(window, QPoint(0, 0)).y() > window.view.mapTo(window, QPoint(0, 0)).y()
    assert window.view.height() > dock.height() > 0.3 * window.height()
    window.resizeDocks([dock], [340], Qt.Orientation.Vertical)
    QApplication.processEvents()
    height = dock.height()
    qtbot.keyClick(window, Qt.Key.Key_F12)
    assert not window.inspector.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F12)
    QApplication.processEvents()
    assert dock.height() == height
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    qtbot.waitUntil(lambda: 300 <= window.inspector.width() <= 420)
    assert window.inspector.filter_bar.height() > 60  # the controls stand in several lines
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)


def test_lists_and_panes_follow_one_another(qtbot, window, inspector, click):
    tab = inspector.statements
    click(tab.list, tab.things.index(2))
    assert window.view.current_index in tab.things.shown[2].links
    window.view.next_link()
    assert window.view.current_index in tab.chosen.links
    assert inspector.coverage.view.currentIndex().data(ROW_ROLE).group == tab.chosen.group
    inspector.bring_forward(inspector.coverage)
    model = inspector.coverage.model
    cells = (model.index(row, 2) for row in range(5, model.rowCount()))
    index = next(index for index in cells if index.data(CELL_ROLE).spans)
    before = len(window.controls.history._trail.before)
    click(inspector.coverage.view, index)
    settle(qtbot, window)
    assert len(window.controls.history._trail.before) == before + 1
    span = index.data(CELL_ROLE).spans[0]
    text = window.view.panes[1].text
    assert -40 <= text.height_of(span.start) - text.verticalScrollBar().value() <= text.viewport().height()
    assert window.view.current_index in inspector.findings.alignment.groups[index.data(ROW_ROLE).group].links


def test_what_the_pointer_rests_on_is_explained_until_it_leaves(qtbot, window, inspector):
    links = window.reading.alignment.links
    window.view.activate(0)
    inspector.bring_forward(inspector.why)
    assert inspector.why.link is links[0]
    link_map = window.view.row.link_maps()[0]
    other = next(source.link for source, _ in link_map.bands() if source.link != 0)
    link_map.band_hovered.emit(other)
    assert inspector.why.link is links[0]  # not at once
    qtbot.waitUntil(lambda: inspector.why.link is links[other])
    assert window.view.current_index == 0
    link_map.band_hovered.emit(None)
    qtbot.waitUntil(lambda: inspector.why.link is links[0])
    window.view.leave_link()
    assert inspector.why.link is None
    mark = next(mark for mark in window.view.panes[0].text.marks if mark.links)
    window.view.panes[0].text.hovered.emit(mark)
    qtbot.waitUntil(lambda: inspector.why.link is links[mark.links[0]])


def test_a_link_is_rejected_in_why_and_taken_back_there(qtbot, window, inspector):
    def judgements():
        return window.hub.library.judgements(window.reading.articles)

    why, links = inspector.why, window.reading.alignment.links
    window.view.activate(3)
    inspector.bring_forward(why)
    link = links[3]
    qtbot.mouseClick(why.reject, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert [each.verdict for each in judgements()] == [Verdict.REJECTED]
    assert why.link.a.passage == link.a.passage
    assert "Rejected by tester on" in why.page.toPlainText()
    last = inspector.statements.things.shown[-1]
    assert last.rejected is why.link
    qtbot.mouseClick(why.take_back, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert judgements() == []
    assert why.link.judgement is None
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert [each.verdict for each in judgements()] == [Verdict.REJECTED]


def test_a_link_is_judged_in_the_menu_of_its_wordings(qtbot, window, inspector):
    tab = inspector.statements
    thing = next(each for each in tab.things.shown if len(each.links) == 1)
    tab.choose(thing)
    label = thing.label
    menu = tab.judge_button.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    settle(qtbot, window)
    (said,) = window.hub.library.judgements(window.reading.articles)
    assert said.verdict is Verdict.CONFIRMED
    assert tab.chosen.label == label
    menu.aboutToShow.emit()
    assert any("Take back" in action.text().replace("&", "") for action in menu.actions())
    several = next(each for each in tab.things.shown if len(each.links) == 2)
    tab.choose(several)
    menu.aboutToShow.emit()
    assert len([action for action in menu.actions() if action.menu()]) == 2


def reject(window, link):
    """Rejects a link as by key; what is told of it anew is not waited for."""
    window.view.activate(window.reading.alignment.links.index(link))
    window.actions_.judge.reject.trigger()
    assert link not in window.reading.alignment.links


def in_view(window, end):
    text = window.view.panes[end.article].text
    y = text.height_of(end.passage.start) - text.verticalScrollBar().value()
    return 0 <= y <= text.viewport().height()


def test_a_row_leads_to_its_own_link_before_the_list_follows_what_was_judged(qtbot, window, inspector):
    thing = next(each for each in reversed(inspector.findings.things) if each.links)
    wanted = [window.reading.alignment.links[index] for index in thing.links]
    first = next(link for link in window.reading.alignment.links if link not in wanted)
    reject(window, first)
    inspector.statements.thing_wanted.emit(thing)
    assert window.view.current_link in wanted
    window.view.leave_link()
    inspector.why.pair_wanted.emit(wanted[0])
    assert window.view.current_link == wanted[0]


def test_what_was_pointed_at_before_a_judgement_is_not_told_of_by_its_old_number(qtbot, window, inspector):
    links = window.reading.alignment.links
    inspector.bring_forward(inspector.why)
    pointing = window.controls.inspecting._pointing
    window.view.row.link_maps()[0].band_hovered.emit(len(links) - 1)
    reject(window, links[0])
    pointing.stop()
    settle(qtbot, window)
    told = inspector.why.link
    pointing.timeout.emit()
    assert inspector.why.link is told


def test_a_pair_that_the_filter_hides_is_brought_in_view(qtbot, window, inspector, click):
    links = window.reading.alignment.links
    thing = next(
        each
        for each in inspector.findings.things
        if len(each.links) > 1 and {links[index].kind for index in each.links} == {LinkKind.TOPIC}
    )
    window.view.leave_link()
    inspector.bring_forward(inspector.why)
    window.view.row.link_maps()[0].band_hovered.emit(thing.links[0])
    qtbot.waitUntil(lambda: inspector.why.link is links[thing.links[0]])
    window.view.set_filter(LinkFilter(kinds=frozenset({LinkKind.QUOTE})))
    assert inspector.why.link is links[thing.links[0]]
    other = next(row for row, link in enumerate(inspector.why.pairs.links) if link is not inspector.why.link)
    click(inspector.why.list, inspector.why.pairs.index(other))
    link = inspector.why.pairs.links[other]
    assert window.view.current_link is None
    assert inspector.why.link == link
    assert in_view(window, link.a)
    assert in_view(window, link.b)


def test_a_rejected_link_is_gone_to_in_one_jump_that_shows_both_passages(qtbot, window, inspector):
    link = max(window.reading.alignment.links, key=lambda link: link.a.passage.start - link.b.passage.start)
    reject(window, link)
    settle(qtbot, window)
    for pane in window.view.panes:
        pane.text.verticalScrollBar().setValue(0)
    before = len(window.controls.history._trail.before)
    thing = inspector.statements.things.shown[-1]
    inspector.statements.thing_wanted.emit(thing)
    assert in_view(window, thing.rejected.a)
    assert in_view(window, thing.rejected.b)
    assert inspector.why.link == thing.rejected
    assert len(window.controls.history._trail.before) == before + 1
