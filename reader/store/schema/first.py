"""Articles with their files and revisions, codes and coded passages, names: versions 1 to 3."""

from __future__ import annotations

from sqlite_utils import Database

_VERSION_1 = (
    """
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- What a file is recognised by as another version of this article.
        url_key TEXT UNIQUE,
        name_key TEXT,
        revision INTEGER REFERENCES revisions (id) DEFERRABLE INITIALLY DEFERRED,
        -- The current revision's, so that lists never touch the long rows.
        outlet TEXT NOT NULL,
        title TEXT NOT NULL,
        author TEXT,
        published INTEGER,
        published_inferred INTEGER NOT NULL,
        url TEXT,
        path TEXT NOT NULL,
        length INTEGER NOT NULL,
        series TEXT,
        section TEXT,
        folded TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX articles_by_name ON articles (name_key)",
    "CREATE INDEX articles_by_date ON articles (published DESC, id DESC)",
    "CREATE INDEX articles_by_outlet ON articles (outlet, published DESC, id DESC)",
    "CREATE INDEX articles_by_path ON articles (path)",
    """
    CREATE TABLE sources (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        modified INTEGER,
        data BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE files (
        path TEXT PRIMARY KEY,
        source INTEGER NOT NULL REFERENCES sources (id),
        size INTEGER NOT NULL,
        modified INTEGER
    ) STRICT
    """,
    "CREATE INDEX files_by_source ON files (source)",
    """
    CREATE TABLE revisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES articles (id),
        source INTEGER NOT NULL REFERENCES sources (id),
        parser INTEGER NOT NULL,
        imported INTEGER NOT NULL,
        -- The SHA-256 of fields and text, to see at a glance whether two parsers read the same.
        digest TEXT NOT NULL,
        fields TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (source, parser)
    ) STRICT
    """,
    "CREATE INDEX revisions_by_article ON revisions (article)",
    """
    CREATE TABLE codes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        parent INTEGER REFERENCES codes (id),
        slot INTEGER NOT NULL,
        memo TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX codes_by_name ON codes (coalesce(parent, 0), name)",
    """
    CREATE TABLE annotations (
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
        modified TEXT NOT NULL,
        orphan INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX annotations_by_article ON annotations (article, start, stop)",
    "CREATE INDEX annotations_by_code ON annotations (code)",
)


def version_1(db: Database) -> None:
    """Makes the tables of articles, their sources, revisions and files, of codes and annotations."""
    for statement in _VERSION_1:
        db.execute(statement)


_VERSION_2 = (
    """
    CREATE TABLE placements (
        id INTEGER PRIMARY KEY,
        -- No reference: a removed annotation may be restored under its id, which is never given again.
        annotation INTEGER NOT NULL,
        revision INTEGER NOT NULL REFERENCES revisions (id),
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        UNIQUE (annotation, revision)
    ) STRICT
    """,
    """
    INSERT INTO placements (annotation, revision, start, stop)
    SELECT annotations.id, revision, start, stop
    FROM annotations JOIN articles ON articles.id = article
    WHERE NOT orphan AND revision IS NOT NULL ORDER BY annotations.id
    """,
)


def version_2(db: Database) -> None:
    """Makes the table of the places where annotations have lain."""
    for statement in _VERSION_2:
        db.execute(statement)


_VERSION_3 = (
    "CREATE TABLE names (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT",
    """
    CREATE TABLE aliases (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name INTEGER NOT NULL REFERENCES names (id),
        form TEXT NOT NULL,
        -- As it stands in text folded for matching.
        folded TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    "CREATE INDEX aliases_by_name ON aliases (name)",
)


def version_3(db: Database) -> None:
    """Makes the tables of the reader's own names."""
    for statement in _VERSION_3:
        db.execute(statement)
