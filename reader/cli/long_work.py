"""What a long piece of work has in common: a line of progress on a terminal, and Ctrl-C that ends it well."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from reader.cli.output import one_line, pad, say_aside

_LINE = 78


@contextmanager
def stoppable(words: str | None = None) -> Iterator[threading.Event]:
    """Ctrl-C sets the event, and says ``words``; a second one interrupts at once."""
    stopped = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stopped
        return

    def stop(number: int, frame: FrameType | None) -> None:
        if stopped.is_set():
            raise KeyboardInterrupt
        stopped.set()
        if words is not None:
            clear_progress()
            say_aside(words)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGINT, before)


def show_progress(words: str) -> None:
    """Puts the words in the place of those shown before, if standard error is a terminal."""
    if sys.stderr.isatty():
        sys.stderr.write("\r" + pad(one_line(words, _LINE), _LINE))
        sys.stderr.flush()


def clear_progress() -> None:
    """Removes the words."""
    if sys.stderr.isatty():
        sys.stderr.write("\r" + " " * _LINE + "\r")
        sys.stderr.flush()


def clock(seconds: float) -> str:
    """A span of time as ``1:05:09`` or ``5:09``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
