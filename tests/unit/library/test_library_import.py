"""What an import takes for new, changed, unchanged, a copy or no article; what can't be read is told."""

import os
import shutil
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import Library, importing, preparing
from reader.model import Problem, ProblemCode
from tests.unit.library.taking import counts, take


def test_importing_again_finds_everything_unchanged(library: Library, archive: Path, write):
    for name in ("a.md", "in/b.md", "in/c.txt"):
        write(name)
    (archive / "README.md").write_text("read me", "utf-8")
    report, changes = library.import_archive([archive])
    assert counts(report) == {"new": 3, "skipped": 1}
    assert report.skips == (Problem(str(archive / "README.md"), ProblemCode.NO_ARTICLE),)
    assert changes.articles == {article.id for article in library.articles()}
    report, changes = library.import_archive([archive])
    assert counts(report) == {"unchanged": 3, "skipped": 1}
    assert not changes


def test_only_what_is_new_is_added(library: Library, archive: Path, write):
    write("a.md")
    take(library, archive)
    write("b.md")
    assert take(library, archive) == {"new": 1, "unchanged": 1}
    assert take(library, archive / "a.md", archive / "b.md") == {"unchanged": 2}


def test_another_text_at_the_same_address_is_a_change(library: Library, archive: Path, write):
    write("a.md", "旧的一段。", number=1)
    take(library, archive)
    write("moved/a.md", "新的一段。", number=1)
    (archive / "a.md").unlink()
    report, changes = library.import_archive([archive])
    assert counts(report) == {"changed": 1}
    (article,) = library.articles()
    assert changes.articles == {article.id}
    assert library.article(article.id).text == "新的一段。"
    assert article.path == str(archive / "moved" / "a.md")


def test_a_copy_under_another_name_is_skipped(library: Library, archive: Path, write):
    first = write("a.md")
    copy = shutil.copy(first, archive / "b.md")
    report, _ = library.import_archive([archive])
    assert counts(report) == {"new": 1, "skipped": 1}
    assert report.skips == (Problem(str(copy), ProblemCode.COPY),)
    assert take(library, archive) == {"unchanged": 2}
    assert library.count() == 1


def test_no_more_skipped_files_are_named_than_anyone_reads(library: Library, archive: Path, monkeypatch):
    monkeypatch.setattr(importing, "MOST_SKIPS", 2)
    archive.mkdir(exist_ok=True)
    for number in range(3):
        (archive / f"{number}.png").write_bytes(b"picture")
    report, _ = library.import_archive([archive])
    assert (report.skipped, len(report.skips)) == (3, 2)


def test_an_archive_that_was_moved_is_unchanged_and_found_in_its_new_place(
    library: Library, archive: Path, write
):
    write("a.md", "旧。", number=1, ms=1_900_000_000_000)
    write("b.md", "新。", number=1, ms=1_900_000_001_000)
    write("in/c.md")
    assert take(library, archive) == {"new": 2, "changed": 1}
    moved = archive.rename(archive.with_name("moved"))
    report, changes = library.import_archive([moved])
    assert counts(report) == {"unchanged": 3}
    assert {article.path for article in library.articles()} == {
        str(moved / "b.md"),
        str(moved / "in" / "c.md"),
    }
    assert changes.articles == {article.id for article in library.articles()}
    assert take(library, moved) == {"unchanged": 3}


def test_a_copy_of_what_may_be_in_a_zip_file_is_none_that_was_moved(library: Library, archive: Path, write):
    file = write("a.md")
    with zipfile.ZipFile(archive / "all.zip", "w") as packed:
        packed.write(file, "a.md")
    moved = file.rename(archive.with_name("a.md"))
    assert take(library, archive) == {"new": 1}
    assert take(library, moved) == {"skipped": 1}
    (archive / "all.zip").unlink()
    shutil.copy(moved, archive / "b.md")
    assert take(library, archive) == {"skipped": 1}


def test_the_same_file_by_another_path_is_unchanged(
    library: Library, archive: Path, write, monkeypatch: pytest.MonkeyPatch
):
    write("a.md")
    monkeypatch.chdir(archive.parent)
    assert take(library, "archive") == {"new": 1}
    monkeypatch.chdir(archive)
    assert take(library, ".") == {"unchanged": 1}
    assert take(library, archive) == {"unchanged": 1}
    assert library.articles()[0].path == str(archive / "a.md")


def test_a_zip_file_is_imported_like_a_folder(library: Library, archive: Path, write, tmp_path: Path):
    write("a.md")
    write("in/b.md")
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as zipped:
        for name in ("a.md", "in/b.md"):
            zipped.write(archive / name, name)
    assert take(library, tmp_path / "news.zip") == {"new": 2}
    assert take(library, tmp_path / "news.zip") == {"unchanged": 2}
    paths = {article.path for article in library.articles()}
    assert paths == {f"{tmp_path / 'news.zip'}/a.md", f"{tmp_path / 'news.zip'}/in/b.md"}
    assert take(library, archive) == {"skipped": 2}


