"""The bundle, run as its users run it: ``python3 .ci/package.py --check`` builds it first."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from reader.resources import seeds

pytestmark = pytest.mark.bundle


@pytest.fixture(scope="session")
def program() -> Path:
    bundle = os.environ.get("JIANTING_BUNDLE")
    if not bundle:
        pytest.skip("JIANTING_BUNDLE does not name a bundle")
    return Path(bundle) / ("jianting.exe" if sys.platform == "win32" else "jianting")


@pytest.fixture(scope="session")
def home(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def jianting(program, home):
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment |= {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "JIANTING_LIBRARY": str(home / "library.sqlite3"),
    }

    def run(*arguments, status=0, language="en") -> str:
        outcome = subprocess.run(
            [program, *map(str, arguments)],
            cwd=home,
            env=environment | {"JIANTING_LANG": language},
            capture_output=True,
            encoding="utf-8",
            timeout=180,
            check=False,
        )
        assert outcome.returncode == status, outcome.stderr
        return outcome.stdout

    return run


@pytest.fixture(scope="session")
def articles(jianting) -> list[dict]:
    report = json.loads(jianting("import", seeds(), "--format", "json"))
    assert report["new"] > 0
    assert report["failed"] == 0
    return json.loads(jianting("list", "--format", "json"))["articles"]


def test_it_says_what_it_is(jianting):
    assert jianting("--version").startswith("jianting")


def test_the_sample_is_imported_once(jianting, articles):
    again = json.loads(jianting("import", seeds(), "--format", "json"))
    assert (again["new"], again["unchanged"]) == (0, len(articles))


def test_other_processes_help_with_many_files(jianting, home):
    archive = home / "many"
    archive.mkdir()
    for number in range(300):
        head = f"<!--1716214329000-->\n[【示例】第{number}篇](https://www.voachinese.com/a/{number}.html)"
        (archive / f"a{number}.md").write_text(f"{head}\n------\n\n<p>第{number}段。</p>", "utf-8")
    report = json.loads(jianting("--library", home / "many.sqlite3", "import", archive, "--format", "json"))
    assert (report["new"], report["failed"]) == (300, 0)


def test_nothing_it_needs_is_missing(jianting, articles):
    findings = json.loads(jianting("doctor", "--format", "json"))
    assert findings["sound"]
    assert findings["library"]["articles"] == len(articles)


def test_the_sample_is_aligned(jianting, articles):
    same_event = [article["id"] for article in articles if article["published"].startswith("2024")]
    alignment = json.loads(jianting("align", *same_event, "--format", "json"))
    assert any(link["kind"] == "quote" for link in alignment["links"])


def test_quotations_are_found(jianting, articles):
    assert json.loads(jianting("quotes", articles[0]["id"], "--format", "json"))["quotes"]


def test_a_comparison_becomes_a_page_and_a_picture(jianting, articles, home):
    first, second = [article["id"] for article in articles[:2]]
    jianting("compare", first, second, "--output", home / "page.html")
    assert articles[0]["title"] in (home / "page.html").read_text("utf-8")
    jianting("compare", first, second, "--output", home / "picture.png")
    assert (home / "picture.png").read_bytes().startswith(b"\x89PNG")


def test_a_comparison_becomes_a_pdf_and_a_bibliography(jianting, articles, home):
    first, second = [article["id"] for article in articles[:2]]
    jianting("compare", first, second, "--output", home / "pages.pdf")
    words = "".join(page.extract_text() for page in PdfReader(home / "pages.pdf").pages)
    assert articles[0]["title"][:4] in "".join(words.split())
    jianting("export", first, "--to", "bibtex", "--output", home / "one.bib")
    assert "@article{" in (home / "one.bib").read_text("utf-8")


def test_the_window_opens_the_sample(jianting):
    outcome = json.loads(jianting("--self-test").splitlines()[-1])
    assert outcome["ok"]
    assert outcome["panes"] > 1
    assert outcome["links"] > 0
    parts = outcome["parts"]
    assert {"jpeg", "png", "gif", "webp", "svg"} <= set(parts["pictures"])
    assert parts["paper"]
    assert parts["pinyin"][:2] == ["zhong", "chong"]
    assert parts["qt"] == "Cancel"


@pytest.mark.parametrize(("language", "cancel"), [("zh-Hans", "取消"), ("zh-Hant", "取消")])
def test_it_speaks_chinese_as_do_the_dialogs_of_qt(jianting, language, cancel):
    outcome = json.loads(jianting("--self-test", language=language).splitlines()[-1])
    assert outcome["parts"]["qt"] == cancel
