"""The codes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from reader.model import Code
from reader.store.by_hand_table import ByHandTable

SLOTS = 8
"""How many colours a theme has for codes."""


class Codes(ByHandTable[Code]):
    """The table ``codes``."""

    name = "codes"
    columns = ("uuid", "codebook", "parent", "name", "slot", "memo", "digit", "position")

    def all(self) -> list[Code]:
        """All codes, codebook by codebook, each followed by those that are nested in it."""
        return in_tree_order(self.found())

    def next_slot(self) -> int:
        """The colour that is used least, the first of several."""
        used = Counter(dict.fromkeys(range(SLOTS), 0))
        used.update(slot for (slot,) in self._db.execute("SELECT slot FROM codes"))
        return min(range(SLOTS), key=lambda slot: (used[slot], slot))

    def park(self, codes: Iterable[int]) -> None:
        """Takes names and digits from codes that are about to be written, so that others may have them.

        Each must be written or removed before the transaction ends.
        """
        query = "UPDATE codes SET name = uuid, digit = NULL WHERE id IN (SELECT value FROM json_each(?))"
        self._db.execute(query, [json.dumps(list(codes))])

    def _values(self, record: Code) -> Sequence[Any]:
        return (
            *(record.uuid, record.codebook, record.parent, record.name),
            *(record.slot, record.memo, record.digit, record.position),
        )

    def _record(self, number: int, *values: Any) -> Code:
        uuid, codebook, parent, name, slot, memo, digit, position = values
        return Code(number, uuid, codebook, name, slot, parent, memo, digit, position)


def in_tree_order(codes: Iterable[Code]) -> list[Code]:
    """The codes, codebook by codebook, each followed by those that are nested in it, by position."""
    below: dict[int | None, list[Code]] = {}
    for code in sorted(codes, key=lambda each: (each.codebook, each.position, each.id)):
        below.setdefault(code.parent, []).append(code)
    ordered: list[Code] = []
    waiting = list(reversed(below.get(None, ())))
    while waiting:
        code = waiting.pop()
        ordered.append(code)
        waiting.extend(reversed(below.get(code.id, ())))
    return ordered
