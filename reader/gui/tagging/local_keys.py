"""Keys that act in the texts while they make sense there, and elsewhere, or otherwise, are others' own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class LocalKeys(QObject):
    """Triggers actions by their keys in the widgets that it watches.

    A key goes to its action just while that can be done; then it goes to nothing else, be it a shortcut of
    the window or the widget itself.
    """

    def __init__(self, actions: Mapping[QAction, Callable[[], bool]], parent: QObject) -> None:
        """``actions`` say of each whether it can be done now."""
        super().__init__(parent)
        self._actions = dict(actions)

    def add(self, action: QAction, can_be_done: Callable[[], bool]) -> None:
        """Gives one more action its keys; one that was there before goes first."""
        self._actions[action] = can_be_done

    def watch(self, widget: QWidget) -> None:
        """Takes the keys out of what this widget gets."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claims a key before it is taken for a shortcut, and acts when it comes."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() in kinds and isinstance(event, QKeyEvent):
            action = self._action_for(event)
            if action is not None:
                event.accept()
                if event.type() is QEvent.Type.KeyPress:
                    action.trigger()
                return True
        return super().eventFilter(watched, event)

    def _action_for(self, event: QKeyEvent) -> QAction | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
        for action, can_be_done in self._actions.items():
            if action.isEnabled() and pressed in action.shortcuts() and can_be_done():
                return action
        return None
