"""What somebody said, as articles report it: version 6."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS: tuple[str, ...] = ()


def version_6(db: Database) -> None:
    """Makes the tables of reported statements."""
    for statement in _STATEMENTS:
        db.execute(statement)
