"""The model in the box: small, documented, read only when asked for and without a network."""

import json
import subprocess
import sys

import pytest

from reader.resources import resource

CARD = "README.md"
MOST_BYTES = 20_000_000
# An audit hook sees every file that is opened and every name that is looked up on a network.
WATCHED = """
import importlib, json, pkgutil, sys

seen = []

def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        seen.append(arguments[0])
    elif event.split(".")[0] in ("socket", "urllib", "http"):
        seen.append(event)

sys.addaudithook(watch)
import reader.align
for module in pkgutil.iter_modules(reader.align.__path__):
    importlib.import_module(f"reader.align.{module.name}")
imported = list(seen)
segmenting = "jieba" in sys.modules
seen.clear()
from reader.align.encoder import Encoder
from reader.align.stated import shipped_axes
from reader.align.trees import Trees

Encoder.shipped()
shipped_axes()
for name in ("topics", "quotes", "statements"):
    Trees.shipped(name)
print(json.dumps({"imported": imported, "loaded": seen, "segmenting": segmenting}))
"""


@pytest.fixture(scope="module")
def watched() -> dict:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED], capture_output=True, check=True, encoding="utf-8", timeout=120
    )
    return json.loads(done.stdout)


def model_files() -> list:
    return sorted(file for file in resource("model").iterdir() if file.name != CARD)


def of_model(opened: list[str]) -> set[str]:
    names = {file.name for file in model_files()}
    return {place.replace("\\", "/").rsplit("/", 1)[-1] for place in opened} & names


def test_all_files_together_are_small():
    assert 0 < sum(file.stat().st_size for file in model_files()) < MOST_BYTES


def test_the_card_documents_every_file_and_no_other():
    rows = resource("model", CARD).read_text("utf-8").splitlines()
    documented = {
        row.split("|")[1].strip().strip("`")
        for row in rows
        if row.startswith("| `") and ".py" not in row.split("|")[1]
    }
    assert documented == {file.name for file in model_files()}


def test_the_card_names_scripts_that_exist():
    card = resource("model", CARD).read_text("utf-8")
    scripts = {word for word in card.replace("`", " ").replace(",", " ").split() if word.endswith(".py")}
    rooms = resource("training"), resource().parent / "reader" / "align"
    for script in scripts:
        assert any((place / script).is_file() for place in (*rooms, resource().parent)), script


def test_importing_the_alignment_reads_no_model(watched: dict):
    assert of_model(watched["imported"]) == set()
    assert not watched["segmenting"]


def test_loading_reads_every_file_and_asks_no_network(watched: dict):
    assert of_model(watched["loaded"]) == {file.name for file in model_files()}
    everything = watched["imported"] + watched["loaded"]
    assert [event for event in everything if event.startswith(("socket.", "urllib.", "http."))] == []
