"""Other libraries, and backups, read as a store of today's version while they stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.model import LibraryProblem
from reader.store.backup import looking_into
from reader.store.errors import LibraryError
from reader.store.schema import MIGRATIONS
from reader.store.slim_copy import copy_by_hand
from reader.store.store import Store


@contextmanager
def copied(path: Path) -> Iterator[Store]:
    """What is made by hand in another library, or a backup, of any version: in a passing copy.

    Raises:
        LibraryError: if it is no library, is damaged or written by a newer program.
    """
    with TemporaryDirectory(prefix="jianting-", ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "copy.sqlite3"
        with looking_into(path) as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version > len(MIGRATIONS):
                raise LibraryError(LibraryProblem.TOO_NEW, path, str(version))
            copy_by_hand(connection, place)
        try:
            store = Store.open(place, backed_up=False)
        except LibraryError as error:
            raise LibraryError(error.code, path, error.detail) from error
        with closing(store):
            yield store
