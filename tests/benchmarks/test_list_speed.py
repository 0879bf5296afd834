"""How long a key takes in a list of 100,000 articles: ``pytest tests/benchmarks -k list --benchmark-only``.

The window shows a library of 100,000 invented articles, without a screen. What is timed is one key in the
search line, pressed while the list is at rest: from the event of the key to the end of the first painting of
the list with the rows that answer. All that lies between is counted: the search in another thread, the rows,
the painting; not what the window leaves for when the reader rests, which is the counting of facets. Times are
those of the clock, since several threads take part: on a busy machine they say little, and ``own_ms``, what
all threads of the process took of a processor (the median), says more. Nothing is asserted about them: 50 ms
a key is what is wanted.

To make the library takes minutes. JIANTING_LIST names a file where it is kept from one run to the next.
"""

from __future__ import annotations

import os
import random
import statistics
import time
import zipfile
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from reader.gui.app import application, open_window
from reader.gui.importing.catch_up import CatchUp
from reader.gui.settings import Settings
from reader.library import Library

ARTICLES = 100_000
HOSTS = ("www.voachinese.com", "www.bbc.com/zhongwen/simp", "cn.nytimes.com", "theinitium.com")
LETTERS, WORDS = 3_000, 20_000
TITLE, PARAGRAPHS, PARAGRAPH = 10, 4, 30
"""Words of a title, paragraphs of an article, words of a paragraph."""
HOUR_MS = 3_600_000
NAMED_FROM = 100_000
"""So that no address is by chance that of a page that is not there (404.html)."""
FIRST_MS = 1_500_000_000_000
ROUNDS = 60
PATIENCE_MS = 20_000


def vocabulary(choice: random.Random) -> list[str]:
    """Words of two characters that mean nothing, the common ones first."""
    letters = [chr(0x4E00 + number) for number in range(LETTERS)]
    return ["".join(choice.choices(letters, k=2)) for _ in range(WORDS)]


def write_archive(path: Path, articles: int) -> None:
    """A zip file of articles in the common format, in which words are as frequent as words are (Zipf)."""
    choice = random.Random(1)  # noqa: S311 - the same each time
    words = vocabulary(choice)
    weights = [1 / (rank + 10) for rank in range(WORDS)]
    pool = choice.choices(words, weights, k=400_000)
    length = TITLE + PARAGRAPHS * PARAGRAPH
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(articles):
            name = f"{NAMED_FROM + number}"
            at = choice.randrange(len(pool) - length)
            title = "".join(pool[at : at + TITLE])
            lines = [
                f"<!--{FIRST_MS + number * HOUR_MS}-->",
                f"[{title}](https://{HOSTS[number % len(HOSTS)]}/a/{name}.html)",
                "------",
            ]
            for first in range(at + TITLE, at + length, PARAGRAPH):
                lines.append(f"<p>{''.join(pool[first : first + PARAGRAPH])}。</p>")
            archive.writestr(f"{number // 1000}/{name}.txt", "\n".join(lines))


def make_library(path: Path, articles: int = ARTICLES) -> None:
    """Imports as many articles, and makes them known to the search."""
    archive = path.with_suffix(".zip")
    write_archive(archive, articles)
    with Library(path, coder="tester") as made:
        made.import_archive([archive])
        made.catch_up(("search",))
    archive.unlink()


