"""``jianting statements`` and ``where-else``."""

import csv
import io
import json
import os
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import LinkKind, Verdict

pytestmark = pytest.mark.usefixtures("surroundings")

SAID = "这条河不认识国界，洪水也不认识，我们要比洪水先开口。"
RETOLD = "這條河不認識國界，洪水也不認識，我們要比洪水先開口。"


@pytest.fixture
def filled(run, tmp_path) -> Path:
    archive = tmp_path / "archive"
    archive.mkdir()
    for name, host, ms, body in (
        (
            "river",
            "www.voachinese.com",
            1716214329000,
            f"<p>渡轮协定签字。</p><p>总理奥兰在仪式上说：“{SAID}”</p>",
        ),
        (
            "ferry",
            "www.bbc.com",
            1716250000000,
            f"<p>渡輪協定簽字。</p><p>總理奧蘭在儀式上說：「{RETOLD}」</p>",
        ),
    ):
        head = f"<!--{ms}-->\n[渡轮上的协定 {name}](https://{host}/a/{name})\n------\n\n"
        (archive / f"{name}.md").write_text(head + body, "utf-8")
    assert run("import", archive)[0] == 0
    return archive


def test_statements_as_the_shell_promises_them(run, filled):
    status, out, err = run("statements", "--format", "json")
    assert (status, err) == (0, "")
    (statement,) = json.loads(out)["statements"]
    assert statement["speaker"] == "奥兰"
    first, second = statement["reports"]
    assert {key: first[key] for key in ("outlet", "published", "exact")} == {
        "outlet": "voa",
        "published": "2024-05-20T14:12:09Z",
        "exact": SAID,
    }
    assert first["path"].endswith("river.md")
    assert (second["exact"], second["relation"]) == (RETOLD, "verbatim")
    text = json.loads(run("show", first["article"], "--format", "json")[1])["articles"][0]["text"]
    assert text[first["start"] : first["end"]] == SAID


def test_statements_as_csv_and_as_a_table(run, filled):
    rows = list(csv.DictReader(io.StringIO(run("statements", "--format", "csv")[1])))
    assert [(row["outlet"], row["relation"]) for row in rows] == [("voa", ""), ("bbc", "verbatim")]
    assert len({row["statement"] for row in rows}) == 1
    status, out, err = run("statements")
    assert status == 0
    assert "奥兰" in out
    assert err == "1 statements are reported by several outlets.\n"


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--since", "2024-05-21"), 1),
        (("--since", "2024-05-22"), 0),
        (("--until", "2024-05-20"), 1),
        (("--until", "2024-05-19"), 0),
        (("--outlets", "3"), 0),
    ],
)
def test_statements_of_some_time_and_so_many_outlets(run, filled, options, count):
    out = run("statements", *options, "--format", "json")[1]
    assert len(json.loads(out)["statements"]) == count


def test_where_else_lists_the_reports_oldest_first(run, filled):
    found = json.loads(run("list", "--format", "json")[1])["articles"]
    ferry = next(each["id"] for each in found if each["outlet"] == "bbc")
    quoted = json.loads(run("quotes", ferry, "--format", "json")[1])["quotes"][-1]
    place = ("--start", quoted["start"], "--end", quoted["end"])
    status, out, err = run("where-else", ferry, *place, "--format", "json")
    assert status == 0
    assert "2 articles were not read yet" in err
    assert [report["outlet"] for report in json.loads(out)["reports"]] == ["bbc"]
    run("statements")
    status, out, err = run("where-else", "ferry.md", *place, "--format", "json")
    assert (status, err) == (0, "")
    told = json.loads(out)
    assert told["pending"] == 0
    assert [report["outlet"] for report in told["reports"]] == ["voa", "bbc"]
    assert "river" not in run("where-else", ferry, *place)[1]
    assert SAID in run("where-else", ferry, *place, "--format", "csv")[1]


def test_where_else_lists_what_was_rejected_last(run, filled):
    run("statements")
    with Library(os.environ["JIANTING_LIBRARY"], coder="林") as library:
        ((first, second),) = (statement.reports for statement in library.statements())
        library.judge(
            (first.article, second.article),
            first.passage.span,
            second.passage.span,
            Verdict.REJECTED,
            LinkKind.QUOTE,
        )
    place = ("--start", second.passage.start, "--end", second.passage.end)
    told = json.loads(run("where-else", second.article, *place, "--format", "json")[1])["reports"]
    assert [(report["outlet"], report["rejected_by"]) for report in told] == [("bbc", None), ("voa", "林")]
    _status, out, err = run("where-else", second.article, *place)
    assert "rejected" in out
    assert "No other article reports this" in err
    assert json.loads(run("statements", "--format", "json")[1])["statements"] == []


def test_a_place_that_is_none_is_wrong_usage(run, filled):
    status, out, err = run("where-else", "river.md", "--start", 3, "--end", 9000)
    assert (status, out) == (2, "")
    assert "no place in this text" in err
    assert run("where-else", "river.md", "--start", 5, "--end", 5)[0] == 2
    assert run("where-else", "nothing.md", "--start", 0, "--end", 5)[0] == 3


def test_without_a_library_there_is_nothing_to_list(run):
    for arguments in (("statements",), ("where-else", "1", "--start", "0", "--end", "2")):
        status, out, err = run(*arguments)
        assert (status, out) == (3, "")
        assert "library" in err
