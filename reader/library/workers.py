"""Work spread over processes, so that a second core helps."""

from __future__ import annotations

import gc
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Generic, TypeVar

from reader.faults.crash import Watch
from reader.faults.log import Level, begin, note

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
MOST_PROCESSES = 4
_AHEAD = 8
"""So many items a process are under way, or done and not yet taken: what bounds the memory."""
_CHANCES = 3
"""After so many deaths of processes the work is done in this one: it is too big for them, or not wanted."""
_GARBAGE = 20_000
"""How many objects may be made between two searches for garbage; trees of HTML are thousands each."""


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
    A process that dies, for want of memory say, is made good for: others do its items, at last this one.
    If this process is killed, the others end too. Closing the generator stops the work.
    """
    if processes < 1:
        yield from map(function, items)
        return
    crew = _Crew(function, min(processes, MOST_PROCESSES))
    try:
        for item in items:
            crew.begin(item)
            if len(crew.tasks) >= _AHEAD * crew.processes:
                yield crew.next()
        while crew.tasks:
            yield crew.next()
    finally:
        crew.dismiss()


@dataclass(slots=True)
class _Task(Generic[_Item, _Result]):
    """An item, and where its result is to come from; from nowhere if there is no process to ask."""

    item: _Item
    future: Future[_Result] | None = None


class _Crew(Generic[_Item, _Result]):
    """Processes that do tasks, the first one first."""

    def __init__(self, function: Callable[[_Item], _Result], processes: int) -> None:
        self.tasks: deque[_Task[_Item, _Result]] = deque()
        self.processes = processes
        self._function = function
        self._chances = _CHANCES
        self._pool: ProcessPoolExecutor | None = self._hired()

    def begin(self, item: _Item) -> None:
        """Hands out an item."""
        task: _Task[_Item, _Result] = _Task(item)
        self.tasks.append(task)
        self._hand_out(task)

    def next(self) -> _Result:
        """The result of the first task, which is one no more."""
        while True:
            task = self.tasks[0]
            if task.future is None:
                result = self._function(task.item)
                break
            try:
                result = task.future.result()
                break
            except BrokenProcessPool:
                self._hire_again()
        self.tasks.popleft()
        return result

    def dismiss(self) -> None:
        """Ends the processes when they have done what they are at."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
        self._pool = None

    def _hired(self) -> ProcessPoolExecutor:
        # Forking a program with threads, such as a window, can hang.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self.processes, context, initializer=_settle)

    def _hand_out(self, task: _Task[_Item, _Result]) -> None:
        try:
            task.future = self._pool.submit(self._function, task.item) if self._pool is not None else None
        except (RuntimeError, OSError):  # a process has just died, or the system allows no more of them
            task.future = None

    def _hire_again(self) -> None:
        """Puts new processes in the place of those that have died or were ended with them."""
        note("workers.died", Level.WARNING, chances=self._chances)
        self.dismiss()
        self._chances -= 1
        if self._chances > 0:
            self._pool = self._hired()
        for task in self.tasks:
            if task.future is None or not _is_done(task.future):
                self._hand_out(task)


def _is_done(future: Future[_Result]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _settle() -> None:
    """What a new process does first."""
    # Ctrl-C in a shell reaches every process; what becomes of these is for their parent to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _follow_parent()
    begin("worker")
    Watch("worker")
    # What is loaded by now stays; there is no use in searching it again and again.
    gc.freeze()
    gc.set_threshold(_GARBAGE, 20, 20)


def _follow_parent() -> None:
    """Ends this process when the one that made it has ended, however that came about."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def wait() -> None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