class Painted(QObject):
    """Notes when a list, whose rows answer what was asked, has been painted."""

    def __init__(self, window: Any) -> None:
        super().__init__()
        self._model, self._view = window.library_panel.model, window.library_panel.view
        self._viewport = self._view.viewport()
        self._loop = QEventLoop()
        self._wanted: str | None = None
        self._viewport.installEventFilter(self)

    def wait_for(self, text: str) -> None:
        """Runs the window until the rows for this text are on screen."""
        self._wanted = text
        QTimer.singleShot(PATIENCE_MS, self, self._loop.quit)
        self._loop.exec()
        if self._wanted is not None:
            raise TimeoutError(f"nothing was shown for {text!r}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Sees each event of the list before it is dealt with; the painting itself is done here."""
        if event.type() is not QEvent.Type.Paint or self._wanted is None:
            return False
        is_shown = self._model.shown.text == self._wanted
        if is_shown and (not self._model.rowCount() or self._model.summary(0) is not None):
            self._wanted = None
            self._view.viewportEvent(event)
            self._loop.quit()
            return True
        return False


def press(line: QObject, letter: str) -> None:
    """A key as a person presses it; a Chinese character comes from an input method."""
    if letter.isascii():
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(line, event)
    else:
        committed = QInputMethodEvent()
        committed.setCommitString(letter)
        QApplication.sendEvent(line, committed)


def at_rest(window: Any) -> None:
    """Waits until nothing runs, the counting of facets least of all."""
    loop = QEventLoop()
    while window.hub.jobs.is_busy() or window.library_panel.search_box.typing.isActive():
        QTimer.singleShot(20, loop.quit)
        loop.exec()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    kept = os.environ.get("JIANTING_LIST")
    path = Path(kept) if kept else tmp_path_factory.mktemp("list") / "library.sqlite3"
    if not path.exists():
        make_library(path)
    with Library(path, coder="tester") as made:
        yield made


@pytest.fixture(scope="module")
def window(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    application([])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CatchUp, "start", lambda _self: None)
        patch.setattr(CatchUp, "start_soon", lambda _self: None)
        made = open_window(library, Settings(tmp_path_factory.mktemp("window") / "window.ini"))
        made.resize(1440, 900)
        made.show()
        at_rest(made)
        yield made
        made.hub.jobs.shut_down()
        made.close()


def queries() -> dict[str, list[str]]:
    """What is typed, by what it stands for; the last letter of each is the key that is timed."""
    words = vocabulary(random.Random(1))  # noqa: S311
    common, rare = words[5:25], words[-200:-180]
    return {
        "the first letter of a word": [word[0] for word in common],
        "the second letter of a common word": common,
        "the second letter of a rare word": rare,
        "the last letter of two words": [f"{a} {b}" for a, b in zip(common, words[30:50], strict=True)],
        "the last letter of an outlet's name": ["outlet:bbc", "outlet:nyt", "outlet:voa"],
        "the last digit of a month": [f"after:20{year}-{month:02}" for year in (18, 20) for month in (3, 9)],
    }


@pytest.mark.parametrize("kind", queries())
def test_a_key_in_the_search_line(benchmark: BenchmarkFixture, window: Any, kind: str) -> None:
    line = window.library_panel.search_box.line
    painted = Painted(window)
    texts = cycle(queries()[kind])

    def typed_before() -> tuple[tuple[str], dict[str, Any]]:
        text = next(texts)
        line.setText(text[:-1])
        at_rest(window)
        return (text,), {}

    own: list[float] = []

    def key(text: str) -> None:
        began = time.process_time()
        press(line, text[-1])
        painted.wait_for(text)
        own.append(time.process_time() - began)

    articles = window.library_panel.model.rowCount()
    timed: Callable[..., None] = key
    benchmark.pedantic(timed, setup=typed_before, rounds=ROUNDS // 3)
    benchmark.extra_info.update(articles=articles, own_ms=round(statistics.median(own) * 1000, 1))
    window.library_panel.search_box.line.clear()
    at_rest(window)


def test_what_a_key_takes_of_the_window_itself(benchmark: BenchmarkFixture, window: Any) -> None:
    """From the key until the letter is seen in the line, while the list is being looked for."""
    line = window.library_panel.search_box.line
    letters = cycle("abcdefgh")

    def key() -> None:
        press(line, next(letters))
        QApplication.processEvents()

    benchmark.pedantic(key, rounds=ROUNDS)
    line.clear()
    at_rest(window)
