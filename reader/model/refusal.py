"""What is refused because of what it says, told so that it can be put in words of any language."""

from __future__ import annotations

from typing import Any


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
