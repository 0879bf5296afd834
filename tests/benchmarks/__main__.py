"""Measures Jianting and prints one table: ``python3 .ci/bench.py``.

Columns are sizes of the archive, so that growth is seen. The real archive is that of the test material that
JIANTING_SHARED names (or ``../shared``), else the sample; larger ones are varied from it. What is made of
archives and libraries goes to a temporary folder, or stays in ``--keep FOLDER`` for the next run.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks import alignment
from tests.benchmarks.machine import load, machine
from tests.benchmarks.measures import Measures
from tests.benchmarks.stand import Stand, month, stand
from tests.benchmarks.table import Figure, tables

BY_SIZE = ("import", "search", "events", "statements", "window")
OTHERS = ("month", "alignment")
SIZES = "5,8006,130000"
WHOLE = "A whole archive, by its number of articles"
MONTH = "One month of five outlets"


def main() -> None:
    """Measures what was asked for."""
    options = argparse.ArgumentParser(prog="bench.py", description=__doc__.split("\n\n")[1])  # type: ignore[union-attr]
    options.add_argument("--sizes", default=SIZES, help=f"how many articles, by default {SIZES}")
    options.add_argument("--only", default=",".join((*BY_SIZE, *OTHERS)), help="sections, by default all")
    options.add_argument("--archive", type=Path, help="an archive to take instead of the one at hand")
    options.add_argument("--keep", type=Path, help="where archives and libraries are found and left")
    options.add_argument("--json", type=Path, help="also writes the figures here")
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    sections = given.only.split(",")
    unknown = set(sections) - {*BY_SIZE, *OTHERS}
    if unknown:
        options.error(f"no such section: {', '.join(sorted(unknown))} ({', '.join((*BY_SIZE, *OTHERS))})")
    try:
        sizes = [int(size) for size in given.sizes.split(",") if size]
    except ValueError:
        options.error(f"--sizes takes numbers: {given.sizes}")
    with tempfile.TemporaryDirectory(prefix="jianting-bench-") as folder:
        kept = given.keep or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        report(run(kept.resolve(), sizes, sections, given.archive, given.seed), given.json)


def run(
    folder: Path, sizes: list[int], sections: list[str], archive: Path | None, seed: int
) -> Iterator[Figure]:
    """The figures, as they come."""
    for size in sizes:
        wanted = [section for section in BY_SIZE if section in sections]
        if wanted:
            yield from measured(stand(folder, size, archive, seed), wanted, seed, WHOLE)
    if "month" in sections:
        own = month(folder, archive, seed)
        if own.size:
            yield from measured(own, ["import", "statements", "peers"], seed, MONTH)
        else:
            say("month: the archive has no month of several outlets")
    if "alignment" in sections:
        yield from alignment.figures(folder)


def measured(own: Stand, sections: list[str], seed: int, part: str) -> Iterator[Figure]:
    """The figures of one stand; a section that fails is named, and the others go on."""
    measures = Measures(own, seed, part)
    measures.need_library()
    for section in sections:
        say(f"{own.size:,} articles: {section}")
        method = measures.importing if section == "import" else getattr(measures, section)
        try:
            yield from method()
        except RuntimeError as error:
            say(str(error))
            yield Figure(section, "failed", own.size, "see above", part=part)


def report(figures: Iterator[Figure], path: Path | None) -> None:
    """Prints machine and table; what was measured before an interruption is shown too."""
    began = load()
    found: list[Figure] = []
    try:
        for figure in figures:
            found.append(figure)
    except KeyboardInterrupt:
        say("stopped")
    about = {**machine(), "at the start": began, "at the end": load()}
    print("\n".join(f"{name:13} {words}" for name, words in about.items()), end="\n\n")  # noqa: T201
    print(tables(found))  # noqa: T201
    if path is not None:
        data = {"machine": about, "figures": [asdict(figure) for figure in found]}
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def say(words: str) -> None:
    """A line to whoever waits."""
    print(words, file=sys.stderr, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
