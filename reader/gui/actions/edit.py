"""Taking back, and finding in what is open."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QUndoStack
from PySide6.QtWidgets import QWidget

from reader.gui.actions.group import ActionGroup, Item


class EditActions(ActionGroup):
    """Undo and redo."""

    def __init__(self, undo_stack: QUndoStack, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Edit")
        self.undo = undo_stack.createUndoAction(self, self.tr("Undo:"))
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.redo = undo_stack.createRedoAction(self, self.tr("Redo:"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.icons |= {self.undo: "undo", self.redo: "redo"}

    def items(self) -> list[Item]:
        """Undo and redo."""
        return [self.undo, self.redo]
