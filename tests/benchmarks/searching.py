"""Measures the search of a library: ``python -m tests.benchmarks.searching LIBRARY``."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from reader.library import Library
from reader.text.folding import fold_plain
from tests.benchmarks.sampling import LITERAL, Query, Sample


def ask(library: Library, query: Query) -> None:
    """Does with a query what the window does: the first page, or the facets."""
    if query.kind == "facets":
        library.facets(query.text)
    else:
        library.search(query.text, order=query.order)


def latencies(library: Library, queries: list[Query]) -> tuple[dict[str, list[float]], list[float]]:
    """How many seconds each query took, by kind; and how many of the processor, in all."""
    took: dict[str, list[float]] = {}
    worked = []
    for query in queries:
        began, own = time.perf_counter(), time.process_time()
        ask(library, query)
        worked.append(time.process_time() - own)
        took.setdefault(query.kind, []).append(time.perf_counter() - began)
    return took, worked


def recall(library: Library, queries: list[Query]) -> dict[str, Any]:
    """Which share of what a plain scan over all folded texts finds the search finds too."""
    texts = {
        summary.id: fold_plain(f"{summary.title}\n{library.article(summary.id).text}", numerals=False)
        for summary in library.articles()
    }
    wanted = found = more = 0
    missed: list[str] = []
    for query in queries:
        if query.kind not in LITERAL:
            continue
        folded = fold_plain(query.literal, numerals=False)
        scanned = {number for number, text in texts.items() if folded in text}
        hits = {hit.article for hit in library.search(query.text, limit=None).hits}
        wanted += len(scanned)
        found += len(scanned & hits)
        more += len(hits - scanned)
        if not scanned <= hits:
            missed.append(query.text)
    return {"wanted": wanted, "found": found, "more": more, "missed": missed}


def main() -> None:
    """Prints what was measured."""
    options = argparse.ArgumentParser()
    options.add_argument("library", type=Path)
    options.add_argument("--each", type=int, default=25)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--scan", action="store_true")
    given = options.parse_args()
    with Library(given.library) as library:
        queries = Sample(library, given.seed).queries(given.each)
    told: dict[str, Any] = {}
    with Library(given.library) as library:
        began = time.perf_counter()
        ask(library, queries[0])
        told["first"] = time.perf_counter() - began
        told["latencies"], told["worked"] = latencies(library, queries)
        if given.scan:
            told["recall"] = recall(library, queries)
    print(json.dumps(told, ensure_ascii=False))  # noqa: T201


if __name__ == "__main__":
    main()
