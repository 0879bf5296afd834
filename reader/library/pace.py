"""How fast a long piece of work goes, and when it will be done."""

from __future__ import annotations

from collections import deque

_WINDOW_SECONDS = 10.0
_LEAST_SECONDS = 1.0
"""Before that, a rate says more about the start than about the work."""


class Pace:
    """Counts what has been done over the last seconds, so that the rate is steady but follows a change."""

    def __init__(self, now: float) -> None:
        self._samples: deque[tuple[float, int]] = deque([(now, 0)])

    def restart(self, now: float, done: int) -> None:
        """Forgets the rate so far: what follows is other work."""
        self._samples = deque([(now, done)])

    def note(self, now: float, done: int) -> None:
        """So much has been done by now; ``now`` is in seconds of a clock that does not go back."""
        self._samples.append((now, done))
        # The oldest sample kept is the last one before the window.
        while len(self._samples) > 2 and self._samples[1][0] <= now - _WINDOW_SECONDS:
            self._samples.popleft()

    def rate(self) -> float:
        """How much is done in a second; 0 while that can't be told."""
        (since, before), (now, done) = self._samples[0], self._samples[-1]
        return (done - before) / (now - since) if now - since >= _LEAST_SECONDS else 0.0

    def seconds_left(self, total: int | None) -> float | None:
        """How long it will take until ``total`` is done; None while that can't be told."""
        rate = self.rate()
        if total is None or not rate:
            return None
        return max(0, total - self._samples[-1][1]) / rate
