"""What a person has read and starred: version 9."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS: tuple[str, ...] = ()


def version_9(db: Database) -> None:
    """Makes the tables of what is read and starred."""
    for statement in _STATEMENTS:
        db.execute(statement)
