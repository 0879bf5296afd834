"""Tagging by hand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.gui.actions.group import ActionGroup, Item

RECENT_KEYS = 9


class TagActions(ActionGroup):
    """Tagging what is selected; ``recent`` apply the tags used last."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Tags")
        self.tag = self.make(self.tr("&Tag the selected passage…"), "T", "tag")
        self.recent = [self.make(str(number), str(number)) for number in range(1, RECENT_KEYS + 1)]

    def items(self) -> list[Item]:
        """Tagging, then the recent tags."""
        return [self.tag, None, *self.recent]
