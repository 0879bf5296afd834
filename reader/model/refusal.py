"""What is refused because of what it says, told so that it can be put in words of any language."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeVar

_Choice = TypeVar("_Choice", bound=StrEnum)
_SHOWN = 40


class RefusalError(ValueError):
    """A value that can't be taken.

    ``problem`` is the id of a message (``reader/messages.py``), ``values`` what its words name. As a string
    it is the message in English.
    """

    def __init__(self, problem: str, **values: Any) -> None:
        super().__init__(problem, values)
        self.problem = problem
        self.values = values

    def __str__(self) -> str:
        from reader.messages import say

        return say(self.problem, "en", **self.values)


def choice(kind: type[_Choice], value: str, name: str) -> _Choice:
    """The member of an enumeration that a file names.

    Raises:
        RefusalError: if there is none, with the ``name`` of the value and what it is.
    """
    try:
        return kind(value)
    except ValueError as error:
        raise RefusalError("refusal.no_choice", name=name, value=ascii(value)[:_SHOWN]) from error
