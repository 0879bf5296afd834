import os
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import Library, LibraryError, read_files
from reader.model import LibraryProblem, ProblemCode
from reader.store.schema import MIGRATIONS


@pytest.fixture
def filled(library: Library, archive: Path, write) -> Library:
    day = 24 * 3600 * 1000
    write("1.md", title="【示例】臺灣海峽的橋　２０３０", number=1, ms=1_900_000_000_000)
    write("2.md", title="【示例】台湾海峡的船", number=2, ms=1_900_000_000_000 + day, host="www.bbc.com")
    write("in/3.md", title="【示例】“十二”个港口", number=3, ms=1_900_000_000_000 + 2 * day)
    write("in/4.txt", title="【示例】100% 的_下划线", number=4, ms=1_900_000_000_000 + 3 * day)
    library.import_archive([archive])
    return library


def numbers(library: Library, **conditions: object) -> list[str]:
    found = library.articles(**conditions)  # type: ignore[arg-type]
    assert library.count(**conditions) == len(found)  # type: ignore[arg-type]
    return [Path(article.path).stem for article in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["4", "3", "2", "1"]),
        ("  \t", ["4", "3", "2", "1"]),
        ("台湾", ["2", "1"]),
        ("臺灣", ["2", "1"]),
        ("海峡 橋", ["1"]),
        ("2030", ["1"]),
        ("１００％", ["4"]),
        ("_", ["4"]),
        ("%", ["4"]),
        ("十", ["3"]),
        ("「十二」", ["3"]),
        ("bbc", ["2"]),
        ("BBC 船", ["2"]),
        ("美國之音", ["4", "3", "1"]),
        ("没有这样的字", []),
        ("台湾\ud83d", []),
        ("'; DROP TABLE articles; --", []),
    ],
)
def test_the_filter_is_blind_to_script_and_width(filled: Library, text: str, found: list[str]):
    assert numbers(filled, text=text) == found


def test_conditions_hold_together(filled: Library):
    since = datetime.fromtimestamp(1_900_000_000 + 24 * 3600, UTC)
    assert numbers(filled, since=since) == ["4", "3", "2"]
    assert numbers(filled, until=since) == ["1"]
    assert numbers(filled, since=since, outlets=["voa"]) == ["4", "3"]
    assert numbers(filled, since=since.replace(tzinfo=None), text="示例", outlets=["bbc", "voa"]) == [
        "4",
        "3",
        "2",
    ]


def test_a_list_comes_in_pages(filled: Library):
    pages = [filled.articles(limit=3, offset=offset) for offset in (0, 3, 6)]
    assert [[Path(article.path).stem for article in page] for page in pages] == [["4", "3", "2"], ["1"], []]


def test_an_article_is_found_by_its_names(filled: Library, archive: Path, monkeypatch: pytest.MonkeyPatch):
    expected = {Path(article.path).stem: article.id for article in filled.articles()}
    for name, stem in [
        (str(expected["1"]), "1"),
        (str(archive / "in" / "3.md"), "3"),
        ("3.md", "3"),
        ("in/3.md", "3"),
        ("./1.md", "1"),
        (str(archive / "in" / ".." / "1.md"), "1"),
    ]:
        assert filled.find(name) == expected[stem]
    monkeypatch.chdir(archive / "in")
    assert filled.find(os.path.join("..", "2.md")) == expected["2"]  # noqa: PTH118
    for name in ("\udcff", "a\0b", "", "9999", "9" * 30, "-1", ".md", "d", "n/3.md", "nowhere.md", "1.md/"):
        with pytest.raises(KeyError):
            filled.find(name)


def test_a_name_of_two_articles_finds_none(library: Library, archive: Path, write):
    write("one/a.md")
    write("two/a.md")
    library.import_archive([archive])
    with pytest.raises(KeyError):
        library.find("a.md")
    assert library.find("one/a.md") != library.find("two/a.md")


def test_articles_are_compared_and_quoted(library: Library, archive: Path, write):
    words = "市长说：“这座桥让两岸的人近了整整一个小时，我们等了它四十年。”"
    write("a.md", words, "上午的天气很好。")
    write("b.md", "下午下了一场雨。", words, host="www.bbc.com")
    library.import_archive([archive])
    ids = [library.find("a.md"), library.find("b.md")]
    alignment = library.compare(ids)
    assert [article.outlet for article in alignment.articles] == ["voa", "bbc"]
    assert any("四十年" in link.a.passage.exact for link in alignment.links)
    assert {quote.article for quote in library.quotes(ids)} == {0, 1}
    page = archive / "page.html"
    library.export_html(ids, page)
    first = page.read_text("utf-8")
    library.export_html(alignment, page)
    assert "四十年" in first
    assert "四十年" in page.read_text("utf-8")


