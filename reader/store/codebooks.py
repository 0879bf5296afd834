"""The codebooks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from reader.model import Codebook
from reader.store.by_hand_table import ByHandTable


class Codebooks(ByHandTable[Codebook]):
    """The table ``codebooks``; the oldest comes first."""

    name = "codebooks"
    columns = ("uuid", "name", "memo")

    def park(self, codebooks: Iterable[int]) -> None:
        """Takes names from codebooks that are about to be written, so that others may have them.

        Each must be written or removed before the transaction ends.
        """
        query = "UPDATE codebooks SET name = uuid WHERE id IN (SELECT value FROM json_each(?))"
        self._db.execute(query, [json.dumps(list(codebooks))])

    def _values(self, record: Codebook) -> Sequence[Any]:
        return record.uuid, record.name, record.memo

    def _record(self, number: int, *values: Any) -> Codebook:
        return Codebook(number, *values)
