"""What articles report as said, and which of it is one statement."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from reader.store.statement_rows import (
    OF_CURRENT_TEXT,
    KnownRow,
    MemberRow,
    PendingRow,
    PlaceRow,
    ReadingRow,
    SourceRow,
    StatedRow,
    StatementRow,
)

MAKE = 2
"""The version in which statements are read (reader.align.stated) and stored; of another, all is redone."""
_MANY = 500
"""So many values fit a query in every SQLite."""


class StatementTables:
    """The tables ``readings``, ``stated`` with what belongs to it, ``speakers`` and ``statements``.

    Numbers of passages and readings are never given again, so that what finds them may outlive them.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    # What is to be read

    def pending(self) -> list[int]:
        """The articles whose current text was not read, or not by this version, oldest first."""
        rows = self._db.execute(
            "SELECT articles.id FROM articles LEFT JOIN readings ON readings.article = articles.id"
            " WHERE articles.revision IS NOT NULL AND (readings.id IS NULL"
            " OR readings.revision != articles.revision OR readings.make != ?"
            " OR readings.published IS NOT articles.published)"
            " ORDER BY articles.published IS NULL, articles.published, articles.id",
            [MAKE],
        )
        return [int(row[0]) for row in rows]

    def count_pending(self) -> int:
        """How many they are."""
        row = self._db.execute(
            "SELECT count(*) FROM articles LEFT JOIN readings ON readings.article = articles.id"
            " WHERE articles.revision IS NOT NULL AND (readings.id IS NULL"
            " OR readings.revision != articles.revision OR readings.make != ?"
            " OR readings.published IS NOT articles.published)",
            [MAKE],
        ).fetchone()
        return int(row[0])

    def texts(self, articles: Sequence[int]) -> list[PendingRow]:
        """The current revisions of articles."""
        rows = self._some(
            "SELECT articles.id, revision, fields, text FROM articles"
            " JOIN revisions ON revisions.id = revision WHERE articles.id IN ({})",
            articles,
        )
        return [PendingRow(*row) for row in rows]

    def gone(self) -> list[int]:
        """Articles that were read and are no longer there."""
        rows = self._db.execute("SELECT article FROM readings WHERE article NOT IN (SELECT id FROM articles)")
        return [int(row[0]) for row in rows]

    # Taking in

    def add(self, reading: ReadingRow) -> int | None:
        """Stores an article's reading, which must not be there, and gives the number of its first passage."""
        first = None
        for row in reading.stated:
            speaker = self._speaker(row) if row.speaker else None
            number = self._db.execute(
                "INSERT INTO stated (article, start, stop, direct, whole, earlier, speaker, cue)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [reading.article, row.start, row.stop, row.direct, row.whole, row.earlier, speaker, row.cue],
            ).lastrowid
            first = number if first is None else first
            self._db.conn.executemany(
                "INSERT OR IGNORE INTO stated_prints (print, stated) VALUES (?, ?)",
                [(mark, number) for mark in row.prints],
            )
        words = "\n".join(row.words for row in reading.stated).encode("utf-8")
        number = self._db.execute(
            "INSERT INTO readings (article, revision, make, published, first, vectors, sketch, words)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                reading.article,
                reading.revision,
                MAKE,
                reading.published,
                first,
                reading.vectors,
                reading.sketch,
                zlib.compress(words),
            ],
        ).lastrowid
        if reading.index:
            self._db.execute("INSERT INTO stated_words (rowid, words) VALUES (?, ?)", [number, reading.index])
        return first

    def _speaker(self, row: StatedRow) -> int:
        found = self._db.execute("SELECT id FROM speakers WHERE name = ?", [row.speaker]).fetchone()
        if found:
            return int(found[0])
        values = [row.speaker, row.folded_speaker or row.speaker]
        query = "INSERT INTO speakers (name, folded) VALUES (?, ?)"
        return int(self._db.execute(query, values).lastrowid or 0)

    def first_of(self, reading: ReadingRow) -> tuple[int | None] | None:
        """The number of the first passage of just this reading, in a tuple; None if it is not stored."""
        row = self._db.execute(
            "SELECT first FROM readings WHERE article = ? AND revision = ? AND make = ? AND published IS ?",
            [reading.article, reading.revision, MAKE, reading.published],
        ).fetchone()
        return None if row is None else (row[0],)

    def drop(self, article: int) -> set[int]:
        """Forgets an article's reading; gives the statements that it had a part in."""
        rows = self._db.execute("SELECT id, statement FROM stated WHERE article = ?", [article]).fetchall()
        passages = [(row[0],) for row in rows]
        many = self._db.conn.executemany
        many("DELETE FROM stated_links WHERE one = ?", passages)
        many("DELETE FROM stated_links WHERE other = ?", passages)
        self._db.execute("DELETE FROM stated WHERE article = ?", [article])
        self._db.execute("DELETE FROM readings WHERE article = ?", [article])
        return {int(row[1]) for row in rows if row[1] is not None}

    def link(self, links: Iterable[tuple[int, int, float]]) -> None:
        """Stores links: numbers of two passages and the score."""
        self._db.conn.executemany(
            "INSERT OR REPLACE INTO stated_links (one, other, score) VALUES (?, ?, ?)",
            [(min(one, other), max(one, other), score) for one, other, score in links],
        )

    # Looking up readings

    def between(self, since: int, until: int) -> Iterator[KnownRow]:
        """The readings of articles published from ``since`` up to and with ``until`` (microseconds)."""
        return self._known("published BETWEEN ? AND ? AND first IS NOT NULL", [since, until])

    def of_articles(self, articles: Sequence[int]) -> Iterator[KnownRow]:
        """The readings of some articles."""
        for at in range(0, len(articles), _MANY):
            some = articles[at : at + _MANY]
            yield from self._known(f"article IN ({_marks(some)}) AND first IS NOT NULL", some)

    def _known(self, condition: str, values: Sequence[int]) -> Iterator[KnownRow]:
        readings = self._db.execute(
            "SELECT article, revision, published, first, vectors, sketch, words FROM readings"  # noqa: S608
            f" WHERE {condition} ORDER BY article",
            values,
        ).fetchall()
        for article, revision, published, first, vectors, sketch, words in readings:
            said = _unpacked(words)
            rows = self._db.execute(
                "SELECT start, stop, direct, whole, earlier, name, folded, cue FROM stated"
                " LEFT JOIN speakers ON speakers.id = speaker WHERE article = ? ORDER BY stated.id",
                [article],
            )
            stated = tuple(
                StatedRow(start, stop, bool(direct), bool(whole), bool(earlier), name, folded, cue, each)
                for (start, stop, direct, whole, earlier, name, folded, cue), each in zip(
                    rows, said, strict=True
                )
            )
            yield KnownRow(ReadingRow(article, revision, published, stated, vectors, sketch, ""), first)

    def firsts(self, articles: Sequence[int]) -> dict[int, int]:
        """The number of the first passage of each of some articles that has one."""
        rows = self._some(
            "SELECT article, first FROM readings WHERE first IS NOT NULL AND article IN ({})", articles
        )
        return {int(row[0]): int(row[1]) for row in rows}

    def sketches(self, since: int, until: int) -> list[tuple[int, bytes]]:
        """The articles published in a range of time (microseconds), and their sketches."""
        return self._db.execute(
            "SELECT article, sketch FROM readings WHERE published BETWEEN ? AND ? AND first IS NOT NULL",
            [since, until],
        ).fetchall()

    def having_words(self, word: str, most: int) -> list[int]:
        """The readings of which a statement has a word of the index; none if they are more than ``most``."""
        rows = self._db.execute(
            "SELECT rowid FROM stated_words WHERE stated_words MATCH ? LIMIT ?", [f'"{word}"', most + 1]
        ).fetchall()
        return [int(row[0]) for row in rows] if len(rows) <= most else []

    def having_prints(self, prints: Sequence[int]) -> list[tuple[int, int]]:
        """Each passage that has one of some prints, and its article."""
        rows = self._some(
            "SELECT DISTINCT stated.id, article FROM stated_prints JOIN stated ON stated.id = stated"
            " WHERE print IN ({})",
            prints,
        )
        return [(int(row[0]), int(row[1])) for row in rows]

    def articles_of_readings(self, readings: Sequence[int]) -> dict[int, int]:
        """The articles of those readings that are still valid."""
        rows = self._some("SELECT id, article FROM readings WHERE id IN ({})", readings)
        return {int(row[0]): int(row[1]) for row in rows}

    # Statements

    def linked(self, passages: Sequence[int]) -> list[tuple[int, int, float]]:
        """The links in which passages take part."""
        found = self._some("SELECT one, other, score FROM stated_links WHERE one IN ({})", passages)
        found += self._some("SELECT one, other, score FROM stated_links WHERE other IN ({})", passages)
        return list({(row[0], row[1]): (int(row[0]), int(row[1]), float(row[2])) for row in found}.values())

    def passages_of(self, statements: Sequence[int]) -> list[int]:
        """The passages that are reports of some statements."""
        rows = self._some("SELECT id FROM stated WHERE statement IN ({})", statements)
        return [int(row[0]) for row in rows]

    def places(self, passages: Sequence[int]) -> dict[int, PlaceRow]:
        """Where some passages are."""
        rows = self._some(
            "SELECT stated.id, article, start, stop, statement, outlet, published FROM stated"
            " JOIN articles ON articles.id = article WHERE stated.id IN ({})",
            passages,
        )
        return {row[0]: PlaceRow(*row[1:]) for row in rows}

    def assign(self, statement: int | None, passages: Sequence[int], row: StatementRow) -> int:
        """Makes passages the reports of a statement, a new one if it has no number; gives its number."""
        values = [row.score, row.outlets, row.first, row.last]
        if statement is None:
            statement = self._db.execute(
                "INSERT INTO statements (score, outlets, first, last) VALUES (?, ?, ?, ?)", values
            ).lastrowid
        else:
            self._db.execute(
                "UPDATE statements SET score = ?, outlets = ?, first = ?, last = ? WHERE id = ?",
                [*values, statement],
            )
        self._db.conn.executemany(
            "UPDATE stated SET statement = ? WHERE id = ?", [(statement, passage) for passage in passages]
        )
        return int(statement or 0)

    def release(self, passages: Sequence[int]) -> None:
        """Makes passages reports of nothing."""
        self._db.conn.executemany(
            "UPDATE stated SET statement = NULL WHERE id = ?", [(passage,) for passage in passages]
        )

    def tidy(self, statements: Iterable[int]) -> None:
        """Removes those of some statements that nothing reports."""
        self._db.conn.executemany(
            "DELETE FROM statements WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM stated WHERE statement = ?1)",
            [(statement,) for statement in statements],
        )

    def shared(self, since: int | None, until: int | None, outlets: int) -> list[tuple[int, float]]:
        """The statements that so many outlets report, in a range of time (microseconds), oldest first."""
        rows = self._db.execute(
            "SELECT id, score FROM statements WHERE outlets >= ?1 AND (?2 IS NULL OR last >= ?2)"
            " AND (?3 IS NULL OR first < ?3) ORDER BY first IS NULL, first, id",
            [outlets, since, until],
        )
        return [(int(row[0]), float(row[1])) for row in rows]

    def latest(self, outlets: int) -> list[int]:
        """The statements that so many outlets report, the one first reported last first."""
        rows = self._db.execute(
            "SELECT id FROM statements WHERE outlets >= ? ORDER BY first IS NULL, first DESC, id DESC",
            [outlets],
        )
        return [int(row[0]) for row in rows]

    def scores(self, statements: Sequence[int]) -> dict[int, float]:
        """How sure some statements are."""
        rows = self._some("SELECT id, score FROM statements WHERE id IN ({})", statements)
        return {int(row[0]): float(row[1]) for row in rows}

    def score(self, statement: int) -> float:
        """How sure a statement is."""
        row = self._db.execute("SELECT score FROM statements WHERE id = ?", [statement]).fetchone()
        return float(row[0]) if row else 0.0

    def members(self, statements: Sequence[int]) -> list[MemberRow]:
        """The reports of some statements."""
        rows = self._some(
            "SELECT statement, stated.id, article, start, stop, direct, name, cue FROM stated"
            " LEFT JOIN speakers ON speakers.id = speaker WHERE statement IN ({})",
            statements,
        )
        return [MemberRow(*row) for row in rows]

    def sources(self, articles: Sequence[int]) -> Iterator[SourceRow]:
        """Those of some articles whose reading is of the text that they now have, with that."""
        for at in range(0, len(articles), _MANY):
            some = articles[at : at + _MANY]
            rows = self._db.execute(
                "SELECT articles.id, outlet, articles.published, text, first, words FROM articles"  # noqa: S608
                " JOIN readings ON readings.article = articles.id AND readings.revision = articles.revision"
                f" JOIN revisions ON revisions.id = articles.revision WHERE articles.id IN ({_marks(some)})"
                " AND first IS NOT NULL",
                some,
            )
            for article, outlet, published, text, first, words in rows:
                yield SourceRow(article, outlet, published, text, first, _unpacked(words))

    def numbered(self, passages: Sequence[int]) -> list[MemberRow]:
        """Stated passages by number; statement 0 if they are in none."""
        rows = self._some(
            "SELECT coalesce(statement, 0), stated.id, article, start, stop, direct, name, cue FROM stated"
            " LEFT JOIN speakers ON speakers.id = speaker WHERE stated.id IN ({})",
            passages,
        )
        return [MemberRow(*row) for row in rows]

    def stated_at(self, article: int, start: int, stop: int) -> list[MemberRow]:
        """The stated passages of an article that share letters with a place; statement 0 if there is none.

        None are of a text that the article has no longer.
        """
        rows = self._db.execute(
            "SELECT coalesce(statement, 0), stated.id, article, start, stop, direct, name, cue FROM stated"  # noqa: S608
            " LEFT JOIN speakers ON speakers.id = speaker WHERE article = ? AND start < ? AND stop > ?"
            f" AND {OF_CURRENT_TEXT}",
            [article, stop, start],
        )
        return [MemberRow(*row) for row in rows]

    def _some(self, query: str, values: Sequence[int]) -> list[tuple[Any, ...]]:
        """The rows of a query with a list of values in it, some at a time."""
        found = []
        for at in range(0, len(values), _MANY):
            some = values[at : at + _MANY]
            found += self._db.execute(query.format(_marks(some)), some).fetchall()
        return found


def _unpacked(words: bytes) -> tuple[str, ...]:
    return tuple(zlib.decompress(words).decode("utf-8").split("\n"))


def _marks(values: Sequence[int]) -> str:
    return ", ".join("?" * len(values))
