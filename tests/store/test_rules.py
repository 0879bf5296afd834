"""A library from which another program took its rules is refused before anything is read of it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Library, LibraryError
from reader.library.checking import check_library
from reader.model import LibraryProblem
from tests.tagged_library import BRIDGE, filled, tag


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return filled(tmp_path)


def rewrite(path: Path, old: str, new: str) -> None:
    """Alters how the tables of a library are declared, behind SQLite's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        changed = connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE type = 'table' AND instr(sql, ?)",
            [old, new, old],
        )
        assert changed.rowcount > 0
        connection.execute("PRAGMA schema_version = 4711")


@pytest.mark.parametrize(
    ("old", "new"), [(") STRICT", ")"), (" NOT NULL", ""), ("INTEGER NOT NULL", "ANY NOT NULL")]
)
def test_a_library_without_its_rules_is_refused(path: Path, old: str, new: str) -> None:
    rewrite(path, old, new)
    before = path.read_bytes()
    with pytest.raises(LibraryError) as refused, Library(path) as library:
        library.articles()
    assert refused.value.code is LibraryProblem.DAMAGED
    assert path.read_bytes() == before
    assert any(finding.id == "library_damaged" for finding in check_library(path).findings)


def test_a_number_without_end_in_anothers_library_is_refused(path: Path, tmp_path: Path) -> None:
    other = filled(tmp_path / "other")
    tag(other, BRIDGE[:6], "引述")
    rewrite(other, ") STRICT", ")")
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("UPDATE articles SET revision = 9e999")
    with Library(path) as library:
        with pytest.raises(LibraryError) as refused:
            library.merge_library(other)
        assert refused.value.code is LibraryProblem.DAMAGED
        assert not library.annotations()


def test_what_others_add_to_a_library_does_no_harm(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE mine (a)")
        connection.execute("CREATE INDEX quick ON articles (title)")
        connection.execute("ALTER TABLE articles ADD COLUMN mine TEXT")
        connection.execute("ANALYZE")
    with Library(path) as library:
        assert library.articles()
        assert library.check().sound
