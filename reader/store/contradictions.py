"""What the rows of a library say that can't be, though its tables let it in: another program may have."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from sqlite_utils import Database

from reader.store.annotations import Annotations
from reader.store.article_memos import ArticleMemos
from reader.store.articles import Articles
from reader.store.codebooks import Codebooks
from reader.store.codes import Codes
from reader.store.errors import NONSENSE
from reader.store.events import EventTables
from reader.store.judgements import Judgements
from reader.store.readings import ReadingTables

WITHIN_ITSELF = (
    "WITH RECURSIVE reached (id) AS (SELECT id FROM codes WHERE parent IS NULL"
    " UNION SELECT codes.id FROM codes JOIN reached ON parent = reached.id)"
    " SELECT id FROM codes WHERE id NOT IN (SELECT id FROM reached) ORDER BY id"
)
"""The codes that no way down from the top of a codebook leads to."""
_ROWS_OF = {
    "annotations": {"annotations": "id"},
    "article_memos": {"article_memos": "id"},
    "judgements": {"judgement_ends": "judgement", "judgements": "id"},
}
"""The tables that have the rows of one thing made by hand, each with the column of its id."""


class Contradiction(NamedTuple):
    """A row, by its table and id, and why there is nothing that it can tell of."""

    table: str
    number: int
    why: str

    def __str__(self) -> str:
        return f"{self.table} {self.number}: {self.why}"


def contradictions(connection: sqlite3.Connection) -> Iterator[Contradiction]:
    """The rows of a library of this version of which nothing can be made that the program knows.

    Raises:
        sqlite3.Error: if it can't be read.
    """
    db = Database(connection, execute_plugins=False)
    judgements, articles, events, readings = Judgements(db), Articles(db), EventTables(db), ReadingTables(db)
    # What is made by hand comes first: it matters the most.
    for table in (Codebooks(db), Codes(db), Annotations(db), ArticleMemos(db)):
        yield from _unread(connection, table.name, table.get)
    yield from _unread(connection, "judgements", judgements.get)
    for (code,) in connection.execute(WITHIN_ITSELF).fetchall():
        yield Contradiction("codes", code, "lies within itself")
    yield from _unread(connection, "articles", articles.article)
    yield from _unread(connection, "articles", articles.summary)
    yield from _unread(connection, "events", events.get)
    yield from _unread(connection, "readings", lambda number: list(readings.of_articles([number])), "article")


def take_out(connection: sqlite3.Connection) -> dict[str, list[dict[str, Any]]]:
    """Takes out what a person made and nothing can be made of, within a transaction; returns it by table."""
    taken: dict[str, list[dict[str, Any]]] = {}
    for table, number, _ in list(contradictions(connection)):
        for each, key in _ROWS_OF.get(table, {}).items():
            found = connection.execute(f"SELECT * FROM {each} WHERE {key} = ?", [number])  # noqa: S608
            columns = [column[0] for column in found.description]
            taken.setdefault(each, []).extend(dict(zip(columns, row, strict=True)) for row in found)
            connection.execute(f"DELETE FROM {each} WHERE {key} = ?", [number])  # noqa: S608
    return {table: rows for table, rows in taken.items() if rows}


def _unread(
    connection: sqlite3.Connection, table: str, read: Callable[[int], object], key: str = "id"
) -> Iterator[Contradiction]:
    for (number,) in connection.execute(f"SELECT {key} FROM {table} ORDER BY {key}").fetchall():  # noqa: S608
        try:
            read(number)
        except NONSENSE as error:
            yield Contradiction(table, number, f"{type(error).__name__}: {error}")
