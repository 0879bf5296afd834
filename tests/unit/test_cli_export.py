"""``jianting export``: bibliographies of articles that are named or found, or of all."""

import json
from pathlib import Path

import pytest

from reader.resources import seeds

pytestmark = pytest.mark.usefixtures("surroundings")


@pytest.fixture
def titles(run) -> dict[int, str]:
    assert run("import", seeds())[0] == 0
    listed = json.loads(run("list", "--format", "json")[1])["articles"]
    return {each["id"]: each["title"] for each in listed}


def items(path: str) -> list[dict]:
    return json.loads(Path(path).read_text(encoding="utf-8"))


def test_everything_goes_into_a_bibliography(run, titles):
    status, out, err = run("export", "--to", "csljson", "--output", "all.json")
    assert (status, out) == (0, "")
    assert f"Wrote {len(titles)} article(s) to all.json" in err
    assert {item["title"] for item in items("all.json")} == set(titles.values())


def test_articles_are_exported_in_the_order_in_which_they_are_named(run, titles):
    chosen = sorted(titles)[:2][::-1]
    assert run("export", *chosen, chosen[0], "--to", "csljson", "-o", "two.json")[0] == 0
    assert [item["title"] for item in items("two.json")] == [titles[each] for each in chosen]


def test_what_a_query_finds_is_exported(run, titles):
    assert run("export", "--search", "outlet:bbc", "--to", "csljson", "--output", "bbc.json")[0] == 0
    found = json.loads(run("search", "outlet:bbc", "--limit", "0", "--format", "json")[1])
    assert len(items("bbc.json")) == found["total"] > 0
    assert {item["container-title"] for item in items("bbc.json")} == {"BBC中文"}


def test_bibtex_has_an_entry_for_each(run, titles):
    assert run("export", "--to", "bibtex", "--output", "all.bib")[0] == 0
    assert Path("all.bib").read_text(encoding="utf-8").count("@article{") == len(titles)


def test_a_query_that_finds_nothing_writes_nothing(run, titles):
    status, _, err = run("export", "--search", "没有这样的词语", "--to", "bibtex", "--output", "none.bib")
    assert status == 3
    assert "nothing to export" in err
    assert not Path("none.bib").exists()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--to", "bibtex"), 2),
        (("--to", "docx", "--output", "a.docx"), 2),
        (("1", "--search", "雾", "--to", "bibtex", "--output", "a.bib"), 2),
        (("--search", '"', "--to", "bibtex", "--output", "a.bib"), 2),
        (("99999", "--to", "bibtex", "--output", "a.bib"), 3),
        (("--to", "bibtex", "--output", "missing/a.bib"), 3),
    ],
)
def test_what_can_not_be_done_is_told(run, titles, arguments, status):
    assert run("export", *arguments)[0] == status
    assert not list(Path().glob("**/*.bib"))


def test_without_a_library_there_is_nothing(run):
    assert run("export", "--to", "bibtex", "--output", "a.bib")[0] == 3
