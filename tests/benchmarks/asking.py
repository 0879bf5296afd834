"""Measures questions about events and statements: ``python -m tests.benchmarks.asking LIBRARY WHAT``."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.library import Library
from tests.benchmarks.sampling import Sample


def timed(question: Callable[[], Any]) -> tuple[float, Any]:
    """How many seconds an answer took, and the answer."""
    began = time.perf_counter()
    answer = question()
    return time.perf_counter() - began, answer


def events(library: Library, number: int, seed: int) -> dict[str, Any]:
    """The lists of events, and the events of some articles."""
    first, page = timed(lambda: library.events(outlets=2, limit=50))
    drawn = Sample(library, seed).articles()
    chosen = [next(drawn)[0] for _ in range(number)]
    return {
        "page": first,
        "several": library.count_events(outlets=2),
        "all": library.count_events(),
        "largest": max((len(event.articles) for event in page), default=0),
        "event_of": [timed(lambda article=article: library.event_of(article))[0] for article in chosen],
    }


def statements(library: Library, number: int, seed: int) -> dict[str, Any]:
    """The list of statements, and where else some quotations are."""
    seconds, found = timed(library.statements)
    places = Sample(library, seed).places(number)
    answers = [timed(lambda place=place: library.where_else(*place)) for place in places]
    return {
        "list": seconds,
        "statements": len(found),
        "where_else": [took for took, _ in answers],
        "elsewhere": sum(len(reports) > 1 for _, reports in answers),
    }


def main() -> None:
    """Prints what was measured."""
    options = argparse.ArgumentParser()
    options.add_argument("library", type=Path)
    options.add_argument("what", choices=["events", "statements"])
    options.add_argument("--number", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    measure = {"events": events, "statements": statements}[given.what]
    with Library(given.library) as library:
        print(json.dumps(measure(library, given.number, given.seed)))  # noqa: T201


if __name__ == "__main__":
    main()
