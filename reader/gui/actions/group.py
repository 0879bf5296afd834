"""What all groups of actions have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.gui.look.icons import icon
from reader.gui.look.key_names import Key, key_of
from reader.gui.look.theme import Theme

Item = QAction | QMenu | None
"""An entry of a menu: an action, a menu of its own, or a line."""


class ActionGroup(QObject):
    """The actions of one menu. Who acts connects to their ``triggered`` or ``toggled``."""

    def __init__(self, title: str, parent: QObject) -> None:
        """``title`` is what the menu is called, with its mnemonic."""
        super().__init__(parent)
        self.title = title
        self.icons: dict[QAction, str] = {}
        """The actions that have an icon, and its name."""

    def items(self) -> Sequence[Item]:
        """What stands in the menu, from top to bottom."""
        raise NotImplementedError

    def actions(self) -> list[QAction]:
        """All actions of the group, those included that stand in no menu."""
        return self.findChildren(QAction)

    def make(
        self,
        text: str,
        key: Key | Sequence[str] | None = None,
        icon_name: str = "",
        *,
        checkable: bool = False,
    ) -> QAction:
        """An action of the group; of several keys the first is the one that is shown."""
        action = QAction(text, self)
        action.setCheckable(checkable)
        if isinstance(key, (list, tuple)):
            action.setShortcuts([key_of(each) for each in key])
        elif key is not None:
            action.setShortcut(key_of(key))
        if icon_name:
            self.icons[action] = icon_name
        return action

    def set_theme(self, theme: Theme) -> None:
        """Tints the icons."""
        for action, name in self.icons.items():
            action.setIcon(icon(name, theme))
