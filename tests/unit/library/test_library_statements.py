"""Statements that several outlets report, found in invented archives."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import LinkKind, QuoteKind, Relation, Report, SharedStatement, Verdict

DAY = 86_400_000
MONDAY = 1_900_000_000_000
VOA, BBC, DW = "www.voachinese.com", "www.bbc.com", "www.dw.com"
FLOOD = (
    "洪水星期一淹没了河港市的老城区，两万名居民被迫离开家园，堤坝在凌晨三点决口。",
    "救援队乘橡皮艇进入街道，把被困在屋顶上的人接走，军队派出了六架直升机。",
)
FIRST = "我们不会抛弃河港市的任何一个家庭，政府将在三十天内重建决口的堤坝。"
AGAIN = "我们绝不抛弃河港市的任何一家人，政府会在30天之内重修决堤之处。"


def flood_on_voa(write, *more: str, ms: int = MONDAY, name: str = "flood-voa.md") -> Path:
    return write(
        name,
        *FLOOD,
        f"总理欧登玛在视察灾区时说：“{FIRST}”",
        *more,
        title="河港市遭遇洪水",
        number=1,
        ms=ms,
        host=VOA,
    )


def flood_on_bbc(write, ms: int = MONDAY + DAY // 2) -> Path:
    return write(
        "flood-bbc.md",
        "河港市老城区遭洪水淹没，堤坝决口，两万居民撤离，军队出动直升机救援被困者。",
        f"总理欧登玛前往灾区视察，她表示：“{AGAIN}”",
        "救援人员乘船在街道上搜寻屋顶上的居民。",
        title="河港洪灾：两万人撤离",
        number=2,
        ms=ms,
        host=BBC,
    )


def known(library: Library, archive: Path) -> list[SharedStatement]:
    library.import_archive([archive])
    library.catch_up(["statements"])
    assert library.pending().statements == 0
    return library.statements()


def worded(statements: Sequence[SharedStatement]) -> list[list[tuple[str, str]]]:
    return [[(report.outlet, report.passage.exact) for report in each.reports] for each in statements]


def test_a_statement_in_two_translations_is_one_told_oldest_first(library: Library, archive: Path, write):
    flood_on_bbc(write)
    flood_on_voa(write)
    (statement,) = known(library, archive)
    assert worded([statement]) == [[("voa", FIRST), ("bbc", AGAIN)]]
    assert statement.speaker == "欧登玛"
    assert [report.relation for report in statement.reports] == [None, Relation.RETRANSLATED]
    assert {report.kind for report in statement.reports} == {QuoteKind.DIRECT}
    for report in statement.reports:
        text = library.article(report.article).text
        assert text[report.passage.start : report.passage.end] == report.passage.exact


def test_what_the_speaker_said_on_another_occasion_stays_apart(library: Library, archive: Path, write):
    flood_on_voa(write)
    write(
        "budget-bbc.md",
        "议会星期三通过了明年的预算，反对党投了弃权票，地铁的经费没有增加。",
        "总理欧登玛在议会辩论中表示：“我们不会抛弃任何一个纳税的家庭，政府将在年底前降低所得税。”",
        "财政部长说，这份预算可以减少赤字。",
        title="议会通过预算",
        number=3,
        ms=MONDAY + 2 * DAY,
        host=BBC,
    )
    assert known(library, archive) == []


@pytest.mark.parametrize("term", ["一河两岸", "河港新桥计划", "团结互助、共渡难关"])
def test_names_terms_and_slogans_are_no_statements(library: Library, archive: Path, write, term: str):
    write("one.md", f"市政府在“{term}”之下修了三座码头，渔民协会参与其中。", number=4, host=VOA)
    write("two.md", f"河港市的学校开展“{term}”活动，学生们在河边种树。", number=5, host=BBC)
    assert known(library, archive) == []


def test_articles_that_come_one_by_one_give_the_same_as_all_at_once(
    tmp_path: Path, library: Library, archive: Path, write
):
    flood_on_bbc(write)
    known(library, archive)
    flood_on_voa(write, "欧登玛说，学校将在九月一日重新开学。")
    later = known(library, archive)
    write(
        "flood-dw.md",
        "德国之声：河港市的洪水开始消退，居民回到老城区，堤坝决口处已用沙袋堵上。",
        f"总理欧登玛此前在灾区承诺：“{FIRST}”",
        title="河港洪水消退",
        number=6,
        ms=MONDAY + 2 * DAY,
        host=DW,
    )
    last = known(library, archive)
    assert [each.id for each in last] == [each.id for each in later]
    with Library(tmp_path / "other.sqlite3") as other:
        assert worded(known(other, archive)) == worded(last)
    assert [report.outlet for report in last[0].reports] == ["voa", "bbc", "dw"]


def test_a_changed_article_is_read_again(library: Library, archive: Path, write):
    flood_on_bbc(write)
    file = flood_on_voa(write)
    assert len(known(library, archive)) == 1
    flood_on_voa(write, "更正：水位以米计。", ms=MONDAY, name=file.name)
    assert worded(known(library, archive)) == [[("voa", FIRST), ("bbc", AGAIN)]]
    write(file.name, *FLOOD, "总理没有到场。", title="河港市遭遇洪水", number=1, ms=MONDAY, host=VOA)
    library.import_archive([archive])
    assert library.statements() == []
    assert known(library, archive) == []


def test_statements_are_read_by_their_ids_the_latest_first(library: Library, archive: Path, write):
    flood_on_bbc(write)
    flood_on_voa(write)
    statements = known(library, archive)
    numbers = library.latest_statements()
    assert [each.id for each in reversed(statements)] == numbers
    assert library.statements_by_id(numbers) == list(reversed(statements))
    assert library.statements_by_id([-1]) == []


def test_a_range_of_time_holds_a_report(library: Library, archive: Path, write):
    flood_on_bbc(write)
    flood_on_voa(write)
    (statement,) = known(library, archive)
    first, last = (report.published for report in statement.reports)
    assert first is not None
    assert last is not None
    assert library.statements(since=last) == [statement]
    assert library.statements(until=last) == [statement]
    assert library.statements(until=first) == []


def test_what_is_done_when_it_is_cancelled_is_kept(library: Library, archive: Path, write):
    for number in range(20):
        write(f"{number:02}.md", f"渔民{number}说，今年的鱼比去年多了{number}吨。", number=100 + number)
    library.import_archive([archive])
    told: list[int] = []
    library.catch_up(["statements"], progress=lambda p: told.append(p.done), cancelled=lambda: bool(told))
    assert 0 < library.pending().statements < 20
    library.catch_up(["statements"])
    assert library.pending().statements == 0


def test_where_else_finds_the_reports_of_any_place(library: Library, archive: Path, write):
    flood_on_bbc(write)
    flood_on_voa(write)
    (statement,) = known(library, archive)
    first, second = statement.reports
    here = first.passage
    for start, end in (
        (here.start, here.end),
        (here.start + 2, here.end - 2),
        (here.start - 1, here.end + 1),
    ):
        found = library.where_else(first.article, start, end)
        assert [report.article for report in found] == [first.article, second.article]
        assert (found[0].passage.start, found[0].passage.end, found[0].score) == (start, end, 1.0)
        assert found[1].passage.exact == AGAIN
        assert found[1].relation is Relation.RETRANSLATED
    backwards = library.where_else(second.article, second.passage.start, second.passage.end)
    assert [report.article for report in backwards] == [first.article, second.article]
    assert backwards[0].score < 1 == backwards[1].score


def test_where_else_finds_words_that_are_quoted_again_long_after(library: Library, archive: Path, write):
    flood_on_voa(write)
    write(
        "years.md",
        "河港市的新堤坝本周验收，居民记得那年的洪水。",
        f"当时的总理欧登玛曾经说过：“{FIRST}”三年过去了，诺言才兑现。",
        title="堤坝终于验收",
        number=9,
        ms=MONDAY + 1100 * DAY,
        host=DW,
    )
    known(library, archive)
    voa = library.find("flood-voa.md")
    start = library.article(voa).text.index(FIRST)
    found = library.where_else(voa, start, start + len(FIRST))
    assert [report.outlet for report in found] == ["voa", "dw"]
    assert found[1].relation is Relation.VERBATIM


def test_where_else_asks_for_a_place(library: Library, archive: Path, write):
    flood_on_voa(write)
    library.import_archive([archive])
    article = library.find("flood-voa.md")
    length = len(library.article(article).text)
    for start, end in ((5, 5), (-1, 3), (0, length + 1), (7, 3)):
        with pytest.raises(ValueError, match="place"):
            library.where_else(article, start, end)
    with pytest.raises(KeyError):
        library.where_else(999, 0, 1)
    assert [report.article for report in library.where_else(article, 0, 9)] == [article]


def reject(library: Library, one: Report, other: Report, kind: LinkKind = LinkKind.QUOTE) -> int:
    """Says of two reports that they are none of one statement; the judgement's id."""
    changes = library.judge(
        (one.article, other.article), one.passage.span, other.passage.span, Verdict.REJECTED, kind
    )
    (judgement,) = changes.judgements
    return judgement


