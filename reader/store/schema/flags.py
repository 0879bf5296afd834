"""What a person has read and starred: version 9."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS: tuple[str, ...] = (
    # By article, not by revision: what was read stays so when an outlet mends its text.
    """
    CREATE TABLE flags (
        article INTEGER PRIMARY KEY REFERENCES articles (id),
        read INTEGER NOT NULL,
        starred INTEGER NOT NULL
    ) STRICT
    """,
)


def version_9(db: Database) -> None:
    """Makes the table of what is read and starred; an article without a row is neither."""
    for statement in _STATEMENTS:
        db.execute(statement)
