"""How a code looks wherever it is named: a form in its colour, so that it is told without the colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from reader.gui.look.mark_forms import paint_mark
from reader.gui.look.theme import CODE_SLOTS, Theme

CHIP = 16
"""The sides of a chip, in pixels."""
_RIM = 1.0
_REACH = 0.38
"""From a form's middle to its edge, as a part of the side."""


def paint_code(
    painter: QPainter, place: QRectF, slot: int, theme: Theme, *, on_selection: bool = False
) -> None:
    """The form and colour of a slot in the middle of a square place.

    ``on_selection`` sets it on a ground of its own: the colours are chosen to be seen on that of texts.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if on_selection:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("pane"))
        painter.drawRoundedRect(place.adjusted(-_RIM, -_RIM, _RIM, _RIM), 4, 4)
    reach = min(place.width(), place.height()) * _REACH
    paint_mark(painter, QPointF(place.center()), reach, slot % CODE_SLOTS, theme.code(slot))
    painter.restore()


def code_chip(slot: int, theme: Theme) -> QIcon:
    """The form and colour of a slot as an icon."""
    pixmap = QPixmap(CHIP * 2, CHIP * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_code(painter, QRectF(0, 0, CHIP, CHIP), slot, theme)
    painter.end()
    return QIcon(pixmap)


def form_name(slot: int) -> str:
    """What a slot's form is called."""
    translate = QCoreApplication.translate
    return (
        translate("CodeForms", "Disc"),
        translate("CodeForms", "Square"),
        translate("CodeForms", "Triangle"),
        translate("CodeForms", "Diamond"),
        translate("CodeForms", "Ring"),
        translate("CodeForms", "Hollow square"),
        translate("CodeForms", "Hollow triangle"),
        translate("CodeForms", "Hollow diamond"),
    )[slot % CODE_SLOTS]
