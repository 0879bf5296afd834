import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from reader.model import LibraryProblem, Span
from reader.store import store as store_module
from reader.store.errors import LibraryError, problem_of
from reader.store.migration import Migrations
from reader.store.schema import APPLICATION_ID, MIGRATIONS
from reader.store.store import Store
from tests.kept import backups_of, rows_of
from tests.old_libraries import ROWS, fill


def add_mood(db: Database) -> None:
    db.execute("ALTER TABLE annotations ADD COLUMN mood TEXT")


def fail_late(db: Database) -> None:
    db.execute("DELETE FROM annotations")
    db.execute("CREATE TABLE half (done INTEGER)")
    raise ValueError("the step fails")


def break_references(db: Database) -> None:
    db.execute("DELETE FROM codes")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def made(path: Path) -> None:
    """A library of the current version with a code and an annotation."""
    with closing(Store.open(path, create=True)) as store, store.transaction():
        store.db.execute("INSERT INTO codebooks VALUES (1, 'b', 'Codes', '')")
        store.db.execute("INSERT INTO codes VALUES (1, 'c', 1, NULL, '风险', 0, '', NULL, 0)")
        store.db.execute(
            "INSERT INTO articles (id, outlet, title, published_inferred, path, length, folded)"
            " VALUES (1, 'voa', '题', 0, '/a.md', 3, '题')"
        )
        store.db.execute(
            "INSERT INTO annotations"
            " VALUES (1, 'u', 1, 1, 0, 1, '桥', '', '新', '注', 'me', '2026-05-01', NULL, 0)"
        )


def refused(path: Path, migrations: Migrations = MIGRATIONS, *, create: bool = False) -> LibraryError:
    with pytest.raises(LibraryError) as error:
        Store.open(path, migrations=migrations, create=create)
    assert error.value.path == path
    return error.value


