"""The way back: what was left, and what was come back from; free of Qt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")

MOST = 100


class Trail(Generic[T]):
    """Places that a reader jumped from, as a browser keeps them: back, forward, and on from anywhere."""

    def __init__(self, most: int = MOST) -> None:
        """``most`` places are kept in either direction, the nearest ones."""
        self._most = most
        self._before: list[T] = []
        self._after: list[T] = []

    @property
    def before(self) -> tuple[T, ...]:
        """What can be gone back to, the nearest last."""
        return tuple(self._before)

    @property
    def after(self) -> tuple[T, ...]:
        """What can be gone forward to, the nearest last."""
        return tuple(self._after)

    def take(self, before: Iterable[T], after: Iterable[T]) -> None:
        """Goes on with another trail: what can be gone back and forward to, the nearest last."""
        self._before, self._after = list(before), list(after)

    def note(self, left: T) -> None:
        """Takes down a place that is being left for a new one; what lay ahead is forgotten."""
        self._add(self._before, left)
        self._after.clear()

    def back(self, now: T | None) -> T | None:
        """The place before, if there is one; ``now``, if it is a place, is what to come forward to again."""
        return self._go(self._before, self._after, now)

    def forward(self, now: T | None) -> T | None:
        """The place that was gone back from, if there is one; ``now`` is what to go back to again."""
        return self._go(self._after, self._before, now)

    def back_to(self, now: T | None) -> None:
        """Goes back beyond the first place: only ``now`` is taken down, to come forward to."""
        if now is not None:
            self._add(self._after, now)

    def _go(self, origin: list[T], other: list[T], now: T | None) -> T | None:
        # Where the reader has not moved since, going there would show nothing new.
        while origin and origin[-1] == now:
            origin.pop()
        if not origin:
            return None
        if now is not None:
            self._add(other, now)
        return origin.pop()

    def _add(self, places: list[T], place: T) -> None:
        if not places or places[-1] != place:
            places.append(place)
            del places[: -self._most]
