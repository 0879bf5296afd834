"""How far a long piece of work has come."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import ImportReport


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import has come.

    ``done`` of ``total`` files are looked at (``total`` is None while they are still being counted);
    ``path`` names the file in hand, ``seconds`` have passed since the start. ``rate`` is in files a second
    over the last seconds, 0 while there is none; ``seconds_left`` is None while it can't be told.
    """

    done: int
    total: int | None
    report: ImportReport
    path: str
    seconds: float
    rate: float = 0.0
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Pending:
    """How many articles of the library each kind of finding does not know as yet."""

    search: int = 0
    events: int = 0
    statements: int = 0

    def __bool__(self) -> bool:
        return bool(self.search or self.events or self.statements)


@dataclass(frozen=True, slots=True)
class CatchUpProgress:
    """How far making the library known has come.

    ``stage`` is ``search``, ``events`` or ``statements``; ``done`` of ``total`` articles of that stage are
    done, ``seconds`` have passed since the stage began.
    """

    stage: str
    done: int
    total: int
    seconds: float
