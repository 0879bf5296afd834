"""Where something lands that is dropped on a row of panes: the arithmetic, free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import MOST_WITNESSES

EDGE = 0.28
"""This part of a pane, at either side, belongs to the gap beside it."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Between two panes, or at an end of the row: before the pane ``place``; or in place of that pane."""

    place: int
    replaces: bool = False


def gap_at(x: float, panes: Sequence[tuple[float, float]]) -> int:
    """The gap nearest to ``x``, from 0 to the number of panes, given by their left and right edges."""
    return sum(x > (left + right) / 2 for left, right in panes)


def moved_to(x: float, panes: Sequence[tuple[float, float]], pane: int) -> int | None:
    """Which pane from the left ``pane`` becomes if it is dropped at ``x``; None if it stays where it is."""
    gap = gap_at(x, panes)
    place = gap - (gap > pane)
    return None if place == pane else place


def drop_at(x: float, panes: Sequence[tuple[float, float]]) -> Drop:
    """What becomes of articles that are dropped at ``x``.

    They stand between panes if dropped near an edge, as long as there is room for one more, else in place
    of the pane under them. Beside a pane that is alone they stand wherever they are dropped.
    """
    is_full = len(panes) >= MOST_WITNESSES
    if len(panes) == 1:
        return Drop(gap_at(x, panes))
    for number, (left, right) in enumerate(panes):
        edge = (right - left) * EDGE
        if left + edge <= x <= right - edge or (is_full and x <= right):
            return Drop(number, replaces=True)
    return Drop(len(panes) - 1, replaces=True) if is_full else Drop(gap_at(x, panes))
