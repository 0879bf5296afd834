"""What is measured on a library of one size: each function gives the rows of one section of the table."""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.sampling import KINDS
from tests.benchmarks.stand import Stand, size_on_disk
from tests.benchmarks.table import NOT_BUILT, Figure, percentile
from tests.benchmarks.watching import Watched, watched

MILLION = 1e6
MS = 1000.0
ONE_PROCESS_UP_TO = 10_000
SCANNED_UP_TO = 10_000
WINDOW_RUNS = 3
PROCESSES = 2

Rows = Iterator[Figure]


class Measures:
    """The measures on one stand; ``seed`` draws what is asked for, ``part`` heads the figures."""

    def __init__(self, own: Stand, seed: int, part: str) -> None:
        self._own = own
        self._seed = seed
        self._part = part

    def importing(self) -> Rows:
        """Rate, memory, a second run over the same files, and the size on disk."""
        known = self._own.known().get("import") or self._import()
        raw, size = known["raw"], known["size"]
        number = known["read"]
        yield self._row("import", "files as they are", raw / MILLION, "MB")
        yield self._row("import", f"{PROCESSES} processes", number / known["seconds"], "articles/s")
        if "one" in known:
            yield self._row("import", "1 process", number / known["one"], "articles/s")
            yield self._row("import", "quicker by the second", known["one"] / known["seconds"], "×")
        yield self._row("import", "processor time", known["cpu"] / number * MS, "ms/article")
        best = max(known["cpu"] / PROCESSES, known["busiest"])
        yield self._row("import", f"{PROCESSES} cores to itself, by that", number / best, "articles/s")
        yield self._row("import", "memory, all processes", known["peak"] / MILLION, "MB")
        yield self._row("import", "unchanged, again", known["again"], "s")
        yield self._row("import", "quicker than the first", known["seconds"] / known["again"], "×")
        yield self._row("import", "articles that failed", known["failed"])
        yield self._row("import", "library", size / MILLION, "MB")
        yield self._row("import", "library to files", size / raw, "×")

    def _import(self) -> dict[str, Any]:
        self._own.drop_library()
        done = self._imported(self._own.library, PROCESSES)
        again = self._imported(self._own.library, PROCESSES)
        known = {
            **done.told,
            "cpu": done.cpu_seconds,
            "busiest": done.busiest_seconds,
            "peak": done.peak,
            "again": again.told["seconds"],
            "raw": self._own.raw,
            "size": size_on_disk(self._own.library),
        }
        if again.told["unchanged"] + again.told["failed"] < done.told["new"]:
            raise RuntimeError(f"a second import found {again.told} after {done.told}")
        if self._own.size <= ONE_PROCESS_UP_TO:
            other = self._own.library.with_name("one-process.sqlite3")
            try:
                known["one"] = self._imported(other, 1).told["seconds"]
            finally:
                for path in other.parent.glob(f"{other.name}*"):
                    path.unlink()
        self._own.keep("import", known)
        return known

    def _imported(self, library: Path, processes: int) -> Watched:
        return watched("importing", [library, processes, *self._own.paths])

    def need_library(self) -> None:
        """Makes the library, if another measure has not made it."""
        if "import" not in self._own.known():
            self._import()

    def search(self) -> Rows:
        """Building the index, and how long answers take, by kind of query."""
        yield from self._caught_up("search")
        options = ["--seed", str(self._seed)]
        if self._own.size <= SCANNED_UP_TO:
            options.append("--scan")
        told = self._asked("searching", options)
        if told is None:
            yield self._row("search", "answers", NOT_BUILT)
            return
        every = [second for seconds in told["latencies"].values() for second in seconds]
        yield self._row("search", "queries", len(every))
        yield self._row("search", "first answer after opening", told["first"] * MS, "ms")
        yield from self._spread("search", "all", every)
        yield from self._spread("search", "all, processor time", told["worked"])
        for kind in KINDS:
            yield from self._spread("search", kind, told["latencies"][kind])
        if "recall" in told:
            found = told["recall"]
            yield self._row("search", "found of a plain scan", 100 * found["found"] / found["wanted"], "%")

    def events(self) -> Rows:
        """Finding the events, and asking for them."""
        yield from self._caught_up("events")
        told = self._asked("asking", ["events", "--seed", str(self._seed)])
        if told is None:
            yield self._row("events", "answers", NOT_BUILT)
            return
        yield self._row("events", "of two outlets or more", told["several"])
        yield self._row("events", "first page of the list", told["page"] * MS, "ms")
        yield from self._spread("events", "of an article", told["event_of"])

    def statements(self) -> Rows:
        """Finding the shared statements, and where else one is reported."""
        yield from self._caught_up("statements")
        told = self._asked("asking", ["statements", "--seed", str(self._seed)])
        if told is None:
            yield self._row("statements", "answers", NOT_BUILT)
            return
        yield self._row("statements", "of two outlets or more", told["statements"])
        yield self._row("statements", "list of all", told["list"], "s")
        yield from self._spread("statements", "where else", told["where_else"])

    def peers(self) -> Rows:
        """What simple methods take for comparing the quotations of a month."""
        told = self._asked("peers", ["--seed", str(self._seed)])
        if told is not None:
            yield self._row("peers", "quotations", told["quotations"])
            yield self._row("peers", "pairs of them within three days", told["pairs"])
            for name in ("rapidfuzz", "difflib"):
                label = f"{name}, all pairs (from {told[name]['done']:,})"
                yield self._row("peers", label, told[name]["seconds"], "s")
        yield self._row("peers", "passim", "needs Java and Spark")

    def window(self) -> Rows:
        """Start-up to the first paint and to the list, and how long scrolling and typing block."""
        forget(self._own.library)
        cold = self._opened("--only-start")
        warm = [self._opened("--only-start") for _ in range(WINDOW_RUNS)]
        for runs, name in (([cold], "file not in memory"), (warm, "file in memory")):
            for key, label in (
                ("first_paint", "first paint"),
                ("list_shown", "list shown"),
                ("typing_accepted", "takes letters"),
            ):
                value = statistics.median(run.told[key] for run in runs)
                yield self._row("window", f"{label}, {name}", value, "s")
        worked = statistics.median(run.told["typing_accepted_own"] for run in warm)
        yield self._row("window", "processor time until then", worked, "s")
        used = self._opened()
        for what in ("scrolling", "typing"):
            for key, label, unit in (
                ("longest", "longest block", "ms"),
                ("own", "most work at once", "ms"),
                ("over", "blocks over 50 ms", ""),
            ):
                value = used.told.get(f"{what}_{key}")
                shown = "no end" if value is None else value * MS if unit else value
                yield self._row("window", f"{label} while {what}", shown, unit)
        for key, label in (
            ("jump", "rows after a jump into the list"),
            ("typing_answered", "list after the last letter"),
        ):
            value = used.told.get(key)
            yield self._row("window", label, "no end" if value is None else value * MS, "ms")
        yield self._row("window", "memory", used.peak / MILLION, "MB")

    def _opened(self, *options: str) -> Watched:
        return watched("window", [self._own.library, *options])

    def _caught_up(self, stage: str) -> Rows:
        """Brings a stage up to date; the figures of the run that did the work, even if it was another."""
        known = self._own.known().get(stage)
        before = size_on_disk(self._own.library)
        done = watched("catching_up", [self._own.library, stage])
        if done.told["articles"]:
            known = {
                **done.told,
                "cpu": done.cpu_seconds,
                "peak": done.peak,
                "largest": done.largest,
                "bytes": size_on_disk(self._own.library) - before,
            }
            self._own.keep(stage, known)
        if not known:
            return
        number = known["articles"]
        yield self._row(stage, "time for all", known["seconds"], "s")
        yield self._row(stage, "pace", number / known["seconds"], "articles/s")
        yield self._row(stage, "processor time", known["cpu"] / number * MS, "ms/article")
        yield self._row(stage, "memory, all processes", known["peak"] / MILLION, "MB")
        yield self._row(stage, "memory, largest process", known["largest"] / MILLION, "MB")
        yield self._row(stage, "adds to the library", known["bytes"] / MILLION, "MB")

    def _asked(self, module: str, options: list[str]) -> dict[str, Any] | None:
        """What a measurement tells, None if the library can't do it as yet."""
        library, *rest = self._own.library, *options
        try:
            return watched(module, [library, *rest]).told
        except RuntimeError as error:
            if "NotImplementedError" in str(error):
                return None
            raise

    def _spread(self, section: str, name: str, seconds: list[float]) -> Rows:
        if not seconds:
            return
        yield self._row(section, f"{name}, median", percentile(seconds, 0.5) * MS, "ms")
        yield self._row(section, f"{name}, p95", percentile(seconds, 0.95) * MS, "ms")

    def _row(self, section: str, measure: str, value: float | str, unit: str = "") -> Figure:
        return Figure(section, measure, self._own.size, value, unit, self._part)


def forget(file: Path) -> None:
    """Takes a file out of the system's memory, where the system lets a program do so."""
    advise: Callable[..., None] | None = getattr(os, "posix_fadvise", None)
    if advise is None or not file.exists():
        return
    with file.open("rb") as opened:
        os.fsync(opened.fileno())
        advise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
