"""A few lines cut out of a text, with what was looked for marked in them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.model import Hit
from reader.text.offsets import Utf16Map


def paint_snippet(
    painter: QPainter, place: QRect, hit: Hit, font: QFont, lines: int, pen: QColor, fill: QColor
) -> None:
    """Paints so many lines of the hit's snippet into ``place``; ``fill`` lies under what was looked for.

    The lines are chosen so that the first place that was found is among them.
    """
    start = _cut(hit, lines * max(8, place.width() // max(1, _em(font))))
    words = hit.snippet[start:].replace("\n", " ")
    offsets = Utf16Map(words)
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(hit, start, offsets, pen, fill))
    layout.beginLayout()
    y = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(place.width())
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    painter.setPen(pen)
    painter.save()
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, QPointF(place.topLeft()))
    painter.restore()


def _em(font: QFont) -> int:
    return font.pixelSize() if font.pixelSize() > 0 else round(font.pointSizeF() * 4 / 3)


def _cut(hit: Hit, room: int) -> int:
    """Where in the snippet to begin, so that ``room`` characters on from there show the first mark."""
    if not hit.marks:
        return 0
    first, last = hit.marks[0].start - hit.snippet_start, hit.marks[0].end - hit.snippet_start
    return 0 if last <= room - 2 else max(0, first - room // 3)


def _formats(
    hit: Hit, start: int, offsets: Utf16Map, pen: QColor, fill: QColor
) -> list[QTextLayout.FormatRange]:
    formats = []
    for mark in hit.marks:
        first = max(0, mark.start - hit.snippet_start - start)
        last = min(offsets.length, mark.end - hit.snippet_start - start)
        if first < last:
            form = QTextCharFormat()
            form.setBackground(fill)
            form.setForeground(pen)
            found = QTextLayout.FormatRange()
            found.start = offsets.to_utf16(first)
            found.length = offsets.to_utf16(last) - found.start
            found.format = form
            formats.append(found)
    return formats
