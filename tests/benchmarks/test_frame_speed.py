"""How long a scrolled frame takes: ``pytest tests/benchmarks -k frame --benchmark-only``.

Four articles of 6,000 characters with 200 links stand side by side in a window of 1440 by 900, without a
screen. A frame is one step of the wheel in the first pane: the other panes follow, and all that changed is
painted. Times are those of the process, so that other programs disturb them little. Nothing is asserted about
them: a screen shows a frame each 16.7 ms.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, cycle

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from reader.gui.app import application
from reader.gui.compare import ComparisonView, Typography
from reader.gui.compare.link_filter import ReadingMode
from reader.gui.find_bar import FindBar
from reader.gui.look.theme import Theme
from reader.model import Alignment, Article, End, Group, Link, LinkKind, Passage, Relation, Span
from tests.making import article_of

LENGTH, LINKS, WITNESSES = 6_000, 200, 4
PARAGRAPH = 130
"""Characters of a paragraph, in the middle."""
SIZE = 1440, 900
WHEEL = -120
"""A step of the wheel down, as Qt counts it."""
FRAMES = 300
HAN = range(0x4E00, 0x9000)

pytestmark = pytest.mark.benchmark(timer=time.process_time)


def written(index: int) -> Article:
    """An article of characters that mean nothing."""
    choice = random.Random(index)  # noqa: S311 - the same each time
    lines: list[str] = []
    while sum(map(len, lines)) + len(lines) < LENGTH:
        length = choice.randint(PARAGRAPH // 2, PARAGRAPH * 3 // 2)
        line = ("，" if at % 17 == 16 else chr(choice.choice(HAN)) for at in range(length - 1))
        lines.append("".join(line) + "。")
    return article_of(*lines, title=f"第{index}篇")


def joined(articles: Sequence[Article]) -> tuple[Link, ...]:
    """As many links as were asked for, of all kinds, between every two articles, mostly in order."""
    choice = random.Random(7)  # noqa: S311
    pairs = cycle(combinations(range(len(articles)), 2))
    kinds = cycle([LinkKind.QUOTE] * 3 + [LinkKind.TOPIC] * 6 + [LinkKind.REUSE])
    links = []
    for number, kind, (a, b) in zip(range(LINKS), kinds, pairs, strict=False):
        ends = []
        for index in (a, b):
            text, paragraphs = articles[index].text, articles[index].paragraphs
            near = number / LINKS * len(paragraphs) + choice.gauss(0, 2)
            paragraph = paragraphs[max(0, min(len(paragraphs) - 1, round(near)))]
            start, end = paragraph.start, paragraph.end
            if kind is not LinkKind.TOPIC:
                start += choice.randint(0, 10)
                end = min(end, start + choice.randint(12, 60))
            ends.append(End(index, Passage.of(text, start, end)))
        relation = choice.choice(list(Relation)) if kind is LinkKind.QUOTE else None
        links.append(Link(kind, choice.uniform(0.4, 1.0), *ends, relation=relation))
    return tuple(links)


def comparison() -> Alignment:
    """The articles and their links, each of these a thing of its own."""
    articles = tuple(written(index) for index in range(WITNESSES))
    links = joined(articles)
    groups = []
    for index, link in enumerate(links):
        members: list[tuple[int, Span]] = [(end.article, end.passage.span) for end in (link.a, link.b)]
        kind = LinkKind.QUOTE if link.kind is LinkKind.QUOTE else LinkKind.TOPIC
        groups.append(Group(kind, f"第{index}件", link.score, (index,), tuple(members)))
    return Alignment(articles, links, (), tuple(groups))


@pytest.fixture(params=["light", "dark"])
def view(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[ComparisonView]:
    application([])
    view = ComparisonView(Theme.load(request.param), Typography())
    qtbot.addWidget(view)
    view.set_animated(False)
    view.resize(*SIZE)
    view.set_alignment(comparison())
    with qtbot.waitExposed(view):
        view.show()
    yield view
    view.set_alignment(None)


def scroll(view: ComparisonView) -> None:
    """One step of the wheel, and all that it makes be painted; at the end it begins again."""
    viewport = view.panes[0].text.viewport()
    bar = view.panes[0].text.verticalScrollBar()
    if bar.value() >= bar.maximum() * 0.9:
        bar.setValue(0)
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        viewport.mapToGlobal(middle),
        QPoint(),
        QPoint(0, WHEEL),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()


def measure(benchmark: BenchmarkFixture, view: ComparisonView, name: str) -> None:
    """Times scrolled frames under the name that the table shows."""
    assert len(view.alignment.links) == LINKS if view.alignment else False
    benchmark.extra_info.update(measure=name, links=LINKS)
    scroll(view)
    benchmark.pedantic(scroll, (view,), rounds=FRAMES)
    assert all(pane.text.verticalScrollBar().value() > 0 for pane in view.panes)


@pytest.mark.parametrize("mode", ReadingMode)
def test_a_scrolled_frame(benchmark: BenchmarkFixture, view: ComparisonView, mode: ReadingMode) -> None:
    view.set_mode(mode)
    measure(benchmark, view, f"a scrolled frame, {mode.value}")


def test_a_scrolled_frame_with_a_current_link(benchmark: BenchmarkFixture, view: ComparisonView) -> None:
    view.next_link()
    measure(benchmark, view, "a scrolled frame with a current link")


def test_a_frame_in_which_other_links_light_up(benchmark: BenchmarkFixture, view: ComparisonView) -> None:
    """All panes whole, as when the mouse goes from one passage to the next."""
    links = cycle(range(LINKS))

    def hover() -> None:
        view.hover_links([next(links)])
        QApplication.processEvents()

    hover()
    benchmark.pedantic(hover, rounds=FRAMES)


def test_a_key_in_the_find_bar(benchmark: BenchmarkFixture, view: ComparisonView) -> None:
    """Something else is looked for in all articles, and the frame shows what is found."""
    bar = FindBar(view, Theme.load("light"))
    bar.open_bar()
    common = Counter("".join(pane.text.article.text for pane in view.panes if pane.text.article)).most_common(
        4
    )
    queries = cycle([letter for letter, _ in common] + ["。", "，", common[0][0] + common[1][0]])

    def key() -> None:
        bar.line.setText(next(queries))
        QApplication.processEvents()

    key()
    benchmark.pedantic(key, rounds=FRAMES // 3)
    bar.close_bar()
    bar.deleteLater()
