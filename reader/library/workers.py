"""Work spread over processes, so that a second core helps."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
MOST_PROCESSES = 4
_AHEAD = 3
"""So many items a process are under way, or done and not yet taken: what bounds the memory."""


def usable_cores() -> int:
    """How many processor cores this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_processes(
    function: Callable[[_Item], _Result], items: Iterable[_Item], processes: int
) -> Generator[_Result, None, None]:
    """``function`` of each item, in order, computed by so many other processes; by this one for less than 1.

    ``function`` is one of a module, and items and results can be pickled. Items are taken from ``items`` in
    the calling thread, only a few ahead of what is asked for. An exception of ``function`` is raised here.
    A process that dies, for want of memory say, is made good for: its items are computed here. If this
    process is killed, the others end too. Closing the generator stops the work.
    """
    if processes < 1:
        yield from map(function, items)
        return
    # Forking a program with threads, such as a window, can hang.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(min(processes, MOST_PROCESSES), context, initializer=_follow_parent)
    try:
        waiting: deque[tuple[_Item, Future[_Result] | None]] = deque()
        for item in items:
            waiting.append((item, _submitted(pool, function, item)))
            if len(waiting) >= _AHEAD * min(processes, MOST_PROCESSES):
                yield _result(function, *waiting.popleft())
        while waiting:
            yield _result(function, *waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(
    pool: ProcessPoolExecutor, function: Callable[[_Item], _Result], item: _Item
) -> Future[_Result] | None:
    try:
        return pool.submit(function, item)
    except RuntimeError:  # a process has died, and with it the pool
        return None


def _result(function: Callable[[_Item], _Result], item: _Item, future: Future[_Result] | None) -> _Result:
    from concurrent.futures.process import BrokenProcessPool

    if future is not None:
        try:
            return future.result()
        except BrokenProcessPool:
            pass
    return function(item)


def _follow_parent() -> None:
    """Ends this process when the one that made it has ended, however that came about."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def wait() -> None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
