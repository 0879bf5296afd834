"""Queries with long lists of values."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlite_utils import Database

MANY = 500
"""So many values fit a query in every SQLite."""


def rows_for(db: Database, query: str, values: Sequence[int]) -> list[tuple[Any, ...]]:
    """The rows of a query with a list of values in it (``{}``), which is asked for some at a time."""
    found = []
    for at in range(0, len(values), MANY):
        some = values[at : at + MANY]
        found += db.execute(query.format(marks(some)), some).fetchall()
    return found


def marks(values: Collection[object]) -> str:
    """A place for each of some values, for ``IN (…)``."""
    return ", ".join("?" * len(values))
