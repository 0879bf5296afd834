"""Whether a library is sound, and what to do about what is not."""

from __future__ import annotations

import os
import shlex
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from reader.faults.finding import Finding, Severity
from reader.faults.installation import check_room, is_writable_folder
from reader.faults.places import is_on_network, synced_by
from reader.library.facade import Library
from reader.model import LibraryProblem
from reader.store.backup import PART, backups_in, folder_of, holding, looking_into
from reader.store.connections import Connections
from reader.store.contradictions import contradictions
from reader.store.errors import LibraryError, translated
from reader.store.health import health_of
from reader.store.index_checking import broken_indexes, forget_indexes
from reader.store.records import Health
from reader.store.salvage import Salvaged, salvage
from reader.store.schema import MIGRATIONS
from reader.store.search import SearchIndex
from reader.store.slim_copy import pragma, tables_of
from reader.store.store import look

_LOCK_SECONDS = 2.0
_OLD = timedelta(days=14)
"""A backup that is older, and lacks something, is told of."""
_MOST_FAULTS = 3
"""So many of a damaged file's faults are named."""
_HOLDERS_TOLD = 4


@dataclass(frozen=True, slots=True)
class Checked:
    """A library as it was found; ``health`` is None where there is none, or where it can't be opened."""

    path: Path
    exists: bool
    health: Health | None
    findings: tuple[Finding, ...]


def check_library(path: Path) -> Checked:
    """Looks into the library at ``path``, of which nothing needs to be there or to be sound.

    The library is as it was, of whatever version, and nothing is left beside it.
    """
    around = _around(path)
    if not os.path.lexists(path):
        return Checked(path, False, None, (*around, *_no_library(path)))
    health = None
    try:
        _check_use(path)
        with looking_into(path, seconds=_LOCK_SECONDS) as connection:
            is_older = _is_older(path, connection)
            health = health_of(connection, path)
            found = _damage(path, health.faults or _nonsense(connection, is_older=is_older))
            if not found:
                if is_older:
                    found = [Finding("library_older", Severity.NOTE, {"path": path}, about_library=True)]
                else:
                    found = _index(path, connection)
                found += _backups(path, connection)
    except LibraryError as error:
        return Checked(path, True, None, (*around, _refused(error)))
    return Checked(path, True, health, (*around, *found))


def rebuild_index(path: Path) -> None:
    """Has the index of words made anew: searches find all again once the articles are taken up in it.

    Raises:
        LibraryError: if the library can't be written.
    """
    connections = Connections(path)
    try:
        with connections.writing() as store:
            forget_indexes(store.db.conn)
    finally:
        connections.close()
    with Library(path) as library:
        library.catch_up(("search",))


def rescue(path: Path, target: Path) -> Salvaged:
    """Copies what can still be read of a damaged library into a new one; see ``reader.store.salvage``."""
    return salvage(path, target)


def _around(path: Path) -> list[Finding]:
    """What the place of the file says."""
    found = []
    program = synced_by(path)
    if program:
        found.append(_warning("library_synced", path=path, program=program))
    if is_on_network(path):
        found.append(_warning("library_on_network", path=path))
    return found + check_room(path.parent, "library_room_low", about_library=True)


def _no_library(path: Path) -> list[Finding]:
    if not is_writable_folder(path.parent):
        return [_error("library_no_place", path=path)]
    return [Finding("library_none", Severity.NOTE, {"path": path}, about_library=True)]


def _check_use(path: Path) -> None:
    look(path, create=False)
    if not is_writable_folder(path.parent):
        raise LibraryError(LibraryProblem.NO_PERMISSION, path)


def _is_older(path: Path, connection: sqlite3.Connection) -> bool:
    version = pragma(connection, "user_version")
    if version > len(MIGRATIONS):
        raise LibraryError(LibraryProblem.TOO_NEW, path, str(version))
    return version < len(MIGRATIONS)


