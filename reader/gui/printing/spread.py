"""Texts in columns, and between neighbours the bands that join what they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from reader.gui.compare.band_painter import BandSource
from reader.gui.compare.forms import Form, draw_edge, draw_tick, pen_of
from reader.gui.compare.marks import band_sources, link_marks
from reader.gui.compare.typography import Typography
from reader.gui.look.theme import Theme
from reader.gui.printing.column import Column
from reader.gui.printing.heading import Heading
from reader.gui.printing.meter import Meter
from reader.gui.printing.pages import Stretch
from reader.model import Alignment, LinkKind

GUTTER, NARROW_GUTTER = 56.0, 32.0
RUNNING_HEAD = 40.0
AFTER_HEAD = 16.0
QUIET = 0.55
"""The opacity of a band's edges."""
STUB = 9.0
"""How far what is too far apart for a band reaches out of its column."""


def gutter_of(columns: int) -> float:
    """The room between two of so many columns."""
    return GUTTER if columns < 3 else NARROW_GUTTER


class Spread:
    """A comparison's columns side by side, each as long as it is.

    Lengths are in units of the typography's size. Needs a QApplication with the program's fonts; it can be
    made and painted in any one thread of Qt's.
    """

    def __init__(
        self,
        alignment: Alignment,
        outlets: Mapping[str, str],
        width: float,
        typography: Typography,
        theme: Theme,
        font: QFont,
        tongue: str,
        meter: Meter,
    ) -> None:
        count = len(alignment.articles)
        self._alignment, self._theme = alignment, theme
        self.width, self.gutter = width, gutter_of(count)
        self.column_width = (width - self.gutter * (count - 1)) / count
        numbers = [_numbers(alignment, number) for number in range(count)]
        self.columns: list[Column] = []
        for article, marks, own in zip(alignment.articles, link_marks(alignment), numbers, strict=True):
            meter.reach(len(self.columns) / count)
            self.columns.append(Column(article, marks, self.column_width, typography, theme, font, own))
        self.headings = [
            Heading(article, outlet, self.column_width, column.margins, theme, font, tongue)
            for article, outlet, column in zip(
                alignment.articles, _outlet_names(alignment, outlets), self.columns, strict=True
            )
        ]
        self.bands = [band_sources(alignment, left) for left in range(count - 1)]
        self.head_height = max((heading.height for heading in self.headings), default=0.0)

    def anchors(self) -> Iterator[list[tuple[int, int, float]]]:
        """For each two neighbours, which of their lines belong together, and how much."""
        weights = {LinkKind.QUOTE: 3.0, LinkKind.REUSE: 2.0, LinkKind.TOPIC: 1.0}
        for left, sources in enumerate(self.bands):
            pairs = []
            for source in sources:
                link = self._alignment.links[source.link]
                a, b = (link.a, link.b) if link.a.article == left else (link.b, link.a)
                lines = [
                    self.columns[left + side].line_of(end.passage.start) for side, end in enumerate((a, b))
                ]
                pairs.append((lines[0], lines[1], weights[link.kind] * max(link.score, 0.05)))
            yield pairs

    def paint_heads(self, painter: QPainter, *, whole: bool) -> float:
        """Draws what stands above the columns, and a rule below it; returns where that is."""
        head = self.head_height if whole else RUNNING_HEAD
        for number, heading in enumerate(self.headings):
            heading.paint(painter, QRectF(self._left(number), 0, self.column_width, head), whole=whole)
        painter.setPen(QPen(self._theme.colour("border"), 0.8))
        painter.drawLine(QPointF(0, head), QPointF(self.width, head))
        return head

    def paint_texts(
        self,
        painter: QPainter,
        stretches: Sequence[Stretch],
        top: float,
        *,
        reach: float | None = None,
        meter: Meter | None = None,
    ) -> None:
        """Draws a stretch of each text, the first lines at ``top``, and what joins them.

        Passages further apart than ``reach`` have no band, but a stub at either side.
        """
        for left in range(len(self.columns) - 1):
            self._paint_bands(painter, left, stretches, top, reach)
        for number, (column, stretch) in enumerate(zip(self.columns, stretches, strict=True)):
            if meter is not None:
                meter.reach(number / len(self.columns))
            column.paint(painter, stretch, QPointF(self._left(number), top))

    def _left(self, column: int) -> float:
        return column * (self.column_width + self.gutter)

    def _paint_bands(
        self, painter: QPainter, left: int, stretches: Sequence[Stretch], top: float, reach: float | None
    ) -> None:
        """Draws what joins two columns, where both of its ends are shown."""
        sides = (self.columns[left], self.columns[left + 1])
        shown = [column.extent(stretches[left + side]) for side, column in enumerate(sides)]
        extents = [column.extents for column in sides]
        x = self._left(left) + self.column_width
        for source in sorted(self.bands[left], key=lambda source: source.kind is not LinkKind.TOPIC):
            ends = []
            for own, (first, last) in zip(extents, shown, strict=True):
                upper, lower = own.get(source.link, (0.0, 0.0))
                upper, lower = max(upper, first), min(lower, last)
                if upper < lower:
                    ends.append((top + upper - first, top + lower - first))
            if len(ends) < 2:
                continue
            if reach is not None and _distance(ends) > reach:
                self._paint_stubs(painter, source, x, ends)
            else:
                self._paint_band(painter, source, x, ends)

    def _paint_band(
        self, painter: QPainter, source: BandSource, x: float, ends: list[tuple[float, float]]
    ) -> None:
        line = self._theme.colour(f"link_{source.kind}")
        line.setAlphaF(QUIET)
        middles = [(upper + lower) / 2 for upper, lower in ends]
        if source.kind is LinkKind.TOPIC:
            pen = QPen(line, 0.9)
            pen.setDashPattern([4.0, 4.0])
            painter.strokePath(_curve(x, self.gutter, *middles), pen)
        else:
            upper, lower = (_curve(x, self.gutter, ends[0][edge], ends[1][edge]) for edge in (0, 1))
            ribbon = QPainterPath(upper)
            ribbon.connectPath(lower.toReversed())
            ribbon.closeSubpath()
            painter.fillPath(ribbon, self._theme.colour(f"link_{source.kind}_fill"))
            painter.setPen(pen_of(source.form, line, 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            draw_edge(painter, source.form, upper, 1)
            draw_edge(painter, source.form, lower, -1)
        if source.judged:
            centre = QPointF(x + self.gutter / 2, sum(middles) / 2)
            draw_tick(painter, centre, self._theme.colour(f"link_{source.kind}"), self._theme.colour("pane"))

    def _paint_stubs(
        self, painter: QPainter, source: BandSource, x: float, ends: list[tuple[float, float]]
    ) -> None:
        colour = self._theme.colour(f"link_{source.kind}")
        painter.setPen(pen_of(Form.BROKEN if source.form is Form.BAR else source.form, colour, 1.2))
        for start, (upper, lower) in zip((x, x + self.gutter - STUB), ends, strict=True):
            y = (upper + lower) / 2
            painter.drawLine(QLineF(start, y, start + STUB, y))


def _outlet_names(alignment: Alignment, outlets: Mapping[str, str]) -> list[str]:
    return [outlets.get(each.outlet, each.outlet.upper()) for each in alignment.articles]


def _numbers(alignment: Alignment, article: int) -> dict[int, list[int]]:
    """The numbers, as in the list at the end, of what begins at each place of an article's text."""
    found: dict[int, list[int]] = {}
    for number, group in enumerate(alignment.groups, start=1):
        for witness, span in group.members:
            if witness == article:
                found.setdefault(span.start, []).append(number)
    return found


def _distance(ends: Sequence[tuple[float, float]]) -> float:
    """How far apart two stretches are; 0 if they lie side by side."""
    (a_upper, a_lower), (b_upper, b_lower) = ends
    return max(0.0, b_upper - a_lower, a_upper - b_lower)


def _curve(x: float, width: float, start: float, end: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, start))
    middle = x + width / 2
    path.cubicTo(QPointF(middle, start), QPointF(middle, end), QPointF(x + width, end))
    return path
