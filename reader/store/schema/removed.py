"""What was removed by hand, so that it does not come back by itself: version 11."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE removed (
        -- A 'path' from which the article was read, the SHA-256 of its 'bytes', or its 'address'
        -- (reader.store.identity.url_key).
        what TEXT NOT NULL CHECK (what IN ('path', 'bytes', 'address')),
        value TEXT NOT NULL,
        -- No reference: it is gone, and ids are never given again.
        article INTEGER NOT NULL,
        PRIMARY KEY (what, value)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX removed_by_article ON removed (article)",
    # For a row that goes, SQLite looks for those that refer to it: without these through all there are.
    "CREATE INDEX event_members_by_revision ON event_members (revision)",
    "CREATE INDEX event_signatures_by_revision ON event_signatures (revision)",
    "CREATE INDEX search_indexed_by_revision ON search_indexed (revision)",
    "CREATE INDEX placements_by_revision ON placements (revision)",
    "CREATE INDEX judgement_placements_by_revision ON judgement_placements (revision)",
)


def version_11(db: Database) -> None:
    """Makes the table of what was removed, and the indexes by which removing is quick."""
    for statement in _STATEMENTS:
        db.execute(statement)
