"""Events in four days of the archive, against those that a person has found."""

import contextlib
import io
import json
import runpy
import sys
from pathlib import Path

import pytest

from reader.cli import main
from reader.library import Library

LEAST = 0.78
"""It scored 0.89 when it was written, 0.90 in the whole archive."""


def test_events_of_several_outlets_are_found(shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    gold = shared / "gold" / "events"
    articles = json.loads((gold / "dev.articles.json").read_text("utf-8"))
    path = tmp_path / "library.sqlite3"
    with Library(path) as library:
        library.import_archive([shared / "archive" / article["path"] for article in articles])
    output = tmp_path / "events.json"
    with output.open("w", encoding="utf-8") as file, contextlib.redirect_stdout(file):
        assert main(["--library", str(path), "events", "--format", "json"]) == 0
    scorer = shared / "bench" / "score_events.py"
    files = [str(gold / "dev.gold.json"), str(gold / "dev.articles.json"), str(output)]
    monkeypatch.setattr(sys, "argv", [str(scorer), *files])
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        runpy.run_path(str(scorer), run_name="__main__")
    scores = json.loads(said.getvalue())
    assert scores["covered by two outlets or more"]["f1"] >= LEAST, scores
    assert scores["all"]["f1"] >= LEAST, scores
