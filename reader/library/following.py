"""A record that is to follow an act, and may have been altered by somebody else since."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reader.library.notes import joined
from reader.model import ArticleMemo
from reader.store.by_hand_table import Record

_NOTES = ("memo", "text")


def merged(before: Record, after: Record, now: Record, *names: str) -> Record:
    """The record as it is now, but in the named fields as the act that made ``before`` into ``after`` has it.

    What was altered since stays, with a note that the act alters below it.
    """
    fields: dict[str, Any] = {}
    for name in names:
        was, wanted, there = (getattr(record, name) for record in (before, after, now))
        if there == was:
            fields[name] = wanted
        elif was != wanted and name in _NOTES:
            fields[name] = joined(there, wanted)
    return replace(now, **fields)


def brings_back(before: Record | None, after: Record) -> bool:
    """Whether an act has a record be there that is gone: it makes it, or its note would be lost."""
    if before is None:
        return True
    had, has = _note(before), _note(after)
    return bool(has.strip()) and has != had


def _note(record: Record) -> str:
    return record.text if isinstance(record, ArticleMemo) else record.memo
