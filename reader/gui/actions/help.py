"""Help."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.gui.actions.group import ActionGroup, Item


class HelpActions(ActionGroup):
    """What the program is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Help")
        self.about = self.make(self.tr("&About Jianting"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def items(self) -> list[Item]:
        """About."""
        return [self.about]
