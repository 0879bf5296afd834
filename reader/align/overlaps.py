"""Pairs of passages of which no two may overlap on both sides."""

from __future__ import annotations

from reader.model import Span

_CELL = 256
"""Code points a cell of the grid covers on either side."""


class Overlaps:
    """The pairs taken so far, laid in a grid, so that a new one is compared with its neighbours alone."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[Span, Span]]] = {}
        self._taken: list[tuple[Span, Span]] = []

    def add(self, a: Span, b: Span) -> bool:
        """Takes a pair, unless one taken before overlaps it on both sides; whether it was taken."""
        cells = [
            (row, column)
            for row in range(a.start // _CELL, (a.end - 1) // _CELL + 1)
            for column in range(b.start // _CELL, (b.end - 1) // _CELL + 1)
        ]
        for cell in cells:
            if any(
                a.overlap(other_a) and b.overlap(other_b) for other_a, other_b in self._cells.get(cell, ())
            ):
                return False
        for cell in cells:
            self._cells.setdefault(cell, []).append((a, b))
        self._taken.append((a, b))
        return True

    def beside(self, a: Span, b: Span) -> int:
        """How many pairs were taken that overlap a pair on one side or both."""
        return sum(a.overlap(other_a) or b.overlap(other_b) for other_a, other_b in self._taken)
