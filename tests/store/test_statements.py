"""The tables of statements."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.store.readings import MAKE
from reader.store.statement_rows import ReadingRow, StatedRow, StatementRow
from reader.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "library.sqlite3", create=True)) as store:
        with store.transaction():
            for number in (1, 2):
                put(store, number)
        yield store


def put(store: Store, number: int) -> None:
    execute = store.db.execute
    execute(
        "INSERT INTO articles"
        " (id, revision, outlet, title, published, published_inferred, path, length, folded)"
        " VALUES (?1, ?1, 'voa', '题', ?1 * 100, 0, '/' || ?1 || '.md', 12, '题')",
        [number],
    )
    execute("INSERT INTO sources VALUES (?1, ?1, NULL, x'')", [number])
    execute("INSERT INTO revisions VALUES (?1, ?1, ?1, 1, 0, '', '{}', '他说新桥已经通车了吧')", [number])


def stated(
    start: int, words: str, *, speaker: str | None = "欧登玛", prints: tuple[int, ...] = ()
) -> StatedRow:
    return StatedRow(start, start + 3, True, True, False, speaker, speaker, "说", words, prints)


def reading(article: int, *rows: StatedRow, revision: int | None = None) -> ReadingRow:
    revision = article if revision is None else revision
    return ReadingRow(article, revision, article * 100, rows, b"\1" * len(rows), b"\2\3", "a1 b2")


def test_what_is_read_comes_back(store: Store):
    one = reading(1, stated(0, "新 桥"), stated(4, "通车", speaker=None))
    with store.transaction():
        first = store.readings.add(one)
    (known,) = store.readings.of_articles([1, 2])
    assert known.first == first
    assert known.reading.stated == one.stated
    assert (known.reading.vectors, known.reading.sketch) == (one.vectors, one.sketch)
    assert [row.reading.article for row in store.readings.between(100, 100)] == [1]
    assert list(store.readings.between(101, 900)) == []
    assert store.readings.firsts([1, 2]) == {1: first}


def test_what_is_pending(store: Store):
    assert store.readings.pending() == [1, 2]
    with store.transaction():
        store.readings.add(reading(2))
        store.readings.add(reading(1, revision=0))
    assert store.readings.pending() == [1]
    assert store.readings.count_pending() == 1
    with store.transaction():
        store.readings.drop(1)
        store.readings.add(reading(1))
        store.db.execute("UPDATE readings SET make = ? WHERE article = 2", [MAKE - 1])
    assert store.readings.pending() == [2]


def test_a_reading_that_is_dropped_takes_its_links_with_it(store: Store):
    tables = store.statements
    with store.transaction():
        a = store.readings.add(reading(1, stated(0, "新 桥", prints=(7, 8))))
        b = store.readings.add(reading(2, stated(0, "新 桥", prints=(8, 9))))
        assert a is not None
        assert b is not None
        tables.link([(b, a, 0.5)])
        number = tables.assign(None, [a, b], StatementRow(0.5, 2, 100, 200))
    assert tables.linked([a]) == tables.linked([b]) == [(a, b, 0.5)]
    assert store.readings.having_prints([7]) == [(a, 1)]
    assert sorted(store.readings.having_prints([8])) == [(a, 1), (b, 2)]
    readings = store.readings.having_words("a1", 5)
    assert store.readings.articles_of_readings(readings) == dict(zip(readings, (1, 2), strict=True))
    assert store.readings.having_words("a1", 1) == []
    with store.transaction():
        assert store.readings.drop(1) == {number}
    assert tables.linked([b]) == []
    assert store.readings.having_prints([7]) == []
    assert list(store.readings.articles_of_readings(store.readings.having_words("a1", 5)).values()) == [2]
    with store.transaction():
        again = store.readings.add(reading(1, stated(0, "新 桥")))
    assert again is not None
    assert again > b


def test_statements_by_time_and_outlets(store: Store):
    tables = store.statements
    with store.transaction():
        a, b = (
            store.readings.add(reading(1, stated(0, "新 桥"))),
            store.readings.add(reading(2, stated(0, "新 桥"))),
        )
        assert a is not None
        assert b is not None
        number = tables.assign(None, [a, b], StatementRow(0.5, 2, 100, 200))
        assert tables.assign(number, [a, b], StatementRow(0.7, 2, 100, 200)) == number
    assert tables.shared(None, None, 2) == [(number, 0.7)]
    assert tables.shared(200, 201, 2) == [(number, 0.7)]
    assert tables.shared(201, None, 2) == tables.shared(None, 100, 2) == tables.shared(None, None, 3) == []
    assert [(m.stated, m.article, m.speaker) for m in tables.members([number])] == [
        (a, 1, "欧登玛"),
        (b, 2, "欧登玛"),
    ]
    with store.transaction():
        tables.release([a, b])
        tables.tidy([number])
    assert tables.shared(None, None, 0) == []
    assert [m.statement for m in tables.stated_at(1, 0, 3)] == [0]
    assert tables.stated_at(1, 3, 9) == []


def test_the_text_of_another_revision_is_no_source(store: Store):
    with store.transaction():
        store.readings.add(reading(1, stated(0, "新 桥"), revision=0))
        store.readings.add(reading(2, stated(0, "新 桥")))
    assert [source.article for source in store.readings.sources([1, 2])] == [2]


def test_the_readings_of_articles_that_are_gone_are_known(store: Store):
    with store.transaction():
        store.readings.add(reading(2, stated(0, "新 桥")))
        store.db.execute("PRAGMA defer_foreign_keys = ON")
        assert store.readings.gone() == []
        store.db.execute("UPDATE readings SET article = 99")
        assert store.readings.gone() == [99]
        store.db.execute("UPDATE readings SET article = 2")
