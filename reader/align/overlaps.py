"""Pairs of passages of which no two may overlap on both sides."""

from __future__ import annotations

from reader.model import Span

_CELL = 256
"""Code points a cell of the grid covers on either side."""


class Overlaps:
    """The pairs taken so far, laid in a grid, so that a new one is compared with its neighbours alone."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[Span, Span]]] = {}
        self._sides: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})
        self._taken: list[tuple[Span, Span]] = []

    def add(self, a: Span, b: Span) -> bool:
        """Takes a pair, unless one taken before overlaps it on both sides; whether it was taken."""
        cells = [(row, column) for row in _cells(a) for column in _cells(b)]
        for cell in cells:
            if any(
                a.overlap(other_a) and b.overlap(other_b) for other_a, other_b in self._cells.get(cell, ())
            ):
                return False
        for cell in cells:
            self._cells.setdefault(cell, []).append((a, b))
        for side, span in zip(self._sides, (a, b), strict=True):
            for part in _cells(span):
                side.setdefault(part, []).append(len(self._taken))
        self._taken.append((a, b))
        return True

    def beside(self, a: Span, b: Span) -> int:
        """How many pairs were taken that overlap a pair on one side or both."""
        near = {
            number
            for side, span in zip(self._sides, (a, b), strict=True)
            for cell in _cells(span)
            for number in side.get(cell, ())
        }
        return sum(bool(a.overlap(self._taken[n][0]) or b.overlap(self._taken[n][1])) for n in near)


def _cells(span: Span) -> range:
    """The rows or columns of the grid on which a passage lies."""
    return range(span.start // _CELL, (span.end - 1) // _CELL + 1)
