"""How long the coding bench takes with much on it: ``pytest tests/benchmarks -k tag_speed --benchmark-only``.

A library of 100 invented articles has 10,000 tags of 50 codes by two coders; 300 of them lie in one article
of 6,000 characters, which is open in a window of 1440 by 900, without a screen; codebook and list of tags are
shown beside it. A row is one act, from the event of the key or the wheel to the end of all that follows from
it: the library's write, what is read anew in other threads, the painting of all that changed. Times are what
all threads of the process take of a processor, so that other programs disturb them little. Nothing is said
to be enough: 50 ms a key and 16 ms a frame are what is wanted.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from reader.gui.app import application, leave_alone_what_is_loaded, open_window
from reader.gui.settings import Settings
from reader.library import Library
from reader.model import AgreementQuestion, Span, TagFilter

ARTICLES, CODES, TAGS, IN_ONE = 100, 50, 10_000, 300
LENGTH = 6_000
FIRST, LAST = 0x4E00, 0x8000
WHEEL = -120
ROUNDS, FRAMES = 30, 300

pytestmark = pytest.mark.benchmark(timer=time.process_time)


def write_article(folder: Path, number: int) -> None:
    choice = random.Random(number)  # noqa: S311 - the same each time
    lines: list[str] = []
    while sum(map(len, lines)) < (LENGTH if number == 0 else LENGTH // 4):
        words = (chr(choice.randint(FIRST, LAST)) for _ in range(choice.randint(60, 180)))
        lines.append("".join("，" if at % 19 == 18 else char for at, char in enumerate(words)) + "。")
    body = "\n".join(f"<p>{line}</p>" for line in lines)
    head = f"<!--{1_700_000_000_000 + number}-->\n[第{number}篇](https://www.bbc.com/{number}.html)\n------\n"
    (folder / f"{number}.txt").write_text(head + body, encoding="utf-8")


def places(library: Library, article: int, number: int) -> list[tuple[int, Span, str]]:
    """So many passages of an article, of all lengths that people tag."""
    text, choice = library.article(article).text, random.Random(article)  # noqa: S311
    found = []
    for _ in range(number):
        start = choice.randrange(len(text) - 80)
        end = start + choice.choice((2, 4, 8, 20, 40, 80))
        found.append((article, Span(start, end), text[start:end]))
    return found


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("tags")
    (folder / "archive").mkdir()
    for number in range(ARTICLES):
        write_article(folder / "archive", number)
    with Library(folder / "library.sqlite3", coder="甲") as made:
        made.import_archive([folder / "archive"])
        made.catch_up()
        codes: list[int] = []
        for number in range(CODES):
            parent = codes[number // 5 * 5] if number % 5 else None
            (code,) = made.add_code(
                f"码{number}", parent, digit=number + 1 if number < 9 else None
            ).added.codes
            codes.append(code.id)
        articles = [made.find("0.txt"), *(made.find(f"{number}.txt") for number in range(1, ARTICLES))]
        share = (TAGS - IN_ONE) // (ARTICLES - 1)
        wanted = [
            place
            for at, article in enumerate(articles)
            for place in places(made, article, IN_ONE if at == 0 else share)
        ]
        for number, code in enumerate(codes):
            made.set_coder("甲" if number % 2 else "乙")
            made.annotate_all(wanted[number::CODES], code, "备注" if number % 3 == 0 else "")
        made.set_coder("甲")
        assert made.count_tags() > 0.98 * TAGS
        yield made


@pytest.fixture
def window(full: Library, tmp_path: Path) -> Iterator[Any]:
    application([])
    made = open_window(full, Settings(tmp_path / "window.ini"))
    made.resize(1440, 900)
    made.show()
    made.docks.tags.show()
    made.docks.codebook.show()
    made.activateWindow()
    rest(made)
    leave_alone_what_is_loaded()
    yield made
    made.hub.jobs.shut_down()
    made.close()


def rest(window: Any) -> None:
    """Until nothing runs and all is painted."""
    for _ in range(2):
        while window.hub.jobs.is_busy():
            QApplication.processEvents()
            time.sleep(0.0005)
        QApplication.processEvents()


def opened(window: Any) -> Any:
    """The pane of the article with the many tags."""
    window.reading.open([window.hub.library.find("0.txt")])
    rest(window)
    text = window.view.panes[0].text
    text.setFocus()
    return text


def act(window: Any, do: Callable[[], object]) -> Callable[[], None]:
    def whole() -> None:
        do()
        rest(window)

    return whole


def test_opening_an_article_of_many_tags(benchmark: BenchmarkFixture, window: Any) -> None:
    article = window.hub.library.find("0.txt")

    def closed() -> None:
        window.reading.close()
        rest(window)

    benchmark.pedantic(
        act(window, lambda: window.reading.open([article])), setup=closed, rounds=7, warmup_rounds=1
    )
    assert len(window.view.panes[0].text.placed) >= 0.9 * IN_ONE


def test_tagging_by_a_digit_and_undo(benchmark: BenchmarkFixture, window: Any) -> None:
    """Both in turn, so that the number of tags stays; a row for each is told apart below."""
    text, starts = opened(window), cycle(range(40, 400, 7))
    times: dict[str, list[float]] = {"tagged": [], "undone": []}
    before = window.hub.library.count_tags()

    def select() -> None:
        start = next(starts)
        cursor = text.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + 5, QTextCursor.MoveMode.KeepAnchor)
        text.setTextCursor(cursor)
        rest(window)

    def tag_and_undo() -> None:
        began = time.process_time()
        QTest.keyClick(text, Qt.Key.Key_1)
        rest(window)
        tagged = time.process_time()
        assert window.hub.library.count_tags() == before + 1
        between = time.process_time()
        QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        rest(window)
        times["tagged"].append(tagged - began)
        times["undone"].append(time.process_time() - between)

    benchmark.pedantic(tag_and_undo, setup=select, rounds=ROUNDS, warmup_rounds=2)
    assert window.hub.library.count_tags() == before
    benchmark.extra_info.update(
        {f"{name}_ms": round(1000 * sorted(some)[len(some) // 2], 1) for name, some in times.items()}
    )


def test_a_scrolled_frame_of_many_tags(benchmark: BenchmarkFixture, window: Any) -> None:
    text = opened(window)
    viewport = text.viewport()

    def scroll() -> None:
        bar = text.verticalScrollBar()
        if bar.value() == bar.maximum():
            bar.setValue(0)
        where = QPointF(200, 200)
        event = QWheelEvent(
            where,
            viewport.mapToGlobal(where),
            QPoint(),
            QPoint(0, WHEEL),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)
        QApplication.processEvents()

    scroll()
    benchmark.pedantic(scroll, rounds=FRAMES)
    assert len(text.placed) >= 0.9 * IN_ONE


def test_a_key_in_the_filter_of_the_list(benchmark: BenchmarkFixture, window: Any) -> None:
    panel, common = window.tags_panel, "".join(chr(FIRST + at) for at in range(0, 4000, 97))
    words = cycle([*common, ""])

    def key() -> None:
        panel.filter.line.setText(next(words))
        panel.filter.chosen.emit()  # the pause of a typist is no work

    benchmark.pedantic(act(window, key), rounds=ROUNDS, warmup_rounds=2)


def test_the_counts_of_the_codebook(benchmark: BenchmarkFixture, full: Library) -> None:
    counts = benchmark.pedantic(full.code_counts, rounds=ROUNDS, warmup_rounds=1)
    assert len(counts) >= CODES


def test_the_index_of_the_list(benchmark: BenchmarkFixture, full: Library) -> None:
    index = benchmark.pedantic(full.tag_index, (TagFilter(),), rounds=ROUNDS, warmup_rounds=1)
    assert len(index.tags) > 0.98 * TAGS


def test_agreement_over_all(benchmark: BenchmarkFixture, full: Library) -> None:
    found = benchmark.pedantic(full.agreement, (AgreementQuestion(("甲", "乙")),), rounds=3)
    assert found.codes[0].units


def test_placing_the_tags_of_a_changed_article(benchmark: BenchmarkFixture, full: Library) -> None:
    from reader.annotate.following import Follower

    article = full.find("0.txt")
    old = full.article(article).text
    new = "更正在前。\n" + old.replace("，", ",").replace(old[900:1_000], "")
    tags = full.annotations(article)

    def follow() -> int:
        follower = Follower(new)
        return sum(follower.follow(tag.passage, [(old, tag.passage.span)]) is not None for tag in tags)

    assert benchmark.pedantic(follow, rounds=ROUNDS, warmup_rounds=1) > 0.8 * IN_ONE
