"""What ails a library, made really true, is found, with a remedy, and the library is left as it was."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from reader import messages
from reader.library import Library, LibraryError, checking
from reader.library.checking import check_library, rebuild_index
from reader.model import BackupReason, LibraryProblem
from reader.store.schema import MIGRATIONS
from tests.old_libraries import fill
from tests.sample_library import sample_library


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a library in which one passage is tagged."""
    place = tmp_path_factory.mktemp("sound") / "library.sqlite3"
    with sample_library(place) as (library, code):
        library.annotate(1, 0, 2, code)
    return place.read_bytes()


def ids(path: Path) -> list[str]:
    """The ids of what is found; each has words and a remedy in every language."""
    found = check_library(path).findings
    for each in found:
        assert each.about_library
        for tongue in messages.LANGUAGES:
            assert messages.finding_words(each, tongue)
            assert messages.remedy_words(each, tongue)
    return [each.id for each in found]


def backed_up(path: Path) -> Path:
    with Library(path) as library:
        made = library.back_up(BackupReason.BY_HAND)
    assert made is not None
    return made


def test_a_sound_library(place: Path):
    backed_up(place)
    checked = check_library(place)
    assert checked.findings == ()
    assert checked.health is not None
    assert checked.health.annotations == 1


def test_no_library_yet(tmp_path: Path):
    assert ids(tmp_path / "library.sqlite3") == ["library_none"]
    (tmp_path / "file").touch()
    assert ids(tmp_path / "file" / "library.sqlite3") == ["library_no_place"]
    assert ids(tmp_path) == ["library_is_folder"]


def test_what_is_no_library(place: Path):
    place.write_text("a shopping list " * 100)
    assert ids(place) == ["library_not_a_library"]


def test_a_library_of_a_newer_program(place: Path):
    with closing(sqlite3.connect(place)) as file:
        file.execute("PRAGMA user_version = 99")
    assert ids(place) == ["library_too_new"]


