from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.model import OwnName
from reader.store.schema import MIGRATIONS
from reader.store.store import Store
from tests.kept import backups_of, rows_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "library.sqlite3", create=True)) as store:
        yield store


def test_names_are_kept_with_their_forms_in_order(store: Store):
    with store.transaction():
        one = store.own_names.add([("歐登瑪", "欧登玛"), ("奥登马", "奥登马")])
        two = store.own_names.add([("塔贝克", "塔贝克"), ("塔貝剋", "塔贝克"), ("达贝克", "达贝克")])
    assert store.own_names.all() == [
        OwnName(one, ("歐登瑪", "奥登马")),
        OwnName(two, ("塔贝克", "达贝克")),
    ]
    assert store.own_names.get(two).forms == ("塔贝克", "达贝克")
    assert store.own_names.having(["达贝克", "奥登马", "无"]) == [one, two]


def test_names_can_be_joined_and_removed(store: Store):
    with store.transaction():
        one = store.own_names.add([("甲一", "甲一"), ("甲二", "甲二")])
        two = store.own_names.add([("乙一", "乙一"), ("乙二", "乙二")])
        store.own_names.join(one, [two])
    assert store.own_names.all() == [OwnName(one, ("甲一", "甲二", "乙一", "乙二"))]
    with store.transaction():
        store.own_names.remove(one)
    assert store.own_names.all() == []
    for call in (store.own_names.get, store.own_names.remove):
        with pytest.raises(KeyError):
            call(two)
    with store.transaction():
        assert store.own_names.add([("丙一", "丙一"), ("丙二", "丙二")]) > two


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_library_has_no_names_yet_and_can_have_some(tmp_path: Path, version: int):
    path = tmp_path / "library.sqlite3"
    with (
        closing(Store.open(path, create=True, migrations=MIGRATIONS[:version])) as store,
        store.transaction(),
    ):
        store.db.execute("INSERT INTO codes (name, slot, memo) VALUES ('风险', 0, '')")
    with closing(Store.open(path)) as store:
        assert store.own_names.all() == []
        with store.transaction():
            store.own_names.add([("甲一", "甲一"), ("甲二", "甲二")])
        assert store.health(exists=True).faults == ()
    (backup,) = backups_of(path)
    assert rows_of(backup, "SELECT name FROM codes") == [("风险",)]


def test_names_are_backed_up_before_a_later_migration(tmp_path: Path):
    def add_mood(db: Database) -> None:
        db.execute("ALTER TABLE names ADD COLUMN mood TEXT")

    path = tmp_path / "library.sqlite3"
    with closing(Store.open(path, create=True)) as store, store.transaction():
        store.own_names.add([("甲一", "甲一"), ("甲二", "甲二")])
    Store.open(path, migrations=(*MIGRATIONS, add_mood)).close()
    (backup,) = backups_of(path)
    assert rows_of(backup, "SELECT form FROM aliases ORDER BY id") == [("甲一",), ("甲二",)]
