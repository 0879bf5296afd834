"""Everything that can be done from a menu, a key, the toolbar or the command palette, defined once."""

from __future__ import annotations

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from reader.gui.actions.codes import CodeActions
from reader.gui.actions.compare import CompareActions
from reader.gui.actions.edit import EditActions
from reader.gui.actions.file import FileActions
from reader.gui.actions.group import ActionGroup
from reader.gui.actions.help import HelpActions
from reader.gui.actions.judge import JudgeActions
from reader.gui.actions.library import LibraryActions
from reader.gui.actions.links import LinkActions
from reader.gui.actions.tags import TagActions
from reader.gui.actions.view import ViewActions
from reader.gui.look.theme import Theme


class Actions:
    """The actions of a window, a group for each menu."""

    def __init__(self, undo_stack: QUndoStack, window: QWidget) -> None:
        self.file = FileActions(window)
        self.edit = EditActions(undo_stack, window)
        self.view = ViewActions(window)
        self.library = LibraryActions(window)
        self.compare = CompareActions(window)
        self.links = LinkActions(window)
        self.judge = JudgeActions(window)
        self.tags = TagActions(window)
        self.codes = CodeActions(window)
        self.help = HelpActions(window)

    def groups(self) -> dict[str, ActionGroup]:
        """The groups by name, in the order of the menu bar."""
        return {name: group for name, group in vars(self).items() if isinstance(group, ActionGroup)}

    def set_theme(self, theme: Theme) -> None:
        """Tints the icons."""
        for group in self.groups().values():
            group.set_theme(theme)
