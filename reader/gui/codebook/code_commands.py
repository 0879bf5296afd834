"""Acts on codes as commands that can be undone."""

from __future__ import annotations

from PySide6.QtGui import QUndoCommand

from reader.gui.hub import Hub
from reader.gui.tagging.joined_edits import joined
from reader.gui.tagging.tag_commands import EditCommand
from reader.model import Edit

_NOTE = 20
"""What Qt knows notes by that may become one command; any number that no other command has."""


class CodeCommand(EditCommand):
    """An act on codes: undo and redo show the code, not the passages that may go along with it."""

    def redo(self) -> None:
        """Does the act again, and shows the code."""
        was_so = self._is_so
        super().redo()
        if not was_so:
            self._show()

    def undo(self) -> None:
        """Takes the act back, and shows the code."""
        was_so = self._is_so
        super().undo()
        if not was_so:
            self._show()

    def places(self) -> tuple[()]:
        """None: an act on a code is no reason to open an article."""
        return ()

    def _show(self) -> None:
        touched = self._edit.changes.codes
        if touched:
            self._hub.code_wanted.emit(min(touched))


class NoteCommand(CodeCommand):
    """The note on a code was written; what is stored in the course of it is one command.

    ``sitting`` numbers what was written without going elsewhere.
    """

    def __init__(self, hub: Hub, text: str, edit: Edit, sitting: int) -> None:
        super().__init__(hub, text, edit)
        self._sitting = sitting

    def id(self) -> int:
        """What Qt knows by that it may try ``mergeWith``."""
        return _NOTE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Takes on what was written next in the same sitting."""
        if not isinstance(other, NoteCommand) or other._sitting != self._sitting:
            return False
        self._edit = joined(self._edit, other._edit)
        self.setObsolete(not self._edit)
        return True
