"""Archives in folders."""

import os
import socket
import stat
import sys
from pathlib import Path

import pytest

from reader.archive.candidate import MAX_ARTICLE_BYTES, Candidate
from reader.archive.errors import ArchiveError
from reader.model import ProblemCode
from tests.found_files import Found

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX system")


def fill(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")


def test_a_folder_gives_its_articles_in_the_order_of_their_names(tmp_path: Path):
    fill(tmp_path, "b/2.md", "b/1.txt", "a.md", "c.MD", "b/deep/er/文章.md")
    found = Found(tmp_path)
    assert found.names(tmp_path) == ["a.md", "b/1.txt", "b/2.md", "b/deep/er/文章.md", "c.MD"]
    assert found.problems == []
    assert found.skipped == []


def test_what_is_no_article_is_skipped_and_counted(tmp_path: Path):
    fill(tmp_path, "a.md", "README.md", "readme.zh-cn.MD", "LICENSE.txt", "index.md", "photo.jpg", "noext")
    found = Found(tmp_path)
    assert found.names(tmp_path) == ["a.md"]
    assert len(found.skipped) == 6


def test_a_git_checkout_gives_its_work_tree(tmp_path: Path):
    fill(tmp_path, "2024/a.md", ".git/description.txt", ".git/logs/b.md", ".github/c.md", ".hidden.md")
    found = Found(tmp_path)
    assert found.names(tmp_path) == ["2024/a.md"]
    assert found.skipped == []


def test_a_path_is_shown_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    fill(tmp_path, "in/a.md")
    monkeypatch.chdir(tmp_path)
    assert [c.path for c in Found("in").candidates] == [str(Path("in", "a.md"))]
    assert [c.path for c in Found(os.path.join(".", "in", "a.md")).candidates] == [  # noqa: PTH118
        os.path.join(".", "in", "a.md")  # noqa: PTH118
    ]
    assert [c.path for c in Found(tmp_path).candidates] == [str(tmp_path / "in" / "a.md")]
    assert {c.location for c in [*Found("in").candidates, *Found(tmp_path).candidates]} == {
        str(tmp_path / "in" / "a.md")
    }


def test_a_file_named_itself_is_read_whatever_it_is_called(tmp_path: Path):
    fill(tmp_path, "README", "page.html", ".hidden.md")
    found = Found(tmp_path / "README", tmp_path / "page.html", tmp_path / ".hidden.md")
    assert found.names(tmp_path) == ["README", "page.html", ".hidden.md"]


def test_a_file_reached_twice_comes_once(tmp_path: Path):
    fill(tmp_path, "a.md", "in/b.md")
    found = Found(tmp_path, tmp_path / "in", tmp_path / "a.md")
    assert found.names(tmp_path) == ["a.md", "in/b.md"]


def test_a_candidate_loads_its_bytes_with_their_hash_and_time(tmp_path: Path):
    file = tmp_path / "a.md"
    file.write_bytes(b"text")
    os.utime(file, ns=(5_000_000_000, 7_000_000_000))
    (candidate,) = Found(file).candidates
    source = candidate.load()
    assert (source.path, source.data, source.modified_ns) == (str(file), b"text", 7_000_000_000)
    assert source.sha256 == "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1"
    assert candidate.size == 4


@pytest.mark.parametrize("path", ["nowhere", "nowhere/a.md", "", "with\0nul.md"])
def test_a_path_that_is_not_there_is_reported(path: str):
    assert [problem.code for problem in Found(path).problems] == [ProblemCode.NOT_FOUND]


def test_a_file_that_goes_before_it_is_read_is_reported(tmp_path: Path):
    fill(tmp_path, "a.md")
    (candidate,) = Found(tmp_path).candidates
    (tmp_path / "a.md").unlink()
    with pytest.raises(ArchiveError) as error:
        candidate.load()
    assert error.value.code == ProblemCode.NOT_FOUND


def test_a_large_file_is_refused_without_reading_it(tmp_path: Path):
    file = tmp_path / "big.md"
    with file.open("wb") as opened:
        opened.truncate(50 * 1024 * 1024)
    (candidate,) = Found(tmp_path).candidates
    unreadable = Candidate(candidate.path, candidate.location, candidate.size, None, pytest.fail)
    with pytest.raises(ArchiveError) as error:
        unreadable.load()
    assert (error.value.code, error.value.detail) == (ProblemCode.TOO_LARGE, "52428800")


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path):
    fill(tmp_path, "a.md")
    (candidate,) = Found(tmp_path).candidates
    with (tmp_path / "a.md").open("wb") as opened:
        opened.truncate(MAX_ARTICLE_BYTES + 10)
    with pytest.raises(ArchiveError) as error:
        candidate.load()
    assert error.value.code == ProblemCode.TOO_LARGE


# --- links and special files -----------------------------------------------------------------------


