"""Making a library's articles known to what a command asks for, with progress on a terminal."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from reader.cli.output import one_line, pad, say_aside
from reader.messages import say

if TYPE_CHECKING:
    from reader.library import CatchUpProgress, Library

_LINE = 78


def catch_up(library: Library, *stages: str) -> bool:
    """Makes all articles known to some stages (``search``, ``events``, ``statements``); false if stopped."""
    with _stoppable() as stopped:
        library.catch_up(stages, progress=_show, cancelled=stopped.is_set)
    _clear()
    if stopped.is_set():
        say_aside(say("catch_up.stopped"))
    return not stopped.is_set()


@contextmanager
def _stoppable() -> Iterator[threading.Event]:
    """Ctrl-C sets the event; a second one interrupts at once."""
    stopped = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stopped
        return

    def stop(number: int, frame: FrameType | None) -> None:
        if stopped.is_set():
            raise KeyboardInterrupt
        stopped.set()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGINT, before)


def _show(progress: CatchUpProgress) -> None:
    if not sys.stderr.isatty():
        return
    rate = progress.done / progress.seconds if progress.seconds > 0 else 0.0
    minutes, seconds = divmod(round((progress.total - progress.done) / rate) if rate else 0, 60)
    words = say(
        "catch_up.progress",
        done=progress.done,
        total=progress.total,
        rate=rate,
        left=f"{minutes}:{seconds:02}",
    )
    sys.stderr.write("\r" + pad(one_line(words, _LINE), _LINE))
    sys.stderr.flush()


def _clear() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r" + " " * _LINE + "\r")
        sys.stderr.flush()
