"""A measurement in a process of its own, watched from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[2]
_EVERY_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Watched:
    """How a process and all that it started have done.

    ``told`` is what it printed as JSON in its last line. ``cpu_seconds`` is the processor time of all of
    them, ``busiest_seconds`` of the one that had most. Memory is in bytes: ``peak`` that of all together,
    shared pages counted once (on Linux), ``largest`` of the one that had most.
    """

    told: dict[str, Any]
    seconds: float
    cpu_seconds: float
    busiest_seconds: float
    peak: int
    largest: int


def watched(
    module: str, arguments: Sequence[str | Path], environment: Mapping[str, str] | None = None
) -> Watched:
    """Runs ``python -m tests.benchmarks.MODULE`` with the arguments.

    Raises:
        RuntimeError: with what it said, if it failed.
    """
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments)]
    began = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **(environment or {}), "BENCHMARK_BEGAN": repr(time.time())},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    memory = _Memory(process.pid)
    memory.start()
    try:
        output, errors = process.communicate()
    except BaseException:
        process.kill()
        raise
    finally:
        memory.stop()
    if process.returncode != 0:
        raise RuntimeError(f"{module}: {errors.strip()[-2000:]}")
    lines = output.strip().splitlines()
    told = json.loads(lines[-1]) if lines else {}
    return Watched(told, time.monotonic() - began, memory.cpu, memory.busiest, memory.peak, memory.largest)


class _Memory(threading.Thread):
    """Looks at the memory and processor time of a process and its offspring, five times a second."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._top = psutil.Process(pid)
        self._ended = threading.Event()
        self._used: dict[int, float] = {}
        self.peak = self.largest = 0

    @property
    def cpu(self) -> float:
        """Seconds of processor time of all of them, as of the last look."""
        return sum(self._used.values())

    @property
    def busiest(self) -> float:
        """Seconds of processor time of the process that had most."""
        return max(self._used.values(), default=0.0)

    def stop(self) -> None:
        """Ends the watch."""
        self._ended.set()
        self.join()

    def run(self) -> None:
        """Looks until it is told to stop."""
        while True:
            sizes = [size for process in self._family() if (size := self._look(process))]
            self.peak = max(self.peak, sum(sizes))
            self.largest = max([self.largest, *sizes])
            if self._ended.wait(_EVERY_SECONDS):
                return

    def _family(self) -> list[psutil.Process]:
        try:
            return [self._top, *self._top.children(recursive=True)]
        except psutil.Error:
            return []

    def _look(self, process: psutil.Process) -> int:
        try:
            times = process.cpu_times()
            self._used[process.pid] = times.user + times.system
            full = process.memory_full_info()
        except (psutil.Error, OSError):
            return 0
        return int(getattr(full, "pss", 0) or full.rss)
