"""Which of what articles report as said is one statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from reader.store.many_values import rows_for
from reader.store.statement_rows import OF_CURRENT_TEXT, MemberRow, PlaceRow, StatementRow


class StatementTables:
    """The tables ``stated_links`` and ``statements``, and what in ``stated`` reports which."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def link(self, links: Iterable[tuple[int, int, float]]) -> None:
        """Stores links: numbers of two passages and the score."""
        self._db.conn.executemany(
            "INSERT OR REPLACE INTO stated_links (one, other, score) VALUES (?, ?, ?)",
            [(min(one, other), max(one, other), score) for one, other, score in links],
        )

    def linked(self, passages: Sequence[int]) -> list[tuple[int, int, float]]:
        """The links in which passages take part."""
        found = rows_for(self._db, "SELECT one, other, score FROM stated_links WHERE one IN ({})", passages)
        found += rows_for(
            self._db, "SELECT one, other, score FROM stated_links WHERE other IN ({})", passages
        )
        return list({(row[0], row[1]): (int(row[0]), int(row[1]), float(row[2])) for row in found}.values())

    def passages_of(self, statements: Sequence[int]) -> list[int]:
        """The passages that are reports of some statements."""
        rows = rows_for(self._db, "SELECT id FROM stated WHERE statement IN ({})", statements)
        return [int(row[0]) for row in rows]

    def places(self, passages: Sequence[int]) -> dict[int, PlaceRow]:
        """Where some passages are."""
        rows = rows_for(
            self._db,
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
        rows = rows_for(self._db, "SELECT id, score FROM statements WHERE id IN ({})", statements)
        return {int(row[0]): float(row[1]) for row in rows}

    def score(self, statement: int) -> float:
        """How sure a statement is."""
        row = self._db.execute("SELECT score FROM statements WHERE id = ?", [statement]).fetchone()
        return float(row[0]) if row else 0.0

    def members(self, statements: Sequence[int]) -> list[MemberRow]:
        """The reports of some statements."""
        rows = rows_for(
            self._db,
            "SELECT statement, stated.id, article, start, stop, direct, name, cue FROM stated"
            " LEFT JOIN speakers ON speakers.id = speaker WHERE statement IN ({})",
            statements,
        )
        return [MemberRow(*row) for row in rows]

    def numbered(self, passages: Sequence[int]) -> list[MemberRow]:
        """Stated passages by number; statement 0 if they are in none."""
        rows = rows_for(
            self._db,
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
