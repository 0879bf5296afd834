"""Imports that are tried, watched, cancelled, killed, beside others, or without room: nothing is lost."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import ImportProgress, Library, LibraryError, importing
from reader.model import ImportReport, LibraryProblem
from tests.unit.library.taking import counts, take


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


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX system")
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
