"""Codebooks with their codes, and notes on articles: version 10."""

from __future__ import annotations

import uuid

from sqlite_utils import Database

_NAMESPACE = uuid.UUID("3b0c4f0e-52d7-4b7e-8f6b-2f6f0c6f9a10")

_CODEBOOKS = """
    CREATE TABLE codebooks (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL UNIQUE,
        memo TEXT NOT NULL
    ) STRICT
"""

_CODES = (
    """
    CREATE TABLE codes_10 (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        codebook INTEGER NOT NULL REFERENCES codebooks (id),
        parent INTEGER REFERENCES codes (id),
        name TEXT NOT NULL,
        slot INTEGER NOT NULL,
        memo TEXT NOT NULL,
        digit INTEGER CHECK (digit BETWEEN 1 AND 9),
        position INTEGER NOT NULL
    ) STRICT
    """,
    # Codes were shown in the order they were made.
    """
    INSERT INTO codes_10 (id, uuid, codebook, parent, name, slot, memo, position)
    SELECT id, named_uuid('code', id, name), (SELECT id FROM codebooks), parent, name, slot, memo,
        row_number() OVER (PARTITION BY parent ORDER BY id) - 1
    FROM codes ORDER BY id
    """,
    "DROP TABLE codes",
    "ALTER TABLE codes_10 RENAME TO codes",
    "CREATE UNIQUE INDEX codes_by_name ON codes (codebook, coalesce(parent, 0), name)",
    "CREATE UNIQUE INDEX codes_by_digit ON codes (codebook, digit) WHERE digit IS NOT NULL",
    "CREATE INDEX codes_by_parent ON codes (parent) WHERE parent IS NOT NULL",
)

_ANNOTATIONS = (
    """
    CREATE TABLE annotations_10 (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES articles (id),
        code INTEGER NOT NULL REFERENCES codes (id),
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        memo TEXT NOT NULL,
        coder TEXT NOT NULL,
        created TEXT NOT NULL,
        -- NULL if no person altered it since.
        modified TEXT,
        orphan INTEGER NOT NULL
    ) STRICT
    """,
    # Until now every row had been given an instant as it was made, just after that of "created".
    """
    INSERT INTO annotations_10
    SELECT id, uuid, article, code, start, stop, exact, prefix, suffix, memo, coder, created,
        CASE WHEN julianday(modified) - julianday(created) < 1.0 / 86400 THEN NULL ELSE modified END, orphan
    FROM annotations ORDER BY id
    """,
    "DROP TABLE annotations",
    "ALTER TABLE annotations_10 RENAME TO annotations",
    "CREATE INDEX annotations_by_article ON annotations (article, start, stop)",
    "CREATE INDEX annotations_by_code ON annotations (code)",
)

_ARTICLE_MEMOS = """
    CREATE TABLE article_memos (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES articles (id),
        text TEXT NOT NULL,
        coder TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT,
        UNIQUE (article, coder)
    ) STRICT
"""


def _named_uuid(kind: str, number: int, name: str) -> str:
    """The same whenever a library, or a backup of it, is brought up to date: they stay the same codes."""
    return str(uuid.uuid5(_NAMESPACE, f"{kind}\n{number}\n{name}"))


def version_10(db: Database) -> None:
    """Gives every code a codebook and a place; makes the table of notes on articles."""
    db.conn.create_function("named_uuid", 3, _named_uuid, deterministic=True)
    db.execute(_CODEBOOKS)
    if db.execute("SELECT 1 FROM codes").fetchone():
        named = _named_uuid("codebook", 1, "Codes")
        db.execute("INSERT INTO codebooks (uuid, name, memo) VALUES (?, 'Codes', '')", [named])
    for table, statements in (("codes", _CODES), ("annotations", _ANNOTATIONS)):
        given = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", [table]).fetchone()
        for statement in statements:
            db.execute(statement)
        # An id is never given twice, also if the row that had it last is gone.
        db.execute("DELETE FROM sqlite_sequence WHERE name = ?", [table])
        if given:
            db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [table, *given])
    db.execute(_ARTICLE_MEMOS)
