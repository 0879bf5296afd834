"""What is done to own names, as a command that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from reader.gui.hub import Hub
from reader.gui.undoing import LibraryCommand
from reader.model import Changes, OwnName


class AlterNames(LibraryCommand):
    """Names were added, joined or removed: those that this touched, as they were before, and after."""

    def __init__(self, hub: Hub, text: str, before: Sequence[OwnName], after: Sequence[OwnName]) -> None:
        super().__init__(hub, text)
        self._before, self._after = tuple(before), tuple(after)

    def forward(self) -> Changes:
        """Makes the names what they were after the change."""
        return self._hub.library.restore_names(self._after, [name.id for name in self._before])

    def back(self) -> Changes:
        """Makes the names what they were before."""
        return self._hub.library.restore_names(self._before, [name.id for name in self._after])
