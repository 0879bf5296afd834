"""What tells that a file has not changed: version 7."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS: tuple[str, ...] = ()


def version_7(db: Database) -> None:
    """Notes by what a file, or a Git repository, is known to be unchanged."""
    for statement in _STATEMENTS:
        db.execute(statement)
