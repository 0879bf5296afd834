"""What a person says of links: version 8."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS = (
    """
    CREATE TABLE judgements (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        verdict TEXT NOT NULL,
        kind TEXT NOT NULL,
        relation TEXT,
        -- The kind that the link was found with, if the person gave it another.
        found TEXT,
        memo TEXT NOT NULL,
        coder TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT
    ) STRICT
    """,
    """
    CREATE TABLE judgement_ends (
        judgement INTEGER NOT NULL REFERENCES judgements (id),
        -- 0 and 1; the article of 0 has the lower id.
        side INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (id),
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        orphan INTEGER NOT NULL,
        PRIMARY KEY (judgement, side)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX judgement_ends_by_article ON judgement_ends (article)",
    """
    CREATE TABLE judgement_placements (
        id INTEGER PRIMARY KEY,
        -- No reference: a removed judgement may be restored under its id, which is never given again.
        judgement INTEGER NOT NULL,
        side INTEGER NOT NULL,
        revision INTEGER NOT NULL REFERENCES revisions (id),
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        UNIQUE (judgement, side, revision)
    ) STRICT
    """,
)


def version_8(db: Database) -> None:
    """Makes the tables of judgements on links, of their passages and of where these have lain."""
    for statement in _STATEMENTS:
        db.execute(statement)
