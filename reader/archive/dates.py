"""Instants and days as files write them, in UTC."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Any

BEIJING = timezone(timedelta(hours=8))

_RFC_822 = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? \S+")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?")
_CHINESE_DAY = re.compile(r"((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日")
_FIRST = datetime(1600, 1, 1, tzinfo=UTC)
_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
_LATEST = datetime(2200, 1, 1, tzinfo=UTC)


def from_milliseconds(value: int) -> datetime | None:
    """The instant ``value`` milliseconds after the epoch; None if that is no date of an article."""
    try:
        instant = datetime.fromtimestamp(value / 1000, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return instant if _EARLIEST <= instant < _LATEST else None


def to_utc(value: datetime, zone: timezone = UTC) -> datetime | None:
    """``value`` in UTC, read in ``zone`` if it names no zone; None if no article can be of then."""
    try:
        instant = (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return instant if _FIRST <= instant < _LATEST else None


def parse(text: str, zone: timezone = UTC) -> datetime | None:
    """The instant that ``text`` is: RFC 822, ISO 8601 or a Chinese day; None if it is anything else.

    A time without a zone is read in ``zone``; a day without a time is midnight in UTC.
    """
    text = text.strip()
    if _RFC_822.fullmatch(text):
        try:
            return to_utc(parsedate_to_datetime(text))
        except (TypeError, ValueError, OverflowError):
            return None
    if _ISO.fullmatch(text):
        try:
            value = datetime.fromisoformat(text.replace(" Z", "Z"))
        except ValueError:
            return None
        return to_utc(value, zone if len(text) > len("2020-01-01") else UTC)
    match = _CHINESE_DAY.fullmatch(text)
    return _day(match) if match else None


def from_field(value: Any) -> datetime | None:
    """The instant a field of the front matter gives, whatever YAML made of it."""
    if isinstance(value, datetime):
        return to_utc(value)
    if isinstance(value, date):
        return to_utc(datetime(value.year, value.month, value.day, tzinfo=UTC))
    return parse(value) if isinstance(value, str) else None


def days_in(text: str) -> list[datetime]:
    """Every day of the form 2024年5月16日 in ``text``, in order, at midnight UTC."""
    days = (_day(match) for match in _CHINESE_DAY.finditer(text))
    return [day for day in days if day is not None]


def infer(captions: Iterable[str], paragraphs: Iterable[str]) -> datetime | None:
    """The day on which an article without a date came out, as far as its text tells.

    Pictures of news are dated close to it, so the last day in a caption counts first; then the last day in
    the paragraphs. The article can't be older than what it reports.
    """
    for lines in (captions, paragraphs):
        days = [day for line in lines for day in days_in(line)]
        if days:
            return max(days)
    return None


def _day(match: re.Match[str]) -> datetime | None:
    try:
        return datetime(int(match[1]), int(match[2]), int(match[3]), tzinfo=UTC)
    except ValueError:
        return None
