"""One library that two programs have open at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import ProblemCode
from reader.resources import seeds
from reader.store.store import Store

COUNTS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
print(connection.execute(f"SELECT count(*) FROM {sys.argv[2]}").fetchone()[0])
print(connection.execute("PRAGMA integrity_check").fetchone()[0])
connection.close()
"""


def count_elsewhere(path: Path, table: str) -> int:
    """What another program counts, which finds the library sound, and ends."""
    command = [sys.executable, "-c", COUNTS, str(path), table]
    found, state = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert state == "ok"
    return int(found)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("two") / "library.sqlite3"
    with Library(path, coder="tester") as library:
        library.import_archive([seeds()])
    return path


def test_a_further_connection_keeps_the_locks_of_the_first(path: Path) -> None:
    first = Store.open(path)
    with first.transaction():
        first.own_names.add([("甲", "甲"), ("乙", "乙")])
    log = path.with_name(path.name + "-wal")
    before = log.stat().st_ino
    Store.open(path).close()
    count_elsewhere(path, "articles")
    assert log.stat().st_ino == before  # whoever takes itself for the last one deletes it
    first.close()


def test_what_is_said_while_another_program_looks_is_there_for_both(path: Path) -> None:
    with Library(path, coder="tester") as library:
        article = library.articles()[0].id
        for number in range(1, 4):
            library.annotate(article, 3, 9 + number, "界河", memo=str(number))
            assert count_elsewhere(path, "annotations") == number
            assert len(library.annotations(article)) == number
    with Library(path, coder="tester") as library:
        assert {each.memo for each in library.annotations(article)} == {"1", "2", "3"}


def test_a_library_that_is_to_be_imported_into_itself_is_not_touched(path: Path) -> None:
    with Library(path, coder="tester") as library:
        library.annotate(library.articles()[0].id, 3, 9, "河")
        log = path.with_name(path.name + "-wal")
        before = log.stat().st_ino
        named = [path, log, path.with_name(path.name + "-shm")]
        report, _ = library.import_archive(named, processes=1)
        assert [problem.code for problem in report.problems] == [ProblemCode.BINARY] * 3
        count_elsewhere(path, "articles")
        assert log.stat().st_ino == before
