"""``jianting codes``: the tree of codes, altered by the paths of its codes."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.library import Library
from tests.tagged_library import BRIDGE, CRITICS, SPEECH, filled, tag

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def library(tmp_path: Path, surroundings: None) -> Path:
    return tmp_path / "library.sqlite3"


def listed(run: Run, *arguments: object) -> dict[str, dict[str, Any]]:
    status, out, _ = run("codes", "list", *arguments, "--format", "json")
    assert status == 0
    return {each["code"]: each for each in json.loads(out)["codes"]}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = filled(tmp_path_factory.mktemp("tree"))
    with Library(path) as library:
        quoting = library.add_code("引述").added.codes[0].id
        library.add_code("直接", quoting, digit=1, memo="有引号", slot=5)
        library.add_code("间接", quoting, digit=2)
        library.add_code("事实")
    return path


@pytest.fixture
def tree(tmp_path: Path, made: Path) -> None:
    """引述 with 直接 and 间接 nested in it, and 事实, in a library of two articles."""
    shutil.copy(made, tmp_path)


def test_codes_are_made_with_those_they_are_nested_in(run: Run):
    more = ("--digit", 1, "--memo", "有引号", "--slot", 5)
    for path in (("引述/直接", *more), ("引述/间接", "--digit", 2), ("事实",)):
        assert run("codes", "add", *path)[0] == 0
    found = listed(run)
    assert list(found) == ["引述", "引述/直接", "引述/间接", "事实"]
    direct = found["引述/直接"]
    assert (direct["digit"], direct["memo"], direct["slot"], direct["name"]) == (1, "有引号", 5, "直接")
    assert direct["parent"] == found["引述"]["id"]
    assert (direct["codebook"], direct["tags"]) == ("Codes", 0)


def test_a_list_to_read_and_one_for_a_spreadsheet(run: Run, tree):
    status, out, _ = run("codes", "list")
    assert status == 0
    assert "引述/直接" in out
    rows = list(csv.DictReader(io.StringIO(run("codes", "list", "--format", "csv")[1])))
    assert [row["code"] for row in rows] == ["引述", "引述/直接", "引述/间接", "事实"]


def test_an_empty_list_says_what_to_do(run: Run, tmp_path: Path):
    assert run("codes", "list")[0] == 3
    filled(tmp_path)
    assert "codes add" in run("codes", "list")[2]
    assert listed(run) == {}


def test_two_codebooks_may_have_the_same_path(run: Run, tree):
    assert run("codes", "add", "引述", "--codebook", "框架")[0] == 0
    assert list(listed(run, "--codebook", "框架")) == ["引述"]
    status, _, err = run("codes", "rename", "引述", "引用")
    assert status == 3
    assert "--codebook" in err
    assert run("codes", "rename", "引述", "引用", "--codebook", "框架")[0] == 0
    assert list(listed(run, "--codebook", "框架")) == ["引用"]
    out = run("codes", "list")[1]
    assert out.index("# My tags") < out.index("# 框架")


def test_a_slash_in_a_name_is_escaped(run: Run):
    run("codes", "add", r"24\/7/on")
    assert list(listed(run)) == [r"24\/7", r"24\/7/on"]
    assert run("codes", "rename", r"24\/7", "7/24")[0] == 0
    assert list(listed(run)) == [r"7\/24", r"7\/24/on"]


def test_codes_are_renamed_moved_and_set(run: Run, tree):
    assert "引述/直接引语 now" in run("codes", "rename", "引述/直接", "直接引语")[2]
    assert run("codes", "move", "引述/直接引语", "--top")[0] == 0
    assert run("codes", "move", "引述", "--into", "事实")[0] == 0
    assert list(listed(run)) == ["事实", "事实/引述", "事实/引述/间接", "直接引语"]
    err = run("codes", "set", "事实", "--digit", 1, "--memo", "可以核实")[2]
    assert "直接引语 lost its key" in err
    found = listed(run)
    assert (found["事实"]["digit"], found["事实"]["memo"], found["直接引语"]["digit"]) == (
        1,
        "可以核实",
        None,
    )
    run("codes", "set", "事实", "--digit", 0)
    assert listed(run)["事实"]["digit"] is None


def test_codes_are_merged_with_their_tags(run: Run, tree, library: Path):
    tag(library, BRIDGE, "直接")
    tag(library, SPEECH, "事实")
    status, _, err = run("codes", "merge", "引述/直接", "引述/间接", "--into", "事实")
    assert status == 0
    assert "Merged 2 code(s) into 事实" in err
    found = listed(run)
    assert list(found) == ["引述", "事实"]
    assert found["事实"]["tags"] == 2


def test_what_would_go_is_told_and_goes_only_if_it_is_said(run: Run, tree, library: Path):
    tag(library, BRIDGE, "直接", "注")
    tag(library, CRITICS, "引述", coder="乙")
    status, _, err = run("codes", "delete", "引述")
    assert status == 2
    assert "2 nested code(s) and 2 tagged passage(s) in 1 article(s), 1 of them with a note, by " in err
    assert "--yes" in err
    assert len(listed(run)) == 4
    status, _, err = run("codes", "delete", "引述", "--yes")
    assert status == 0
    assert "Removed 3 code(s) and 2 tagged passage(s)" in err
    assert list(listed(run)) == ["事实"]
    with Library(library) as opened:
        assert opened.annotations() == []
        (backup, *_) = opened.backups()
        opened.restore(backup, replace=False)
        assert len(opened.annotations()) == 2


def test_a_whole_codebook_goes(run: Run, tree):
    run("codes", "add", "冲突", "--codebook", "框架")
    assert run("codes", "delete", "--whole-codebook", "框架")[0] == 2
    assert run("codes", "delete", "--whole-codebook", "框架", "--yes")[0] == 0
    books = json.loads(run("codes", "list", "--format", "json")[1])["codebooks"]
    assert [book["name"] for book in books] == ["Codes"]
    assert run("codes", "delete")[0] == 2
    assert run("codes", "delete", "引述", "--whole-codebook", "Codes")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("add", "引述/直接"), 3, "there already"),
        (("add", "引述//直接"), 2, "no path"),
        (("add", "a\nb"), 3, "no name"),
        (("add", "新", "--digit", 12), 2, "--digit"),
        (("rename", "没有", "别的"), 3, "no code 没有"),
        (("rename", "直接", "别的"), 3, "引述/直接"),
        (("rename", "引述/直接", "间接"), 3, "引述/间接 is there already"),
        (("rename", "引述/直接", " "), 3, "no name"),
        (("move", "引述", "--into", "引述/直接"), 3, "within itself"),
        (("move", "引述"), 2, "--into"),
        (("move", "引述", "--top", "--into", "事实"), 2, "--into"),
        (("merge", "引述", "--into", "引述"), 2, "itself"),
        (("delete", "没有", "--yes"), 3, "no code 没有"),
        (("list", "--codebook", "没有"), 3, "no codebook"),
        (("import", "none.qdc"), 3, "no such file"),
    ],
)
def test_what_can_not_be_done_is_told(run: Run, tree, arguments, status, told):
    before = listed(run)
    found = run("codes", *arguments)
    assert found[0] == status
    assert told in found[2]
    assert listed(run) == before


def test_codebooks_go_to_other_programs_and_back(run: Run, tree, tmp_path: Path):
    run("codes", "add", "冲突", "--codebook", "框架", "--memo", "两方对立")
    status, _, err = run("codes", "export", "--output", "codes.qdc")
    assert status == 0
    assert "Wrote 5 code(s) to codes.qdc" in err
    other = tmp_path / "other.sqlite3"
    assert run("codes", "import", "codes.qdc", "--library", other)[0] == 0
    assert list(listed(run, "--library", other)) == list(listed(run))
    assert listed(run, "--library", other)["冲突"]["memo"] == "两方对立"
    status, out, _ = run("codes", "import", "codes.qdc", "--library", other, "--dry-run", "--format", "json")
    assert json.loads(out)["files"][0]["codes"]["new"] == 0
    assert run("codes", "export", "--codebook", "框架", "--output", "one.qdc")[0] == 0
    run("codes", "import", "one.qdc", "--library", tmp_path / "third.sqlite3")
    assert list(listed(run, "--library", tmp_path / "third.sqlite3")) == ["冲突"]


@pytest.mark.parametrize("tongue", ["zh-Hans", "zh-Hant"])
def test_messages_are_in_the_readers_language(run: Run, tree, tongue, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("JIANTING_LANG", tongue)
    assert "--yes" in run("codes", "delete", "引述")[2]
    assert "標籤" in run("codes", "add", "新")[2] or tongue == "zh-Hans"


def test_a_ready_codebook_is_added(run: Run, library: Path):
    filled(library.parent)
    status, out, _ = run("codes", "starters", "--format", "json")
    assert status == 0
    ready = json.loads(out)["starters"]
    assert all(each["key"] and each["name"] for each in ready)
    assert ready[0]["key"] in run("codes", "starters")[1]
    assert listed(run) == {}
    status, _, err = run("codes", "starters", ready[0]["key"])
    assert status == 0
    assert ready[0]["name"] in err
    assert {each["codebook"] for each in listed(run).values()} == {ready[0]["name"]}
    assert run("codes", "starters", ready[0]["key"])[0] == 3
    assert run("codes", "starters", "none")[0] == 2


def test_the_first_codebook_is_called_in_the_readers_language(
    run: Run, tree, monkeypatch: pytest.MonkeyPatch
):
    run("codes", "add", "引述", "--codebook", "框架")
    monkeypatch.setenv("JIANTING_LANG", "zh-Hant")
    assert "# 我的標籤" in run("codes", "list")[1]
    assert list(listed(run, "--codebook", "我的標籤")) == list(listed(run, "--codebook", "Codes"))
    assert "我的標籤" in run("codes", "list", "--codebook", "没有")[2]
    assert run("codes", "add", "新", "--codebook", "我的標籤")[0] == 0
    assert len({each["codebook"] for each in listed(run).values()}) == 2
    status, _, err = run("codes", "rename", "新", " ", "--codebook", "我的標籤")
    assert (status, "不能用作標籤名" in err) == (3, True)
