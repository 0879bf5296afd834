"""Figures of a measurement, and the one table that shows them all."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

NOT_MEASURED = "–"
NOT_BUILT = "not built yet"


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell: ``measure`` is the row, ``size`` the column (a number of articles).

    ``value`` is a number in ``unit``, or words that say why there is none. ``part`` heads the rows that
    belong together, because one archive was measured at several sizes.
    """

    section: str
    measure: str
    size: int
    value: float | str
    unit: str = ""
    part: str = ""


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of the values that at least such a share of them (0 to 1) does not exceed.

    Raises:
        ValueError: if there are none.
    """
    if not values:
        raise ValueError("no values")
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def shown(value: float | str, unit: str = "") -> str:
    """A number with three digits that count, and its unit."""
    if isinstance(value, str):
        return value
    if value == 0 or abs(value) >= 100:
        number = f"{value:,.0f}"
    else:
        number = f"{value:.{max(0, 2 - math.floor(math.log10(abs(value))))}f}"
    return f"{number} {unit}".rstrip()


def tables(figures: Iterable[Figure]) -> str:
    """A table for each part, under its heading."""
    parts: dict[str, list[Figure]] = {}
    for figure in figures:
        parts.setdefault(figure.part, []).append(figure)
    return "\n\n".join(f"{part}\n{table(own)}" if part else table(own) for part, own in parts.items())


def table(figures: Iterable[Figure]) -> str:
    """The figures by section and measure, in the order in which they came, a column for each size."""
    cells: dict[tuple[str, str], dict[int, str]] = {}
    for figure in figures:
        row = cells.setdefault((figure.section, figure.measure), {})
        row[figure.size] = shown(figure.value, figure.unit)
    sizes = sorted({size for row in cells.values() for size in row})
    order = {section: None for section, _ in cells}
    lines = [["articles", *(f"{size:,}" for size in sizes)]]
    for section in order:
        lines.append([section.upper(), *([""] * len(sizes))])
        lines += [
            [f"  {measure}", *(row.get(size, NOT_MEASURED) for size in sizes)]
            for (own, measure), row in cells.items()
            if own == section
        ]
    first = max(len(line[0]) for line in lines)
    widths = [max(len(line[place]) for line in lines) for place in range(1, len(sizes) + 1)]
    return "\n".join(
        "  ".join(
            [line[0].ljust(first), *(cell.rjust(width) for cell, width in zip(line[1:], widths, strict=True))]
        ).rstrip()
        for line in lines
    )
