"""Makes the picture that the README shows: the sample's articles, a link brought level, a passage tagged.

Run ``python tests/gui/make_screenshot.py`` in the project's folder; it needs no screen and writes
``resources/screenshot.png``, or the file that it is given.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["JIANTING_LANG"] = "zh_CN"
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from reader.gui import settings as names
from reader.gui.app import application, open_window
from reader.gui.look.theme import ThemeChoice
from reader.gui.settings import Settings
from reader.library import Library
from reader.model import LinkKind
from reader.resources import resource
from tests.gui.waiting import open_sample, wait

SIZE = 1600, 1000


def main(target: Path) -> None:
    app = application(["jianting"])
    with TemporaryDirectory() as folder, Library(Path(folder) / "library.sqlite3", coder="示例") as library:
        settings = Settings(Path(folder) / "window.ini")
        settings.set(names.THEME, ThemeChoice.LIGHT)
        window = open_window(library, settings)
        window.view.set_animated(False)
        window.resize(*SIZE)
        window.show()
        open_sample(window)
        window.library_dock.show()
        window.import_panel.hide()
        statements = [group for group in window.reading.alignment.groups if group.kind is LinkKind.QUOTE]
        chosen = max(statements, key=lambda group: len({article for article, _ in group.members})).links[0]
        paragraph = window.reading.alignment.articles[0].paragraphs[2]
        start = paragraph.start
        window.tagging.tag(window.reading.articles[0], start, start + 22, "水情预警")
        wait(300)
        window.view.activate(chosen, 0)
        wait(300)
        picture = window.grab().toImage()
        picture.save(str(target), "PNG", 0)
        window.close()
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else resource("screenshot.png"))
