"""What a plot of tags shows, worked out of the counts. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from math import floor, log10

from reader.model import STAR, Code, Frequencies, GroupBy, TagFilter

MOST_EVENTS = 30
"""So many events fit a plot: those with the most tags."""
MOST_SERIES = 8
"""So many codes have bars of their own; the others share one."""
_MOST_MONTHS = 60
"""Longer stretches of months are not filled up with those that have no articles."""
_PER_CHARACTERS = 10_000
_DECEMBER = 12


class Measure(StrEnum):
    """What the length of a bar says."""

    TAGS = "tags"
    ARTICLES = "articles"
    """In how many articles the code was given."""
    PER_ARTICLE = "per_article"
    """Tags for each article with any tag."""
    PER_LENGTH = "per_length"
    """Tags for 10,000 characters of the articles with any tag."""

    @property
    def adds_up(self) -> bool:
        """Whether bars of several codes may stand one on the other: an article may have several codes."""
        return self is not Measure.ARTICLES


@dataclass(frozen=True, slots=True)
class Series:
    """The bars of one code, by its id, or of all the others together (None): a value for each group."""

    code: int | None
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Groups, by their keys, and the bars of each code in them."""

    groups: tuple[str, ...]
    series: tuple[Series, ...]
    measure: Measure
    stacked: bool

    @property
    def longest(self) -> float:
        """The value of the longest bar."""
        columns = zip(*(each.values for each in self.series), strict=True)
        return max((sum(column) if self.stacked else max(column) for column in columns), default=0.0)


def counted_codes(wanted: TagFilter, codes: Sequence[Code], *, summed: bool) -> TagFilter:
    """The filter with the codes that there is to be a row for.

    ``summed`` counts what is nested in a code as that code: the outermost ones, or those that were chosen.
    Otherwise each code that is meant is counted by itself. Stars are no codes of an analysis: they are left
    out unless they were asked for.
    """
    star = {code.id for code in codes if code.uuid == STAR}
    asked_for_stars = bool(wanted.starred) or bool(star & (wanted.codes or frozenset()))
    if wanted.starred is None and not asked_for_stars:
        wanted = replace(wanted, starred=False)
    if summed and wanted.codes is None:
        left_out = frozenset() if asked_for_stars else star
        outermost = frozenset(code.id for code in codes if code.parent is None)
        return replace(wanted, codes=outermost - left_out, with_descendants=True)
    if not summed and wanted.codes is not None and wanted.with_descendants:
        return replace(wanted, codes=_within(wanted.codes, codes), with_descendants=False)
    return wanted


def counts_twice(wanted: TagFilter, codes: Sequence[Code]) -> bool:
    """Whether a tag counts for two rows: a code was chosen, and one that is nested in it."""
    if wanted.codes is None or not wanted.with_descendants:
        return False
    return any(
        code.id in wanted.codes and wanted.codes & (_within({code.id}, codes) - {code.id}) for code in codes
    )


def bars(found: Frequencies, measure: Measure, *, stacked: bool) -> Bars:
    """The bars of a plot; codes that are given least share one."""
    keys = _filled([group.key for group in found.groups], found.by)
    if found.by is GroupBy.EVENT:
        keys = _most_tagged(found)
    place = {key: number for number, key in enumerate(keys)}
    values: dict[int, list[float]] = {code: [0.0] * len(keys) for code in found.codes}
    tags: dict[int, int] = dict.fromkeys(found.codes, 0)
    for cell in found.cells:
        group = found.groups[cell.group]
        if group.key not in place:
            continue
        value = measured(cell.tags, cell.articles, group.articles, group.characters, measure)
        values[cell.code][place[group.key]] = value
        tags[cell.code] += cell.tags
    used = [code for code in found.codes if tags[code]]
    shown = set(used)
    if measure.adds_up and len(used) > MOST_SERIES:
        shown = set(sorted(used, key=lambda code: -tags[code])[: MOST_SERIES - 1])
    series = [Series(code, tuple(values[code])) for code in used if code in shown]
    others = [values[code] for code in used if code not in shown]
    if others:
        series.append(Series(None, tuple(map(sum, zip(*others, strict=True)))))
    return Bars(tuple(keys), tuple(series), measure, stacked and measure.adds_up)