def test_files_are_read_without_a_library(archive: Path, write):
    write("a.md", "一段。")
    (archive / "empty.md").touch()
    articles, problems = read_files([archive, archive / "nowhere.md"])
    assert [(path, article.text) for path, article in articles] == [(str(archive / "a.md"), "一段。")]
    assert [problem.code for problem in problems] == [ProblemCode.EMPTY, ProblemCode.NOT_FOUND]


def test_the_outlets_are_known(library: Library):
    assert {"voa", "bbc", "nyt", "initium"} <= {outlet.id for outlet in library.outlets()}


# --- the file of the library -----------------------------------------------------------------------


def test_looking_makes_no_file(tmp_path: Path):
    path = tmp_path / "new" / "library.sqlite3"
    with Library(path) as library:
        assert (library.articles(), library.count(), library.codes(), library.annotations()) == (
            [],
            0,
            [],
            [],
        )
        assert not library.check().exists
        assert library.check().sound
        with pytest.raises(KeyError):
            library.article(1)
    assert list(tmp_path.iterdir()) == []
    with Library(path) as library:
        library.add_code("风险")
        assert library.check().exists
    assert [file.name for file in path.parent.iterdir()] == ["library.sqlite3"]


def test_what_can_not_become_a_library_is_told_at_once(tmp_path: Path):
    (tmp_path / "file").write_text("no library", "utf-8")
    for path, code in [
        (tmp_path, LibraryProblem.IS_FOLDER),
        (tmp_path / "file", LibraryProblem.NOT_A_LIBRARY),
        (tmp_path / "file" / "library.sqlite3", LibraryProblem.UNUSABLE),
    ]:
        with pytest.raises(LibraryError) as error:
            Library(path)
        assert (error.value.code, error.value.path) == (code, path)


def test_a_place_without_permission_is_told_at_once(unprivileged: Path):
    unprivileged.chmod(0o500)
    with pytest.raises(LibraryError) as error:
        Library(unprivileged / "deep" / "library.sqlite3")
    assert error.value.code == LibraryProblem.NO_PERMISSION
    unprivileged.chmod(0o700)


def test_the_place_of_the_library_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("JIANTING_LIBRARY", str(tmp_path / "mine.sqlite3"))
    assert Library.default_path() == tmp_path / "mine.sqlite3"
    monkeypatch.delenv("JIANTING_LIBRARY")
    assert Library.default_path().name == "library.sqlite3"
    assert "jianting" in str(Library.default_path()).lower()


def test_a_closed_library_says_so(filled: Library):
    filled.close()
    filled.close()
    with pytest.raises(LibraryError) as error:
        filled.count()
    assert error.value.detail == "closed"


def test_health_counts_what_is_there(filled: Library):
    filled.add_code("风险")
    filled.annotate(1, 0, 2, 1)
    health = filled.check()
    assert (health.exists, health.sound, health.schema) == (True, True, len(MIGRATIONS))
    assert (health.articles, health.revisions, health.sources) == (4, 4, 4)
    assert (health.codes, health.annotations, health.orphans) == (1, 1, 0)
    assert health.size > 0


def test_health_tells_of_damage(filled: Library):
    filled.add_code("风险")
    filled.annotate(1, 0, 2, 1)
    with filled._connections.reading() as store:
        store.db.conn.rollback()  # the setting can only be changed outside a transaction
        store.db.execute("PRAGMA foreign_keys = OFF")
        store.db.execute("DELETE FROM codes")
        store.db.conn.commit()
    health = filled.check()
    assert not health.sound
    assert len(health.faults) == 1
    assert "annotations" in health.faults[0]


def test_a_start_loads_neither_parser_nor_segmenter_nor_window(tmp_path: Path):
    code = (
        "import sys; from reader.library import Library; Library(sys.argv[1]).articles();"
        "print({'bs4', 'jieba', 'opencc', 'PySide6', 'yaml'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "library.sqlite3")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "set()\n"


def test_a_library_is_found_again_by_the_next_program(filled: Library):
    expected = filled.articles()
    filled.close()
    with closing(Library(filled.path)) as again:
        assert again.articles() == expected
