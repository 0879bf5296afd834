from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.model import Annotation, Code, Passage
from reader.store.codes import SLOTS
from reader.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "library.sqlite3", create=True)) as store:
        for number in (1, 2):
            store.db.execute(
                "INSERT INTO articles (id, outlet, title, published_inferred, path, length, folded)"
                " VALUES (?, 'voa', '题', 0, '/a.md', 3, '题')",
                [number],
            )
        store.db.conn.commit()
        yield store


def coded(store: Store, article: int, start: int, code: int) -> int:
    passage = Passage(start, start + 2, "桥上", "新", "的")
    return store.annotations.add(article, code, passage, "注", "甲")


def test_codes_take_the_colour_that_is_used_least(store: Store):
    ids = [store.codes.add(str(number), None) for number in range(SLOTS + 1)]
    assert [code.slot for code in store.codes.all()] == [*range(SLOTS), 0]
    store.codes.remove(ids[3])
    store.codes.add("new", None)
    assert store.codes.all()[-1].slot == 3


def test_a_name_is_free_once_under_each_parent(store: Store):
    top = store.codes.add("风险", None)
    inner = store.codes.add("风险", top)
    assert store.codes.get(inner) == Code(inner, "风险", 1, top)
    for parent in (None, top):
        with pytest.raises(ValueError, match="风险"):
            store.codes.add("风险", parent)
    with pytest.raises(KeyError):
        store.codes.add("别的", 99)


def test_the_id_of_a_removed_code_is_not_used_again(store: Store):
    first = store.codes.add("一", None)
    kept = store.codes.get(first)
    store.codes.remove(first)
    second = store.codes.add("二", None)
    assert second != first
    store.codes.put(kept)
    assert store.codes.all() == [kept, store.codes.get(second)]


def test_a_code_is_put_back_to_how_it_was(store: Store):
    code = store.codes.get(store.codes.add("一", None))
    store.codes.put(replace(code, name="二", slot=5, memo="备注"))
    assert store.codes.get(code.id) == Code(code.id, "二", 5, None, "备注")
    store.codes.put(code)
    assert store.codes.all() == [code]


def test_a_code_never_lies_within_itself(store: Store):
    top = store.codes.add("上", None)
    inner = store.codes.add("下", top)
    with pytest.raises(ValueError, match="within"):
        store.codes.put(replace(store.codes.get(top), parent=inner))
    other = store.codes.add("上", inner)
    with pytest.raises(ValueError, match="上"):
        store.codes.put(replace(store.codes.get(other), parent=None))


def test_a_code_in_use_stays(store: Store):
    top = store.codes.add("上", None)
    inner = store.codes.add("下", top)
    with pytest.raises(ValueError, match="上"):
        store.codes.remove(top)
    annotation = coded(store, 1, 0, inner)
    with pytest.raises(ValueError, match="下"):
        store.codes.remove(inner)
    store.annotations.remove(annotation)
    store.codes.remove(inner)
    store.codes.remove(top)
    assert store.codes.all() == []
    with pytest.raises(KeyError):
        store.codes.remove(top)


def test_annotations_come_in_the_order_of_places(store: Store):
    code = store.codes.add("一", None)
    ids = [coded(store, 2, 3, code), coded(store, 1, 5, code), coded(store, 1, 1, code)]
    assert [annotation.id for annotation in store.annotations.all()] == [ids[2], ids[1], ids[0]]
    assert [annotation.id for annotation in store.annotations.all(2)] == [ids[0]]


def test_an_annotation_is_put_back_exactly(store: Store):
    code = store.codes.add("一", None)
    first = store.annotations.get(coded(store, 1, 1, code))
    assert first.passage == Passage(1, 3, "桥上", "新", "的")
    assert (first.article, first.code, first.memo, first.coder) == (1, code, "注", "甲")
    assert abs((datetime.now(UTC) - first.created).total_seconds()) < 600
    store.annotations.remove(first.id)
    with pytest.raises(KeyError):
        store.annotations.get(first.id)
    second = coded(store, 1, 1, code)
    assert second != first.id
    store.annotations.put(first)
    assert store.annotations.get(first.id) == first
    assert store.annotations.get(second).uuid != first.uuid


def test_every_field_of_an_annotation_is_kept(store: Store):
    code = store.codes.add("一", None)
    created = datetime(2031, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
    whole = Annotation(7, "uuid-7", 2, code, Passage(0, 1, "😀"), "多行\n备注", "乙", created, orphan=True)
    store.annotations.put(whole)
    assert store.annotations.get(7) == whole
    store.annotations.set_memo(7, "")
    assert store.annotations.get(7) == replace(whole, memo="")
    with pytest.raises(KeyError):
        store.annotations.set_memo(8, "")
    with pytest.raises(KeyError):
        store.annotations.remove(8)
