from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.model import QueryError, QueryProblem
from reader.text.query import (
    All,
    Either,
    Has,
    Length,
    Marked,
    Not,
    OfEvent,
    OfOutlet,
    Place,
    Published,
    SaidBy,
    Tagged,
    Words,
    written,
)
from reader.text.query_parser import parse


def word(text: str, place: Place = Place.ANYWHERE) -> Words:
    return Words(text, place=place)


def phrase(text: str, place: Place = Place.ANYWHERE) -> Words:
    return Words(text, literal=True, place=place)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("制裁", word("制裁")),
        ("制裁　談判", All((word("制裁"), word("談判")))),
        ("制裁 AND 谈判", All((word("制裁"), word("谈判")))),
        ('"背靠背"', phrase("背靠背")),
        ("「背靠背」", phrase("背靠背")),
        ('“背靠背"', phrase("背靠背")),
        ("『他說「是」』", phrase("他說「是」")),
        ('他说"背靠背"吗', All((word("他说"), phrase("背靠背"), word("吗")))),
        ("a OR b c", Either((word("a"), All((word("b"), word("c")))))),
        ("a ｜ b ＯＲ c", Either((word("a"), word("b"), word("c")))),
        ("（a OR b） c", All((Either((word("a"), word("b"))), word("c")))),
        ("((a))", word("a")),
        ("-a", Not(word("a"))),
        ("－a －「b c」", All((Not(word("a")), Not(phrase("b c"))))),
        ("NOT (a b)", Not(All((word("a"), word("b"))))),
        ("--a", word("a")),
        ("-(-a)", word("a")),
        ("a - b", All((word("a"), word("b")))),
        ("中国 & 美国 ……", All((word("中国"), word("美国")))),
        ("COVID-19", word("COVID-19")),
        ("12:30", word("12:30")),
        ("习近平：讲话", word("习近平：讲话")),
        ("title:峰会", word("峰会", Place.TITLE)),
        ("標題：「峰 會」", phrase("峰 會", Place.TITLE)),
        ("author: 张三", word("张三", Place.AUTHOR)),
        ("ＯＵＴＬＥＴ：bbc，voa,美国之音", OfOutlet(("bbc", "voa", "美国之音"))),
        ('outlet:"BBC 中文",voa', OfOutlet(("BBC 中文", "voa"))),
        ("speaker:布林肯", SaidBy("布林肯")),
        ('speaker:"安东尼 布林肯"', SaidBy("安东尼 布林肯")),
        ("tag:外交/会谈", Tagged("外交/会谈")),
        ("length:>2000", Length(">", 2000)),
        ("字数：≥２０００", Length(">=", 2000)),
        ("length:5", Length("=", 5)),
        ("has:tag -has:备注", All((Has("tag"), Not(Has("memo"))))),
        ("is:unread IS：已读 -状态:星标", All((Marked("unread"), Marked("read"), Not(Marked("starred"))))),
        ('tag:"新 桥/会 谈"', Tagged("新 桥/会 谈")),
        ("event:12", OfEvent(12)),
        ("事件：１２", OfEvent(12)),
        ('event:"12"', OfEvent(words="12")),
        ("event:峰会", OfEvent(words="峰会")),
        ("event:「峰会 会谈」 a", All((OfEvent(words="峰会 会谈"), word("a")))),
    ],
)
def test_queries_are_read(query, tree):
    assert parse(query) == tree
    assert parse(written(tree)) == tree


@pytest.mark.parametrize(
    ("query", "first", "end"),
    [
        ("before:2021-03", None, date(2021, 3, 1)),
        ("after:2021-03", date(2021, 4, 1), None),
        ("since:2021-03", date(2021, 3, 1), None),
        ("until:2021-03", None, date(2021, 4, 1)),
        ("on:2020-12", date(2020, 12, 1), date(2021, 1, 1)),
        ("date:2021", date(2021, 1, 1), date(2022, 1, 1)),
        ("on:2020-2-29", date(2020, 2, 29), date(2020, 3, 1)),
        ("日期：2021年3月22日", date(2021, 3, 22), date(2021, 3, 23)),
        ("on:2021/03/22", date(2021, 3, 22), date(2021, 3, 23)),
    ],
)
def test_dates_are_years_months_or_days(query, first, end):
    found = parse(query)
    assert isinstance(found, Published)
    assert (found.first, found.end) == (first, end)
    assert parse(written(found)) == found


@pytest.mark.parametrize(
    ("query", "code", "position", "suggestion"),
    [
        ("", QueryProblem.EMPTY, 0, ""),
        (" 　", QueryProblem.EMPTY, 0, ""),
        ("， -", QueryProblem.EMPTY, 0, ""),
        ('制裁 "背靠', QueryProblem.UNCLOSED_QUOTE, 3, ""),
        ('a "……"', QueryProblem.EMPTY_QUOTE, 2, ""),
        ("a (b", QueryProblem.UNCLOSED_GROUP, 2, ""),
        ("a）b", QueryProblem.UNOPENED_GROUP, 1, ""),
        ("a ()", QueryProblem.EMPTY_GROUP, 2, ""),
        ("(" * 30 + "a" + ")" * 30, QueryProblem.TOO_DEEP, 20, ""),
        ("a OR", QueryProblem.LONELY_OR, 2, ""),
        ("OR a", QueryProblem.LONELY_OR, 0, ""),
        ("(a | ) b", QueryProblem.LONELY_OR, 3, ""),
        ("a oulet:bbc", QueryProblem.UNKNOWN_FIELD, 2, "outlet"),
        ("https://example.org", QueryProblem.UNKNOWN_FIELD, 0, ""),
        ("title:", QueryProblem.MISSING_VALUE, 0, ""),
        ("a -speaker:…", QueryProblem.MISSING_VALUE, 3, ""),
        ("outlet:,", QueryProblem.MISSING_VALUE, 0, ""),
        ("before:2021-13", QueryProblem.BAD_DATE, 7, ""),
        ("on:9999", QueryProblem.BAD_DATE, 3, ""),
        ("on:昨天", QueryProblem.BAD_DATE, 3, ""),
        ("length:long", QueryProblem.BAD_LENGTH, 7, ""),
        ("has:tga", QueryProblem.BAD_HAS, 4, "tag"),
        ("is:unraed", QueryProblem.BAD_IS, 3, "unread"),
        ("is:", QueryProblem.MISSING_VALUE, 0, ""),
        ("event:…", QueryProblem.MISSING_VALUE, 0, ""),
        ("好" * 3000, QueryProblem.TOO_LONG, 2000, ""),
    ],
)
def test_errors_say_what_and_where(query, code, position, suggestion):
    with pytest.raises(QueryError) as caught:
        parse(query)
    error = caught.value
    assert (error.code, error.position, error.suggestion) == (code, position, suggestion)


PIECES = [
    *("制裁", "a", "OR", "NOT", "-", "(", ")", '"', "“", "”", "「", "」", "『", "』", "|", "&", "，"),
    *("（", "）", "title:", "author：", "outlet:", ",", "before:2021", "on:2020-02", "length:>9", "has:tag"),
    *("speaker:", "tag:x/y", "is:", "unread", "event:", "12", "㉑", " ", "\n"),
]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
@example('「"』」"』')
def test_what_was_read_is_written_and_read_again_the_same(text):
    try:
        tree = parse(text)
    except QueryError as error:
        place = error.position
    else:
        place = 0
        assert parse(written(tree)) == tree
    assert 0 <= place <= len(text)
