"""What is done to events by hand, as a command that can be undone."""

from __future__ import annotations

from reader.gui.hub import Hub
from reader.gui.undoing import LibraryCommand
from reader.model import Changes, EventStates


class AlterEvents(LibraryCommand):
    """Events were merged, split or named: what was decided about them before, and after."""

    def __init__(self, hub: Hub, text: str, before: EventStates, after: EventStates) -> None:
        super().__init__(hub, text)
        self._before, self._after = before, after

    def forward(self) -> Changes:
        """Makes the events what they were after the change."""
        return self._hub.library.restore_events(self._after)

    def back(self) -> Changes:
        """Makes the events what they were before."""
        return self._hub.library.restore_events(self._before)
