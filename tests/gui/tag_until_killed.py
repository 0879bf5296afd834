"""A reader who tags by mouse and keys until the process is killed; run by test_killed_while_tagging.py.

Each line on standard output is a JSON list: ["+", uuid, article, start, end, code] once the window shows a
tag, ["?", uuid] just before the key that undoes it, ["-", uuid] once the window does not show it any more.
The lines are written straight to the pipe, so that they are there whatever becomes of the process.
"""

import json
import os
import random
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.gui.app import application, open_window
from reader.gui.settings import Settings
from reader.library import Library
from tests.gui.conftest import drag_over
from tests.gui.waiting import wait


def say(*words):
    os.write(1, (json.dumps(words) + "\n").encode())


class Reader:
    """An article, and what the window has shown so far."""

    def __init__(self, window, library, chance):
        self.window, self.library, self.chance = window, library, chance
        self.shown = {}
        self.undoable = []

    def marks(self):
        found = set()
        for pane in self.window.view.panes:
            found |= {each.mark.annotation for each in pane.text.placed} - {None}
        return found

    def select(self):
        number = self.chance.randrange(len(self.window.view.panes))
        text = self.window.view.panes[number].text
        length = len(text.toPlainText())
        start = self.chance.randrange(length - 30)
        drag_over(QTest, text, start, start + self.chance.randrange(2, 25))
        return text

    def tag(self):
        text = self.select()
        if self.chance.random() < 0.5:
            QTest.keyClick(text, Qt.Key.Key_T)
            palette = self.window.controls.tags.palette
            if palette.isVisible():
                QTest.keyClicks(palette.line, f"code{self.chance.randrange(12)}")
                QTest.keyClick(palette.line, Qt.Key.Key_Return)
        else:
            QTest.keyClick(text, Qt.Key(Qt.Key.Key_1 + self.chance.randrange(9)))
        self.look()

    def undo(self):
        if not self.undoable:
            return
        uuid = self.undoable.pop()
        say("?", uuid)
        text = self.window.view.panes[0].text
        QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self.look()

    def look(self):
        QApplication.processEvents()
        now = self.marks()
        for number in now - self.shown.keys():
            tag = self.library.annotation(number)
            name = self.library.code(tag.code).name
            self.shown[number] = tag.uuid
            self.undoable.append(tag.uuid)
            say("+", tag.uuid, tag.article, tag.passage.start, tag.passage.end, name)
        for number in self.shown.keys() - now:
            say("-", self.shown.pop(number))


def main(library_path, settings_path, seed):
    application(["jianting"])
    library = Library(library_path, coder="tester")
    window = open_window(library, Settings(Path(settings_path)))
    window.hub.failed.disconnect(window.tell)
    window.hub.failed.connect(lambda error: say("!", str(error)))
    window.resize(1100, 700)
    window.show()
    window.activateWindow()
    window.view.set_animated(False)
    reader = Reader(window, library, random.Random(seed))  # noqa: S311
    # One text alone: what it shares with others would take a second to find, and is no matter here.
    window.reading.open([library.articles(limit=1)[0].id])
    while not window.view.panes or window.hub.jobs.is_busy("compare"):
        wait(5)
    reader.shown = {number: library.annotation(number).uuid for number in reader.marks()}
    say("begin")
    while True:
        if reader.chance.random() < 0.85:
            reader.tag()
        else:
            reader.undo()
        wait(0)


if __name__ == "__main__":
    main(*sys.argv[1:4])
