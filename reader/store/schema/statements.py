"""What somebody said, as articles report it: version 6."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS = (
    """
    CREATE TABLE speakers (
        id INTEGER PRIMARY KEY,
        -- As an article names the speaker.
        name TEXT NOT NULL UNIQUE,
        -- In the form that all transliterations of a known name share (reader.text.names).
        folded TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX speakers_by_folded ON speakers (folded)",
    """
    CREATE TABLE statements (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        score REAL NOT NULL,
        -- How many outlets report it, and when the first and the last of them did.
        outlets INTEGER NOT NULL,
        first INTEGER,
        last INTEGER
    ) STRICT
    """,
    "CREATE INDEX statements_by_date ON statements (outlets, first)",
    """
    CREATE TABLE readings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL UNIQUE REFERENCES articles (id),
        revision INTEGER NOT NULL,
        -- The version of the program's reading.
        make INTEGER NOT NULL,
        published INTEGER,
        -- The first of its rows in "stated"; the others follow. NULL if it has none.
        first INTEGER,
        -- A row of numbers for each of these, and one for the article (reader.align.stated).
        vectors BLOB NOT NULL,
        sketch BLOB NOT NULL,
        -- The words of each, compressed.
        words BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX readings_by_date ON readings (published)",
    """
    CREATE TABLE stated (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES articles (id),
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        -- 1 for the words in quotation marks, 0 for what is reported indirectly.
        direct INTEGER NOT NULL,
        -- 0 for a sentence of a longer statement.
        whole INTEGER NOT NULL,
        -- 1 if the article says that it was on an earlier occasion.
        earlier INTEGER NOT NULL,
        speaker INTEGER REFERENCES speakers (id),
        cue TEXT,
        statement INTEGER REFERENCES statements (id)
    ) STRICT
    """,
    "CREATE INDEX stated_by_article ON stated (article, start)",
    "CREATE INDEX stated_by_speaker ON stated (speaker) WHERE speaker IS NOT NULL",
    "CREATE INDEX stated_by_statement ON stated (statement) WHERE statement IS NOT NULL",
    """
    CREATE TABLE stated_links (
        one INTEGER NOT NULL,
        other INTEGER NOT NULL,
        score REAL NOT NULL,
        PRIMARY KEY (one, other)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX stated_links_by_other ON stated_links (other)",
    # A quotation is found again by a few of its runs of letters.
    """
    CREATE TABLE stated_prints (
        print INTEGER NOT NULL,
        stated INTEGER NOT NULL,
        PRIMARY KEY (print, stated)
    ) STRICT, WITHOUT ROWID
    """,
    # By reading, the telling words of its statements. What is no longer valid stays: it names no reading.
    """
    CREATE VIRTUAL TABLE stated_words USING fts5 (
        words, content = '', detail = none, tokenize = 'ascii'
    )
    """,
)


def version_6(db: Database) -> None:
    """Makes the tables of reported statements."""
    for statement in _STATEMENTS:
        db.execute(statement)