def values(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def state(path: Path) -> Iterator[str]:
    with closing(sqlite3.connect(path)) as connection:
        yield from connection.iterdump()
        yield str(connection.execute("PRAGMA user_version").fetchone())


@pytest.mark.parametrize("version", range(len(MIGRATIONS) + 1))
def test_every_older_version_is_brought_up_to_date(path: Path, version: int):
    if version:
        Store.open(path, create=True, migrations=MIGRATIONS[:version]).close()
    else:
        path.touch()
    with closing(Store.open(path)) as store:
        health = store.health(exists=True)
    assert (health.schema, health.faults) == (len(MIGRATIONS), ())
    assert values(path, "PRAGMA application_id") == [(APPLICATION_ID,)]


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_what_is_in_an_older_library_is_in_it_afterwards(path: Path, version: int):
    fill(path, version)
    queries = []
    for table, (since, _) in ROWS.items():
        if since <= version:
            columns = ", ".join(row[1] for row in values(path, f"PRAGMA table_info({table})"))
            queries.append(f"SELECT {columns} FROM {table}")  # noqa: S608
    before = [sorted(values(path, query)) for query in queries]
    assert all(before)
    Store.open(path, backed_up=False).close()
    assert [sorted(values(path, query)) for query in queries] == before


def test_a_library_is_in_wal_mode_with_foreign_keys(path: Path):
    with closing(Store.open(path, create=True)) as store:
        assert store.db.journal_mode == "wal"
        assert store.db.execute("PRAGMA foreign_keys").fetchone() == (1,)
        with pytest.raises(sqlite3.IntegrityError), store.transaction():
            store.db.execute("INSERT INTO codes VALUES (1, 'u', 99, NULL, 'x', 0, '', NULL, 0)")


def test_the_places_of_older_annotations_are_known_to_version_2(path: Path):
    with closing(Store.open(path, create=True, migrations=MIGRATIONS[:1])) as store, store.transaction():
        for query in (
            "INSERT INTO codes (name, slot, memo) VALUES ('风险', 0, '')",
            "INSERT INTO articles (id, revision, outlet, title, published_inferred, path, length, folded)"
            " VALUES (1, 5, 'voa', '题', 0, '/a.md', 3, '题')",
            "INSERT INTO sources VALUES (1, 'sha', NULL, x'')",
            "INSERT INTO revisions VALUES (5, 1, 1, 1, 0, '', '', '新桥通车')",
            "INSERT INTO annotations VALUES (7, 'u', 1, 1, 1, 2, '桥', '新', '通车', '', 'me', 'c', 'm', 0)",
            "INSERT INTO annotations VALUES (8, 'v', 1, 1, 1, 2, '路', '新', '通车', '', 'me', 'c', 'm', 1)",
        ):
            store.db.execute(query)
    with closing(Store.open(path)) as store:
        assert store.placements.of(7) == [("新桥通车", Span(1, 2))]
        assert store.placements.of(8) == []


def test_a_later_version_is_reached_and_what_was_made_by_hand_is_backed_up(path: Path):
    made(path)
    with closing(Store.open(path, migrations=(*MIGRATIONS, add_mood))) as store:
        assert store.db.execute("SELECT mood, memo FROM annotations").fetchall() == [(None, "注")]
        assert store.health(exists=True).schema == len(MIGRATIONS) + 1
    (backup,) = backups_of(path)
    assert rows_of(backup, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert rows_of(backup, "SELECT exact FROM annotations") == [("桥",)]
    assert rows_of(backup, "SELECT name FROM codes") == [("风险",)]
    assert rows_of(backup, "SELECT path FROM articles") == [("/a.md",)]


def test_a_backup_that_breaks_off_leaves_no_half_of_one(path: Path, monkeypatch: pytest.MonkeyPatch):
    made(path)

    def no_space(_number: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", no_space)
        error = refused(path, (*MIGRATIONS, add_mood))
    assert error.code == LibraryProblem.MIGRATION_FAILED
    assert backups_of(path) == []


def test_a_second_backup_in_one_second_leaves_the_first(path: Path):
    made(path)
    for number in (1, 2):
        with pytest.raises(LibraryError):
            Store.open(path, migrations=(*MIGRATIONS, fail_late))
        assert len(backups_of(path)) == number


def test_a_library_without_tags_needs_no_backup(path: Path):
    Store.open(path, create=True).close()
    Store.open(path, migrations=(*MIGRATIONS, add_mood)).close()
    assert backups_of(path) == []


@pytest.mark.parametrize("step", [fail_late, break_references])
def test_a_failing_migration_leaves_the_file_as_it_was(path: Path, step):
    made(path)
    before = list(state(path))
    error = refused(path, (*MIGRATIONS, add_mood, step))
    assert error.code == LibraryProblem.MIGRATION_FAILED
    assert list(state(path)) == before
    Store.open(path).close()


def test_a_backup_that_can_not_be_written_stops_the_migration(path: Path):
    made(path)
    before = list(state(path))
    path.with_name(f"{path.stem}-backups").write_text("a file where the folder should be")
    error = refused(path, (*MIGRATIONS, add_mood))
    assert error.code == LibraryProblem.MIGRATION_FAILED
    assert list(state(path)) == before


def test_a_library_of_a_newer_program_is_refused_untouched(path: Path):
    Store.open(path, create=True, migrations=(*MIGRATIONS, add_mood)).close()
    before = path.read_bytes()
    error = refused(path)
    assert (error.code, error.detail) == (LibraryProblem.TOO_NEW, str(len(MIGRATIONS) + 1))
    assert path.read_bytes() == before


def test_what_is_no_library_is_refused_untouched(tmp_path: Path):
    text = tmp_path / "notes.txt"
    text.write_text("这不是数据库。" * 200, "utf-8")
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE things (id INTEGER)")
    versioned = tmp_path / "versioned.db"
    with closing(sqlite3.connect(versioned)) as connection:
        connection.execute("PRAGMA user_version = 1")
    for file in (text, other, versioned):
        before = file.read_bytes()
        assert refused(file).code == LibraryProblem.NOT_A_LIBRARY
        assert refused(file, create=True).code == LibraryProblem.NOT_A_LIBRARY
        assert file.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["notes.txt", "other.db", "versioned.db"]


def test_a_folder_is_no_library(tmp_path: Path):
    assert refused(tmp_path).code == LibraryProblem.IS_FOLDER
    assert refused(tmp_path, create=True).code == LibraryProblem.IS_FOLDER


def test_a_file_below_a_file_can_not_be_made(tmp_path: Path):
    (tmp_path / "file").touch()
    assert refused(tmp_path / "file" / "library.sqlite3", create=True).code == LibraryProblem.UNUSABLE


def test_a_damaged_library_is_told(path: Path):
    made(path)
    data = bytearray(path.read_bytes())
    data[100:4096] = os.urandom(4096 - 100)
    path.write_bytes(data)
    assert refused(path).code == LibraryProblem.DAMAGED


def test_without_permission_it_is_told(unprivileged: Path):
    path = unprivileged / "library.sqlite3"
    Store.open(path, create=True).close()
    path.chmod(0o400)
    assert refused(path).code == LibraryProblem.NO_PERMISSION
    path.chmod(0)
    assert refused(path).code == LibraryProblem.NO_PERMISSION
    unprivileged.chmod(0o500)
    assert refused(unprivileged / "new.sqlite3", create=True).code == LibraryProblem.NO_PERMISSION
    unprivileged.chmod(0o700)


def test_a_library_that_another_program_keeps_locked_is_told(path: Path, monkeypatch: pytest.MonkeyPatch):
    made(path)
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert refused(path, (*MIGRATIONS, add_mood)).code == LibraryProblem.LOCKED
        with closing(Store.open(path)) as store:
            assert store.codes.all()[0].name == "风险"
    assert backups_of(path) == []


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (sqlite3.SQLITE_FULL, LibraryProblem.DISK_FULL),
        (sqlite3.SQLITE_IOERR_SHMSIZE, LibraryProblem.DISK_FULL),
        (sqlite3.SQLITE_IOERR_READ, LibraryProblem.DISK_ERROR),
        (sqlite3.SQLITE_READONLY_DBMOVED, LibraryProblem.GONE),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LibraryProblem.LOCKED),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, None),
    ],
)
def test_what_sqlite_says_is_understood(code: int, problem: LibraryProblem | None):
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    assert problem_of(error) is problem


def test_names_of_any_kind_work(tmp_path: Path):
    path = tmp_path / "里 面" / "库?mode=ro#%41.sqlite3"
    Store.open(path, create=True).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
