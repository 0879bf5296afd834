"""Which codes occur together: in one place, one paragraph or one article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import combinations

from reader.model import Span

Coded = tuple[Span, int]
"""A passage and the row of the matrix that it counts for."""
Matrix = list[list[int]]


def empty(size: int) -> Matrix:
    """A matrix of nothing as yet."""
    return [[0] * size for _ in range(size)]


def add_units(matrix: Matrix, units: Iterable[Iterable[int]]) -> None:
    """Counts units (paragraphs, articles), each given as the rows that occur in it."""
    for unit in units:
        rows = sorted(set(unit))
        for row in rows:
            matrix[row][row] += 1
        for one, other in combinations(rows, 2):
            matrix[one][other] += 1
            matrix[other][one] += 1


def add_overlaps(matrix: Matrix, coded: Iterable[Coded]) -> None:
    """Counts the passages of one article, and the pairs of them that overlap in a character at least.

    The same passage counts once for a row, however often it is given.
    """
    begun: list[Coded] = []
    for passage, row in sorted(set(coded)):
        matrix[row][row] += 1
        begun = [each for each in begun if each[0].end > passage.start]
        for earlier, other in begun:
            if other != row and earlier.overlap(passage):
                matrix[row][other] += 1
                matrix[other][row] += 1
        begun.append((passage, row))


def by_paragraph(text: str, coded: Iterable[Coded]) -> list[set[int]]:
    """The rows that occur in each paragraph of a text with any; a passage may lie in several."""
    line = _lines(text)
    found: dict[int, set[int]] = {}
    for passage, row in coded:
        for number in range(line(passage.start), line(max(passage.start, passage.end - 1)) + 1):
            found.setdefault(number, set()).add(row)
    return list(found.values())


def _lines(text: str) -> Callable[[int], int]:
    """What tells the number of the line that a code point is in, its line break included."""
    ends = [found.start() for found in re.finditer("\n", text)]
    return lambda place: bisect_left(ends, place)
