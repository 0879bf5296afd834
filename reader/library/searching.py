"""Search: what the façade does with it."""

from __future__ import annotations

from collections.abc import Callable

from reader.model import Changes, Facets, Found, Order
from reader.store.connections import Connections


class Searching:
    """Finds articles of one library by their words."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def pending(self) -> int:
        """How many articles are not known as yet."""
        return 0

    def catch_up(self, done: Callable[[int], None], cancelled: Callable[[], bool]) -> Changes:
        """Makes them known."""
        return Changes()

    def search(self, query: str, order: Order, limit: int | None, offset: int) -> Found:
        """A page of what answers a query."""
        raise NotImplementedError

    def facets(self, query: str) -> Facets:
        """How what answers a query is spread over outlets and months."""
        raise NotImplementedError
