"""What stands side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.gui.actions.group import ActionGroup, Item
from reader.model import MOST_WITNESSES


class CompareActions(ActionGroup):
    """Opening comparisons, and their panes: those that act on one act on the pane that the reader is in."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Compare")
        make = self.make
        self.compare = make(self.tr("&Compare selected articles"), "Ctrl+Return", "compare")
        self.add = make(self.tr("&Add selected articles to the comparison"), "Ctrl+Shift+Return")
        self.close_comparison = make(self.tr("C&lose comparison"), ["Ctrl+W", "Ctrl+F4"])
        self.remove_pane = make(self.tr("&Remove this article from the comparison"), "Ctrl+Shift+W")
        self.open_alone = make(self.tr("Read this article al&one"))
        self.pane_left = make(self.tr("Move this pane to the le&ft"), "Alt+Shift+Left")
        self.pane_right = make(self.tr("Move this pane to the ri&ght"), "Alt+Shift+Right")
        self.open_original = make(self.tr("Open the or&iginal in the browser"), "Ctrl+U", "open")
        self.note = make(self.tr("&Note on this article…"), "Ctrl+Shift+N")
        self.show_pictures = make(self.tr("Show the &pictures of this article"), "P")
        self.go_to_panes = [
            make(self.tr("Go to pane {number}").format(number=number), f"Alt+{number}")
            for number in range(1, MOST_WITNESSES + 1)
        ]
        """In no menu: a key leads from pane to pane too."""
        self.sync = make(self.tr("&Scroll together"), "F8", "sync", checkable=True)

    def items(self) -> list[Item]:
        """Opening and closing, the pane that the reader is in, scrolling."""
        return [self.compare, self.add, self.close_comparison, None, *self.of_pane(), None, self.sync]

    def of_pane(self) -> list[Item]:
        """What can be done with one pane."""
        return [
            self.open_original,
            self.show_pictures,
            self.note,
            None,
            self.pane_left,
            self.pane_right,
            self.open_alone,
            self.remove_pane,
        ]
