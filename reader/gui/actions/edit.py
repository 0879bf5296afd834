"""Taking back, and finding in what is open."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QWidget

from reader.gui.actions.group import ActionGroup, Item


class EditActions(ActionGroup):
    """Undo and redo, and what the reader may set."""

    def __init__(self, undo_stack: QUndoStack, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Edit")
        self.undo = undo_stack.createUndoAction(self, self.tr("Undo:"))
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.redo = undo_stack.createRedoAction(self, self.tr("Redo:"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.preferences = self.make(self.tr("Pr&eferences…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.find = self.make(self.tr("&Find in the open articles"), QKeySequence.StandardKey.Find)
        self.find_next = self.make(self.tr("Find &next"), "F3")
        self.find_previous = self.make(self.tr("Find pre&vious"), "Shift+F3")
        self.icons |= {self.undo: "undo", self.redo: "redo"}

    def items(self) -> list[Item]:
        """Undo and redo, finding, preferences."""
        finding = (self.find, self.find_next, self.find_previous)
        return [self.undo, self.redo, None, *finding, None, self.preferences]
