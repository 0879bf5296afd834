"""What articles are found by: version 4."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS: tuple[str, ...] = (
    # The indexes themselves are made when there is something to put in them (reader/store/search.py): one of
    # another make is built beside the one that serves.
    """
    CREATE TABLE search_indexes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        version INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE search_indexed (
        search_index INTEGER NOT NULL REFERENCES search_indexes (id),
        revision INTEGER NOT NULL REFERENCES revisions (id),
        PRIMARY KEY (search_index, revision)
    ) STRICT, WITHOUT ROWID
    """,
    # Read whole by every program that searches, so that it must not touch the long rows.
    "CREATE INDEX articles_by_revision ON articles (revision, published, outlet, length)",
)


def version_4(db: Database) -> None:
    """Makes the tables that say what is in the index of words."""
    for statement in _STATEMENTS:
        db.execute(statement)
