"""Tags as a table for spreadsheets, and back."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exchange.tag_table import COLUMNS, read_tag_table, write_tag_table
from reader.model import Project
from reader.model.annotation import STAR
from reader.model.code_path import names_of_codes
from reader.model.exchanging import ExchangeError, Reading
from tests.project_making import large_project

NOW = datetime(2026, 5, 1, tzinfo=UTC)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def told(project: Project) -> set[Any]:
    """All that a table says of tags."""
    articles = {each.id: each.name for each in project.articles}
    books = {book.id: book.name for book in project.codebooks}
    codes = {code.id: code for code in project.codes}
    ways = names_of_codes(project.codes)
    return {
        (
            replace(each, id=0, article=0, code=0),
            articles[each.article],
            books[codes[each.code].codebook],
            ways[each.code],
        )
        for each in project.annotations
    }


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def table(*lines: str, header: str = "url,exact,code") -> bytes:
    return "\n".join([header, *lines]).encode()


def read(data: bytes, **options: Any) -> Reading:
    return read_tag_table(data, now=NOW, **options)


@pytest.fixture(scope="module")
def project() -> Project:
    return large_project()


def test_2000_tags_come_back_as_they_were(project):
    written = write_tag_table(project)
    again = read_tag_table(written.content)
    assert (again.refused, again.project.losses) == ((), ())
    assert told(again.project) == told(project)
    assert any(code.uuid == STAR for code in again.project.codes)


def test_what_a_table_can_not_hold_is_counted(project):
    used = {tag.code for tag in project.annotations}
    lost = dict(write_tag_table(project).losses)
    assert lost.pop("loss.code_looks") >= len(used)
    assert lost == {
        "loss.code_memos": sum(bool(code.memo) for code in project.codes) + 1,
        "loss.article_memos": len(project.memos),
        "loss.judgements": 6,
        "loss.names": 2,
        "loss.texts": 20,
    }
    none = dict(write_tag_table(replace(project, annotations=())).losses)
    assert (none["loss.unused_codes"], none["loss.codebooks"]) == (50, 2)


def test_it_is_as_excel_takes_it(project):
    data = write_tag_table(project).content
    assert data.startswith("\ufeffuuid,article,".encode())
    assert tuple(rows(data)[0]) == COLUMNS
    assert len(rows(data)) == 2000


def test_no_cell_acts_as_a_formula(project):
    for row in rows(write_tag_table(project).content):
        for cell in row.values():
            assert not cell.startswith(FORMULA)
            assert not cell.lstrip().startswith(FORMULA)


BASE = large_project(codes=2, tags=1, articles=3)
cells = st.text(alphabet=st.sampled_from("=+-@'\"\t\r\n ,;＝a港𠮷"), max_size=6)


@settings(max_examples=50)
@given(memo=cells, coder=cells, exact=cells.filter(bool), title=cells.filter(bool))
def test_every_text_is_restored_and_none_acts(memo, coder, exact, title):
    base = BASE
    (tag,) = base.annotations
    passage = replace(tag.passage, exact=exact, end=tag.passage.start + len(exact))
    name = replace(base.articles[0].name, title=title, path=memo)
    project = replace(
        base,
        annotations=(replace(tag, article=1, memo=memo, coder=coder, passage=passage),),
        articles=(replace(base.articles[0], name=name),),
    )
    data = write_tag_table(project).content
    assert told(read(data).project) == told(project)
    assert not any(cell.lstrip().startswith(FORMULA) for row in rows(data) for cell in row.values())


def test_a_table_by_hand_needs_little():
    found = read(table("https://a.example/1,新桥,政府/发言人")).project
    (tag,) = found.annotations
    assert (tag.passage.exact, tag.passage.start, tag.created, tag.coder) == ("新桥", 0, NOW, "")
    assert [(code.name, code.parent) for code in found.codes] == [("政府", None), ("发言人", 1)]
    assert [book.name for book in found.codebooks] == ["Codes"]
    assert dict(found.losses) == {"loss.dates": 1}
    assert [book.name for book in read(table("x,a,b"), codebook="我的").project.codebooks] == ["我的"]


def test_the_same_row_gives_the_same_tag_each_time():
    assert read(table("x,a,b")) == read(table("x,a,b"))


@pytest.mark.parametrize(
    "data",
    [
        "url;exact;code\nx;新,桥;b".encode("utf-8-sig"),
        "url\texact\tcode\nx\t新,桥\tb\n".encode("utf-16"),
        'URL, Exact ,CODE\r\n\r\nx,"新,桥",b\r\n,,\r\n'.encode(),
    ],
)
def test_tables_are_read_as_spreadsheets_save_them(data):
    taken = read(data)
    assert taken.refused == ()
    assert [tag.passage.exact for tag in taken.project.annotations] == ["新,桥"]


def test_columns_that_are_not_known_are_named():
    assert dict(read(table("x,a,b,5", header="url,exact,code,weight")).project.losses)["loss.columns"] == 1


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("x,,b,,,,", "exact"),
        ("x,a,,,,,", "code"),
        ("x,a,b//c,,,,", "empty name"),
        (",a,b,,,,", "url, title, path"),
        ("x,a,b,-5,,,", "start"),
        ("x,a,b,5.5,,,", "start"),
        ("x,a,b,٥,,,", "start"),
        ("x,a,b," + "9" * 30 + ",,,", "start"),
        ("x,a,b,5,7,,", "end"),
        ("x,a,b,5,6,perhaps,", "orphan"),
        ("x,a,b,5,6,,u1", "uuid"),
        ("x,a,b,5,6,,u2,more", "columns"),
    ],
)
def test_a_row_that_is_wrong_is_refused_by_its_number(line, word):
    header = "url,exact,code,start,end,orphan,uuid"
    taken = read(table('x,"two\nlines",b,5,14,1,u1', "", line, "x,a,b,5,6,No,u3", header=header))
    ((number, reason),) = [(each.number, each.reason) for each in taken.refused]
    assert number == 4
    assert word in reason
    assert [tag.uuid for tag in taken.project.annotations] == ["u1", "u3"]
    assert taken.project.annotations[0].orphan


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "exchange.no_columns"),
        (b"a,b\n1,2", "exchange.no_columns"),
        (b"url,code\nx,y", "exchange.no_columns"),
        (b"exact,code\nx,y", "exchange.no_columns"),
        (b"url,url,exact,code\nx,y,z,u", "exchange.no_columns"),
        ("url,exact,code\n桥".encode("gb18030"), "exchange.not_utf8"),
        (b"\xff\xfea", "exchange.not_utf8"),
        (b'url,exact,code\nx,"y"z,u', "exchange.broken_table"),
        (b'url,exact,code\nx,"never closed', "exchange.broken_table"),
    ],
)
def test_what_is_no_table_is_refused(data, problem):
    with pytest.raises(ExchangeError) as error:
        read(data)
    assert error.value.problem == problem


def test_long_cells_are_read_whole():
    limit = csv.field_size_limit()
    words = "长" * 200_000
    assert read(table(f"x,{words},b")).project.annotations[0].passage.exact == words
    assert csv.field_size_limit() == limit


@settings(max_examples=50)
@given(st.binary(max_size=60) | st.text(alphabet="url,exactcode\n\"';=0x", max_size=80).map(str.encode))
def test_anything_is_taken_or_refused(data):
    try:
        taken = read(data)
    except ExchangeError:
        return
    assert isinstance(taken.project.annotations, tuple)


@settings(max_examples=50)
@given(st.lists(st.text(alphabet="0123456789a/'=, \n\"", max_size=6), min_size=9, max_size=9))
def test_any_row_is_taken_or_refused(row):
    out = io.StringIO()
    names = ["url", "exact", "code", "start", "end", "orphan", "created", "modified", "codebook"]
    csv.writer(out).writerows([names, row])
    taken = read(out.getvalue().encode())
    assert len(taken.refused) + len(taken.project.annotations) == any(cell.strip() for cell in row)
