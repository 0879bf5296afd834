"""Cells of tables that spreadsheets open: words of an article or a person must not act there as formulas.

A cell that a spreadsheet would take for a formula is written with an apostrophe before it; so is one that
begins with such an apostrophe of its own, so that ``unguarded`` gives back each cell as it was.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import TypeVar

Cell = TypeVar("Cell")

_FORMULA = r"(?:[\t\r\n]|\s*[=+\-@＝＋－＠])"
"""What spreadsheets take for the beginning of one; full width too, as Excel does in East Asia."""
_ACTS, _GUARDED = re.compile(f"'*{_FORMULA}"), re.compile(f"'+{_FORMULA}")


def guarded(cell: Cell) -> Cell | str:
    """The cell as a table may hold it; numbers and what else is no text stay as they are."""
    return f"'{cell}" if isinstance(cell, str) and _ACTS.match(cell) else cell


def unguarded(cell: str) -> str:
    """What was a cell before ``guarded``."""
    return cell[1:] if _GUARDED.match(cell) else cell


def csv_text(rows: Iterable[Iterable[object]], *, line_end: str = "\r\n") -> str:
    """Rows, the first of them the heads, as CSV; every cell is ``guarded``, and None is an empty one."""
    made = io.StringIO()
    csv.writer(made, lineterminator=line_end).writerows(map(guarded, row) for row in rows)
    return made.getvalue()
