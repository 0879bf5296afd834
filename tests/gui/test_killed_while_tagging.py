"""What the window has shown as done is there, whenever the process is killed."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Library
from reader.store.store import Store
from tests.gui.conftest import article_file

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = int(os.environ.get("JIANTING_KILLS", "2"))
"""At how many random moments it is killed; 200 take some ten minutes."""
LONGEST = 0.9
"""Seconds of tagging at most."""
START_SECONDS = 120

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


def tag_and_kill(library, settings, seed):
    """What the window said until it was killed, as lists."""
    script = [sys.executable, "-m", "tests.gui.tag_until_killed", str(library), str(settings), str(seed)]
    child = subprocess.Popen(script, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    begun = threading.Event()
    said = []

    def listen():
        for line in child.stdout:  # what was cut off by the death has no end of line
            if line.endswith(b"\n"):
                said.append(json.loads(line))
                begun.set()

    ears = threading.Thread(target=listen)
    ears.start()
    try:
        assert begun.wait(START_SECONDS), child.stderr.read().decode()
        time.sleep(random.Random(f"moment {seed}").uniform(0, LONGEST))  # noqa: S311
        assert child.poll() is None, child.stderr.read().decode()
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
        ears.join()
        child.stdout.close()
        child.stderr.close()
    return said


def outcome(said, before):
    """The tags that must be there, and those that may be, by what was shown."""
    must, may = dict(before), set()
    for kind, *words in said:
        if kind == "+":
            must[words[0]] = words[1:]
            may.discard(words[0])
        elif kind == "?":
            must.pop(words[0], None)
            may.add(words[0])
        elif kind == "-":
            must.pop(words[0], None)
            may.discard(words[0])
        else:
            assert kind == "begin", words
    return must, may


def test_every_tag_that_was_shown_is_there_and_nothing_half(tmp_path):
    archive = tmp_path / "archive"
    archive.mkdir()
    for number in range(2):
        article_file(archive, number)
    shown = 0
    for seed in range(MOMENTS):
        if seed % 10 == 0:  # too many tags would make it a test of patience
            path, must = tmp_path / f"{seed}.sqlite3", {}
            with Library(path, coder="tester") as library:
                library.import_archive([archive])
        said = tag_and_kill(path, tmp_path / "window.ini", seed)
        shown += sum(kind == "+" for kind, *_ in said)
        must, may = outcome(said, must)
        with Library(path) as library:
            assert library.check().faults == ()
            names = {code.id: code.name for code in library.codes()}
            tags = {each.uuid: each for each in library.annotations()}
            texts = {each.id: library.article(each.id).text for each in library.articles()}
            found = {
                uuid: [tag.article, tag.passage.start, tag.passage.end, names[tag.code]]
                for uuid, tag in tags.items()
            }
            for tag in tags.values():
                assert texts[tag.article][tag.passage.start : tag.passage.end] == tag.passage.exact
            assert {uuid: found.get(uuid) for uuid in must} == must, f"lost at moment {seed}"
            # The one that was stored, and was about to be shown; or undone, and about to be seen as gone.
            assert len(found.keys() - must.keys() - may) <= 1
            must = found
        with closing(Store.open(path)) as store:
            placed = {row[0] for row in store.db.execute("SELECT annotation FROM placements")}
        assert {tag.id for tag in tags.values()} <= placed
    assert shown > MOMENTS
