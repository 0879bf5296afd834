"""Events: what the façade does with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from reader.model import Changes, Event
from reader.store.connections import Connections


class Happenings:
    """The events of one library; each mutation is one transaction."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def pending(self) -> int:
        """How many articles are not known as yet."""
        return 0

    def catch_up(self, done: Callable[[int], None], cancelled: Callable[[], bool]) -> Changes:
        """Makes them known."""
        return Changes()

    def events(
        self, since: datetime | None, until: datetime | None, outlets: int, limit: int | None, offset: int
    ) -> list[Event]:
        """The events that meet the conditions."""
        raise NotImplementedError

    def count(self, since: datetime | None, until: datetime | None, outlets: int) -> int:
        """How many there are."""
        raise NotImplementedError

    def event_of(self, article: int) -> Event | None:
        """The event of an article."""
        raise NotImplementedError

    def merge(self, events: Sequence[int]) -> Changes:
        """Makes several one."""
        raise NotImplementedError

    def split(self, event: int, articles: Sequence[int]) -> Changes:
        """Makes some articles an event of their own."""
        raise NotImplementedError

    def rename(self, event: int, label: str) -> Changes:
        """Names an event."""
        raise NotImplementedError
