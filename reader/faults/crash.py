"""Hard crashes, of which no exception tells: Python writes them to a file beside the log.

The file of a process is there while it runs, locked, and goes when it ends well. One that is left over tells
how a process ended: with frames in it, by a crash; empty, because it was killed or the power went, which is
no fault of the program's and told to nobody.
"""

from __future__ import annotations

import atexit
import faulthandler
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from reader.faults.log import Level, folder, note
from reader.faults.plain import Place, frames_in

_PREFIX, _SUFFIX = "crash-", ".txt"
_MOST_BYTES = 200_000
_MOST_FRAMES = 60
_SIGNALS = (
    "Segmentation fault", "Aborted", "Bus error", "Illegal instruction", "Floating point exception",
    "access violation", "stack overflow", "none_dealloc",
)  # fmt: skip
"""What Python calls the ends that it can tell of."""


@dataclass(frozen=True, slots=True)
class Crash:
    """How an earlier run of the program ended: its kind (``window``, ``worker``), why, and where it was."""

    kind: str
    why: str
    frames: tuple[str, ...]

    def lines(self) -> list[str]:
        """The crash as lines of a log."""
        return [f"{self.kind}: {self.why}", *(f"  {frame}" for frame in self.frames)]


class Watch:
    """Has crashes of this process written to a file of its own, until ``end``."""

    def __init__(self, kind: str) -> None:
        """``kind`` is a word of the program's own, see ``Crash``."""
        self._path = folder() / f"{_PREFIX}{kind}-{os.getpid()}{_SUFFIX}"
        self._file: IO[bytes] | None = None
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("wb", buffering=0)
            _lock(self._file)
            faulthandler.enable(self._file, all_threads=True)
            atexit.register(self.end)

    def end(self) -> None:
        """The process ends well: there is nothing to tell."""
        if self._file is None:
            return
        faulthandler.disable()
        atexit.unregister(self.end)
        self._file.close()
        self._file = None
        with suppress(OSError):
            self._path.unlink()


def earlier() -> list[Crash]:
    """The crashes since this was asked last; each is logged, and its file removed."""
    found = []
    for path in sorted(folder().glob(f"{_PREFIX}*{_SUFFIX}")):
        text = _claimed(path)
        if text is None:
            continue
        kind = path.name.removeprefix(_PREFIX).split("-")[0]
        kind = kind if kind in ("window", "worker", "shell") else "other"
        if not text.strip():
            note("run.cut_short", Level.WARNING, kind=Place(kind))
            continue
        crash = Crash(kind, _why(text), tuple(frames_in(text)[:_MOST_FRAMES]))
        note("run.crashed", Level.ERROR, kind=Place(kind), why=Place(crash.why.replace(" ", "_")))
        for number, frame in enumerate(crash.frames):
            note("run.crashed_at", frame=Place(frame.replace(" ", "/")), number=number)
        found.append(crash)
    return found


def _why(text: str) -> str:
    """What Python says the end was, if it is one of those that it can tell of."""
    first = text.split("\n", 1)[0]
    return next((each for each in _SIGNALS if each in first), "fatal error")


def _claimed(path: Path) -> str | None:
    """What a file tells that no running process holds, which is removed; else None."""
    try:
        with path.open("r+b") as file:
            if not _lock(file):
                return None
            text = file.read(_MOST_BYTES).decode("utf-8", "replace")
        path.unlink()  # Windows refuses that for a file in use
    except OSError:
        return None
    return text


def _lock(file: IO[bytes]) -> bool:
    """Whether this process has the file for itself now; where a system can't say, yes."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
