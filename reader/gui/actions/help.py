"""Help."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.gui.actions.group import ActionGroup, Item


class HelpActions(ActionGroup):
    """Finding what can be done, learning how, and what the program is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Help")
        self.guide = self.make(self.tr("&User's guide"), "Ctrl+F1")
        self.commands = self.make(self.tr("Find a &command…"), "Ctrl+K")
        self.keys = self.make(self.tr("&Keyboard shortcuts"), ("F1", "?"))
        self.welcome = self.make(self.tr("&Welcome page"))
        self.check = self.make(self.tr("Check this &installation…"))
        self.report = self.make(self.tr("&Report a problem…"))
        self.about = self.make(self.tr("&About Jianting"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def items(self) -> list[Item]:
        """The guide, commands and keys, the first page, trouble, the program."""
        ways = [self.guide, None, self.commands, self.keys, self.welcome]
        return [*ways, None, self.check, self.report, None, self.about]
