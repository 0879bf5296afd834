"""A window with a codebook of three levels, seen at work."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import settle

CODES = (
    "说法",
    "说法/中性",
    "说法/中性/表示",
    "说法/中性/指出",
    "说法/带立场",
    "说法/带立场/声称",
    "框架",
    "情绪",
)


@pytest.fixture
def codes(library):
    """The ids of the codes by their paths."""
    made = {}
    for path in CODES:
        above, _, name = path.rpartition("/")
        made[path] = library.add_code(name, made.get(above)).added.codes[0].id
    return made


@pytest.fixture
def panel(qtbot, codes, window):
    """The panel in view, with the keyboard in the list."""
    window.docks.codebook.show()
    window.docks.codebook.raise_()
    settle(qtbot, window)
    window.codebook_panel.view.setFocus()
    return window.codebook_panel


def outline(library, codebook=None):
    """The codes as lines, each indented by what it is nested in."""
    depth, lines = {}, []
    for code in library.codes(codebook):
        depth[code.id] = depth.get(code.parent, -1) + 1
        lines.append("  " * depth[code.id] + code.name)
    return lines


def rows(panel, parent=None):
    """What stands in the rows that can be seen, with the depth of each."""
    view, model, found = panel.view, panel.model, []

    def walk(above, depth):
        for row in range(model.rowCount(above)):
            index = model.index(row, 0, above)
            found.append("  " * depth + str(index.data() or ""))
            if view.isExpanded(index):
                walk(index, depth + 1)

    walk(view.rootIndex(), 0)
    return found


def click(qtbot, panel, code, modifier=Qt.KeyboardModifier.NoModifier):
    """Clicks the row of a code."""
    index = panel.model.index_of(code)
    panel.view.scrollTo(index)
    place = panel.view.visualRect(index).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, modifier, pos=place)


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Presses a key where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def drag(panel, data, target, *, part=0.5, modifier=Qt.KeyboardModifier.NoModifier):
    """Drops something on the row of a code, ``part`` of its height down; whether it was taken."""
    viewport = panel.view.viewport()
    rect = panel.view.visualRect(panel.model.index_of(target))
    place = QPoint(rect.left() + 30, rect.top() + int(rect.height() * part))
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    left = Qt.MouseButton.LeftButton
    QApplication.sendEvent(viewport, QDragEnterEvent(place, actions, data, left, modifier))
    over = QDragMoveEvent(place, actions, data, left, modifier)
    QApplication.sendEvent(viewport, over)
    dropped = QDropEvent(place, actions, data, left, modifier)
    QApplication.sendEvent(viewport, dropped)
    return over.isAccepted() and dropped.isAccepted()


def dragged(panel, *codes):
    """What is dragged when the rows of some codes are."""
    data = panel.model.mimeData([panel.model.index_of(code) for code in codes])
    assert isinstance(data, QMimeData)
    return data
