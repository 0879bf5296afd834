"""Whether the index of words is sound and goes with what it says that it holds; and doing without it."""

from __future__ import annotations

import sqlite3

_KINDS = ("pairs", "singles")
_FORM = 4
"""What FTS5 calls the form in which it keeps an index (FTS5_CURRENT_VERSION of its source)."""


def broken_indexes(connection: sqlite3.Connection) -> list[int]:
    """The ids of the indexes that are damaged, or lack what ``search_indexed`` says is in them.

    Raises:
        sqlite3.Error: if the library can't be written just now, which the check needs.
    """
    found = []
    for (index,) in connection.execute("SELECT id FROM search_indexes ORDER BY id").fetchall():
        if not all(_is_sound(connection, f"search_{kind}_{index}", index) for kind in _KINDS):
            found.append(index)
    return found


def forget_indexes(connection: sqlite3.Connection) -> None:
    """Removes all indexes, within a transaction; the articles are then pending, and make a new one."""
    indexes = connection.execute("SELECT id FROM search_indexes").fetchall()
    connection.execute("DELETE FROM search_indexed")
    connection.execute("DELETE FROM search_indexes")
    for (index,) in indexes:
        for kind in _KINDS:
            _drop(connection, f"search_{kind}_{index}")


def _drop(connection: sqlite3.Connection, table: str) -> None:
    try:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    except sqlite3.OperationalError:
        # FTS5 does not touch what says that it is of another form, not even to remove it.
        connection.execute(f"INSERT OR REPLACE INTO {table}_config (k, v) VALUES ('version', {_FORM})")  # noqa: S608
        connection.execute(f"DROP TABLE {table}")


def _is_sound(connection: sqlite3.Connection, table: str, index: int) -> bool:
    try:
        # It may hold more: nothing is deleted from it, also if the article is removed.
        lacking = connection.execute(
            "SELECT count(*) FROM search_indexed WHERE search_index = ?"  # noqa: S608 (constants)
            f" AND revision NOT IN (SELECT id FROM {table}_docsize)",
            [index],
        ).fetchone()[0]
        connection.execute("BEGIN IMMEDIATE")
        try:
            # FTS5 takes this for a command: it alters nothing.
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")  # noqa: S608
        finally:
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            raise
        return False
    return not lacking
