"""The list of events, and what a reader does with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMenu

from reader.gui.events.events_model import EventsModel
from reader.gui.hub import Hub
from reader.gui.jobs import Jobs
from tests.gui.conftest import choose, open_articles, pick_from, settle, type_in


@pytest.fixture
def library(sample_library):
    return sample_library


@pytest.fixture
def panel(qtbot, window):
    window.actions_.library.show_events.trigger()
    settle(qtbot, window)
    assert window.tabs.events.isVisible()
    return window.tabs.events


def events_of(panel):
    model = panel.model
    return [panel.model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtbot, library, qtmodeltester):
    hub = Hub(library, Jobs())
    model = EventsModel(hub)
    with qtbot.waitSignal(model.loaded):
        model.load()
    assert model.rowCount() > 1
    qtmodeltester.check(model)
    qtbot.waitUntil(lambda: not hub.jobs.is_busy())
    hub.jobs.shut_down()


def test_events_of_two_outlets_are_listed_with_who_covers_them(qtbot, window, panel, library):
    wanted = library.events(outlets=2)
    assert len(wanted) > 1
    assert events_of(panel) == [each.label for each in wanted]
    words = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"{len(wanted[0].articles)} articles" in words
    assert panel.model.outlet_name(wanted[0].outlets[0]) in words
    assert panel.count_label.text() == f"{len(wanted)} events"
    window.grab()


def test_the_number_of_outlets_can_be_chosen(qtbot, window, panel, library):
    pick_from(qtbot, panel.outlets_button, 4)
    settle(qtbot, window)
    assert len(events_of(panel)) == len(library.events(outlets=4)) < len(library.events(outlets=2))
    assert panel.outlets_button.text().startswith("4+")


def test_typing_filters_by_label(qtbot, window, panel, library):
    label = library.events(outlets=2)[-1].label
    type_in(qtbot, panel.filter_box, label[-4:])
    qtbot.waitUntil(lambda: len(events_of(panel)) == 1)
    assert events_of(panel) == [label]
    qtbot.keyClick(panel.filter_box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(events_of(panel)) > 1)
    panel.filter_box.setText("查无此事")
    qtbot.waitUntil(panel.empty_label.isVisible)


def test_an_event_opens_as_a_comparison_of_outlets(qtbot, window, panel, library):
    choose(panel, panel.model.index(0, 0))
    with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, window)
    outlets = [library.summary(article).outlet for article in window.reading.articles]
    assert 2 <= len(outlets) == len(set(outlets)) <= 4
    assert set(window.reading.articles) <= set(library.events(outlets=2)[0].articles)


def test_the_enter_key_of_the_keypad_opens_too(qtbot, panel):
    choose(panel, panel.model.index(0, 0))
    with qtbot.waitSignal(panel.event_wanted):
        qtbot.keyClick(panel.view, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)


def test_its_articles_are_under_it(qtbot, window, panel, library):
    top = panel.model.index(0, 0)
    choose(panel, top)
    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    window.grab()
    settle(qtbot, window)
    event = library.events(outlets=2)[0]
    children = [panel.model.index(row, 0, top) for row in range(panel.model.rowCount(top))]
    assert [child.data() for child in children] == [library.summary(each).title for each in event.articles]
    place = panel.view.visualRect(children[1]).center()
    with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.reading.articles == [event.articles[1]]


def test_merging_and_its_undo(qtbot, window, panel, library):
    before = library.events(outlets=2)
    actions = window.actions_
    assert not actions.library.merge_events.isEnabled()
    choose(panel, panel.model.index(0, 0), panel.model.index(1, 0))
    qtbot.keyClick(panel.view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    merged = library.event_of(before[0].articles[0])
    assert set(merged.articles) == {*before[0].articles, *before[1].articles}
    assert len(events_of(panel)) == len(before) - 1
    actions.edit.undo.trigger()
    settle(qtbot, window)
    after = library.events(outlets=2)
    assert [each.articles for each in after] == [each.articles for each in before]
    assert [each.label for each in after] == [each.label for each in before]
    actions.edit.redo.trigger()
    settle(qtbot, window)
    assert set(library.event_of(before[0].articles[0]).articles) == set(merged.articles)
    actions.edit.undo.trigger()
    settle(qtbot, window)
    assert [each.articles for each in library.events(outlets=2)] == [each.articles for each in before]


def test_the_list_stays_as_it_is_when_it_is_read_anew(qtbot, window, panel, library):
    event = library.events(outlets=2)[1]
    panel.show_event(event.id)
    settle(qtbot, window)
    panel.model.load()
    settle(qtbot, window)
    assert panel.view.isExpanded(panel.model.index_of(event.id))
    assert [each.id for each in panel.selected_events()] == [event.id]
    assert window.actions_.library.rename_event.isEnabled()


def test_articles_that_are_selected_stay_so(qtbot, window, panel, library):
    event = library.events(outlets=2)[0]
    top = panel.model.index(0, 0)
    panel.view.expand(top)
    settle(qtbot, window)
    choose(panel, panel.model.index(1, 0, top))
    panel.model.load()
    settle(qtbot, window)
    assert panel.selected_articles() == [(event, event.articles[1])]
    assert panel.view.currentIndex().parent() == panel.model.index(0, 0), "the keys go on from there"


def test_splitting_and_its_undo(qtbot, window, panel, library):
    event = library.events(outlets=2)[0]
    top = panel.model.index(0, 0)
    panel.view.expand(top)
    settle(qtbot, window)
    choose(panel, panel.model.index(0, 0, top))
    assert window.actions_.library.split_event.isEnabled()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(panel.view, Qt.Key.Key_M, modifiers)
    settle(qtbot, window)
    assert library.event_of(event.articles[0]).articles == event.articles[:1]
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert set(library.event_of(event.articles[0]).articles) == set(event.articles)


def test_renaming_by_f2_and_its_undo(qtbot, window, panel, library):
    event = library.events(outlets=2)[0]
    choose(panel, panel.model.index(0, 0))
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    dialog = window.findChild(QInputDialog)
    line = dialog.findChild(QLineEdit)
    assert line.text() == event.label
    line.selectAll()
    type_in(qtbot, line, "界河风波")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert events_of(panel)[0] == "界河风波"
    assert "Rename event" in window.actions_.edit.undo.text()
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert events_of(panel)[0] == event.label


def test_a_store_that_refuses_is_told_and_nothing_is_done(qtbot, window, panel, library, monkeypatch):
    told = []
    window.hub.failed.disconnect(window.tell)
    window.hub.failed.connect(told.append)

    def refuse(*_):
        raise OSError("no room")

    monkeypatch.setattr(type(library), "merge_events", refuse)
    choose(panel, panel.model.index(0, 0), panel.model.index(1, 0))
    window.actions_.library.merge_events.trigger()
    assert len(told) == 1
    assert not window.tagging.undo_stack.canUndo()


class TestElsewhere:
    def entries(self, qtbot, window):
        qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=5000)
        menu = QApplication.activePopupWidget()
        return menu, [action for action in menu.actions() if action.text()]

    def test_counterparts_of_an_open_article_are_set_beside_it(self, qtbot, window, library):
        event = library.events(outlets=3)[0]
        article = event.articles[0]
        open_articles(qtbot, window, [article])
        qtbot.keyClick(window.view.panes[0].text, Qt.Key.Key_E)
        menu, entries = self.entries(qtbot, window)
        together, *others, _show = entries
        own = library.summary(article).outlet
        assert len(others) == len(event.articles) - 1
        assert window.library_panel.model.words.outlet(own) not in others[0].text().split(" · ")[0]
        with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
            together.trigger()
        menu.close()
        settle(qtbot, window)
        outlets = [library.summary(each).outlet for each in window.reading.articles]
        assert outlets[0] == own
        assert len(outlets) == len(set(outlets)) >= 3

    def test_one_counterpart_of_a_row(self, qtbot, window, library):
        event = library.events(outlets=2)[0]
        panel = window.library_panel
        panel.select([event.articles[0]])
        panel.view.setFocus()
        window.actions_.library.same_event.trigger()
        menu, entries = self.entries(qtbot, window)
        with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
            entries[1].trigger()
        menu.close()
        assert window.reading.articles[0] == event.articles[0]
        assert window.reading.articles[1] in event.articles

    def test_the_row_that_has_the_keyboard_is_asked_about_and_not_what_is_open(self, qtbot, window, library):
        one, other = library.events(outlets=2)[:2]
        open_articles(qtbot, window, [one.articles[0]])
        panel = window.library_panel
        panel.select([other.articles[0]])
        panel.view.selectionModel().clearSelection()
        panel.view.setFocus()
        qtbot.keyClick(panel.view, Qt.Key.Key_E)
        menu, (together, *_others) = self.entries(qtbot, window)
        with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
            together.trigger()
        menu.close()
        assert set(window.reading.articles) <= set(other.articles)

    def test_it_leads_to_the_list_of_events(self, qtbot, window, library):
        event = library.events(outlets=2)[-1]
        open_articles(qtbot, window, [event.articles[-1]])
        window.actions_.library.same_event.trigger()
        menu, entries = self.entries(qtbot, window)
        entries[-1].trigger()
        menu.close()
        settle(qtbot, window)
        assert [each.id for each in window.tabs.events.selected_events()] == [event.id]

    def test_it_leads_there_however_the_list_is_narrowed(self, qtbot, window, library):
        event = library.events(outlets=2)[-1]
        window.actions_.library.show_events.trigger()
        settle(qtbot, window)
        panel = window.tabs.events
        panel.filter_box.setText("查无此事")
        qtbot.waitUntil(panel.empty_label.isVisible)
        pick_from(qtbot, panel.outlets_button, 5)
        open_articles(qtbot, window, [event.articles[-1]])
        window.actions_.library.same_event.trigger()
        menu, entries = self.entries(qtbot, window)
        entries[-1].trigger()
        menu.close()
        settle(qtbot, window)
        assert [each.id for each in panel.selected_events()] == [event.id]
        checked = [each.data() for each in panel.outlets_button.menu().actions() if each.isChecked()]
        assert checked == [panel.model.outlets]

    def test_an_article_without_counterparts_says_so(self, qtbot, window, library, monkeypatch):
        monkeypatch.setattr(type(library), "event_of", lambda *_: None)
        open_articles(qtbot, window, [1])
        window.actions_.library.same_event.trigger()
        menu, (only,) = self.entries(qtbot, window)
        assert "No other article" in only.text()
        menu.close()
