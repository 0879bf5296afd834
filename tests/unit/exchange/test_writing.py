"""Files are written whole or not at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from reader.exchange.writing import write_text, write_whole


def test_a_file_is_replaced_by_the_whole_of_the_new_one(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("before", encoding="utf-8")
    write_text(path, "雾\ud800")
    assert path.read_text(encoding="utf-8") == "雾?"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_what_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("before", encoding="utf-8")

    def fail(place: Path) -> None:
        place.write_text("half", encoding="utf-8")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_whole(path, fail)
    assert path.read_text(encoding="utf-8") == "before"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_the_place_has_the_suffix_that_was_asked_for(tmp_path: Path):
    seen = []
    write_whole(tmp_path / "雾.pdf", lambda place: seen.append(place.suffix))
    assert seen == [".pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_a_link_stays_one_and_permissions_are_as_usual(tmp_path: Path):
    (tmp_path / "real.txt").write_text("before", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_text(tmp_path / "link.txt", "after")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "after"
    (tmp_path / "plain.txt").write_text("", encoding="utf-8")
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("real.txt", "plain.txt")}
    assert len(modes) == 1


@pytest.mark.parametrize("name", [".", "missing/a.txt"])
def test_what_can_not_be_a_file_is_an_error(tmp_path: Path, name: str):
    with pytest.raises(OSError, match=r"."):
        write_text(tmp_path / name, "x")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_a_pipe_stays_a_pipe_and_gets_what_is_written(tmp_path: Path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_text(pipe, "雾")
        assert os.read(reader, 100) == "雾".encode()
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [file.name for file in tmp_path.iterdir()] == ["pipe.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_a_terminal_gets_what_is_written_and_stays_in_its_place(tmp_path: Path):
    near, far = os.openpty()
    try:
        (tmp_path / "link.txt").symlink_to(os.ttyname(far))
        write_text(tmp_path / "link.txt", "abc")
        assert os.read(near, 100) == b"abc"
        assert stat.S_ISCHR((tmp_path / "link.txt").stat().st_mode)
    finally:
        os.close(near)
        os.close(far)
