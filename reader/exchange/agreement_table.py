"""Agreement between coders as a table, with what the numbers do and do not say."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model import Agreement
from reader.text.cells import csv_text

_BOUNDS = ("low", "high")


def agreement_columns(found: Agreement) -> tuple[str, ...]:
    """The heads of the table; what one coder alone coded stands under ``only_NAME``."""
    return (
        "code", "alpha", *_BOUNDS, "percentage", "units", "all", "several",
        *(f"only_{name}" for name in found.coders), "none", "strength", "unit", "note",
    )  # fmt: skip


def agreement_rows(found: Agreement, names: Mapping[int, str], note: str) -> list[list[object]]:
    """A row for each code; ``names`` are those of the codes by id. The first row carries the ``note``."""
    rows: list[list[object]] = []
    for each in found.codes:
        numbers = [None if value is None else round(value, 4) for value in (each.alpha, each.low, each.high)]
        percentage = None if each.percentage is None else round(each.percentage, 2)
        rows.append(
            [
                names[each.code],
                *numbers,
                percentage,
                each.units,
                each.all,
                each.several,
                *each.only,
                each.none,
                each.strength.value,
                found.unit.value,
                "" if rows else note,
            ]
        )
    return rows


def agreement_csv(found: Agreement, names: Mapping[int, str], note: str) -> str:
    """The table as CSV; ``note`` says in plain words what the numbers do not measure."""
    return csv_text([agreement_columns(found), *agreement_rows(found, names, note)], line_end="\n")
