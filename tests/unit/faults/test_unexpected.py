"""Exceptions that nobody expected are logged and heard of, wherever they come from."""

import sys
import threading
from pathlib import Path

import pytest

from reader.faults import log, unexpected


class Stubborn:
    def __del__(self) -> None:
        raise LookupError


def test_each_way_out_is_watched(logs: Path, monkeypatch: pytest.MonkeyPatch):
    found: list[BaseException] = []
    with unexpected.caught(), unexpected.heard_by(found.append):
        thread = threading.Thread(target=lambda: {}["x"])
        thread.start()
        thread.join()
        Stubborn()
        sys.excepthook(TypeError, TypeError(), None)
    assert [type(each) for each in found] == [KeyError, LookupError, TypeError]
    text = (logs / log.NAME).read_text("utf-8")
    assert text.count("fault.unexpected") == 3
    assert " __del__" in text


def test_what_was_there_before_comes_back():
    before = sys.excepthook, sys.unraisablehook, threading.excepthook
    with unexpected.caught():
        assert sys.excepthook is not before[0]
    assert before == (sys.excepthook, sys.unraisablehook, threading.excepthook)


def test_ctrl_c_is_no_fault(monkeypatch: pytest.MonkeyPatch):
    ended: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *said: ended.append(said[0]))
    with unexpected.caught():
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended == [KeyboardInterrupt]
