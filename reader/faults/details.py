"""What a person can copy to report a fault: nothing that they or their library would not tell a stranger."""

from __future__ import annotations

from collections.abc import Sequence

from reader.faults.crash import Crash
from reader.faults.log import head, last_lines
from reader.faults.plain import told

_LOG_LINES = 40


def details(
    error: BaseException | None = None, *, versions: Sequence[str] = (), crash: Crash | None = None
) -> str:
    """Versions, an exception or a crash without its words, and the end of the log, as text.

    Args:
        error: what happened, if it was an exception.
        versions: further lines on what the program runs on.
        crash: how an earlier run ended.
    """
    parts = [[head(), *versions]]
    if error is not None:
        parts.append(told(error))
    if crash is not None:
        parts.append(crash.lines())
    lines = last_lines(_LOG_LINES)
    if lines:
        parts.append(["log:", *lines])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"
