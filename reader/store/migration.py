"""Bringing a library's file up to date, or leaving it just as it was."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from reader.model import LibraryProblem
from reader.store.errors import LibraryError, problem_of
from reader.store.schema import APPLICATION_ID

Migrations = Sequence[Callable[[Database], None]]


def migrate(db: Database, path: Path, migrations: Migrations) -> None:
    """Takes the file through every step it lacks, all or none of them.

    Before a file with codes, annotations or names is touched, they are written to a dated JSON file
    beside it.

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
        if version:
            _back_up(db, path)
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


def _back_up(db: Database, path: Path) -> None:
    """Writes what was made by hand, with the articles it belongs to, whatever columns this version has."""
    content = {
        "version": db.execute("PRAGMA user_version").fetchone()[0],
        "codes": list(db.query("SELECT * FROM codes")),
        "annotations": list(db.query("SELECT * FROM annotations")),
        "articles": list(
            db.query("SELECT * FROM articles WHERE id IN (SELECT article FROM annotations)"),
        ),
    }
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'aliases'").fetchone():
        content["aliases"] = list(db.query("SELECT * FROM aliases"))
    if not any(content.get(table) for table in ("codes", "annotations", "aliases")):
        return
    day = datetime.now(UTC).strftime("%Y-%m-%d")
    text = json.dumps(content, ensure_ascii=False, indent=1)
    number = 1
    while True:
        name = f"{path.stem}-annotations-{day}" + (f"-{number}" if number > 1 else "") + ".json"
        try:
            with path.with_name(name).open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            number += 1
        else:
            return
