"""Searching by a person's own marks and by events, and the orders of what is found."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library import Library
from reader.model import Order, Source
from reader.store.rows import prepare
from reader.store.search_order import title_key
from tests.making import article_of

DAY = datetime(2031, 3, 5, tzinfo=UTC)
ARTICLES = (
    # id, outlet, title, days after DAY or None, length of the text
    ("voa", "渡轮重新开航", 0, 40),
    ("bbc", "「渡輪」停航", 1, 20),
    ("nyt", "阿兰港的灯塔", 2, 60),
    ("voa", "2031 年的预算", None, 30),
)


@pytest.fixture
def shelf(library: Library) -> Library:
    with library._connections.writing() as store:
        for number, (outlet, title, days, length) in enumerate(ARTICLES, 1):
            published = None if days is None else DAY + timedelta(days=days)
            article = article_of("好" * length, outlet=outlet, title=title, published=published)
            data = f"{number}".encode()
            file = prepare(Source(f"{number}.md", data, sha256(data).hexdigest()), f"/{number}.md", article)
            store.articles.record(file, 1)
        for event, label, articles in ((7, "渡輪停航 12 天", (1, 2)), (8, "灯塔", (3,))):
            store.db.execute("INSERT INTO events (id, label) VALUES (?, ?)", [event, label])
            for each in articles:
                store.events.place(each, event, articles[0], None, each, 1)
    return library


def found(library: Library, query: str, order: Order = Order.NEWEST) -> list[int]:
    total, articles = library.matching(query, order=order)
    assert total == len(articles)
    return [each.id for each in articles]


def test_marks_narrow(shelf):
    shelf.set_flags([1, 3], read=True)
    shelf.set_flags([3, 4], starred=True)
    assert found(shelf, "is:read") == [3, 1]
    assert found(shelf, "is:unread") == [2, 4]
    assert found(shelf, "is:starred is:unread") == [4]
    assert found(shelf, "-is:starred -is:read") == [2]


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("event:7", [2, 1]),
        ("event:9", []),
        ("event:渡轮", [2, 1]),
        ('event:"停航 渡轮"', [2, 1]),
        ('event:"12"', [2, 1]),
        ("event:十二", [2, 1]),
        ("event:灯塔 OR event:7", [3, 2, 1]),
        ("-event:7", [3, 4]),
    ],
)
def test_events_narrow(shelf, query, articles):
    assert found(shelf, query) == articles


def test_a_name_given_by_hand_is_what_an_event_is_found_by(shelf):
    shelf.rename_event(8, "阿兰港")
    assert found(shelf, "event:阿兰港") == [3]
    assert found(shelf, "event:灯塔") == []


def test_a_tag_is_found_with_those_below_it_and_by_a_quoted_name(shelf):
    (above,) = shelf.add_code("新 桥").changes.codes
    (below,) = shelf.add_code("桥墩", above).changes.codes
    shelf.annotate(2, 0, 1, below)
    shelf.annotate(4, 0, 1, above)
    assert found(shelf, 'tag:"新 桥"') == [2, 4]
    assert found(shelf, 'tag:"新 桥/桥墩"') == [2]


@pytest.mark.parametrize(
    ("order", "articles"),
    [
        (Order.NEWEST, [3, 2, 1, 4]),
        (Order.OLDEST, [1, 2, 3, 4]),
        (Order.OUTLET, [2, 3, 1, 4]),
        (Order.LONGEST, [3, 1, 4, 2]),
        (Order.SHORTEST, [2, 4, 1, 3]),
        (Order.TITLE, [4, 3, 2, 1]),
        (Order.RANK, [3, 2, 1, 4]),
    ],
)
def test_orders(shelf, order, articles):
    assert found(shelf, "length:>0", order) == articles
    pages = [shelf.matching("length:>0", order=order, limit=1, offset=at)[1][0].id for at in range(4)]
    assert pages == articles


def test_facets_count_tags_events_and_marks(shelf):
    (code,) = shelf.add_code("风险").changes.codes
    for article in (1, 1, 2):
        shelf.annotate(article, 0, 2, code)
    shelf.set_flags([1, 4], read=True)
    shelf.set_flags([4], starred=True)
    facets = shelf.facets("length:>0")
    assert facets.codes == ((code, 2),)
    assert facets.events == ((7, "渡輪停航 12 天", 2),)
    assert (facets.total, facets.read, facets.starred) == (4, 2, 1)
    assert shelf.facets("outlet:bbc").codes == ((code, 1),)


@given(st.text(max_size=12), st.text(max_size=12))
def test_where_a_title_stands_does_not_depend_on_marks_or_script(title, other):
    assert title_key(f"“{title}”") == title_key(title)
    assert (title_key(title) < title_key(other)) + (title_key(other) < title_key(title)) <= 1


def test_chinese_titles_stand_as_they_are_read_after_others():
    titles = ["重庆", "北京", "Berlin", "2024", "張三", "阿兰"]
    assert sorted(titles, key=title_key) == ["2024", "Berlin", "阿兰", "北京", "張三", "重庆"]
