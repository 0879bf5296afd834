"""The codebooks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reader.model import Codebook
from reader.store.by_hand_table import ByHandTable


class Codebooks(ByHandTable[Codebook]):
    """The table ``codebooks``; the oldest comes first."""

    name = "codebooks"
    columns = ("uuid", "name", "memo")

    def _values(self, record: Codebook) -> Sequence[Any]:
        return record.uuid, record.name, record.memo

    def _record(self, number: int, *values: Any) -> Codebook:
        return Codebook(number, *values)
