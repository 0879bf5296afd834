"""What tells that a file has not changed: version 7."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS = (
    # Of what it is made the archive's candidates say; NULL where only the bytes can tell.
    "ALTER TABLE files ADD COLUMN stamp INTEGER",
    """
    CREATE TABLE repositories (
        -- Of a bare Git repository.
        path TEXT PRIMARY KEY,
        -- The commit up to which everything has been taken in, read by this version of the parser.
        head TEXT NOT NULL,
        parser INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)


def version_7(db: Database) -> None:
    """Notes by what a file, or a Git repository, is known to be unchanged."""
    for statement in _STATEMENTS:
        db.execute(statement)