def test_a_damaged_page(place: Path):
    data = bytearray(place.read_bytes())
    for page in range(len(data) // 4096 // 2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 512] = os.urandom(512)
    place.write_bytes(data)
    assert ids(place) == ["library_damaged"]
    assert place.read_bytes() == bytes(data)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells who it is")
def test_who_keeps_it_busy_is_named(place: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(checking, "_LOCK_SECONDS", 0.05)
    monkeypatch.setattr("reader.store.store.BUSY_SECONDS", 0.05)
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        " c.execute('BEGIN EXCLUSIVE'); print('up', flush=True); sys.stdin.read()"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", code, place], stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout.readline() == "up\n"
        (found,) = check_library(place).findings
        assert found.id == "library_locked_by"
        assert f"({other.pid})" in found.values["names"]
        other.communicate("")
    backed_up(place)
    assert ids(place) == []


def test_one_that_may_only_be_read(unprivileged: Path, whole: bytes):
    path = unprivileged / "library.sqlite3"
    path.write_bytes(whole)
    path.chmod(0o400)
    assert ids(path) == ["library_no_permission"]
    path.chmod(0o600)
    unprivileged.chmod(0o500)
    try:
        assert ids(path) == ["library_no_permission"]
    finally:
        unprivileged.chmod(0o700)


@pytest.mark.parametrize("how", ["damaged", "lacking", "gone"])
def test_an_index_out_of_step_is_found_and_made_anew(place: Path, how: str):
    backed_up(place)
    with closing(sqlite3.connect(place)) as file:
        (index,) = file.execute("SELECT id FROM search_indexes").fetchone()
        if how == "damaged":
            file.execute(f"UPDATE search_pairs_{index}_data SET block = x'00FF' WHERE id > 10")  # noqa: S608
        if how == "lacking":
            file.execute(f"DELETE FROM search_singles_{index}_docsize WHERE id = 1")  # noqa: S608
        if how == "gone":
            file.execute(f"DROP TABLE search_pairs_{index}")
        file.commit()
    assert ids(place) == ["index_broken"]
    rebuild_index(place)
    assert ids(place) == []
    with Library(place) as library:
        assert library.search("渡轮").total
        assert library.count() == 6


def test_articles_that_the_index_does_not_know_yet(place: Path):
    backed_up(place)
    with closing(sqlite3.connect(place)) as file:
        file.execute("DELETE FROM search_indexed")
        file.execute("DELETE FROM search_indexes")
        file.commit()
    assert ids(place) == ["index_behind"]


def test_backups_that_are_missing_old_or_impossible(place: Path, monkeypatch: pytest.MonkeyPatch):
    assert ids(place) == ["backup_none"]
    backed_up(place)
    with Library(place) as library:
        library.annotate(1, 2, 4, library.codes()[0].id)
    assert ids(place) == []
    monkeypatch.setattr(checking, "_OLD", timedelta(seconds=-1))
    assert ids(place) == ["backup_old"]
    with Library(place) as library:
        folder = library.backup_folder
    part = folder / "library-0000.part"
    part.touch()
    os.utime(part, (1, 1))
    assert ids(place) == ["backup_old", "backup_parts"]
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("a file where the folder should be")
    assert ids(place) == ["backups_unwritable"]


def test_a_place_that_is_not_good_for_a_library(tmp_path: Path, whole: bytes, monkeypatch):
    path = tmp_path / "Dropbox" / "library.sqlite3"
    path.parent.mkdir()
    path.write_bytes(whole)
    backed_up(path)
    monkeypatch.setattr(checking, "is_on_network", lambda _path: True)
    monkeypatch.setattr("reader.faults.installation._LITTLE_BYTES", 1 << 60)
    assert ids(path) == ["library_synced", "library_on_network", "library_room_low"]


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {each.name: (each.stat().st_mtime_ns, each.read_bytes()) for each in folder.iterdir()}


@pytest.mark.parametrize("version", [1, 6, len(MIGRATIONS) - 1])
def test_an_older_library_is_only_looked_at(tmp_path: Path, version: int):
    path = tmp_path / "old.sqlite3"
    fill(path, version)
    before = state(tmp_path)
    checked = check_library(path)
    assert [each.id for each in checked.findings] == ["library_older", "backup_none"]
    assert checked.health is not None
    assert (checked.health.schema, checked.health.annotations) == (version, 1)
    assert state(tmp_path) == before


@pytest.mark.parametrize("has_shared", [True, False])
def test_what_a_killed_program_left_is_only_looked_at(place: Path, tmp_path: Path, has_shared: bool):
    """The log of what was written last stays beside the file, and counts."""
    code = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('PRAGMA journal_mode = WAL');"
        " c.execute('DELETE FROM annotations'); c.commit(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, place], check=True)
    shared = place.with_name(place.name + "-shm")
    if not has_shared:
        shared.unlink()
    before = state(tmp_path)
    assert place.name + "-wal" in before
    checked = check_library(place)
    assert checked.health is not None
    assert (checked.health.sound, checked.health.annotations) == (True, 0)
    after = state(tmp_path)
    assert after.keys() == before.keys()
    assert all(after[name] == before[name] for name in before if name != shared.name)


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE annotations SET stop = start",
        "UPDATE annotations SET created = 'yesterday'",
        "UPDATE codes SET parent = id",
        "UPDATE articles SET revision = NULL WHERE id = 2",
        "UPDATE articles SET published = 4611686018427387904 WHERE id = 2",
        "UPDATE revisions SET fields = '{' WHERE article = 2",
        "INSERT INTO judgements VALUES (1, 'u', 'rejected', 'topic', NULL, NULL, '', '甲', '2030', NULL)",
    ],
)
def test_rows_that_contradict_themselves_or_each_other(place: Path, spoil: str):
    backed_up(place)
    with closing(sqlite3.connect(place)) as file, file:
        file.execute(spoil)
    before = place.read_bytes()
    assert ids(place) == ["library_damaged"]
    assert place.read_bytes() == before


def test_a_backup_lacks_what_is_not_by_hand_and_is_sound(place: Path):
    with Library(place) as library:
        library.set_flags([2], starred=True)
    assert "library_damaged" not in ids(backed_up(place))


def test_an_index_of_another_form_is_told_by_the_search_too(place: Path):
    backed_up(place)
    with Library(place) as library:
        library.catch_up(("search",))
    with closing(sqlite3.connect(place)) as file, file:
        (index,) = file.execute("SELECT id FROM search_indexes").fetchone()
        for kind in ("pairs", "singles"):
            file.execute(f"UPDATE search_{kind}_{index}_config SET v = 0 WHERE k = 'version'")  # noqa: S608
    with pytest.raises(LibraryError) as refused, Library(place) as library:
        library.search("渡轮")
    assert refused.value.code is LibraryProblem.DAMAGED
    assert ids(place) == ["index_broken"]
    rebuild_index(place)
    assert ids(place) == []
