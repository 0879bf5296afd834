"""Hard crashes are told once by the next run, and a process that was killed is no crash."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.faults import crash, details

CODE = """
import os, signal, sys
from reader.faults.crash import Watch
def at_work():
    watch = Watch("window")
    if sys.argv[1] == "segfault":
        import ctypes; ctypes.string_at(0)
    if sys.argv[1] == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if sys.argv[1] == "wait":
        print("up", flush=True); sys.stdin.read()
at_work()
"""


@pytest.fixture
def program(logs: Path):
    def start(how: str) -> subprocess.Popen[str]:
        pipe = subprocess.PIPE
        return subprocess.Popen([sys.executable, "-c", CODE, how], stdin=pipe, stdout=pipe, text=True)

    return start


def test_a_crash_is_told_once(logs: Path, program):
    program("segfault").communicate()
    assert len(list(logs.glob("crash-*"))) == 1
    (found,) = crash.earlier()
    assert (found.kind, found.why) == ("window", "Segmentation fault")
    assert found.frames[0].startswith("ctypes/__init__.py:")
    assert any(frame.endswith(" at_work") for frame in found.frames)
    assert not list(logs.glob("crash-*"))
    assert crash.earlier() == []
    text = details.details(crash=found)
    assert "window: Segmentation fault" in text
    assert "run.crashed" in text


@pytest.mark.parametrize("how", ["well", "kill"])
def test_no_other_end_is_a_crash(logs: Path, program, how: str):
    program(how).communicate()
    assert len(list(logs.glob("crash-*"))) == (how == "kill")
    assert crash.earlier() == []
    assert not list(logs.glob("crash-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses to remove a file in use")
def test_a_program_that_runs_is_left_alone(logs: Path, program):
    running = program("wait")
    assert running.stdout.readline() == "up\n"
    assert crash.earlier() == []
    assert len(list(logs.glob("crash-*"))) == 1
    running.communicate("")
    assert not list(logs.glob("crash-*"))
