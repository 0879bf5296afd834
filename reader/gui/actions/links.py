"""What the articles side by side share."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from reader.gui.actions.group import ActionGroup, Item
from reader.gui.compare.link_filter import ReadingMode


class LinkActions(ActionGroup):
    """Going through shared passages, and choosing which to see."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Shared passages")
        make = self.make
        self.next_link = make(self.tr("&Next shared passage"), "Alt+Down", "next")
        self.previous_link = make(self.tr("&Previous shared passage"), "Alt+Up", "previous")
        self.next_statement = make(self.tr("Next shared s&tatement"), "Alt+Shift+Down")
        self.previous_statement = make(self.tr("Previous shared stat&ement"), "Alt+Shift+Up")
        self.leave_link = make(self.tr("Lea&ve shared passage"), "Esc")
        self.back = make(self.tr("&Back"), "Alt+Left")
        self.forward = make(self.tr("&Forward"), "Alt+Right")
        self.topics = make(self.tr("Show shared t&opics"), "F7", checkable=True)
        self._exclusive = QActionGroup(self)
        self.read_everything = make(self.tr("&Read everything"), checkable=True)
        self.read_shared = make(self.tr("&Shared only"), "F4", checkable=True)
        self.read_alone = make(self.tr("Only &here"), "Shift+F4", checkable=True)
        self.modes = {
            ReadingMode.ALL: self.read_everything,
            ReadingMode.SHARED: self.read_shared,
            ReadingMode.ONLY_HERE: self.read_alone,
        }
        """What comes to the fore, by the mode of reading."""
        for action in self.modes.values():
            self._exclusive.addAction(action)
        self.legend = make(self.tr("What the &marks mean"), "Shift+F1")

    def items(self) -> list[Item]:
        """Going, back and forward, what is seen and what it means."""
        return [
            self.next_link,
            self.previous_link,
            self.next_statement,
            self.previous_statement,
            self.leave_link,
            None,
            self.back,
            self.forward,
            None,
            self.topics,
            *self.modes.values(),
            None,
            self.legend,
        ]
