"""Read and starred: what the façade does with them."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Changes
from reader.store.connections import Connections


class Flagging:
    """What a person has read and starred; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def set_flags(
        self, articles: Iterable[int], *, read: bool | None = None, starred: bool | None = None
    ) -> Changes:
        """Marks articles as read or starred, or as not; what is None stays as it is.

        ``Changes.flags`` holds those that were not so before. The marks stay when a text changes.
        """
        wanted = list(articles)
        if not wanted or (read is None and starred is None):
            return Changes()
        with self._connections.writing() as store:
            return Changes(flags=store.flags.set(wanted, read=read, starred=starred))
