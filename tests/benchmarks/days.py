"""Days and instants that a file names, moved by a number of days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

_STAMP = re.compile(r"<!--(\d{13})-->")
_DAYS = re.compile(
    r"(?P<rfc>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?P<d>\d{1,2}) (?P<mon>[A-Z][a-z]{2}) (?P<y>\d{4}))"
    r"|(?P<iso>(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d))"
    r"|(?:(?P<year>\d{3,4})(?P<b1> ?年 ?))?(?<!\d)(?P<month>\d{1,2})(?P<b2> ?月 ?)(?P<day>\d{1,2})(?= ?日)"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MINGUO = 1911


class Days:
    """Moves the days that a text names."""

    def __init__(self, delta: timedelta, year: int) -> None:
        self._delta = delta
        self._year = year

    def move(self, text: str) -> str:
        """The text with each day moved, and the instant of a comment too."""
        if not self._delta:
            return text
        text = _STAMP.sub(
            lambda found: f"<!--{int(found[1]) + round(self._delta.total_seconds() * 1000)}-->", text
        )
        return _DAYS.sub(self._moved, text)

    def _moved(self, match: re.Match[str]) -> str:
        days = self._delta.days
        if match["rfc"]:
            if match["mon"] not in _MONTHS:
                return match[0]
            day = _shifted(int(match["y"]), _MONTHS.index(match["mon"]) + 1, int(match["d"]), days)
            if day is None:
                return match[0]
            return f"{_WEEKDAYS[day.weekday()]}, {day.day:02} {_MONTHS[day.month - 1]} {day.year}"
        if match["iso"]:
            day = _shifted(*map(int, match["iso"].split("-")), days)
            return day.isoformat() if day else match[0]
        year = int(match["year"]) if match["year"] else self._year
        era = _MINGUO if match["year"] and len(match["year"]) == 3 else 0
        day = _shifted(year + era, int(match["month"]), int(match["day"]), days)
        if day is None:
            return match[0]
        first = f"{day.year - era}{match['b1']}" if match["year"] else ""
        return f"{first}{day.month}{match['b2']}{day.day}"


@lru_cache(maxsize=1 << 16)
def _shifted(year: int, month: int, day: int, days: int) -> date | None:
    try:
        return date(year, month, day) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None
