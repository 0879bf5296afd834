"""Makes the pictures of ``docs/pictures``: the window on the sample archive, as the guide shows it.

Run ``python tests/gui/make_pictures.py`` in the project's folder; it needs no screen. With a folder as
argument the pictures go there; with a library and article ids after it (``FOLDER LIBRARY ID…``) they show
those articles, to look at the window on real material (such pictures are not to be committed).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

SIZE = 1280, 800
INSPECTOR = 310
"""The height of the inspector in the pictures."""
LOSSLESS = 100
KINDS = ("口头", "认同", "书面", "加强")
"""Tags of the codebook that the pictures show, in turn."""
TONGUES = {"zh": "zh_CN", "en": "en"}
HERE = Path(__file__).resolve()
TABS = ("statements", "coverage", "only-here", "why")
EVERYTHING = ("welcome", "reading", "two", "events", "judging", "tagging", "statistics", *TABS)
LOOKS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("zh", "light", EVERYTHING),
    ("zh", "dark", ("reading", "coverage", "tagging")),
    ("zh", "high_contrast_light", ("two",)),
    ("zh", "high_contrast_dark", ("judging",)),
    ("en", "light", ("welcome", "reading", "statements", "tagging")),
)
"""Language, theme, and which pictures there are of them."""


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


def tag(window: object) -> None:
    """Tags how each open article brings in what was said, with the codebook made for that."""
    from reader.text.quotes import find_quotes

    library, reading = window.hub.library, window.reading
    changes = library.add_starter("attribution").changes
    codes = {code.name: code.id for code in library.codes()}
    for article, witness in zip(reading.articles, reading.alignment.articles, strict=True):
        for number, quote in enumerate(find_quotes(witness, 0)):
            code = codes[KINDS[number % len(KINDS)]]
            changes |= library.annotate(article, quote.passage.start, quote.passage.end, code).changes
    window.hub.changed.emit(changes)
    settle(window)


def shots(window: object) -> Iterator[str]:
    """Brings one look after another about, and says what it is called."""
    from PySide6.QtCore import Qt

    from reader.model import LinkKind

    view, inspector = window.view, window.inspector
    window.import_panel.hide()
    window.hints.hide()
    settle(window)
    yield "reading"
    articles = list(window.reading.articles)
    window.library_dock.hide()
    settle(window)
    groups = view.alignment.groups
    shared = [group for group in groups if group.kind is LinkKind.QUOTE] or list(groups)
    chosen = max(shared, key=lambda group: len({article for article, _ in group.members}))
    window.docks.inspector.show()
    window.resizeDocks([window.docks.inspector], [INSPECTOR], Qt.Orientation.Vertical)
    settle(window)
    view.activate(chosen.links[0], 0)
    for number, name in enumerate(TABS):
        inspector.bar.setCurrentIndex(number)
        settle(window)
        yield name
    window.docks.inspector.hide()
    window.docks.library.show()
    window.actions_.library.show_events.trigger()
    window.tabs.events.timeline_button.setChecked(True)
    window.resizeDocks([window.library_dock], [SIZE[0] // 2], Qt.Orientation.Horizontal)
    window.reading.open(articles[:1])
    settle(window)
    yield "events"
    window.tabs.events.timeline_button.setChecked(False)
    window.actions_.library.show_articles.trigger()
    window.library_panel.view.clearSelection()
    window.resizeDocks([window.library_dock], [SIZE[0] // 4], Qt.Orientation.Horizontal)
    window.reading.open(articles[:2])
    settle(window)
    view.panes[0].text.setFocus()
    yield "two"
    window.actions_.links.next_statement.trigger()
    settle(window)
    window.actions_.judge.confirm.trigger()
    settle(window)
    yield "judging"
    tag(window)
    window.library_dock.hide()
    for dock in (window.docks.codebook, window.docks.tags):
        dock.show()
    settle(window)
    yield "tagging"
    window.actions_.tags.statistics.trigger()
    settle(window)
    yield "statistics"
    window.controls.figures.open_window.close()


def take(
    folder: Path, tongue: str, theme: str, wanted: list[str], library: Path | None, articles: list[int]
) -> None:
    """The pictures that are wanted in one language and one theme."""
    os.environ["JIANTING_LANG"] = TONGUES[tongue]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from reader.gui import settings as names
    from reader.gui.app import application, open_window
    from reader.gui.look.theme import ThemeChoice
    from reader.gui.settings import Settings
    from reader.library import Library

    app = application(["jianting"])
    with TemporaryDirectory() as place, Library(library or Path(place) / "l.sqlite3", coder="示例") as opened:
        settings = Settings(Path(place) / "window.ini")
        settings.set(names.THEME, ThemeChoice(theme))
        settings.set(names.MARK_READ, False)  # it would come by time
        window = open_window(opened, settings)
        window.view.set_animated(False)
        window.resize(*SIZE)
        window.show()
        settle(window)

        def save(name: str) -> None:
            if name in wanted:
                target = folder / f"{name}-{tongue}-{theme.replace('_', '-')}.webp"
                shown = window.controls.figures.open_window or window
                shown.grab().toImage().save(str(target), "WEBP", LOSSLESS)

        if library is None:
            save("welcome")
            window.controls.files.open_sample()
        else:
            window.reading.open(articles)
        settle(window)
        window.library_dock.show()
        for name in shots(window):
            save(name)
        window.close()
    del app


def main(arguments: list[str]) -> None:
    """All pictures; each language needs a process of its own."""
    if arguments[:1] == ["--one"]:
        folder, tongue, theme, wanted, library, *articles = arguments[1:]
        source = Path(library) if library else None
        take(Path(folder), tongue, theme, wanted.split(","), source, list(map(int, articles)))
        return
    folder = Path(arguments[0]) if arguments else HERE.parents[2] / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    rest = arguments[1:] or [""]
    for tongue, theme, wanted in LOOKS:
        names = ",".join(wanted if rest == [""] else EVERYTHING)
        one = [sys.executable, str(HERE), "--one", str(folder), tongue, theme, names, *rest]
        subprocess.run(one, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
