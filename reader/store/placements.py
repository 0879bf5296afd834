"""Where passages that a person chose have lain in each revision of their article."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from reader.model import Span


class Placements:
    """A table of places: what a text was marked by, to be found again when that text comes back.

    It keeps what it knows of a passage that is removed, for the day that it is restored. The columns ``key``
    name a passage: by default the annotation that it is of.
    """

    def __init__(self, db: Database, table: str = "placements", key: Sequence[str] = ("annotation",)) -> None:
        self._db = db
        names = ", ".join(key)
        same = " AND ".join(f"{name} = ?" for name in key)
        self._of = (
            f"SELECT text, start, stop FROM {table} JOIN revisions ON revisions.id = revision"  # noqa: S608
            f" WHERE {same} ORDER BY {table}.id"
        )
        self._forget = f"DELETE FROM {table} WHERE {same}"  # noqa: S608 (constants)
        self._note = (
            f"INSERT INTO {table} ({names}, revision, start, stop)"  # noqa: S608 (constants)
            f" VALUES ({', '.join('?' * (len(key) + 3))}) ON CONFLICT ({names}, revision)"
            " DO UPDATE SET start = excluded.start, stop = excluded.stop"
        )

    def of(self, *key: int) -> list[tuple[str, Span]]:
        """The texts in which a passage has been placed, and where; the first one first."""
        rows = self._db.execute(self._of, key)
        return [(text, Span(start, stop)) for text, start, stop in rows]

    def note(self, *key: int, revision: int, span: Span) -> None:
        """Remembers where a passage lies in a revision."""
        self._db.execute(self._note, [*key, revision, span.start, span.end])

    def forget(self, *key: int) -> None:
        """Forgets where a passage has lain: another stands in its place now."""
        self._db.execute(self._forget, key)
