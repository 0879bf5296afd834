"""Making known to search, events and statements what they do not know as yet."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Protocol

from reader.library.progress import CatchUpProgress, Pending
from reader.model import Changes

ALL_STAGES = ("search", "events", "statements")
_PROGRESS_SECONDS = 0.1


class Stage(Protocol):
    """One kind of finding."""

    def pending(self) -> int:
        """How many articles it does not know as yet."""
        ...

    def catch_up(self, done: Callable[[int], None], cancelled: Callable[[], bool]) -> Changes:
        """Makes them known; ``done`` is told how many are, now and then, after they are committed."""
        ...


class CatchingUp:
    """Goes through the stages, one after the other."""

    def __init__(self, search: Stage, events: Stage, statements: Stage) -> None:
        self._stages = dict(zip(ALL_STAGES, (search, events, statements), strict=True))

    def pending(self) -> Pending:
        """How many articles each stage does not know as yet."""
        return Pending(**{name: stage.pending() for name, stage in self._stages.items()})

    def run(
        self,
        stages: Sequence[str],
        progress: Callable[[CatchUpProgress], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> Changes:
        """Makes all known, until it is done or cancelled."""
        changes = Changes()
        asked = cancelled or (lambda: False)
        for name in ALL_STAGES:
            if name not in stages or asked():
                continue
            stage = self._stages[name]
            total = stage.pending()
            if total:
                changes |= stage.catch_up(_Telling(name, total, progress), asked)
        return changes


class _Telling:
    """Tells how far a stage is, but no more than some ten times a second."""

    def __init__(self, stage: str, total: int, progress: Callable[[CatchUpProgress], None] | None) -> None:
        self._stage, self._total, self._progress = stage, total, progress
        self._began = time.monotonic()
        self._told = 0.0

    def __call__(self, done: int) -> None:
        now = time.monotonic()
        if self._progress is None or (done < self._total and now - self._told < _PROGRESS_SECONDS):
            return
        self._told = now
        self._progress(CatchUpProgress(self._stage, done, self._total, now - self._began))
