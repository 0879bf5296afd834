"""What the tests of judging do by hand: keys, menus, selections."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu

from reader.model import LinkKind, Span, Verdict
from tests.gui.conftest import drag_over, settle

CONFIRMED, REJECTED, ADDED = Verdict
QUOTE, TOPIC, REUSE = LinkKind


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier, pane=0):
    text = window.view.panes[pane].text
    text.setFocus()
    qtbot.keyClick(text, key, modifier)
    settle(qtbot, window)


def undo(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def redo(qtbot, window):
    press(
        qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )


def go_to_link(qtbot, window):
    """Makes the first shared passage the current one, by key."""
    press(qtbot, window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    link = window.view.current_link
    assert link is not None
    return link


def choose(qtbot, words, act):
    """Does what opens a menu, and clicks the entry with these words; of submenus one after the other."""
    said, active = [], QApplication.activeWindow()

    def pick(left):
        menu = QApplication.activePopupWidget()
        if menu is None:
            QTimer.singleShot(30, partial(pick, left))
            return
        assert isinstance(menu, QMenu)
        said.append([action.text().replace("&", "") for action in menu.actions() if action.text()])
        action = next(each for each in menu.actions() if left[0] in each.text().replace("&", ""))
        assert action.isEnabled()
        if len(left) > 1:
            QTimer.singleShot(30, partial(pick, left[1:]))
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    QTimer.singleShot(30, partial(pick, [words] if isinstance(words, str) else words))
    act()
    qtbot.waitUntil(lambda: bool(said) and QApplication.activePopupWidget() is None)
    active.activateWindow()  # without a window manager nobody else does
    qtbot.waitUntil(active.isActiveWindow)
    return said


def select(qtbot, window, pane, words):
    text = window.view.panes[pane].text
    start = text.article.text.index(words)
    drag_over(qtbot, text, start, start + len(words))
    assert text.selected_span() == Span(start, start + len(words))
    return text


def places(window):
    return [pane.text.verticalScrollBar().value() for pane in window.view.panes]


def only(library):
    (found,) = library.judgements()
    return found
