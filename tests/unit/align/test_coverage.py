from __future__ import annotations

from reader.align.coverage import coverage
from reader.model import Alignment, Article, Group, Link, LinkKind, Share, Span
from tests.making import article_of, end_of

LONG = "港务局周二公布了全部航班的新时刻表，并且说明了渡轮停靠两岸码头的次序以及票价的变化，在售票处领取。"
SHORT = "渡轮时刻表已经更新"


def shared(
    articles: list[Article], *pairs: tuple[int, str, int, str], why: dict[str, object] | None = None
) -> Alignment:
    links = tuple(
        Link(LinkKind.TOPIC, 0.9, end_of(articles, a, x), end_of(articles, b, y), why=why or {})
        for a, x, b, y in pairs
    )
    members = sorted({(e.article, e.passage.span) for link in links for e in (link.a, link.b)})
    group = Group(LinkKind.TOPIC, "时刻表", 0.9, tuple(range(len(links))), tuple(members))
    return Alignment(tuple(articles), links, (), (group,))


def shares(alignment: Alignment) -> list[Share]:
    (row,) = coverage(alignment).rows
    assert row.label == "时刻表"
    return [cell.share for cell in row.cells]


def test_a_paragraph_of_its_own_is_full_and_no_passage_is_absent() -> None:
    articles = [article_of(LONG), article_of(LONG, outlet="bbc"), article_of("天气晴朗。", outlet="nyt")]
    alignment = shared(articles, (0, LONG, 1, LONG))
    assert shares(alignment) == [Share.FULL, Share.FULL, Share.ABSENT]
    (row,) = coverage(alignment).rows
    assert row.cells[0].spans == (Span(0, len(LONG)),)
    assert [cell.length for cell in row.cells] == [len(LONG), len(LONG), 0]


def test_less_than_a_quarter_of_the_fullest_is_a_mention() -> None:
    articles = [article_of(LONG), article_of(SHORT, outlet="bbc")]
    assert shares(shared(articles, (0, LONG, 1, SHORT))) == [Share.FULL, Share.MENTION]


def test_a_short_passage_is_a_mention_in_a_long_paragraph_alone() -> None:
    buried = article_of(
        f"记者在河边看到许多人，{SHORT}，售票处前排起了长队，孩子们在岸边放风筝。", outlet="bbc"
    )
    alone = article_of(SHORT, outlet="nyt")
    assert shares(shared([alone, buried], (0, SHORT, 1, SHORT))) == [Share.FULL, Share.MENTION]


def test_what_has_little_in_common_with_its_counterparts_is_a_mention() -> None:
    articles = [article_of(LONG), article_of(LONG, outlet="bbc")]
    pair = (0, LONG, 1, LONG)
    assert shares(shared(articles, pair, why={"coverage": [0.4, 0.1]})) == [Share.FULL, Share.MENTION]
    assert shares(shared(articles, pair, why={"coverage": [0.4, 0.2]})) == [Share.FULL, Share.FULL]
    assert shares(shared(articles, pair, why={"coverage": "unknown"})) == [Share.FULL, Share.FULL]


def test_one_link_with_much_in_common_is_enough() -> None:
    articles = [article_of(LONG), article_of(LONG, outlet="bbc"), article_of(LONG, outlet="nyt")]
    little = shared(articles, (0, LONG, 1, LONG), why={"coverage": [0.1, 0.1]}).links
    much = shared(articles, (0, LONG, 2, LONG), why={"coverage": [0.5, 0.5]}).links
    whole = Span(0, len(LONG))
    group = Group(LinkKind.TOPIC, "时刻表", 0.9, (0, 1), ((0, whole), (1, whole), (2, whole)))
    alignment = Alignment(tuple(articles), (*little, *much), (), (group,))
    assert shares(alignment) == [Share.FULL, Share.MENTION, Share.FULL]
