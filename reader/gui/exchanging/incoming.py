"""What was found in a file of another program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.model import Difference, Project

UNKNOWN_OUTLET = "unknown"
"""What the library calls the outlet of an article that has none."""


class Part(Protocol):
    """A part of a file that can't be read: its number from 1, and why."""

    @property
    def number(self) -> int:
        """The row, or whatever the file counts."""
        ...

    @property
    def reason(self) -> str:
        """What is wrong."""
        ...


@dataclass(frozen=True, slots=True)
class Incoming:
    """A project that waits to be taken in, by what it differs from the library; what could not be read."""

    project: Project
    difference: Difference
    refused: Sequence[Part] = ()

    @property
    def texts(self) -> int:
        """How many articles that are not here have their texts with them."""
        unknown = set(self.difference.unknown)
        return sum(1 for each in self.project.articles if each.name in unknown and each.text)

    @property
    def brings_something(self) -> bool:
        """Whether anything of it is not here, articles aside that are not."""
        found = self.difference
        kinds = (found.annotations, found.codes, found.notes, found.judgements)
        return any(each.missing or each.changed for each in kinds)
