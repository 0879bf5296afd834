"""The alignment of real articles, against what people marked in them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

JIANTING = f"{sys.executable} -m reader"
SEEDS = (
    "000_503239455f3a4a44.txt",
    "002_da52852a1bd2a4ae.txt",
    "003_bb0b5fb7450fe185.txt",
    "004_bd3ada4a43040598.txt",
)


def run(*command: str) -> dict[str, Any]:
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def on_dev(shared: Path) -> dict[str, Any]:
    scorer = str(shared / "bench" / "score_alignment.py")
    command = f"{JIANTING} align --format json"
    return run(sys.executable, scorer, str(shared / "gold" / "dev"), "--json", "--command", command)


def test_every_passage_is_found_in_its_article(on_dev: dict[str, Any]) -> None:
    assert on_dev["passages_not_found"] == 0


def test_verbatim_quotations_are_linked(on_dev: dict[str, Any]) -> None:
    found, of = map(int, on_dev["quote_recall_by_relation"]["verbatim"].split("/"))
    assert of == 9
    assert found >= 7


def test_topic_links_are_mostly_right(on_dev: dict[str, Any]) -> None:
    assert on_dev["topic"]["precision"] >= 0.75
    assert on_dev["topic"]["recall"] >= 0.4


def test_few_quote_links_are_wrong(on_dev: dict[str, Any]) -> None:
    assert on_dev["quote"]["precision"] >= 0.8


def test_quotations_and_speakers(shared: Path) -> None:
    scorer = str(shared / "bench" / "score_speakers.py")
    command = f"{JIANTING} quotes --format json"
    gold = shared / "gold"
    result = run(
        sys.executable,
        scorer,
        str(gold / "dev"),
        str(gold / "dev-speakers.jsonl"),
        "--json",
        "--command",
        command,
    )
    assert result["f1"] >= 0.93
    assert result["speaker_accuracy"] >= 0.85


def test_real_pairs_have_links_at_exact_places(shared: Path) -> None:
    voa, initium, bbc, nyt = (str(shared / "seeds" / name) for name in SEEDS)
    for pair in ((voa, bbc), (initium, nyt)):
        _check(run(*JIANTING.split(), "align", "--format", "json", *pair))


def _check(alignment: dict[str, Any]) -> None:
    assert any(link["kind"] == "topic" for link in alignment["links"])
    for link in alignment["links"]:
        assert 0 < link["score"] <= 1
        for end in (link["a"], link["b"]):
            assert end["end"] - end["start"] == len(end["exact"])
