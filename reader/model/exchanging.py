"""What can be said of a file that is exchanged with other programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reader.model.project import Project
from reader.model.refusal import RefusalError

Losses = tuple[tuple[str, int], ...]
"""Ids of messages with how many things each concerns, of what could not be held."""


class ExchangeError(ValueError):
    """A file that can't be taken for what it should be, or should not be trusted.

    ``problem`` is the id of a message (``reader/messages.py``), ``values`` what its sentence names.
    """

    def __init__(self, problem: str, **values: Any) -> None:
        self.problem = problem
        self.values = values
        super().__init__(f"{problem} {values}" if values else problem)


@dataclass(frozen=True, slots=True)
class Exported:
    """A file for another program, and what of the project its format can't hold."""

    content: bytes
    losses: Losses = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A part of a file that could not be taken: ``number`` counts its rows or annotations from 1."""

    number: int
    reason: str
    """In English; ``problem`` is the id of a message that says it in any language, if there is one."""
    problem: str = ""
    values: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def of(cls, number: int, error: ValueError) -> Refused:
        """What was refused by an error."""
        if isinstance(error, RefusalError):
            return cls(number, str(error), error.problem, tuple(error.values.items()))
        return cls(number, str(error))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds, and the parts of it that could not be taken at all."""

    project: Project
    refused: tuple[Refused, ...] = ()
