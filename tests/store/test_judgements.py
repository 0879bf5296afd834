from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.model import JudgedEnd, Judgement, LinkKind, Passage, Relation, Span, Verdict
from reader.store.schema import MIGRATIONS
from reader.store.store import Store
from tests.kept import backups_of, rows_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "library.sqlite3", create=True)) as store:
        for number in (1, 2, 3):
            store.db.execute(
                "INSERT INTO articles (id, outlet, title, published_inferred, path, length, folded)"
                " VALUES (?, 'voa', '题', 0, '/a.md', 3, '题')",
                [number],
            )
        store.db.conn.commit()
        yield store


def judgement(a: int = 1, b: int = 2, start: int = 5, uuid: str = "u") -> Judgement:
    return Judgement(
        id=0,
        uuid=uuid,
        verdict=Verdict.CONFIRMED,
        kind=LinkKind.QUOTE,
        relation=Relation.RETRANSLATED,
        a=JudgedEnd(a, Passage(start, start + 2, "桥上", "新", "的")),
        b=JudgedEnd(b, Passage(1, 3, "渡轮", "", "。"), orphan=True),
        memo="注",
        coder="甲",
        created=datetime(2026, 5, 1, 12, 0, 0, 5, tzinfo=UTC),
        found=LinkKind.TOPIC,
    )


def test_what_is_written_is_read(store: Store):
    new = judgement()
    number = store.judgements.add(new)
    assert store.judgements.get(number) == replace(new, id=number)
    assert store.judgements.named("u") == replace(new, id=number)
    assert store.judgements.named("v") is None


def test_a_judgement_is_put_back_exactly_under_its_id(store: Store):
    number = store.judgements.add(judgement())
    old = store.judgements.get(number)
    changed = replace(old, verdict=Verdict.REJECTED, relation=None, found=None, modified=datetime.now(UTC))
    store.judgements.put(changed)
    assert store.judgements.all() == [changed]
    store.judgements.remove(number)
    assert store.judgements.all() == []
    assert store.judgements.add(judgement(uuid="v")) != number
    store.judgements.put(old)
    assert store.judgements.get(number) == old


def test_judgements_are_found_by_their_articles(store: Store):
    one, two, three = (
        store.judgements.add(judgement(a, b, start, f"{a}{b}"))
        for a, b, start in ((1, 3, 9), (1, 2, 7), (2, 3, 5))
    )
    assert [each.id for each in store.judgements.all()] == [two, one, three]
    assert [each.id for each in store.judgements.touching(1)] == [two, one]
    assert [each.id for each in store.judgements.between([3, 1])] == [one]
    assert [each.id for each in store.judgements.between([1, 2, 3])] == [two, one, three]
    assert store.judgements.between([1]) == []


def test_removing_what_is_not_there_is_an_error(store: Store):
    with pytest.raises(KeyError):
        store.judgements.remove(5)
    with pytest.raises(KeyError):
        store.judgements.get(5)


def test_both_passages_are_placed_by_themselves(store: Store):
    store.db.execute("INSERT INTO sources VALUES (1, 'sha', NULL, x'')")
    for revision, text in ((5, "新桥通车"), (6, "新桥通车了")):
        store.db.execute("INSERT INTO revisions VALUES (?1, 1, 1, ?1, 0, '', '', ?2)", [revision, text])
    places = store.judgement_placements
    places.note(4, 0, revision=5, span=Span(1, 2))
    places.note(4, 1, revision=5, span=Span(0, 2))
    places.note(4, 0, revision=6, span=Span(2, 3))
    places.note(4, 0, revision=6, span=Span(1, 2))
    assert places.of(4, 0) == [("新桥通车", Span(1, 2)), ("新桥通车了", Span(1, 2))]
    assert places.of(4, 1) == [("新桥通车", Span(0, 2))]
    assert places.of(5, 0) == []


def test_they_are_backed_up_before_a_migration(store: Store):
    with store.transaction():
        store.judgements.add(judgement())
    store.close()
    Store.open(store.path, migrations=(*MIGRATIONS, lambda db: None)).close()
    (backup,) = backups_of(store.path)
    assert rows_of(backup, "SELECT uuid, verdict, memo FROM judgements") == [("u", "confirmed", "注")]
    assert rows_of(backup, "SELECT exact FROM judgement_ends ORDER BY side") == [("桥上",), ("渡轮",)]
    assert rows_of(backup, "SELECT id FROM articles ORDER BY id") == [(1,), (2,)]
