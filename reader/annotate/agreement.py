"""Agreement between coders: Krippendorff's alpha for nominal data, and percentages.

Alpha is after K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): one minus the observed
disagreement by that expected by chance; 1 is perfect, 0 what chance would give. It takes any number of
coders, and values may be missing.

The unitizing caveat. Alpha compares values given to units that exist before anybody codes. On the coding
bench the coders choose where a passage begins and ends. Here their passages are laid onto fixed units:
sentences, or code points. A sentence is coded if half of it is marked, or half of the marked passage lies
in it. So agreement on boundaries finer than a sentence is not measured, and on code points long passages
weigh most. The coefficients for passages of free length (alpha for unitizing, Krippendorff 1995; with Mathet,
Bouvry and Widlöcher 2016) are something else, and this is none of them. They are not offered here: their
model of chance is easily got wrong, and no worked example was at hand to test it against in full.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.model import CodeAgreement, Span, UnitKind
from reader.text.sentences import sentences

_LEAST_ARTICLES = 5
"""Fewer articles are not resampled: the bounds would say more of them than of the coders."""
_RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class CodedText:
    """An article as several coders coded it.

    ``present`` are the coders, by their numbers, who worked on it: what one of these did not mark counts as
    not coded, and what anybody else did is missing. ``tags`` has the passages of each code: the coder's
    number and the place.
    """

    article: int
    text: str
    present: tuple[int, ...]
    tags: Mapping[int, Sequence[tuple[int, Span]]]


@dataclass(slots=True)
class _Tally:
    """What is known of one code: coincidences by article, and how many units were coded by whom."""

    both: list[float] = field(default_factory=list)
    mixed: list[float] = field(default_factory=list)
    neither: list[float] = field(default_factory=list)
    units: int = 0
    patterns: Counter[frozenset[int]] = field(default_factory=Counter)
    all: int = 0


def by_code(
    texts: Iterable[CodedText], codes: Sequence[int], coders: int, unit: UnitKind
) -> list[CodeAgreement]:
    """The agreement on each code, in the order given; ``coders`` is how many are compared.

    Texts on which fewer than two of them worked tell nothing, and are passed over.
    """
    tallies = {code: _Tally() for code in codes}
    for text in texts:
        if len(text.present) < 2:
            continue
        units = units_of(text, unit)
        total = sum(weight for _, weight in units)
        for code, tally in tallies.items():
            _count(tally, given(units, text.tags.get(code, ())), total, text.present)
    bounds = _bounds(list(tallies.values()))
    return [
        _agreement(code, tally, coders, *some)
        for (code, tally), some in zip(tallies.items(), bounds, strict=True)
    ]


def units_of(text: CodedText, unit: UnitKind) -> list[tuple[Span, int]]:
    """The units of a text and what each counts for; code points among which no passage ends are one piece."""
    if unit is UnitKind.SENTENCE:
        return [(span, 1) for span in sentences(text.text)]
    edges = {0, len(text.text)}
    for tags in text.tags.values():
        for _, span in tags:
            edges |= {min(span.start, len(text.text)), min(span.end, len(text.text))}
    marks = sorted(edges)
    return [(Span(a, b), b - a) for a, b in pairwise(marks)]


def given(
    units: Sequence[tuple[Span, int]], tags: Sequence[tuple[int, Span]]
) -> dict[int, tuple[int, frozenset[int]]]:
    """Of each unit that was coded, by its index: what it counts for, and the numbers of those who did.

    A unit is coded if at least half of it is marked by one passage, or at least half of the passage lies in
    it: a passage that reaches a little into the next sentence does not code that one.
    """
    found: dict[int, set[int]] = {}
    starts = [span.start for span, _ in units]
    for coder, span in tags:
        for index in range(max(0, bisect_right(starts, span.start) - 1), len(units)):
            piece = units[index][0]
            if piece.start >= span.end:
                break
            if 2 * piece.overlap(span) >= min(len(piece), len(span)) > 0:
                found.setdefault(index, set()).add(coder)
    return {index: (units[index][1], frozenset(who)) for index, who in found.items()}


def _count(
    tally: _Tally, coded: Mapping[int, tuple[int, frozenset[int]]], total: int, present: Sequence[int]
) -> None:
    number = len(present)
    both = mixed = 0.0
    for weight, who in coded.values():
        ones = len(who & set(present))
        both += weight * ones * (ones - 1) / (number - 1)
        mixed += weight * 2 * ones * (number - ones) / (number - 1)
        tally.patterns[frozenset(who)] += weight
        tally.all += weight * (ones == number)
    tally.units += total
    tally.both.append(both)
    tally.mixed.append(mixed)
    tally.neither.append(total * number - both - mixed)


def _agreement(code: int, tally: _Tally, coders: int, low: float | None, high: float | None) -> CodeAgreement:
    both, mixed, neither = sum(tally.both), sum(tally.mixed), sum(tally.neither)
    pairs = both + mixed + neither
    one = [tally.patterns[frozenset({coder})] for coder in range(coders)]
    coded = tally.patterns.total()
    return CodeAgreement(
        code,
        alpha=_alpha(both, mixed, neither),
        low=low,
        high=high,
        percentage=100 * (1 - mixed / pairs) if pairs else None,
        units=tally.units,
        all=tally.all,
        several=coded - tally.all - sum(one),
        only=tuple(one),
        none=tally.units - coded,
    )


def _alpha(both: float, mixed: float, neither: float) -> float | None:
    """Alpha for two values, by their coincidences; None where there is but one value."""
    ones, zeros = both + mixed / 2, neither + mixed / 2
    if ones <= 0 or zeros <= 0:
        return None
    return 1 - (ones + zeros - 1) * mixed / (2 * ones * zeros)


def _bounds(tallies: Sequence[_Tally]) -> list[tuple[float | None, float | None]]:
    """Between what each alpha lies in 95 of 100 resamples of whole articles.

    Units of one article are no independent evidence; they come and go together.
    """
    number = len(tallies[0].both) if tallies else 0
    if number < _LEAST_ARTICLES:
        return [(None, None)] * len(tallies)
    import numpy as np

    # How often each article is drawn; the same articles always give the same bounds.
    drawn = np.random.default_rng(number).multinomial(number, [1 / number] * number, _RESAMPLES)
    bounds: list[tuple[float | None, float | None]] = []
    for tally in tallies:
        sums = drawn @ np.array([tally.both, tally.mixed, tally.neither]).T
        found = [alpha for row in sums.tolist() if (alpha := _alpha(*row)) is not None]
        if len(found) < _RESAMPLES / 2:
            bounds.append((None, None))
        else:
            low, high = np.percentile(found, (2.5, 97.5)).tolist()
            bounds.append((low, high))
    return bounds
