"""Exceptions that nobody expected: each is logged, and told to whoever listens."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from reader.faults.log import Level, note
from reader.faults.plain import fingerprint, with_trace

Listener = Callable[[BaseException], None]
_listeners: list[Listener] = []
met_lately: deque[str] = deque(maxlen=50)
"""Type and place of the last exceptions that were met; a test that meets one by mistake can tell."""


def met(error: BaseException) -> None:
    """Logs an exception that is a fault of the program, and tells it to all who listen, from any thread."""
    met_lately.append(fingerprint(error))
    note("fault.unexpected", Level.ERROR, error)
    for listener in list(_listeners):
        listener(error)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Within the block the listener hears of each exception; it is called in the thread that met it."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


@contextmanager
def caught() -> Iterator[None]:
    """Within the block what Python would print on standard error goes to ``met``, in whatever thread.

    A slot of Qt, a timer or a painting that fails ends there too, and the program goes on.
    """
    before = sys.excepthook, sys.unraisablehook, threading.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            before[0](kind, error, trace)
        else:
            met(with_trace(error, trace))

    def unraisable(said: Any) -> None:
        if said.exc_value is not None:
            met(with_trace(said.exc_value, said.exc_traceback))

    def in_thread(said: Any) -> None:
        if said.exc_value is not None and not isinstance(said.exc_value, SystemExit):
            met(with_trace(said.exc_value, said.exc_traceback))

    sys.excepthook, sys.unraisablehook, threading.excepthook = hook, unraisable, in_thread
    try:
        yield
    finally:
        sys.excepthook, sys.unraisablehook, threading.excepthook = before
