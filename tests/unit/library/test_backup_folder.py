"""The folder of backups, where a person may put things too, and another library may keep its own."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import BackupReason
from reader.store.backup import Origin, write_backup


@pytest.fixture
def tagged(library: Library, archive: Path, write: Callable[..., Path]) -> Library:
    write("a.md", "河港新桥今早通车，数千市民到场。")
    library.import_archive([archive])
    library.annotate(1, 2, 4, "桥", "新的桥")
    return library


def back_up(library: Path, ago: timedelta) -> Path:
    """A timed backup of so long ago."""
    with closing(sqlite3.connect(library, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        path = write_backup(connection, Origin(library, BackupReason.TIMED), datetime.now(UTC) - ago)
    assert path is not None
    return path


def test_what_a_person_put_among_the_backups_is_never_cleared_away(tagged: Library):
    old, later = (back_up(tagged.path, timedelta(days=100, hours=hours)) for hours in (2, 1))
    kept = old.with_name("before the defence.sqlite3")
    shutil.copyfile(old, kept)
    tagged._connections.close()
    whole = old.with_name("copy of all.sqlite3")
    shutil.copyfile(tagged.path, whole)
    os.utime(whole, times=(later.stat().st_mtime - 9_000_000,) * 2)
    with Library(tagged.path) as library:
        newest = library.back_up(BackupReason.TIMED)
        assert newest is not None
        packed = later.with_suffix(".zip")
        assert {each.path for each in library.backups()} == {packed, kept, whole, newest}
    assert not old.exists()


def test_a_library_clears_away_no_backups_of_its_neighbour(tagged: Library):
    """Both have one folder, for their names differ in the suffix alone."""
    other = tagged.path.with_suffix(".db")
    with closing(sqlite3.connect(tagged.path)) as connection, closing(sqlite3.connect(other)) as copy:
        connection.backup(copy)
    theirs = back_up(other, timedelta(days=100, hours=2))
    ours = back_up(tagged.path, timedelta(days=100, hours=1))
    assert tagged.back_up(BackupReason.TIMED) is not None
    assert theirs.exists()
    assert ours.with_suffix(".zip").exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [("made", "gestern"), ("made", "2024-05-01"), ("holding", "{"), ("holding", "[]"), ("holding", '"x"')],
)
def test_a_backup_that_says_nonsense_of_itself_hinders_no_others(tagged: Library, name: str, value: str):
    good = back_up(tagged.path, timedelta(minutes=2))
    bad = back_up(tagged.path, timedelta(minutes=1))
    with closing(sqlite3.connect(bad)) as connection:
        connection.execute("UPDATE backup SET value = ? WHERE name = ?", [value, name])
        connection.commit()
    assert good in [each.path for each in tagged.backups()]
    assert tagged.back_up(BackupReason.TIMED) is not None
    tagged.remove_annotations([1])
    assert tagged.restore(bad, replace=False).annotations.new == 1


def test_an_import_backs_up_what_was_made_since(tagged: Library, archive: Path, write: Callable[..., Path]):
    assert tagged.backups() == []
    write("b.md", "另一篇。")
    tagged.import_archive([archive], dry_run=True)
    assert tagged.backups() == []
    for _ in range(2):
        tagged.import_archive([archive])
    assert [(each.reason, each.holding.annotations) for each in tagged.backups()] == [
        (BackupReason.IMPORTING, 1)
    ]


def test_an_import_goes_on_where_no_backup_can_be_written(
    tagged: Library, archive: Path, write: Callable[..., Path]
):
    tagged.backup_folder.write_text("a file", "utf-8")
    write("b.md", "另一篇。")
    report, _ = tagged.import_archive([archive])
    assert report.new == 1
