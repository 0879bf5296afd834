"""Makes the pictures of ``docs/pictures``: the window on the sample archive, as the guide shows it.

Run ``python tests/gui/make_pictures.py`` in the project's folder; it needs no screen. With a folder as
argument the pictures go there; with a library and article ids after it (``FOLDER LIBRARY ID…``) they show
those articles, to look at the window on real material (such pictures are not to be committed).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

SIZE = 1440, 900
INSPECTOR = 330
"""The height of the inspector in the pictures."""
LOOKS = (("zh", "light"), ("zh", "dark"), ("en", "light"))
LOSSLESS = 100
TONGUES = {"zh": "zh_CN", "en": "en"}
HERE = Path(__file__).resolve()


def wait(milliseconds: int) -> None:
    """Lets the window work for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(window: object) -> None:
    """Lets the window work until nothing is under way."""
    wait(200)
    while window.hub.jobs.is_busy():
        wait(50)
    wait(200)


def shoot(window: object, save: Callable[[str], None]) -> None:
    """Takes one look after another at what is open."""
    from PySide6.QtCore import Qt

    from reader.model import LinkKind

    view, inspector = window.view, window.inspector
    window.import_panel.hide()
    window.hints.hide()
    settle(window)
    save("reading")
    groups = view.alignment.groups
    shared = [group for group in groups if group.kind is LinkKind.QUOTE] or list(groups)
    chosen = max(shared, key=lambda group: len({article for article, _ in group.members}))
    window.library_dock.hide()
    window.docks.inspector.show()
    window.resizeDocks([window.docks.inspector], [INSPECTOR], Qt.Orientation.Vertical)
    settle(window)
    view.activate(chosen.links[0], 0)
    for number in range(inspector.bar.count()):
        inspector.bar.setCurrentIndex(number)
        settle(window)
        save(("statements", "coverage", "only-here", "why")[number])


def take(folder: Path, tongue: str, theme: str, library: Path | None, articles: list[int]) -> None:
    """All pictures in one language and one theme."""
    os.environ["JIANTING_LANG"] = TONGUES[tongue]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from reader.gui import settings as names
    from reader.gui.app import application, open_window
    from reader.gui.settings import Settings
    from reader.gui.theme import ThemeChoice
    from reader.library import Library

    app = application(["jianting"])
    with TemporaryDirectory() as place, Library(library or Path(place) / "l.sqlite3", coder="示例") as opened:
        settings = Settings(Path(place) / "window.ini")
        settings.set(names.THEME, ThemeChoice(theme))
        window = open_window(opened, settings)
        window.view.set_animated(False)
        window.resize(*SIZE)
        window.show()
        settle(window)

        def save(name: str) -> None:
            target = folder / f"{name}-{tongue}-{theme}.webp"
            window.grab().toImage().save(str(target), "WEBP", LOSSLESS)

        if library is None:
            save("welcome")
            window.controls.files.open_sample()
            settle(window)
            window.library_dock.show()
        else:
            window.reading.open(articles)
            settle(window)
        settle(window)
        shoot(window, save)
        window.close()
    del app


def main(arguments: list[str]) -> None:
    """All pictures; each language needs a process of its own."""
    if arguments[:1] == ["--one"]:
        folder, tongue, theme, library, *articles = arguments[1:]
        take(Path(folder), tongue, theme, Path(library) if library else None, list(map(int, articles)))
        return
    folder = Path(arguments[0]) if arguments else HERE.parents[2] / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    rest = arguments[1:] or [""]
    for tongue, theme in LOOKS:
        subprocess.run([sys.executable, str(HERE), "--one", str(folder), tongue, theme, *rest], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
