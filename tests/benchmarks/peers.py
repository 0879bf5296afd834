"""Measures simple methods on the data of ``statements``: ``python -m tests.benchmarks.peers LIBRARY``.

Who has no index compares each quotation with each of the other outlets' within some days. ``rapidfuzz`` and
``difflib`` are given the quotations as found and folded, and as many of these pairs, drawn by chance, as they
manage in ``SECONDS``; what all of them would take is computed from that. (passim needs Java and Spark, and is
not measured here.)
"""

from __future__ import annotations

import argparse
import json
import random
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from reader.library import Library
from reader.model import QuoteKind
from reader.text.folding import fold_plain
from reader.text.quotes import find_quotes

WITHIN = timedelta(days=3)
SHORTEST = 6
SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation's folded letters, and where it stood."""

    letters: str
    outlet: str
    published: datetime


def quotations(library: Library) -> list[Said]:
    """The direct quotations of all articles with a date, the oldest first."""
    found = []
    for summary in library.articles():
        if summary.published is None:
            continue
        for quote in find_quotes(library.article(summary.id)):
            letters = fold_plain(quote.passage.exact, drop_punctuation=True)
            if quote.kind is QuoteKind.DIRECT and len(letters) >= SHORTEST:
                found.append(Said(letters, summary.outlet, summary.published))
    found.sort(key=lambda said: (said.published, said.outlet, said.letters))
    return found


class Pairs:
    """The pairs of quotations of different outlets within some days of each other."""

    def __init__(self, quotes: list[Said]) -> None:
        self._quotes = quotes
        self._days = [said.published for said in quotes]
        by_outlet: dict[str, list[datetime]] = {}
        for said in quotes:
            by_outlet.setdefault(said.outlet, []).append(said.published)
        self.number = (
            sum(
                _within(self._days, said.published) - _within(by_outlet[said.outlet], said.published)
                for said in quotes
            )
            // 2
        )

    def draw(self, choice: random.Random) -> tuple[str, str]:
        """The letters of a pair."""
        while True:
            one = choice.choice(self._quotes)
            first = bisect_left(self._days, one.published - WITHIN)
            last = bisect_right(self._days, one.published + WITHIN)
            other = self._quotes[choice.randrange(first, last)]
            if other.outlet != one.outlet:
                return one.letters, other.letters


def _within(days: list[datetime], day: datetime) -> int:
    return bisect_right(days, day + WITHIN) - bisect_left(days, day - WITHIN)


def by_rapidfuzz(one: str, other: str) -> float:
    """How well the shorter of two passages fits into the longer."""
    return fuzz.partial_ratio(one, other) / 100


def by_difflib(one: str, other: str) -> float:
    """How alike two passages are."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def pace(alike: Callable[[str, str], float], pairs: Pairs, seed: int) -> tuple[int, float]:
    """How many pairs a method did, and how many seconds each took."""
    choice = random.Random(seed)  # noqa: S311
    done, spent = 0, 0.0
    while spent < SECONDS:
        drawn = [pairs.draw(choice) for _ in range(1000)]
        began = time.process_time()
        for one, other in drawn:
            alike(one, other)
        spent += time.process_time() - began
        done += len(drawn)
    return done, spent / done


def main() -> None:
    """Prints what was measured."""
    options = argparse.ArgumentParser()
    options.add_argument("library", type=Path)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    with Library(given.library) as library:
        quotes = quotations(library)
    pairs = Pairs(quotes)
    told: dict[str, Any] = {"quotations": len(quotes), "pairs": pairs.number}
    for name, alike in (("rapidfuzz", by_rapidfuzz), ("difflib", by_difflib)):
        done, each = pace(alike, pairs, given.seed)
        told[name] = {"done": done, "seconds": each * pairs.number}
    print(json.dumps(told))  # noqa: T201


if __name__ == "__main__":
    main()
