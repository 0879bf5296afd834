"""What a mutation of the library touched."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of what was added, altered or removed, so that every view can refresh just that."""

    articles: frozenset[int] = frozenset()
    annotations: frozenset[int] = frozenset()
    codes: frozenset[int] = frozenset()
    names: frozenset[int] = frozenset()
    events: frozenset[int] = frozenset()
    judgements: frozenset[int] = frozenset()
    flags: frozenset[int] = frozenset()
    """Articles that a person marked as read or starred, or no longer."""
    codebooks: frozenset[int] = frozenset()
    memos: frozenset[int] = frozenset()
    """Notes on articles."""

    def __or__(self, other: Changes) -> Changes:
        return Changes(**{name: getattr(self, name) | getattr(other, name) for name in _NAMES})

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in _NAMES)


_NAMES = tuple(field.name for field in fields(Changes))
