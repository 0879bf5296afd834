"""Which files without an address are versions of one article, and which are articles of one title."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Source
from reader.store.identity import SHARED_BY_VERSIONS, likeness
from reader.store.intake import Outcome, Stored
from reader.store.rows import prepare
from reader.store.store import Store
from tests.making import article_of

MORNING = (
    "河港新桥今早通车，数千市民到场，渡轮公司说航班会减少一半。",
    "市长林远山在仪式上说，这座桥让两岸的人近了一个小时。",
    "反对者则指出，工程超支两成，而且噪音没有解决。",
)
EVENING = (
    "修船厂的工人下午开始罢工，要求补发去年的加班费。",
    "工会代表陈一帆说，谈判已经停了三个星期，厂方没有回话。",
    "厂方则表示，账目正在核对，月底以前会有结果。",
)
DAY = datetime(2031, 4, 5, tzinfo=UTC)


class Shelf:
    def __init__(self, store: Store):
        self.store = store

    def put(self, path: str, *lines: str, url: str | None = None, title: str = "今日要闻") -> Stored:
        article = article_of(*lines, outlet="initium", title=title, published=DAY, url=url)
        data = f"{title} {url} {lines}".encode()
        with self.store.transaction():
            return self.store.articles.record(
                prepare(Source(path, data, sha256(data).hexdigest()), path, article), 1
            )


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with closing(Store.open(tmp_path / "library.sqlite3", create=True)) as store:
        yield Shelf(store)


def test_two_articles_of_one_title_and_day_stay_two(shelf: Shelf):
    first = shelf.put("/a.md", *MORNING)
    second = shelf.put("/b.md", *EVENING)
    assert (first.outcome, second.outcome) == (Outcome.NEW, Outcome.NEW)
    assert first.article != second.article
    assert shelf.store.articles.text(first.article).startswith("河港")
    assert shelf.store.articles.text(second.article).startswith("修船厂")


def test_a_longer_or_mended_text_is_a_version_of_the_one_it_is_like(shelf: Shelf):
    morning, evening = shelf.put("/a.md", *MORNING), shelf.put("/b.md", *EVENING)
    longer = shelf.put("/c.md", *EVENING, "当地气象台预计，未来三天仍有阵雨。", *EVENING[::-1])
    assert (longer.outcome, longer.article) == (Outcome.CHANGED, evening.article)
    mended = shelf.put("/d.md", MORNING[0].replace("数千", "上千"), *MORNING[1:])
    assert (mended.outcome, mended.article) == (Outcome.CHANGED, morning.article)
    # One like an earlier version of it is known too.
    again = shelf.put("/e.md", *EVENING[:2])
    assert (again.outcome, again.article) == (Outcome.CHANGED, evening.article)


def test_a_file_that_is_written_over_stays_the_same_article(shelf: Shelf):
    first = shelf.put("/a.md", *MORNING)
    second = shelf.put("/a.md", *EVENING)
    assert (second.outcome, second.article) == (Outcome.CHANGED, first.article)


def test_a_trial_says_what_an_import_would_do(shelf: Shelf):
    shelf.put("/a.md", *MORNING)
    shelf.put("/u.md", *MORNING, url="https://example.org/1")
    with closing(shelf.store.rehearsal()) as copy:
        trial = Shelf(copy)
        tried = [
            trial.put("/b.md", *EVENING).outcome,
            trial.put("/c.md", *MORNING[:2]).outcome,
            trial.put("/d.md", *EVENING[:2]).outcome,
        ]
        kept = copy.db.execute("SELECT count(*) FROM revisions WHERE text != ''").fetchone()[0]
        assert kept == 4
    done = [
        shelf.put("/b.md", *EVENING).outcome,
        shelf.put("/c.md", *MORNING[:2]).outcome,
        shelf.put("/d.md", *EVENING[:2]).outcome,
    ]
    assert tried == done == [Outcome.NEW, Outcome.CHANGED, Outcome.CHANGED]


def test_likeness_is_blind_to_script_and_marks():
    simplified = "".join(MORNING)
    traditional = (
        "河港新橋今早通車，數千市民到場，渡輪公司說航班會減少一半。"
        "市長林遠山在儀式上說：這座橋讓兩岸的人近了一個小時！"
        "反對者則指出，工程超支兩成，而且噪音沒有解決。"
    )
    assert likeness(simplified, traditional) == 1
    assert likeness(simplified, "".join(EVENING)) < 0.1
    assert likeness("", simplified) == 1
    assert likeness("快讯：大桥通车。", "快讯：渡轮停航。") < SHARED_BY_VERSIONS + 0.1
    assert likeness("快讯：大桥通车。", "好") < SHARED_BY_VERSIONS


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_the_same_both_ways(one: str, other: str):
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1
    assert likeness(one, one) == 1
