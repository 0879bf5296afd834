"""``jianting tags``: out to files and in from them."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from tests.tagged_library import BRIDGE, CRITICS, FERRY, SPEECH, filled, listed, tag, words, write

pytestmark = pytest.mark.usefixtures("surroundings")

Run = Callable[..., tuple[int, str, str]]


A = "https://www.voachinese.com/a.html"
FORMATS = ["tags.jsonld", "tags.qdpx", "tags.csv"]


@pytest.mark.parametrize("name", FORMATS)
def test_tags_go_to_another_library_and_back(run: Run, tagged: Path, tmp_path: Path, name: str):
    status, out, err = run("tags", "export", "--output", name)
    assert (status, out) == (0, "")
    assert f"Wrote 4 tagged passage(s) to {name}" in err
    other = filled(tmp_path / "other")
    status, out, _ = run("tags", "import", name, "--library", other, "--dry-run", "--format", "json")
    assert status == 0
    assert json.loads(out)["files"][0]["annotations"] == {"new": 4, "changed": 0, "unchanged": 0}
    assert words(run, "--library", other) == set()
    assert run("tags", "import", name, "--library", other)[0] == 0

    def told(*arguments: object) -> set[tuple[str, ...]]:
        names = ("exact", "start", "code", "codebook", "memo", "coder", "created", "uuid")
        return {tuple(each[field] for field in names) for each in listed(run, *arguments)}

    assert told("--library", other) == told()
    status, out, _ = run("tags", "import", name, "--library", other, "--format", "json")
    assert json.loads(out)["files"][0]["annotations"] == {"new": 0, "changed": 0, "unchanged": 4}


def test_what_a_list_prints_is_taken_in_again(run: Run, tagged: Path, tmp_path: Path):
    out = run("tags", "list", "--format", "json")[1]
    Path("list.json").write_text(out, "utf-8")
    other = tmp_path / "other" / "library.sqlite3"
    with Library(filled(other.parent)) as library:
        library.import_archive([write(tmp_path / "other" / "first.md", FERRY, outlet="nytimes")])
    taken = json.loads(run("tags", "import", "list.json", "--format", "json")[1])["files"][0]
    assert taken["annotations"] == {"new": 0, "changed": 0, "unchanged": 4}
    assert run("tags", "import", "list.json", "--library", other)[0] == 0
    names = ("exact", "start", "code", "codebook", "memo", "coder", "created", "uuid", "title")
    before, after = (
        {tuple(each[name] for name in names) for each in listed(run, *where)}
        for where in ((), ("--library", other))
    )
    assert after == before


def test_a_list_by_hand_needs_little(run: Run, tmp_path: Path):
    filled(tmp_path)
    article = json.loads(run("list", "--text", "示例】a", "--format", "json")[1])["articles"][0]["id"]
    start = len(BRIDGE) + 1
    least = {"article": article, "start": start, "end": start + 2, "exact": SPEECH[:2], "code": "事实/人物"}
    wrong = [
        {**least, "article": 99},
        {**least, "end": 1},
        {**least, "code": 5},
        {**least, "orphan": "no"},
        5,
    ]
    Path("x.json").write_text(json.dumps({"annotations": [least, *wrong]}), "utf-8")
    status, out, _ = run("tags", "import", "x.json", "--format", "json")
    assert status == 1
    assert [each["number"] for each in json.loads(out)["files"][0]["refused"]] == [2, 3, 4, 5, 6]
    (found,) = listed(run)
    assert (found["exact"], found["code"], found["orphan"]) == (SPEECH[:2], "事实/人物", False)


def test_an_export_of_hypothesis_finds_its_place(run: Run, tmp_path: Path):
    filled(tmp_path)
    selectors = [
        {"type": "TextPositionSelector", "start": 900, "end": 911},
        {
            "type": "TextQuoteSelector",
            "exact": "工程超支两成",
            "prefix": "\n      反对者指出，",
            "suffix": "，噪音没有解决，𠮷野区尤其如此。\n",
        },
    ]
    note = {
        "id": "x1", "uri": A, "user": "acct:anna@hypothes.is", "text": "看", "tags": ["成本"],
        "created": "2030-04-01T00:00:00Z", "target": [{"source": A, "selector": selectors}],
    }  # fmt: skip
    Path("h.json").write_text(json.dumps({"rows": [note], "total": 1}), "utf-8")
    assert run("tags", "import", "h.json")[0] == 0
    (found,) = listed(run)
    assert (found["exact"], found["memo"], found["coder"]) == ("工程超支两成", "看", "anna@hypothes.is")
    assert (found["orphan"], found["start"]) == (False, len(BRIDGE + SPEECH) + 2 + CRITICS.index("工程"))


def test_words_alone_are_placed_where_there_is_no_doubt(run: Run, tmp_path: Path):
    filled(tmp_path)
    rows = [
        f"{A},{words},{code}"
        for words, code in ((SPEECH, "一"), ("新桥", "二"), ("桥", "三"), ("河港", "四"))
    ]
    Path("x.csv").write_text("\n".join(["url,exact,code", *rows]), "utf-8")
    assert run("tags", "import", "x.csv")[0] == 0
    found = {each["code"]: each for each in listed(run)}
    assert (found["一"]["orphan"], found["一"]["start"]) == (False, len(BRIDGE) + 1)
    assert found["一"]["prefix"] == BRIDGE + "\n"
    assert [found[code]["orphan"] for code in "二三四"] == [True, True, False]


@pytest.mark.parametrize(
    ("columns", "cells", "status"),
    [
        ("title", "【示例】a", 0),
        ("path", "a.md", 0),
        ("title,outlet", "【示例】a,voa", 0),
        ("title,outlet", "【示例】a,bbc", 1),
        ("title,published", "【示例】a,2030-04-01", 1),
        ("title", "【示例】c", 1),
    ],
)
def test_an_article_goes_by_its_title_or_file_alone(run: Run, tmp_path: Path, columns, cells, status):
    filled(tmp_path)
    Path("x.csv").write_text(f"{columns},exact,code\n{cells},{CRITICS},事实\n", "utf-8")
    assert run("tags", "import", "x.csv")[0] == status
    assert [each["exact"] for each in listed(run)] == [CRITICS] * (status == 0)


def test_a_title_that_two_articles_have_is_no_articles_name(run: Run, tmp_path: Path):
    filled(tmp_path)
    again = write(tmp_path / "a.md", BRIDGE, outlet="rfa", day=9)
    assert run("import", again)[0] == 0
    Path("x.csv").write_text(f"title,exact,code\n【示例】a,{BRIDGE},事实\n", "utf-8")
    assert run("tags", "import", "x.csv")[0] == 1


def test_only_tags_that_are_meant_are_exported(run: Run, tagged: Path):
    run("tags", "export", "--code", "引述", "--coder", "甲", "--output", "some.csv")
    rows = list(csv.DictReader(io.StringIO(Path("some.csv").read_text("utf-8-sig"))))
    assert {row["exact"] for row in rows} == {SPEECH, CRITICS}
    assert run("tags", "export", "--output", "tags.docx")[0] == 2
    assert run("tags", "export", "--output", "missing/tags.csv")[0] == 3


@pytest.mark.parametrize(
    ("form", "name", "beginning"),
    [
        ("webannotation", "x.jsonld", b"{"),
        ("qdpx", "x.qdpx", b"PK"),
        ("qdc", "x.qdc", b"<?xml"),
        ("csv", "x.csv", b"\xef\xbb\xbfuuid,"),
        ("html", "x.html", b"<!DOCTYPE html>"),
    ],
)
def test_every_format_is_exported_for_all_articles_or_some(run: Run, tagged: Path, form, name, beginning):
    assert run("export", "--to", form, "--output", name)[0] == 0
    whole = Path(name).read_bytes()
    assert whole.startswith(beginning)
    status, _, err = run("export", "b.md", "--to", form, "--output", name)
    assert status == 0
    assert form == "qdc" or "Wrote 1 tagged passage(s)" in err
    if form != "qdpx":
        assert SPEECH.encode() not in Path(name).read_bytes()
    assert run("export", "--search", "新桥", "--to", form, "--output", name)[0] == 0


def test_what_a_format_loses_is_told(run: Run, tagged: Path):
    err = run("export", "--to", "csv", "--output", "x.csv")[2]
    assert "x.csv: 3 tag(s) lose their colour, key and place in the tree" in err


def test_what_could_not_be_taken_in_is_told(run: Run, tagged: Path):
    lines = ["url,title,exact,code", "https://elsewhere.example/9,别处,新桥,事实", ",,,"]
    lines += [f"{A},,,事实", f"{A},,没有这样的话在文中出现过,事实"]
    Path("by hand.csv").write_text("\n".join(lines), "utf-8")
    status, out, err = run("tags", "import", "by hand.csv", "--format", "json")
    assert status == 1
    (found,) = json.loads(out)["files"]
    assert found["refused"] == [{"number": 4, "reason": "exact: empty"}]
    assert [each["url"] for each in found["unknown"]] == ["https://elsewhere.example/9"]
    assert found["annotations"]["new"] == found["orphans"] == 1
    assert (found["left_out"], found["losses"]) == (1, [{"id": "loss.dates", "count": 2}])
    assert "by hand.csv: number 4 was left out (exact: empty)" in err
    assert "Not in this library: 别处" in err
    assert "no longer in the text" in run("tags", "list", "--orphan")[1]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("missing.csv", None, "no such file"),
        ("x.docx", b"", "docx"),
        ("x.json", b"{", "no JSON"),
        ("x.csv", b"a,b\n", "exact, code"),
        ("x.qdpx", b"PK", "x.qdpx"),
        ("folder.csv", "folder", "folder.csv"),
    ],
)
def test_files_that_hold_no_tags_are_refused(run: Run, tagged: Path, name, content, told):
    if content == "folder":
        Path(name).mkdir()
    elif content is not None:
        Path(name).write_bytes(content)
    status, out, err = run("tags", "import", name)
    assert (status, out) == (3, "")
    assert told in err
    assert len(listed(run)) == 4


def test_another_library_is_merged(run: Run, tagged: Path, tmp_path: Path):
    other = filled(tmp_path / "other")
    tag(other, SPEECH, "引述", "另一人", coder="丙")
    status, out, err = run("tags", "merge", other, "--dry-run", "--format", "json")
    assert (status, json.loads(out)["files"][0]["annotations"]["new"]) == (0, 1)
    assert len(listed(run)) == 4
    status, _, err = run("tags", "merge", other)
    assert status == 0
    assert "Tagged passages: 1 new" in err
    assert {each["coder"] for each in listed(run)} == {"甲", "乙", "丙"}
    assert len(listed(run, "--library", other)) == 1
    assert run("tags", "merge", tmp_path / "none.sqlite3")[0] == 3
    Path("no.sqlite3").write_text("nothing of the sort", "utf-8")
    assert run("tags", "merge", "no.sqlite3")[0] == 3


def test_tags_of_a_list_that_were_changed_here_since_are_named(run: Run, tagged: Path, tmp_path: Path):
    items = listed(run)
    for each in items:
        each["memo"] = "表里改的"
    with Library(tagged) as library:
        (mine,) = [each for each in library.annotations() if each.passage.exact == CRITICS]
        library.change_annotation(mine.id, memo="这里改的")
    (tmp_path / "list.json").write_text(json.dumps({"annotations": items}), encoding="utf-8")
    _, out, err = run("tags", "import", "list.json", "--format", "json")
    (found,) = json.loads(out)["files"]
    assert (found["annotations"], found["unplaced"]) == ({"new": 0, "changed": 4, "unchanged": 0}, [])
    assert [each["exact"] for each in found["contested"]] == [CRITICS]
    assert "1 tagged passage(s) differ, and the file does not show" in err
    memos = {each["exact"]: each["memo"] for each in listed(run)}
    assert (memos[CRITICS], memos[SPEECH]) == ("这里改的\n\n表里改的", "表里改的")
