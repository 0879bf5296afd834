import csv
import io
import json
from functools import partial

import pytest

from reader.cli import main


@pytest.fixture
def run(run, surroundings, tmp_path):
    """Runs ``jianting search`` on a library of three articles."""
    archive = tmp_path / "archive"
    archive.mkdir()
    for number, (host, text) in enumerate(
        [
            ("www.voachinese.com", "河港新橋通車。"),
            ("www.bbc.com", "新桥“背靠背”会谈。"),
            ("www.bbc.com", "别的事情。"),
        ]
    ):
        head = f"<!--{1_900_000_000_000 + number}-->\n[示例{number}](https://{host}/zhongwen/simp/{number})\n------\n"
        (archive / f"{number}.md").write_text(f"{head}\n<p>{text}</p>\n", "utf-8")
    assert run("import", archive)[0] == 0
    return partial(run, "search")


def test_hits_are_printed_with_their_places(run):
    status, out, _ = run("新桥", "--format", "json", "--order", "oldest", "--facets")
    found = json.loads(out)
    assert (status, found["total"], found["pending"]) == (0, 2, 0)
    first = found["hits"][0]
    assert first["snippet"][first["start"] - first["snippet_start"] :].startswith("新橋")
    assert first["end"] - first["start"] == 2
    assert first["marks"] == [{"start": first["start"], "end": first["end"]}]
    assert (first["outlet"], first["title"]) == ("voa", "示例0")
    assert found["facets"] == {"outlets": {"bbc": 1, "voa": 1}, "months": {"2030-03": 2}}
    assert {"article", "score", "published"} < first.keys()


def test_tables_and_csv_hold_the_same(run):
    rows = list(csv.DictReader(io.StringIO(run("新桥", "--format", "csv", "--limit", "1")[1])))
    assert len(rows) == 1
    assert rows[0].keys() > {"article", "start", "end", "snippet", "score"}
    _, out, err = run("outlet:bbc", '"背靠背"', "--facets")
    assert "背靠背" in out
    assert "OUTLET" in out
    assert "1 of 1 articles" in err
    assert "No article" in run("没有的")[2]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ('"新桥', 'character 1 of the query: The quotation that " opens'),
        ("oulet:bbc", "no field oulet: "),
        ("oulet:bbc", "Did you mean outlet?"),
        ("新桥 before:2021-40", "2021-40 is no date"),
        (" ", "nothing to look for"),
    ],
)
def test_a_query_that_is_not_understood_is_wrong_usage(run, query, words):
    status, out, err = run(query)
    assert (status, out) == (2, "")
    assert words in err


def test_exclusions_follow_two_dashes(run):
    assert json.loads(run("--format", "json", "--", "-新桥")[1])["total"] == 1


def test_the_help_teaches_the_language(run):
    status, out, _ = run("--help")
    assert status == 0
    assert all(
        f"{field}:" in out for field in ("outlet", "title", "author", "speaker", "tag", "before", "has")
    )


def test_a_library_that_lacks_its_index_is_indexed_first(run, tmp_path):
    from reader.library import Library

    with Library(tmp_path / "library.sqlite3") as library, library._connections.writing() as store:
        store.db.execute("DELETE FROM search_indexed")
        store.db.execute("DELETE FROM search_indexes")
        store.db.execute("DROP TABLE search_pairs_1")
        store.db.execute("DROP TABLE search_singles_1")
    found = json.loads(run("新桥", "--format", "json")[1])
    assert (found["total"], found["pending"]) == (2, 0)


@pytest.fixture
def listed(run, capsys, monkeypatch):
    from reader.library import Library

    with Library(Library.default_path()) as library:
        library.set_flags([1, 3], starred=True)
        library.set_flags([1], read=True)

    def call(*arguments: str) -> list[int]:
        assert main(["list", "--format", "json", *arguments]) == 0
        return [article["id"] for article in json.loads(capsys.readouterr().out)["articles"]]

    return call


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["--query", "is:starred"], [3, 1]),
        (["--query", "is:read OR is:unread", "--order", "oldest"], [1, 2, 3]),
        (["--query", "is:starred OR 新桥", "--outlet", "bbc"], [3, 2]),
        (["--query", "is:starred", "--until", "2030-03-01"], []),
        (["--query", "is:starred", "--since", "2030-03", "--limit", "1"], [3]),
        (["--order", "title"], [1, 2, 3]),
    ],
)
def test_a_list_is_narrowed_in_the_language_of_searches(listed, arguments, ids):
    assert listed(*arguments) == ids


@pytest.mark.parametrize("arguments", [["--query", "is:new"], ["--query", "a", "--text", "b"]])
def test_a_list_says_what_it_can_not_understand(run, capsys, arguments):
    assert main(["list", *arguments]) == 2
    assert "Write" in capsys.readouterr().err


def test_a_search_knows_a_persons_marks(listed, run):
    found = json.loads(run("is:starred", "--format", "json", "--order", "shortest")[1])
    assert [hit["article"] for hit in found["hits"]] == [3, 1]
