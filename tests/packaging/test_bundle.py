"""What is the bundle's own: ``python3 .ci/package.py --check`` builds it first."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.packaging.ci_modules import CI
from tests.packaging.conftest import named

pytestmark = pytest.mark.bundle
MOST_MB = 170
"""Of a disk; what the README promises."""


def test_other_processes_help_with_many_files(bundle):
    archive = bundle.home / "many"
    archive.mkdir()
    for number in range(300):
        head = f"<!--1716214329000-->\n[【示例】第{number}篇](https://www.voachinese.com/a/{number}.html)"
        (archive / f"a{number}.md").write_text(f"{head}\n------\n\n<p>第{number}段。</p>", "utf-8")
    report = bundle.answer("--library", bundle.within("many.sqlite3"), "import", archive)
    assert (report["new"], report["failed"]) == (300, 0)


def test_quotations_are_found(bundle):
    assert bundle.answer("quotes", bundle.articles()[0]["id"])["quotes"]


def test_a_comparison_becomes_a_pdf_and_a_bibliography(bundle):
    first, second = bundle.articles()[:2]
    bundle.run("compare", first["id"], second["id"], "--output", bundle.within("pages.pdf"))
    words = "".join(page.extract_text() for page in PdfReader(bundle.home / "pages.pdf").pages)
    assert first["title"][:4] in "".join(words.split())
    bundle.run("export", first["id"], "--to", "bibtex", "--output", bundle.within("one.bib"))
    assert "@article{" in (bundle.home / "one.bib").read_text("utf-8")


@pytest.mark.parametrize(("language", "cancel"), [("zh-Hans", "取消"), ("zh-Hant", "取消")])
def test_it_speaks_chinese_as_do_the_dialogs_of_qt(bundle, language, cancel):
    assert bundle.self_test(language)["parts"]["qt"] == cancel


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the size is promised for Linux")
def test_it_is_no_larger_than_promised():
    folder = named("JIANTING_BUNDLE")
    told = subprocess.run(["du", "-sm", folder], capture_output=True, text=True, check=True).stdout
    assert int(told.split()[0]) <= MOST_MB


def test_it_brings_the_licences_of_what_it_brings():
    inner = named("JIANTING_BUNDLE") / "_internal"
    licences = inner / "licences"
    listed = (licences / "README.txt").read_text("utf-8")
    for name in ("PySide6_Essentials", "numpy", "jieba", "pylopdf-fonts-zh-cn"):
        assert f"\n{name} " in listed
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (licences / "PySide6_Essentials/LGPL-3.0.txt").read_text()
    assert "SIL Open Font License" in (licences / "pylopdf-fonts-zh-cn/LICENSE").read_text("utf-8")
    assert (inner / "LICENSE").is_file()


def test_only_what_is_used_comes_along():
    inner = named("JIANTING_BUNDLE") / "_internal"
    assert not list(inner.glob("resources/training/*"))
    assert not list(inner.glob("resources/i18n/*.ts"))
    assert not list(inner.rglob("*QtQuick*"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there do libraries go by a variable")
@pytest.mark.parametrize(("before", "after"), [(None, None), ("/opt/lib", "/opt/lib")])
def test_programs_that_it_starts_load_their_own_libraries(before, after):
    environment = {**os.environ, "LD_LIBRARY_PATH": "/bundle"}
    if before:
        environment["LD_LIBRARY_PATH_ORIG"] = before
    code = Path(CI, "bundle_hook.py").read_text("utf-8") + "\nprint(os.environ.get('LD_LIBRARY_PATH'))"
    told = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == str(after)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there is such a menu")
def test_it_puts_itself_into_the_menu(bundle):
    bundle.run("desktop", "install")
    entry = (bundle.home / "data/applications/jianting.desktop").read_text("utf-8")
    assert f"\nExec={bundle.command[0]}\n" in entry
    assert (bundle.home / "data/icons/hicolor/256x256/apps/jianting.png").is_file()
    bundle.run("desktop", "remove")
    assert not [path for path in (bundle.home / "data").rglob("jianting.*") if "sqlite" not in path.name]
