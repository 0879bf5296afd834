"""The log: what gets in, what never does, and several processes at once."""

import ast
import errno
import logging
import multiprocessing
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

import reader
from reader.faults import foreign, log, plain
from reader.faults.log import Level, note
from reader.model import LibraryProblem
from reader.store.errors import LibraryError

MARKED = "机密"


def written(folder: Path) -> str:
    return (folder / log.NAME).read_text("utf-8")


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_nothing_is_written_before_something_is_to_be_told(logs: Path):
    log.begin("window")
    assert not logs.exists()
    note("window.opened", articles=3, problem=LibraryProblem.LOCKED)
    head, line = written(logs).splitlines()
    assert f"jianting {reader.__version__}, Python 3." in head
    assert " INFO " in line
    assert line.endswith("window.opened articles=3 problem=LibraryProblem.LOCKED")


def test_no_words_get_in(logs: Path, monkeypatch: pytest.MonkeyPatch):
    note(f"search.done {MARKED}", query=MARKED, words=[MARKED], path=Path(f"/home/{MARKED}/x.md"))
    for error in (
        ValueError(MARKED),
        KeyError(MARKED),
        UnicodeEncodeError("ascii", MARKED, 0, 1, MARKED),
        OSError(errno.ENOSPC, MARKED, f"/home/{MARKED}/x"),
        sqlite3.OperationalError(f"near {MARKED}"),
        LibraryError(LibraryProblem.DAMAGED, Path(f"/{MARKED}"), MARKED),
        ExceptionGroup(MARKED, [TypeError(MARKED)]),
        type(MARKED, (Exception,), {"problem": MARKED, "code": MARKED})(),
    ):
        note("fault.unexpected", Level.ERROR, raised(error))
    text = written(logs)
    assert MARKED not in text.replace(f"test_log.{MARKED}", "")  # a type's name is code
    for kind in ("ValueError", "OSError (ENOSPC)", "LibraryProblem.DAMAGED", "one of 1: TypeError"):
        assert kind in text


def test_frames_are_named_without_the_folders_above():
    with pytest.raises(KeyError) as met:
        raise KeyError
    assert plain.frames(met.value) == [
        f"{plain.ELSEWHERE}:{met.tb.tb_lineno} test_frames_are_named_without_the_folders_above"
    ]
    assert plain.place(plain.__file__) == "reader/faults/plain.py"
    assert plain.place(ast.__file__) == "ast.py"
    assert plain.place(pytest.__file__) == "pytest/__init__.py"
    assert plain.place("reader/gui/jobs.py") == "reader/gui/jobs.py"
    for strange in ("/home/anna/notes.py", "<string>", "../x.py"):
        assert plain.place(strange) == plain.ELSEWHERE


def test_what_led_to_an_exception_is_told():
    def fail() -> None:
        try:
            {}[MARKED]
        except KeyError as error:
            raise LibraryError(LibraryProblem.LOCKED, Path(MARKED)) from error

    with pytest.raises(LibraryError) as met:
        fail()
    lines = plain.told(met.value)
    assert lines[0] == "reader.store.errors.LibraryError (LibraryProblem.LOCKED)"
    assert lines[1].endswith(" fail")
    assert "because of KeyError" in lines


def _fail(text: str) -> None:
    raise RuntimeError(text)


def test_an_exception_of_another_process_is_told_by_its_frames_alone():
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(1, context) as pool, pytest.raises(RuntimeError) as met:
        pool.submit(_fail, MARKED).result()
    text = "\n".join(plain.told(met.value))
    assert MARKED not in text
    assert "because of concurrent.futures.process._RemoteTraceback" in text
    assert " _fail" in text


def test_a_fault_over_and_over_is_told_now_and_then(logs: Path):
    error = raised(ValueError())
    for _ in range(1000):
        note("fault.unexpected", Level.ERROR, error)
    assert written(logs).count("fault.unexpected") == 10
    assert "times=512" in written(logs)


def _fill(number: int) -> None:
    for each in range(300):
        note("test.filled", number=number, each=each)


def test_several_processes_write_whole_lines_and_bounded_files(logs: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(log, "MOST_BYTES", 20_000)
    with ProcessPoolExecutor(3, multiprocessing.get_context("fork")) as pool:
        list(pool.map(_fill, range(3)))
    files = sorted(logs.iterdir())
    assert [file.name for file in files] == [log.NAME, f"{log.NAME}.1", f"{log.NAME}.2"]
    for file in files:
        assert file.stat().st_size < 40_000  # others go on while one puts the file aside
        for line in file.read_text("utf-8").splitlines():
            assert line.startswith("20")
            assert "log.begun" in line or "test.filled" in line
    assert len(log.last_lines(10)) == 10
    assert log.last_lines(10)[-1] == files[0].read_text("utf-8").splitlines()[-1]


def test_a_log_that_can_not_be_written_is_let_go(logs: Path):
    logs.write_text("a file where the folder should be")
    note("test.told")
    assert log.last_lines() == []


def test_a_lock_left_by_a_killed_process_is_removed(logs: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(log, "MOST_BYTES", 10)
    logs.mkdir()
    (logs / "rotating").touch()
    note("test.told")
    assert not (logs / f"{log.NAME}.1").exists()
    monkeypatch.setattr(log, "_STALE_SECONDS", -1.0)
    note("test.told")
    note("test.told")
    assert (logs / f"{log.NAME}.1").exists()
    assert not (logs / "rotating").exists()


def test_other_libraries_are_told_without_their_words(logs: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    with foreign.listened_to():
        logging.getLogger("some.library").warning("can't read %s", MARKED)
        logging.getLogger("some.library").info("quiet")
    assert logging.getLogger().handlers == []
    (line,) = [each for each in written(logs).splitlines() if "library.logged" in each]
    assert MARKED not in line
    assert f"where={plain.ELSEWHERE}" in line


def test_every_event_is_written_in_the_code():
    """An event made of values could carry anything into the log."""
    found = 0
    for file in Path(reader.__file__).parent.rglob("*.py"):
        code = file.read_text("utf-8")
        for node in ast.walk(ast.parse(code)) if "note(" in code else ():
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "note"
            if called and file.name != "log.py":
                found += 1
                assert isinstance(node.args[0], ast.Constant), f"{file}:{node.lineno}"
                assert log._EVENT.fullmatch(node.args[0].value), f"{file}:{node.lineno}"
    assert found
