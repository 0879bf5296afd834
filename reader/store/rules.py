"""What the tables of a library let in: other programs can take a library's rules away from it."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path

from sqlite_utils import Database

from reader.model import LibraryProblem
from reader.store.errors import LibraryError
from reader.store.migration import migrate
from reader.store.schema import MIGRATIONS

_COLUMNS = """
    SELECT t.name, t.strict, c.name, c.type, c."notnull"
    FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
    WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite@_%' ESCAPE '@'
"""

Column = tuple[str, int, str, str, int]
"""A table, whether it is strict, a column of it, what that holds, and whether it must hold something."""


def check_rules(connection: sqlite3.Connection, path: Path) -> None:
    """Refuses a library of this version whose columns may hold what nothing here expects.

    Columns, tables and indices that others have added do no harm.

    Raises:
        LibraryError: DAMAGED if a column is missing, or is not held to its kind.
    """
    missing = missing_rules(connection)
    if missing:
        raise LibraryError(LibraryProblem.DAMAGED, path, missing[0])


def missing_rules(connection: sqlite3.Connection) -> list[str]:
    """The columns of a library of this version that are missing, or not held to their kind: ``table.column``.

    Raises:
        sqlite3.Error: if it can't be read.
    """
    return [f"{table}.{column}" for table, _, column, _, _ in sorted(_ours() - _columns(connection))]


@cache
def _ours() -> frozenset[Column]:
    db = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    try:
        migrate(db, Path(), MIGRATIONS)
        return _columns(db.conn)
    finally:
        db.close()


def _columns(connection: sqlite3.Connection) -> frozenset[Column]:
    return frozenset(tuple(row) for row in connection.execute(_COLUMNS))
