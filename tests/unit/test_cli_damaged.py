"""A library whose rows say what can't be: the shell tells of the damage, and not of a fault of its own."""

import sqlite3
from contextlib import closing

import pytest

from reader.cli.errors import FAULT, UNUSABLE

pytestmark = pytest.mark.usefixtures("surroundings")

SPOILT = {
    "UPDATE annotations SET stop = start": ("tags", "list"),
    "UPDATE annotations SET created = 'yesterday'": ("tags", "list"),
    "UPDATE codes SET parent = id": ("tags", "list"),
    "UPDATE articles SET published = 4611686018427387904": ("list",),
    "UPDATE articles SET revision = NULL": ("show", "1"),
    "UPDATE revisions SET fields = '{'": ("show", "1"),
}


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_library_that_contradicts_itself_is_told_damaged(run, tagged, spoil: str):
    assert run(*SPOILT[spoil])[0] == 0
    with closing(sqlite3.connect(tagged)) as file, file:
        file.execute(spoil)
    status, out, err = run(*SPOILT[spoil])
    assert (status, out) == (UNUSABLE, "")
    assert err.startswith(f"The library {tagged} is damaged (")
    assert "'jianting doctor'" in err


def test_a_fault_of_the_program_is_still_told_as_one(run, tagged, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> None:
        raise ValueError("not the library's")

    monkeypatch.setattr("reader.library.facade.Library.articles", fail)
    assert run("list")[0] == FAULT
