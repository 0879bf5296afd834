"""Letters typed in a panel: they are no keys of the window, which act in the texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.gui.lists.keys import is_character


class PanelLetters(QObject):
    """Keeps letters, digits and signs that are typed in panels from being taken for keys of the window.

    Who looks for a name in a list would otherwise alter what the texts have at hand, out of sight. What a
    list says of its own rows keeps its keys there.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._own: list[tuple[QWidget, Callable[[], Sequence[QAction]]]] = []

    def watch(self, panel: QWidget) -> None:
        """Keeps what is typed anywhere in this panel to itself."""
        panel.installEventFilter(self)

    def allow(self, view: QWidget, actions: Callable[[], Sequence[QAction]]) -> None:
        """Lets these actions have their keys while ``view`` has the keyboard: they are about its rows."""
        self._own.append((view, actions))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claims a character before it is looked for among the keys of the window."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and is_character(event)
            and not self._is_own(event)
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _is_own(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
        return any(
            pressed in action.shortcuts()
            for view, actions in self._own
            if view.hasFocus()
            for action in actions()
        )
