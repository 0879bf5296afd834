"""``jianting tags``: listed, added, exchanged and counted."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.library import Library
from tests.tagged_library import BRIDGE, CRITICS, FERRY, SPEECH, filled, tag, write

Run = Callable[..., tuple[int, str, str]]
FIELDS = {"id", "article", "start", "end", "exact", "prefix", "suffix", "code", "memo", "coder", "created"}


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIANTING_LIBRARY", str(tmp_path / "library.sqlite3"))
    monkeypatch.setenv("JIANTING_LANG", "en")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = filled(tmp_path_factory.mktemp("tagged"))
    tag(path, BRIDGE, "事实")
    tag(path, SPEECH, "直接", "比别家\n详细", parent="引述")
    tag(path, CRITICS, "引述")
    tag(path, FERRY, "引述", coder="乙")
    return path


@pytest.fixture
def tagged(tmp_path: Path, made: Path) -> Path:
    """Four tags: three of 甲, of which one is a nested code's and one has a note, and one of 乙."""
    return Path(shutil.copy(made, tmp_path))


def listed(run: Run, *arguments: object) -> list[dict[str, Any]]:
    status, out, _ = run("tags", "list", *arguments, "--format", "json")
    assert status == 0
    return json.loads(out)["annotations"]


def words(run: Run, *arguments: object) -> set[str]:
    return {each["exact"] for each in listed(run, *arguments)}


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
        (("--codebook", "别的"), 3, "There are: Codes"),
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


def test_a_passage_is_starred(run: Run, tmp_path: Path):
    filled(tmp_path)
    place = ("--article", "a.md", "--start", 0, "--end", len(BRIDGE), "--code", "★")
    assert run("tags", "add", *place)[0] == 0
    assert run("tags", "add", *place, "--memo", "再看")[0] == 0
    (found,) = listed(run, "--starred")
    assert (found["exact"], found["memo"], found["code"]) == (BRIDGE, "再看", "★")


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
    assert "1 tagged passage(s) differ and were changed here since" in err
    memos = {each["exact"]: each["memo"] for each in listed(run)}
    assert (memos[CRITICS], memos[SPEECH]) == ("这里改的\n\n表里改的", "表里改的")
