"""What a system that opens files with the program hands to it, tried in a process of its own."""

import json
import os
import subprocess
import sys

from tests.gui.conftest import article_file

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFileOpenEvent
from reader.gui import app
from reader.gui.settings import Settings
from reader.library import Library

folder, *files = map(Path, sys.argv[1:])
running = app.application(["jianting"], settings := Settings(folder / "window.ini"))
with Library(folder / "library.sqlite3") as library:
    session = app.Session(running, library, settings)
    session.begin()
    given, imported = [], []
    running.files_opened.connect(given.append)
    session.window.import_panel.imported.connect(lambda *_: running.exit())
    for file in files:
        QCoreApplication.postEvent(running, QFileOpenEvent(str(file)))
    QTimer.singleShot(60_000, running.quit)
    running.exec()
    titles = sorted(summary.title for summary in library.articles())
    session.window.close()
print(json.dumps({"given": len(given), "titles": titles}))
"""


def test_files_that_are_opened_together_are_imported_together(tmp_path):
    files = [article_file(tmp_path, number, title=f"第{number}篇", paragraphs=3) for number in (1, 2)]
    outcome = subprocess.run(
        [sys.executable, "-c", PROGRAM, tmp_path, *files],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stderr
    assert json.loads(outcome.stdout.splitlines()[-1]) == {"given": 1, "titles": ["第1篇", "第2篇"]}
