"""Backups that are packed: as good as they were, and at no moment fewer."""

import json
import os
import zipfile
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import Backup, BackupReason, Holding, LibraryProblem
from reader.store import packing
from reader.store.backup import backups_in, describe
from reader.store.errors import LibraryError
from reader.store.packing import PACKED, SOON, may_be_packed, pack
from tests.tagged_library import filled, tag

NOW = datetime(2026, 5, 20, 12, tzinfo=UTC)


@pytest.fixture
def backup(tmp_path: Path) -> Backup:
    path = filled(tmp_path)
    tag(path, "新桥", "桥", "一条备注")
    with Library(path) as library:
        made = library.back_up(BackupReason.TIMED)
    assert made is not None
    return describe(made)


def test_a_packed_backup_says_and_holds_the_same_in_less_room(backup: Backup, tmp_path: Path):
    with Library(tmp_path / "library.sqlite3") as library:
        whole = library.other_project(backup.path)
        target = pack(backup)
        assert not backup.path.exists()
        assert target == backup.path.with_suffix(PACKED)
        assert describe(target) == replace(backup, path=target, size=target.stat().st_size)
        assert target.stat().st_size < backup.size / 2
        assert library.other_project(target) == whole
        assert library.backups() == [describe(target)]
        (here,) = library.annotations()
        library.remove_annotations([here.id])
        assert library.restore(describe(target), replace=False).annotations.new == 1
        assert library.annotations()[0].memo == "一条备注"
        assert library.restore(target, replace=True)
    assert [each.name for each in backup.path.parent.glob("*.part")] == []


def test_a_packed_backup_is_an_ordinary_zip_file(backup: Backup, tmp_path: Path):
    with zipfile.ZipFile(pack(backup)) as archive:
        assert set(archive.namelist()) == {backup.path.name, "about.json"}
        archive.extractall(tmp_path / "by hand")
    assert describe(tmp_path / "by hand" / backup.path.name).holding == backup.holding


@pytest.mark.parametrize("moment", ["archive.write", "put_on_disk", "compared", "replace", "unlink"])
def test_a_backup_outlives_what_cuts_its_packing_short(
    backup: Backup, monkeypatch: pytest.MonkeyPatch, moment: str
):
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "no space left")

    with monkeypatch.context() as at:
        match moment:
            case "archive.write":
                at.setattr(zipfile.ZipFile, "write", fail)
            case "put_on_disk":
                at.setattr(packing, "put_on_disk", fail)
            case "compared":
                at.setattr(packing, "_digest_of", lambda _: b"another")
            case "replace":
                at.setattr(Path, "replace", fail)
            case "unlink":
                at.setattr(Path, "unlink", fail)
        with pytest.raises(OSError, match=r"space|packed"):
            pack(backup)
    assert describe(backup.path) == backup
    assert [each.path for each in backups_in(backup.path.parent)] == [backup.path]
    target = pack(backup)
    assert describe(target).holding == backup.holding
    assert [each.path for each in backups_in(backup.path.parent)] == [target]


def test_what_lies_packed_under_its_name_and_is_another_is_written_anew(backup: Backup):
    target = backup.path.with_suffix(PACKED)
    target.write_bytes(b"PK\x03\x04 cut short")
    assert [each.path for each in backups_in(backup.path.parent)] == [backup.path]
    assert describe(pack(backup)).holding == backup.holding


def test_what_was_written_into_a_backup_and_lies_beside_it_is_not_lost(backup: Backup):
    beside = backup.path.with_name(f"{backup.path.name}-wal")
    beside.write_bytes(b"somebody opened it as a library")
    with pytest.raises(OSError, match="in use"):
        pack(backup)
    assert backup.path.exists()
    beside.unlink()
    assert pack(backup).exists()


def of(hours: float, reason: BackupReason | None = BackupReason.TIMED, suffix: str = ".sqlite3") -> Backup:
    made = NOW - timedelta(hours=hours)
    return Backup(Path(f"{hours}{suffix}"), made, reason, "library.sqlite3", 10, 9, Holding())


