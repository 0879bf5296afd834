"""How far the making of a file has come, and whether it is still wanted."""

from __future__ import annotations

from collections.abc import Callable


class Stopped(Exception):  # noqa: N818 (that somebody asked to stop is no error)
    """Nobody wants the file any more."""


class Meter:
    """What long work tells, step by step; each step is also a place where it can be stopped."""

    def __init__(
        self,
        report: Callable[[float], object] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """``report`` is told the part that is done, from 0 to 1; ``cancelled`` is asked at each step."""
        self._report = report
        self._cancelled = cancelled

    def reach(self, part: float) -> None:
        """Says that so much is done, from 0 to 1.

        Raises:
            Stopped: if the rest is not wanted.
        """
        if self._cancelled is not None and self._cancelled():
            raise Stopped
        if self._report is not None:
            self._report(min(part, 1.0))

    def part(self, start: float, end: float) -> Meter:
        """A meter for the stretch of this one from ``start`` to ``end``."""
        report = self._report
        if report is None:
            return self
        return Meter(lambda part: report(start + part * (end - start)), self._cancelled)
