"""``jianting remove``, and how the shell asks before something goes."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from reader.cli import confirming
from reader.library import Library
from reader.resources import seeds
from tests.tagged_library import BRIDGE, filled, tag

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def library(tmp_path: Path, surroundings: None, made: Path) -> Path:
    return Path(shutil.copy(made, tmp_path))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of two articles of which the first is tagged."""
    path = filled(tmp_path_factory.mktemp("made"))
    tag(path, BRIDGE, "事实")
    return path


def answer(monkeypatch: pytest.MonkeyPatch, yes: bool) -> None:
    """A person sits at a terminal and says so."""
    monkeypatch.setattr(confirming, "is_at_terminal", lambda: True)
    monkeypatch.setattr(click, "confirm", lambda *_words, err: yes)


def listed(run: Run) -> list[int]:
    return sorted(each["id"] for each in json.loads(run("list", "--format", "json")[1])["articles"])


def test_what_is_tagged_stays_and_the_rest_goes(run: Run):
    status, out, err = run("remove", 1, "b.md", "--yes", "--format", "json")
    assert (status, err) == (1, "")
    found = json.loads(out)
    assert [(each["id"], each["title"]) for each in found["removed"]] == [(2, "【示例】b")]
    assert found["kept"] == [
        {
            "id": 1,
            "title": "【示例】a",
            "tags": 1,
            "notes": 0,
            "links": 0,
            "starred": False,
            "event": False,
        }
    ]
    assert listed(run) == [1]


def test_a_person_is_told_what_goes_and_what_stays(run: Run):
    status, out, err = run("remove", 1, 2, "--yes")
    assert (status, out) == (1, "")
    assert "1 article(s) would go:\n  2 【示例】b\n" in err
    assert "1 article(s) stay, for what you made on them:\n  1 【示例】a: 1 tag(s)\n" in err
    assert "Removed 1 article(s) from the library." in err


def test_a_dry_run_changes_nothing(run: Run):
    status, out, _ = run("remove", 1, 2, "--dry-run", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert status == 1
    assert [(row["id"], row["removed"], row["tags"]) for row in rows] == [
        ("2", "True", ""),
        ("1", "False", "1"),
    ]
    assert run("remove", 2, "--dry-run")[0] == 0
    assert listed(run) == [1, 2]


def test_without_a_terminal_yes_has_to_be_said(run: Run):
    for command in (("remove", 2), ("codes", "delete", "事实")):
        status, out, err = run(*command)
        assert (status, out) == (2, "")
        assert "Nothing was removed: there is no terminal to ask you at. Say --yes to do it." in err
    assert listed(run) == [1, 2]


@pytest.mark.parametrize("yes", [True, False])
def test_at_a_terminal_one_is_asked(run: Run, monkeypatch: pytest.MonkeyPatch, library: Path, yes: bool):
    answer(monkeypatch, yes)
    status, _, err = run("remove", 2)
    assert status == 0
    assert ("Nothing was removed." in err) == (not yes)
    assert listed(run) == ([1] if yes else [1, 2])
    assert run("codes", "delete", "事实")[0] == 0
    with Library(library) as opened:
        assert len(opened.annotations()) == (0 if yes else 1)


def test_where_nothing_can_go_nobody_is_asked(run: Run):
    status, _, err = run("remove", 1)
    assert status == 1
    assert "1 tag(s)" in err
    assert "Nothing was removed." in err


def test_the_sample_goes_as_a_whole(run: Run):
    assert run("remove", "--sample")[0] == 0
    assert "The sample is not in this library." in run("remove", "--sample")[2]
    run("import", seeds())
    assert len(listed(run)) > 5
    assert run("remove", "--sample", "--yes")[0] == 0
    assert listed(run) == [1, 2]


def test_which_articles_has_to_be_said(run: Run):
    assert run("remove")[0] == 2
    assert run("remove", 99, "--yes")[0] == 3
