"""What tagging does to the library, each as a command that can be undone.

A command holds ids and records, never widgets. The library is altered before a command is pushed, so that
nothing stands on the stack that was not stored: the first ``redo`` does nothing. A later undo or redo that
the library refuses is told to the reader, and the command drops out of the stack.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

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


class AddTags(LibraryCommand):
    """Passages were tagged, maybe with a code that was made for that."""

    def __init__(
        self, hub: Hub, text: str, annotations: Sequence[Annotation], made: Sequence[Code] = ()
    ) -> None:
        super().__init__(hub, text)
        self._annotations, self._made = list(annotations), tuple(made)

    def forward(self) -> Changes:
        """Puts the tags back with their ids and uuids, and the code."""
        return self._hub.library.restore_annotations(self._annotations, self._made)

    def back(self) -> Changes:
        """Removes the tags, keeping what they were by now (a note may have come later)."""
        library = self._hub.library
        self._annotations = [library.annotation(each.id) for each in self._annotations]
        return library.remove_annotations(
            [each.id for each in self._annotations], [code.id for code in self._made]
        )

    def place(self) -> tuple[int, int, int]:
        """The first of the tagged passages."""
        first = self._annotations[0]
        return first.article, first.passage.start, first.passage.end


class RemoveTags(AddTags):
    """Tags were removed: the same, the other way round."""

    def forward(self) -> Changes:
        """Removes the tags."""
        return super().back()

    def back(self) -> Changes:
        """Puts the tags back."""
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
