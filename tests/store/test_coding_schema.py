"""What codes and tags of every older version become in version 10."""

import uuid
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.model import FIRST_CODEBOOK, Annotation, Code, Codebook, Passage
from reader.store.schema import MIGRATIONS
from reader.store.store import Store

OLDER = range(1, 10)
MADE = datetime(2026, 5, 1, 8, 0, 0, 1, tzinfo=UTC)
LATER = datetime(2026, 5, 2, 9, 30, tzinfo=UTC)

ROWS = (
    "INSERT INTO articles (id, outlet, title, published_inferred, path, length, folded)"
    " VALUES (1, 'voa', '题', 0, '/a', 9, '题')",
    # 2 and 9 were removed: their ids are never given again.
    "INSERT INTO codes VALUES (1, '上', NULL, 3, '说\n明'), (2, '', NULL, 0, ''), (3, '上', 1, 0, ''),"
    " (4, '外', NULL, 7, ''), (5, '内', 1, 1, '备'), (6, '深', 5, 1, ''), (9, '末', NULL, 2, '')",
    "DELETE FROM codes WHERE id IN (2, 9)",
    # The first was never altered after it was made.
    "INSERT INTO annotations VALUES (1, 'u', 1, 6, 1, 2, '桥', '新', '通', '注', '甲',"
    " '2026-05-01T08:00:00.000001+00:00', '2026-05-01T08:00:00.000090+00:00', 0),"
    " (2, 'v', 1, 4, 2, 4, '😀路', '', '', '', '乙',"
    " '2026-05-01T08:00:00.000001+00:00', '2026-05-02T09:30:00+00:00', 1),"
    " (3, 'w', 1, 4, 0, 1, '新', '', '', '', '乙', '2026-05-01', '2026-05-01', 0)",
    "DELETE FROM annotations WHERE id = 3",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def older(path: Path, version: int, *rows: str) -> None:
    with (
        closing(Store.open(path, create=True, migrations=MIGRATIONS[:version])) as store,
        store.transaction(),
    ):
        for row in rows:
            store.db.execute(row)


@pytest.mark.parametrize("version", OLDER)
def test_every_code_and_tag_is_kept(path: Path, version: int):
    older(path, version, *ROWS)
    with closing(Store.open(path)) as store:
        assert store.health(exists=True).faults == ()
        (book,) = store.codebooks.found()
        codes = {code.id: code for code in store.codes.found()}
        tags = store.annotations.found()
        in_order = [code.id for code in store.codes.all()]
    assert book == Codebook(1, book.uuid, FIRST_CODEBOOK)
    uuids = {number: code.uuid for number, code in codes.items()}
    assert len({str(uuid.UUID(each)) for each in (*uuids.values(), book.uuid)}) == 6
    assert codes == {
        1: Code(1, uuids[1], 1, "上", 3, None, "说\n明", None, 0),
        3: Code(3, uuids[3], 1, "上", 0, 1, "", None, 0),
        4: Code(4, uuids[4], 1, "外", 7, None, "", None, 1),
        5: Code(5, uuids[5], 1, "内", 1, 1, "备", None, 1),
        6: Code(6, uuids[6], 1, "深", 1, 5, "", None, 0),
    }
    assert in_order == [1, 3, 5, 6, 4]
    assert tags == [
        Annotation(1, "u", 1, 6, Passage(1, 2, "桥", "新", "通"), "注", "甲", MADE),
        Annotation(2, "v", 1, 4, Passage(2, 4, "😀路"), "", "乙", MADE, orphan=True, modified=LATER),
    ]


@pytest.mark.parametrize("version", OLDER)
def test_ids_of_what_is_gone_are_not_given_again(path: Path, version: int):
    older(path, version, *ROWS, "DELETE FROM annotations", "DELETE FROM codes")
    with closing(Store.open(path)) as store, store.transaction():
        assert store.codebooks.found() == []
        book = store.codebooks.add(Codebook(0, "b", "新"))
        code = store.codes.add(Code(0, "c", book, "新", 0))
        tag = Annotation(0, "t", 1, code, Passage(0, 1, "新"), "", "", datetime.now(UTC))
        assert (code, store.annotations.add(tag)) == (10, 4)


def test_a_library_is_made_once_and_stays_so(path: Path):
    older(path, 9, *ROWS)
    Store.open(path).close()
    with closing(Store.open(path)) as store:
        first = store.codes.found()
    with closing(Store.open(path)) as store:
        assert store.codes.found() == first


def test_a_copy_that_is_brought_up_to_date_has_the_same_codes(path: Path):
    older(path, 9, *ROWS)
    older(other := path.with_name("copy.sqlite3"), 9, *ROWS)
    with closing(Store.open(path)) as store, closing(Store.open(other)) as copy:
        assert store.codes.found() == copy.codes.found()
        assert store.codebooks.found() == copy.codebooks.found()


def test_where_tags_have_lain_is_still_known(path: Path):
    rows = (
        "INSERT INTO sources VALUES (1, 'sha', NULL, x'')",
        "INSERT INTO revisions VALUES (5, 1, 1, 1, 0, '', '', '新桥通车')",
        "INSERT INTO placements (annotation, revision, start, stop) VALUES (1, 5, 1, 2)",
    )
    older(path, 9, *ROWS, *rows)
    with closing(Store.open(path)) as store:
        assert [text for text, _ in store.placements.of(1)] == ["新桥通车"]
