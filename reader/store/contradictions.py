"""What the rows of a library say that can't be, though its tables let it in: another program may have."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import NamedTuple

from sqlite_utils import Database

from reader.store.annotations import Annotations
from reader.store.article_memos import ArticleMemos
from reader.store.articles import Articles
from reader.store.codebooks import Codebooks
from reader.store.codes import Codes
from reader.store.errors import NONSENSE
from reader.store.events import EventTables
from reader.store.judgements import Judgements

_WITHIN_ITSELF = (
    "WITH RECURSIVE reached (id) AS (SELECT id FROM codes WHERE parent IS NULL"
    " UNION SELECT codes.id FROM codes JOIN reached ON parent = reached.id)"
    " SELECT id FROM codes WHERE id NOT IN (SELECT id FROM reached) ORDER BY id"
)


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
    judgements, articles, events = Judgements(db), Articles(db), EventTables(db)
    # What is made by hand comes first: it matters the most.
    for table in (Codebooks(db), Codes(db), Annotations(db), ArticleMemos(db)):
        yield from _unread(connection, table.name, table.get)
    yield from _unread(connection, "judgements", judgements.get)
    for (code,) in connection.execute(_WITHIN_ITSELF).fetchall():
        yield Contradiction("codes", code, "lies within itself")
    yield from _unread(connection, "articles", articles.article)
    yield from _unread(connection, "articles", articles.summary)
    yield from _unread(connection, "events", events.get)


def _unread(
    connection: sqlite3.Connection, table: str, read: Callable[[int], object]
) -> Iterator[Contradiction]:
    for (number,) in connection.execute(f"SELECT id FROM {table} ORDER BY id").fetchall():  # noqa: S608
        try:
            read(number)
        except NONSENSE as error:
            yield Contradiction(table, number, f"{type(error).__name__}: {error}")