def test_the_file_is_kept_as_it_was(library: Library, archive: Path, write):
    file = write("a.md")
    take(library, archive)
    source = library.raw(library.articles()[0].id)
    assert (source.path, source.data) == (str(file), file.read_bytes())
    assert source.modified_ns == file.stat().st_mtime_ns


def unreadable(archive: Path) -> dict[str, ProblemCode]:
    """Fills the folder with everything that can't be read; returns what should be said of each."""
    head = "<!--1900000000000-->\n[【示例】题目](https://www.voachinese.com/a/9.html)\n------\n\n"
    files = {
        "gbk.md": (head + "<p>正文。</p>").encode("gb18030"),
        "empty.md": b"",
        "blank.txt": b"\xef\xbb\xbf \n\n",
        "binary.md": b"\x89PNG\r\n\x1a\n" + bytes(100),
        "utf16.md": (head + "<p>正文。</p>").encode("utf-16"),
        "untitled.md": "<!--1900000000000-->\n<p>没有题目的一段话。</p>".encode(),
        "broken.zip": b"PK\x03\x04 and no more",
    }
    for name, data in files.items():
        (archive / name).write_bytes(data)
    with (archive / "huge.md").open("wb") as huge:
        huge.truncate(50 * 1024 * 1024)
    with zipfile.ZipFile(archive / "up.zip", "w") as zipped:
        zipped.writestr("../outside.md", head)
    expected = {
        "gbk.md": ProblemCode.NOT_UTF8,
        "empty.md": ProblemCode.EMPTY,
        "blank.txt": ProblemCode.EMPTY,
        "binary.md": ProblemCode.BINARY,
        "utf16.md": ProblemCode.NOT_UTF8,
        "untitled.md": ProblemCode.NO_TITLE,
        "broken.zip": ProblemCode.BROKEN_ZIP,
        "huge.md": ProblemCode.TOO_LARGE,
        "up.zip/../outside.md": ProblemCode.UNSAFE_NAME,
    }
    if sys.platform != "win32":
        (archive / "self.md").symlink_to("self.md")
        expected["self.md"] = ProblemCode.LINK_LOOP
    return expected


def test_whatever_can_not_be_read_is_told_and_the_rest_is_imported(library: Library, archive: Path, write):
    write("a.md")
    write("z.md")
    expected = unreadable(archive)
    report, _ = library.import_archive([archive])
    assert {problem.path: problem.code for problem in report.problems} == {
        f"{archive}{os.sep}{name}": code for name, code in expected.items()
    }
    assert counts(report) == {"new": 2, "failed": len(expected)}
    assert not (archive.parent / "outside.md").exists()
    details = {Path(problem.path).name: problem.detail for problem in report.problems}
    assert (details["utf16.md"], details["huge.md"], details["binary.md"]) == ("utf-16", "52428800", "8")
    assert counts(library.import_archive([archive])[0]) == {"unchanged": 2, "failed": len(expected)}


def test_html_of_any_depth_is_read(library: Library, archive: Path, write):
    write("deep.md", "<div>" * 5000 + "正文。" + "</div>" * 5000)
    assert take(library, archive) == {"new": 1}
    assert library.article(1).text == "正文。"


def test_files_without_permission_are_told(unprivileged: Path):
    files = unprivileged / "files"
    (files / "locked").mkdir(parents=True)
    text = (
        "<!--1900000000000-->\n[【示例】题目](https://www.voachinese.com/a/9.html)\n------\n\n<p>正文。</p>"
    )
    for name in ("open.md", "closed.md"):
        (files / name).write_text(text, "utf-8")
    (files / "closed.md").chmod(0)
    (files / "locked").chmod(0)
    with Library(unprivileged / "library.sqlite3") as library:
        report, _ = library.import_archive([files])
    assert set(report.problems) == {
        Problem(str(files / "closed.md"), ProblemCode.NO_PERMISSION),
        Problem(str(files / "locked"), ProblemCode.NO_PERMISSION),
    }
    assert counts(report) == {"new": 1, "failed": 2}


def test_a_parser_that_stumbles_costs_one_file(
    library: Library, archive: Path, write, monkeypatch: pytest.MonkeyPatch
):
    for name in ("a.md", "b.md", "c.md"):
        write(name)

    def read(source):
        if source.path.endswith("b.md"):
            raise ZeroDivisionError("a fault of ours")
        article = real(source)
        return replace(article, title="一\ud800") if source.path.endswith("c.md") else article

    real = preparing.read
    monkeypatch.setattr(preparing, "read", read)
    report, _ = library.import_archive([archive])
    assert counts(report) == {"new": 1, "failed": 2}
    assert [(problem.code, problem.detail) for problem in report.problems] == [
        (ProblemCode.UNREADABLE, "ZeroDivisionError"),
        (ProblemCode.UNREADABLE, "surrogate"),
    ]
