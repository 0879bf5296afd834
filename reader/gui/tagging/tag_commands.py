"""An act on the coding bench as a command that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QUndoCommand

from reader.gui.hub import Hub
from reader.gui.tagging.joined_edits import joined
from reader.gui.undoing import LibraryCommand, PassagePlace
from reader.model import Changes, Edit


class EditCommand(LibraryCommand):
    """An act on codes, tags and notes.

    It holds the records as the act found and left them. Undo and redo keep what they really did, so that
    what came from elsewhere meanwhile (a note, a changed text) is there again after the next of them. One
    that finds nothing left to do drops out of the stack.
    """

    def __init__(self, hub: Hub, text: str, edit: Edit) -> None:
        super().__init__(hub, text)
        self._edit = edit
        new = {code.id for code in edit.added.codes}
        self._is_of_codes = bool(edit.changes.codes - new)
        self._is_done = True

    def forward(self) -> Changes:
        """Does the act again."""
        done = self._hub.library.apply(self._edit)
        self._is_done = True
        self._keep(done)
        return done.changes

    def back(self) -> Changes:
        """Takes the act back."""
        done = self._hub.library.apply(self._edit.inverse)
        self._is_done = False
        self._keep(done.inverse)
        return done.changes

    def places(self) -> Sequence[PassagePlace]:
        """The passages that the act touched and that lie in their texts, by article and place.

        A tag that is there now is shown as it is, one that is gone as it was. None for an act on codes, which
        may touch passages anywhere.
        """
        if self._is_of_codes:
            return ()
        there, other = self._edit.after, self._edit.before
        if not self._is_done:
            there, other = other, there
        touched = {tag.id: tag for tag in (*other.annotations, *there.annotations)}
        placed = (tag for tag in touched.values() if not tag.orphan)
        return sorted((tag.article, tag.passage.start, tag.passage.end) for tag in placed)

    def _keep(self, done: Edit) -> None:
        if done:
            self._edit = done
        else:
            self.setObsolete(True)


class MoveCommand(EditCommand):
    """A step of one end of a tag; steps of one ``gesture`` become one act."""

    def __init__(self, hub: Hub, text: str, edit: Edit, gesture: int) -> None:
        super().__init__(hub, text, edit)
        self._gesture = gesture

    def id(self) -> int:
        """Commands with one id are asked whether they are one."""
        return self._gesture

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Takes up the step after this one."""
        if not isinstance(other, MoveCommand):
            return False
        self._edit = joined(self._edit, other._edit)
        return True
