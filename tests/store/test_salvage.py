"""A damaged library: what can be read is copied into a new one, and the damaged one stays as it is."""

import json
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Library, LibraryError
from reader.library.checking import check_library
from reader.model import LinkKind, Span, Verdict
from reader.resources import seeds
from reader.store.salvage import salvage
from tests.sample_library import sample_library

PAGE = 4096


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A library with 240 tags, each with a note."""
    place = tmp_path_factory.mktemp("whole") / "library.sqlite3"
    with sample_library(place) as (library, code):
        articles = [summary.id for summary in library.articles()]
        for number in range(240):
            article = articles[number % len(articles)]
            library.annotate(
                article, number % 500, number % 500 + 4, code, memo=f"备注{number} " + "长" * 200
            )
    return place.read_bytes()


def notes(path: Path) -> set[str]:
    with Library(path) as library:
        assert library.check().sound
        for summary in library.articles():
            assert library.article(summary.id).text
        return {tag.memo for tag in library.annotations()}


def pages_of(path: Path) -> list[int]:
    """The pages that hold a table's rows, by their content."""
    data = path.read_bytes()
    return [at for at in range(PAGE, len(data), PAGE) if "备注".encode() in data[at : at + PAGE]]


def test_a_sound_library_is_copied_whole(place: Path, tmp_path: Path):
    found = salvage(place, tmp_path / "new.sqlite3")
    assert (found.damaged, found.adrift, found.leftover) == ((), 0, None)
    assert notes(tmp_path / "new.sqlite3") == notes(place)
    with Library(tmp_path / "new.sqlite3") as new, Library(place) as old:
        assert new.count() == old.count()
        assert new.article(1) == old.article(1)
        new.catch_up(("search",))
        assert new.search("渡轮").total == old.search("渡轮").total


