"""Bringing a library's file up to date, or leaving it just as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlite_utils import Database

from reader.model import BackupReason, LibraryProblem
from reader.store.backup import Origin, write_backup
from reader.store.errors import LibraryError, problem_of
from reader.store.schema import APPLICATION_ID

Migrations = Sequence[Callable[[Database], None]]


def migrate(db: Database, path: Path, migrations: Migrations, *, backed_up: bool = True) -> None:
    """Takes the file through every step it lacks, all or none of them.

    Before a file with something made by hand is touched, a backup is made of that (``reader.store.backup``),
    unless the file is itself a passing copy that need not be ``backed_up``.

    Raises:
        LibraryError: NOT_A_LIBRARY if the tables are not ours; TOO_NEW if there are more versions in the
            file than ``migrations``; MIGRATION_FAILED if a step or the backup fails.
    """
    if _version(db, path, migrations) == len(migrations):
        return
    db.execute("PRAGMA foreign_keys = OFF")  # steps may rebuild tables; the references are checked below
    db.execute("BEGIN IMMEDIATE")
    try:
        version = _version(db, path, migrations)  # another program may have been faster
        if version and backed_up:
            write_backup(db.conn, Origin(path, BackupReason.MIGRATION))
        for step in migrations[version:]:
            step(db)
        _check_references(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(migrations)}")
        db.conn.commit()
    except BaseException as error:
        db.conn.rollback()
        if isinstance(error, LibraryError) or not isinstance(error, Exception):
            raise
        problem = problem_of(error)
        if problem in (LibraryProblem.LOCKED, LibraryProblem.DISK_FULL):
            raise LibraryError(problem, path, str(error)) from error
        raise LibraryError(LibraryProblem.MIGRATION_FAILED, path, str(error)) from error
    finally:
        db.execute("PRAGMA foreign_keys = ON")


def _version(db: Database, path: Path, migrations: Migrations) -> int:
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        if version or db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
            raise LibraryError(LibraryProblem.NOT_A_LIBRARY, path)
    elif version > len(migrations):
        raise LibraryError(LibraryProblem.TOO_NEW, path, str(version))
    return version


def _check_references(db: Database) -> None:
    if db.execute("PRAGMA foreign_key_check").fetchone():
        raise sqlite3.IntegrityError("a reference leads nowhere")
