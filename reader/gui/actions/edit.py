"""Taking back, and finding in what is open."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.actions.group import ActionGroup, Item
from reader.gui.look.key_names import key_of
from reader.gui.settings import CitationChoice

QTS_WORDS = (
    QT_TRANSLATE_NOOP("QUndoStack", "Undo"),
    QT_TRANSLATE_NOOP("QUndoStack", "Undo %1"),
    QT_TRANSLATE_NOOP("QUndoStack", "Redo"),
    QT_TRANSLATE_NOOP("QUndoStack", "Redo %1"),
)
"""Words of Qt's own that the program's translations say in its way."""


class EditActions(ActionGroup):
    """Undo and redo, and what the reader may set."""

    def __init__(self, undo_stack: QUndoStack, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Edit")
        self.undo = undo_stack.createUndoAction(self)
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.redo = undo_stack.createRedoAction(self)
        self.redo.setShortcuts([key_of("Ctrl+Shift+Z"), key_of("Ctrl+Y")])
        self.preferences = self.make(self.tr("Pr&eferences…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.find = self.make(self.tr("&Find in the open articles"), QKeySequence.StandardKey.Find)
        self.find_next = self.make(self.tr("Find &next"), "F3")
        self.find_previous = self.make(self.tr("Find pre&vious"), "Shift+F3")
        self.copy = self.make(self.tr("C&opy"), QKeySequence.StandardKey.Copy)
        self.select_all = self.make(self.tr("Select &all"), QKeySequence.StandardKey.SelectAll)
        self.copy_cited = self.make(self.tr("&Copy with citation"), "Ctrl+Shift+C")
        self.citation_menu = QMenu(self.tr("Citation st&yle"), window)
        self.citation_styles = QActionGroup(self)
        for choice, text in (
            (CitationChoice.LANGUAGE, self.tr("Like the &language of the window")),
            (CitationChoice.GBT7714, self.tr("&Chinese (GB/T 7714)")),
            (CitationChoice.ENGLISH, self.tr("&English")),
        ):
            action = self.make(text, checkable=True)
            action.setData(choice)
            self.citation_styles.addAction(action)
            self.citation_menu.addAction(action)
        self.icons |= {self.undo: "undo", self.redo: "redo"}

    def items(self) -> list[Item]:
        """Undo and redo, copying, finding, preferences."""
        finding = (self.find, self.find_next, self.find_previous)
        citing = (self.copy, self.copy_cited, self.citation_menu, self.select_all)
        return [self.undo, self.redo, None, *citing, None, *finding, None, self.preferences]