def test_only_the_notes_on_damaged_pages_are_lost(place: Path, tmp_path: Path):
    pages = pages_of(place)
    assert len(pages) > 15
    data = bytearray(place.read_bytes())
    noise = random.Random(7)  # noqa: S311
    lost = (pages[3], pages[len(pages) // 2], pages[-2])
    for at in lost:
        data[at : at + PAGE] = noise.randbytes(PAGE)
    place.write_bytes(data)
    target = tmp_path / "new.sqlite3"
    found = salvage(place, target)
    assert "annotations" in found.damaged
    assert place.read_bytes() == bytes(data), "the damaged file is as it was"
    kept = notes(target)
    assert 240 - 3 * 12 < len(kept) < 240
    assert sorted(each.name for each in tmp_path.iterdir() if each.name.startswith("jianting-")) == []


@pytest.mark.parametrize("lost", ["codes", "codebooks", "sources"])
def test_notes_outlive_what_is_around_them(place: Path, tmp_path: Path, lost: str):
    with closing(sqlite3.connect(place)) as file:
        file.execute("PRAGMA foreign_keys = OFF")
        file.execute(f"DELETE FROM {lost}")  # noqa: S608
        file.commit()
    found = salvage(place, tmp_path / "new.sqlite3")
    assert found.adrift == 0
    assert len(notes(tmp_path / "new.sqlite3")) == 240
    with Library(tmp_path / "new.sqlite3") as library:
        (code,) = library.codes()
        assert code.name == ("? 1" if lost == "codes" else "引述")


def undone(place: Path, *statements: str) -> None:
    with closing(sqlite3.connect(place)) as file:
        file.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            file.execute(statement)
        file.commit()


def test_a_note_without_its_article_keeps_its_place(place: Path, tmp_path: Path):
    with Library(place) as old:
        before = {tag.id: (tag.article, tag.passage) for tag in old.annotations()}
        title, text = old.article(1).title, old.article(2).text
    undone(place, "DELETE FROM articles WHERE id = 1", "DELETE FROM revisions WHERE article = 2",
           "DELETE FROM articles WHERE id = 3", "DELETE FROM revisions WHERE article = 3")  # fmt: skip
    target = tmp_path / "new.sqlite3"
    found = salvage(place, target)
    assert (found.adrift, found.texts) == (0, 2)
    assert len(notes(target)) == 240
    with Library(target) as new:
        assert {tag.id: (tag.article, tag.passage) for tag in new.annotations()} == before
        assert new.article(1).title == title
        assert new.article(3).title == "? 3"
        assert new.article(2).text.startswith(text[:10])
        assert new.article(2).text.endswith("□")
        new.import_archive([seeds()], processes=1)
        assert new.article(2).text == text
        known = [tag for tag in new.annotations() if tag.article == 2]
        assert known
        assert all(not tag.orphan and tag.passage.exact in text for tag in known)


def test_a_judgement_without_what_it_is_about_is_written_beside(place: Path, tmp_path: Path):
    undone(place, "INSERT INTO judgement_ends VALUES (7, 0, 1, 0, 2, '河港', '', '', 0)")
    found = salvage(place, tmp_path / "new.sqlite3")
    assert found.adrift == 1
    assert found.leftover is not None
    (row,) = json.loads(found.leftover.read_text("utf-8"))["judgement_ends"]
    assert row["exact"] == "河港"


def test_notes_outlive_the_tree_that_leads_to_them(place: Path, tmp_path: Path):
    """The root of the table is lost, and with it the way to each of its pages."""
    with closing(sqlite3.connect(place)) as file:
        (root,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'annotations'").fetchone()
    data = bytearray(place.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = bytes(PAGE)
    place.write_bytes(data)
    found = salvage(place, tmp_path / "new.sqlite3")
    assert found.damaged == ("annotations",)
    assert len(notes(tmp_path / "new.sqlite3")) == 240


def test_a_deleted_note_does_not_come_back(place: Path, tmp_path: Path):
    undone(place, "PRAGMA secure_delete = OFF", "DELETE FROM annotations WHERE id <= 120")
    with closing(sqlite3.connect(place)) as file:
        (root,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'annotations'").fetchone()
    data = bytearray(place.read_bytes())
    assert any(f"备注{number} ".encode() in data for number in range(120)), "some are on a page that is free"
    data[(root - 1) * PAGE : root * PAGE] = bytes(PAGE)
    place.write_bytes(data)
    salvage(place, tmp_path / "new.sqlite3")
    assert notes(tmp_path / "new.sqlite3") == {f"备注{number} " + "长" * 200 for number in range(120, 240)}


def test_notes_outlive_the_first_page_and_a_cut_file(place: Path, tmp_path: Path):
    """What says which tables there are is lost; or the end of the file is."""
    whole = place.read_bytes()
    place.write_bytes(bytes(PAGE) + whole[PAGE:])
    salvage(place, tmp_path / "one.sqlite3")
    assert len(notes(tmp_path / "one.sqlite3")) == 240
    last = pages_of(place)[-1]
    place.write_bytes(whole[: last - PAGE])
    salvage(place, tmp_path / "two.sqlite3")
    assert len(notes(tmp_path / "two.sqlite3")) > 200


def test_the_log_counts_where_the_file_can_not_be_opened(place: Path, tmp_path: Path):
    with closing(sqlite3.connect(place)) as file:
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("UPDATE annotations SET memo = '最后' WHERE id = 240")
        file.commit()
        log = place.with_name(place.name + "-wal").read_bytes()
    place.with_name(place.name + "-wal").write_bytes(log)
    place.write_bytes(bytes(PAGE) + place.read_bytes()[PAGE:])
    salvage(place, tmp_path / "new.sqlite3")
    assert "最后" in notes(tmp_path / "new.sqlite3")


@pytest.mark.parametrize(
    "spoil", [lambda data: bytes(len(data)), lambda data: data[:100] + bytes(len(data) - 100)]
)
def test_where_nothing_can_be_read_it_says_so(place: Path, tmp_path: Path, spoil):
    place.write_bytes(spoil(place.read_bytes()))
    with pytest.raises(LibraryError):
        salvage(place, tmp_path / "new.sqlite3")
    assert not (tmp_path / "new.sqlite3").exists()


def test_nothing_is_written_over(place: Path):
    with pytest.raises(FileExistsError):
        salvage(place, place)


@pytest.mark.parametrize("seed", range(5))
def test_whatever_is_damaged_it_ends_with_a_sound_library_or_says_why(place: Path, tmp_path: Path, seed: int):
    noise = random.Random(seed)  # noqa: S311
    data = bytearray(place.read_bytes())
    for _ in range(1 + seed * 4):
        at = noise.randrange(PAGE, len(data) - 600)
        data[at : at + 500] = noise.randbytes(500)
    place.write_bytes(data)
    try:
        salvage(place, tmp_path / "new.sqlite3")
    except LibraryError:
        return
    notes(tmp_path / "new.sqlite3")


def test_a_note_that_is_there_besides_another_is_not_lost(place: Path, tmp_path: Path):
    """Without the index of a rule, a table can hold two rows of which the rule allows one."""
    with Library(place, coder="甲") as library:
        library.set_article_memo(1, "一")
    with closing(sqlite3.connect(place, isolation_level=None)) as file:
        file.execute("PRAGMA writable_schema = ON")
        file.execute(
            "UPDATE sqlite_master SET sql = replace(sql, '(article, coder)', '(article, coder, id)')"
            " WHERE name = 'article_memos'"
        )
        file.execute("PRAGMA schema_version = 4711")
    undone(place, "INSERT INTO article_memos SELECT 2, 'v', article, '二', coder, created, modified"
           " FROM article_memos")  # fmt: skip
    found = salvage(place, tmp_path / "new.sqlite3")
    assert (found.damaged, found.adrift) == (("article_memos",), 1)
    assert found.leftover is not None
    (row,) = json.loads(found.leftover.read_text("utf-8"))["article_memos"]
    with Library(tmp_path / "new.sqlite3") as library:
        assert {library.article_memos()[0].text, row["text"]} == {"一", "二"}


@pytest.mark.parametrize(
    ("spoil", "beside"),
    [
        ("UPDATE judgements SET verdict = 'perhaps'", {"judgements": 1, "judgement_ends": 2}),
        ("UPDATE judgement_ends SET stop = 9 WHERE side = 1", {"judgements": 1, "judgement_ends": 2}),
        ("UPDATE article_memos SET created = 'once'", {"article_memos": 1}),
        ("UPDATE codes SET parent = id", {}),
        ("UPDATE articles SET published = 4611686018427387904", {}),
        ("UPDATE articles SET revision = NULL", {}),
    ],
)
def test_what_says_what_can_not_be_is_written_beside(
    place: Path, tmp_path: Path, spoil: str, beside: dict[str, int]
):
    with Library(place, coder="甲") as library:
        library.judge((1, 2), Span(0, 5), Span(0, 5), Verdict.CONFIRMED, LinkKind.TOPIC)
        library.set_article_memo(1, "一")
        dates = [each.published for each in library.articles()]
    undone(place, spoil)
    found = salvage(place, tmp_path / "new.sqlite3")
    told = json.loads(found.leftover.read_text("utf-8")) if found.leftover else {}
    assert {table: len(rows) for table, rows in told.items()} == beside
    assert found.adrift == sum(beside.values())
    findings = check_library(tmp_path / "new.sqlite3").findings
    assert "library_damaged" not in [each.id for each in findings]
    with Library(tmp_path / "new.sqlite3") as library:
        assert len(library.annotations()) == 240
        assert len(library.judgements()) == ("judgements" not in beside)
        assert [each.published for each in library.articles()] == dates


def test_a_code_that_lies_within_itself_comes_to_the_top_under_a_free_name(place: Path, tmp_path: Path):
    undone(place, "INSERT INTO codes SELECT 2, 'v', codebook, 2, name, slot, '说明', NULL, 1 FROM codes")
    salvage(place, tmp_path / "new.sqlite3")
    with Library(tmp_path / "new.sqlite3") as library:
        first, other = library.codes()
        assert (first.name, other.parent, other.memo) == ("引述", None, "说明")
        assert other.name.startswith("引述 ? ")


def test_half_a_change_that_a_program_was_killed_in_is_taken_back(place: Path, tmp_path: Path):
    left = tmp_path / "left.sqlite3"
    with closing(sqlite3.connect(place, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
        before = {row[0] for row in file.execute("SELECT memo FROM annotations")}
        file.execute("PRAGMA cache_size = 1")
        file.execute("BEGIN")
        file.execute("UPDATE annotations SET memo = 'half'")
        left.write_bytes(place.read_bytes())
        journal = place.with_name(place.name + "-journal").read_bytes()
    assert b"half" in left.read_bytes()
    left.with_name(left.name + "-journal").write_bytes(journal)
    salvage(left, tmp_path / "new.sqlite3")
    assert notes(tmp_path / "new.sqlite3") == before
