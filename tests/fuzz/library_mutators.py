"""Ways to damage a library: its bytes, as disks do, and what its tables say, as enemies do; by chance."""

# The names in the statements are those of a library's own tables.
# ruff: noqa: S608
import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

_VALUES = (
    None, -1, 0, 1, 2**63 - 1, -(2**63), 1.5, float("inf"), "", "x", "9999-99-99", "\0", "\u202e",
    "a" * 70_000, b"", b"\xff\xfe", b"x\x9cgarbage", "e" + "\u0301" * 3000, "{}", "[", "null", "[1]",
    '{"a": 1}', "★",
)  # fmt: skip
_ENDLESS = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c"


def flipped_bytes(rng: random.Random, path: Path) -> None:
    """Some bytes become others."""
    data = bytearray(path.read_bytes())
    for _ in range(rng.choice((1, 5, 50, 1000))):
        place = rng.randrange(len(data)) if rng.random() < 0.8 else rng.randrange(100)
        data[place] = rng.randrange(256)
    path.write_bytes(data)


def cut_short(rng: random.Random, path: Path) -> None:
    """The end is missing."""
    data = path.read_bytes()
    path.write_bytes(data[: rng.randrange(len(data))])


def lost_page(rng: random.Random, path: Path) -> None:
    """A page is empty, or stands in another's place."""
    data = bytearray(path.read_bytes())
    pages = len(data) // 4096
    one, other = rng.randrange(pages), rng.randrange(pages)
    page = bytes(4096) if rng.random() < 0.4 else data[other * 4096 : (other + 1) * 4096]
    data[one * 4096 : (one + 1) * 4096] = page
    path.write_bytes(data)


def altered_rows(rng: random.Random, path: Path) -> None:
    """Columns hold what they can't, rows are gone or doubled, whatever the tables forbid."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("PRAGMA foreign_keys = OFF")
        if rng.random() < 0.7:
            connection.execute(
                "UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE type = 'table'"
            )
            connection.execute(
                "UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '') WHERE type = 'table'"
            )
            connection.execute("PRAGMA schema_version = 4711")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection, suppress(sqlite3.Error):
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = [name for name in tables if not name.startswith(("search_", "sqlite_"))]
        for _ in range(rng.choice((1, 1, 3, 10))):
            table = rng.choice(tables)
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            with suppress(sqlite3.Error):
                if rng.random() < 0.1:
                    connection.execute(f"DELETE FROM {table}")
                else:
                    column = rng.choice(columns)
                    connection.execute(f"UPDATE {table} SET {column} = ?", [rng.choice(_VALUES)])


def altered_schema(rng: random.Random, path: Path) -> None:
    """Tables are gone or renamed, are views in truth, or act when they are written to."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection, suppress(sqlite3.Error):
        table = rng.choice(
            ("annotations", "codes", "articles", "codebooks", "judgements", "revisions", "flags")
        )
        match rng.randrange(6):
            case 0:
                connection.execute(f"DROP TABLE {table}")
            case 1:
                connection.execute("PRAGMA legacy_alter_table = ON")
                connection.execute(f"ALTER TABLE {table} RENAME TO other")
                connection.execute(f"CREATE VIEW {table} AS SELECT *, ({_ENDLESS}) AS endless FROM other")
            case 2:
                act = f"BEGIN DELETE FROM annotations; SELECT ({_ENDLESS}); END"
                connection.execute(f"CREATE TRIGGER t AFTER INSERT ON {table} {act}")
            case 3:
                version = rng.choice((-1, 0, 1, 5, 9, 11, 10_000, 2**31 - 1))
                connection.execute(f"PRAGMA user_version = {version}")
            case 4:
                connection.execute(f"ALTER TABLE {table} ADD COLUMN more DEFAULT (abs(-1))")
            case _:
                connection.execute(f"PRAGMA application_id = {rng.choice((0, 1, -1))}")


DAMAGES = (flipped_bytes, cut_short, lost_page, altered_rows, altered_rows, altered_schema)
