"""Undo and redo of what alters the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.gui.hub import Hub
from reader.library import LibraryError
from reader.model import Changes

PassagePlace = tuple[int, int, int]
"""An article's id and the code points between which a passage of it lies."""


class Said(str):
    """What an act is called, with the way to say it again once the window speaks another language."""

    __slots__ = ("again",)
    again: Callable[[], str]

    def __new__(cls, say: Callable[[], str]) -> Said:
        """``say`` makes the words, now and whenever another language is spoken."""
        made = super().__new__(cls, say())
        made.again = say
        return made


class LibraryCommand(QUndoCommand):
    """A change of the library that was made already, with the way back.

    A command holds ids and records, never widgets. The library is altered before a command is pushed, so that
    nothing stands on the stack that was not stored: the first ``redo`` does nothing. What a later undo or
    redo meets is told to the reader. If the library can't be used just now, the command stays where it is,
    for it may hold what is nowhere else; if what it is about is gone, the command drops out of the stack.
    """

    def __init__(self, hub: Hub, text: str) -> None:
        super().__init__(text)
        self._hub, self._said = hub, text
        self._is_so = True
        """Whether the next undo or redo finds the library as it is to be, and only the stack follows."""

    def redo(self) -> None:
        """Makes the change again; the first time it is made already."""
        self._alter(self.forward, is_undo=False)

    def undo(self) -> None:
        """Takes the change back."""
        self._alter(self.back, is_undo=True)

    def forward(self) -> Changes:
        """Alters the library."""
        raise NotImplementedError

    def back(self) -> Changes:
        """Puts the library back to what it was."""
        raise NotImplementedError

    def places(self) -> Sequence[PassagePlace]:
        """The passages that the change is about, of which one is to be shown."""
        return ()

    def serve(self, hub: Hub) -> None:
        """Tells another window from now on, in its language."""
        self._hub = hub
        if isinstance(self._said, Said):
            self.setText(self._said.again())

    def _alter(self, change: Callable[[], Changes], *, is_undo: bool) -> None:
        if self._is_so:
            self._is_so = False
            return
        try:
            changes = change()
        except LibraryError as error:
            self._is_so = True
            self._hub.command_refused.emit(is_undo)
            self._hub.failed.emit(error)
            return
        except Exception as error:  # whatever else comes, the stack must not claim that it was done
            self.setObsolete(True)
            self._hub.failed.emit(error)
            return
        self._hub.changed.emit(changes)
        self._hub.altered.emit(self.text(), is_undo)
        places = self.places()
        if places:
            self._hub.places_wanted.emit(places)


class UndoStack(QUndoStack):
    """What was done, with the way back; what the library refused to undo or redo stays to be tried again."""

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._listen(hub)

    def serve(self, hub: Hub, parent: QObject) -> None:
        """Goes over to another window on the same library; the one before hears of nothing any more."""
        self.setParent(parent)
        self._listen(hub)
        for place in range(self.count()):
            command = self.command(place)
            if isinstance(command, LibraryCommand):
                command.serve(hub)

    def _listen(self, hub: Hub) -> None:
        # Later: the stack goes on to the next command once the refused one has returned.
        hub.command_refused.connect(self._go_back, Qt.ConnectionType.QueuedConnection)

    def _go_back(self, was_undo: bool) -> None:
        if was_undo:
            self.redo()
        else:
            self.undo()
