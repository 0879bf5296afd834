"""What is no file, or is no such file, is named and refused wherever a command takes a file."""

import os
import socket
import sys

import pytest

from reader.library import Library
from tests.fuzz.crew import processor_limit
from tests.tagged_library import filled

COMMANDS = (
    ("tags", "import", ".csv"),
    ("tags", "import", ".json"),
    ("tags", "import", ".qdpx"),
    ("codes", "import", ".qdc"),
    ("links", "import", ".json"),
    ("tags", "merge", ".sqlite3"),
    ("backup", "restore", ".sqlite3"),
)


def pipe(path):
    os.mkfifo(path)


def endless(path):
    path.symlink_to("/dev/zero")


def loop(path):
    path.symlink_to(path)


def bound(path):
    os.chdir(path.parent)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


def junk(path):
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 40)


def empty(path):
    path.write_bytes(b"")


ODD = (pipe, endless, loop, bound, junk, empty)


@pytest.fixture
def library(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = filled(tmp_path / "own")
    monkeypatch.setenv("JIANTING_LIBRARY", str(path))
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")
@pytest.mark.parametrize("make", ODD, ids=lambda make: make.__name__)
def test_what_is_no_such_file_is_refused(run, library, tmp_path, make):
    before = library.read_bytes()
    for group, command, suffix in COMMANDS:
        path = tmp_path / f"odd{suffix}"
        if not path.is_symlink() and not path.exists():
            make(path)
        with processor_limit(20):
            status, _, error = run(group, command, path)
        assert status in (1, 3), (command, suffix, error)
        assert path.name in error
    for command in ("list", "search"):
        status, _, error = run(command, *(["x"] if command == "search" else []), "--library", path)
        assert status == (0 if make is empty else 3), error
    with Library(library) as kept:
        assert kept.count() == 2
    assert library.read_bytes()[:100] == before[:100]
