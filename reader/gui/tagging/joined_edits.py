"""Several acts on the coding bench as one, so that one undo takes all of them back."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from reader.model import Edit, Records

_FIELDS = tuple(field.name for field in fields(Records))


def joined(*edits: Edit) -> Edit:
    """One act that does what the acts did one after the other."""
    whole = Edit()
    for edit in edits:
        whole = _join(whole, edit)
    return whole


def _join(first: Edit, second: Edit) -> Edit:
    before, after = {}, {}
    for name in _FIELDS:
        found, made = _by_id(first.before, name), _by_id(first.after, name)
        known, left = _by_id(second.before, name), _by_id(second.after, name)
        fresh = {number: record for number, record in known.items() if number not in made}
        before[name] = tuple((fresh | found).values())
        kept = {number: record for number, record in made.items() if number not in known}
        after[name] = tuple((kept | left).values())
    return Edit(Records(**before), Records(**after))


def _by_id(records: Records, name: str) -> dict[int, Any]:
    return {record.id: record for record in getattr(records, name)}
