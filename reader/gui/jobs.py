"""Work off the UI thread: readers in one pool, writers one after another in another, long work in a third."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, QThread, QThreadPool, Signal
from shiboken6 import isValid

from reader.gui.faults.expected import is_expected

READERS = 3
IN_BACKGROUND = 2
"""A big library is caught up with for an hour or more: a backup is not to wait behind that."""


class Hearing(NamedTuple):
    """Who hears of a job."""

    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    progressed: Callable[[Any], None] | None


class Job(QObject):
    """One piece of work. Its signals come in the thread that started it; exactly one of the last three."""

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    """The exception."""
    cancelled = Signal()

    _reported = Signal(str, object)

    def __init__(self, work: Callable[[Job], Any], topic: str, generation: int) -> None:
        super().__init__()
        self.topic = topic
        self.generation = generation
        self.alters = False
        """Whether it may do more than read."""
        self._work = work
        self._cancelled = False
        self.hearing: Hearing | None = None
        """None if nobody is to hear of it any more."""
        self._reported.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Asks the work to stop; what it has done is kept, and what it returns then is delivered."""
        self._cancelled = True

    def be_heard_by(
        self,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[Any], None] | None = None,
    ) -> None:
        """Delivers to others from now on than to those who started it."""
        self.hearing = Hearing(done, failed, progressed)

    def is_cancelled(self) -> bool:
        """Whether somebody asked to stop; the work polls this."""
        return self._cancelled

    def report(self, progress: Any) -> None:
        """Called by the work, from its own thread, to emit ``progressed``."""
        self._reported.emit("progressed", progress)

    def run(self) -> None:
        """Does the work in the calling thread."""
        if self._cancelled:
            self._reported.emit("cancelled", None)
            return
        try:
            result = self._work(self)
        except Exception as error:  # a job must never take its thread down
            self._reported.emit("failed", error)
        else:
            self._reported.emit("finished", result)

    def _deliver(self, what: str, value: object) -> None:
        match what:
            case "progressed":
                if not self._cancelled:
                    self.progressed.emit(value)
            case "finished":
                self.finished.emit(value)
            case "failed":
                self.failed.emit(value)
            case "cancelled":
                self.cancelled.emit()


