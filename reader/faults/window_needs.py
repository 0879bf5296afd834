"""What keeps the window from opening, and the remedy: for when Qt itself can't tell."""

from __future__ import annotations

from reader.faults.display import check_display
from reader.faults.installation import check_qt, check_system_libraries
from reader.messages import finding_words, remedy_words, say


def window_remedies() -> str:
    """Lines for a terminal: what the window lacks here and what to do; and where to find out more."""
    lines = []
    for finding in (*check_system_libraries(), *check_qt(), *check_display()):
        command = [f"    {finding.command}"] if finding.command else []
        lines += [finding_words(finding), f"  {remedy_words(finding)}", *command]
    return "\n".join([*lines, say("fault.more_by_doctor")])
