"""The alignment of real articles, against what people marked in them."""

from __future__ import annotations

import copy
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import opencc
import pytest

from reader.align.aligning import align
from reader.archive import discover, read
from reader.model import End

TOPIC_FLOOR = 0.6
QUOTE_FLOOR = 0.6
RETRANSLATED_FLOOR = 0.5
"""Well below what is measured on these events, so that a change of a link or two does not fail."""
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


Counts = dict[str, Any]


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_alignment", shared / "bench" / "score_alignment.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def events(shared: Path) -> Iterator[tuple[Path, dict[str, Any], dict[str, Any]]]:
    """The folder of each event's articles, what they are, and what people marked in them."""
    for file in sorted((shared / "gold" / "dev").glob("*.gold.json")):
        name = file.name.removesuffix(".gold.json")
        cluster = json.loads((file.parent / f"{name}.articles.json").read_text("utf-8"))
        yield file.parent / name, cluster, json.loads(file.read_text("utf-8"))


def aligned(paths: Sequence[Path]) -> dict[str, Any]:
    """The links of the articles in some files, as the scorer reads them."""
    articles = []
    for path in paths:
        (candidate,) = discover([path], lambda problem: None)
        articles.append(read(candidate.load()))
    links = [
        {"kind": link.kind.value, "score": link.score, "a": _end(link.a), "b": _end(link.b)}
        for link in align(articles).links
    ]
    return {"articles": [{"path": str(path)} for path in paths], "links": links}


def _end(end: End) -> dict[str, Any]:
    passage = end.passage
    return {
        "article": end.article,
        "exact": passage.exact,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
    }


def in_taiwan(
    number: int, folder: Path, cluster: dict[str, Any], gold: dict[str, Any], place: Path
) -> tuple[list[Path], dict[str, Any], dict[str, Any]]:
    """An event whose witness ``number`` is written as in Taiwan, with what people marked."""
    convert = opencc.OpenCC("s2twp").convert
    paths = [folder / Path(article["path"]).name for article in cluster["articles"]]
    converted = place / paths[number].name
    converted.write_text(convert(paths[number].read_text("utf-8")), encoding="utf-8")
    paths[number] = converted
    cluster, gold = copy.deepcopy(cluster), copy.deepcopy(gold)
    article = cluster["articles"][number]
    for span in (span for quote in gold["quotes"] for span in quote["spans"] if span["a"] == article["id"]):
        paragraph = article["paras"][span["p"]]
        start = max(0, paragraph.find(span["text"]))
        end = start + len(span["text"])
        span["text"] = convert(paragraph[:end])[len(convert(paragraph[:start])) :]
    article["paras"] = [convert(paragraph) for paragraph in article["paras"]]
    return paths, cluster, gold


@pytest.fixture(scope="module")
def on_dev(shared: Path, scorer: ModuleType) -> Counts:
    counts: Counts = {}
    for folder, cluster, gold in events(shared):
        paths = [folder / Path(article["path"]).name for article in cluster["articles"]]
        scorer.score(cluster, gold, aligned(paths), counts, [])
    return counts | {kind: scorer.prf(*counts[kind]) for kind in ("quote", "topic")}


def test_every_passage_is_found_in_its_article(on_dev: Counts) -> None:
    assert on_dev["lost"] == 0


def test_verbatim_quotations_are_linked(on_dev: Counts) -> None:
    found, of = on_dev["relation"]["verbatim"]
    assert of == 9
    assert found >= 7


def test_retranslated_quotations_are_linked(on_dev: Counts) -> None:
    found, of = on_dev["relation"]["retranslated"]
    assert found >= RETRANSLATED_FLOOR * of


def test_topic_links_are_mostly_right_and_mostly_found(on_dev: Counts) -> None:
    assert on_dev["topic"]["f1"] >= TOPIC_FLOOR


def test_quote_links_are_mostly_right_and_mostly_found(on_dev: Counts) -> None:
    assert on_dev["quote"]["f1"] >= QUOTE_FLOOR
    assert on_dev["quote"]["precision"] >= QUOTE_FLOOR


def test_a_witness_written_as_in_taiwan_is_read_alike(
    on_dev: Counts, shared: Path, scorer: ModuleType, tmp_path: Path
) -> None:
    counts: Counts = {}
    for number, (folder, cluster, gold) in enumerate(events(shared)):
        paths, of_cluster, marked = in_taiwan(number % 2, folder, cluster, gold, tmp_path)
        scorer.score(of_cluster, marked, aligned(paths), counts, [])
    for kind in ("quote", "topic"):
        assert scorer.prf(*counts[kind])["f1"] == pytest.approx(on_dev[kind]["f1"], abs=0.03)


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
