from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from sqlite3 import IntegrityError

import pytest

from reader.model import Annotation, ArticleMemo, Code, Codebook, Passage
from reader.store.codes import SLOTS
from reader.store.store import Store

NOW = datetime(2031, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "library.sqlite3", create=True)) as store:
        for number in (1, 2):
            store.db.execute(
                "INSERT INTO articles (id, outlet, title, published_inferred, path, length, folded)"
                " VALUES (?, 'voa', '题', 0, '/a.md', 3, '题')",
                [number],
            )
        store.codebooks.add(Codebook(0, "book", "Codes"))
        store.db.conn.commit()
        yield store


def code(store: Store, name: str, parent: int | None = None, **more: int) -> Code:
    slot = more.pop("slot", store.codes.next_slot())
    new = Code(0, f"uuid of {name} {parent}", 1, name, slot, parent, **more)
    return replace(new, id=store.codes.add(new))


def coded(store: Store, article: int, start: int, code: int) -> Annotation:
    passage = Passage(start, start + 2, "桥上", "新", "的")
    new = Annotation(0, f"{article} {start}", article, code, passage, "注", "甲", NOW)
    return replace(new, id=store.annotations.add(new))


def test_codes_take_the_colour_that_is_used_least(store: Store):
    codes = [code(store, str(number)) for number in range(SLOTS + 1)]
    assert [each.slot for each in codes] == [*range(SLOTS), 0]
    store.codes.remove(codes[3].id)
    assert store.codes.next_slot() == 3


def test_codes_come_as_a_tree(store: Store):
    last, first = code(store, "末", position=1), code(store, "首", position=0)
    inner = [code(store, name, first.id, position=place) for name, place in (("丙", 2), ("甲", 0), ("乙", 0))]
    deep = code(store, "深", inner[1].id)
    store.codebooks.add(Codebook(0, "other", "别的"))
    other = Code(0, "else", 2, "首", 0)
    other = replace(other, id=store.codes.add(other))
    assert store.codes.all() == [first, inner[1], deep, inner[2], inner[0], last, other]


def test_a_name_is_free_once_under_each_parent_and_a_digit_once_in_a_codebook(store: Store):
    top = code(store, "风险", digit=1)
    inner = code(store, "风险", top.id)
    for twin in (replace(top, uuid="new", digit=None), replace(inner, uuid="new")):
        with pytest.raises(IntegrityError):
            store.codes.add(twin)
    for digit in (1, 0, 10):
        with pytest.raises(IntegrityError):
            code(store, "别的", digit=digit)
    store.codebooks.add(Codebook(0, "other", "别的"))
    store.codes.add(replace(top, uuid="else", codebook=2))


def test_codes_may_take_each_others_names(store: Store):
    one, two = code(store, "一", digit=1), code(store, "二", digit=2)
    store.codes.park([one.id, two.id])
    swapped = [replace(one, name="二", digit=2), replace(two, name="一", digit=1)]
    for each in swapped:
        store.codes.put(each)
    assert store.codes.all() == swapped


def test_the_id_of_a_removed_code_is_not_used_again(store: Store):
    first = code(store, "一")
    store.codes.remove(first.id)
    second = code(store, "二")
    assert second.id != first.id
    store.codes.put(first)
    assert store.codes.all() == [first, second]


def test_a_code_in_use_stays(store: Store):
    top = code(store, "上")
    inner = code(store, "下", top.id)
    coded(store, 1, 0, inner.id)
    for used in (top, inner):
        with pytest.raises(IntegrityError):
            store.codes.remove(used.id)
    store.annotations.remove(1)
    store.codes.remove(inner.id)
    store.codes.remove(top.id)
    assert store.codes.all() == []
    with pytest.raises(KeyError):
        store.codes.remove(top.id)


def test_annotations_come_in_the_order_of_places(store: Store):
    one = code(store, "一").id
    tags = [coded(store, 2, 3, one), coded(store, 1, 5, one), coded(store, 1, 1, code(store, "二").id)]
    assert store.annotations.all() == [tags[2], tags[1], tags[0]]
    assert store.annotations.all(2) == [tags[0]]
    assert store.annotations.of_codes([one]) == [tags[1], tags[0]]
    assert store.annotations.some([tags[0].id, 99]) == [tags[0]]
    assert store.annotations.named("1 5") == tags[1]


def test_every_field_is_kept(store: Store):
    used = code(store, "一", slot=5, digit=9, position=3)
    later = NOW + timedelta(days=1)
    records = {
        store.codebooks: Codebook(7, "u7", "名", "多行\n备注"),
        store.codes: replace(used, id=7, uuid="u7", name="二", parent=used.id, memo="备\n注", digit=1),
        store.annotations: Annotation(
            7, "u7", 2, used.id, Passage(0, 1, "😀"), "多行\n备注", "乙", NOW, orphan=True, modified=later
        ),
        store.article_memos: ArticleMemo(7, "u7", 2, "多行\n备注", "乙", NOW, later),
    }
    for table, record in records.items():
        table.put(record)
        assert table.get(7) == table.named("u7") == record
        table.remove(7)
        assert table.known(7) is None
        with pytest.raises(KeyError):
            table.get(7)
        with pytest.raises(KeyError):
            table.remove(7)


def test_an_instant_is_kept_whatever_its_time_zone(store: Store):
    there = NOW.astimezone(timezone(timedelta(hours=8)))
    store.article_memos.put(ArticleMemo(1, "u", 1, "注", "甲", there))
    assert store.article_memos.get(1).created == there
    assert store.article_memos.get(1).modified is None


def test_a_coder_has_one_note_on_an_article(store: Store):
    memo = ArticleMemo(1, "u", 1, "注", "甲", NOW)
    store.article_memos.put(memo)
    with pytest.raises(IntegrityError):
        store.article_memos.add(replace(memo, uuid="v"))
    other = replace(memo, uuid="v", coder="乙")
    other = replace(other, id=store.article_memos.add(other))
    assert store.article_memos.all(1) == [memo, other]
    assert store.article_memos.all(2) == []
    assert store.article_memos.by("乙", 1) == other
    assert store.article_memos.by("乙", 2) is None
