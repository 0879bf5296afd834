"""What a file and a project can't hold of each other, counted so that a person is told of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from reader.model import Project
from reader.model.exchanging import Exported, Losses

_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Refused:
    """A part of a file that could not be taken: ``number`` counts its rows or annotations from 1."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds, and the parts of it that could not be taken at all."""

    project: Project
    refused: tuple[Refused, ...] = ()


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
