"""The outcome of SQLite's checks of a library, and how much of everything there is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.store.records import Health
from reader.store.rules import missing_rules
from reader.store.schema import MIGRATIONS
from reader.store.slim_copy import pragma, tables_of

_COUNTED = ("articles", "revisions", "sources", "codes", "annotations", "judgements")
_ORPHANS = {
    "annotations": "SELECT count(*) FROM annotations WHERE orphan",
    "judgement_ends": "SELECT count(DISTINCT judgement) FROM judgement_ends WHERE orphan",
}


def health_of(connection: sqlite3.Connection, path: Path, *, exists: bool = True) -> Health:
    """How a library of any version is; it is only looked into.

    Raises:
        sqlite3.Error: if it can't be read.
    """
    faults = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        faults.append(f"{table} {row}: no such row in {parent}")
    version = pragma(connection, "user_version")
    if exists and version == len(MIGRATIONS):
        faults += missing_rules(connection)
    there = tables_of(connection)

    def number(query: str, table: str) -> int:
        return int(connection.execute(query).fetchone()[0]) if table in there else 0

    counts = {table: number(f"SELECT count(*) FROM {table}", table) for table in _COUNTED}  # noqa: S608
    orphans, judgement_orphans = (number(query, table) for table, query in _ORPHANS.items())
    return Health(
        path=path,
        exists=exists,
        faults=tuple(faults),
        schema=version,
        sqlite=sqlite3.sqlite_version,
        size=pragma(connection, "page_count") * pragma(connection, "page_size") if exists else 0,
        orphans=orphans,
        judgement_orphans=judgement_orphans,
        **counts,
    )
