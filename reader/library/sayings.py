"""Statements across the library: what the façade does with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from reader.model import Changes, Report, SharedStatement
from reader.store.connections import Connections


class Sayings:
    """What is said in the articles of one library."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def pending(self) -> int:
        """How many articles are not known as yet."""
        return 0

    def catch_up(self, done: Callable[[int], None], cancelled: Callable[[], bool]) -> Changes:
        """Makes them known."""
        return Changes()

    def statements(self, since: datetime | None, until: datetime | None) -> list[SharedStatement]:
        """The statements that several outlets report."""
        raise NotImplementedError

    def where_else(self, article: int, start: int, end: int) -> list[Report]:
        """The reports of a statement."""
        raise NotImplementedError
