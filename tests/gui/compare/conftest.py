"""Invented articles and the links between them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint

from reader.gui.compare import ComparisonView, Typography
from reader.gui.look.fonts import load_fonts
from reader.gui.look.theme import Theme
from reader.model import Alignment, Article, Group, Link, LinkKind, ParagraphKind, Relation, Span
from tests.making import article_of, end_of

K = ParagraphKind
LEAD = "青禾市水务局周二宣布，位于城北的柳湾水库将从下月起停止向旧城区供水，由新建的东岭水厂接替。"
PROMISE = "我们会在九十天之内换完旧城区的全部铅管，一根也不留"
PROMISE_AGAIN = "旧城区所有的含铅水管都将在三个月内更换完毕，绝不遗漏"
REUSE = "柳湾水库建成于一九五八年，总库容约四千二百万立方米"


def link(articles: Sequence[Article], kind: LinkKind, a: tuple[int, str], b: tuple[int, str], **more) -> Link:
    return Link(kind, more.pop("score", 0.9), end_of(articles, *a), end_of(articles, *b), **more)


def filler(count: int, topic: str) -> list[str]:
    return [
        f"{topic}第{i}段：" + "居民在社区会议上谈到水压、水价和施工时间，会议开了近三个小时，气氛平和。" * 2
        for i in range(count)
    ]


def four_articles(long: int = 6) -> tuple[Article, ...]:
    when = datetime(2031, 4, 8, 9, 30, tzinfo=UTC)
    return (
        article_of(
            (K.STANDFIRST, "一座城市决定告别用了七十年的水管。"),
            LEAD,
            (K.CAPTION, "柳湾水库，四月五日。（林一帆摄）"),
            *filler(long, "甲"),
            f"局长周明岚说：“{PROMISE}。”她没有说明费用。",
            (K.HEADING, "水库的历史"),
            REUSE + "。",
            *filler(long, "甲后"),
            outlet="voa",
            title="【示例】青禾市更换旧城区铅管",
            author="陈述",
            published=when,
            url="https://example.org/a",
        ),
        article_of(
            *filler(2, "乙"),
            f"“{PROMISE}，”周明岚在记者会上说。",
            (K.LIST_ITEM, "第一，谁来付钱？"),
            (K.LIST_ITEM, "第二，停水多久？"),
            (K.QUOTE, "水是城市的记忆，也是城市的账本。"),
            *filler(long, "乙后"),
            REUSE + "，曾是全省最大的水库。",
            (K.NOTE, "更正：本文较早版本误写了水库的库容。"),
            outlet="bbc",
            title="【示例】旧城区的水：一份承诺、一座水库与三个尚未回答的问题，以及居民们在漫长的等待里学会的事情和他们仍不愿意相信的数字",
            published=when,
        ),
        article_of(
            *filler(long, "丙"),
            f"市政府的一位负责人承诺，{PROMISE_AGAIN}。",
            *filler(2, "丙后"),
            outlet="nyt",
            title="【示例】鉛管之城",
            author="Ada Lin、何越",
            published=when,
            published_inferred=True,
        ),
        article_of(outlet="initium", title="【示例】沒有文字的一篇"),
    )


def links_of(articles: Sequence[Article]) -> tuple[Link, ...]:
    quote, reuse, topic = LinkKind.QUOTE, LinkKind.REUSE, LinkKind.TOPIC
    why = {"same_characters": 24, "coverage": [1.0, 0.97], "shared": ["铅管", "旧城区"]}
    found = [
        link(articles, quote, (0, PROMISE), (1, PROMISE), relation=Relation.VERBATIM, why=why),
        link(articles, reuse, (0, REUSE), (1, REUSE), score=0.8),
        link(articles, topic, (0, "甲第1段"), (1, "乙第1段"), score=0.4),
    ]
    if len(articles) > 2:
        found += [
            link(articles, quote, (0, PROMISE), (2, PROMISE_AGAIN), relation=Relation.RETRANSLATED),
            link(articles, quote, (1, PROMISE), (2, PROMISE_AGAIN), relation=Relation.RETRANSLATED),
        ]
    return tuple(found)


def groups_of(links: Sequence[Link]) -> tuple[Group, ...]:
    """The topic, the promise and the reused text, in the order of the first article."""
    found = []
    for label, own in (("水压与工期", (2,)), ("周明岚：换完铅管", (0, 3, 4)), ("柳湾水库", (1,))):
        own = tuple(index for index in own if index < len(links))
        places: dict[tuple[int, Span], None] = {}
        for end in (end for index in own for end in (links[index].a, links[index].b)):
            places[end.article, end.passage.span] = None
        kind = LinkKind.QUOTE if links[own[0]].kind is LinkKind.QUOTE else LinkKind.TOPIC
        found.append(Group(kind, label, 0.9, own, tuple(sorted(places))))
    return tuple(found)


def comparison(count: int, long: int = 6) -> Alignment:
    articles = four_articles(long)[:count]
    links = links_of(articles) if count > 1 else ()
    return Alignment(articles, links, (), groups_of(links) if links else ())


def point_on(text, link: int) -> QPoint:
    """A point of the viewport on the first words of a link's passage, scrolled into view."""
    placed = next(placed for placed in text.placed if link in placed.mark.links)
    if not 0 <= placed.top - text.verticalScrollBar().value() < text.viewport().height() - 40:
        text.verticalScrollBar().setValue(int(placed.top) - 200)
    box = placed.boxes[0]
    return QPoint(int(box.x + 12), int(box.y + box.height / 2 - text.verticalScrollBar().value()))


def top_in_view(text, link: int) -> float:
    return text.extents[link][0] - text.verticalScrollBar().value()


def is_lit(view, pane: int, link: int) -> bool:
    return link in view.panes[pane].text._layer.lit


@pytest.fixture(scope="session")
def light() -> Theme:
    return Theme.load("light")


@pytest.fixture
def make_view(qtbot, qapp, light) -> Iterator[Callable[..., ComparisonView]]:
    """Shows a comparison of so many articles in a window of 1280 by 800, without animation."""
    load_fonts()
    old = qapp.font()

    def make(count: int = 2, *, long: int = 6, width: int = 1280, height: int = 800) -> ComparisonView:
        view = ComparisonView(light, Typography(family="Noto Sans SC"))
        qtbot.addWidget(view)
        view.set_animated(False)
        view.resize(width, height)
        view.set_alignment(comparison(count, long) if count else None)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        return view

    yield make
    qapp.setFont(old)
