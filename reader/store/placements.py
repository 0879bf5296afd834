"""Where annotations have lain in each revision of their article."""

from __future__ import annotations

from sqlite_utils import Database

from reader.model import Span


class Placements:
    """The table ``placements``: what a text was marked by, to be found again when that text comes back.

    It keeps what it knows of an annotation that is removed, for the day that it is restored.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, annotation: int) -> list[tuple[str, Span]]:
        """The texts in which an annotation has been placed, and where; the first one first."""
        rows = self._db.execute(
            "SELECT text, start, stop FROM placements JOIN revisions ON revisions.id = revision"
            " WHERE annotation = ? ORDER BY placements.id",
            [annotation],
        )
        return [(text, Span(start, stop)) for text, start, stop in rows]

    def note(self, annotation: int, revision: int, span: Span) -> None:
        """Remembers where an annotation lies in a revision."""
        self._db.execute(
            "INSERT INTO placements (annotation, revision, start, stop) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (annotation, revision) DO UPDATE SET start = excluded.start, stop = excluded.stop",
            [annotation, revision, span.start, span.end],
        )
