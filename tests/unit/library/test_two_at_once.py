"""What two programs, or an import between two looks, must not do to what is found in a library."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library import Library, gathering, saying_stage
from reader.store.statements import StatementTables

VOA, BBC, DW = "www.voachinese.com", "www.bbc.com", "www.dw.com"
MONDAY, DAY = 1_900_000_000_000, 86_400_000
FIRST = "我们不会抛弃河港市的任何一个家庭，政府将在三十天内重建决口的堤坝。"
AGAIN = "我们绝不抛弃河港市的任何一家人，政府会在30天之内重修决堤之处。"


@pytest.fixture
def flood(write) -> Path:
    write(
        "bbc.md",
        "河港市老城区遭洪水淹没，堤坝决口，两万居民撤离，军队出动直升机救援被困者。",
        f"总理欧登玛前往灾区视察，她表示：“{AGAIN}”",
        title="河港洪灾：两万人撤离",
        number=2,
        ms=MONDAY + DAY // 2,
        host=BBC,
    )
    return write_voa(write, f"总理欧登玛在视察灾区时说：“{FIRST}”")


def write_voa(write, *paragraphs: str) -> Path:
    flooded = "洪水星期一淹没了河港市的老城区，两万名居民被迫离开家园，堤坝在凌晨三点决口。"
    return write("voa.md", flooded, *paragraphs, title="河港市遭遇洪水", number=1, ms=MONDAY, host=VOA)


def only(library: Library, outlet: str) -> int:
    return next(each.id for each in library.articles() if each.outlet == outlet)


def test_a_second_program_that_reads_the_same_articles_loses_no_statement(
    library: Library, archive: Path, write, flood: Path, monkeypatch: pytest.MonkeyPatch
):
    write("rain.md", "气象台说，未来三天会有大雨。", title="河港市大雨", number=9, ms=MONDAY - DAY, host=DW)
    library.import_archive([archive])
    monkeypatch.setattr(saying_stage, "_AT_ONCE", 1)
    take, taken = saying_stage.SayingStage._take, []
    with Library(library.path) as second:

        def interrupted(stage: saying_stage.SayingStage, readings: object) -> None:
            taken.append(readings)
            if len(taken) == 2:
                second.catch_up(["statements"])
            take(stage, readings)

        monkeypatch.setattr(saying_stage.SayingStage, "_take", interrupted)
        library.catch_up(["statements"])
    assert library.pending().statements == 0
    (statement,) = library.statements()
    assert [report.passage.exact for report in statement.reports] == [FIRST, AGAIN]


def test_two_programs_that_gather_events_leave_none_without_articles(
    library: Library, archive: Path, flood: Path, monkeypatch: pytest.MonkeyPatch
):
    library.import_archive([archive])
    strands, looks = gathering.Gathering._strands, []
    with Library(library.path) as second:

        def interrupted(run: gathering.Gathering, *args: object) -> dict[int, int]:
            found = strands(run, *args)
            looks.append(found)
            if len(looks) == 1:
                second.catch_up(["events"])
            return found

        monkeypatch.setattr(gathering.Gathering, "_strands", interrupted)
        library.catch_up(["events"])
    (event,) = library.events()
    assert len(event.articles) == 2
    assert library.count_events() == 1


def test_where_else_asks_about_the_text_that_is_there(library: Library, archive: Path, write, flood: Path):
    library.import_archive([archive])
    library.catch_up()
    other = "今年的苹果收成比去年多了一倍，果农们把多余的果子送给邻近学校的孩子。"
    write_voa(write, f"总理欧登玛在视察灾区时说：“{other}”")
    library.import_archive([archive])
    article = only(library, "voa")
    start = library.article(article).text.index(other)
    (report,) = library.where_else(article, start, start + len(other))
    assert report.article == article


def test_a_speaker_is_not_looked_for_in_a_text_that_is_gone(
    library: Library, archive: Path, write, flood: Path
):
    library.import_archive([archive])
    library.catch_up()
    write_voa(write, "短短一句。")
    library.import_archive([archive])
    found = library.search("speaker:欧登玛 OR 河港市遭遇洪水")
    assert {hit.article for hit in found.hits} == {only(library, "voa"), only(library, "bbc")}
    assert next(hit for hit in found.hits if hit.article == only(library, "voa")).span is None


def test_a_list_of_statements_is_of_one_moment(
    library: Library, archive: Path, write, flood: Path, monkeypatch: pytest.MonkeyPatch
):
    library.import_archive([archive])
    library.catch_up()
    members, looks = StatementTables.members, []
    with Library(library.path) as second:

        def interrupted(tables: StatementTables, statements: object) -> object:
            found = members(tables, statements)
            looks.append(found)
            if len(looks) == 1:
                write_voa(write, "短短一句。")
                second.import_archive([archive])
                second.catch_up(["statements"])
            return found

        monkeypatch.setattr(StatementTables, "members", interrupted)
        (statement,) = library.statements()
    assert [report.passage.exact for report in statement.reports] == [FIRST, AGAIN]
    assert library.statements() == []


def test_the_list_has_the_date_of_the_text_it_shows(library: Library, archive: Path):
    def put(name: str, end: str) -> None:
        text = f"[标题](https://{VOA}/a/1.html)\n------\n\n<p>河港市的洪水退了。{end}</p>\n"
        (archive / name).write_text(text, "utf-8")

    put("2030-01-01-x.md", "甲")
    put("2030-01-02-x.md", "乙")
    library.import_archive([archive])
    put("2030-01-02-x.md", "甲")
    library.import_archive([archive])
    library.catch_up()
    (listed,) = library.articles()
    assert listed.published == library.article(listed.id).published
    assert not library.pending()
