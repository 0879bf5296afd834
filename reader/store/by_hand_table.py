"""What the tables of the coding bench have in common."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar, Generic, TypeVar

from sqlite_utils import Database

from reader.model import Annotation, ArticleMemo, Code, Codebook
from reader.store.many_values import marks

Record = TypeVar("Record", Codebook, Code, Annotation, ArticleMemo)


class ByHandTable(Generic[Record]):
    """A table of records, each under an id that is never given again, and a uuid.

    A subclass gives the ``name`` of the table, its ``columns`` but for the id, the ``order`` in which records
    come, and the way of a record to its values and back.
    """

    name: ClassVar[str]
    columns: ClassVar[tuple[str, ...]]
    order: ClassVar[str] = "id"

    def __init__(self, db: Database) -> None:
        self._db = db
        columns = ("id", *self.columns)
        updates = ", ".join(f"{column} = excluded.{column}" for column in self.columns)
        self._select = f"SELECT {', '.join(columns)} FROM {self.name}"  # noqa: S608 (constants)
        self._put = (
            f"INSERT INTO {self.name} ({', '.join(columns)}) VALUES ({marks(columns)})"  # noqa: S608 (constants)
            f" ON CONFLICT (id) DO UPDATE SET {updates}"
        )

    def _values(self, record: Record) -> Sequence[Any]:
        """What stands in the columns for a record."""
        raise NotImplementedError

    def _record(self, number: int, *values: Any) -> Record:
        """The record of an id, and of what stands in the columns."""
        raise NotImplementedError

    def found(self, where: str = "", values: Sequence[Any] = ()) -> list[Record]:
        """The records that a condition of SQL holds for, by default all."""
        query = f"{self._select} {where} ORDER BY {self.order}"
        return [self._record(*row) for row in self._db.execute(query, list(values))]

    def some(self, ids: Iterable[int]) -> list[Record]:
        """Those of these ids that there are."""
        return self.found("WHERE id IN (SELECT value FROM json_each(?))", [json.dumps(list(ids))])

    def known(self, number: int) -> Record | None:
        """The record of this id, if there is one."""
        return next(iter(self.found("WHERE id = ?", [number])), None)

    def get(self, number: int) -> Record:
        """The record of this id; raises KeyError if there is none."""
        record = self.known(number)
        if record is None:
            raise KeyError(number)
        return record

    def named(self, uuid: str) -> Record | None:
        """The record that goes by a name across libraries, if it is here."""
        return next(iter(self.found("WHERE uuid = ?", [uuid])), None)

    def add(self, record: Record) -> int:
        """Writes a new record; its id, which is returned, is given now."""
        return int(self._db.execute(self._put, [None, *self._values(record)]).lastrowid or 0)

    def put(self, record: Record) -> None:
        """Writes the record as it is given, whether or not its id is there."""
        self._db.execute(self._put, [record.id, *self._values(record)])

    def remove(self, number: int) -> None:
        """Removes a record; raises KeyError if there is none of this id."""
        query = f"DELETE FROM {self.name} WHERE id = ?"  # noqa: S608 (constants)
        if not self._db.execute(query, [number]).rowcount:
            raise KeyError(number)


def to_text(when: datetime | None) -> str | None:
    """An instant as the tables keep it."""
    return None if when is None else when.astimezone(UTC).isoformat()


def from_text(value: str | None) -> datetime | None:
    """The instant that a table keeps."""
    return datetime.fromisoformat(value) if value else None
