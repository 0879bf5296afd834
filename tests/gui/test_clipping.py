"""Every word has room, was given to be translated, and none lies over another: in pseudo-English, too.

``JIANTING_CLIPPED=all`` goes through all languages in two sizes, and whatever a menu leads to.
"""

import os
import re

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QTabWidget
from shiboken6 import isValid

from reader.gui.look import i18n
from reader.model import Span
from reader.pseudo import OPEN, TAG, pseudo
from tests.gui.clipping import clipped, overlapping, untranslated
from tests.gui.conftest import open_articles, settle

EVERYTHING = os.environ.get("JIANTING_CLIPPED") == "all"
SIZES = ((1280, 800), (1000, 640)) if EVERYTHING else ((1280, 800),)
SPOKEN = (TAG, "en", "zh-Hans", "zh-Hant") if EVERYTHING else (TAG,)
DATA = re.compile(r"(VOA|BBC|NYT|English|tester|root)\b|.*\b(Ctrl|Shift|Alt|F\d+)\b|/|[\w-]+\.\w+$|&?\d")
"""Names of outlets and people, keys, files, and dates, which begin with a number."""
BY_HAND = {"print", "print_preview", "quit", "open_original"}
"""Actions that open what belongs to the system."""
MNEMONIC = re.compile(r"&(\w)")


def is_data(words):
    return bool(DATA.match(words)) or any(ord(letter) > 0x2E80 for letter in words)


@pytest.fixture(params=[(spoken, size) for spoken in SPOKEN for size in SIZES], ids=str)
def spoken_window(request, qtbot, qapp, make_window, sample_library, monkeypatch):
    spoken, size = request.param
    monkeypatch.setenv("JIANTING_LANG", spoken)
    window = make_window(sample_library, size=size)
    yield window
    i18n.install(qapp, "en")


def check(top, where):
    faults = [f"{where}: clipped {each}" for each in clipped(top)]
    faults += [f"{where}: {each} lie over each other" for each in overlapping(top)]
    if i18n.tongue() == TAG:
        faults += [f"{where}: not translated {each!r}" for each in untranslated(top, is_data)]
    return faults


def test_the_window_has_room_for_its_words_whatever_it_shows(qtbot, spoken_window, sample_library):
    window = spoken_window
    faults = check(window, "first page")
    open_articles(qtbot, window, [each.id for each in sample_library.articles()[:2]])
    faults += check(window, "texts")
    for number in range(window.tabs.count()):
        window.tabs.setCurrentIndex(number)
        settle(qtbot, window)
        faults += check(window, f"list {number}")
    window.docks.inspector.show()
    for number in range(window.inspector.stack.count()):
        window.inspector.stack.setCurrentIndex(number)
        settle(qtbot, window)
        faults += check(window, f"inspector {number}")
    for dock in (window.docks.codebook, window.docks.tags):
        dock.show()
    window.docks.tags.raise_()
    for number in range(window.by_hand.count()):
        window.by_hand.setCurrentIndex(number)
        settle(qtbot, window)
        faults += check(window, f"by hand {number}")
    window.find_bar.open_bar()
    window.find_bar.line.setText("的")
    window.view.panes[0].text.select(Span(30, 50))
    window.actions_.library.where_else.trigger()
    settle(qtbot, window)
    faults += check(window, "found")
    assert faults == []


def test_menus_are_translated_and_each_key_leads_to_one_entry(spoken_window):
    faults = []

    def look(menu):
        menu.aboutToShow.emit()
        shown = [each for each in menu.actions() if each.isVisible() and not each.isSeparator()]
        keys = [key[1].casefold() for each in shown if (key := MNEMONIC.search(each.text()))]
        faults.extend(f"{menu.title()}: {key} twice" for key in set(keys) if keys.count(key) > 1)
        for each in shown:
            if i18n.tongue() == TAG and OPEN not in each.text() and not is_data(each.text()):
                faults.append(f"{menu.title()}: {each.text()!r}")
            if each.menu() is not None:
                look(each.menu())

    for action in spoken_window.menuBar().actions():
        look(action.menu())
    assert faults == []


def test_dialogs_have_room_for_their_words(qtbot, spoken_window, sample_library, monkeypatch):
    window, faults, opened = spoken_window, [], set()
    for ask in ("getOpenFileNames", "getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_args, **_kept: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_kept: "")
    open_articles(qtbot, window, [each.id for each in sample_library.articles()[:2]])
    window.view.panes[0].text.select(Span(30, 50))
    left = {
        action
        for name in BY_HAND
        for group in vars(window.actions_).values()
        if (action := vars(group).get(name))
    }
    offered = [action for menu in window.menuBar().actions() for action in _offered(menu.menu())]
    wanted = [each for each in offered if each not in left and (EVERYTHING or "…" in each.text())]
    for action in wanted:
        # A menu that is filled anew forgets what it offered.
        if not isValid(action) or not action.isEnabled() or action.isCheckable():
            continue
        before = set(QApplication.topLevelWidgets())
        action.trigger()
        settle(qtbot, window)
        for top in set(QApplication.topLevelWidgets()) - before:
            if not top.isVisible() or isinstance(top, QMenu) or top is window:
                continue
            opened.add(type(top).__name__)
            faults += check(top, action.text())
            for tabs in top.findChildren(QTabWidget):
                for number in range(tabs.count()):
                    tabs.setCurrentIndex(number)
                    QApplication.processEvents()
                    faults += check(top, f"{action.text()} {number}")
            top.reject() if isinstance(top, QDialog) else top.close()
    assert len(opened) >= 8, opened
    assert faults == []


def _offered(menu):
    menu.aboutToShow.emit()
    for action in menu.actions():
        if action.menu() is not None:
            yield from _offered(action.menu())
        elif not action.isSeparator():
            yield action


def test_what_is_put_in_and_what_is_markup_stays(qapp):
    for words in ("Tag “{name}”", "%n article(s)", "<b>Yes</b> &amp; no", "Texts (*.md *.txt)", "&File"):
        made = pseudo(words)
        assert made.startswith(OPEN)
        assert len(made) >= len(words) + 2
        kept = re.findall(r"\{\w+\}|%n|<[^>]+>|&amp;|\(\*[^)]*\)|&(?=F)", words)
        assert all(each in made for each in kept)
    assert pseudo("One\n\nTwo").count("\n") == 2
    assert pseudo("  ") == "  "
