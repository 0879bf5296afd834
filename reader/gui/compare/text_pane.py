"""One witness's text, with what is marked in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.compare.decorations import Mark
from reader.gui.compare.marked_browser import MarkedBrowser
from reader.gui.compare.typography import Typography
from reader.gui.look.theme import Theme
from reader.gui.look.tips import show_tip_within
from reader.model import LinkKind, Span


class TextPane(MarkedBrowser):
    """Says which of the marks the reader points at, and what is done with mouse and keys."""

    hovered = Signal(object)
    """The ``Mark`` under the mouse, or None; over a chip, the index of its link."""
    clicked = Signal(object)
    """The mark (or index of a link) that was clicked or chosen by key."""
    passage_selected = Signal()
    context_menu_requested = Signal(QPoint, object)
    """The global position, and the selected ``Span`` or None."""
    pressed_beside = Signal()
    """The mouse was pressed where no handle of a tag is."""
    focused = Signal()
    blurred = Signal()

    def __init__(self, theme: Theme, typography: Typography, parent: QWidget | None = None) -> None:
        super().__init__(theme, typography, parent)
        self.describe: Callable[[Mark | int], str] = lambda _: ""
        """Says what a mark (or the link of a chip) is, for the tooltip."""
        self._under_mouse: Mark | int | None = None
        self._pressed: QPoint | None = None
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(self.passage_selected)

    def marks_replaced(self) -> None:
        """What lay under the mouse may be no more."""
        self._under_mouse = None

    # Events

    def viewportEvent(self, event: QEvent) -> bool:
        """Adds the tooltips, and leaving with the mouse."""
        if event.type() is QEvent.Type.Leave:
            self._hover(None)
        elif event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        mark = self.mark_at(event.pos())
        # The counterparts next door are what one compares with.
        show_tip_within(event.globalPos(), "" if mark is None else self.describe(mark), self.viewport())

    def _hover(self, mark: Mark | int | None) -> None:
        # Topics lie under most of a text: it must still look as if it could be selected.
        is_text = mark is None or (isinstance(mark, Mark) and mark.kind is LinkKind.TOPIC)
        shape = Qt.CursorShape.IBeamCursor if is_text else Qt.CursorShape.PointingHandCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)
        if mark != self._under_mouse:
            self._under_mouse = mark
            self.hovered.emit(mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lights up what lies under the mouse, unless a selection is being drawn or a tag's end dragged."""
        point = event.position().toPoint()
        if self.grip.is_dragging and not event.buttons() & Qt.MouseButton.LeftButton:
            self.grip.give_up()  # it was let go where nobody told of it, so nobody knows where
        if self.grip.is_dragging:
            self.grip.drag(point)
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(self.mark_at(point))
            if self.grip.handle_at(point) is not None:
                self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where a click may begin; leaves the buttons for back and forward to the view."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
            return
        if self.grip.is_dragging:
            self.grip.give_up()  # another button calls it off
            return
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            if self.grip.press(self._pressed):
                return
            mark = self.mark_at(self._pressed)
            if not isinstance(mark, Mark) or mark.annotation is None:
                self.pressed_beside.emit()
            is_going_on = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if not is_going_on and self.is_tagged(self.selected_span()):
                self.clear_selection()
        super().mousePressEvent(event)

    def is_tagged(self, span: Span | None) -> bool:
        """Whether a passage has a tag of its own, of just its words.

        What is selected then is done with: the mouse begins a new selection within it, where it would drag
        one that has no tag yet.
        """
        if span is None or self.article is None:
            return False
        words = span.trimmed(self.article.text)
        return any(mark.annotation is not None and mark.span == words for mark in self.marks)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and release at one place is a click on what is marked there; a drag is a selection."""
        if self.grip.is_dragging:
            self._pressed = None
            self.grip.release()
            return
        super().mouseReleaseEvent(event)
        point, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        if (point - pressed).manhattanLength() < QApplication.startDragDistance():
            mark = self.mark_at(point)
            if mark is not None and not self.textCursor().hasSelection():
                self.clicked.emit(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is a click on what is marked at the caret."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            mark = self.mark_at(self.cursorRect().center())
            if mark is not None:
                self.clicked.emit(mark)
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leaves the menu to the window."""
        where = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.context_menu_requested.emit(where, self.selected_span())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells that this is the pane the reader is in."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the reader left the pane, unless only for a menu of its own."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.blurred.emit()
