"""Rows of a long list, and the fewest steps from what it shows to what it is to show. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

_MOST_STEPS = 60
"""Beyond so many it is quicker to show everything anew."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over the rows of one group: the group's key, and how many they are."""

    key: str
    count: int


Row = int | Heading
"""What is listed, by its id, or a heading."""


@dataclass(frozen=True, slots=True)
class Step:
    """Rows that come in before the row ``first``, or with none given so many that go from there on."""

    first: int
    count: int
    rows: tuple[Row, ...] = ()


def steps(old: Sequence[Row], new: Sequence[Row], touched: Collection[int]) -> list[Step] | None:
    """How the old rows become the new ones, one step after the other; None if that takes very many.

    ``touched`` are the ids of what may have moved. A heading stays where it is, whatever its count.
    """
    before, after = [_key(row) for row in old], [_key(row) for row in new]
    # Most acts touch a row or two: what is alike before and after them is not looked at further.
    head = _alike(before, after)
    tail = _alike(before[:head:-1], after[:head:-1]) if head < min(len(before), len(after)) else 0
    before, after = before[head : len(before) - tail], after[head : len(after) - tail]
    common = set(before) & set(after)
    if [key for key in before if key in common] != [key for key in after if key in common]:
        common -= set(touched)
        if [key for key in before if key in common] != [key for key in after if key in common]:
            return None
    found = [Step(head + first, count) for first, count in _runs(key not in common for key in before)][::-1]
    found += [
        Step(head + first, count, tuple(new[head + first : head + first + count]))
        for first, count in _runs(key not in common for key in after)
    ]
    return found if len(found) <= _MOST_STEPS else None


def _key(row: Row) -> int | str:
    return row.key if isinstance(row, Heading) else row


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """How many of the first are the same."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _runs(flags: Iterable[bool]) -> list[tuple[int, int]]:
    """Where each unbroken run of what is true begins, and how long it is."""
    found = []
    place = 0
    for flag, run in groupby(flags):
        length = sum(1 for _ in run)
        if flag:
            found.append((place, length))
        place += length
    return found
