"""What can still be read of a damaged library, copied into a new one. The damaged file is never touched.

Row by row: what lies on a damaged page is passed over, what lies before and behind it is taken. What the
program finds by itself is left out, and found again from what is there.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from reader.model import LibraryProblem
from reader.store.errors import LibraryError
from reader.store.schema import APPLICATION_ID
from reader.store.slim_copy import BY_HAND, FOUND_AGAIN, columns_of, schema_of, tables_of
from reader.store.store import Store

_AT_ONCE = 256
_MOST_PROBES = 1_000_000
"""So many numbers of rows are asked for singly between two damaged places."""
_BEHIND = 20_000
"""How far behind a damaged place is looked where the end of a table can't be reached."""
_KNOWN_FACTS = frozenset({"files", "repositories"})
"""Tables that an import fills again, but that need not wait for it."""
_MOST_ROUNDS = 20
_STAND_INS = (
    "INSERT INTO sources (id, sha256, modified, data) SELECT DISTINCT source, 'lost ' || source, NULL,"
    " x'789c030000000001' FROM revisions WHERE source NOT IN (SELECT id FROM sources)",
    "INSERT INTO codes (id, uuid, codebook, parent, name, slot, memo, digit, position)"
    " SELECT code, new_uuid(), coalesce((SELECT min(id) FROM codebooks), 1), NULL, '? ' || code, 0, '', NULL,"
    " code FROM annotations WHERE code NOT IN (SELECT id FROM codes) GROUP BY code",
    "INSERT INTO codebooks (id, uuid, name, memo) SELECT codebook, new_uuid(), '? ' || codebook, ''"
    " FROM codes WHERE codebook NOT IN (SELECT id FROM codebooks) GROUP BY codebook",
)
_BLOBS = {("sources", "data")}
"""The columns that hold no text."""
_NO_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]")

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of a damaged library.

    ``rows`` are those that were copied, by table; ``damaged`` the tables of which some could not be read.
    ``adrift`` are rows made by hand that what they are about is missing for: they are in the file
    ``leftover`` (JSON), if there are any.
    """

    rows: dict[str, int]
    damaged: tuple[str, ...]
    adrift: int
    leftover: Path | None


def salvage(path: Path, target: Path) -> Salvaged:
    """Copies what can be read of the library at ``path`` into a new one at ``target``.

    Raises:
        FileExistsError: if there is something at ``target``.
        LibraryError: if nothing can be read, or the new library can't be written.
    """
    leftover = target.with_name(f"{target.stem}-leftover.json")
    for place in (target, leftover):
        if place.exists():
            raise FileExistsError(17, "File exists", str(place))
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="jianting-", dir=target.parent, ignore_cleanup_errors=True) as folder:
        damaged, made = Path(folder) / "damaged.sqlite3", Path(folder) / "made.sqlite3"
        for end in ("", "-wal"):
            if path.with_name(path.name + end).exists():
                shutil.copyfile(path.with_name(path.name + end), damaged.with_name(damaged.name + end))
        rows, broken, adrift = _copied(path, damaged, made)
        Store.open(made, backed_up=False).close()
        if adrift:
            leftover.write_text(json.dumps(adrift, ensure_ascii=False, indent=1, default=repr), "utf-8")
        made.rename(target)
    many = sum(len(each) for each in adrift.values())
    return Salvaged(rows, tuple(broken), many, leftover if adrift else None)


def _copied(path: Path, damaged: Path, made: Path) -> tuple[dict[str, int], list[str], dict[str, list[Any]]]:
    rows: dict[str, int] = {}
    broken: list[str] = []
    with closing(sqlite3.connect(damaged, isolation_level=None)) as old:
        try:
            statements, there = schema_of(old), tables_of(old)
            version = int(old.execute("PRAGMA user_version").fetchone()[0])
        except sqlite3.DatabaseError as error:
            raise LibraryError(LibraryProblem.DAMAGED, path, str(error)) from error
        if "articles" not in there:
            raise LibraryError(LibraryProblem.NOT_A_LIBRARY, path)
        old.text_factory = bytes  # what is no text is told by that it can't be decoded
        with closing(sqlite3.connect(made, isolation_level=None)) as new:
            new.execute("PRAGMA foreign_keys = OFF")
            new.execute("BEGIN")
            for statement in statements:
                new.execute(statement)
            adrift: dict[str, list[Any]] = {}
            for table in sorted(tables_of(new) - (FOUND_AGAIN - _KNOWN_FACTS)):
                rows[table], is_whole = _copy(old, new, table, adrift)
                if not is_whole:
                    broken.append(table)
            _leave_out_what_is_found(new)
            _stand_in(new)
            _cut_loose(new, adrift)
            new.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            new.execute(f"PRAGMA user_version = {version}")
            new.execute("COMMIT")
    return rows, broken, adrift


def _copy(
    old: sqlite3.Connection, new: sqlite3.Connection, table: str, adrift: dict[str, list[Any]]
) -> tuple[int, bool]:
    """Copies the rows of a table that can be read; tells how many, and whether these are all.

    Of what is made by hand, rows that hold what no program wrote go to ``adrift``.
    """
    columns = columns_of(new, table)
    names = ", ".join(columns)
    into = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    damage: list[bool] = []
    has_numbers = _has_numbers(new, table)
    way = _by_number if has_numbers else _from_both_ends
    before = new.total_changes
    for numbered in way(old, table, names, lambda: damage.append(True)):
        row = numbered[1:] if has_numbers else numbered
        values = _decoded(table, columns, row)
        if values is None or not _is_taken(new, into, values):
            damage.append(True)
            if table in BY_HAND:
                told = [each.decode("utf-8", "replace") if isinstance(each, bytes) else each for each in row]
                adrift.setdefault(table, []).append(dict(zip(columns, told, strict=True)))
    return new.total_changes - before, not damage


def _is_taken(new: sqlite3.Connection, into: str, values: list[Any]) -> bool:
    try:
        new.execute(into, values)
    except sqlite3.DatabaseError:  # half a row, or one of another table
        return False
    return True


def _decoded(table: str, columns: list[str], row: Row) -> list[Any] | None:
    """The values as they were written; None if something among them can't have been."""
    try:
        values = [
            each.decode("utf-8") if isinstance(each, bytes) and (table, name) not in _BLOBS else each
            for name, each in zip(columns, row, strict=True)
        ]
        if table in BY_HAND:
            said: dict[str, Any] = dict(zip(columns, values, strict=True))
            for name in ("created", "modified"):
                if said.get(name) is not None:
                    datetime.fromisoformat(said[name])
            if "exact" in said and said["stop"] - said["start"] != len(said["exact"]):
                return None
            if any(isinstance(each, str) and _NO_TEXT.search(each) for each in values):
                return None
    except (UnicodeDecodeError, ValueError, TypeError):
        return None
    return values