class Jobs(QObject):
    """Starts jobs and sees that only the newest of a topic is heard."""

    failed = Signal(object)
    """The exception of a job whose starter does not look after failures."""
    idle = Signal()
    """Nothing is running any more."""

    def __init__(self, parent: QObject | None = None, *, inline: bool = False) -> None:
        """``inline`` runs each job within the call that starts it (for tests)."""
        super().__init__(parent)
        self._inline = inline
        self._readers = QThreadPool(self)
        self._readers.setMaxThreadCount(READERS)
        self._writers = QThreadPool(self)
        self._writers.setMaxThreadCount(1)
        self._background = QThreadPool(self)
        self._background.setMaxThreadCount(IN_BACKGROUND)
        self._background.setThreadPriority(QThread.Priority.LowPriority)
        self._pools = (self._readers, self._writers, self._background)
        for pool in self._pools:
            # A thread keeps a connection to the library: let it live as long as the pool.
            pool.setExpiryTimeout(-1)
        self._generations: dict[str, int] = {}
        self._running: set[Job] = set()
        self._closed = False

    def read(
        self,
        topic: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        progressed: Callable[[Any], None] | None = None,
    ) -> Job:
        """Runs ``work`` in the reader pool.

        ``topic`` names what is asked for: an older job of the same topic is told to stop, and its result
        is dropped.
        """
        for job in self._running:
            if job.topic == topic:
                job.cancel()
        return self._start(self._readers, topic, work, done, failed, progressed, newest_only=True)

    def write(
        self,
        topic: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        progressed: Callable[[Any], None] | None = None,
    ) -> Job:
        """Runs ``work`` in the writer pool, after all writes that were asked for before.

        A cancelled write still delivers what it returns: the account of what it had done.
        """
        return self._start(self._writers, topic, work, done, failed, progressed)

    def background(
        self,
        topic: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        progressed: Callable[[Any], None] | None = None,
    ) -> Job:
        """Runs long ``work`` that nobody waits for; neither readers nor writers stand behind it.

        Two run at once, so that what is soon done does not stand behind what takes an hour.
        As with a write, what a cancelled work returns is delivered.
        """
        return self._start(self._background, topic, work, done, failed, progressed)

    def is_busy(self, topic: str | None = None) -> bool:
        """Whether a job (of that topic) has not yet ended."""
        return any(topic in (None, job.topic) for job in self._running)

    def is_altering(self, but: Collection[str] = ()) -> bool:
        """Whether something is being written, or done in the background, apart from these topics."""
        return any(job.alters and job.topic not in but for job in self._running)

    def let_go(self, but: Collection[str] = ()) -> None:
        """Asks all jobs but those of these topics to stop, and delivers nothing of them any more.

        Those who started them are going away. The others are for somebody to take up by ``be_heard_by``.
        """
        for job in self._running:
            job.hearing = None
            if job.topic not in but:
                job.cancel()

    def shut_down(self) -> None:
        """Asks all jobs to stop and waits until none runs; nothing is delivered or started any more."""
        self._closed = True
        for job in list(self._running):
            job.cancel()
            job.blockSignals(True)
        for pool in self._pools:
            pool.clear()
        for pool in self._pools:
            pool.waitForDone()
        for job in self._running:
            job.deleteLater()
        self._running.clear()

    def _start(
        self,
        pool: QThreadPool,
        topic: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        progressed: Callable[[Any], None] | None = None,
        *,
        newest_only: bool = False,
    ) -> Job:
        generation = self._generations[topic] = self._generations.get(topic, 0) + 1
        job = Job(work, topic, generation)
        job.alters = pool is not self._readers
        if self._closed:
            return job
        self._running.add(job)

        job.be_heard_by(done, failed or self.failed.emit, progressed)

        def end() -> Hearing | None:
            late = newest_only and generation != self._generations[topic]
            self._end(job)
            return None if late else job.hearing

        def finish(value: Any) -> None:
            hearing = end()
            if hearing is not None:
                _tell(hearing.done, value)

        def fail(error: Exception) -> None:
            hearing = end()
            if hearing is not None:
                _tell(hearing.failed, error)
            if failed is not None and not is_expected(error):  # whoever looks after failures expected others
                self.failed.emit(error)

        def report(value: Any) -> None:
            if job.hearing is not None and job.hearing.progressed is not None:
                _tell(job.hearing.progressed, value)

        job.finished.connect(finish)
        job.failed.connect(fail)
        job.cancelled.connect(lambda: self._end(job))
        job.progressed.connect(report)
        if self._inline:
            job._reported.disconnect(job._deliver)
            job._reported.connect(job._deliver, Qt.ConnectionType.DirectConnection)
            job.run()
        else:
            pool.start(job.run)
        return job

    def _end(self, job: Job) -> None:
        self._running.discard(job)
        # What its signals lead to holds the job and whoever waited for it: only its end sets them free.
        job.deleteLater()
        if not self._running:
            self.idle.emit()


def _tell(then: Callable[[Any], None], value: Any) -> None:
    """Tells who waits for it, unless that was closed and deleted meanwhile, as a dialog may be."""
    if all(isValid(each) for each in _held(then) if isinstance(each, QObject)):
        then(value)


def _held(then: Callable[[Any], None]) -> Iterator[object]:
    """What a method, a partial call or a function within another one works on."""
    if isinstance(then, partial):
        yield from then.args
        then = then.func
    yield getattr(then, "__self__", None)
    for cell in getattr(then, "__closure__", None) or ():
        with suppress(ValueError):  # not bound as yet
            yield cell.cell_contents
