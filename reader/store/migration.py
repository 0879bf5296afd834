"""Bringing a library's file up to date, or leaving it just as it was."""

from __future__ import annotations

import json
import os
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

    Before a file with codes, annotations, names, events or judgements made by hand is touched, they are
    written to a dated JSON file beside it.

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


def _has_table(db: Database, name: str) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [name]).fetchone() is not None


def _back_up(db: Database, path: Path) -> None:
    """Writes what was made by hand, with the articles it belongs to, whatever columns this version has."""
    of_articles = "SELECT article FROM annotations"
    by_hand = {table: list(db.query(f"SELECT * FROM {table}")) for table in ("codes", "annotations")}  # noqa: S608
    if _has_table(db, "aliases"):
        by_hand["aliases"] = list(db.query("SELECT * FROM aliases"))
    if _has_table(db, "event_members"):
        by_hand["events"] = list(db.query("SELECT * FROM events WHERE by_hand"))
        by_hand["event_members"] = list(db.query("SELECT * FROM event_members WHERE pinned"))
        of_articles += " UNION SELECT article FROM event_members WHERE pinned"
    if _has_table(db, "flags"):
        by_hand["flags"] = list(db.query("SELECT * FROM flags"))
        of_articles += " UNION SELECT article FROM flags"
    if _has_table(db, "judgements"):
        for table in ("judgements", "judgement_ends"):
            by_hand[table] = list(db.query(f"SELECT * FROM {table}"))  # noqa: S608 (constants)
        of_articles += " UNION SELECT article FROM judgement_ends"
    if not any(by_hand.values()):
        return
    content = {
        "version": db.execute("PRAGMA user_version").fetchone()[0],
        **by_hand,
        "articles": list(db.query(f"SELECT * FROM articles WHERE id IN ({of_articles})")),  # noqa: S608
    }
    day = datetime.now(UTC).strftime("%Y-%m-%d")
    text = json.dumps(content, ensure_ascii=False, indent=1)
    number = 1
    while True:
        name = f"{path.stem}-annotations-{day}" + (f"-{number}" if number > 1 else "") + ".json"
        backup = path.with_name(name)
        try:
            file = backup.open("x", encoding="utf-8")
        except FileExistsError:
            number += 1
            continue
        try:
            with file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())  # the file must not be there later than what it was made for
        except BaseException:
            backup.unlink()
            raise
        return
