"""Restoring a backup, or taking in another library, as one act that can be undone."""

from __future__ import annotations

from reader.gui.hub import Hub
from reader.gui.undoing import LibraryCommand
from reader.model import Alteration, Changes


class AlterCommand(LibraryCommand):
    """It holds what the act did to codes, tags, notes, judgements and names, then what undo and redo did."""

    def __init__(self, hub: Hub, text: str, alteration: Alteration) -> None:
        super().__init__(hub, text)
        self._alteration = alteration

    def forward(self) -> Changes:
        """Does the act again."""
        self._alteration = self._hub.library.alter(self._alteration)
        return self._alteration.changes

    def back(self) -> Changes:
        """Takes the act back."""
        done = self._hub.library.alter(self._alteration.inverse)
        self._alteration = done.inverse
        return done.changes
