"""A comparison laid out on pages: the texts in columns with bands between them, then what they share."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from reader.gui.compare.typography import Typography
from reader.gui.look.theme import Theme
from reader.gui.printing.appendix import Appendix
from reader.gui.printing.meter import Meter
from reader.gui.printing.pages import Line, Stretch, paginate
from reader.gui.printing.spread import AFTER_HEAD, RUNNING_HEAD, Spread
from reader.messages import say
from reader.model import Alignment, Coverage

BODY = 17
"""The size of text in units of the layout; all other lengths are in the same units."""
POINTS = {1: 11.0, 2: 9.5, 3: 9.0, 4: 8.2}
"""The size of text on paper, in points, by the number of columns."""
FOOT = 34.0


class Paper:
    """The pages of one comparison for paper of one size; ``unit`` is one length of the layout in points.

    Needs a QApplication, and its fonts; can be made and painted in any one thread of Qt's.
    Paper is always white.
    """

    def __init__(
        self,
        alignment: Alignment,
        coverage: Coverage | None,
        size: QSizeF,
        outlets: Mapping[str, str],
        font: QFont,
        tongue: str,
        meter: Meter,
    ) -> None:
        """Lays out the comparison on pages whose room within the margins is ``size``, in points."""
        self._alignment, self._tongue = alignment, tongue
        count = len(alignment.articles)
        self._theme = theme = Theme.load("light")
        self._font = QFont(font)
        self.unit = POINTS[count] / BODY
        self._width, self._height = size.width() / self.unit, size.height() / self.unit
        type_ = Typography(size=BODY, line_height=1.62, narrow=count > 2)
        self._spread = Spread(
            alignment, outlets, self._width, type_, theme, self._font, tongue, meter.part(0, 0.8)
        )
        self._pages = self._paginate()
        meter.reach(0.8)
        room = self._width, self._height - FOOT
        self._appendix = Appendix(alignment, coverage, outlets, room, theme, self._font, tongue)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages) + self._appendix.count

    def _paginate(self) -> list[list[Stretch]]:
        """The first page has less room: its heads are higher. So each text begins that much further down."""
        room = self._height - FOOT - RUNNING_HEAD - AFTER_HEAD
        less = max(0.0, self._spread.head_height - RUNNING_HEAD)
        texts = []
        for column in self._spread.columns:
            spacer = [Line(-less, 0.0, begins=True, keeps=True)] if column.lines else []
            first = column.lines[0].top if column.lines else 0.0
            moved = [
                Line(line.top - first, line.bottom - first, line.begins, line.keeps) for line in column.lines
            ]
            texts.append([*spacer, *moved])
        anchors = [[(a + 1, b + 1, weight) for a, b, weight in each] for each in self._spread.anchors()]
        found = []
        for page in paginate(texts, anchors, room):
            found.append([Stretch(max(0, each.first - 1), max(0, each.last - 1)) for each in page])
        return found or [[Stretch(0, 0)] * len(texts)]

    def paint(self, painter: QPainter, page: int) -> None:
        """Draws one page, counted from 0, in units of the layout from the corner of the margins."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if page < len(self._pages):
            head = self._spread.paint_heads(painter, whole=page == 0)
            self._spread.paint_texts(painter, self._pages[page], head + AFTER_HEAD)
        else:
            self._appendix.paint(painter, page - len(self._pages))
        self._paint_foot(painter, page)

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        font = QFont(self._font)
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text_muted"))
        place = QRectF(0, self._height - FOOT, self._width, FOOT)
        number = say("paper.page", self._tongue, page=page + 1, count=self.count)
        down = Qt.AlignmentFlag.AlignBottom
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | down, number)
        room = self._width - QFontMetricsF(font).horizontalAdvance(number) - 24
        words = QFontMetricsF(font).elidedText(
            say("report.footer", self._tongue), Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | down, words)