class TestRejected:
    """What a person said goes before what is found."""

    @pytest.fixture
    def reports(self, library: Library, archive: Path, write) -> tuple[Report, ...]:
        flood_on_voa(write)
        flood_on_bbc(write)
        write(
            "flood-dw.md",
            "河港市老城区遭洪水淹没，堤坝决口，两万居民撤离，军队出动直升机救援被困者。",
            f"总理欧登玛在视察时表示：“{FIRST}”",
            title="河港市堤坝决口",
            number=3,
            ms=MONDAY + DAY,
            host=DW,
        )
        (statement,) = known(library, archive)
        assert [each.outlet for each in statement.reports] == ["voa", "bbc", "dw"]
        return statement.reports

    def test_a_rejected_report_comes_last_and_is_named(self, library: Library, reports):
        voa, bbc, dw = reports
        reject(library, voa, bbc)
        place = voa.passage.span
        for start, end in ((place.start, place.end), (place.start + 2, place.end - 2)):
            found = library.where_else(voa.article, start, end)
            assert [each.article for each in found] == [voa.article, dw.article, bbc.article]
            assert [each.rejected_by for each in found] == [None, None, library.coder]
            assert [each.relation for each in found] == [None, Relation.VERBATIM, None]

    def test_it_counts_from_the_other_side_too_and_between_these_two_alone(self, library: Library, reports):
        voa, bbc, dw = reports
        reject(library, voa, bbc)
        back = library.where_else(bbc.article, *span_of(bbc))
        assert {each.article: each.rejected_by for each in back} == {
            bbc.article: None, dw.article: None, voa.article: library.coder,
        }  # fmt: skip
        assert all(each.rejected_by is None for each in library.where_else(dw.article, *span_of(dw)))

    def test_taking_it_back_or_the_last_word_of_another_holds(self, library: Library, reports):
        voa, bbc, _dw = reports
        judgement = library.judgement(reject(library, voa, bbc))
        library.remove_judgement(judgement.id)
        assert all(each.rejected_by is None for each in library.where_else(voa.article, *span_of(voa)))
        library.restore_judgement(judgement)
        with Library(library.path, coder="林") as other:
            other.judge(
                (voa.article, bbc.article),
                voa.passage.span,
                bbc.passage.span,
                Verdict.CONFIRMED,
                LinkKind.QUOTE,
                Relation.RETRANSLATED,
            )
        assert all(each.rejected_by is None for each in library.where_else(voa.article, *span_of(voa)))

    def test_a_rejected_topic_says_nothing_of_the_statement(self, library: Library, reports):
        voa, bbc, _dw = reports
        reject(library, voa, bbc, LinkKind.TOPIC)
        assert all(each.rejected_by is None for each in library.where_else(voa.article, *span_of(voa)))
        (statement,) = library.statements()
        assert statement.reports == reports

    def test_the_statement_is_told_without_it(self, library: Library, reports):
        voa, bbc, dw = reports
        reject(library, voa, bbc)
        (statement,) = library.statements()
        assert [each.article for each in statement.reports] == [voa.article, dw.article]
        assert [(each.article, each.rejected_by) for each in statement.rejected] == [
            (bbc.article, library.coder)
        ]
        assert library.statements_by_id([statement.id]) == [statement]

    def test_what_the_first_report_does_not_belong_to_is_that_of_the_others(self, library: Library, reports):
        voa, bbc, dw = reports
        reject(library, voa, bbc)
        reject(library, voa, dw)
        (statement,) = library.statements()
        assert [each.article for each in statement.reports] == [bbc.article, dw.article]
        assert [each.article for each in statement.rejected] == [voa.article]

    def test_what_one_outlet_alone_reports_then_is_no_longer_listed(self, library: Library, reports):
        voa, bbc, dw = reports
        numbers = library.latest_statements()
        judgements = [reject(library, *pair) for pair in ((voa, bbc), (voa, dw), (bbc, dw))]
        assert library.statements() == library.statements_by_id(numbers) == []
        assert library.latest_statements() == []
        library.remove_judgement(judgements[0])
        assert library.latest_statements() == numbers


def span_of(report: Report) -> tuple[int, int]:
    return report.passage.start, report.passage.end
