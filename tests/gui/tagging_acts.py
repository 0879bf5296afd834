"""What the tests of tagging do by hand: keys, mouse, the palette."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.gui.tagging.memo_editor import MemoEditor
from reader.model import Span
from tests.gui.conftest import drag_over, settle, type_in

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def press(qtbot, window, key, modifier=NONE, pane=0):
    text = window.view.panes[pane].text
    if QApplication.focusWidget() is not text:
        text.setFocus()
    qtbot.keyClick(text, key, modifier)
    settle(qtbot, window)


def undo(qtbot, window, pane=0):
    press(qtbot, window, Qt.Key.Key_Z, CONTROL, pane)


def redo(qtbot, window, pane=0):
    press(qtbot, window, Qt.Key.Key_Z, CONTROL | SHIFT, pane)


def select(qtbot, window, pane, start, end):
    """Selects code points with the mouse."""
    text = window.view.panes[pane].text
    drag_over(qtbot, text, start, end)
    assert text.selected_span() == Span(start, end)
    return text


def palette_line(window):
    palette = window.controls.tags.palette
    assert palette.isVisible()
    return palette.line


def listed(window):
    """What the palette offers, from top to bottom."""
    rows = window.controls.tags.palette.list
    return [rows.item(row).text() for row in range(rows.count())]


def choose(qtbot, window, name):
    """Types the name of a tag into the palette and applies it."""
    line = palette_line(window)
    type_in(qtbot, line, name)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(qtbot, window)


def tag(qtbot, window, pane, start, end, name):
    """Tags code points by mouse, T and the name; returns the tag."""
    library = window.hub.library
    before = {each.id for each in library.annotations()}
    select(qtbot, window, pane, start, end)
    press(qtbot, window, Qt.Key.Key_T, pane=pane)
    choose(qtbot, window, name)
    (made,) = [each for each in library.annotations() if each.id not in before]
    return made


def name_of(library, annotation):
    return library.code(annotation.code).name


def placed(window, pane, number):
    """Where a tag lies in a pane."""
    text = window.view.panes[pane].text
    return next(each for each in text.placed if each.mark.annotation == number)


def in_view(text, x, y):
    """A point of the document as one of the viewport."""
    return QPoint(round(x), round(y) - text.verticalScrollBar().value())


def click_stripe(qtbot, window, pane, number):
    """Takes a tag up by a click on its stripe."""
    text, found = window.view.panes[pane].text, placed(window, pane, number)
    text.verticalScrollBar().setValue(max(0, int(found.top) - 120))
    bar = found.bar
    qtbot.mouseClick(text.viewport(), LEFT, pos=in_view(text, bar.x + bar.width / 2, bar.y + 4))
    settle(qtbot, window)
    assert text.grip.annotation == number
    return text


def drag_end(qtbot, window, pane, end, place, *, let_go=True):
    """Drags the beginning (0) or the end (1) of the tag that was taken up to a code point."""
    text = window.view.panes[pane].text
    boxes = text.lines_of(text.grip.span)
    box = boxes[-1] if end else boxes[0]
    x, y = (box.right, box.bottom + 4) if end else (box.x, box.y - 4)
    cursor = text.textCursor()
    cursor.setPosition(place)
    viewport, target = text.viewport(), text.cursorRect(cursor).center()
    qtbot.mousePress(viewport, LEFT, pos=in_view(text, x, y))
    qtbot.mouseMove(viewport, target + QPoint(3, 1))
    qtbot.mouseMove(viewport, target)
    if let_go:
        qtbot.mouseRelease(viewport, LEFT, pos=target)
        settle(qtbot, window)
    return text


def memo_editor(window):
    """The one note that is open."""
    (editor,) = [each for each in window.findChildren(MemoEditor) if each.isVisible()]
    return editor


def write_memo(qtbot, window, memo):
    """Writes a note into the editor that is open, and closes it by key."""
    editor = memo_editor(window)
    editor.edit.selectAll()
    qtbot.keyClick(editor.edit, Qt.Key.Key_Delete)
    type_in(qtbot, editor.edit, memo)
    qtbot.keyClick(editor.edit, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)


def made_by_hand(library):
    """All that tagging alters, whole."""
    return library.codebooks(), library.codes(), library.annotations(), library.article_memos()
