"""Boxes that tell of trouble: plain, one at a time, with details that hold nothing of the reader's."""

import errno
import os
import sqlite3

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.faults import log
from reader.faults.crash import Crash
from reader.faults.unexpected import caught, heard_by
from reader.gui.faults.expected import Told, is_expected
from reader.gui.faults.qt_messages import qt_messages_noted
from reader.gui.faults.telling import Telling
from reader.library import Library, LibraryError
from reader.model import LibraryProblem

MARKED = "机密的词"


@pytest.fixture
def telling(window, logs):
    return window.telling


def raised(error):
    try:
        raise error
    except type(error) as caught_error:
        return caught_error


def press(qtbot, box, label):
    (button,) = [each for each in box.buttons() if each.text().replace("&", "") == label]
    button.click()


def written(logs):
    return (logs / log.NAME).read_text("utf-8")


def test_a_refusal_is_told_once_with_details_to_copy(qtbot, window, telling, logs):
    error = raised(LibraryError(LibraryProblem.DISK_FULL, window.hub.library.path, MARKED))
    for _ in range(100):
        window.hub.failed.emit(error)
    (box,) = telling.boxes()
    assert "is full" in box.text()
    press(qtbot, box, "Copy details")
    assert box.isVisible()
    copied = QApplication.clipboard().text()
    assert "LibraryProblem.DISK_FULL" in copied
    assert "qt: 6." in copied
    assert MARKED not in copied
    assert str(window.hub.library.path) not in copied
    press(qtbot, box, "OK")
    assert telling.boxes() == []
    assert written(logs).count("window.refused") == 7  # the 1st, 2nd, 4th … 64th time


@pytest.mark.usefixtures("faults_expected")
def test_a_fault_of_the_program_is_told_plainly(qtbot, window, telling, logs, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    window.hub.failed.emit(raised(AttributeError(MARKED)))
    box = telling.fault_box
    assert box.isVisible()
    said = box.text() + box.informativeText()
    assert "fault of the program" in said
    assert "safe" in said
    assert MARKED not in said
    assert "AttributeError" not in said
    press(qtbot, box, "Copy details")
    assert "AttributeError" in QApplication.clipboard().text()
    assert MARKED not in QApplication.clipboard().text()
    press(qtbot, box, "Open log folder")
    assert opened == [str(logs)]
    assert MARKED not in written(logs)


@pytest.mark.usefixtures("faults_expected")
def test_faults_do_not_pile_up(qtbot, telling):
    for error in (TypeError(), AttributeError(), TypeError()):
        telling.tell(error)
    assert len(telling.boxes()) == 1
    press(qtbot, telling.fault_box, "OK")
    telling.tell(TypeError())
    telling.tell(AttributeError())
    assert telling.boxes() == []
    telling.tell(LookupError())
    assert len(telling.boxes()) == 1


@pytest.mark.usefixtures("faults_expected")
def test_a_slot_a_timer_and_a_thread_that_fail_are_told_of(qtbot, window, telling, logs):
    met = []
    with caught(), heard_by(telling.hear), heard_by(met.append):
        window.actions_.help.about.triggered.connect(lambda: {}[MARKED])
        window.actions_.help.about.trigger()
        QTimer.singleShot(0, lambda: [].index(MARKED))
        qtbot.waitUntil(lambda: len(met) == 2)
        window.hub.jobs._readers.start(lambda: MARKED.nothing)
        qtbot.waitUntil(lambda: len(met) == 3)
        QApplication.processEvents()
    assert [type(each) for each in met] == [KeyError, ValueError, AttributeError]
    assert len([box for box in telling.boxes() if "fault of the program" in box.text()]) == 1
    assert written(logs).count("fault.unexpected") == 3
    assert MARKED not in written(logs)
    window.hub.library.articles()  # the program goes on


@pytest.mark.usefixtures("faults_expected")
def test_a_job_that_nobody_looks_after_tells_of_its_fault(qtbot, window, telling):
    window.hub.jobs.read("test", lambda _job: MARKED.nothing, lambda _result: None)
    qtbot.waitUntil(lambda: telling.fault_box is not None)


@pytest.mark.usefixtures("faults_expected")
def test_a_fault_is_told_too_where_failures_are_looked_after(qtbot, window, telling):
    seen = []
    window.hub.jobs.read("test", lambda _job: MARKED.nothing, lambda _result: None, seen.append)
    qtbot.waitUntil(lambda: telling.fault_box is not None)
    assert len(seen) == 1

    def locked(_job):
        raise LibraryError(LibraryProblem.LOCKED, window.hub.library.path)

    window.hub.jobs.read("test", locked, lambda _result: None, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert len(telling.boxes()) == 1


def test_qt_is_logged_without_its_words(qtbot, logs, capfd):
    with qt_messages_noted(lambda: "never said"):
        qWarning(f"QPainter::begin: {MARKED}")
        qWarning(MARKED)
    text = written(logs)
    assert "category=default by=QPainter::begin" in text
    assert "by=unknown" in text
    assert MARKED not in text
    assert capfd.readouterr().err == ""
    with qt_messages_noted(str, printed=True):
        qWarning("QWidget: seen")
    assert capfd.readouterr().err == "QWidget: seen\n"


def test_an_earlier_crash_is_told_calmly(qtbot, telling):
    telling.tell_of_crash(Crash("window", "Segmentation fault", ("reader/gui/app.py:1 main",)))
    (box,) = telling.boxes()
    assert box.icon() is QMessageBox.Icon.Information
    assert "safe" in box.informativeText()
    press(qtbot, box, "Copy details")
    assert "reader/gui/app.py:1 main" in QApplication.clipboard().text()


def test_without_a_window_it_tells_too(qtbot, logs):
    telling = Telling()
    telling.tell(Told("Something to be said."))
    (box,) = telling.boxes()
    assert box.text() == "Something to be said."
    box.close()


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (LibraryError(LibraryProblem.LOCKED, os.curdir), True),
        (PermissionError(errno.EACCES, "no", "/a"), True),
        (OSError(errno.EINVAL, "invalid argument"), False),
        (MemoryError(), True),
        (Told("so"), True),
        (KeyError(3), True),
        (raised(KeyError(3)), False),
        (TypeError(), False),
        (UnicodeDecodeError("utf-8", b"x", 0, 1, "x"), False),
        (sqlite3.OperationalError("no such table"), False),
    ],
)
def test_what_a_reader_may_meet_is_told_from_faults(error, expected):
    assert is_expected(error) is expected


def test_an_unknown_id_is_no_fault(library: Library):
    with pytest.raises(KeyError) as met:
        library.article(9999)
    assert is_expected(met.value)
