"""By what a row is recognised as one of a table, where nothing else tells."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from typing import Any

_KINDS: dict[str, tuple[type, ...]] = {
    "TEXT": (str,),
    "INTEGER": (int,),
    "REAL": (float, int),
    "BLOB": (bytes,),
}
_FEW = 8
"""A row of fewer values may be one of several tables, of the index of words too."""
_TELLING = {"aliases", "article_memos", "codebooks", "sources"}
"""The tables with so few columns whose rows are like those of no other, or tell by a value."""
_FORMS = {
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE),
    "sha256": re.compile(r"[0-9a-f]{64}"),
}


class Shape:
    """What the rows of one table look like, as they are stored."""

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        info = connection.execute(f"PRAGMA table_info({table})").fetchall()
        self.table = table
        self.columns = [row[1] for row in info]
        self._kinds = [_KINDS.get(row[2], (object,)) for row in info]
        self._needed = [bool(row[3]) for row in info]
        self._number = _number_at(connection, table, info)
        self._forms = {at: _FORMS[name] for at, name in enumerate(self.columns) if name in _FORMS}
        self._is_short = len(info) < _FEW
        self.is_telling = table in _TELLING or (not self._is_short and "TEXT" in {row[2] for row in info})

    def row(self, number: int | None, values: Sequence[object]) -> list[Any] | None:
        """The values of a row of this table, its number among them; None if it can be none."""
        if len(values) != len(self.columns) or (number is None) is not (self._number is None):
            return None
        row = list(values)
        if self._number is not None:
            if row[self._number] is not None:
                return None
            row[self._number] = number
        for value, kinds, needed in zip(row, self._kinds, self._needed, strict=True):
            if needed if value is None else not isinstance(value, kinds):
                return None
        if self._is_short and not all(form.fullmatch(str(row[at])) for at, form in self._forms.items()):
            return None
        return row

    def when(self, row: Sequence[Any]) -> str:
        """When a row was altered last, as far as it tells: to be compared with others of its table."""
        said = dict(zip(self.columns, row, strict=True))
        return str(said.get("modified") or said.get("created") or "")


def key_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table's key."""
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return [row[1] for row in sorted(rows, key=lambda row: row[5]) if row[5]]


def _number_at(connection: sqlite3.Connection, table: str, info: Sequence[Any]) -> int | None:
    """Where the number of a row stands among its columns; None for tables without such a column."""
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
    keys = [at for at, row in enumerate(info) if row[5]]
    if "WITHOUT ROWID" in sql or len(keys) != 1 or info[keys[0]][2] != "INTEGER":
        return None
    return keys[0]
