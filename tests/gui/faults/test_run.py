"""Whole runs of the window: what goes wrong in them is kept, and the next one tells of a crash."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from reader.faults import log
from reader.faults.unexpected import met
from reader.gui.faults.run import watched_run
from reader.gui.faults.telling import Telling

ROOT = Path(log.__file__).parents[2]
MARKED = "机密的词"
CODE = """
import ctypes, sys
from PySide6.QtCore import QTimer
from reader.gui import app
def fail(): raise LookupError(sys.argv[3])
def act():
    QTimer.singleShot(0, fail)
    if sys.argv[2] == "crash": QTimer.singleShot(50, lambda: ctypes.string_at(0))
    else: QTimer.singleShot(200, done)
def done():
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "telling"))
    for box in window.telling.boxes():
        print(box.text(), flush=True)
        box.close()
    window.close()
from PySide6.QtWidgets import QApplication
app._LOADED_MS = 100
QTimer.singleShot(0, lambda: None)
begin = app.Session.begin
app.Session.begin = lambda self: (begin(self), QTimer.singleShot(150, act))[0]
from pathlib import Path
sys.exit(app.main(Path(sys.argv[1]), ["jianting"]))
"""
CRASH = """
import ctypes, sys
from PySide6.QtCore import QCoreApplication, QTimer
from reader.gui.faults.run import watched_run
def fail(): raise LookupError(sys.argv[1])
with watched_run():
    app = QCoreApplication([])
    QTimer.singleShot(0, fail)
    QTimer.singleShot(20, lambda: ctypes.string_at(0))
    app.exec()
"""
NO_SCREEN = """
from reader.gui.faults.run import watched_run
from PySide6.QtWidgets import QApplication
with watched_run():
    QApplication([])
"""


def environment_of(tmp_path, logs):
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    return {**os.environ, **home, "JIANTING_LANG": "en", "JIANTING_LOGS": str(logs)}


def ended(command, environment, seconds=120):
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, timeout=seconds, check=False
    )


def assert_logged(logs, home, *, times):
    """The log has the crash, so many faults and windows, and nothing that a person wrote."""
    text = (logs / log.NAME).read_text("utf-8")
    assert "run.crashed kind=window why=Segmentation_fault" in text
    assert text.count("fault.unexpected") == times
    assert text.count("window.opened library=#") == times
    for secret in (MARKED, str(home), str(ROOT)):
        assert secret not in text
    assert not list(logs.glob("crash-*"))


@pytest.mark.usefixtures("faults_expected")
def test_a_run_that_crashes_is_told_of_by_the_next(qtbot, window, library, tmp_path, logs):
    crashed = ended([sys.executable, "-c", CRASH, MARKED], environment_of(tmp_path, logs))
    assert crashed.returncode < 0
    assert "Traceback" not in crashed.stderr
    assert len(list(logs.glob("crash-*"))) == 1
    with watched_run() as run:
        run.told_by(lambda: window.telling)
        run.has_begun(library)
        (box,) = window.telling.boxes()
        assert box.text() == "The last time, Jianting ended all of a sudden."
        box.close()
    assert_logged(logs, tmp_path, times=1)


@pytest.mark.skipif("JIANTING_WHOLE_RUNS" not in os.environ, reason="takes long: set JIANTING_WHOLE_RUNS")
def test_a_whole_program_that_crashes_is_told_of_by_the_next(library, tmp_path, logs):
    library.close()
    environment = environment_of(tmp_path, logs)
    ends = [
        ended([sys.executable, "-c", CODE, str(library.path), how, MARKED], environment)
        for how in ("crash", "well")
    ]
    crashed, well = ends
    assert crashed.returncode < 0
    assert well.returncode == 0, well.stderr
    assert sorted(well.stdout.splitlines()) == [
        "Something went wrong that should not have: a fault of the program.",
        "The last time, Jianting ended all of a sudden.",
    ]
    assert "Traceback" not in well.stderr
    assert_logged(logs, tmp_path, times=2)


@pytest.mark.usefixtures("faults_expected")
def test_a_run_hears_everything_and_leaves_no_trace(qtbot, logs):
    hooks = sys.excepthook, sys.unraisablehook
    with watched_run() as run:
        assert len(list(logs.glob("crash-window-*.txt"))) == 1
        met(TypeError())  # nobody can tell of it yet
        run.prepare()
        telling = Telling()
        met(LookupError())
        qtbot.waitUntil(lambda: run._last_resort.fault_box is not None)
        run._last_resort.fault_box.close()
        run.told_by(lambda: telling)
        met(AttributeError())
        qtbot.waitUntil(lambda: telling.fault_box is not None)
        telling.fault_box.close()
        qWarning("QWidget: noted")
    assert (sys.excepthook, sys.unraisablehook) == hooks
    assert not list(logs.glob("crash-*"))
    assert "by=QWidget" in (logs / log.NAME).read_text("utf-8")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a screen")
def test_a_window_that_can_not_come_up_says_why(tmp_path, logs):
    """No such screen: Qt ends the program, but what to do is said before."""
    environment = environment_of(tmp_path, logs) | {"DISPLAY": ":987"}
    del environment["QT_QPA_PLATFORM"]
    whole = [sys.executable, "-m", "reader", "--library", str(tmp_path / "library.sqlite3")]
    command = whole if "JIANTING_WHOLE_RUNS" in os.environ else [sys.executable, "-c", NO_SCREEN]
    run = ended(command, environment, 60)
    assert run.returncode != 0
    assert "The screen :987 does not answer." in run.stderr
    assert "jianting doctor" in run.stderr
    assert "Traceback" not in run.stderr
    assert not list(logs.glob("crash-*"))
