"""What is made by hand, copied out of a library into a small file: one without what can be had again.

The copy has the tables of a library, and its version, so that an old one can be brought up to date as a
library is. It has all rows that a person made, those of the articles that they speak of, and the texts by
which a passage can be placed; no files, no index, and nothing that the program finds by itself.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing
from pathlib import Path

from reader.store.schema import APPLICATION_ID

BY_HAND = {
    "codebooks": "",
    "codes": "",
    "annotations": "",
    "article_memos": "",
    "judgements": "",
    "judgement_ends": "",
    "names": "",
    "aliases": "",
    "flags": "",
    "events": "WHERE by_hand OR id IN (SELECT event FROM event_members WHERE pinned)",
    "event_members": "WHERE pinned",
}
"""The tables of what a person makes or decides, and which of their rows these are."""
_AROUND = {
    "placements": "WHERE annotation IN (SELECT id FROM annotations)",
    "judgement_placements": "WHERE judgement IN (SELECT id FROM judgements)",
    "articles": "WHERE id IN (SELECT value FROM json_each(:articles))",
    "revisions": "WHERE id IN (SELECT value FROM json_each(:revisions))",
    "sources": "WHERE id IN (SELECT source FROM revisions"
    " WHERE id IN (SELECT value FROM json_each(:revisions)))",
    "event_changes": "",
    "removed": "",
}
"""The tables of what those rows lead to, and need to be understood."""
FOUND_AGAIN = frozenset(
    {
        "files",
        "repositories",
        "search_indexes",
        "search_indexed",
        "event_signatures",
        "statements",
        "speakers",
        "readings",
        "stated",
        "stated_links",
        "stated_prints",
        "stated_words",
    }
)
"""The tables of what an import, or the program by itself, fills again: they stay empty."""

HAVE_TEXTS = {"annotations": "article", "judgement_ends": "article", "article_memos": "article"}
_HAVE_PLACES = ("placements", "judgement_placements")
_OF_NO_VERSION = ("search_pairs_", "search_singles_", "backup")
"""How tables are called that no step from one version to the next makes."""
_ALTERED = {
    ("sources", "data"): "x'789c030000000001'",  # nothing, compressed
    ("revisions", "text"): "CASE WHEN id IN (SELECT value FROM json_each(:texts)) THEN text ELSE '' END",
    ("revisions", "fields"): "CASE WHEN id IN (SELECT value FROM json_each(:texts)) THEN fields ELSE '' END",
}
_INFO = "CREATE TABLE backup (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"
_AT_ONCE = 2000


def copy_by_hand(connection: sqlite3.Connection, target: Path, info: Mapping[str, str] | None = None) -> None:
    """Copies what is made by hand into a new file, with ``info`` about it, and checks that all is there.

    Raises:
        OSError, sqlite3.Error: if that fails.
    """
    target.touch(exist_ok=False)
    counts: dict[str, int] = {}
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")  # the whole file is put on the disk when it is complete
        copy.execute("PRAGMA foreign_keys = OFF")
        copy.execute("BEGIN")
        for statement in schema_of(connection):
            copy.execute(statement)
        there = tables_of(connection)
        values = _wanted(connection, there)
        for table, which in (BY_HAND | _AROUND).items():
            if table in there:
                counts[table] = _copy_rows(connection, copy, table, which, values)
        copy.execute(_INFO)
        copy.executemany("INSERT INTO backup VALUES (?, ?)", (info or {}).items())
        copy.execute(f"PRAGMA user_version = {pragma(connection, 'user_version')}")
        copy.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        copy.execute("COMMIT")
    with closing(read_only(target)) as copy:
        faults = [row[0] for row in copy.execute("PRAGMA quick_check") if row[0] != "ok"]
        found = {table: copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in counts}  # noqa: S608
        if faults or found != counts:
            raise sqlite3.DatabaseError("; ".join(faults) or f"{found} is not {counts}")


def read_only(path: Path) -> sqlite3.Connection:
    """A file that nobody has open, and that has no log to be read, is read without leaving a trace."""
    log, shared = (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm"))
    still = "" if shared.exists() or (log.exists() and log.stat().st_size) else "&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{still}", uri=True, isolation_level=None)


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """A number that SQLite keeps of the file."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def tables_of(connection: sqlite3.Connection) -> set[str]:
    """The tables that there are: fewer in an older library."""
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def shadows_of(connection: sqlite3.Connection) -> set[str]:
    """The tables in which an index of words keeps what it holds."""
    return {row[1] for row in connection.execute("PRAGMA main.table_list") if row[2] == "shadow"}


def schema_of(connection: sqlite3.Connection) -> list[str]:
    """What makes the tables and their indexes: those of words, which come and go, left out."""
    shadows = shadows_of(connection)
    rows = connection.execute(
        "SELECT type, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%'"
        " ESCAPE '\\' ORDER BY type != 'table', rowid"
    ).fetchall()
    return [sql for _, table, sql in rows if table not in shadows and not table.startswith(_OF_NO_VERSION)]


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table, in their order."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def articles_in(
    connection: sqlite3.Connection, there: Collection[str], tables: Mapping[str, str]
) -> set[int]:
    """The articles that the rows of some tables speak of, each in the column that is named."""
    found: set[int] = set()
    for table, column in tables.items():
        if table in there:
            found.update(row[0] for row in connection.execute(f"SELECT DISTINCT {column} FROM {table}"))  # noqa: S608
    return found


def _wanted(connection: sqlite3.Connection, there: Collection[str]) -> dict[str, str]:
    """The ids of the articles and revisions to copy, and of the revisions whose texts go along."""

    def ids(query: str, **values: str) -> set[int]:
        return {row[0] for row in connection.execute(query, values) if row[0] is not None}

    articles = articles_in(connection, there, HAVE_TEXTS)
    current = "SELECT revision FROM articles WHERE id IN (SELECT value FROM json_each(:articles))"
    texts = ids(current, articles=json.dumps(sorted(articles)))
    for table in _HAVE_PLACES:
        if table in there:
            texts |= ids(f"SELECT revision FROM {table} {_AROUND[table]}")  # noqa: S608 (constants)
    articles |= articles_in(connection, there, {"flags": "article"})
    revisions = set(texts)
    if "event_members" in there:
        articles |= ids("SELECT article FROM event_members WHERE pinned")
        articles |= ids("SELECT strand FROM event_members WHERE pinned")
        revisions |= ids("SELECT revision FROM event_members WHERE pinned")
    of_these = "SELECT article FROM revisions WHERE id IN (SELECT value FROM json_each(:revisions))"
    articles |= ids(of_these, revisions=json.dumps(sorted(revisions)))
    revisions |= ids(current, articles=json.dumps(sorted(articles)))
    return {
        name: json.dumps(sorted(numbers))
        for name, numbers in (("articles", articles), ("revisions", revisions), ("texts", texts))
    }


def _copy_rows(
    connection: sqlite3.Connection,
    copy: sqlite3.Connection,
    table: str,
    which: str,
    values: Mapping[str, str],
) -> int:
    columns = columns_of(connection, table)
    chosen = ", ".join(_ALTERED.get((table, name), name) for name in columns)
    rows = connection.execute(f"SELECT {chosen} FROM {table} {which}", values)  # noqa: S608 (constants)
    into = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    many = 0
    while some := rows.fetchmany(_AT_ONCE):
        copy.executemany(into, some)
        many += len(some)
    return many
