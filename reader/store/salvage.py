"""What can still be read of a damaged library, copied into a new one. The damaged file is never touched.

Row by row: what lies on a damaged page is passed over, what lies before and behind it is taken. What the
program finds by itself is left out, and found again from what is there.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlite_utils import Database

from reader.model import LibraryProblem
from reader.store.contradictions import take_out
from reader.store.disk import LOGS
from reader.store.errors import LibraryError
from reader.store.many_values import marks
from reader.store.page_scan import rows_on_pages
from reader.store.row_shape import Shape, key_of
from reader.store.schema import APPLICATION_ID, MIGRATIONS
from reader.store.slim_copy import (
    BY_HAND,
    FOUND_AGAIN,
    columns_of,
    pragma,
    schema_of,
    shadows_of,
    tables_of,
)
from reader.store.standing_in import stand_in
from reader.store.store import Store

_AT_ONCE = 256
_MOST_PROBES = 50_000
"""So many numbers of rows are asked for singly between two damaged places."""
_MOST_REFUSED = 500
"""After so many one after the other, as a page hardly holds, the way to all of them is lost."""
_BEHIND = 20_000
"""How far behind a damaged place is looked where the end of a table can't be reached."""
_KNOWN_FACTS = frozenset({"files", "repositories"})
"""Tables that an import fills again, but that need not wait for it."""
_MOST_ROUNDS = 20
_BLOBS = {("sources", "data")}
"""The columns that hold no text."""
_NO_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]")

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of a damaged library.

    ``rows`` are those that were copied, by table; ``damaged`` the tables of which some could not be read.
    ``adrift`` are rows made by hand that no library can hold, as what they are about is missing, as nothing
    can be made of them or as another stands in their place: they are in the file ``leftover`` (JSON).
    ``texts`` is how many articles have but the passages that a person marked in them.
    """

    rows: dict[str, int]
    damaged: tuple[str, ...]
    adrift: int
    leftover: Path | None
    texts: int = 0


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
        for end in ("", *LOGS):
            if path.with_name(path.name + end).exists():
                shutil.copyfile(path.with_name(path.name + end), damaged.with_name(damaged.name + end))
        rows, broken, lost = _copied(path, damaged, made)
        with closing(Store.open(made, backed_up=False)) as store, store.transaction():
            for table, taken in take_out(store.db.conn).items():
                lost.rows.setdefault(table, []).extend(taken)
        if lost.rows:
            leftover.write_text(json.dumps(lost.rows, ensure_ascii=False, indent=1, default=repr), "utf-8")
        made.rename(target)
    many = sum(len(each) for each in lost.rows.values())
    return Salvaged(rows, tuple(broken), many, leftover if lost.rows else None, lost.texts)


def _copied(path: Path, damaged: Path, made: Path) -> tuple[dict[str, int], list[str], _Lost]:
    lost = _Lost()
    broken: set[str] = set()
    with closing(sqlite3.connect(made, isolation_level=None)) as new:
        with closing(sqlite3.connect(damaged, isolation_level=None)) as old:
            # Whatever is amiss in the list of tables, and though the file be cut off: what is there is read.
            old.execute("PRAGMA writable_schema = ON")
            version, said = _version(old, path)
            _make_tables(new, version)
            tables = sorted(tables_of(new) - (FOUND_AGAIN - _KNOWN_FACTS) - shadows_of(new))
            old.text_factory = bytes  # what is no text is told by that it can't be decoded
            if not said:
                broken = {table for table in tables if not _copy(old, new, table, lost.rows)}
            is_sound = not said and not broken and _is_sound(old)
        if not is_sound:  # the log is in the file by now, if it could be
            _take_from_pages(damaged, new, tables, lost.rows)
        rows = {table: _count(new, table) for table in tables}
        if (said or broken) and not any(rows.values()):
            raise LibraryError(LibraryProblem.DAMAGED, path, said)
        _leave_out_what_is_found(new)
        lost.texts = stand_in(new)
        _cut_loose(new, lost.rows)
        new.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        new.execute(f"PRAGMA user_version = {version}")
        new.execute("COMMIT")
    return rows, sorted(broken or (tables if said else ())), lost


@dataclass(slots=True)
class _Lost:
    """What could not be put in its place: rows made by hand, by table; and how many articles lack a text."""

    rows: dict[str, list[Any]] = field(default_factory=dict)
    texts: int = 0


def _version(old: sqlite3.Connection, path: Path) -> tuple[int, str]:
    """The version of the tables, the newest if the file can't tell; and why nothing can be read, if so.

    Raises:
        LibraryError: if this is no library, or one of a newer program.
    """
    said = ""
    there: set[str] = set()
    version = 0
    try:
        version = pragma(old, "user_version")
    except sqlite3.DatabaseError as error:
        said = str(error)
    for _ in range(2):  # the first time SQLite tells of what is amiss, the next it goes on with the rest
        try:
            there = tables_of(old)
        except sqlite3.DatabaseError as error:
            if not there and getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_NOTADB:
                said = str(error)
        else:
            if there and not there & set(BY_HAND) and "articles" not in there and version == 0:
                raise LibraryError(LibraryProblem.NOT_A_LIBRARY, path)
    if version > len(MIGRATIONS):
        raise LibraryError(LibraryProblem.TOO_NEW, path, str(version))
    return (version if version > 0 else len(MIGRATIONS)), said


def _make_tables(new: sqlite3.Connection, version: int) -> None:
    """Makes the tables as a library of that version has them, and begins the copying."""
    with closing(sqlite3.connect(":memory:")) as model:
        for step in MIGRATIONS[:version]:
            step(Database(model))
        statements = schema_of(model)
    new.execute("PRAGMA foreign_keys = OFF")
    new.execute("BEGIN")
    for statement in statements:
        new.execute(statement)


def _is_sound(old: sqlite3.Connection) -> bool:
    try:
        found = old.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError:
        return False
    return bool(found in ("ok", b"ok"))


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def _take_from_pages(
    damaged: Path, new: sqlite3.Connection, tables: Collection[str], adrift: dict[str, list[Any]]
) -> None:
    """Adds the rows that no tree leads to any more: of each the last that was altered."""
    shapes = [Shape(new, table) for table in tables]
    shapes = [each for each in shapes if each.is_telling]
    found: dict[str, list[tuple[str, list[Any]]]] = {}
    for number, values in rows_on_pages(damaged):
        for shape in shapes:
            row = shape.row(number, values)
            if row is not None and _decoded(shape.table, shape.columns, tuple(row)) is not None:
                found.setdefault(shape.table, []).append((shape.when(row), row))
                break
    for shape in shapes:
        key = key_of(new, shape.table)
        places = [shape.columns.index(name) for name in key]
        for _, row in sorted(found.get(shape.table, ()), key=itemgetter(0), reverse=True):
            if not _is_taken(new, shape.table, shape.columns, row) and not _is_there(
                new, shape.table, key, [row[at] for at in places]
            ):
                _set_adrift(shape.table, shape.columns, row, adrift)


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, table: str, adrift: dict[str, list[Any]]) -> bool:
    """Copies the rows of a table that can be read; tells whether these are all.

    Of what is made by hand, rows that hold what no program wrote go to ``adrift``.
    """
    columns = columns_of(new, table)
    names = ", ".join(columns)
    damage: list[bool] = []
    has_numbers = _has_numbers(new, table)
    spoil = partial(damage.append, True)
    key = ", ".join(key_of(new, table))
    way = (
        _by_number(old, table, names, spoil)
        if has_numbers
        else _from_both_ends(old, table, names, spoil, key)
    )
    for numbered in way:
        row = numbered[1:] if has_numbers else numbered
        values = _decoded(table, columns, row)
        if values is None or not _is_taken(new, table, columns, values):
            spoil()
            _set_adrift(table, columns, row, adrift)
    return not damage


def _set_adrift(table: str, columns: Sequence[str], row: Sequence[Any], adrift: dict[str, list[Any]]) -> None:
    """Keeps a row that a person made and that the new library does not let in, once."""
    if table not in BY_HAND:
        return
    values = [each.decode("utf-8", "replace") if isinstance(each, bytes) else each for each in row]
    told = dict(zip(columns, values, strict=True))
    if told not in adrift.setdefault(table, []):
        adrift[table].append(told)


def _is_taken(new: sqlite3.Connection, table: str, columns: Sequence[str], values: Sequence[Any]) -> bool:
    """Puts a row into the new library; tells whether it is there now, be it that it was there before."""
    into = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks(columns)})"  # noqa: S608
    try:
        return bool(new.execute(into, values).rowcount) or _is_there(new, table, columns, values)
    except sqlite3.DatabaseError:  # half a row, or one of another table
        return False


def _is_there(new: sqlite3.Connection, table: str, columns: Sequence[str], values: Sequence[Any]) -> bool:
    same = " AND ".join(f"{name} IS ?" for name in columns)
    return new.execute(f"SELECT 1 FROM {table} WHERE {same}", values).fetchone() is not None  # noqa: S608


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
    refused = 0
    for number in range(low + 1, last):
        try:
            yield from old.execute(f"{select} WHERE rowid = ?", [number])
        except sqlite3.DatabaseError:
            refused += 1
            if refused == _MOST_REFUSED:
                return
        else:
            refused = 0


def _until_damage(
    old: sqlite3.Connection, query: str, place: int, note_damage: Callable[[], None]
) -> Iterator[list[Row]]:
    """The rows of a query that goes on from a number, some at a time, up to the first that can't be read.

    From the highest number on they come in falling order, else in rising.
    """
    many, falls = _AT_ONCE, place > 0
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
        last = rows[-1][0]
        if last == place or (last < place) is not falls:  # a tree out of order may lead round and round
            note_damage()
            return
        place = last


def _damaged(old: sqlite3.Connection, query: str, place: int) -> bool:
    try:
        old.execute(query, [place]).fetchall()
    except sqlite3.DatabaseError:
        return True
    return False


def _from_both_ends(
    old: sqlite3.Connection, table: str, names: str, note_damage: Callable[[], None], key: str
) -> Iterator[Row]:
    """The rows of a table without numbers, in the order of its ``key``; some may come twice."""
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
