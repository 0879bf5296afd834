"""``jianting tags``: listed, added and counted."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from tests.tagged_library import BRIDGE, CRITICS, FERRY, SPEECH, filled, listed, words, write

pytestmark = pytest.mark.usefixtures("surroundings")

Run = Callable[..., tuple[int, str, str]]
FIELDS = {"id", "article", "start", "end", "exact", "prefix", "suffix", "code", "memo", "coder", "created"}


def test_a_list_has_all_that_a_program_may_want(run: Run, tagged: Path):
    found = {each["exact"]: each for each in listed(run)}
    speech = found[SPEECH]
    assert set(speech) >= FIELDS
    assert (speech["code"], speech["memo"], speech["coder"]) == ("引述/直接", "比别家\n详细", "甲")
    assert speech["prefix"].endswith(BRIDGE + "\n")
    with Library(tagged) as library:
        text = library.article(speech["article"]).text
    assert text[speech["start"] : speech["end"]] == SPEECH
    assert all(each["created"].endswith("Z") and each["uuid"] for each in found.values())
    assert (speech["outlet"], found[FERRY]["outlet"], speech["orphan"]) == ("voa", "bbc", False)


def test_a_list_for_a_spreadsheet_and_one_to_read(run: Run, tagged: Path):
    rows = list(csv.DictReader(io.StringIO(run("tags", "list", "--format", "csv")[1])))
    assert {row["exact"]: row["memo"] for row in rows}[SPEECH] == "比别家\n详细"
    status, out, err = run("tags", "list", "--limit", 3)
    assert status == 0
    assert len(out.splitlines()) == 4
    assert "3 of 4 tagged passage(s)" in err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--code", "引述"), {SPEECH, CRITICS, FERRY}),
        (("--code", "引述", "--only"), {CRITICS, FERRY}),
        (("--code", "引述/直接", "--code", "事实"), {SPEECH, BRIDGE}),
        (("--outlet", "BBC"), {FERRY}),
        (("--since", "2030-03-10"), {FERRY}),
        (("--until", "2030-03-10"), {BRIDGE, SPEECH, CRITICS}),
        (("--coder", "乙"), {FERRY}),
        (("--text", "𠮷野"), {CRITICS}),
        (("--memo",), {SPEECH}),
        (("--no-memo", "--article", "a.md"), {BRIDGE, CRITICS}),
        (("--starred",), set()),
        (("--orphan",), set()),
        (("--placed", "--codebook", "Codes"), {BRIDGE, SPEECH, CRITICS, FERRY}),
    ],
)
def test_filters_say_which_are_meant(run: Run, tagged: Path, arguments, expected):
    assert words(run, *arguments) == expected


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("--code", "直接"), 3, "Did you mean 引述/直接"),
        (("--code", "没有"), 3, "no code 没有"),
        (("--code", "引述//直接"), 2, "no path"),
        (("--codebook", "别的"), 3, "There are: My tags"),
        (("--article", "99"), 3, "99"),
        (("--outlet", "nobody"), 2, "nobody"),
        (("--since", "soon"), 2, "soon"),
    ],
)
def test_what_is_not_there_is_told(run: Run, tagged: Path, arguments, status, told):
    found = run("tags", "list", *arguments)
    assert found[0] == status
    assert told in found[2]


def test_an_empty_list_says_what_to_do(run: Run, tmp_path: Path):
    assert run("tags", "list")[0] == 3
    filled(tmp_path)
    status, out, err = run("tags", "list")
    assert (status, out) == (0, "")
    assert "tags add" in err
    assert listed(run) == []


def test_a_passage_is_tagged(run: Run, tmp_path: Path):
    filled(tmp_path)
    place = ("--article", "a.md", "--start", 0, "--end", len(BRIDGE), "--exact", BRIDGE)
    status, out, err = run("tags", "add", *place, "--code", r"事实/24\/7", "--memo", "注", "--coder", "丙")
    assert (status, out) == (0, "")
    assert r"Made the code 事实/24\/7" in err
    (found,) = listed(run)
    assert (found["exact"], found["code"], found["memo"], found["coder"]) == (
        BRIDGE,
        r"事实/24\/7",
        "注",
        "丙",
    )
    status, out, err = run(
        "tags", "add", *place, "--code", r"事实/24\/7", "--coder", "丙", "--format", "json"
    )
    assert (status, json.loads(out)["annotations"]) == (0, [])
    assert "already" in err
    run("tags", "add", *place, "--code", "冲突", "--codebook", "框架", "--coder", "丙")
    assert {each["codebook"] for each in listed(run)} == {"Codes", "框架"}
    assert words(run, "--codebook", "框架") == {BRIDGE}


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("--start", 5, "--end", 5), 2, "no passage"),
        (("--start", 5, "--end", 9999), 2, "characters"),
        (("--start", -1, "--end", 5), 2, "--start"),
        (("--start", 0, "--end", 2, "--exact", "别的"), 3, "河港"),
        (("--start", 0, "--end", 2, "--coder", " "), 2, "coder"),
    ],
)
def test_what_can_not_be_tagged_is_told(run: Run, tmp_path: Path, arguments, status, told):
    filled(tmp_path)
    found = run("tags", "add", "--article", "a.md", "--code", "事实", *arguments)
    assert found[0] == status
    assert told in found[2]
    assert listed(run) == []


def test_a_passage_is_starred(run: Run, tmp_path: Path):
    filled(tmp_path)
    place = ("--article", "a.md", "--start", 0, "--end", len(BRIDGE), "--code", "★")
    assert run("tags", "add", *place)[0] == 0
    assert run("tags", "add", *place, "--memo", "再看")[0] == 0
    (found,) = listed(run, "--starred")
    assert (found["exact"], found["memo"], found["code"]) == (BRIDGE, "再看", "★")


def test_tags_are_counted(run: Run, tagged: Path):
    status, out, _ = run("tags", "stats", "--by", "outlet", "--format", "json")
    assert status == 0
    found = json.loads(out)
    groups = [group["key"] for group in found["groups"]]
    counts = {
        (code["code"], groups[cell["group"]]): cell["tags"]
        for code in found["codes"]
        for cell in code["counts"]
    }
    assert counts == {("事实", "voa"): 1, ("引述", "voa"): 1, ("引述", "bbc"): 1, ("引述/直接", "voa"): 1}
    nested = json.loads(run("tags", "stats", "--code", "引述", "--format", "json")[1])
    assert [cell["tags"] for code in nested["codes"] for cell in code["counts"]] == [3]
    assert "引述/直接" in run("tags", "stats")[1]
    rows = list(csv.DictReader(io.StringIO(run("tags", "stats", "--by", "month", "--format", "csv")[1])))
    assert {row["group"] for row in rows} == {"2030-03"}


def test_codes_that_occur_together_are_counted(run: Run, tagged: Path):
    assert run("tags", "together")[1] == ""
    out = run("tags", "together", "--within", "article", "--format", "json")[1]
    pairs = {frozenset((pair["a"], pair["b"])): pair["count"] for pair in json.loads(out)["pairs"]}
    assert pairs[frozenset(("事实", "引述"))] == 1
    assert "事实" in run("tags", "together", "--within", "article")[1]


def test_a_changed_text_is_told_with_what_was_placed_anew_and_what_could_not(run: Run, tagged, tmp_path):
    archive = tmp_path / "again"
    archive.mkdir()
    write(archive / "a.md", "新的一段，比原来的多说了不少，所以这一版更长。", BRIDGE, SPEECH, "另一句。")
    copy = shutil.copy(tagged, tmp_path / "copy.sqlite3")
    assert "placed" not in run("import", archive, "--format", "json", "--dry-run")[1]
    status, out, _ = run("import", archive, "--format", "json", "--library", copy)
    report = json.loads(out)
    assert status == 0
    assert (report["changed"], report["placed"]) == (1, {"tags": 2, "judgements": 0})
    assert (report["lost"]["tags"], [each["title"] for each in report["lost_in"]]) == (1, ["【示例】a"])
    _, _, err = run("import", archive)
    assert "2 tagged passage(s) and 0 judgement(s) were placed anew" in err
    assert "1 tagged passage(s) and 0 judgement(s) can't be placed" in err
    assert "【示例】a" in err
    assert words(run, "--orphan") == {CRITICS}
    assert "placed anew" not in run("import", archive)[2]