@posix
def test_a_link_to_itself_is_reported_and_the_rest_is_found(tmp_path: Path):
    fill(tmp_path, "a.md")
    (tmp_path / "self.md").symlink_to("self.md")
    (tmp_path / "selfish").symlink_to("selfish")
    found = Found(tmp_path)
    assert found.names(tmp_path) == ["a.md"]
    assert found.reasons(tmp_path) == {"self.md": ProblemCode.LINK_LOOP, "selfish": ProblemCode.LINK_LOOP}
    assert [p.code for p in Found(tmp_path / "self.md").problems] == [ProblemCode.LINK_LOOP]


@posix
def test_a_link_to_a_folder_above_is_reported(tmp_path: Path):
    fill(tmp_path, "in/a.md")
    (tmp_path / "in" / "up").symlink_to("..")
    (tmp_path / "in" / "here").symlink_to(".")
    found = Found(tmp_path)
    assert found.names(tmp_path) == ["in/a.md"]
    assert found.reasons(tmp_path) == {"in/up": ProblemCode.LINK_LOOP, "in/here": ProblemCode.LINK_LOOP}


@posix
def test_links_that_cross_each_other_end(tmp_path: Path):
    fill(tmp_path, "one/a.md", "two/b.md")
    (tmp_path / "one" / "x").symlink_to("../two")
    (tmp_path / "two" / "y").symlink_to("../one")
    assert sorted(Found(tmp_path).names(tmp_path)) == ["one/a.md", "two/b.md"]
    outside = Found(tmp_path / "one")
    assert outside.names(tmp_path) == ["one/a.md", "one/x/b.md"]
    assert outside.reasons(tmp_path) == {"one/x/y": ProblemCode.LINK_LOOP}


@posix
def test_linked_files_and_folders_are_followed_once(tmp_path: Path):
    fill(tmp_path, "away/b.md", "here/z.md", "away.txt")
    (tmp_path / "here" / "aa").symlink_to("../away")
    (tmp_path / "here" / "bb").symlink_to("../away")
    (tmp_path / "here" / "again.md").symlink_to("z.md")
    (tmp_path / "here" / "file.md").symlink_to("../away.txt")
    found = Found(tmp_path / "here")
    assert found.names(tmp_path / "here") == ["z.md", "aa/b.md", "file.md"]
    assert found.problems == []


@posix
def test_a_link_to_nowhere_is_reported_where_an_article_was_expected(tmp_path: Path):
    (tmp_path / "gone.md").symlink_to("nowhere.md")
    (tmp_path / "gone").symlink_to("nowhere")
    found = Found(tmp_path)
    assert found.reasons(tmp_path) == {"gone.md": ProblemCode.NOT_FOUND}
    assert found.skipped == [str(tmp_path / "gone")]


@posix
def test_pipes_and_sockets_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    os.mkfifo(tmp_path / "pipe.md")
    os.mkfifo(tmp_path / "pipe.zip")
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        found = Found(tmp_path)
    assert [(Path(p.path).name, p.code, p.detail) for p in found.problems] == [
        ("pipe.md", ProblemCode.UNREADABLE, "fifo"),
        ("pipe.zip", ProblemCode.UNREADABLE, "fifo"),
        ("socket.txt", ProblemCode.UNREADABLE, "socket"),
    ]
    assert found.candidates == []
    assert [p.detail for p in Found("pipe").problems] == ["fifo"]


@posix
def test_a_file_that_becomes_a_pipe_does_not_hang(tmp_path: Path):
    fill(tmp_path, "a.md")
    (candidate,) = Found(tmp_path).candidates
    (tmp_path / "a.md").unlink()
    os.mkfifo(tmp_path / "a.md")
    with pytest.raises(ArchiveError) as error:
        candidate.load()
    assert (error.value.code, error.value.detail) == (ProblemCode.UNREADABLE, "fifo")


def test_files_and_folders_without_permission_are_reported(unprivileged: Path):
    fill(unprivileged, "a.md", "closed.md", "locked/b.md", "unsearchable/c.md")
    (unprivileged / "closed.md").chmod(0)
    (unprivileged / "locked").chmod(0)
    (unprivileged / "unsearchable").chmod(stat.S_IRUSR)
    found = Found(unprivileged)
    assert found.names(unprivileged) == ["a.md", "closed.md"]
    with pytest.raises(ArchiveError) as error:
        found.candidates[1].load()
    assert error.value.code == ProblemCode.NO_PERMISSION
    assert found.reasons(unprivileged) == {
        "locked": ProblemCode.NO_PERMISSION,
        "unsearchable/c.md": ProblemCode.NO_PERMISSION,
    }


@posix
def test_a_name_that_is_no_text_is_shown_and_read(tmp_path: Path):
    name = os.fsencode(tmp_path) + b"/\xc4\xe3.md"
    try:
        Path(os.fsdecode(name)).write_bytes(b"text")
    except OSError:
        pytest.skip("the file system takes only UTF-8 names")
    (candidate,) = Found(tmp_path).candidates
    assert candidate.path.endswith(r"\udcc4\udce3.md")
    assert candidate.load().data == b"text"


def test_a_very_deep_tree_is_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for _ in range(40):
        Path("深" * 10).mkdir()
        os.chdir("深" * 10)
    Path("a.md").write_text("a", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert len(Found(".").candidates) == 1
