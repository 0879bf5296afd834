"""How far a long piece of work has come."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import ImportReport


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import has come.

    ``done`` of ``total`` files are looked at (``total`` is None while they are still being counted);
    ``path`` names the file in hand, ``seconds`` have passed since the start.
    """

    done: int
    total: int | None
    report: ImportReport
    path: str
    seconds: float
