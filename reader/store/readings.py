"""What articles report as said, as they were read, and what finds it again."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from reader.store.many_values import MANY, marks, rows_for
from reader.store.statement_rows import KnownRow, PendingRow, ReadingRow, SourceRow, StatedRow

MAKE = 2
"""The version in which statements are read (reader.align.stated) and stored; of another, all is redone."""


class ReadingTables:
    """The tables ``readings``, ``stated`` with its prints and words, and ``speakers``.

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
        rows = rows_for(
            self._db,
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

    # Looking up

    def between(self, since: int, until: int) -> Iterator[KnownRow]:
        """The readings of articles published from ``since`` up to and with ``until`` (microseconds)."""
        return self._known("published BETWEEN ? AND ? AND first IS NOT NULL", [since, until])

    def of_articles(self, articles: Sequence[int]) -> Iterator[KnownRow]:
        """The readings of some articles."""
        for at in range(0, len(articles), MANY):
            some = articles[at : at + MANY]
            yield from self._known(f"article IN ({marks(some)}) AND first IS NOT NULL", some)

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
        rows = rows_for(
            self._db,
            "SELECT article, first FROM readings WHERE first IS NOT NULL AND article IN ({})",
            articles,
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
        rows = rows_for(
            self._db,
            "SELECT DISTINCT stated.id, article FROM stated_prints JOIN stated ON stated.id = stated"
            " WHERE print IN ({})",
            prints,
        )
        return [(int(row[0]), int(row[1])) for row in rows]

    def articles_of_readings(self, readings: Sequence[int]) -> dict[int, int]:
        """The articles of those readings that are still valid."""
        rows = rows_for(self._db, "SELECT id, article FROM readings WHERE id IN ({})", readings)
        return {int(row[0]): int(row[1]) for row in rows}

    def sources(self, articles: Sequence[int]) -> Iterator[SourceRow]:
        """Those of some articles whose reading is of the text that they now have, with that."""
        for at in range(0, len(articles), MANY):
            some = articles[at : at + MANY]
            rows = self._db.execute(
                "SELECT articles.id, outlet, articles.published, text, first, words FROM articles"  # noqa: S608
                " JOIN readings ON readings.article = articles.id AND readings.revision = articles.revision"
                f" JOIN revisions ON revisions.id = articles.revision WHERE articles.id IN ({marks(some)})"
                " AND first IS NOT NULL",
                some,
            )
            for article, outlet, published, text, first, words in rows:
                yield SourceRow(article, outlet, published, text, first, _unpacked(words))


def _unpacked(words: bytes) -> tuple[str, ...]:
    return tuple(zlib.decompress(words).decode("utf-8").split("\n"))
