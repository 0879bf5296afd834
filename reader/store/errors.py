"""Why a library can't be used, out of what SQLite and the system report."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.model import LibraryProblem

_CODES = {
    sqlite3.SQLITE_BUSY: LibraryProblem.LOCKED,
    sqlite3.SQLITE_LOCKED: LibraryProblem.LOCKED,
    sqlite3.SQLITE_FULL: LibraryProblem.DISK_FULL,
    sqlite3.SQLITE_READONLY: LibraryProblem.NO_PERMISSION,
    sqlite3.SQLITE_PERM: LibraryProblem.NO_PERMISSION,
    sqlite3.SQLITE_CANTOPEN: LibraryProblem.NO_PERMISSION,
    sqlite3.SQLITE_NOTADB: LibraryProblem.NOT_A_LIBRARY,
    sqlite3.SQLITE_CORRUPT: LibraryProblem.DAMAGED,
}


class LibraryError(Exception):
    """A library that can't be opened, read or written.

    ``code`` says why, ``path`` names its file, ``detail`` may add a value (a version, the system's message).
    """

    def __init__(self, code: LibraryProblem, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {code.value}" + (f": {detail}" if detail else ""))
        self.code = code
        self.path = path
        self.detail = detail


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns what SQLite raises within the block into a ``LibraryError`` on ``path``."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None or isinstance(error, (sqlite3.IntegrityError, sqlite3.ProgrammingError)):
            raise
        primary = code & 0xFF  # the low byte of an extended code is the primary one
        raise LibraryError(_CODES.get(primary, LibraryProblem.UNUSABLE), path, str(error)) from error
