import os
import threading
import zipfile
from pathlib import Path

import pytest

from reader.library import Library, watching
from reader.library.watching import Watch
from reader.model import Changes, ImportReport, Problem, ProblemCode


def never() -> bool:
    return False


class Looks:
    """A watch over a folder, and what each look at it finds."""

    def __init__(self, library: Library, folder: Path, told: tuple[Problem, ...] = ()) -> None:
        self.watch = Watch(library._connections, [folder], told)

    def __call__(self) -> tuple[int, int, list[ProblemCode]]:
        report, changes = self.watch.look(never)
        assert report.read == report.new + report.changed + report.failed
        assert bool(changes) == bool(report.new or report.changed)
        return report.new, report.changed, [problem.code for problem in report.problems]


NOTHING: tuple[int, int, list[ProblemCode]] = (0, 0, [])


@pytest.fixture
def looks(library: Library, archive: Path) -> Looks:
    return Looks(library, archive)


def test_a_new_file_is_read_when_it_lies_still(looks: Looks, library: Library, archive: Path, write):
    assert looks() == NOTHING
    file = write("a.md", "半")
    whole = file.read_bytes()
    file.write_bytes(whole[:-8])
    assert looks() == NOTHING
    file.write_bytes(whole)
    assert looks() == NOTHING
    assert looks() == (1, 0, [])
    assert library.article(1).text == "半"
    assert looks() == NOTHING


def test_a_changed_file_is_read_again(looks: Looks, library: Library, write):
    write("a.md", "旧。", number=1)
    looks()
    assert looks() == (1, 0, [])
    write("a.md", "更新的。", number=1)
    looks()
    assert looks() == (0, 1, [])
    assert library.article(1).text == "更新的。"


def test_a_problem_is_told_once(looks: Looks, archive: Path):
    (archive / "a.md").touch()
    assert looks() == NOTHING
    assert looks() == (0, 0, [ProblemCode.EMPTY])
    assert looks() == NOTHING
    (archive / "a.md").write_bytes(b" ")
    assert looks() == NOTHING
    assert looks() == NOTHING, "the same is wrong with it"
    (archive / "a.md").write_bytes(b"\xff\xff\xff")
    assert looks() == NOTHING
    assert looks() == (0, 0, [ProblemCode.NOT_UTF8])


def test_what_an_import_has_told_is_not_told_again(library: Library, archive: Path):
    (archive / "a.md").touch()
    (archive / "b.zip").write_bytes(b"PK")
    report, _ = library.import_archive([archive])
    assert report.failed == 2
    looks = Looks(library, archive, report.problems)
    assert [looks() for _ in range(3)] == [NOTHING] * 3


def test_a_zip_file_that_is_being_copied_is_no_problem(looks: Looks, archive: Path, write, tmp_path: Path):
    file = write("a.md")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as packed:
        packed.write(file, "a.md")
    file.unlink()
    whole = (tmp_path / "all.zip").read_bytes()
    (archive / "all.zip").write_bytes(whole[:40])
    assert looks() == NOTHING
    (archive / "all.zip").write_bytes(whole)
    assert looks() == NOTHING
    assert looks() == (1, 0, [])
    (archive / "all.zip").write_bytes(whole[:40])
    assert looks() == NOTHING
    assert looks() == (0, 0, [ProblemCode.BROKEN_ZIP])


def test_a_library_in_use_is_tried_again(
    library: Library, archive: Path, write, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("reader.store.store.BUSY_SECONDS", 0.05)
    monkeypatch.setattr(watching, "_SECONDS", 0.01)
    monkeypatch.setattr(watching, "_REST", 0)
    write("a.md")
    library.import_archive([archive])
    write("b.md")
    came: list[tuple[ImportReport, Changes]] = []
    stopped = threading.Event()

    def arrived(report: ImportReport, changes: Changes) -> None:
        came.append((report, changes))
        stopped.set()

    with Library(library.path) as other:
        thread = threading.Thread(target=other.watch, args=([archive], arrived, stopped))
        with library._connections.writing():
            thread.start()
            assert not stopped.wait(0.3)
        thread.join(30)
    assert not thread.is_alive()
    ((report, changes),) = came
    assert (report.read, report.new, len(changes.articles)) == (1, 1, 1)


def test_a_watch_ends_at_once_when_it_is_stopped(library: Library, archive: Path, write):
    write("a.md")
    os.utime(archive / "a.md", (1_900_000, 1_900_000))
    stopped = threading.Event()
    thread = threading.Thread(target=library.watch, args=([archive], pytest.fail, stopped))
    thread.start()
    stopped.set()
    thread.join(30)
    assert not thread.is_alive()
