"""A list whose rows open something."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from reader.gui.lists.keys import is_enter


class OpeningList(QListView):
    """A list in which Enter does what a click on a row does."""

    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what has the keyboard."""
        if is_enter(event):
            self.opened.emit()
            return
        super().keyPressEvent(event)
