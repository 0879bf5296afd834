"""How long it takes to show what was aligned: ``pytest tests/benchmarks -k opening --benchmark-only``.

Four stored articles of 6,000 characters each are opened side by side. Their alignment is made beforehand and
handed over without delay, so that what is timed is all the rest: reading the articles, what the reader said
of their links, tags, panes, marks, and the first time that all panes and what is between them are painted.
Nothing is asserted about the time: the first row is what the alignment itself takes.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject
from pytest_benchmark.fixture import BenchmarkFixture

from reader.align import aligning
from reader.gui.app import application, open_window
from reader.gui.settings import Settings
from reader.library import Library
from reader.model import Alignment

HOSTS = ("www.voachinese.com", "www.bbc.com/zhongwen/simp", "cn.nytimes.com", "theinitium.com")
LENGTH = 6_000
ROUNDS = 7
SHARED = 34
"""So many sentences are in all articles: with four, each makes six links."""
FIRST, LAST = 0x4E00, 0x8000


def sentence(choice: random.Random) -> str:
    """A sentence that means nothing, and that no other is like."""
    return "".join(chr(choice.randint(FIRST, LAST)) for _ in range(choice.randint(18, 40))) + "。"


def write_articles(folder: Path) -> None:
    """Four archive files in the common format."""
    shared = [sentence(random.Random(seed)) for seed in range(SHARED)]  # noqa: S311 - the same each time
    for number, host in enumerate(HOSTS):
        choice = random.Random(1000 + number)  # noqa: S311
        paragraphs = list(shared)
        while sum(map(len, paragraphs)) < LENGTH:
            paragraphs.append("".join(sentence(choice) for _ in range(choice.randint(1, 4))))
        choice.shuffle(paragraphs)
        body = "\n".join(f"<p>{each}</p>" for each in paragraphs)
        head = (
            f"<!--{1_700_000_000_000 + number}-->\n[第{number}篇](https://{host}/a/{number}.html)\n------\n"
        )
        (folder / f"{number}.txt").write_text(head + body, encoding="utf-8")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    archive = tmp_path / "archive"
    archive.mkdir()
    write_articles(archive)
    with Library(tmp_path / "library.sqlite3", coder="tester") as made:
        made.import_archive([archive])
        made.catch_up()
        yield made


class Paints(QObject):
    """Ends a loop when each of the widgets that it is to wait for has been painted."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        self.wanted: set[QObject] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Sees each event before it is dealt with."""
        if event.type() is QEvent.Type.Paint and watched in self.wanted:
            self.wanted.discard(watched)
            if not self.wanted:
                self._loop.quit()
        return False


@pytest.fixture
def window(library: Library, tmp_path: Path) -> Iterator[Any]:
    application([])
    made = open_window(library, Settings(tmp_path / "window.ini"))
    made.resize(1440, 900)
    made.show()
    yield made
    made.hub.jobs.shut_down()
    made.close()


def test_alignment_alone(benchmark: BenchmarkFixture, library: Library) -> None:
    library.compare([1, 2])
    found = benchmark.pedantic(library.compare, ([1, 2, 3, 4],), rounds=2)
    assert len(found.links) > 100


def test_opening_beyond_alignment(
    benchmark: BenchmarkFixture, library: Library, window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = library.compare([1, 2, 3, 4])
    monkeypatch.setattr(aligning, "align", lambda *_: ready)
    benchmark.extra_info.update(links=len(ready.links))

    def closed() -> None:
        window.reading.close()
        application([]).processEvents()

    def opened() -> Alignment:
        loop = QEventLoop()
        paints = Paints(loop)

        def wait_for(_articles: object) -> None:
            row = window.view.row
            paints.wanted = {each.text.viewport() for each in row.panes} | set(row.link_maps())

        application([]).installEventFilter(paints)
        window.reading.aligned.connect(wait_for)
        window.reading.open([1, 2, 3, 4])
        loop.exec()
        window.reading.aligned.disconnect(wait_for)
        application([]).removeEventFilter(paints)
        return window.reading.alignment

    opening: Callable[[], Alignment] = opened
    assert benchmark.pedantic(opening, setup=closed, rounds=ROUNDS, warmup_rounds=1) is not None
