"""Why a library can't be used, out of what SQLite and the system report."""

from __future__ import annotations

import sqlite3
import zlib
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
    sqlite3.SQLITE_IOERR: LibraryProblem.DISK_ERROR,
    sqlite3.SQLITE_READONLY_DBMOVED: LibraryProblem.GONE,
    # There is no room for the file that several connections share, be it only to look into the library.
    sqlite3.SQLITE_IOERR_SHMSIZE: LibraryProblem.DISK_FULL,
}
NONSENSE = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, zlib.error)
"""What comes of values that no library holds, where they are read."""
_AMISS = (
    "no such table",
    "no such column",
    "unsupported file format",
    "invalid fts5 file format",
    "malformed JSON",
    "Could not decode to UTF-8",
)
"""What SQLite says of a file whose tables are not those that a library has, or are not to be read."""


class LibraryError(Exception):
    """A library that can't be opened, read or written.

    ``code`` says why, ``path`` names its file, ``detail`` may add a value (a version, the system's message).
    """

    def __init__(self, code: LibraryProblem, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {code.value}" + (f": {detail}" if detail else ""))
        self.code = code
        self.path = path
        self.detail = detail


def check_passive(connection: sqlite3.Connection, path: Path) -> None:
    """Refuses a file that acts by itself: no library has views or triggers, and either may never end.

    Raises:
        LibraryError: if it has any.
    """
    if connection.execute("SELECT 1 FROM sqlite_master WHERE type IN ('view', 'trigger')").fetchone():
        raise LibraryError(LibraryProblem.NOT_A_LIBRARY, path)


def problem_of(error: Exception) -> LibraryProblem | None:
    """What an error of SQLite says about the file; None if it says nothing about it."""
    # The low byte of an extended code is the primary one. Errors of Python's own module have no code.
    code = getattr(error, "sqlite_errorcode", 0)
    found = _CODES.get(code) or _CODES.get(code & 0xFF)
    return LibraryProblem.DAMAGED if found is None and str(error).startswith(_AMISS) else found


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns what SQLite raises about the file within the block into a ``LibraryError`` on ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise LibraryError(problem, path, str(error)) from error


@contextmanager
def distrusting(path: Path) -> Iterator[None]:
    """Turns what comes of values that no library holds, in what was read of ``path``, into DAMAGED."""
    try:
        yield
    except NONSENSE as error:
        raise LibraryError(LibraryProblem.DAMAGED, path, str(error)) from error
    except (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.ProgrammingError) as error:
        raise LibraryError(LibraryProblem.DAMAGED, path, str(error)) from error
