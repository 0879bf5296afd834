"""What the shell says when the library can't be used for an import: a clear message, and nothing is lost."""

import os
import random
import sqlite3
import sys
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli import main
from reader.library import Library
from tests.sample_library import settled

Run = Callable[..., str]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "library.sqlite3"
    monkeypatch.setenv("JIANTING_LIBRARY", str(path))
    monkeypatch.setenv("JIANTING_LANG", "en")
    return path


@pytest.fixture
def more(tmp_path: Path, place: Path) -> Path:
    """A folder with articles that the library, which has others, does not hold."""
    for folder, first in (("old", 0), ("more", 100)):
        (tmp_path / folder).mkdir()
        for number in range(first, first + 40):
            noise = "".join(chr(0x4E00 + zlib.crc32(b"%d %d" % (number, at)) % 0x4000) for at in range(400))
            head = f"<!--1716214329000-->\n[【示例】第{number}篇](https://www.voachinese.com/a/{number}.html)"
            text = f"{head}\n------\n\n<p>{noise}。</p>"
            (tmp_path / folder / f"{number}.md").write_text(text, "utf-8")
    with Library(place) as library:
        library.import_archive([tmp_path / "old"])
    return tmp_path / "more"


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command that can't be done; gives what it says."""

    def run(*arguments: object) -> str:
        assert main([str(argument) for argument in arguments]) == 3
        output = capsys.readouterr()
        assert "Traceback" not in output.err
        assert output.out == ""
        return output.err

    return run


def holds_the_old(place: Path) -> bool:
    with Library(place) as library:
        return library.check().sound and library.count() == 40


def test_a_library_in_which_another_program_writes(place: Path, more: Path, refused: Run, monkeypatch):
    monkeypatch.setattr("reader.store.store.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        words = refused("import", more)
        assert "Another program is writing" in words
        assert str(place) in words
        other.execute("ROLLBACK")
    assert holds_the_old(place)
    assert main(["import", str(more)]) == 0


def test_a_full_disk(place: Path, more: Path, refused: Run, monkeypatch: pytest.MonkeyPatch):
    from reader.store.store import Store

    opened = Store.open

    def small(*arguments, **options):
        store = opened(*arguments, **options)
        (pages,) = store.db.execute("PRAGMA page_count").fetchone()
        store.db.execute(f"PRAGMA max_page_count = {pages + 4}")
        return store

    monkeypatch.setattr(Store, "open", small)
    words = refused("import", more)
    assert "disk" in words
    assert "full" in words
    assert str(place) in words
    monkeypatch.undo()
    monkeypatch.setenv("JIANTING_LANG", "en")
    assert holds_the_old(place)
    assert main(["--library", str(place), "import", str(more)]) == 0
    with Library(place) as library:
        assert library.count() == 80


def test_a_library_of_a_newer_version(place: Path, more: Path, refused: Run):
    with closing(sqlite3.connect(place)) as file:
        file.execute("PRAGMA user_version = 99")
    before = place.read_bytes()
    words = refused("import", more)
    assert "newer" in words
    assert "99" in words
    assert place.read_bytes() == before


def truncated(data: bytearray) -> bytearray:
    return data[: len(data) // 3]


def overwritten(data: bytearray) -> bytearray:
    noise = random.Random(1)  # noqa: S311
    for page in range(4096, len(data), 4096):
        data[page : page + 4096] = noise.randbytes(4096)
    return data


def zeroed_inside(data: bytearray) -> bytearray:
    data[4096:] = bytes(len(data) - 4096)
    return data


def zeroed(data: bytearray) -> bytearray:
    return bytearray(len(data))


@pytest.mark.parametrize("spoil", [truncated, overwritten, zeroed_inside, zeroed])
def test_a_damaged_library(place: Path, more: Path, refused: Run, spoil: Callable[[bytearray], bytearray]):
    settled(place)
    whole = place.read_bytes()
    spoiled = bytes(spoil(bytearray(whole)))
    place.write_bytes(spoiled)
    words = refused("import", more)
    assert str(place) in words
    assert ("no library" if spoil is zeroed else "damaged") in words
    for rest in place.parent.glob(f"{place.name}-*"):
        rest.unlink()
    assert len(place.read_bytes()) == len(spoiled), "what a tool might still save is left"
    place.write_bytes(whole)
    assert holds_the_old(place)


def test_a_page_in_the_middle_is_found_by_the_check(place: Path, more: Path, capsys):
    settled(place)
    data = bytearray(place.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = os.urandom(4096)
    place.write_bytes(data)
    for command in (("import", str(more)), ("doctor",)):
        status = main(list(command))
        assert "Traceback" not in capsys.readouterr().err
        assert status in ((0, 3) if command[0] == "import" else (1, 3))


@pytest.mark.parametrize("what", ["folder", "file", "both"])
def test_a_place_that_may_only_be_read(unprivileged: Path, refused: Run, monkeypatch, what: str):
    monkeypatch.setenv("JIANTING_LANG", "en")
    place, files = unprivileged / "library" / "library.sqlite3", unprivileged / "files"
    files.mkdir()
    place.parent.mkdir()
    for number in range(2):
        head = f"<!--1716214329000-->\n[【示例】第{number}篇](https://www.voachinese.com/a/{number}.html)"
        (files / f"{number}.md").write_text(f"{head}\n------\n\n<p>文。</p>", "utf-8")
    with Library(place) as library:
        library.import_archive([files / "0.md"])
    settled(place)
    place.chmod(0o600 if what == "folder" else 0o400)
    place.parent.chmod(0o700 if what == "file" else 0o500)
    words = refused("--library", place, "import", files)
    assert str(place) in words
    assert "permissions" in words
    place.parent.chmod(0o700)
    place.chmod(0o600)
    with Library(place) as library:
        assert library.check().sound
        assert library.count() == 1


@pytest.mark.parametrize("name", ["stdout", "stderr"])
def test_without_any_output_a_command_is_done_all_the_same(
    place: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with monkeypatch.context() as closed:
        closed.setattr(sys, name, None)
        statuses = [main(["--version"]), main(["list"])]
        getattr(sys, name).close()
    assert statuses == [0, 3]
