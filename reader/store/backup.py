"""Backups: what is made by hand in a library, in dated files beside it (see ``reader.store.slim_copy``)."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

from reader.model import Backup, BackupReason, Holding, LibraryProblem
from reader.store.disk import LOGS, put_on_disk
from reader.store.errors import LibraryError, check_passive, distrusting, translated
from reader.store.packing import PACKED, about, unpacked
from reader.store.schema import APPLICATION_ID
from reader.store.slim_copy import (
    BY_HAND,
    HAVE_TEXTS,
    articles_in,
    columns_of,
    copy_by_hand,
    pragma,
    read_only,
    tables_of,
)

SUFFIX = ".sqlite3"
PART = ".part"
"""The suffix of a backup that is being written."""
_DAY_SECONDS = 86_400
_WITHOUT_MEANING = ("aliases", "id")
"""What orders the forms of a name, and is another number when the name is put back."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Of which library a backup is made, and why."""

    library: Path
    reason: BackupReason


def folder_of(library: Path) -> Path:
    """Where the backups of the library at a path lie."""
    return library.with_name(f"{library.stem}-backups")


def write_backup(connection: sqlite3.Connection, origin: Origin, now: datetime | None = None) -> Path | None:
    """Writes what is made by hand into a new dated file; returns its path, None if there is nothing.

    The connection shows one moment of the library: it is within a transaction. The file gets its name when it
    is whole, on the disk and checked.

    Raises:
        OSError, sqlite3.Error: if it can't be written, or lacks something; nothing is left of it then.
    """
    held = holding(connection)
    if not _has_any(connection):
        return None
    made = (now or datetime.now(UTC)).astimezone(UTC)
    folder = folder_of(origin.library)
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{origin.library.stem}-{token_hex(4)}{PART}"
    info = {
        "made": made.isoformat(),
        "reason": origin.reason.value,
        "library": str(origin.library.absolute()),
        "holding": json.dumps(asdict(held), ensure_ascii=False),
    }
    try:
        copy_by_hand(connection, place, info)
        put_on_disk(place)
        target = _free_name(folder, origin, made)
        place.rename(target)
    except BaseException:
        with suppress(OSError):
            place.unlink(missing_ok=True)
        raise
    put_on_disk(folder)
    return target


def holding(connection: sqlite3.Connection) -> Holding:
    """What is made by hand in a library, or in a backup, of any version."""
    there = tables_of(connection)

    def count(table: str, which: str = "") -> int:
        query = f"SELECT count(*) FROM {table} {which}"  # noqa: S608 (constants)
        return int(connection.execute(query).fetchone()[0]) if table in there else 0

    coders: set[str] = set()
    for table in ("annotations", "article_memos", "judgements"):
        if table in there:
            coders.update(row[0] for row in connection.execute(f"SELECT DISTINCT coder FROM {table}"))  # noqa: S608
    return Holding(
        codebooks=count("codebooks"),
        codes=count("codes"),
        annotations=count("annotations"),
        notes=count("annotations", "WHERE memo != ''") + count("article_memos"),
        judgements=count("judgements"),
        names=count("names"),
        events=count("events", "WHERE by_hand"),
        flags=count("flags", "WHERE read OR starred"),
        articles=len(articles_in(connection, there, HAVE_TEXTS)),
        coders=tuple(sorted(coders)),
        digest=_digest(connection, there),
    )


def describe(path: Path) -> Backup:
    """What a backup holds, or another library; the file is only looked into.

    Raises:
        LibraryError: if it is neither, or can't be read.
    """
    if path.suffix == PACKED:
        return _described(path)
    with looking_into(path) as connection:
        info: dict[str, str] = {}
        if "backup" in tables_of(connection):
            info = dict(connection.execute("SELECT name, value FROM backup").fetchall())
        status = path.stat()
        return Backup(
            path=path,
            made=_instant(info.get("made")) or datetime.fromtimestamp(status.st_mtime, UTC),
            reason=_reason(info.get("reason")),
            library=info.get("library", str(path)),
            schema=pragma(connection, "user_version"),
            size=status.st_size,
            holding=_noted(info.get("holding")) or holding(connection),
        )


def _described(path: Path) -> Backup:
    """What a packed backup says of itself; one that says nonsense is looked into."""
    said = about(path)
    made, held, schema = _instant(said.get("made")), _held(said.get("holding")), said.get("schema")
    size = path.stat().st_size
    if made is not None and held is not None and isinstance(schema, int):
        library = str(said.get("library") or path)
        return Backup(path, made, _reason(said.get("reason")), library, schema, size, held)
    with unpacked(path) as place:
        return replace(describe(place), path=path, size=size)


