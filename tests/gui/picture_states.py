"""What the window looks like in a few states, to be compared with what it looked like before.

After a wanted change of the look, run ``python tests/gui/picture_states.py`` in the project's folder (it
needs no screen), look at what changed in ``tests/gui/pictures``, and commit it.

Two things are kept of each state. Where the parts of the window lie and how much of each has which colour of
the theme (``layout.json``) must be nearly so on every machine. The picture at half size is compared only
where letters are drawn just as where it was made, which ``letters()`` tells.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

if __name__ == "__main__":
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "JIANTING_LANG": "en"}

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolBar, QWidget

from reader.gui import settings as names
from reader.gui.app import application, open_window
from reader.gui.importing.sample import sample_articles
from reader.gui.look.fonts import ui_font
from reader.gui.look.theme import Theme, ThemeChoice
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from reader.library import Library
from reader.model import LinkKind
from reader.resources import seeds
from tests.gui.waiting import wait

FOLDER = Path(__file__).parent / "pictures"
SIZE = 1280, 800
INSPECTOR = 300
LOSSLESS = 100
BLOCK = 16
"""The side of the squares that are compared, in pixels of the picture at half size."""
MOST_DIFFERENCE = 7.0
"""So much may the pixels of a square differ on average, of 255, in the channel that differs most."""
SLACK = 16
"""So many pixels may a part lie elsewhere or be larger where letters are drawn in another way."""
LEAST_SHARE, LEAST_LINK_SHARE = 0.015, 0.0015
"""A colour that fills less of a part is not missed; those of links stand in lines."""
SAME_COLOUR = 2
LOOKED_AT = (
    *("link_quote", "link_reuse", "link_topic", "link_active", "link_hover"),
    *("window", "pane", "header", "overview", "selection", "badge"),
)
"""How the names begin of the colours that are looked for, of equal ones the first; ink is in letters mixed
with the ground."""

Shares = dict[str, float]
Layout = dict[str, dict[str, list[int] | Shares]]


@dataclass(frozen=True, slots=True)
class Shot:
    """The window in one state: its picture, and where which colours are in it."""

    picture: QImage
    layout: Layout


def settle(window: MainWindow) -> None:
    """Lets the window work until nothing has been under way for a moment."""
    calm = time.monotonic()
    while time.monotonic() - calm < 0.15:
        wait(20)
        if window.hub.jobs.is_busy():
            calm = time.monotonic()


def states(window: MainWindow) -> Iterator[str]:
    """Brings one state after another about, and says what it is called."""
    choose = {action.data(): action for action in window.actions_.view.themes.actions()}
    articles = sample_articles(window.hub.library)
    yield "welcome"
    window.reading.open(articles[:2])
    settle(window)
    yield "two"
    choose[ThemeChoice.DARK].trigger()
    window.library_dock.hide()
    window.reading.open(articles[:4])
    settle(window)
    yield "four-dark"
    choose[ThemeChoice.LIGHT].trigger()
    window.docks.inspector.show()
    window.resizeDocks([window.docks.inspector], [INSPECTOR], Qt.Orientation.Vertical)
    settle(window)
    window.view.activate(0, 0)
    yield "statements"
    choose[ThemeChoice.HIGH_CONTRAST_DARK].trigger()
    window.inspector.bar.setCurrentIndex(1)
    yield "coverage-high-contrast"
    choose[ThemeChoice.LIGHT].trigger()
    window.docks.inspector.hide()
    window.reading.open(articles[:2])
    settle(window)
    links = window.view.alignment.links
    window.view.activate(next(n for n, link in enumerate(links) if link.kind is LinkKind.QUOTE), 0)
    yield "current"


def landmarks(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """The parts of the window that a reader would miss."""
    yield "menu bar", window.menuBar()
    yield "toolbar", window.findChild(QToolBar)
    yield "status bar", window.statusBar()
    yield "library", window.library_dock
    yield "welcome", window.welcome
    yield "sample", window.welcome.sample_button
    yield "inspector", window.docks.inspector
    for number, pane in enumerate(window.view.panes):
        yield f"header {number}", pane.header
        yield f"text {number}", pane.text.viewport()
        yield f"overview {number}", pane.overview
    for number, link_map in enumerate(window.view.row.link_maps() if window.view.row else ()):
        yield f"links {number}", link_map


def shoot(window: MainWindow) -> Shot:
    """The window as it is now."""
    settle(window)
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    layout: Layout = {}
    for name, part in landmarks(window):
        if part.isVisible():
            place = QRect(part.mapTo(window, QPoint(0, 0)), part.size()).intersected(window.rect())
            layout[name] = {
                "rect": [*place.getRect()],
                "colours": colours(picture.copy(place), window.themes.theme),
            }
    return Shot(picture, layout)


def colours(picture: QImage, theme: Theme) -> Shares:
    """How much of a picture has which of the theme's colours; fills count as they are on a pane."""
    pixels = array_of(picture).reshape(-1, 3).astype(np.int32)
    packed, counts = np.unique(pixels @ (1 << 16, 1 << 8, 1), return_counts=True)
    found = np.stack([packed >> 16, packed >> 8 & 255, packed & 255], axis=1)
    large = counts >= LEAST_LINK_SHARE / 10 * len(pixels)
    ground = theme.colour("pane")
    known_slots = [slot for begin in LOOKED_AT for slot in theme if slot.startswith(begin)]
    slots = {slot: np.array(_on(theme.colour(slot), ground)) for slot in known_slots}
    shares: Shares = {}
    for colour, count in zip(found[large], counts[large], strict=True):
        for slot, known in slots.items():
            if np.abs(known - colour).max() <= SAME_COLOUR:
                shares[slot] = round(shares.get(slot, 0.0) + float(count) / len(pixels), 5)
                break
    return shares


