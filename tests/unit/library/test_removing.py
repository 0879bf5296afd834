import random
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import ImportProgress, Library, importing
from reader.library.elsewhere import changes_between
from reader.library.watching import Watch
from reader.model import Changes, LinkKind, Span, Verdict
from reader.resources import seeds
from reader.store.index_checking import broken_indexes
from reader.store.removals import WayBack

Rows = dict[str, list[tuple[object, ...]]]
BRIDGE = "市长林远山说：“这座桥让两岸的人近了一个小时。”新桥今早通车，数千市民到场。"
FERRY = "渡轮公司说：“新桥通车以后，我们的航班将减少一半。”市民对此议论纷纷。"
NOT_EXACT = ("event_changes", "sqlite_sequence", "removed")


def tables(library: Library) -> Rows:
    """All rows of all tables, but what only counts up."""
    with closing(sqlite3.connect(library.path)) as db:
        names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(db.execute(f"SELECT * FROM {name}").fetchall(), key=repr)  # noqa: S608
            for name in names
            if name not in NOT_EXACT
            and not name.startswith("search_pairs")
            and "stated_words" not in name
            and not name.startswith("search_singles")
        }


def fresh_in(library: Library) -> set[int]:
    return {each.id for each in library.articles()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """Where six articles of three outlets on two days lie, their files, and the library that has them."""
    place = tmp_path_factory.mktemp("removing")
    archive = place / "archive"
    archive.mkdir()
    for day, words in enumerate((BRIDGE, FERRY)):
        for number, host in enumerate(("www.voachinese.com", "www.bbc.com", "cn.nytimes.com")):
            address = f"https://{host}/a/{10 * day + number}.html"
            stamp = 1_900_000_000_000 + day * 90_000_000
            head = f"<!--{stamp}-->\n[【示例】新桥通车{day}]({address})\n------\n\n"
            body = f"<p>{words}</p><p>记者第{number}次报道。</p>\n"
            (archive / f"{day}{number}.md").write_text(head + body, "utf-8")
    with Library(place / "library.sqlite3", coder="甲") as library:
        library.import_archive([archive], processes=1)
        library.catch_up()
    files = {file.name: file.read_bytes() for file in archive.iterdir()}
    return archive, files | {"library": (place / "library.sqlite3").read_bytes()}


@pytest.fixture
def archive(made: tuple[Path, dict[str, bytes]]) -> Path:
    """The folder of the six articles, as it was when they were imported."""
    folder, files = made
    for file in folder.iterdir():
        file.unlink()
    for name, data in files.items():
        if name != "library":
            (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def filled(made: tuple[Path, dict[str, bytes]], archive: Path, tmp_path: Path) -> Iterator[Library]:
    """A library of the six articles, with events, statements and the index made."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(made[1]["library"])
    with Library(path, coder="甲") as library:
        yield library


def test_an_article_goes_with_all_that_follows_from_it(filled: Library):
    outcome = filled.remove_articles([1, 2])
    assert [each.id for each in outcome.removed] == [1, 2]
    assert outcome.kept == ()
    assert outcome.changes.articles == {1, 2}
    assert fresh_in(filled) == {3, 4, 5, 6}
    with pytest.raises(KeyError):
        filled.article(1)
    assert filled.check().sound
    for name, rows in tables(filled).items():
        assert not [row for row in rows if name in ("articles", "flags", "readings") and row[0] in (1, 2)]
    assert {hit.article for hit in filled.search("林远山").hits} == {3}
    assert {a for event in filled.events() for a in event.articles} == {3, 4, 5, 6}
    assert all(report.article > 2 for each in filled.statements() for report in each.reports)


def test_no_row_of_any_table_speaks_of_what_is_gone(filled: Library):
    filled.remove_articles(sorted(fresh_in(filled)))
    empty = {name: rows for name, rows in tables(filled).items() if rows}
    assert set(empty) <= {"search_indexes", "sqlite_sequence"}, empty.keys()
    assert filled.events() == []
    assert filled.search("林远山").total == 0


@pytest.mark.parametrize("gone", [[1], [1, 2], [3, 4], [1, 2, 3, 4, 5, 6]])
def test_what_was_removed_comes_back_just_as_it_was(filled: Library, gone: list[int]):
    filled.set_flags([2, 3], read=True)
    before = tables(filled)
    way = filled.remove_articles(gone).way_back
    assert tables(filled) != before
    assert way is not None
    changes = filled.put_back(way)
    assert changes.articles == set(gone)
    assert tables(filled) == before
    assert not filled.pending()


def test_what_comes_between_stays(filled: Library, write: Callable[..., Path], archive: Path):
    way = filled.remove_articles([1, 4]).way_back
    assert way is not None
    write("new.md", "桥上开了一家书店。", number=77, title="【示例】书店")
    filled.import_archive([archive / "new.md"], processes=1)
    filled.catch_up()
    filled.put_back(way)
    filled.catch_up()
    assert fresh_in(filled) == {*range(1, 7), 7}
    assert filled.check().sound
    assert len(filled.events()[0].articles) + sum(len(e.articles) for e in filled.events()[1:]) == 7
    assert filled.article(1).text.startswith("市长林远山")


def test_what_was_imported_again_is_not_doubled(filled: Library, archive: Path):
    way = filled.remove_articles([1, 2]).way_back
    assert way is not None
    report, _ = filled.import_archive([archive / "00.md"], processes=1)
    assert (report.new, report.unchanged) == (1, 0)
    assert filled.put_back(way).articles == {2}
    assert fresh_in(filled) == {2, 3, 4, 5, 6, 7}
    assert filled.check().sound


def tag(library: Library) -> None:
    library.annotate(1, 0, 4, "桥")


def judge(library: Library) -> None:
    library.judge((1, 2), Span(0, 5), Span(0, 5), Verdict.CONFIRMED, LinkKind.TOPIC)


MADE: dict[str, Callable[[Library], object]] = {
    "tags": tag,
    "starred": lambda library: library.set_flags([1], starred=True),
    "notes": lambda library: library.set_article_memo(1, "读过两遍"),
    "links": judge,
    "event": lambda library: library.rename_event(library.event_of(1).id, "通车"),
}


@pytest.mark.parametrize("what", MADE)
def test_what_has_anything_by_hand_on_it_is_kept_and_told(filled: Library, what: str):
    MADE[what](filled)
    before = tables(filled)
    outcome = filled.remove_articles([1])
    assert outcome.removed == ()
    assert outcome.way_back is None
    (kept,) = outcome.kept
    assert (kept.article, kept.title) == (1, "【示例】新桥通车0")
    assert [name for name in MADE if getattr(kept, name)] == [what]
    assert outcome.changes == Changes()
    assert tables(filled) == before
    assert filled.removal_of([1]).kept == (kept,)


def test_an_orphaned_tag_keeps_its_article(filled: Library, write: Callable[..., Path], archive: Path):
    tag(filled)
    write("00.md", "全部改写。", number=0, title="【示例】新桥通车0")
    filled.import_archive([archive], processes=1)
    assert filled.annotations(1)[0].orphan
    assert filled.remove_articles([1]).kept[0].tags == 1


def test_the_rest_goes_although_some_stay(filled: Library):
    tag(filled)
    outcome = filled.remove_articles([1, 2, 2, 99])
    assert [each.id for each in outcome.removed] == [2]
    assert [each.article for each in outcome.kept] == [1]


def test_files_are_never_touched(filled: Library, archive: Path):
    before = {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()}
    filled.remove_articles(range(1, 7))
    assert before == {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()}


def test_a_watched_folder_does_not_bring_it_back(filled: Library, archive: Path, write: Callable[..., Path]):
    filled.remove_articles([1, 2])
    watch = Watch(filled._connections, [archive])
    # Neither as it lies there, nor changed, nor its bytes or its address under another name.
    (archive / "copy.md").write_bytes((archive / "00.md").read_bytes())
    write("other.md", "另外的文字。", number=0)
    write("01.md", "新桥的文字改了。", number=555, host="www.bbc.com")
    write("fresh.md", "新来的。", number=999)
    reports = [watch.look(lambda: False)[0] for _ in range(3)]
    assert sum(report.new for report in reports) == 1
    assert fresh_in(filled) == {3, 4, 5, 6, 7}


def test_an_import_brings_it_back_for_good(filled: Library, archive: Path):
    filled.remove_articles([1, 2])
    report, _ = filled.import_archive([archive], processes=1)
    assert (report.new, report.unchanged, report.failed) == (2, 4, 0)
    with closing(sqlite3.connect(filled.path)) as db:
        assert db.execute("SELECT count(*) FROM removed").fetchone() == (0,)
    filled.catch_up()
    assert filled.search("林远山").total == 3


def test_what_another_brings_along_is_no_longer_kept_away(
    filled: Library, archive: Path, write: Callable[..., Path], tmp_path: Path
):
    other = tmp_path / "other.sqlite3"
    shutil.copy(filled.path, other)
    with Library(other, coder="乙") as theirs:
        tag(theirs)
    filled.remove_articles([1])
    filled.take_in(filled.other_project(other), add_articles=True)
    assert fresh_in(filled) == set(range(2, 8))
    write("00.md", BRIDGE + "记者后来补充了这一句。", number=0, title="【示例】新桥通车0")
    watch = Watch(filled._connections, [archive])
    reports = [watch.look(lambda: False)[0] for _ in range(3)]
    assert [(report.new, report.changed) for report in reports].count((0, 1)) == 1
    assert filled.article(7).text.endswith("这一句。")
    assert [each.orphan for each in filled.annotations()] == [False]


def test_undone_it_is_no_longer_kept_away(filled: Library):
    way = filled.remove_articles([1]).way_back
    assert way is not None
    filled.put_back(way)
    with closing(sqlite3.connect(filled.path)) as db:
        assert db.execute("SELECT count(*) FROM removed").fetchone() == (0,)


def test_another_program_sees_it_go_and_come(filled: Library):
    with Library(filled.path) as other:
        moments = [other.moment([1])]
        way = filled.remove_articles([1, 2]).way_back
        moments.append(other.moment([1], moments[-1]))
        assert changes_between(*moments[-2:]).articles == {1, 2}
        assert other.search("林远山").total == 1
        assert way is not None
        filled.put_back(way)
        moments.append(other.moment([1], moments[-1]))
        assert changes_between(*moments[-2:]).articles == {1, 2}
        assert other.search("林远山").total == 3


def test_a_file_whose_article_was_removed_while_it_was_looked_at(
    filled: Library, archive: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(importing, "_PROGRESS_SECONDS", 0.0)
    removed: list[int] = []

    def progress(told: ImportProgress) -> None:
        # Its bytes are known, and so it is not parsed again.
        if told.total is not None and not removed:
            removed.append(len(filled.remove_articles([1]).removed))

    report, _ = filled.import_archive([archive], processes=1, progress=progress)
    assert (removed, report.failed) == ([1], 0)
    assert fresh_in(filled) == {2, 3, 4, 5, 6}
    assert filled.import_archive([archive], processes=1)[0].new == 1


def test_removing_while_the_library_is_being_prepared(filled: Library, archive: Path, write):
    """What is read for events, statements or the index may be gone when it is to be written."""
    for number in range(20):
        write(f"more{number}.md", BRIDGE, number=1000 + number)
    filled.import_archive([archive], processes=1)
    done = threading.Event()

    def prepare() -> None:
        filled.catch_up(progress=lambda _progress: done.set())

    thread = threading.Thread(target=prepare)
    thread.start()
    done.wait(30)
    filled.remove_articles(range(7, 27))
    thread.join(60)
    filled.catch_up()
    assert fresh_in(filled) == set(range(1, 7))
    assert filled.check().sound
    assert not filled.pending()


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_nothing_made_by_hand_is_lost(filled: Library, archive: Path, seed: int):
    """All that was made is there at every moment, and the search finds what a plain look does."""
    chance = random.Random(seed)  # noqa: S311 (a test)
    made: dict[str, set[str]] = {"tags": set(), "memos": set(), "links": set()}
    ways: list[WayBack] = []
    for step in range(30):
        there = sorted(fresh_in(filled))
        some = chance.sample(there, chance.randint(0, len(there)))
        act = chance.choice(
            ("remove", "remove", "back", "import", "tag", "note", "judge", "star", "catch up")
        )
        if act == "remove":
            way = filled.remove_articles(some).way_back
            ways += [way] if way is not None else []
        elif act == "back" and ways:
            filled.put_back(ways.pop())
        elif act == "import":
            filled.import_archive([archive], processes=1)
        elif act == "catch up":
            filled.catch_up()
        elif act == "tag" and some:
            made["tags"] |= {
                tag.uuid for tag in filled.annotate(some[0], 0, 4, f"标签{step}").added.annotations
            }
        elif act == "note" and some:
            made["memos"] |= {
                memo.uuid for memo in filled.set_article_memo(some[0], f"第{step}次").after.memos
            }
        elif act == "judge" and len(some) > 1:
            said = filled.judge((some[0], some[1]), Span(0, 5), Span(0, 5), Verdict.REJECTED, LinkKind.TOPIC)
            made["links"] |= {filled.judgement(each).uuid for each in said.judgements}
        elif act == "star" and some:
            filled.set_flags(some[:1], starred=True)
        assert {each.uuid for each in filled.annotations()} == made["tags"]
        assert {each.uuid for each in filled.article_memos()} == made["memos"]
        assert {each.uuid for each in filled.judgements()} == made["links"]
        for word in ("林远山", "渡轮", "报道"):
            plain = {each for each in fresh_in(filled) if word in filled.article(each).text}
            assert {hit.article for hit in filled.search(word, limit=None).hits} == plain
    assert filled.check().sound
    filled.catch_up()
    assert not filled.pending()
    with closing(sqlite3.connect(filled.path)) as db:
        assert not broken_indexes(db)


def test_the_sample_is_known_by_its_files(library: Library, archive: Path):
    library.import_archive([archive], processes=1)
    assert library.sample() == []
    library.import_archive([seeds()], processes=1)
    sample = library.sample()
    assert len(sample) == len(fresh_in(library)) - 6 > 3
    library.remove_articles(sample)
    assert fresh_in(library) == set(range(1, 7))
    assert library.sample() == []
