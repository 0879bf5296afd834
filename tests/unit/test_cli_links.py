import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import LinkKind, Relation, Span, Verdict

Run = Callable[..., tuple[int, str, str]]
FIRE = "七号仓库的大火烧了十一个小时，三百二十名消防员到场，两艘渔船沉没。"
FIRE_AGAIN = "这场火持续十一小时，共有三百二十名消防员参加扑救，两艘渔船在七号仓库旁沉没。"
BAKERS = "城里的面包店多年来生意都很好，店主们说客人从不间断。"
SCHOOL = "教育局说学校照常上课，孩子们不必担心交通的问题。"


def write(file: Path, *paragraphs: str, url: str | None = "https://www.bbc.com/zhongwen/simp/x") -> Path:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f"<!--1900000000000-->\n[【示例】{file.stem}]({url or ''})\n------\n\n"
    file.write_text(head + body + "\n", "utf-8")
    return file


def filled(folder: Path, *, url: bool = True, first: tuple[str, ...] = ()) -> Path:
    """A library of two invented articles; those of ``first`` are taken in before them."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "library.sqlite3"
    with Library(path, coder="甲") as library:
        for name in first:
            library.import_archive([write(folder / f"{name}.md", "别的一篇，说的是别的。", url=None)])
        for name, lines in (("a", (FIRE, BAKERS)), ("b", (SCHOOL, FIRE_AGAIN))):
            address = f"https://www.voachinese.com/{name}.html" if url else None
            library.import_archive([write(folder / f"{name}.md", *lines, url=address)])
    return path


def judge(path: Path) -> None:
    with Library(path, coder="甲") as library:
        a, b = library.find("a.md"), library.find("b.md")
        one, other = (library.article(each).text for each in (a, b))

        def span(text: str, words: str) -> Span:
            return Span(text.index(words), text.index(words) + len(words))

        fire = span(one, FIRE), span(other, FIRE_AGAIN)
        library.judge((a, b), *fire, Verdict.REJECTED, LinkKind.TOPIC, memo="不是\n一回事")
        drawn = span(one, BAKERS), span(other, SCHOOL)
        library.judge((a, b), *drawn, Verdict.ADDED, LinkKind.QUOTE, Relation.INDIRECT)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIANTING_LANG", "en")


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    path = filled(tmp_path / "one")
    judge(path)
    return path


def test_judgements_are_listed(run: Run, judged: Path):
    status, out, _ = run("links", "list", "--library", judged)
    assert status == 0
    assert [line.split()[1] for line in out.splitlines()[1:]] == ["rejected", "added"]
    status, out, _ = run("links", "list", "1", "--library", judged, "--format", "json")
    first, second = json.loads(out)["judgements"]
    assert (first["verdict"], first["kind"], first["memo"], first["coder"]) == (
        "rejected", "topic", "不是\n一回事", "甲",
    )  # fmt: skip
    assert (second["relation"], second["a"]["exact"], second["b"]["article"]["id"]) == ("indirect", BAKERS, 2)
    rows = list(csv.DictReader(io.StringIO(run("links", "list", "--library", judged, "--format", "csv")[1])))
    assert [row["a_exact"] for row in rows] == [FIRE, BAKERS]
    assert [row["uuid"] for row in rows] == [first["uuid"], second["uuid"]]


def test_a_library_without_judgements_says_so(run: Run, tmp_path: Path):
    status, out, err = run("links", "list", "--library", filled(tmp_path))
    assert (status, out) == (0, "")
    assert "Nothing" in err
    assert run("links", "list", "99", "--library", tmp_path / "library.sqlite3")[0] == 3
    assert run("links", "list", "--library", tmp_path / "none.sqlite3")[0] == 3


@pytest.mark.parametrize(("url", "first"), [(True, ()), (False, ()), (True, ("c",))])
def test_judgements_go_from_one_library_to_another(
    run: Run, judged: Path, tmp_path: Path, url: bool, first: tuple[str, ...]
):
    if not url:
        judged = filled(tmp_path / "without", url=False)
        judge(judged)
    file = tmp_path / "judged.json"
    file.write_text(run("links", "export", "--library", judged)[1], "utf-8")
    other = filled(tmp_path / "other", url=url, first=first)
    status, out, err = run("links", "import", file, "--library", other)
    assert (status, err) == (0, "")
    assert json.loads(out) == {
        "new": 2, "changed": 0, "unchanged": 0, "orphans": 0, "unknown": 0, "failed": 0,
    }  # fmt: skip
    there = json.loads(run("links", "export", "--library", other)[1])["judgements"]
    here = json.loads(file.read_text("utf-8"))["judgements"]
    for each in (*there, *here):
        for side in "ab":
            del each[side]["article"]["id"], each[side]["article"]["path"]
    assert there == here
    status, out, _ = run("links", "import", file, "--library", other)
    assert (status, json.loads(out)["unchanged"]) == (0, 2)


def test_the_later_version_stays(run: Run, judged: Path, tmp_path: Path):
    file = tmp_path / "judged.json"
    file.write_text(run("links", "export", "--library", judged)[1], "utf-8")
    with Library(judged, coder="甲") as library:
        said = library.judgements()[0]
        library.judge((1, 2), said.a.passage.span, said.b.passage.span, Verdict.CONFIRMED, LinkKind.TOPIC)
        later = library.judgements()
    assert json.loads(run("links", "import", file, "--library", judged)[1])["unchanged"] == 2
    newer = tmp_path / "newer.json"
    newer.write_text(run("links", "export", "--library", judged)[1], "utf-8")
    other = filled(tmp_path / "other")
    run("links", "import", file, "--library", other)
    assert json.loads(run("links", "import", newer, "--library", other)[1])["changed"] == 1
    with Library(other) as library:
        assert library.judgements() == later


def test_unknown_articles_and_broken_entries_are_told(run: Run, judged: Path, tmp_path: Path):
    content = json.loads(run("links", "export", "--library", judged)[1])
    first, second = content["judgements"]
    first["b"]["article"] |= {"url": "https://elsewhere.example/9", "title": "不在这里", "path": ""}
    broken = {name: value for name, value in second.items() if name != "verdict"}
    file = tmp_path / "judged.json"
    file.write_text(json.dumps({"judgements": [first, broken, 5, second]}), "utf-8")
    other = filled(tmp_path / "other")
    status, out, err = run("links", "import", file, "--library", other)
    counts = json.loads(out)
    assert (status, counts["new"], counts["unknown"], counts["failed"]) == (1, 1, 1, 2)
    assert "不在这里" in err
    assert re.search(r"number 2 .*verdict", err)


def test_an_article_of_another_address_is_another_article(run: Run, judged: Path, tmp_path: Path):
    """Though it lies at the same path, and has the same title and date."""
    content = json.loads(run("links", "export", "--library", judged)[1])
    for each in content["judgements"]:
        each["b"]["article"]["url"] = "https://www.voachinese.com/another.html"
    file = tmp_path / "judged.json"
    file.write_text(json.dumps(content), "utf-8")
    other = filled(tmp_path / "one" / "more")
    for library in (judged, other):
        status, out, _ = run("links", "import", file, "--library", library)
        counts = json.loads(out)
        assert (status, counts["new"], counts["changed"], counts["unknown"]) == (1, 0, 0, 2)


def test_a_passage_that_is_not_there_is_kept_as_an_orphan(run: Run, judged: Path, tmp_path: Path):
    file = tmp_path / "judged.json"
    file.write_text(run("links", "export", "--library", judged)[1], "utf-8")
    folder = tmp_path / "other"
    other = filled(folder)
    with Library(other) as library:
        write(folder / "a.md", FIRE, url="https://www.voachinese.com/a.html")
        library.import_archive([folder])
    status, out, _ = run("links", "import", file, "--library", other)
    assert (status, json.loads(out)["orphans"]) == (0, 1)
    assert "no longer in the text" in run("links", "list", "--library", other)[1]
    with Library(other) as library:
        write(folder / "a.md", FIRE, BAKERS, url="https://www.voachinese.com/a.html")
        library.import_archive([folder])
        assert not any(each.orphan for each in library.judgements())


def test_a_shell_may_write_the_file_in_utf_16(run: Run, judged: Path, tmp_path: Path):
    file = tmp_path / "judged.json"
    for encoding in ("utf-8-sig", "utf-16"):
        file.write_text(run("links", "export", "--library", judged)[1], encoding)
        status, out, _ = run("links", "import", file, "--library", judged)
        assert (status, json.loads(out)["unchanged"]) == (0, 2)


def test_an_article_may_be_named_twice(run: Run, judged: Path):
    assert run("links", "list", "1", "1", "--library", judged) == run(
        "links", "list", "1", "--library", judged
    )


def test_articles_without_judgements_are_told_from_a_library_without_any(run: Run, tmp_path: Path):
    path = filled(tmp_path, first=("c",))
    judge(path)
    with Library(path) as library:
        other = library.find("c.md")
    status, out, err = run("links", "list", other, "--library", path)
    assert (status, out) == (0, "")
    assert "these articles" in err


@pytest.mark.parametrize("content", ["", "[]", '{"judgements": 5}', "\x00\xff", "[" * 100_000])
def test_what_holds_no_judgements_is_told(run: Run, judged: Path, tmp_path: Path, content: str):
    file = tmp_path / "judged.json"
    file.write_text(content, "latin-1")
    status, out, err = run("links", "import", file, "--library", judged)
    assert (status, out) == (3, "")
    assert "judged.json" in err
    assert run("links", "import", tmp_path / "none.json", "--library", judged)[0] == 3


def test_articles_of_the_library_are_aligned_as_they_are_judged(run: Run, judged: Path, tmp_path: Path):
    status, out, _ = run("align", "1", "2", "--library", judged, "--format", "json")
    alignment = json.loads(out)
    assert status == 0
    assert [(link["judgement"], link["why"]["verdict"]) for link in alignment["links"]] == [(2, "added")]
    assert [link["judgement"] for link in alignment["rejected"]] == [1]
    files = [tmp_path / "one" / name for name in ("a.md", "b.md")]
    plain = json.loads(run("align", *files, "--format", "json")[1])
    assert [set(link) & {"judgement"} for link in plain["links"]] == [set()]
    assert "rejected" not in plain
    page = tmp_path / "both.html"
    assert run("compare", "1", "2", "--library", judged, "--output", page)[0] == 0
    words = page.read_text("utf-8")
    assert "drawn by 甲" in words
    assert "drawn by hand" in words


def test_what_was_said_is_told_wherever_the_articles_are_compared(run: Run, judged: Path, tmp_path: Path):
    found = json.loads(run("align", "1", "2", "--library", judged, "--format", "json")[1])
    drawn = [link for link in found["links"] if "judgement" in link]
    assert [(link["a"]["exact"], link["why"]["verdict"], link["why"]["coder"]) for link in drawn] == [
        (BAKERS, "added", "甲")
    ]
    assert [link["why"]["verdict"] for link in found["rejected"]] == ["rejected"]
    rows = list(
        csv.DictReader(io.StringIO(run("align", "1", "2", "--library", judged, "--format", "csv")[1]))
    )
    assert [(row["a_exact"], row["coder"]) for row in rows if row["verdict"] == "added"] == [(BAKERS, "甲")]
    assert run("compare", "1", "2", "--library", judged, "--output", tmp_path / "both.html")[0] == 0
    page = (tmp_path / "both.html").read_text("utf-8")
    assert "drawn by 甲" in page
    assert "rejected by 甲" in page