def measured(tags: int, articles: int, base: int, characters: int, measure: Measure) -> float:
    """What a number of tags in a number of articles comes to; 0 where there is nothing to compare with."""
    match measure:
        case Measure.TAGS:
            return float(tags)
        case Measure.ARTICLES:
            return float(articles)
        case Measure.PER_ARTICLE:
            return tags / base if base else 0.0
        case _:
            return tags * _PER_CHARACTERS / characters if characters else 0.0


def ticks(longest: float, most: int = 6) -> list[float]:
    """Round numbers from 0 to beyond the longest bar, ``most`` steps between them at most."""
    if longest <= 0:
        return [0.0, 1.0]
    rough = longest / most
    size = 10 ** floor(log10(rough))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough)
    found = [0.0]
    while found[-1] < longest:
        found.append(round(step * len(found), 10))
    return found


def shares(counts: Sequence[Sequence[int]]) -> list[list[float]]:
    """How dark each cell of a matrix is, from 0 to 1: by the most that two different codes have in common.

    What a code has alone stands on the diagonal and is not compared with the rest.
    """
    most = max((count for i, row in enumerate(counts) for j, count in enumerate(row) if i != j), default=0)
    return [
        [0.0 if i == j or not most else count / most for j, count in enumerate(row)]
        for i, row in enumerate(counts)
    ]


def most_given(counts: Sequence[Sequence[int]], most: int) -> list[int]:
    """The places of the codes that are given most, in the order they have."""
    order = sorted(range(len(counts)), key=lambda at: (-counts[at][at], at))[:most]
    return sorted(order)


def _within(chosen: Collection[int], codes: Iterable[Code]) -> frozenset[int]:
    """The codes with all that is nested in them; a code stands after the one that it is nested in."""
    found = set(chosen)
    for code in codes:
        if code.parent in found:
            found.add(code.id)
    return frozenset(found)


def _filled(keys: Sequence[str], by: GroupBy | None) -> list[str]:
    """The keys with those between them in time, so that a gap is seen as one."""
    dated = [key for key in keys if key]
    if not dated or by not in (GroupBy.MONTH, GroupBy.YEAR):
        return list(keys)
    if by is GroupBy.YEAR:
        between = [str(year) for year in range(int(dated[0]), int(dated[-1]) + 1)]
    else:
        first, last = (_months(key) for key in (dated[0], dated[-1]))
        between = [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1)]
    if len(between) > _MOST_MONTHS:
        return list(keys)
    return between + [key for key in keys if not key]


def _most_tagged(found: Frequencies) -> list[str]:
    """The keys of the events with the most tags, the most first; articles without an event last."""
    tags = [0] * len(found.groups)
    for cell in found.cells:
        tags[cell.group] += cell.tags
    events = [at for at, group in enumerate(found.groups) if group.key and tags[at]]
    events = sorted(events, key=lambda at: -tags[at])[:MOST_EVENTS]
    none = [at for at, group in enumerate(found.groups) if not group.key and tags[at]]
    return [found.groups[at].key for at in (*events, *none)]


def _months(key: str) -> int:
    year, month = key.split("-")
    return int(year) * _DECEMBER + int(month) - 1


def totals(found: Frequencies) -> Mapping[int, int]:
    """How many tags each code has in all groups together."""
    sums: dict[int, int] = dict.fromkeys(found.codes, 0)
    for cell in found.cells:
        sums[cell.code] += cell.tags
    return sums


def year_range(year: str) -> tuple[datetime, datetime]:
    """The first instant of a year, and the first after it."""
    return datetime(int(year), 1, 1, tzinfo=UTC), datetime(int(year) + 1, 1, 1, tzinfo=UTC)
