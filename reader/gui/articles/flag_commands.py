"""Marking articles as read or starred, as a command that can be undone."""

from __future__ import annotations

from reader.gui.hub import Hub
from reader.gui.undoing import LibraryCommand
from reader.model import Changes


class SetFlag(LibraryCommand):
    """Articles that were not so were marked as read or starred, or as not."""

    def __init__(self, hub: Hub, text: str, articles: frozenset[int], flag: str, on: bool) -> None:
        """``flag`` is ``read`` or ``starred``."""
        super().__init__(hub, text)
        self._articles, self._flag, self._on = articles, flag, on

    def forward(self) -> Changes:
        """Marks them again."""
        return self._hub.library.set_flags(self._articles, **{self._flag: self._on})

    def back(self) -> Changes:
        """Takes the mark back."""
        return self._hub.library.set_flags(self._articles, **{self._flag: not self._on})
