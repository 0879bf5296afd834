"""What articles are found by: version 4."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS: tuple[str, ...] = ()


def version_4(db: Database) -> None:
    """Makes the index of words."""
    for statement in _STATEMENTS:
        db.execute(statement)
