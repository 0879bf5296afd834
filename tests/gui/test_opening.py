"""Out of the window: what is opened in the browser, and what a person sees before."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow, QMessageBox

from reader.gui import settings as names
from reader.gui.opening import WebOpening, in_lines, open_local
from reader.text.web_address import web_address

LEFT = Qt.MouseButton.LeftButton
OWN = ("bbc.com",)
READER = Path(__file__).parents[2] / "reader"


@pytest.fixture
def visited(monkeypatch):
    found = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: found.append(bytes(url.toEncoded()).decode()) or True
    )
    return found


@pytest.fixture
def opening(qtbot, settings, visited):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    return WebOpening(settings, window)


def words(box):
    return box.text() + "\n" + box.informativeText()


def answer(qtbot, box, *, yes, again=False):
    if again:
        box.checkBox().click()
    buttons = box.buttons()
    role = QMessageBox.ButtonRole.AcceptRole if yes else QMessageBox.ButtonRole.RejectRole
    qtbot.mouseClick(next(each for each in buttons if box.buttonRole(each) is role), LEFT)


@pytest.mark.parametrize("yes", [True, False])
def test_where_an_address_leads_is_seen_first(qtbot, opening, visited, yes):
    opening.open("https://www.bbc.com/zhongwen/a", OWN)
    box = opening.question
    assert "www.bbc.com" in box.text()
    assert "https://www.bbc.com/zhongwen/a" in box.informativeText()
    assert visited == []
    assert box.defaultButton().text() == "Open"
    answer(qtbot, box, yes=yes)
    assert visited == (["https://www.bbc.com/zhongwen/a"] if yes else [])


def test_who_asks_for_it_is_not_asked_again_for_this_host(qtbot, opening, visited, settings):
    opening.open("https://www.bbc.com/a", OWN)
    answer(qtbot, opening.question, yes=True, again=True)
    opening.question = None
    opening.open("https://www.bbc.com/b", OWN)
    assert opening.question is None
    assert visited == ["https://www.bbc.com/a", "https://www.bbc.com/b"]
    assert "https://www.bbc.com/b" in opening._window.statusBar().currentMessage()
    opening.open("https://news.bbc.com/b", OWN)
    assert "news.bbc.com" in opening.question.text()
    settings.set(names.OPENED_HOSTS, "")
    opening.open("https://www.bbc.com/c", OWN)
    assert "www.bbc.com" in opening.question.text()
    assert len(visited) == 2


def test_who_declines_is_asked_again(qtbot, opening, visited, settings):
    opening.open("https://www.bbc.com/a", OWN)
    answer(qtbot, opening.question, yes=False, again=True)
    assert settings.get(names.OPENED_HOSTS) == ""
    assert visited == []


@pytest.mark.parametrize(
    ("url", "host", "told"),
    [
        ("https://elsewhere.example/a", "elsewhere.example", "not one of the outlet's own"),
        ("https://bbc.com.evil.example/a", "bbc.com.evil.example", "not one of the outlet's own"),
        ("https://bbc.com@evil.example/", "evil.example", "Before the host"),
        ("https://x@bbc.com/", "bbc.com", "Before the host"),
        ("https://bb\u0441.com/", "xn--bb-pmc.com", "bb\u0441.com"),
        ("http://192.168.1.1/reset", "192.168.1.1", "your own machine or network"),
        ("http://2130706433/", "127.0.0.1", "your own machine or network"),
    ],
)
def test_what_speaks_against_an_address_is_told_each_time(qtbot, opening, visited, settings, url, host, told):
    settings.set(names.OPENED_HOSTS, host)
    opening.open(url, OWN)
    box = opening.question
    assert f" {host}?" in box.text()
    assert told in words(box)
    assert box.checkBox() is None
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    assert visited == []
    answer(qtbot, box, yes=True)
    assert visited == [web_address(url).url]


@pytest.mark.parametrize(
    "url",
    [
        *(
            "file:///etc/passwd",
            "file://server/share/a",
            "javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
        ),
        *("smb://server/share", "\\\\server\\share", "mailto:a@b.example", "ms-settings:x", "", None),
        *("https://bbc.com\\@evil.example/", "https://a.example/\nb"),
    ],
)
def test_what_is_no_address_of_the_web_stays_shut(opening, visited, url):
    opening.open(url, None)
    assert opening.question is None
    assert visited == []


def test_an_outlet_of_which_no_address_is_known_is_no_doubt(qtbot, opening, visited):
    opening.open("https://paper.example/a", None)
    assert opening.question.checkBox() is not None


def test_a_browser_that_does_not_answer_is_told(qtbot, opening, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    opening.open("https://www.bbc.com/a", OWN)
    answer(qtbot, opening.question, yes=True)
    assert "No browser" in opening._window.statusBar().currentMessage()


def test_a_long_address_is_shown_in_lines_with_its_end():
    lines = in_lines(web_address("https://news.example/" + "a" * 3000 + "/end")).splitlines()
    assert lines[0].startswith("https://news.example/")
    assert lines[-1].endswith("/end")
    assert max(map(len, lines)) <= 56
    assert len(lines) < 10
    short = "https://news.example/新闻/a-b-c?x=1"
    assert in_lines(web_address(short)) == short


def test_a_folder_is_shown_by_the_system(visited, tmp_path):
    open_local(tmp_path)
    assert visited == [tmp_path.as_uri()]


def test_all_ways_out_of_the_window_are_here():
    asks = re.compile(r"\b(openUrl|startfile|webbrowser|xdg-open|setOpenExternalLinks)\b")
    found = {
        path.relative_to(READER).as_posix()
        for path in READER.rglob("*.py")
        if asks.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"gui/opening.py"}


def test_the_person_may_have_all_asked_again(qtbot, window):
    window.settings.set(names.OPENED_HOSTS, "www.bbc.com news.example")
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    page = window.controls.frame.preferences.library
    page.show_values()
    assert "2 sites" in page.ask_again_button.text()
    assert "news.example" in page.ask_again_button.toolTip()
    window.controls.frame.preferences.tabs.setCurrentWidget(page)
    qtbot.mouseClick(page.ask_again_button, LEFT)
    assert window.settings.get(names.OPENED_HOSTS) == ""
    assert not page.ask_again_button.isEnabled()
