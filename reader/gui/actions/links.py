"""What the articles side by side share."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.gui.actions.group import ActionGroup, Item


class LinkActions(ActionGroup):
    """Going through shared passages, choosing which to see, and judging them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Shared passages")
        make = self.make
        self.next_link = make(self.tr("&Next shared passage"), "Alt+Down", "next")
        self.previous_link = make(self.tr("&Previous shared passage"), "Alt+Up", "previous")
        self.leave_link = make(self.tr("Lea&ve shared passage"), "Esc")
        self.back = make(self.tr("&Back"), "Alt+Left")
        self.forward = make(self.tr("&Forward"), "Alt+Right")
        self.topics = make(self.tr("Show shared t&opics"), "F7", checkable=True)

    def items(self) -> list[Item]:
        """Going, what is seen."""
        return [self.next_link, self.previous_link, self.leave_link, None, self.back, self.forward, None, self.topics]