def test_the_newest_and_what_a_person_asked_for_stay_as_they_are():
    old, older = of(2), of(50)
    left = [of(1.9), of(60, BackupReason.BY_HAND), of(70, BackupReason.MIGRATION), of(80, None)]
    assert may_be_packed([old, older, *left, of(90, suffix=PACKED)], NOW) == [older, old]
    assert may_be_packed([of(900)], NOW) == []
    assert may_be_packed([], NOW) == []
    soon = SOON.total_seconds() / 3600
    assert may_be_packed([of(0), of(soon), of(soon + 0.1)], NOW) == [of(soon + 0.1)]


def test_older_backups_are_packed_as_others_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = filled(tmp_path)
    made = []
    with Library(path) as library:
        for number, words in enumerate(("新桥", "市民", "渡轮")):
            tag(path, words, "桥")
            newest = library.back_up(BackupReason.TIMED)
            assert newest is not None
            made.append(newest)
            os.utime(newest, (number, number))
        assert {each.path.suffix for each in library.backups()} == {".sqlite3"}
        monkeypatch.setattr(packing, "SOON", timedelta(0))
        tag(path, "航班", "桥")
        newest = library.back_up(BackupReason.TIMED)
        found = library.backups()
    assert found[0].path == newest
    assert sum(each.path.suffix == PACKED for each in found) == 2
    assert [each.holding.annotations for each in found] == [4, 3, 2, 1]


@pytest.mark.parametrize(
    "nonsense",
    [
        {"made": "yesterday"},
        {"schema": "the newest"},
        {"holding": []},
        {"holding": {"codes": 1}},
        {"holding": {**asdict(Holding()), "annotations": "many"}},
        {"holding": {**asdict(Holding()), "codes": None}},
        {"holding": {**asdict(Holding()), "coders": [{}]}},
    ],
)
def test_one_that_says_nonsense_of_itself_is_looked_into(backup: Backup, tmp_path: Path, nonsense):
    target = pack(backup)
    with zipfile.ZipFile(target) as archive:
        said = json.loads(archive.read("about.json"))
        whole = archive.read(backup.path.name)
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("about.json", json.dumps({**said, **nonsense}))
        archive.writestr(backup.path.name, whole)
    found = describe(target)
    assert (found.holding, found.made, found.schema) == (backup.holding, backup.made, backup.schema)
    tag(tmp_path / "library.sqlite3", "市民", "桥")
    with Library(tmp_path / "library.sqlite3") as library:
        assert library.back_up(BackupReason.TIMED) is not None


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda data: b"", LibraryProblem.DAMAGED),
        (lambda data: data[:-40], LibraryProblem.DAMAGED),
        (lambda data: data[:300] + bytes(100) + data[400:], LibraryProblem.DAMAGED),
    ],
)
def test_a_damaged_one_is_told(backup: Backup, tmp_path: Path, spoil, problem: LibraryProblem):
    target = pack(backup)
    target.write_bytes(spoil(target.read_bytes()))
    with Library(tmp_path / "library.sqlite3") as library, pytest.raises(LibraryError) as error:
        library.other_project(target)
    assert (error.value.code, error.value.path) == (problem, target)


@pytest.mark.parametrize(
    "about", ["", "[]", "{}", '{"made": 1, "holding": {}}', '{"made": "2026-05-01"}', "nonsense"]
)
def test_one_that_says_nonsense_of_itself_hinders_no_others(backup: Backup, tmp_path: Path, about: str):
    good = pack(backup)
    bad = good.with_name("bad.zip")
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as copy:
        copy.writestr("about.json", about)
        copy.writestr("x.sqlite3", source.read(backup.path.name))
    with Library(tmp_path / "library.sqlite3") as library:
        assert good in {each.path for each in library.backups()}
        assert len(library.other_project(bad).annotations) == 1


def test_a_zip_file_of_other_things_is_no_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.jpg", "x")
        archive.writestr("b.jpg", "y")
    with Library(tmp_path / "library.sqlite3") as library, pytest.raises(LibraryError) as error:
        library.other_project(path)
    assert error.value.code is LibraryProblem.NOT_A_LIBRARY
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.sqlite3", bytes(2**20))
    monkeypatch.setattr(packing, "_LARGEST", 2**20 - 1)
    with Library(tmp_path / "library.sqlite3") as library, pytest.raises(LibraryError):
        library.other_project(bomb)
