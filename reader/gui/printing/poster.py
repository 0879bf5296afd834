"""A comparison as one tall picture."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from reader.gui.compare.typography import Typography
from reader.gui.look.theme import Theme
from reader.gui.printing.meter import Meter
from reader.gui.printing.pages import Stretch
from reader.gui.printing.spread import AFTER_HEAD, Spread, gutter_of
from reader.messages import say
from reader.model import Alignment

LEAST_COLUMN = 220
"""A column is not narrower than this, in pixels."""
EDGE = 20.0
"""The room around the columns."""
FOOT = 48.0
FOOT_SIZE = 12
STRIP = 400
"""The ground is laid in strips of this height: no other thread runs while one is filled."""
REACH = 900.0
"""Passages further apart than this have no band: it would run along so many others."""


class Poster:
    """All of a comparison on one sheet, in pixels.

    Needs a QApplication, and its fonts; can be made and painted in any one thread of Qt's.
    """

    def __init__(
        self,
        alignment: Alignment,
        width: int,
        outlets: Mapping[str, str],
        theme: Theme,
        font: QFont,
        tongue: str,
        meter: Meter,
    ) -> None:
        """Lays out the comparison on a sheet of the width; raised to what the columns need at least."""
        count = len(alignment.articles)
        gutters = gutter_of(count) * (count - 1)
        self.width = max(width, round(LEAST_COLUMN * count + gutters + 2 * EDGE))
        self._theme, self._font, self._tongue = theme, QFont(font), tongue
        room = self.width - 2 * EDGE
        type_ = Typography().fitted((room - gutters) / count)
        widest = (type_.widest + 2 * EDGE) * count + gutters
        used = min(room, widest)
        self._left = (self.width - used) / 2
        self._spread = Spread(alignment, outlets, used, type_, theme, font, tongue, meter)
        self._top = EDGE + self._spread.head_height + AFTER_HEAD

    @property
    def height(self) -> int:
        """What the longest text needs, with heads and foot."""
        lengths = [lines[-1].bottom - lines[0].top for lines in self._lines if lines]
        return round(self._top + max(lengths, default=0.0) + FOOT)

    @property
    def _lines(self) -> list[list]:
        return [column.lines for column in self._spread.columns]

    def paint(self, painter: QPainter, height: int, meter: Meter) -> None:
        """Draws the sheet as far as ``height``, only whole lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for top in range(0, height, STRIP):
            painter.fillRect(QRectF(0, top, self.width, STRIP), self._theme.colour("pane"))
        head = QRectF(0, 0, self.width, EDGE + self._spread.head_height)
        painter.fillRect(head, self._theme.colour("header"))
        painter.save()
        painter.translate(self._left, EDGE)
        self._spread.paint_heads(painter, whole=True)
        painter.restore()
        painter.save()
        painter.translate(self._left, 0)
        room = height - self._top - FOOT
        self._spread.paint_texts(painter, self._stretches(room), self._top, reach=REACH, meter=meter)
        painter.restore()
        self._paint_foot(painter, height)

    def _stretches(self, room: float) -> list[Stretch]:
        """As many lines of each text as there is room for."""
        found = []
        for lines in self._lines:
            end = lines[0].top + room + 0.5 if lines else 0.0
            found.append(Stretch(0, bisect_right(lines, end, key=lambda line: line.bottom)))
        return found

    def _paint_foot(self, painter: QPainter, height: int) -> None:
        self._font.setPixelSize(FOOT_SIZE)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("text_muted"))
        words = QFontMetricsF(self._font).elidedText(
            say("report.footer", self._tongue), Qt.TextElideMode.ElideRight, self.width - 2 * EDGE
        )
        painter.drawText(QPointF(self._left + EDGE, height - EDGE), words)
