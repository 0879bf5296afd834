"""What stands side by side."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from reader.gui.actions.group import ActionGroup, Item


class CompareActions(ActionGroup):
    """Opening comparisons, and their panes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Compare")
        make = self.make
        self.compare = make(self.tr("&Compare selected articles"), "Ctrl+Return", "compare")
        self.add = make(self.tr("&Add selected articles to the comparison"), "Ctrl+Shift+Return")
        self.close_comparison = make(self.tr("C&lose comparison"), QKeySequence.StandardKey.Close)
        self.sync = make(self.tr("&Scroll together"), "F8", "sync", checkable=True)

    def items(self) -> list[Item]:
        """Opening and closing, panes, scrolling."""
        return [self.compare, self.add, self.close_comparison, None, self.sync]
