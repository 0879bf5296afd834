"""The coded passages."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from reader.model import Annotation, Passage

_COLUMNS = "uuid, article, code, start, stop, exact, prefix, suffix, memo, coder, created, modified, orphan"
_UPDATES = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", "))
_PUT = (
    f"INSERT INTO annotations (id, {_COLUMNS}) VALUES ({', '.join('?' * 14)})"  # noqa: S608 (constants)
    f" ON CONFLICT (id) DO UPDATE SET {_UPDATES}"
)


class Annotations:
    """The table ``annotations``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self, article: int | None = None) -> list[Annotation]:
        """The coded passages of an article, or of all, in the order of articles and places."""
        rows = self._db.query(
            "SELECT * FROM annotations WHERE ?1 IS NULL OR article = ?1 ORDER BY article, start, stop, id",
            [article],
        )
        return [_annotation(row) for row in rows]

    def get(self, annotation: int) -> Annotation:
        """One coded passage; raises KeyError if there is none of this id."""
        for row in self._db.query("SELECT * FROM annotations WHERE id = ?", [annotation]):
            return _annotation(row)
        raise KeyError(annotation)

    def add(self, article: int, code: int, passage: Passage, memo: str, coder: str) -> int:
        """Codes a passage, now; returns its id."""
        created = datetime.now(UTC)
        new = Annotation(0, str(uuid.uuid4()), article, code, passage, memo, coder, created)
        return int(self._db.execute(_PUT, [None, *_values(new)]).lastrowid or 0)

    def put(self, annotation: Annotation) -> None:
        """Writes the annotation as it is given, whether or not its id is there."""
        self._db.execute(_PUT, [annotation.id, *_values(annotation)])

    def set_memo(self, annotation: int, memo: str) -> None:
        """Replaces the note on a coded passage; raises KeyError if there is none of this id."""
        now = datetime.now(UTC).isoformat()
        query = "UPDATE annotations SET memo = ?, modified = ? WHERE id = ?"
        if not self._db.execute(query, [memo, now, annotation]).rowcount:
            raise KeyError(annotation)

    def remove(self, annotation: int) -> None:
        """Removes a coded passage; raises KeyError if there is none of this id."""
        if not self._db.execute("DELETE FROM annotations WHERE id = ?", [annotation]).rowcount:
            raise KeyError(annotation)


def _values(annotation: Annotation) -> list[Any]:
    passage = annotation.passage
    return [
        annotation.uuid,
        annotation.article,
        annotation.code,
        passage.start,
        passage.end,
        passage.exact,
        passage.prefix,
        passage.suffix,
        annotation.memo,
        annotation.coder,
        annotation.created.astimezone(UTC).isoformat(),
        datetime.now(UTC).isoformat(),
        int(annotation.orphan),
    ]


def _annotation(row: dict[str, Any]) -> Annotation:
    passage = Passage(row["start"], row["stop"], row["exact"], row["prefix"], row["suffix"])
    return Annotation(
        row["id"],
        row["uuid"],
        row["article"],
        row["code"],
        passage,
        row["memo"],
        row["coder"],
        datetime.fromisoformat(row["created"]),
        bool(row["orphan"]),
    )
