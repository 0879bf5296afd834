"""What tagging does to the library, each as a command that can be undone.

A command holds ids and records, never widgets. The library is altered before a command is pushed, so that
nothing stands on the stack that was not stored: the first ``redo`` does nothing. A later undo or redo that
the library refuses is told to the reader, and the command drops out of the stack.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from reader.gui.hub import Hub
from reader.model import Annotation, Changes, Code


class LibraryCommand(QUndoCommand):
    """A change of the library that was made already, with the way back."""

    def __init__(self, hub: Hub, text: str) -> None:
        super().__init__(text)
        self._hub = hub
        self._fresh = True

    def redo(self) -> None:
        """Makes the change again; the first time it is made already."""
        if self._fresh:
            self._fresh = False
            return
        self._alter(self.forward)

    def undo(self) -> None:
        """Takes the change back."""
        self._alter(self.back)

    def forward(self) -> Changes:
        """Alters the library."""
        raise NotImplementedError

    def back(self) -> Changes:
        """Puts the library back to what it was."""
        raise NotImplementedError

    def place(self) -> tuple[int, int, int] | None:
        """The article and the passage that the change is about, to be shown."""
        return None

    def _alter(self, change: Callable[[], Changes]) -> None:
        try:
            changes = change()
        except Exception as error:  # whatever the store raises, the stack must not claim that it was done
            self.setObsolete(True)
            self._hub.failed.emit(error)
            return
        self._hub.changed.emit(changes)
        place = self.place()
        if place is not None:
            self._hub.place_wanted.emit(*place)


class AddCode(LibraryCommand):
    """A new code."""

    def __init__(self, hub: Hub, text: str, code: Code) -> None:
        super().__init__(hub, text)
        self._code = code

    def forward(self) -> Changes:
        """Puts the code back under its id."""
        return self._hub.library.restore_code(self._code)

    def back(self) -> Changes:
        """Removes the code, which nothing uses any more."""
        return self._hub.library.remove_code(self._code.id)


class AddTag(LibraryCommand):
    """A passage was tagged."""

    def __init__(self, hub: Hub, text: str, annotation: Annotation) -> None:
        super().__init__(hub, text)
        self._annotation = annotation

    def forward(self) -> Changes:
        """Puts the tag back with its id and uuid."""
        return self._hub.library.restore_annotation(self._annotation)

    def back(self) -> Changes:
        """Removes the tag, keeping what it was by now (its note may have come later)."""
        self._annotation = self._hub.library.annotation(self._annotation.id)
        return self._hub.library.remove_annotation(self._annotation.id)

    def place(self) -> tuple[int, int, int]:
        """The tagged passage."""
        passage = self._annotation.passage
        return self._annotation.article, passage.start, passage.end


class RemoveTag(AddTag):
    """A tag was removed: the same, the other way round."""

    def forward(self) -> Changes:
        """Removes the tag."""
        return super().back()

    def back(self) -> Changes:
        """Puts the tag back."""
        return super().forward()


class SetMemo(LibraryCommand):
    """The note on a tag was altered."""

    def __init__(self, hub: Hub, text: str, before: Annotation, memo: str) -> None:
        super().__init__(hub, text)
        self._before = before
        self._memo = memo

    def forward(self) -> Changes:
        """Sets the new note."""
        return self._hub.library.set_memo(self._before.id, self._memo)

    def back(self) -> Changes:
        """Sets the old note."""
        return self._hub.library.set_memo(self._before.id, self._before.memo)

    def place(self) -> tuple[int, int, int]:
        """The tagged passage."""
        passage = self._before.passage
        return self._before.article, passage.start, passage.end