def _has_numbers(connection: sqlite3.Connection, table: str) -> bool:
    try:
        connection.execute(f"SELECT rowid FROM {table} LIMIT 1")  # noqa: S608
    except sqlite3.OperationalError:
        return False
    return True


def _by_number(
    old: sqlite3.Connection, table: str, names: str, note_damage: Callable[[], None]
) -> Iterator[Row]:
    """The rows from the beginning to the first damage, from the end to the last, and what lies between."""
    select = f"SELECT rowid, {names} FROM {table}"  # noqa: S608
    low = -(2**63)
    for rows in _until_damage(old, f"{select} WHERE rowid > ? ORDER BY rowid LIMIT ?", low, note_damage):
        yield from rows
        low = rows[-1][0]
    if not _damaged(old, f"{select} WHERE rowid > ? ORDER BY rowid LIMIT 1", low):
        return
    high = 2**63 - 1
    behind = f"{select} WHERE rowid < ? AND rowid > {low} ORDER BY rowid DESC LIMIT ?"
    for rows in _until_damage(old, behind, high, note_damage):
        yield from rows
        high = rows[-1][0]
    low = max(low, 0)
    last = low + _BEHIND if high == 2**63 - 1 else min(high, low + _MOST_PROBES)
    for number in range(low + 1, last):
        with suppress(sqlite3.DatabaseError):
            yield from old.execute(f"{select} WHERE rowid = ?", [number])


def _until_damage(
    old: sqlite3.Connection, query: str, place: int, note_damage: Callable[[], None]
) -> Iterator[list[Row]]:
    """The rows of a query that goes on from a number, some at a time, up to the first that can't be read."""
    many = _AT_ONCE
    while True:
        try:
            rows = old.execute(query, [place, many]).fetchall()
        except sqlite3.DatabaseError:
            if many == 1:
                note_damage()
                return
            many = 1
            continue
        if not rows:
            return
        yield rows
        place = rows[-1][0]


def _damaged(old: sqlite3.Connection, query: str, place: int) -> bool:
    try:
        old.execute(query, [place]).fetchall()
    except sqlite3.DatabaseError:
        return True
    return False


def _from_both_ends(
    old: sqlite3.Connection, table: str, names: str, note_damage: Callable[[], None]
) -> Iterator[Row]:
    """The rows of a table without numbers; some may come twice."""
    key = ", ".join(row[1].decode() for row in old.execute(f"PRAGMA table_info({table})") if row[5])
    backwards = ", ".join(f"{name} DESC" for name in key.split(", "))
    for order in (key, backwards):
        try:
            yield from old.execute(f"SELECT {names} FROM {table} ORDER BY {order}")  # noqa: S608
        except sqlite3.DatabaseError:
            note_damage()
        else:
            return


def _leave_out_what_is_found(new: sqlite3.Connection) -> None:
    """Removes events that the program found by itself, as a backup does: they are found anew."""
    for table, which in BY_HAND.items():
        if which and table in tables_of(new):
            new.execute(f"DELETE FROM {table} WHERE NOT ({which.removeprefix('WHERE ')})")  # noqa: S608


def _stand_in(new: sqlite3.Connection) -> None:
    """Puts something nameless in the place of what is lost, where something that matters more hangs on it.

    A tag whose code is lost gets one called after its number; a text whose file is lost an empty one.
    """
    new.create_function("new_uuid", 0, lambda: str(uuid4()))
    for statement in _STAND_INS:
        with suppress(sqlite3.DatabaseError):  # an older library has other columns
            new.execute(statement)


def _cut_loose(new: sqlite3.Connection, adrift: dict[str, list[Any]]) -> None:
    """Removes rows that refer to what is missing; those of them that a person made go to ``adrift``."""
    for _ in range(_MOST_ROUNDS):
        loose = {table for table, *_ in new.execute("PRAGMA foreign_key_check")}
        if not loose:
            return
        for table in sorted(loose):
            which = " OR ".join(
                f"({column} IS NOT NULL AND {column} NOT IN (SELECT {there or 'id'} FROM {parent}))"  # noqa: S608
                for _, _, parent, column, there, *_ in new.execute(f"PRAGMA foreign_key_list({table})")
            )
            if table in BY_HAND:
                found = new.execute(f"SELECT * FROM {table} WHERE {which}")  # noqa: S608
                columns = [column[0] for column in found.description]
                adrift.setdefault(table, []).extend(dict(zip(columns, each, strict=True)) for each in found)
            new.execute(f"DELETE FROM {table} WHERE {which}")  # noqa: S608
