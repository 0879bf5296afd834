"""A comparison laid out on pages: the texts in columns with bands between them, then what they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from reader.gui.compare.forms import draw_edge, pen_of
from reader.gui.compare.link_map import BandSource
from reader.gui.compare.marks import band_sources, link_marks
from reader.gui.compare.typography import Typography
from reader.gui.printing.appendix import Appendix
from reader.gui.printing.column import Column
from reader.gui.printing.heading import Heading
from reader.gui.printing.pages import Line, Stretch, paginate
from reader.gui.theme import Theme
from reader.messages import say
from reader.model import Alignment, Coverage, LinkKind

BODY = 17
"""The size of text in units of the layout; all other lengths are in the same units."""
POINTS = {1: 11.0, 2: 9.5, 3: 9.0, 4: 8.2}
"""The size of text on paper, in points, by the number of columns."""
GUTTER, NARROW_GUTTER = 56.0, 32.0
FOOT = 34.0
RUNNING_HEAD = 40.0
AFTER_HEAD = 16.0
QUIET = 0.55
"""The opacity of a band's edges."""


class Paper:
    """The pages of one comparison for paper of one size; ``unit`` is one length of the layout in points.

    Needs a QApplication, and its fonts. Paper is always white.
    """

    def __init__(
        self,
        alignment: Alignment,
        coverage: Coverage | None,
        size: QSizeF,
        outlets: Mapping[str, str],
        font: QFont,
        tongue: str,
    ) -> None:
        """Lays out the comparison on pages whose room within the margins is ``size``, in points."""
        self._alignment, self._tongue = alignment, tongue
        count = len(alignment.articles)
        self._theme = theme = Theme.load("light")
        self._font = QFont(font)
        self.unit = POINTS[count] / BODY
        self._width, self._height = size.width() / self.unit, size.height() / self.unit
        self._gutter = GUTTER if count < 3 else NARROW_GUTTER
        self._column = (self._width - self._gutter * (count - 1)) / count
        type_ = Typography(size=BODY, line_height=1.62, narrow=count > 2)
        marks = link_marks(alignment)
        names = [outlets.get(each.outlet, each.outlet.upper()) for each in alignment.articles]
        self._columns = [
            Column(article, own, self._column, type_, theme, self._font, _numbers(alignment, number))
            for number, (article, own) in enumerate(zip(alignment.articles, marks, strict=True))
        ]
        self._headings = [
            Heading(article, name, self._column, theme, self._font, tongue)
            for article, name in zip(alignment.articles, names, strict=True)
        ]
        self._bands = [band_sources(alignment, left) for left in range(count - 1)]
        self._first_head = max(heading.height for heading in self._headings)
        self._pages = self._paginate()
        self._appendix = Appendix(
            alignment, coverage, names, (self._width, self._height - FOOT), theme, self._font, tongue
        )

    @property
    def title(self) -> str:
        """What the comparison is called."""
        return self._alignment.articles[0].title

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages) + self._appendix.count

    def _paginate(self) -> list[list[Stretch]]:
        """The first page has less room: its heads are higher. So each text begins that much further down."""
        room = self._height - FOOT - RUNNING_HEAD - AFTER_HEAD
        less = max(0.0, self._first_head - RUNNING_HEAD)
        texts = []
        for column in self._columns:
            spacer = [Line(-less, 0.0, begins=True, keeps=True)] if column.lines else []
            first = column.lines[0].top if column.lines else 0.0
            moved = [
                Line(line.top - first, line.bottom - first, line.begins, line.keeps) for line in column.lines
            ]
            texts.append([*spacer, *moved])
        found = []
        for page in paginate(texts, list(self._anchors()), room):
            found.append([Stretch(max(0, each.first - 1), max(0, each.last - 1)) for each in page])
        return found or [[Stretch(0, 0)] * len(texts)]

    def _anchors(self) -> Iterator[list[tuple[int, int, float]]]:
        weights = {LinkKind.QUOTE: 3.0, LinkKind.REUSE: 2.0, LinkKind.TOPIC: 1.0}
        for left, sources in enumerate(self._bands):
            pairs = []
            for source in sources:
                link = self._alignment.links[source.link]
                a, b = (link.a, link.b) if link.a.article == left else (link.b, link.a)
                lines = [
                    self._columns[left + side].line_of(end.passage.start) + 1
                    for side, end in enumerate((a, b))
                ]
                pairs.append((lines[0], lines[1], weights[link.kind] * max(link.score, 0.05)))
            yield pairs

    def paint(self, painter: QPainter, page: int) -> None:
        """Draws one page, counted from 0, in units of the layout from the corner of the margins."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if page < len(self._pages):
            self._paint_texts(painter, page)
        else:
            self._appendix.paint(painter, page - len(self._pages))
        self._paint_foot(painter, page)

    def _left(self, column: int) -> float:
        return column * (self._column + self._gutter)

    def _paint_texts(self, painter: QPainter, page: int) -> None:
        is_first = page == 0
        head = self._first_head if is_first else RUNNING_HEAD
        for number, heading in enumerate(self._headings):
            place = QRectF(self._left(number), 0, self._column, head)
            heading.paint(painter, place, whole=is_first)
        top = head + AFTER_HEAD
        painter.setPen(QPen(self._theme.colour("border"), 0.8))
        painter.drawLine(QPointF(0, head), QPointF(self._width, head))
        stretches = self._pages[page]
        for left in range(len(self._columns) - 1):
            self._paint_bands(painter, left, stretches, top)
        for number, (column, stretch) in enumerate(zip(self._columns, stretches, strict=True)):
            column.paint(painter, stretch, QPointF(self._left(number), top))

    def _paint_bands(self, painter: QPainter, left: int, stretches: list[Stretch], top: float) -> None:
        """Draws what joins two columns, where both of its ends are on the page."""
        sides = (self._columns[left], self._columns[left + 1])
        shown = [column.extent(stretches[left + side]) for side, column in enumerate(sides)]
        x = self._left(left) + self._column
        ordered = sorted(self._bands[left], key=lambda source: source.kind is not LinkKind.TOPIC)
        for source in ordered:
            ends = []
            for column, (first, last) in zip(sides, shown, strict=True):
                upper, lower = column.extents.get(source.link, (0.0, 0.0))
                upper, lower = max(upper, first), min(lower, last)
                if upper < lower:
                    ends.append((top + upper - first, top + lower - first))
            if len(ends) == 2:
                self._paint_band(painter, source, x, ends)

    def _paint_band(
        self, painter: QPainter, source: BandSource, x: float, ends: list[tuple[float, float]]
    ) -> None:
        line = self._theme.colour(f"link_{source.kind}")
        line.setAlphaF(QUIET)
        if source.kind is LinkKind.TOPIC:
            middle = [(upper + lower) / 2 for upper, lower in ends]
            pen = QPen(line, 0.9)
            pen.setDashPattern([4.0, 4.0])
            painter.strokePath(_curve(x, self._gutter, middle[0], middle[1]), pen)
            return
        upper, lower = (_curve(x, self._gutter, ends[0][edge], ends[1][edge]) for edge in (0, 1))
        ribbon = QPainterPath(upper)
        ribbon.connectPath(lower.toReversed())
        ribbon.closeSubpath()
        painter.fillPath(ribbon, self._theme.colour(f"link_{source.kind}_fill"))
        painter.setPen(pen_of(source.form, line, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw_edge(painter, source.form, upper, 1)
        draw_edge(painter, source.form, lower, -1)

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


def _numbers(alignment: Alignment, article: int) -> dict[int, list[int]]:
    """The numbers, as in the list at the end, of what begins at each place of an article's text."""
    found: dict[int, list[int]] = {}
    for number, group in enumerate(alignment.groups, start=1):
        for witness, span in group.members:
            if witness == article:
                found.setdefault(span.start, []).append(number)
    return found


def _curve(x: float, width: float, start: float, end: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, start))
    middle = x + width / 2
    path.cubicTo(QPointF(middle, start), QPointF(middle, end), QPointF(x + width, end))
    return path
