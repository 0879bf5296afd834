from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from reader.store.schema import MIGRATIONS
from reader.store.store import Store
from tests.kept import backups_of, rows_of

CAPTURE = "<!--{stamp}-->\n[渡轮重新开航](https://www.voachinese.com/a/{number}.html)\n------\n<p>{text}</p>"


def capture(folder: Path, number: int, text: str = "周一，旗帜在风里转了方向。") -> Path:
    path = folder / f"{number}.txt"
    page = CAPTURE.format(stamp=1_700_000_000_000 + number, number=number, text=text)
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(3):
        capture(folder, number)
    with Library(tmp_path / "library.sqlite3", coder="甲") as made:
        made.import_archive([folder])
        yield made


def flags(library: Library) -> dict[int, tuple[bool, bool]]:
    return {each.id: (each.read, each.starred) for each in library.articles()}


def test_nothing_is_read_or_starred_at_first(library: Library):
    assert set(flags(library).values()) == {(False, False)}


def test_marks_are_set_one_by_one_and_taken_back(library: Library):
    assert library.set_flags([1, 2], read=True).flags == {1, 2}
    assert library.set_flags([2, 3], starred=True).flags == {2, 3}
    assert flags(library) == {1: (True, False), 2: (True, True), 3: (False, True)}
    library.set_flags([2], read=False, starred=False)
    assert flags(library)[2] == (False, False)
    assert library.summary(3).starred


def test_only_what_was_not_so_before_is_told(library: Library):
    library.set_flags([1], read=True)
    assert library.set_flags([1, 2, 2], read=True).flags == {2}
    assert not library.set_flags([1, 2], read=True)
    assert not library.set_flags([], read=True)
    assert not library.set_flags([1])


def test_an_unknown_article_is_refused_and_nothing_is_marked(library: Library):
    with pytest.raises(KeyError, match="99"):
        library.set_flags([1, 99], starred=True)
    assert flags(library)[1] == (False, False)


def test_marks_stay_when_the_text_changes(library: Library, tmp_path: Path):
    article = library.find("1.txt")
    library.set_flags([article], read=True, starred=True)
    library.import_archive([capture(tmp_path / "archive", 1, "周二，渡轮又停了，码头上没有人。")])
    summary = library.summary(article)
    assert (summary.read, summary.starred) == (True, True)
    assert library.article(article).text.startswith("周二")


def test_a_summary_names_its_tags_that_with_most_passages_first(library: Library):
    codes = [max(library.add_code(name).changes.codes) for name in ("天气", "交通")]
    for start, code in ((0, codes[0]), (0, codes[1]), (3, codes[1])):
        library.annotate(1, start, start + 2, code)
    summary = library.summary(1)
    assert [tag.name for tag in summary.tags] == ["交通", "天气"]
    assert [tag.slot for tag in summary.tags] == [1, 0]
    assert summary.annotations == 3
    assert library.summary(2).tags == ()


def test_marks_are_backed_up_before_a_later_version(library: Library):
    library.set_flags([2], starred=True)
    library.close()
    Store.open(library.path, migrations=(*MIGRATIONS, lambda _db: None)).close()
    (backup,) = backups_of(library.path)
    assert rows_of(backup, "SELECT article, read, starred FROM flags") == [(2, 0, 1)]
    assert rows_of(backup, "SELECT id FROM articles") == [(2,)]
