"""Dates of the language of searches: a year, a month or a day."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

_DATE = re.compile(r"([0-9]{4})(?:[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})日?|月)?|年)?")
_DECEMBER = 12


def range_of(value: str) -> tuple[date, date, str] | None:
    """The first day of a year, month or day, the first day after it, and how it is plainly written.

    ``2021``, ``2021-3``, ``2021/03/22`` and ``2021年3月22日`` are understood. None for what is no date.
    """
    match = _DATE.fullmatch(unicodedata.normalize("NFKC", value))
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
        if day:
            return first, first + timedelta(days=1), f"{year:04}-{month:02}-{day:02}"
        if month:
            following = date(year + month // _DECEMBER, month % _DECEMBER + 1, 1)
            return first, following, f"{year:04}-{month:02}"
        return first, date(year + 1, 1, 1), f"{year:04}"
    except (ValueError, OverflowError):
        return None
