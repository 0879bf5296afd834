"""The log: a few short files that tell what the program did, for a report of a fault.

No text of a person's may get in: not of articles, notes or tags, no search words, no paths. So nothing can be
written here but the program's own words: an event is an id that stands in the code, its values are numbers,
members of enumerations and marks of paths, and exceptions are told by ``reader.faults.plain``. Of what other
libraries log, their words are left out.

Window, shell and the processes that help with an import write to the same file at once: each record is one
write to its end, the file being opened for it, so that it may be put aside or removed at any time.
"""

from __future__ import annotations

import os
import re
import threading
import time
from contextlib import suppress
from datetime import UTC, datetime
from enum import Enum, IntEnum
from itertools import pairwise
from pathlib import Path

from reader.faults.plain import Place, fingerprint, told

NAME = "jianting.log"
MOST_BYTES = 256 * 1024
"""How long a file grows before the next is begun."""
KEPT = 3
"""How many files there are at most; the oldest is ``jianting.log.2``."""
_STALE_SECONDS = 10.0
_EVENT = re.compile(r"[a-z][a-z_]*(\.[a-z][a-z_]*)+")

Value = int | float | bool | Enum | Path | Place | None
"""What may be told of an event."""


class Level(IntEnum):
    """How much a record matters."""

    INFO = 20
    WARNING = 30
    ERROR = 40


class _Process:
    """What this process has told so far."""

    def __init__(self) -> None:
        self.guard = threading.Lock()
        self.kind = "shell"
        self.began = False
        self.times: dict[str, int] = {}
        self.pid = os.getpid()


_process = _Process()


def folder() -> Path:
    """Where the log is: what JIANTING_LOGS names, else in the user's folder for such things."""
    named = os.environ.get("JIANTING_LOGS")
    if named:
        return Path(named)
    try:
        import platformdirs
    except ImportError:  # what doctor is asked about, perhaps
        return Path.home() / ".jianting-log"
    return Path(platformdirs.user_log_path("jianting", appauthor=False))


def begin(kind: str) -> None:
    """Says what this process is (``window``, ``shell``, ``worker``); nothing is written as yet."""
    _process.kind = kind


def note(event: str, level: Level = Level.INFO, error: BaseException | None = None, **values: Value) -> None:
    """Writes a record. What can't be written is let go: a log must never be a fault of its own.

    Args:
        event: an id of the program's own, such as ``import.done``.
        level: how much it matters.
        error: an exception to tell of.
        values: numbers and members of enumerations; of a path its mark. Anything else is told by its type.

    The same warning or error again is told the 2nd, 4th, 8th … time only.
    """
    if not _EVENT.fullmatch(event):
        event = "log.no_event"
    parts = [event, *(f"{name}={_shown(value)}" for name, value in values.items())]
    times = _times([*parts, fingerprint(error) if error is not None else ""]) if level > Level.INFO else 1
    if times & (times - 1):
        return
    if times > 1:
        parts.append(f"times={times}")
    lines = [" ".join(parts)]
    if error is not None:
        lines += [f"    {line}" for line in told(error)]
    with suppress(OSError, ValueError):
        _write(level, lines)


def mark(path: Path) -> str:
    """What stands for a path: always the same, and nothing of it can be read there."""
    from hashlib import sha256

    return "#" + sha256(os.fsencode(path.absolute())).hexdigest()[:8]


def last_lines(count: int = 60) -> list[str]:
    """The newest lines of the log, the oldest of them first."""
    lines: list[str] = []
    for file in _files():
        with suppress(OSError):
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines() + lines
        if len(lines) >= count:
            break
    return lines[-count:]


def head() -> str:
    """The versions that the records are about."""
    import platform
    import sqlite3

    from reader import __version__

    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    python, sqlite = platform.python_version(), sqlite3.sqlite_version
    return f"jianting {__version__}, Python {python}, SQLite {sqlite}, {system}"


def _shown(value: object) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if value is None or isinstance(value, bool | int):
        return str(value)
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, Place):
        return str(value)
    return mark(value) if isinstance(value, Path) else f"({type(value).__name__})"


def _times(parts: list[str]) -> int:
    """How often a record has been told by now, with this time."""
    key = " ".join(parts)
    with _process.guard:
        if len(_process.times) > 500:
            _process.times.clear()
        times = _process.times[key] = _process.times.get(key, 0) + 1
    return times


def _write(level: Level, lines: list[str]) -> None:
    with _process.guard:
        if _process.pid != os.getpid():  # forked
            _process.pid, _process.began = os.getpid(), False
        if not _process.began:
            _process.began = True
            lines = ["log.begun " + head(), *lines]
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
    start = f"{now} {level.name:7} {_process.kind}-{_process.pid} "
    text = "".join(f"{line}\n" if line.startswith(" ") else f"{start}{line}\n" for line in lines)
    place = folder()
    file = place / NAME
    try:
        _append(file, text)
    except FileNotFoundError:
        place.mkdir(parents=True, exist_ok=True)
        _append(file, text)
    if file.stat().st_size > MOST_BYTES:
        _put_aside(file)


def _append(file: Path, text: str) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
    descriptor = os.open(file, flags, 0o600)
    try:
        os.write(descriptor, text.encode("utf-8", "replace"))
    finally:
        os.close(descriptor)


def _put_aside(file: Path) -> None:
    """Begins the next file, if no other process is at it; on Windows one that writes just now puts it off."""
    lock = file.with_name("rotating")
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        with suppress(OSError):  # of a process that was killed
            if time.time() - lock.stat().st_mtime > _STALE_SECONDS:
                lock.unlink()
        return
    try:
        if file.stat().st_size > MOST_BYTES:
            for newer, older in reversed(list(pairwise(_files()))):
                with suppress(FileNotFoundError):
                    newer.replace(older)
    finally:
        lock.unlink(missing_ok=True)


def _files() -> list[Path]:
    """The files of the log, the newest first, whether they are there or not."""
    place = folder()
    return [place / NAME, *(place / f"{NAME}.{number}" for number in range(1, KEPT))]
