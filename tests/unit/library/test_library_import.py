import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import ImportProgress, Library, LibraryError, importing, preparing
from reader.model import ImportReport, LibraryProblem, Problem, ProblemCode

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX system")


def counts(report: ImportReport) -> dict[str, int]:
    names = ("new", "changed", "unchanged", "skipped", "failed")
    assert report.read == sum(getattr(report, name) for name in names)
    assert report.failed == len(report.problems)
    return {name: getattr(report, name) for name in names if getattr(report, name)}


def take(library: Library, *paths: Path | str, **options: object) -> dict[str, int]:
    report, _ = library.import_archive(paths, **options)  # type: ignore[arg-type]
    return counts(report)


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


# --- trying, watching, stopping --------------------------------------------------------------------


def test_a_dry_run_tells_all_and_writes_nothing(library: Library, archive: Path, write):
    write("a.md", "一。", number=1)
    write("b.md", "二。", number=1)
    shutil.copy(archive / "a.md", archive / "c.md")
    (archive / "empty.md").touch()
    expected = {"new": 1, "changed": 1, "skipped": 1, "failed": 1}
    assert take(library, archive, dry_run=True) == expected
    assert sorted(file.name for file in archive.parent.iterdir()) == ["archive"]
    assert take(library, archive) == expected
    before = library.check()
    write("a.md", "三。", number=1)
    write("d.md")
    expected = {"new": 1, "changed": 1, "unchanged": 2, "failed": 1}
    assert take(library, archive, dry_run=True) == expected
    assert library.check() == before
    assert take(library, archive) == expected


def test_progress_goes_from_counting_to_the_end(
    library: Library, archive: Path, write, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(importing, "_PROGRESS_SECONDS", 0.0)
    for number in range(5):
        write(f"{number}.md")
    (archive / "empty.md").touch()
    (archive / "README.md").touch()
    seen: list[ImportProgress] = []
    report, _ = library.import_archive([archive], progress=seen.append)
    counting = [step for step in seen if step.total is None]
    reading = seen[len(counting) :]
    assert all(step.done == 0 for step in counting)
    assert {step.total for step in reading} == {7}
    assert [step.done for step in reading] == sorted(step.done for step in reading)
    assert (reading[-1].done, reading[-1].report) == (7, report)
    assert [step.path for step in reading[:-1]] == [
        str(archive / name) for name in ("0.md", "1.md", "2.md", "3.md", "4.md", "empty.md")
    ]
    assert [step.seconds for step in seen] == sorted(step.seconds for step in seen)


def test_progress_is_not_told_for_every_file(library: Library, archive: Path, write):
    for number in range(30):
        write(f"{number}.md")
    seen: list[ImportProgress] = []
    started = time.monotonic()
    library.import_archive([archive], progress=seen.append)
    assert len(seen) <= 2 + (time.monotonic() - started) / importing._PROGRESS_SECONDS


@pytest.mark.parametrize("batch", [1, 2, 100])
def test_a_cancelled_import_keeps_what_is_done_and_goes_on_later(
    library: Library, archive: Path, write, monkeypatch: pytest.MonkeyPatch, batch: int
):
    monkeypatch.setattr(importing, "BATCH_FILES", batch)
    for number in range(5):
        write(f"{number}.md")
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 5 + 3  # once for each file while counting, then before each file

    report, changes = library.import_archive([archive], cancelled=cancelled)
    assert report.cancelled
    assert counts(report) == {"new": 3}
    assert len(changes.articles) == library.count() == 3
    report, _ = library.import_archive([archive])
    assert not report.cancelled
    assert counts(report) == {"new": 2, "unchanged": 3}


def test_an_import_can_be_cancelled_while_files_are_counted(library: Library, archive: Path, write):
    write("a.md")
    report, changes = library.import_archive([archive], cancelled=lambda: True)
    assert (report, bool(changes)) == (ImportReport(cancelled=True), False)
    assert not library.path.exists()


def test_nothing_to_import_is_no_error(library: Library, archive: Path):
    assert take(library, archive) == {}
    assert take(library) == {}
    assert take(library, archive / "nowhere") == {"failed": 1}


_CHILD = """
    import sys, time
    from reader.library import Library, importing
    importing.BATCH_FILES = 3
    with Library(sys.argv[1]) as library:
        def told(step):
            if step.total and step.report.new >= 6:
                print("started", flush=True)
                time.sleep(60)
        importing._PROGRESS_SECONDS = 0
        library.import_archive([sys.argv[2]], progress=told)
"""


@posix
def test_a_killed_import_leaves_whole_articles_and_goes_on(library: Library, archive: Path, write):
    for number in range(20):
        write(f"{number:02}.md")
    child = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(_CHILD), str(library.path), str(archive)],
        stdout=subprocess.PIPE,
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"started\n"
        child.send_signal(signal.SIGKILL)
    health = library.check()
    assert health.faults == ()
    assert (health.articles, health.revisions, health.sources) == (6, 6, 6)
    for article in library.articles():
        assert library.article(article.id).text
        assert library.raw(article.id).data == Path(article.path).read_bytes()
    assert take(library, archive) == {"new": 14, "unchanged": 6}


def test_two_programs_may_import_at_once(library: Library, archive: Path, write):
    for number in range(12):
        write(f"{number:02}.md")
    code = (
        "import sys; from reader.library import Library; Library(sys.argv[1]).import_archive([sys.argv[2]])"
    )
    command = [sys.executable, "-W", "ignore", "-c", code, str(library.path), str(archive)]
    children = [subprocess.Popen(command) for _ in range(2)]
    assert [child.wait(60) for child in children] == [0, 0]
    assert library.count() == 12
    assert library.check().faults == ()
    assert take(library, archive) == {"unchanged": 12}


def test_a_full_disk_is_told_and_nothing_is_lost(library: Library, archive: Path, write):
    write("a.md")
    take(library, archive)
    with library._connections.reading() as store:
        store.db.execute(f"PRAGMA max_page_count = {store.db.execute('PRAGMA page_count').fetchone()[0]}")
    write("b.md", *("很长的一段话。" * 50 + os.urandom(2000).hex() for _ in range(20)))
    with pytest.raises(LibraryError) as error:
        library.import_archive([archive])
    assert error.value.code == LibraryProblem.DISK_FULL
    assert library.count() == 1
    assert library.check().faults == ()


def test_a_locked_library_is_told(library: Library, archive: Path, write, monkeypatch: pytest.MonkeyPatch):
    write("a.md")
    take(library, archive)
    write("b.md")
    with library._connections.reading() as store:
        store.db.execute("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError) as error:
            library.import_archive([archive])
        assert error.value.code == LibraryProblem.LOCKED
        assert library.count() == 1
        other.execute("ROLLBACK")
    assert take(library, archive) == {"new": 1, "unchanged": 1}
