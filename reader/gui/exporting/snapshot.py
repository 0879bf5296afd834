"""A picture of a comparison, made without a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.gui.exporting.unwritten import unwritten
from reader.gui.look.fonts import load_fonts, ui_font
from reader.gui.look.theme import Theme
from reader.gui.printing.meter import Meter
from reader.gui.printing.poster import Poster
from reader.model import Alignment

MAX_HEIGHT = 16_000
"""Beyond this many pixels a picture is cut: many programs can't open a taller one."""


def render_png(
    alignment: Alignment,
    output: Path,
    *,
    theme: str = "light",
    width: int = 1600,
    outlets: Mapping[str, str] | None = None,
    scale: int = 1,
    tongue: str = "en",
    meter: Meter | None = None,
) -> int:
    """Draws the comparison, its articles at full length, and writes it to ``output`` as PNG.

    A picture would be too tall for other programs where articles are very long: it is then cut at
    ``MAX_HEIGHT``, and the answer is by how much, in pixels of a picture at ``scale`` 1; else it is 0.

    Args:
        alignment: what to draw.
        output: the file to write; one that is there is replaced.
        theme: a theme's name, such as ``light`` or ``dark``.
        width: pixels of the picture; raised to what the columns need at least.
        outlets: what to call outlets, by id.
        scale: how many pixels of the picture go on one of the layout, in either direction.
        tongue: the language of the picture's own words, one of ``reader.messages.LANGUAGES``.
        meter: is told how far it has come. With a QApplication that has the program's fonts it may be made
            in any thread of Qt's.

    Raises:
        OSError: if the file can't be written.
        Stopped: if the meter says so.
    """
    ensure_application()
    steps = meter or Meter()
    colours = Theme.load(theme)
    poster = Poster(alignment, width, outlets or {}, colours, ui_font(), tongue, steps.part(0, 0.4))
    height = min(poster.height, MAX_HEIGHT // scale)
    image = QImage(poster.width * scale, height * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    try:
        poster.paint(painter, height, steps.part(0.4, 0.6))
    finally:
        painter.end()
    steps.reach(0.6)  # the rest is the packing of the pixels
    if not image.save(str(output), "PNG"):
        raise unwritten(output)
    steps.reach(1.0)
    return poster.height - height


def ensure_application() -> QApplication:
    """The application, with the program's own fonts; if there is none, one without a screen."""
    running = QApplication.instance()
    if not isinstance(running, QApplication):
        if not os.environ.get("QT_QPA_PLATFORM") and sys.platform.startswith("linux"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        running = QApplication(sys.argv[:1])
    load_fonts()
    return running
