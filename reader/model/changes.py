"""What a mutation of the library touched."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of what was added, altered or removed, so that every view can refresh just that."""

    articles: frozenset[int] = frozenset()
    annotations: frozenset[int] = frozenset()
    codes: frozenset[int] = frozenset()
    names: frozenset[int] = frozenset()
    events: frozenset[int] = frozenset()

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.articles | other.articles,
            self.annotations | other.annotations,
            self.codes | other.codes,
            self.names | other.names,
            self.events | other.events,
        )

    def __bool__(self) -> bool:
        return bool(self.articles or self.annotations or self.codes or self.names or self.events)