def moved(was: Layout, now: Layout) -> list[str]:
    """Which parts came, went, lie elsewhere, or have other colours; nothing if all is as it was."""
    said = [f"{name}: not there" for name in was.keys() - now.keys()]
    said += [f"{name}: new" for name in now.keys() - was.keys()]
    for name in was.keys() & now.keys():
        before, after = was[name]["rect"], now[name]["rect"]
        if any(abs(a - b) > SLACK for a, b in zip(before, after, strict=True)):
            said.append(f"{name}: {before} is {after}")
        old, new = was[name]["colours"], now[name]["colours"]
        for slot in old.keys() | new.keys():
            a, b = sorted((old.get(slot, 0.0), new.get(slot, 0.0)))
            if b > (LEAST_LINK_SHARE if slot.startswith("link_") else LEAST_SHARE) and b > 2.5 * a:
                said.append(f"{name}: {slot} fills {new.get(slot, 0.0):.1%}, not {old.get(slot, 0.0):.1%}")
    return sorted(said)


def differing(was: QImage, now: QImage) -> list[QRect]:
    """Where two pictures (at half size) differ so that a person sees it, in squares of ``BLOCK`` pixels."""
    if was.size() != now.size():
        return [now.rect()]
    difference = np.abs(array_of(was).astype(float) - array_of(now)).max(axis=2)
    found = []
    for top in range(0, difference.shape[0], BLOCK):
        for left in range(0, difference.shape[1], BLOCK):
            square = difference[top : top + BLOCK, left : left + BLOCK]
            if square.mean() > MOST_DIFFERENCE:
                found.append(QRect(left, top, square.shape[1], square.shape[0]))
    return found


def halved(picture: QImage) -> QImage:
    """A picture at half size, which is kept."""
    size = picture.size() / 2
    how = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return picture.scaled(size, *how).convertToFormat(QImage.Format.Format_RGB32)


def letters() -> str:
    """Tells apart how machines draw letters."""
    picture = QImage(400, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    for line, size in enumerate((9, 13)):
        painter.setFont(ui_font(size))
        painter.drawText(4, 20 + 26 * line, "兼听则明 Jianting 0123「」，。國聽")
    painter.end()
    return hashlib.sha256(array_of(picture).tobytes()).hexdigest()


def array_of(picture: QImage) -> np.ndarray:
    """Rows of pixels, each red, green, blue."""
    if picture.format() is not QImage.Format.Format_RGB32:
        picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1, 4)
    return rows[:, : picture.width(), 2::-1].astype(np.int16)


def collect(library: Library, settings: Settings) -> Iterator[tuple[str, Shot, MainWindow]]:
    """All states, each with the window as it is then; the window is closed at the end."""
    settings.set(names.THEME, ThemeChoice.LIGHT)
    settings.set(names.MARK_READ, False)  # it would come by time
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    window = open_window(library, settings)
    window.view.set_animated(False)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    try:
        settle(window)
        for name in states(window):
            yield name, shoot(window), window
    finally:
        QApplication.setCursorFlashTime(flash)
        window.hub.jobs.shut_down()
        window.close()
        window.deleteLater()


def renew() -> None:
    """Makes what is kept anew."""
    app = application(["jianting"])
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.webp"):
        old.unlink()
    kept: dict[str, object] = {"letters": letters(), "states": {}}
    with TemporaryDirectory() as place, Library(Path(place) / "l.sqlite3", coder="tester") as library:
        library.import_archive([seeds()])
        library.catch_up()
        for name, shot, _window in collect(library, Settings(Path(place) / "window.ini")):
            halved(shot.picture).save(str(FOLDER / f"{name}.webp"), "WEBP", LOSSLESS)
            kept["states"][name] = shot.layout
    text = json.dumps(kept, indent=1, sort_keys=True)
    (FOLDER / "layout.json").write_text(text + "\n", encoding="utf-8")
    del app


def _on(colour: QColor, ground: QColor) -> tuple[int, int, int]:
    share = colour.alphaF()
    pairs = zip(colour.getRgb()[:3], ground.getRgb()[:3], strict=True)
    red, green, blue = (round(over * share + under * (1 - share)) for over, under in pairs)
    return red, green, blue


if __name__ == "__main__":
    sys.exit(renew())
