"""Backups as files: whole or not there, readable whatever their version, and cleared away by a rule."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Backup, BackupReason, Holding, LibraryProblem
from reader.store import slim_copy
from reader.store.backup import Origin, clear_parts, describe, holding, looking_into, write_backup
from reader.store.copies import copied
from reader.store.errors import LibraryError
from reader.store.rotation import outdated
from reader.store.schema import MIGRATIONS
from reader.store.slim_copy import BY_HAND, FOUND_AGAIN
from reader.store.store import Store
from tests.kept import backups_of, rows_of
from tests.old_libraries import TEXT, fill

NOW = datetime(2026, 5, 20, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def backed_up(path: Path, reason: BackupReason = BackupReason.BY_HAND, now: datetime = NOW) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        made = write_backup(connection, Origin(path, reason), now)
    assert made is not None
    return made


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_the_backup_before_a_migration_is_a_library_of_the_old_version(path: Path, version: int):
    fill(path, version)
    with closing(Store.open(path)) as store:
        assert store.health(exists=True).faults == ()
        now = (store.codes.all(), store.annotations.all(), store.own_names.all(), store.judgements.all())
    (backup,) = backups_of(path)
    assert backup.name.endswith("Z-migration.sqlite3")
    found = describe(backup)
    assert (found.schema, found.reason, found.library) == (version, BackupReason.MIGRATION, str(path))
    assert (found.holding.codes, found.holding.annotations) == (2, 1)
    assert rows_of(backup, "PRAGMA foreign_key_check") == []
    with copied(backup) as copy:
        assert copy.health(exists=True).faults == ()
        assert copy.health(exists=True).schema == len(MIGRATIONS)
        assert copy.articles.text(1) == TEXT
        kept = (copy.codes.all(), copy.annotations.all(), copy.own_names.all(), copy.judgements.all())
        assert copy.placements.of(1)[0][0] == TEXT
    named = ([(each.id, each.name, each.parent, each.memo) for each in codes] for codes in (now[0], kept[0]))
    assert next(named) == next(named) == [(1, "风险", None, "说明"), (2, "内", 1, "")]
    assert kept[1:] == now[1:]
    assert backups_of(path) == [backup]  # looking into it leaves nothing beside it


def test_a_backup_has_the_texts_of_what_is_tagged_and_no_files(path: Path):
    fill(path, 9)
    backup = backed_up(path)
    assert rows_of(backup, "SELECT id, text FROM revisions ORDER BY id") == [(1, TEXT), (2, "渡轮停了")]
    assert {data for (data,) in rows_of(backup, "SELECT data FROM sources")} == {
        bytes.fromhex("789c030000000001")
    }
    assert rows_of(backup, "SELECT id, name FROM events") == [(1, "新名")]
    assert rows_of(backup, "SELECT article FROM flags") == [(2,)]
    held = describe(backup).holding
    assert held == Holding(
        codes=2,
        annotations=1,
        notes=1,
        judgements=1,
        names=1,
        events=1,
        flags=1,
        articles=2,
        coders=("me", "you"),
        digest=held.digest,
    )


def test_every_table_is_either_kept_or_found_again(path: Path):
    Store.open(path, create=True).close()
    with closing(sqlite3.connect(path)) as connection:
        kinds = connection.execute("PRAGMA main.table_list").fetchall()
    tables = {name for _, name, kind, *_ in kinds if kind != "shadow" and not name.startswith("sqlite_")}
    assert tables == BY_HAND.keys() | slim_copy._AROUND.keys() | FOUND_AGAIN
    assert not BY_HAND.keys() & FOUND_AGAIN


def test_what_is_held_tells_whether_something_changed(path: Path):
    fill(path, 9)

    def digest() -> str:
        with closing(sqlite3.connect(path)) as connection:
            return holding(connection).digest

    before = digest()
    assert digest() == before == describe(backed_up(path)).holding.digest
    for query in (
        "UPDATE annotations SET memo = '别的'",
        "UPDATE flags SET starred = 0",
        "UPDATE events SET name = '改名' WHERE id = 1",
        "DELETE FROM aliases WHERE id = 2",
    ):
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(query)
        assert digest() != before
        before = digest()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE events SET label = '找到的' WHERE id = 2")  # no person's doing
    assert digest() == before


def test_a_library_without_anything_by_hand_has_no_backup(path: Path):
    Store.open(path, create=True).close()
    with closing(sqlite3.connect(path)) as connection:
        assert write_backup(connection, Origin(path, BackupReason.TIMED), NOW) is None
    assert backups_of(path) == []


def test_what_is_cut_short_never_has_the_name_of_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch):
    fill(path, 9)

    def killed(*_args: object, **_more: object) -> None:
        raise KeyboardInterrupt

    for where in ("fsync", "rename"):
        with monkeypatch.context() as patch:
            patch.setattr(os if where == "fsync" else Path, where, killed)
            with pytest.raises(KeyboardInterrupt):
                backed_up(path)
        assert backups_of(path) == []
    with monkeypatch.context() as patch:
        patch.setattr(slim_copy, "_copy_rows", lambda *_args: 7)  # says that there is what is not
        with pytest.raises(sqlite3.DatabaseError):
            backed_up(path)
    assert backups_of(path) == []


def test_what_a_killed_program_left_is_cleared_away_after_a_day(tmp_path: Path):
    for name, age in (("old.part", 90_000), ("new.part", 60)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, times=(NOW.timestamp() - age,) * 2)
    clear_parts(tmp_path, NOW)
    assert [file.name for file in tmp_path.iterdir()] == ["new.part"]


def test_a_library_in_use_is_looked_into_and_left_alone(path: Path):
    fill(path, 9)
    with closing(Store.open(path, backed_up=False)) as store:
        with store.transaction():
            store.db.execute("UPDATE annotations SET memo = '刚写的'")
        with copied(path) as copy:
            assert copy.annotations.get(1).memo == "刚写的"
    fill(other := path.with_name("other.sqlite3"), 9)
    before, beside = other.read_bytes(), set(path.parent.iterdir())
    with copied(other) as copy:
        assert copy.annotations.get(1).memo == "注"
    assert other.read_bytes() == before
    assert set(path.parent.iterdir()) == beside


def test_a_library_in_use_is_looked_into_at_one_moment(path: Path):
    fill(path, 9)
    with closing(Store.open(path, backed_up=False)) as store:
        store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert path.with_name(f"{path.name}-wal").stat().st_size == 0
        with looking_into(path) as connection:
            connection.execute("SELECT count(*) FROM codes").fetchone()
            with store.transaction():
                store.db.execute("UPDATE annotations SET memo = '刚写的'")
            store.db.execute("PRAGMA wal_checkpoint(PASSIVE)")
            assert connection.execute("SELECT memo FROM annotations").fetchone() == ("注",)


def test_a_library_that_was_left_open_is_read_with_its_log(path: Path):
    fill(path, 9)
    left = path.with_name("left") / "left.sqlite3"
    left.parent.mkdir()
    with closing(Store.open(path, backed_up=False)) as store:
        with store.transaction():
            store.db.execute("UPDATE annotations SET memo = '刚写的'")
        shutil.copyfile(path, left)
        shutil.copyfile(f"{path}-wal", f"{left}-wal")
    with copied(left) as copy:
        assert copy.annotations.get(1).memo == "刚写的"
    assert describe(left).holding.annotations == 1
    assert sorted(file.name for file in left.parent.iterdir()) == ["left.sqlite3", "left.sqlite3-wal"]


def test_what_is_no_library_is_told(path: Path, tmp_path: Path):
    path.write_text("没有数据库" * 300, "utf-8")
    newer = tmp_path / "newer.sqlite3"
    Store.open(newer, create=True, migrations=(*MIGRATIONS, lambda _db: None)).close()
    for place, problem in (
        (path, LibraryProblem.NOT_A_LIBRARY),
        (newer, LibraryProblem.TOO_NEW),
        (tmp_path, LibraryProblem.IS_FOLDER),
        (tmp_path / "none.sqlite3", LibraryProblem.UNUSABLE),
    ):
        with pytest.raises(LibraryError) as error, copied(place):
            pass
        assert (error.value.code, error.value.path) == (problem, place)


def made(ago: timedelta, reason: BackupReason = BackupReason.TIMED, tags: int = 1) -> Backup:
    name = Path(f"{ago.total_seconds():012.0f}-{reason}-{tags}")
    return Backup(name, NOW - ago, reason, "", 10, 1, Holding(annotations=tags))


def test_all_of_a_day_one_a_day_one_a_month():
    hours = [made(timedelta(hours=each)) for each in range(24 * 100)]
    gone = set(outdated(hours, NOW))
    kept = [each for each in hours if each not in gone]
    assert kept[:25] == hours[:25]
    days = [each.made.date() for each in kept[25:]]
    assert days[:59] == sorted({NOW.date() - timedelta(days=each) for each in range(2, 61)}, reverse=True)
    assert all(each.made.hour == 23 for each in kept[25:83])
    assert [(day.year, day.month) for day in days[59:]] == [(2026, 3), (2026, 2)]


def test_what_is_never_cleared_away():
    year, day = timedelta(days=400), timedelta(days=3)
    only = made(year)
    assert outdated([only], NOW) == []
    migrated = [made(day, BackupReason.MIGRATION), made(timedelta(days=200), BackupReason.MIGRATION)]
    asked = made(year, BackupReason.BY_HAND)
    others = [made(each.made and NOW - each.made - timedelta(hours=1)) for each in (*migrated, asked)]
    assert outdated([*migrated, asked, *others], NOW) == []
    assert outdated([], NOW) == []
    full, emptied = made(day, tags=900), made(day - timedelta(hours=2), tags=3)
    assert outdated([made(timedelta()), full, emptied, made(day, tags=2)], NOW) == [made(day, tags=2)]
    ahead = [made(-timedelta(days=3)), made(-timedelta(days=3, hours=1))]  # a clock that was wrong
    assert outdated(ahead, NOW) == []


@given(st.lists(st.tuples(st.integers(0, 900 * 24), st.sampled_from(BackupReason), st.integers(0, 5))))
def test_clearing_away_twice_is_no_more_than_once(some: list[tuple[int, BackupReason, int]]):
    backups = [made(timedelta(hours=hours), reason, tags) for hours, reason, tags in some]
    gone = outdated(backups, NOW)
    kept = [each for each in backups if each not in gone]
    assert outdated(kept, NOW) == []
    assert bool(kept) is bool(backups)
    assert {(each.made.year, each.made.month) for each in backups} == {
        (each.made.year, each.made.month) for each in kept
    }


def test_half_a_change_that_a_program_was_killed_in_does_not_count(path: Path):
    """As on a drive of the network, where there is no log of what was written last."""
    fill(path, 9)
    left = path.with_name("left") / "left.sqlite3"
    left.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
        file.execute("PRAGMA cache_size = 1")
        file.execute("BEGIN")
        file.execute("UPDATE annotations SET memo = '半'")
        file.execute("UPDATE revisions SET text = hex(zeroblob(100000))")
        shutil.copyfile(path, left)
        shutil.copyfile(f"{path}-journal", f"{left}-journal")
    assert "半".encode() in left.read_bytes()
    before = {file.name: file.read_bytes() for file in left.parent.iterdir()}
    with looking_into(left) as connection:
        assert connection.execute("SELECT memo FROM annotations").fetchall() == [("注",)]
    with copied(left) as copy:
        assert [each.memo for each in copy.annotations.all()] == ["注"]
    assert {file.name: file.read_bytes() for file in left.parent.iterdir()} == before
