"""What a file and a project can't hold of each other, counted so that a person is told of it."""

from __future__ import annotations

import re
from collections import Counter

from reader.model.exchanging import Exported, Losses

_SURROGATES = re.compile("[\ud800-\udfff]")


class LossCounter:
    """Counts what is lost, by ids of messages."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, message: str, count: int = 1) -> None:
        """Notes that so many more things are lost in one way; none is nothing to note."""
        if count:
            self._counts[message] += count

    @property
    def losses(self) -> Losses:
        """The losses in the order in which they were first met."""
        return tuple(self._counts.items())


def exported(text: str, lost: LossCounter, *, encoding: str = "utf-8") -> Exported:
    """The text as a file; halves of characters, which have no place in it, become U+FFFD and are counted."""
    whole, halves = _SURROGATES.subn("\ufffd", text)
    lost.add("loss.half_characters", halves)
    return Exported(whole.encode(encoding), lost.losses)
