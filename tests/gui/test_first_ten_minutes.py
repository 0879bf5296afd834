"""The guide's first chapter, done step by step as it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.gui.compare.link_filter import ReadingMode
from reader.library import Library
from reader.model import Verdict
from tests.gui.conftest import settle

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def first_start(make_window, tmp_path):
    with Library(tmp_path / "library.sqlite3", coder="tester") as library:
        yield make_window(library)


def press(window, qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)
    settle(qtbot, window)


def select(window, length):
    text = window.view.panes[0].text
    cursor = text.textCursor()
    cursor.setPosition(text.document().findBlockByNumber(4).position())
    cursor.setPosition(cursor.position() + length, cursor.MoveMode.KeepAnchor)
    text.setFocus()
    text.setTextCursor(cursor)


def test_they_go_as_the_guide_says(first_start, qtbot):
    window = first_start
    library = window.hub.library
    # 1. Open the sample
    with qtbot.waitSignal(window.controls.files.sample_opened, timeout=60_000):
        QTest.mouseClick(window.welcome.sample_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert library.count() == 6
    assert [library.summary(each).outlet for each in window.reading.articles] == [
        "voa",
        "bbc",
        "nyt",
        "initium",
    ]
    for _ in range(2):
        QTest.mouseClick(window.view.panes[-1].header.remove_button, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
    assert len(window.view.panes) == 2
    qtbot.waitUntil(lambda: window.view.alignment is not None and len(window.view.alignment.articles) == 2)
    settle(qtbot, window)
    # 2. Follow what they share
    window.view.panes[0].text.setFocus()
    press(window, qtbot, Qt.Key.Key_Down, ALT)
    first = window.view.current_index
    assert first is not None
    press(window, qtbot, Qt.Key.Key_Down, ALT)
    assert window.view.current_index != first
    press(window, qtbot, Qt.Key.Key_Up, ALT)
    assert window.view.current_index == first
    press(window, qtbot, Qt.Key.Key_Escape)
    assert window.view.current_index is None
    press(window, qtbot, Qt.Key.Key_F1, SHIFT)
    assert window.controls.walk.legend.isVisible()
    window.controls.walk.legend.hide()
    window.view.panes[0].text.setFocus()
    press(window, qtbot, Qt.Key.Key_F4, SHIFT)
    assert window.view.mode is ReadingMode.ONLY_HERE
    press(window, qtbot, Qt.Key.Key_F4, SHIFT)
    assert window.view.mode is ReadingMode.ALL
    # 3. Who says it how
    press(window, qtbot, Qt.Key.Key_F12)
    assert window.inspector.isVisible()
    # 4. Say what you think of it
    window.view.panes[0].text.setFocus()
    press(window, qtbot, Qt.Key.Key_Down, ALT)
    press(window, qtbot, Qt.Key.Key_Y)
    assert [each.verdict for each in library.judgements()] == [Verdict.CONFIRMED]
    press(window, qtbot, Qt.Key.Key_Z, CONTROL)
    assert library.judgements() == []
    press(window, qtbot, Qt.Key.Key_Escape)
    # 5. Tag a passage
    select(window, 12)
    press(window, qtbot, Qt.Key.Key_T)
    palette = window.controls.tags.palette
    QTest.keyClicks(palette.line, "doubtful")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    settle(qtbot, window)
    select(window, 5)
    press(window, qtbot, Qt.Key.Key_1)
    assert [each.name for each in library.codes()] == ["doubtful"]
    assert len(library.annotations()) == 2
    press(window, qtbot, Qt.Key.Key_F10)
    assert window.tags_panel.isVisible()
    # 6. Find
    press(window, qtbot, Qt.Key.Key_L, CONTROL)
    window.library_panel.search_box.line.setText("大坝 下游")
    settle(qtbot, window)
    assert window.library_panel.model.rowCount() == 5
    press(window, qtbot, Qt.Key.Key_Escape)
    assert window.library_panel.model.rowCount() == 6
    press(window, qtbot, Qt.Key.Key_K, CONTROL)
    assert window.controls.frame.palette.isVisible()
    window.controls.frame.palette.hide()
