"""What a file and a project can't hold of each other, counted so that a person is told of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from reader.model import Project

_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Written:
    """A file's bytes, and what of the project they do not hold: ids of messages, with how many of each."""

    data: bytes
    losses: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A part of a file that could not be taken: ``number`` counts rows or annotations, ``reason`` tells why."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds, and the parts of it that could not be taken at all."""

    project: Project
    refused: tuple[Refused, ...] = ()


class Losses:
    """Counts what is lost, by ids of messages."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, message: str, count: int = 1) -> None:
        """Notes that so many more things are lost in one way; none is nothing to note."""
        if count:
            self._counts[message] += count

    def listed(self) -> tuple[tuple[str, int], ...]:
        """The losses in the order in which they were first met."""
        return tuple(self._counts.items())


def encoded(text: str, losses: Losses) -> bytes:
    """The text in UTF-8; halves of characters, which have no place in it, become U+FFFD and are counted."""
    whole, halves = _SURROGATES.subn("\ufffd", text)
    losses.add("loss.half_characters", halves)
    return whole.encode("utf-8")
