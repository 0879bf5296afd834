"""Dates in tables, in the forms that spreadsheets and people give them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

_TIME = (
    r"(?:[T,\s]+(?P<before>上午|下午)?\s*(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?:[:：](?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<after>[AaPp]\.?[Mm]\.?|上午|下午)?)?"
)
_YEAR_FIRST = re.compile(rf"(\d{{4}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})日?{_TIME}")
_YEAR_LAST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_TIME}")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_DAY_ZERO = datetime(1899, 12, 30, tzinfo=UTC)
"""From which spreadsheets count days."""
_AFTERNOON = ("p", "P", "下")


def reformatted(words: str) -> datetime | None:
    """The instant, in UTC, that words stand for; None if they stand for none, or for one of two.

    ``2/9/24`` is a day in February or one in September. Two digits of a year are of this century.
    """
    text = words.strip()
    try:
        if _SERIAL.fullmatch(text):
            return _DAY_ZERO + timedelta(days=float(text))
        if found := _YEAR_FIRST.fullmatch(text):
            year, month, day = (int(found[place]) for place in (1, 2, 3))
            return _at(date(year, month, day), found)
        if found := _YEAR_LAST.fullmatch(text):
            day_of = _day(int(found[1]), int(found[3]), int(found[4]), by_dots=found[2] == ".")
            return _at(day_of, found) if day_of is not None else None
    except (ValueError, OverflowError):
        return None
    return None


def _day(one: int, other: int, year: int, *, by_dots: bool) -> date | None:
    year += 2000 if year < 100 else 0
    if by_dots or one > 12 or one == other:
        return date(year, other, one)
    return date(year, one, other) if other > 12 else None


def _at(day: date, found: re.Match[str]) -> datetime:
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    half = found["before"] or found["after"] or ""
    if half:
        hour = hour % 12 + (12 if half.startswith(_AFTERNOON) else 0)
    return datetime.combine(day, time(hour, minute, second), UTC)
