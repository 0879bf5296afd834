from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.store.events import DAY, Due, Known
from reader.store.schema import MIGRATIONS
from reader.store.store import Store
from tests.kept import backups_of, rows_of

MAKE = 3


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with closing(Store.open(path, create=True)) as store:
        with store.transaction():
            for number in range(1, 5):
                add(store, number, number * DAY)
        yield store


def add(store: Store, number: int, at: int | None, *, outlet: str = "voa") -> None:
    """An article with a revision of the same number."""
    for query, values in (
        ("INSERT INTO sources VALUES (?, ?, NULL, x'')", [number, f"sha{number}"]),
        (
            "INSERT INTO articles (id, revision, outlet, title, published, published_inferred, path, length,"
            " folded) VALUES (?1, ?1, ?2, ?3, ?4, 0, ?5, 3, '')",
            [number, outlet, f"题{number}", at, f"/{number}.md"],
        ),
        ("INSERT INTO revisions VALUES (?1, ?1, ?1, 1, 0, '', '', '正文。')", [number]),
    ):
        store.db.execute(query, values)


def placed(store: Store, *articles: int) -> int:
    """An event of some articles, whose strand goes by the first of them."""
    event = store.events.make_event()
    for article in articles:
        store.events.place(article, event, articles[0], article * DAY, article, MAKE)
        store.events.sign([(article, article, b"\0")], MAKE)
    store.events.summarise(event, "标签")
    return event


def test_what_is_new_changed_or_of_another_make_is_due(store: Store):
    assert store.events.pending(MAKE) == 4
    placed(store, 1, 2)
    assert store.events.due(MAKE) == [Due(3, 3 * DAY, None, False), Due(4, 4 * DAY, None, False)]
    store.events.sign([(3, 3, b"\0")], MAKE)
    assert store.events.due(MAKE)[0].signed
    assert len(store.events.due(MAKE + 1)) == 4
    assert not any(item.signed for item in store.events.due(MAKE + 1))
    store.db.execute("INSERT INTO revisions VALUES (9, 1, 1, 2, 0, '', '', '新的正文。')")
    store.db.execute("UPDATE articles SET revision = 9, published = ? WHERE id = 1", [7 * DAY])
    assert store.events.due(MAKE)[-1] == Due(1, 7 * DAY, DAY, False)
    assert store.events.to_sign([1]) == [(1, 9, "题1", "新的正文。")]


def test_what_has_no_date_is_due_last(store: Store):
    with store.transaction():
        add(store, 5, None)
    assert store.events.due(MAKE)[-1] == Due(5, None, None, False)
    assert store.events.undated([5]) == [(5, 5, None, None)]


def test_a_day_and_the_days_before_it_are_known(store: Store):
    event = placed(store, 1, 2)
    store.events.sign([(3, 3, b"\1")], MAKE)
    assert store.events.of_day(3, MAKE) == [Known(3, 3, 3 * DAY, b"\1")]
    assert store.events.of_day(4, MAKE) == []
    assert store.events.of_day(2, MAKE) == [Known(2, 2, 2 * DAY, b"\0", event, 1, None, None, 2)]
    assert store.events.before(3, 1) == [Known(2, 2, 2 * DAY, b"\0", event, 1, DAY)]
    store.event_decisions.rename(event, "名")
    assert store.events.before(3, 1) == [Known(2, 2, 2 * DAY, b"\0", event, 1, DAY, event)]
    assert store.events.of_day(2, MAKE)[0].owner == event


def test_doubt_makes_days_due_again(store: Store):
    placed(store, 1, 2, 3)
    assert sorted(store.events.doubt(2, 4)) == [2, 3]
    assert [item.article for item in store.events.due(MAKE)] == [2, 3, 4]


def test_an_event_without_articles_is_no_more(store: Store):
    event, other = placed(store, 1), placed(store, 2)
    store.events.place(1, other, 2, DAY, 1, MAKE)
    store.events.summarise(event, "")
    with pytest.raises(KeyError):
        store.events.get(event)
    store.events.summarise(other, "两篇")
    found = store.events.get(other)
    assert (found.label, found.articles, found.outlets) == ("两篇", (1, 2), ("voa",))


def test_a_strand_follows_its_event(store: Store):
    event, other = placed(store, 1, 2), placed(store, 3)
    assert store.events.move_strand(1, other, 2) == {event}
    assert (store.events.event_of(1), store.events.event_of(2)) == (other, event)
    assert store.events.move_strand(1, other, 2) == set()


def test_each_decision_is_counted(store: Store):
    event, other = placed(store, 1, 2), placed(store, 3)
    before = store.events.changes()
    states = store.event_decisions.states([event, other])
    store.event_decisions.merge(event, [other])
    merged = store.events.changes()
    store.event_decisions.restore(states)
    assert before < merged < store.events.changes()
    assert store.event_decisions.articles(event) == {1, 2}


def test_the_first_name_of_merged_events_stays(store: Store):
    event, second, third = placed(store, 1), placed(store, 2), placed(store, 3)
    store.event_decisions.rename(second, "第二")
    store.event_decisions.rename(third, "第三")
    store.event_decisions.merge(event, [second, third])
    assert store.events.get(event).label == "第二"


def test_each_side_of_a_split_has_a_strand_of_its_own(store: Store):
    event = placed(store, 1, 2, 3)
    new = store.event_decisions.split(event, [1])
    rows = store.db.execute("SELECT article, event, strand, pinned FROM event_members ORDER BY article")
    assert rows.fetchall() == [(1, new, 1, 1), (2, event, 2, 1), (3, event, 2, 1)]


def test_decisions_are_backed_up_before_a_migration(store: Store, path: Path):
    event = placed(store, 1, 2)
    placed(store, 3)
    store.event_decisions.rename(event, "新桥通车")
    store.db.conn.commit()

    def later(db: Database) -> None:
        db.execute("CREATE TABLE later (n INTEGER)")

    Store.open(path, migrations=(*MIGRATIONS, later)).close()
    (backup,) = backups_of(path)
    assert rows_of(backup, "SELECT name FROM events") == [("新桥通车",)]
    assert rows_of(backup, "SELECT article FROM event_members ORDER BY article") == [(1,), (2,)]
    assert rows_of(backup, "SELECT path FROM articles ORDER BY id") == [("/1.md",), ("/2.md",)]


def test_found_events_alone_need_no_backup(store: Store, path: Path):
    placed(store, 1, 2)
    store.db.conn.commit()

    def later(db: Database) -> None:
        db.execute("CREATE TABLE later (n INTEGER)")

    Store.open(path, migrations=(*MIGRATIONS, later)).close()
    assert backups_of(path) == []