@contextmanager
def looking_into(path: Path, *, seconds: float = 5.0) -> Iterator[sqlite3.Connection]:
    """A moment of another library, or a backup, which is not altered, nor is anything written beside it.

    A program that keeps it busy is waited for so many ``seconds``.

    Raises:
        LibraryError: if it is no library, or can't be read.
    """
    if path.is_dir():
        raise LibraryError(LibraryProblem.IS_FOLDER, path)
    if not path.exists():
        raise LibraryError(LibraryProblem.UNUSABLE, path, os.strerror(2))
    if not path.is_file():  # SQLite would wait for a pipe
        raise LibraryError(LibraryProblem.NOT_A_LIBRARY, path)
    with ExitStack() as stack:
        within = stack.enter_context(unpacked(path)) if path.suffix == PACKED else path
        stack.enter_context(translated(path))
        stack.enter_context(distrusting(path))
        place = stack.enter_context(_without_trace(within))
        connection = stack.enter_context(closing(read_only(place)))
        connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")
        if pragma(connection, "application_id") != APPLICATION_ID:
            raise LibraryError(LibraryProblem.NOT_A_LIBRARY, path)
        check_passive(connection, path)
        connection.execute("BEGIN")
        yield connection


@contextmanager
def _without_trace(path: Path) -> Iterator[Path]:
    """Where a library can be read: of one that a program left without closing it, a copy made whole.

    For that SQLite writes into the file or beside it, which it may not, or should not.
    """
    beside = [path.with_name(path.name + end) for end in LOGS]
    left = [each for each in beside if each.exists() and each.stat().st_size]
    if not left or path.with_name(path.name + "-shm").exists():
        yield path
        return
    with TemporaryDirectory(prefix="jianting-", ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "left.sqlite3"
        try:
            for each in (path, *left):
                shutil.copyfile(each, place.with_name(place.name + each.name.removeprefix(path.name)))
        except OSError as error:
            raise LibraryError(LibraryProblem.UNUSABLE, path, error.strerror or "") from error
        with closing(sqlite3.connect(place)) as copy:
            pragma(copy, "schema_version")
        yield place


def backups_in(folder: Path) -> list[Backup]:
    """The backups in a folder, the newest first, each once though it may be there packed too.

    What is none is left out.
    """
    whole = list(folder.glob(f"*{SUFFIX}"))
    stems = {each.stem for each in whole}
    found = []
    for path in whole + [each for each in folder.glob(f"*{PACKED}") if each.stem not in stems]:
        with suppress(LibraryError, OSError):
            found.append(describe(path))
    return sorted(found, key=lambda each: (each.made, each.path.name), reverse=True)


def is_of(backup: Backup, library: Path) -> bool:
    """Whether the program made a backup, of the library at a path, and nobody has given it another name."""
    if backup.reason is None or Path(backup.library).name != library.name:
        return False
    return backup.path.stem.startswith(_name(library, backup.reason, backup.made))


def clear_parts(folder: Path, now: datetime) -> None:
    """Removes what is left of backups that were cut short a day ago or earlier."""
    for part in folder.glob(f"*{PART}"):
        with suppress(OSError):
            if now.timestamp() - part.stat().st_mtime > _DAY_SECONDS:
                part.unlink()


def _noted(text: str | None) -> Holding | None:
    """What a backup says that it holds, so that a list of many need not look through all of them."""
    try:
        return _held(json.loads(text or ""))
    except ValueError:
        return None


def _held(values: object) -> Holding | None:
    if not isinstance(values, dict) or not isinstance(values.get("coders"), list):
        return None
    known = {**values, "coders": tuple(values["coders"])}
    kinds = {name: type(value) for name, value in asdict(Holding()).items()}
    if {name: type(value) for name, value in known.items()} != kinds:
        return None
    return Holding(**known) if all(isinstance(each, str) for each in known["coders"]) else None


def _reason(text: object) -> BackupReason | None:
    return next((each for each in BackupReason if each.value == text), None)


def _instant(text: object) -> datetime | None:
    """When a backup says that it was made."""
    try:
        when = datetime.fromisoformat(str(text or ""))
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _has_any(connection: sqlite3.Connection) -> bool:
    there = tables_of(connection)
    found = (f"SELECT 1 FROM {table} {which}" for table, which in BY_HAND.items() if table in there)  # noqa: S608
    return any(connection.execute(query).fetchone() is not None for query in found)


def _digest(connection: sqlite3.Connection, there: Collection[str]) -> str:
    said = hashlib.sha256(str(pragma(connection, "user_version")).encode())
    for table, which in BY_HAND.items():
        if table in there:
            columns = columns_of(connection, table)
            order = ", ".join(columns[:2])  # no table has a longer key
            said_of = [name for name in columns if (table, name) != _WITHOUT_MEANING]
            query = f"SELECT {', '.join(said_of)} FROM {table} {which} ORDER BY {order}"  # noqa: S608 (constants)
            for row in connection.execute(query):
                said.update(repr((table, row)).encode())
    return said.hexdigest()


def _free_name(folder: Path, origin: Origin, made: datetime) -> Path:
    number, name = 1, _name(origin.library, origin.reason, made)
    while True:
        target = folder / (name + (f"-{number}" if number > 1 else "") + SUFFIX)
        if not target.exists() and not target.with_suffix(PACKED).exists():
            return target
        number += 1


def _name(library: Path, reason: BackupReason, made: datetime) -> str:
    return f"{library.stem}-{made:%Y-%m-%d-%H%M%S}Z-{reason.value}"
