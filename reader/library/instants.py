"""When something was said, whatever the clock of the machine says."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

_NEXT = timedelta(microseconds=1)


class Said(Protocol):
    """What a person made, and may have altered since."""

    @property
    def created(self) -> datetime:
        """When it was made."""

    @property
    def modified(self) -> datetime | None:
        """When it was last altered, if it was."""


def later_than(said: Said, now: datetime) -> datetime:
    """Now; or, if the clock was put back since something was said, just after that.

    By these instants the later of two words is told when libraries are merged.
    """
    return max(now, (said.modified or said.created) + _NEXT)
