from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Source
from reader.store.intake import Outcome
from reader.store.rows import Prepared, prepare
from reader.store.store import Store
from tests.making import article_of

TABLES = {
    "articles": "id, url_key, name_key, revision, outlet, title, author, published, published_inferred, url,"
    " path, length, series, section, folded",
    "sources": "id, sha256, modified, data",
    "files": "path, source, size, modified, stamp",
    "revisions": "id, article, source, parser, digest, fields, text",
}


def prepared(path: str, number: int, url: int | None, title: str = "题", day: int | None = 1) -> Prepared:
    published = None if day is None else datetime(2031, 4, day, tzinfo=UTC)
    article = article_of(
        f"第{number}段。",
        title=title,
        published=published,
        url=None if url is None else f"https://example.org/{url}",
    )
    data = f"{number} {url} {title} {day}".encode()
    return prepare(Source(path, data, sha256(data).hexdigest(), 7), path, article, number)


def content(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    return {
        table: store.db.execute(f"SELECT {columns} FROM {table}").fetchall()  # noqa: S608
        for table, columns in TABLES.items()
    }


files = st.builds(
    prepared,
    st.sampled_from(["/a.md", "/b.md", "/c.md", "/d.md", "/e.md"]),
    st.integers(0, 3),
    st.none() | st.integers(0, 2),
    st.sampled_from(["题", "另一题"]),
    st.none() | st.integers(1, 2),
)


@given(st.lists(st.lists(files, max_size=5), max_size=4))
def test_a_batch_is_stored_as_its_files_one_by_one_would_be(batches: list[list[Prepared]]):
    with closing(Store.empty(Path("one"))) as one, closing(Store.empty(Path("two"))) as two:
        for store in (one, two):
            store.articles._keeps_texts = True
        for batch in batches:
            with one.transaction():
                singly = [one.articles.record(file, 1) for file in batch]
            with two.transaction():
                assert two.articles.record_all(batch, 1) == singly
        assert content(one) == content(two)
        assert not two.db.execute("PRAGMA foreign_key_check").fetchall()


def test_ids_are_not_given_again(tmp_path: Path):
    with closing(Store.open(tmp_path / "library.sqlite3", create=True)) as store:
        with store.transaction():
            (first,) = store.articles.record_all([prepared("/a.md", 1, 1)], 1)
        with store.transaction():
            for table in ("files", "revisions", "articles", "sources"):
                store.db.execute(f"DELETE FROM {table}")  # noqa: S608
        with store.transaction():
            (second,) = store.articles.record_all([prepared("/b.md", 2, 2)], 1)
        assert second.article > first.article


def test_stamps_and_hashes_of_files_that_were_read(tmp_path: Path):
    one, two = prepared("/a.md", 1, 1), prepared("/b “引”.md", 2, 2)
    with closing(Store.open(tmp_path / "library.sqlite3", create=True)) as store:
        with store.transaction():
            store.articles.record_all([one, two], 1)
        paths = [one.path, two.path, "/c.md"]
        assert store.articles.stamps(paths) == {one.path: 1, two.path: 2}
        assert store.articles.hashes(paths, 1) == {one.path: one.sha256, two.path: two.sha256}
        assert store.articles.hashes(paths, 2) == {}
        again = Prepared(one.path, one.size, 8, one.sha256, 99)
        with store.transaction():
            (stored,) = store.articles.record_all([again], 1)
        assert stored.outcome is Outcome.UNCHANGED
        assert store.articles.stamps([one.path]) == {one.path: 99}


def test_what_was_never_parsed_is_refused(tmp_path: Path):
    with closing(Store.open(tmp_path / "library.sqlite3", create=True)) as store:
        with pytest.raises(ValueError, match="not known"), store.transaction():
            store.articles.record_all([prepared("/a.md", 1, 1), Prepared("/b.md", 1, 7, "0" * 64)], 1)
        assert content(store)["articles"] == []
