"""Queries with long lists of values."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from sqlite_utils import Database

_Value = TypeVar("_Value", int, str)
MANY = 500
"""So many values fit a query in every SQLite."""


def rows_for(db: Database, query: str, values: Sequence[int]) -> list[tuple[Any, ...]]:
    """The rows of a query with a list of values in it (``{}``), which is asked for some at a time."""
    found = []
    for at in range(0, len(values), MANY):
        some = values[at : at + MANY]
        found += db.execute(query.format(marks(some)), some).fetchall()
    return found


def those_in(db: Database, table: str, column: str, values: Collection[_Value]) -> set[_Value]:
    """Those of some values that a column holds."""
    rows = db.execute(
        f"SELECT {column} FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",  # noqa: S608
        [json.dumps(list(values))],
    )
    return {row[0] for row in rows}


def marks(values: Collection[object]) -> str:
    """A place for each of some values, for ``IN (…)`` and ``VALUES (…)``."""
    return ", ".join("?" * len(values))
