"""The benchmarks' own tools: a varied archive is sound, and figures are put into a table rightly."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.archive import discover, read
from reader.library import Library
from reader.model import Article
from reader.resources import seeds
from reader.store.identity import url_key
from tests.benchmarks.days import Days
from tests.benchmarks.make_archive import article_files, make, share_read
from tests.benchmarks.sampling import KINDS, LITERAL, Sample
from tests.benchmarks.searching import ask, recall
from tests.benchmarks.stand import month, stand
from tests.benchmarks.table import NOT_MEASURED, Figure, percentile, shown, table, tables
from tests.benchmarks.varying import readdressed, sentences
from tests.benchmarks.watching import watched

ARTICLES = 31


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("varied")
    make(folder, seeds(), ARTICLES, 1)
    return folder


@pytest.fixture(scope="module")
def articles(varied: Path) -> list[Article]:
    return [read(candidate.load()) for candidate in discover([varied], pytest.fail)]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in article_files(folder)}


def test_all_of_a_varied_archive_can_be_read(varied: Path, articles: list[Article]) -> None:
    assert len(articles) == len(article_files(varied)) == ARTICLES
    assert share_read(article_files(varied), 1) == 1.0


def test_no_two_varied_articles_have_one_text_or_one_address(articles: list[Article]) -> None:
    assert len({article.text for article in articles}) == ARTICLES
    addresses = [url_key(article.url) for article in articles if article.url]
    assert len(set(addresses)) == len(addresses) > ARTICLES / 2


def test_the_same_seed_makes_the_same_archive(varied: Path, tmp_path: Path) -> None:
    make(tmp_path / "again", seeds(), ARTICLES, 1)
    make(tmp_path / "other", seeds(), ARTICLES, 2)
    assert contents(tmp_path / "again") == contents(varied)
    assert contents(tmp_path / "other").values() != contents(varied).values()


def test_a_varied_archive_keeps_outlets_scripts_and_sizes(articles: list[Article]) -> None:
    originals = [read(candidate.load()) for candidate in discover([seeds()], pytest.fail)]
    assert {article.outlet for article in articles} == {article.outlet for article in originals}
    assert any("這" in article.text for article in articles)
    own = sum(len(article.text) for article in articles) / len(articles)
    real = sum(len(article.text) for article in originals) / len(originals)
    assert own == pytest.approx(real, rel=0.25)


def test_quotations_of_a_varied_archive_stay_whole(varied: Path) -> None:
    originals = {len(re.findall("“[^“”]*”", file.read_text("utf-8"))) for file in article_files(seeds())}
    for file in article_files(varied):
        assert len(re.findall("“[^“”]*”", file.read_text("utf-8"))) in originals


def test_dates_are_moved_together(varied: Path) -> None:
    for candidate in discover([varied], pytest.fail):
        article = read(candidate.load())
        day = Path(candidate.path).name[:10]
        if article.published and not article.published_inferred:
            assert abs(article.published.date() - article.published.fromisoformat(day).date()) <= timedelta(1)


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine", "utf-8")
    with pytest.raises(FileExistsError):
        make(tmp_path, seeds(), 3, 1)
    assert (tmp_path / "mine.md").read_text("utf-8") == "mine"


def test_an_archive_without_articles_cannot_be_varied(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ValueError, match="no article"):
        make(tmp_path / "out", tmp_path / "empty", 3, 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Thu, 19 Nov 2020 22:19:16 GMT", "Thu, 26 Nov 2020 22:19:16 GMT"),
        ("2020-12-30T01:39:04Z", "2021-01-06T01:39:04Z"),
        ("2020年12月31日", "2021年1月7日"),
        ("10月29日清晨", "11月5日清晨"),
        ("109年11月1日", "109年11月8日"),
        ("<!--1605825680000-->", "<!--1606430480000-->"),
        ("2020年13月45日", "2020年13月45日"),
        ("共有12日游的5月套餐", "共有12日游的5月套餐"),
    ],
)
def test_days_move(before: str, after: str) -> None:
    assert Days(timedelta(days=7), 2020).move(before) == after


def test_sentences_end_outside_quotations_and_brackets() -> None:
    text = "他说：“走吧。不等了！”我们走（很慢。）了。后来呢？！“好。”"
    cut = [text[start:end] for start, end in sentences(text)]
    assert cut == ["他说：“走吧。不等了！”我们走（很慢。）了。", "后来呢？！", "“好。”"]


@given(st.text(alphabet='天地人“”「」（）。！？,. "'))
def test_sentences_tile_their_text(text: str) -> None:
    places = list(sentences(text))
    assert "".join(text[start:end] for start, end in places) == text
    assert all(start < end for start, end in places)


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/a/5669316.html",
        "https://news.example/world/20201112/some-words/",
        "https://news.example/zhongwen/simp/words",
        "https://news.example/a?id=77",
        "https://news.example/zh/#words/a-55203203",
        "https://news.example/zh/",
    ],
)
def test_each_number_gives_an_address_of_its_own(address: str) -> None:
    made = {url_key(readdressed(address, number)) for number in range(50)}
    assert len(made) == 50
    assert url_key(address) not in made


def test_percentiles_are_values_that_came() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile([float(n) for n in range(1, 101)], 0.95) == 95.0
    assert percentile([7.0], 0.95) == 7.0
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.5)


@given(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0, 1))
def test_a_share_of_the_values_does_not_exceed_its_percentile(values: list[float], share: float) -> None:
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values) * (1 - 1e-9)


def test_numbers_are_shown_with_three_digits() -> None:
    assert shown(1234567.0, "MB") == "1,234,567 MB"
    assert shown(12.345, "ms") == "12.3 ms"
    assert shown(0.012345, "s") == "0.0123 s"
    assert shown(0, "") == "0"
    assert shown("not built yet") == "not built yet"


def test_the_table_has_a_row_for_each_measure_and_a_column_for_each_size() -> None:
    lines = table(
        [
            Figure("import", "rate", 130_000, 500.0, "articles/s"),
            Figure("import", "rate", 5, 100.0, "articles/s"),
            Figure("search", "p95", 130_000, 12.3, "ms"),
            Figure("import", "memory", 5, 41.0, "MB"),
        ]
    ).splitlines()
    assert [line.split()[0] for line in lines] == ["articles", "IMPORT", "rate", "memory", "SEARCH", "p95"]
    assert lines[0].split()[1:] == ["5", "130,000"]
    assert lines[2].split() == ["rate", "100", "articles/s", "500", "articles/s"]
    assert lines[3].split() == ["memory", "41.0", "MB", NOT_MEASURED]
    assert lines[5].split() == ["p95", NOT_MEASURED, "12.3", "ms"]


def test_each_part_has_a_table_of_its_own() -> None:
    shown_tables = tables([Figure("a", "x", 1, 2.0, part="One"), Figure("a", "x", 9, 3.0, part="Two")])
    one, two = shown_tables.split("\n\n")
    assert one.startswith("One\narticles")
    assert "9" not in one
    assert two.startswith("Two\narticles")


def test_a_stand_takes_as_many_articles_as_asked_for(varied: Path, tmp_path: Path) -> None:
    assert len(stand(tmp_path, 5, varied, 1).paths) == 5
    assert stand(tmp_path, ARTICLES, varied, 1).paths == [varied]
    assert len(article_files(stand(tmp_path, 12, varied, 1).paths[0])) == 12
    assert len(article_files(stand(tmp_path, 40, varied, 1).paths[0])) == 40


def test_a_stand_keeps_figures_with_its_library(varied: Path, tmp_path: Path) -> None:
    own = stand(tmp_path, 5, varied, 1)
    assert own.known() == {}
    own.keep("import", {"seconds": 2.0})
    assert stand(tmp_path, 5, varied, 1).known() == {"import": {"seconds": 2.0}}
    own.drop_library()
    assert own.known() == {}


def test_a_month_is_of_the_outlets_that_have_most(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    for day, host, count in (
        ("2020-10-01", "a.example", 3),
        ("2020-11-01", "b.example", 4),
        ("2020-11-02", "c.example", 2),
    ):
        for number in range(count):
            text = f"---\nfrom: https://{host}/{number}.html\n---\n正文"
            (archive / f"{day}-{host}-{number}.md").write_text(text, "utf-8")
    assert {path.name[:7] for path in month(tmp_path, archive, 1).paths} == {"2020-11"}
    assert month(tmp_path, archive, 1).size == 6


def test_an_import_is_measured_from_outside(varied: Path, tmp_path: Path) -> None:
    done = watched("importing", [tmp_path / "library.sqlite3", 1, varied])
    assert (done.told["read"], done.told["failed"]) == (ARTICLES, 0)
    assert 0 < done.told["seconds"] < done.seconds
    assert 0 < done.busiest_seconds <= done.cpu_seconds
    assert 1_000_000 < done.largest <= done.peak


def test_a_measurement_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="the library has no article"):
        watched("searching", [tmp_path / "library.sqlite3"])


def test_queries_are_drawn_from_the_texts_and_found(varied: Path, tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.import_archive([varied], processes=1)
        library.catch_up(["search"])
        queries = Sample(library, 1).queries(2)
        assert queries == Sample(library, 1).queries(2) != Sample(library, 2).queries(2)
        assert sorted({query.kind for query in queries}) == sorted(KINDS)
        for query in queries:
            ask(library, query)
            assert bool(query.literal) == (query.kind in LITERAL)
        found = recall(library, queries)
        assert found["wanted"] >= 2 * len(LITERAL)
        assert found["found"] == found["wanted"]
        for article, start, end in Sample(library, 1).places(5):
            assert 0 <= start < end <= len(library.article(article).text)
