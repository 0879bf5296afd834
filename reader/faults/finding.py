"""What a check found amiss, as ids and values; the words and the remedy are made by ``reader.messages``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How much a finding matters, the worst first."""

    ERROR = "error"
    """Something can't be used, or may be lost."""
    WARNING = "warning"
    """It works, but not well, or not for long."""
    NOTE = "note"
    """Good to know; nothing need be done."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something amiss.

    ``id`` is stable; its words are the messages ``found.ID`` and ``remedy.ID``, which take ``values``.
    ``command`` can be copied into a shell to mend it, where there is one. ``about_library`` tells what ails
    the library from what ails the installation.
    """

    id: str
    severity: Severity
    values: Mapping[str, Any] = field(default_factory=dict)
    command: str = ""
    about_library: bool = False


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order in which they are told, those of one severity as they were found."""
    order = list(Severity)
    return sorted(findings, key=lambda each: order.index(each.severity))
