"""The shell: its data, its exit statuses, and that no user error ends in a traceback."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("surroundings")

STATEMENT = "这条河不认识国界，洪水也不认识，我们要比洪水先开口。"


def write(path: Path, *, title: str, host: str, body: str) -> Path:
    path.write_text(
        f"<!--1716214329000-->\n[{title}](https://{host}/a/{path.stem})\n------\n\n{body}", encoding="utf-8"
    )
    return path


@pytest.fixture
def archive(tmp_path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    write(
        folder / "river.md",
        title="【示例】渡轮上的协定",
        host="www.voachinese.com",
        body=f"<p>总理奥兰在签字仪式上说：“{STATEMENT}”</p><p>雾在中午散去。</p>",
    )
    write(
        folder / "ferry.md",
        title="【示例】渡輪與洪水",
        host="www.bbc.com",
        body="<p>奧蘭說：「這條河不認識國界，洪水也不認識，我們要比洪水先開口。」</p><p>岸上有人唱歌。</p>",
    )
    return folder


@pytest.fixture
def filled(run, archive) -> Path:
    assert run("import", archive)[0] == 0
    return archive


def test_import_reports_in_json_alone(run, archive):
    status, out, err = run("import", archive, "--format", "json")
    assert status == 0
    assert err == ""
    assert json.loads(out) == {
        "read": 2,
        "new": 2,
        "changed": 0,
        "unchanged": 0,
        "skipped": 0,
        "failed": 0,
        "problems": [],
        "placed": {"tags": 0, "judgements": 0},
        "lost": {"tags": 0, "judgements": 0},
        "lost_in": [],
    }


def test_import_again_finds_nothing_new(run, filled):
    report = json.loads(run("import", filled, "--format", "json")[1])
    assert (report["new"], report["unchanged"]) == (0, 2)


def test_where_no_article_is_the_reader_learns_what_one_is(run, tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "river.jpg").write_bytes(b"no text")
    status, _, err = run("import", folder)
    assert status == 0
    assert "No article was found. An article is a text file, .md or .txt" in err


def test_a_dry_run_leaves_no_library(run, archive, tmp_path):
    status, _, err = run("import", archive, "--dry-run")
    assert status == 0
    assert "2 new" in err
    assert "dry run" in err
    assert run("list")[0] == 3 or json.loads(run("list", "--format", "json")[1]) == {"articles": []}


def test_failures_are_listed_and_the_rest_is_imported(run, archive):
    (archive / "broken.md").write_bytes(b"[\xff\xfe](https://example.org/)\n------\n")
    (archive / "empty.md").touch()
    status, out, _ = run("import", archive, "--format", "json")
    report = json.loads(out)
    assert status == 1
    assert (report["new"], report["failed"]) == (2, 2)
    assert {Path(problem["path"]).name: problem["code"] for problem in report["problems"]} == {
        "broken.md": "not_utf8",
        "empty.md": "empty",
    }
    assert all(problem["reason"] for problem in report["problems"])


def test_a_path_that_is_not_there_can_not_be_used(run, archive):
    assert run("import", "nowhere")[0] == 3
    assert run("import", archive, "nowhere")[0] == 1


def test_list_has_the_promised_keys(run, filled):
    articles = json.loads(run("list", "--format", "json")[1])["articles"]
    assert [list(article) for article in articles] == 2 * [
        ["id", "outlet", "title", "author", "published", "published_inferred", "url", "path", "length"]
    ]
    assert {article["outlet"] for article in articles} == {"voa", "bbc"}
    assert articles[0]["published"] == "2024-05-20T14:12:09Z"
    assert articles[0]["published_inferred"] is False


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--outlet", "voa"], 1),
        (["--outlet", "voa", "--outlet", "bbc"], 2),
        (["--outlet", "美国之音"], 1),
        (["--outlet", "VOA", "--outlet", "ＢＢＣ"], 2),
        (["--text", "渡轮"], 2),
        (["--text", "協定"], 1),
        (["--since", "2024-05-20", "--until", "2024-05-20"], 2),
        (["--since", "2024-06"], 0),
        (["--until", "2024"], 2),
        (["--until", "2024-04"], 0),
        (["--limit", "1"], 1),
    ],
)
def test_filters_choose(run, filled, filters, count):
    status, out, _ = run("list", "--format", "json", *filters)
    assert status == 0
    assert len(json.loads(out)["articles"]) == count


def test_csv_can_be_read_back(run, filled):
    rows = list(csv.DictReader(io.StringIO(run("list", "--format", "csv")[1])))
    assert {row["title"] for row in rows} == {"【示例】渡轮上的协定", "【示例】渡輪與洪水"}
    assert rows[0]["author"] == ""


def test_show_gives_text_and_paragraphs_that_fit(run, filled):
    article = json.loads(run("show", "river.md", "--format", "json")[1])["articles"][0]
    assert STATEMENT in article["text"]
    lines = [article["text"][part["start"] : part["end"]] for part in article["paragraphs"]]
    assert lines == article["text"].split("\n")
    assert STATEMENT in run("show", "river.md")[1]


def test_files_are_aligned_without_a_library(run, archive, tmp_path):
    status, out, err = run("align", archive / "river.md", archive / "ferry.md", "--format", "json")
    assert status == 0
    assert err == ""
    alignment = json.loads(out)
    assert [list(article) for article in alignment["articles"]] == 2 * [
        ["path", "outlet", "title", "url", "published", "length"]
    ]
    link = next(link for link in alignment["links"] if link["kind"] == "quote")
    assert set(link) == {"kind", "relation", "score", "why", "a", "b"}
    assert link["relation"] == "verbatim"
    assert list(link["a"]) == ["article", "start", "end", "exact", "prefix", "suffix", "speaker"]
    assert link["a"]["exact"].startswith("这条河不认识国界")
    assert all(set(each) == {"article", "paragraph", "start", "end"} for each in alignment["unmatched"])
    assert sorted(index for group in alignment["groups"] for index in group["links"]) == list(
        range(len(alignment["links"]))
    )
    statement = next(group for group in alignment["groups"] if group["kind"] == "quote")
    assert list(statement) == ["kind", "label", "score", "links", "members"]
    assert statement["label"]
    assert [list(member) for member in statement["members"]] == 2 * [["article", "start", "end"]]
    assert statement["members"][0]["start"] == link["a"]["start"]
    assert not (tmp_path / "library.sqlite3").exists()


def test_articles_of_the_library_are_aligned_by_number_and_name(run, filled):
    by_number = json.loads(run("align", 1, 2, "--format", "json")[1])
    assert [article["id"] for article in by_number["articles"]] == [1, 2]
    mixed = json.loads(run("align", "river.md", filled / "ferry.md", "--format", "json")[1])
    assert len(mixed["links"]) == len(by_number["links"])


def test_tables_of_links_and_quotes(run, filled):
    status, out, err = run("align", 1, 2)
    assert status == 0
    assert "verbatim" in out
    assert "links" in err
    rows = list(csv.DictReader(io.StringIO(run("align", 1, 2, "--format", "csv")[1])))
    assert rows[0]["a_exact"]
    assert rows[0]["label"] in out
    assert rows[0]["group"] == "0"
    assert "direct" in run("quotes", 1)[1]


def test_quotes_have_the_promised_keys(run, archive):
    status, out, _ = run("quotes", archive / "river.md", "--format", "json")
    quotes = json.loads(out)["quotes"]
    assert status == 0
    assert [quote["exact"].rstrip("。") for quote in quotes] == [STATEMENT.rstrip("。")]
    assert list(quotes[0]) == [
        "article", "start", "end", "exact", "prefix", "suffix", "kind", "speaker", "cue",
    ]  # fmt: skip


def test_one_bad_file_does_not_hide_the_quotes_of_the_others(run, archive):
    (archive / "empty.md").touch()
    status, out, err = run("quotes", archive / "river.md", archive / "empty.md", "--format", "json")
    assert status == 1
    assert len(json.loads(out)["quotes"]) == 1
    assert "empty.md" in err
    assert run("quotes", archive / "empty.md")[0] == 3
    assert run("align", archive / "river.md", archive / "empty.md")[0] == 3


def test_compare_writes_a_page(run, filled, tmp_path):
    status, out, err = run("compare", 1, 2, "--output", tmp_path / "both.html")
    assert (status, out) == (0, "")
    assert "both.html" in err
    page = (tmp_path / "both.html").read_text("utf-8")
    assert "美国之音" in page
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


@pytest.mark.parametrize(
    "arguments", [("1", "2", "-o", "x.docx"), ("1", "-o", "x.html"), ("1", *"23456", "-o", "x.html")]
)
def test_wrong_comparisons_are_wrong_usage(run, filled, arguments):
    assert run("compare", *arguments)[0] == 2


def test_what_can_not_be_written_is_told(run, filled):
    status, _, err = run("compare", 1, 2, "--output", "no/such/folder/x.html")
    assert status == 3
    assert "x.html" in err


@pytest.mark.parametrize(
    "arguments",
    [("show", "99"), ("show", "nothing.md"), ("align", "river.md", "nothing.md"), ("quotes", "nothing.md")],
)
def test_unknown_articles_can_not_be_used(run, filled, arguments):
    status, out, err = run(*arguments)
    assert (status, out) == (3, "")
    assert arguments[-1] in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("list", "--since", "yesterday"),
        ("list", "--since", "2023-13"),
        ("import",),
        ("list", "--format", "xml"),
    ],
)
def test_wrong_usage(run, arguments):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err


def test_a_library_that_is_none(run, tmp_path):
    (tmp_path / "library.sqlite3").write_text("this is a shopping list, not a database " * 40)
    for arguments in (("list",), ("import", "."), ("doctor",)):
        status, _, err = run(*arguments)
        assert status == 3
        assert "library.sqlite3" in err


def test_no_library_yet(run):
    status, _, err = run("list")
    assert status == 3
    assert "jianting import" in err
    assert run("doctor")[0] == 0


def test_the_option_wins_over_the_environment(run, archive, tmp_path):
    other = tmp_path / "other.sqlite3"
    assert run("import", archive, "--library", other)[0] == 0
    assert other.exists()
    assert not (tmp_path / "library.sqlite3").exists()
    for arguments in (("--library", other, "list"), ("list", "--library", other)):
        assert len(json.loads(run(*arguments, "--format", "json")[1])["articles"]) == 2


def test_doctor_tells_what_there_is(run, filled):
    findings = json.loads(run("doctor", "--format", "json")[1])
    assert findings["sound"] is True
    assert findings["library"]["articles"] == 2
    assert findings["packages"]["jieba"]


def test_every_command_teaches_by_example(run):
    assert "Examples:" in run("--help")[1]
    for command in ("import", "list", "show", "quotes", "align", "compare", "doctor"):
        status, out, _ = run(command, "--help")
        assert status == 0
        assert f"jianting {command} " in out


@pytest.mark.parametrize("group", [(), ("backup",), ("codes",), ("events",), ("links",), ("tags",)])
def test_what_a_command_does_is_said_in_a_whole_sentence(run, group):
    status, out, _ = run(*group, "--help")
    assert status == 0
    commands = out.partition("\nCommands:\n")[2].partition("\n\n")[0]
    assert commands
    assert "..." not in commands


def test_help_loads_nothing_heavy():
    code = (
        "import sys; from reader.cli import main; main(['--help']);"
        "heavy = {'PySide6', 'bs4', 'jieba', 'opencc', 'rapidfuzz', 'sqlite_utils'} & set(sys.modules);"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert outcome.returncode == 0, outcome.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="screens are told by variables on Linux")
def test_without_a_screen_it_says_so(run, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    status, _, err = run()
    assert status == 3
    assert "no screen" in err


def test_messages_speak_chinese(run, monkeypatch):
    monkeypatch.setenv("JIANTING_LANG", "zh_TW")
    assert "文庫" in run("list")[2]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes and signals")
def test_a_closed_pipe_is_no_error(filled):
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "list"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    ) as process:
        process.stdout.close()
        err = process.stderr.read()
        assert process.wait(timeout=30) in (0, 141)
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_keeps_what_is_done(run, archive, monkeypatch):
    from reader import library

    begin = library.Library.import_archive

    def interrupted(self, paths, **options):
        os.kill(os.getpid(), signal.SIGINT)
        return begin(self, paths, **options)

    monkeypatch.setattr(library.Library, "import_archive", interrupted)
    before = signal.getsignal(signal.SIGINT)
    status, out, err = run("import", archive, "--format", "json")
    assert status == 130
    assert json.loads(out)["new"] == 0
    assert "Stopping" in err
    assert signal.getsignal(signal.SIGINT) is before


def test_an_outlet_that_there_is_not_is_told(run, filled):
    status, out, err = run("list", "--outlet", "vao")
    assert (status, out) == (2, "")
    assert "vao" in err
    assert "voa" in err
