"""The menu bar: every entry can be reached by letters of its own, and does something."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtWidgets import QApplication, QMenu

from reader.gui.teaching.commands import commands, plain
from reader.gui.teaching.help_windows import KeysSheet
from tests.gui.conftest import open_articles

_MARKED = re.compile(r"(?<!&)&([^&])")


def menus_of(window):
    """The menus of the bar and those in them, each with what its entries are called."""
    todo = [action.menu() for action in window.menuBar().actions()]
    yield "menu bar", [menu.title() for menu in todo]
    while todo:
        menu = todo.pop()
        yield menu.title(), [action.text() for action in menu.actions() if action.text()]
        todo += [action.menu() for action in menu.actions() if action.menu() is not None]


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_no_letter_is_given_twice_in_a_menu(make_window, library, monkeypatch, language):
    monkeypatch.setenv("JIANTING_LANG", language)
    window = make_window(library)
    met = 0
    for menu, entries in menus_of(window):
        letters = [found.group(1).upper() for text in entries if (found := _MARKED.search(text))]
        met += len(letters)
        assert [letter for letter, count in Counter(letters).items() if count > 1] == [], (menu, entries)
    assert met > 70


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_every_entry_of_the_bar_has_a_letter(make_window, library, monkeypatch, language):
    monkeypatch.setenv("JIANTING_LANG", language)
    window = make_window(library)
    for action in window.menuBar().actions():
        assert _MARKED.search(action.text()), action.text()


def test_view_stands_where_one_looks_for_it_and_help_is_last(window):
    titles = [plain(action.text()) for action in window.menuBar().actions()]
    assert titles[:3] == ["File", "Edit", "View"]
    assert titles[-1] == "Help"


def test_every_action_does_something_and_can_be_found(window):
    known = {command.action for command in commands(window.actions_)}
    for name, group in window.actions_.groups().items():
        for action in group.actions():
            chosen = action.actionGroup()
            heard = [(action, "triggered(bool)"), (action, "toggled(bool)"), (chosen, "triggered(QAction*)")]
            assert any(source and source.receivers(SIGNAL(signal)) for source, signal in heard), (
                name,
                action.text(),
            )
            assert action in known or not action.isVisible(), (name, action.text())


def test_menus_are_never_empty(window):
    for menu in window.menuBar().findChildren(QMenu):
        assert menu.actions() or not menu.isEnabled(), menu.title()


def test_a_question_mark_shows_the_keys_wherever_nothing_is_typed(qtbot, window, library):
    open_articles(qtbot, window, [summary.id for summary in library.articles()][:2])
    line = window.library_panel.search_box.line
    line.setFocus()
    qtbot.keyClick(line, "?")
    assert line.text() == "?"
    assert QApplication.activeModalWidget() is None
    text = window.view.panes[0].text
    text.setFocus()
    qtbot.keyClick(text, "?")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, KeysSheet)
    shown = {
        sheet.tree.topLevelItem(menu).child(row).text(1)
        for menu in range(sheet.tree.topLevelItemCount())
        for row in range(sheet.tree.topLevelItem(menu).childCount())
    }
    assert {"F1 or ?", "K", "Y", "N", "Shift+Y", "Alt+1", "Alt+4"} <= shown
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("language", "undo", "redo"), [("en", "Undo", "Redo"), ("zh_CN", "撤销", "重做")])
def test_what_can_be_undone_is_named(make_window, library, monkeypatch, language, undo, redo):
    monkeypatch.setenv("JIANTING_LANG", language)
    window = make_window(library)
    edit = window.actions_.edit
    assert (plain(edit.undo.text()), plain(edit.redo.text())) == (undo, redo)
    window.tagging.tag(library.articles()[0].id, 0, 4, "水情")
    assert plain(edit.undo.text()).startswith(undo)
    assert "水情" in edit.undo.text()
    edit.undo.trigger()
    assert plain(edit.undo.text()) == undo
    assert "水情" in edit.redo.text()
