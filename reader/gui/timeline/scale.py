"""Time on a line: where a day stands, zooming, and which days are named. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)
SHORTEST, LONGEST = 2.0, 80_000.0
"""Days that a scale shows, at least and at most, unless less is asked for."""
_HOURS = (1, 3, 6, 12)
_STEPS = (
    *((hours / 24, f"{hours} hours") for hours in _HOURS),
    *((1, "day"), (7, "week"), (31, "month"), (92, "quarter"), (366, "year"), (3660, "decade")),
)
_MONTHS = 12


def days(instant: datetime) -> float:
    """Days since 1970 in UTC."""
    return (instant - _EPOCH) / _DAY


@dataclass(frozen=True, slots=True)
class Tick:
    """A time that is named: ``at`` in days since 1970; as ``2021``, ``2021-03``, ``03-22`` or ``18:00``."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The days from ``first`` to ``last`` (since 1970) over ``width`` pixels."""

    first: float
    last: float
    width: float

    @classmethod
    def over(cls, first: float, last: float, width: float, shortest: float = SHORTEST) -> TimeScale:
        """A scale with some room around what it has to show: ``shortest`` days at least."""
        span = min(LONGEST, max(shortest, last - first))
        middle = (first + last) / 2
        return cls(middle - span * 0.53, middle + span * 0.53, max(1.0, width))

    @property
    def span(self) -> float:
        """How many days are shown."""
        return self.last - self.first

    def x(self, day: float) -> float:
        """Where a day stands, in pixels from the left."""
        return (day - self.first) / self.span * self.width

    def day(self, x: float) -> float:
        """The day at a place."""
        return self.first + x / self.width * self.span

    def zoomed(self, factor: float, x: float) -> TimeScale:
        """Shows ``factor`` times as many days; what stands at ``x`` stays there."""
        span = min(LONGEST, max(SHORTEST, self.span * factor))
        first = self.day(x) - x / self.width * span
        return TimeScale(first, first + span, self.width)

    def moved(self, pixels: float) -> TimeScale:
        """Shows what lies so many pixels further on."""
        by = pixels / self.width * self.span
        return TimeScale(self.first + by, self.last + by, self.width)

    def resized(self, width: float) -> TimeScale:
        """The same days over another width."""
        return TimeScale(self.first, self.last, max(1.0, width))

    def ticks(self, room: float) -> list[Tick]:
        """The hours, days, or first days of weeks, months, years, ``room`` pixels apart at least."""
        pixels = self.width / self.span
        step = next((name for length, name in _STEPS if length * pixels >= room), _STEPS[-1][1])
        return [Tick(at, text) for at, text in _starts(step, self.first, self.last) if at >= self.first]


def apart(places: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Ascending places, moved to the right, and from ``high`` on back to the left, until they are apart.

    They are ``least`` apart, or as far as they can be between ``low`` and ``high``.
    """
    if len(places) > 1:
        least = min(least, max(0.0, high - low) / (len(places) - 1))
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + least) if found else place)
    if found and places[-1] <= high < found[-1]:
        found[-1] = high
        for at in range(len(found) - 2, -1, -1):
            found[at] = min(found[at], found[at + 1] - least)
    return found


def _starts(step: str, first: float, last: float) -> Iterator[tuple[float, str]]:
    lowest, highest = date.min.toordinal(), date.max.toordinal() - 1
    epoch = date(1970, 1, 1).toordinal()
    low = date.fromordinal(min(highest, max(lowest, int(first // 1) + epoch)))
    high = min(highest, max(lowest, int(last // 1) + epoch))
    if step.endswith("hours"):
        hours = int(step.split()[0])
        for day in range(low.toordinal(), high + 1):
            for hour in range(0, 24, hours):
                at = day - epoch + hour / 24
                if at <= last:
                    yield at, f"{hour:02}:00" if hour else f"{date.fromordinal(day):%m-%d}"
        return
    if step in ("day", "week"):
        length = 1 if step == "day" else 7
        for number in range(low.toordinal() + (-low.weekday()) % length, high + 1, length):
            yield number - epoch, f"{date.fromordinal(number):%m-%d}"
        return
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[step]
    count = (low.year * _MONTHS + low.month - 1) // months * months
    while count < date.max.year * _MONTHS:
        year, month = divmod(count, _MONTHS)
        if year >= 1:
            day = date(year, month + 1, 1)
            if day.toordinal() > high:
                return
            yield day.toordinal() - epoch, f"{day.year:04}" if months >= _MONTHS else f"{day:%Y-%m}"
        count += months
