"""Days and times as a person writes them, in the languages of the program.

Short ones are for lists, tables and axes, and are of about the same width whatever the day. Data for other
programs (JSON, CSV, the names of files) has ISO 8601 instead.
"""

from __future__ import annotations

import re
from datetime import date, datetime

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT = 3
"""The letters of a month's short name in English."""
_PERIOD = re.compile(r"(\d{4})-(\d\d)")
_DAY_OF_MONTH = re.compile(r"(\d\d)-(\d\d)")


def short_day(day: date, tongue: str) -> str:
    """``22 Mar 2023``, ``2023-03-22``, ``2023/03/22``."""
    match tongue:
        case "zh-Hans":
            return f"{day:%Y-%m-%d}"
        case "zh-Hant":
            return f"{day:%Y/%m/%d}"
    return f"{day.day} {MONTHS[day.month - 1][:_SHORT]} {day.year}"


def long_day(day: date, tongue: str) -> str:
    """``22 March 2023``, ``2023年3月22日``."""
    if tongue.startswith("zh"):
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_of_month(day: date, tongue: str) -> str:
    """``22 Mar``, ``3月22日``: for where the year is known."""
    if tongue.startswith("zh"):
        return f"{day.month}月{day.day}日"
    return f"{day.day} {MONTHS[day.month - 1][:_SHORT]}"


def short_moment(moment: datetime, tongue: str) -> str:
    """A short day, and the time in hours and minutes."""
    return f"{short_day(moment, tongue)} {moment:%H:%M}"


def month_words(month: str, tongue: str) -> str:
    """``Mar 2023``, ``2023年3月`` for ``2023-03``; what is no month, such as a year, stays."""
    found = _PERIOD.fullmatch(month)
    if found is None:
        return month
    year, number = int(found[1]), int(found[2])
    if tongue.startswith("zh"):
        return f"{year}年{number}月"
    return f"{MONTHS[number - 1][:_SHORT]} {year}"


def tick_words(tick: str, tongue: str) -> str:
    """What stands at a tick of an axis of time: a month, the day of a month (``03-22``), a year, an hour."""
    found = _DAY_OF_MONTH.fullmatch(tick)
    if found is None:
        return month_words(tick, tongue)
    return day_of_month(date(2000, int(found[1]), int(found[2])), tongue)