def _refused(error: LibraryError) -> Finding:
    values = {"path": error.path, "detail": error.detail}
    command = ""
    if error.code is LibraryProblem.LOCKED:
        names = _holders(error.path)
        if names:
            return _error("library_locked_by", path=error.path, names=", ".join(names))
    if error.code is LibraryProblem.DAMAGED:
        command = _rescue_command(error.path)
    if error.code is LibraryProblem.NOT_A_LIBRARY:
        command = "jianting backup list"
    return Finding(f"library_{error.code.value}", Severity.ERROR, values, command, about_library=True)


def _damage(path: Path, faults: Sequence[str]) -> list[Finding]:
    if not faults:
        return []
    detail = "; ".join(faults[:_MOST_FAULTS])
    values = {"path": path, "detail": detail}
    command = _rescue_command(path)
    return [Finding("library_damaged", Severity.ERROR, values, command, about_library=True)]


def _nonsense(connection: sqlite3.Connection, *, is_older: bool) -> list[str]:
    """What a library's rows say that can't be; a backup, which has but a part of them, may say it."""
    if is_older or "backup" in tables_of(connection):
        return []
    return [str(each) for each in islice(contradictions(connection), _MOST_FAULTS)]


def _rescue_command(path: Path) -> str:
    target = path.with_name(f"{path.stem}-rescued{path.suffix}")
    return shlex.join(["jianting", "--library", str(path), "doctor", "--rescue", str(target)])


def _index(path: Path, connection: sqlite3.Connection) -> list[Finding]:
    """Whether a write could begin, and how the index of words is.

    Nothing is written: as ``connection`` looks into the library meanwhile, SQLite leaves its log alone too.

    Raises:
        LibraryError: if no write could begin.
    """
    found = []
    place = Path(connection.execute("PRAGMA database_list").fetchone()[2])
    with translated(path), _connected(place) as writing:
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("ROLLBACK")
        broken = broken_indexes(writing)
    if broken:
        found.append(
            Finding("index_broken", Severity.ERROR, {}, "jianting doctor --rebuild-index", about_library=True)
        )
    pending = SearchIndex(Database(connection)).pending()
    if pending and not broken:
        found.append(Finding("index_behind", Severity.NOTE, {"count": pending}, about_library=True))
    return found


def _backups(path: Path, connection: sqlite3.Connection) -> list[Finding]:
    folder = folder_of(path)
    held = holding(connection)
    if not held.weight:
        return []
    if not is_writable_folder(folder):
        return [_error("backups_unwritable", path=folder)]
    found: list[Finding] = []
    values: dict[str, object]
    newest = next(iter(backups_in(folder)), None)
    command = "jianting backup make"
    if newest is None:
        values = {"path": folder}
        found.append(Finding("backup_none", Severity.WARNING, values, command, about_library=True))
    elif newest.holding.digest != held.digest and datetime.now(UTC) - newest.made > _OLD:
        values = {"path": folder, "when": f"{newest.made:%Y-%m-%d}"}
        found.append(Finding("backup_old", Severity.WARNING, values, command, about_library=True))
    parts = [each for each in folder.glob(f"*{PART}") if _age(each) > timedelta(days=1)]
    if parts:
        values = {"path": folder, "count": len(parts)}
        found.append(Finding("backup_parts", Severity.NOTE, values, about_library=True))
    return found


def _connected(path: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(path, timeout=_LOCK_SECONDS, isolation_level=None))


def _age(path: Path) -> timedelta:
    try:
        return datetime.now(UTC) - datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return timedelta()


def _holders(path: Path) -> list[str]:
    """The other programs that have the file open, by name and number; only Linux tells."""
    if not sys.platform.startswith("linux"):
        return []
    found = []
    wanted = os.path.realpath(path)
    for process in Path("/proc").glob("[0-9]*"):
        if int(process.name) == os.getpid():
            continue
        try:
            if any(os.path.realpath(each) == wanted for each in (process / "fd").iterdir()):
                found.append(f"{(process / 'comm').read_text().strip()} ({process.name})")
        except OSError:  # another user's, or it has ended
            continue
    return found[:_HOLDERS_TOLD]


def _error(name: str, **values: object) -> Finding:
    return Finding(name, Severity.ERROR, values, about_library=True)


def _warning(name: str, **values: object) -> Finding:
    return Finding(name, Severity.WARNING, values, about_library=True)
