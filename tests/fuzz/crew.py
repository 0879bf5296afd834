"""Many cases of a fuzz test in several processes, with a log from which a broken-off run goes on.

``JIANTING_FUZZ`` says how many cases there are to be, ``JIANTING_FUZZ_LOG`` names the folder of the logs:
what is in a log is not done again. ``JIANTING_FUZZ_FROM`` is the first seed.
"""

import json
import os
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

_CHUNK = 200


class TooSlowError(BaseException):
    """A case took more processor time than it may; none of the program's own handlers catches it."""


@dataclass
class Tally:
    """What has become of the cases: how many, by which mutators, with which outcome; and what failed."""

    cases: int = 0
    mutators: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_seed: int = -1
    failures: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Counts in what another has counted."""
        self.cases += other.cases
        self.mutators += other.mutators
        self.outcomes += other.outcomes
        self.failures += other.failures
        if other.slowest > self.slowest:
            self.slowest, self.slowest_seed = other.slowest, other.slowest_seed

    def __str__(self) -> str:
        return json.dumps(vars(self), ensure_ascii=True, indent=1)


@contextmanager
def processor_limit(seconds: float) -> Iterator[None]:
    """Stops what takes longer; where the system has no such clock, nothing is stopped."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


Check = Callable[[int], tuple[Sequence[str], str]]
"""Does the case of a seed; gives the names of its mutators and its outcome, and raises if that is wrong."""


def attempt(check: Check, seeds: Sequence[int], limit: float) -> Tally:
    """Does some cases, each within ``limit`` seconds of processor time."""
    tally = Tally()
    for seed in seeds:
        began = time.process_time()
        try:
            with processor_limit(limit):
                names, outcome = check(seed)
            tally.mutators.update(names)
            tally.outcomes[outcome] += 1
        except TooSlowError:
            where = traceback.format_exc(limit=-4)
            tally.failures.append(f"seed {seed}: more than {limit} s\n{where}")
        except Exception:
            tally.failures.append(f"seed {seed}:\n{traceback.format_exc()}")
        took = time.process_time() - began
        if took > tally.slowest:
            tally.slowest, tally.slowest_seed = took, seed
        tally.cases += 1
    return tally


def many(usual: int) -> int:
    """How many cases there are to be: ``usual`` unless JIANTING_FUZZ asks for another number."""
    return int(os.environ.get("JIANTING_FUZZ", usual))


def fuzz(name: str, check: Check, count: int, limit: float, chunk: int = _CHUNK) -> Tally:
    """Does ``count`` cases, shows the counts, and fails if a case failed or was left out.

    ``name`` is that of the log. ``check`` is a function of a module. The counts are seen where pytest was
    asked to show what tests write (``-s``).
    """
    tally = _done(name, check, count, limit, chunk)
    sys.stdout.write(f"\n{tally}\n")
    assert not tally.failures, "\n".join(tally.failures[:20])
    assert tally.cases == count
    return tally


def _done(name: str, check: Check, count: int, limit: float, chunk: int) -> Tally:
    """Does a few cases in this process, many in one for each core."""
    first = int(os.environ.get("JIANTING_FUZZ_FROM", "0"))
    if count <= 2 * chunk:
        return attempt(check, range(first, first + count), limit)
    folder = os.environ.get("JIANTING_FUZZ_LOG")
    log = Path(folder) / f"{name}.jsonl" if folder else None
    tally, done = _logged(log)
    starts = [start for start in range(first, first + count, chunk) if start not in done]
    with ProcessPoolExecutor(max_workers=os.cpu_count(), mp_context=get_context("spawn")) as pool:
        lots = {
            pool.submit(attempt, check, range(start, min(start + chunk, first + count)), limit): start
            for start in starts
        }
        for lot in as_completed(lots):
            start = lots[lot]
            try:
                result = lot.result()
            except BrokenProcessPool:
                tally.failures.append(f"a process died between {start} and {start + chunk}")
                break
            tally.add(result)
            if log is not None:
                with log.open("a", encoding="utf-8") as file:
                    file.write(json.dumps({"start": start, **vars(result)}) + "\n")
    return tally


def _logged(log: Path | None) -> tuple[Tally, set[int]]:
    tally, done = Tally(), set[int]()
    if log is not None and log.exists():
        for line in log.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            done.add(record.pop("start"))
            tally.add(Tally(**{**record, **{key: Counter(record[key]) for key in ("mutators", "outcomes")}}))
    return tally, done
