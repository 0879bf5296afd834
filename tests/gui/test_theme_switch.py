"""Themes that are switched while the window is open, by the reader or by the system."""

import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.gui import settings as names
from reader.gui.look.system_look import SystemLook
from reader.gui.look.theme import Theme, ThemeChoice
from reader.gui.settings import Settings
from tests.gui.conftest import open_articles, settle
from tests.gui.picture_states import array_of, differing, halved


@pytest.fixture(autouse=True)
def steady_caret():
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield
    QApplication.setCursorFlashTime(flash)


def test_no_desktop_puts_pictures_of_its_own_theme_on_the_buttons_of_dialogs():
    # In a process of its own: there is one application in each, and that of the tests is none of ours.
    code = """
from PySide6.QtWidgets import QDialogButtonBox, QStyle
from reader.gui.app import application
app = application(["jianting"])
app.setStyleSheet(app.styleSheet().replace(": 0", ": 1"))
hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
print(QDialogButtonBox().style().styleHint(hint, None, QDialogButtonBox()))
app.setStyleSheet(app.styleSheet().replace(": 1", ": 0"))
print(QDialogButtonBox().style().styleHint(hint, None, QDialogButtonBox()))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "0"]


def opened(qtbot, make_window, library, path, theme):
    """A window with all panels, two articles, and a current link."""
    settings = Settings(path)
    settings.set(names.THEME, theme)
    window = make_window(library, settings=settings, size=(1400, 900))
    open_articles(qtbot, window, [summary.id for summary in library.articles()][:2])
    window.docks.inspector.show()
    window.tags_dock.show()
    settle(qtbot, window)
    return window


def picture(qtbot, window):
    window.activateWindow()
    window.view.activate(0, 0)
    window.view.panes[0].text.setFocus()
    settle(qtbot, window)
    return halved(window.grab().toImage())


def grounds(window):
    """The colour that most of each text and list in view has."""
    parts = [*(pane.text.viewport() for pane in window.view.panes), window.library_panel.view.viewport()]
    found = set()
    for part in parts:
        colours, counts = np.unique(
            array_of(part.grab().toImage()).reshape(-1, 3), axis=0, return_counts=True
        )
        found.add(QColor(*map(int, colours[counts.argmax()])).name())
    return found


@pytest.mark.parametrize("theme", [ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST_LIGHT])
def test_it_looks_as_if_it_had_been_on_from_the_start(qtbot, make_window, library, tmp_path, theme):
    begun = opened(qtbot, make_window, library, tmp_path / "a.ini", theme)
    wanted = picture(qtbot, begun)
    begun.close()
    switched = opened(qtbot, make_window, library, tmp_path / "b.ini", ThemeChoice.LIGHT)
    assert differing(wanted, picture(qtbot, switched))
    for choice in (ThemeChoice.HIGH_CONTRAST_DARK, theme):
        actions = switched.actions_.view.themes.actions()
        next(action for action in actions if action.data() == choice).trigger()
    assert differing(wanted, picture(qtbot, switched)) == []


def test_the_system_is_followed_unless_the_reader_chose(qtbot, make_window, library, tmp_path, monkeypatch):
    window = opened(qtbot, make_window, library, tmp_path / "a.ini", ThemeChoice.SYSTEM)
    place = window.view.panes[0].text.place()
    for dark, contrast, name in (
        (True, False, "dark"),
        (True, True, "high_contrast_dark"),
        (False, True, "high_contrast_light"),
        (False, False, "light"),
    ):
        monkeypatch.setattr(SystemLook, "is_dark", lambda _, dark=dark: dark)
        monkeypatch.setattr(SystemLook, "is_high_contrast", lambda _, contrast=contrast: contrast)
        window.themes._system.changed.emit()
        assert window.themes.theme.name == name
        assert grounds(window) == {Theme.load(name).colour("pane").name()}
    assert window.view.panes[0].text.place() == place
    window.actions_.view.themes.actions()[1].trigger()
    monkeypatch.setattr(SystemLook, "is_dark", lambda _: True)
    window.themes._system.changed.emit()
    assert window.themes.theme.name == "light"
