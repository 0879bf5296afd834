"""Icons: one monochrome SVG each, tinted with the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt, qAddPostRoutine
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.gui.look.theme import Theme
from reader.resources import resource

_SIZES = (16, 20, 24, 32)
_DENSITIES = (1, 2)
_made: dict[tuple[str, int, int], QIcon] = {}


def icon(name: str, theme: Theme) -> QIcon:
    """The icon ``resources/icons/NAME.svg`` in the theme's colours, paler where disabled.

    Raises:
        FileNotFoundError: if there is none of that name.
    """
    colours = theme.colour("icon"), theme.colour("text_disabled")
    key = (name, *(colour.rgba() for colour in colours))
    if key not in _made:
        if not _made:
            qAddPostRoutine(_made.clear)  # no picture may outlive the application
        _made[key] = _painted(name, *colours)
    return QIcon(_made[key])


def _painted(name: str, normal: QColor, disabled: QColor) -> QIcon:
    renderer = QSvgRenderer(QByteArray(resource("icons", f"{name}.svg").read_bytes()))
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
        for size in _SIZES:
            for density in _DENSITIES:
                made.addPixmap(_pixmap(renderer, size, density, colour), mode)
    return made


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    renderer = QSvgRenderer(QByteArray(resource("icons", "jianting.svg").read_bytes()))
    made = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        made.addPixmap(_pixmap(renderer, size, 1, None))
    return made


def app_pixmap(size: int, density: float) -> QPixmap:
    """The program's icon as a picture of ``size`` device-independent pixels."""
    renderer = QSvgRenderer(QByteArray(resource("icons", "jianting.svg").read_bytes()))
    return _pixmap(renderer, size, density, None)


def _pixmap(renderer: QSvgRenderer, size: int, density: float, tint: QColor | None) -> QPixmap:
    pixmap = QPixmap(round(size * density), round(size * density))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    if tint is not None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), tint)
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap
