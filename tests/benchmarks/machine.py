"""The machine that was measured on, and how busy it was with other things."""

from __future__ import annotations

import os
import platform
import sqlite3
import time
from pathlib import Path

import psutil

_FIXED_WORK = 3_000_000


def machine() -> dict[str, str]:
    """What a reader of figures has to know of the machine."""
    import PySide6.QtCore

    return {
        "processor": _processor(),
        "cores": f"{_usable()} usable of {psutil.cpu_count()}",
        "memory": f"{psutil.virtual_memory().total / 2**30:.1f} GiB",
        "system": _system(),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "sqlite": sqlite3.sqlite_version,
        "qt": f"{PySide6.QtCore.qVersion()} (PySide6 {PySide6.__version__})",
    }


def load() -> str:
    """How many processes have wanted a core in the last 1 and 5 minutes, and how the machine does just now.

    The same work takes more time by the clock where others want the core, and more time of the processor
    where they share its caches: by these two, runs on one machine can be compared.
    """
    cores = psutil.cpu_percent(interval=0.5)
    clock, own = time.perf_counter(), time.process_time()
    for number in range(_FIXED_WORK):
        hash(str(number))
    clock, own = time.perf_counter() - clock, time.process_time() - own
    one, five = psutil.getloadavg()[:2]
    return (
        f"load {one:.1f}, {five:.1f}; {cores:.0f} % of the cores in use; "
        f"a fixed piece of work takes {own:.2f} s of the processor and {clock:.2f} s by the clock"
    )


def _usable() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, "") or platform.machine()


def _system() -> str:
    try:
        own = platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        own = ""
    return f"{own or platform.system()} ({platform.release()}, {platform.machine()})"
