"""A picture of a comparison, made without a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.gui.compare import ComparisonView, Typography
from reader.gui.fonts import load_fonts, ui_font
from reader.gui.theme import Theme
from reader.model import Alignment

MIN_WIDTH = 480
MAX_HEIGHT = 16_000
"""Beyond this many pixels a picture is cut: many programs can't open a taller one."""
MIN_HEIGHT = 400
SPARE = 2
"""Pixels beyond the computed height, which is rounded, so that nothing needs scrolling."""


def render_png(
    alignment: Alignment,
    output: Path,
    *,
    theme: str = "light",
    width: int = 1600,
    outlets: Mapping[str, str] | None = None,
    scale: int = 1,
) -> int:
    """Draws the comparison, its articles at full length, and writes it to ``output`` as PNG.

    A picture would be too tall for other programs where articles are very long: it is then cut at
    ``MAX_HEIGHT``, and the answer is by how much, in pixels of a picture at ``scale`` 1; else it is 0.

    Args:
        alignment: what to draw.
        output: the file to write; one that is there is replaced.
        theme: ``light`` or ``dark``.
        width: pixels of the picture; raised to what the panes need at least.
        outlets: what to call outlets, by id.
        scale: how many pixels of the picture go on one of the layout, in either direction.

    Raises:
        OSError: if the file can't be written.
    """
    colours = Theme.load(theme)
    with without_screen(colours):
        image, cut = _render(alignment, colours, max(width, MIN_WIDTH), outlets or {}, scale)
    if not image.save(str(output), "PNG"):
        raise OSError(f"the picture could not be written to {output}")
    return cut


@contextmanager
def without_screen(theme: Theme | None = None) -> Iterator[QApplication]:
    """An application with the program's own fonts, and a theme's colours; its look is put back at the end."""
    application = _application()
    load_fonts()
    old_font, old_palette = application.font(), application.palette()
    application.setFont(ui_font())
    if theme is not None:
        application.setPalette(theme.palette())
    try:
        yield application
    finally:
        application.setFont(old_font)
        if theme is not None:
            application.setPalette(old_palette)


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if not os.environ.get("QT_QPA_PLATFORM") and sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    return application


def _render(
    alignment: Alignment, theme: Theme, width: int, outlets: Mapping[str, str], scale: int
) -> tuple[QImage, int]:
    view = ComparisonView(theme, Typography())
    view.set_animated(False)
    view.set_outlets(outlets)
    view.set_alignment(alignment)
    size = QSize(width, MIN_HEIGHT)
    if view.row is not None:
        view.row.set_overscroll(False)
        size.setWidth(max(width, view.row.minimumSizeHint().width()))
    view.resize(size)
    # Never shown, so no window system takes part; polishing and layout happen on these requests alone.
    view.ensurePolished()
    view.grab()
    around = view.height() - view.row.height() if view.row is not None else 0
    needed = around + (view.row.longest() if view.row is not None else 0) + SPARE
    size.setHeight(min(max(needed, MIN_HEIGHT), MAX_HEIGHT // scale))
    view.resize(size)
    view.grab()
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(theme.colour("pane"))
    view.render(image)
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return image, max(0, needed - size.height())
