"""One text set for paper, its lines drawn one by one so that pages can end between any two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCursor, QTextDocument, QTextLayout

from reader.gui.compare.article_browser import NARROW_SIDE_MARGINS, SIDE_MARGINS
from reader.gui.compare.decorations import Mark
from reader.gui.compare.mark_layer import MarkLayer
from reader.gui.compare.mark_painter import MarkPainter
from reader.gui.compare.ornaments import Ornaments
from reader.gui.compare.tag_painter import TagPainter
from reader.gui.compare.typography import Typography, body_font, fill_document
from reader.gui.look.theme import Theme
from reader.gui.printing.pages import Line, Stretch
from reader.model import Article, ParagraphKind
from reader.text.offsets import Utf16Map

ABOVE, BELOW = 1.12, 0.52
"""How far a line reaches above and below its baseline, marks included, as multiples of its size."""
NUMBER_SIZE, NUMBER_GAP = 10, 3.0
"""The numbers in the margin, and how far they stand from the text."""


@dataclass(frozen=True, slots=True)
class _Set:
    """A line where it is in its document: ``origin`` is the layout's, ``start`` counts UTF-16 units."""

    layout: QTextLayout
    number: int
    origin: QPointF
    start: int


class SetText:
    """A document of a fixed width as a list of lines."""

    def __init__(self, document: QTextDocument, width: float) -> None:
        document.setTextWidth(width)
        document.size()  # Qt lays out a document bit by bit; asking for its size makes it finish
        self.document, self.width = document, width
        self.lines: list[Line] = []
        self._set: list[_Set] = []
        self._take_lines()

    def _take_lines(self) -> None:
        block = self.document.begin()
        while block.isValid():
            layout = block.layout()
            origin = self.document.documentLayout().blockBoundingRect(block).topLeft()
            size = block.charFormat().font().pixelSize()
            if not block.begin().atEnd():
                size = block.begin().fragment().charFormat().font().pixelSize()
            keeps = bool(block.blockFormat().headingLevel())
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                baseline = origin.y() + line.y() + line.ascent()
                top = baseline - ABOVE * size
                self.lines.append(Line(top, baseline + BELOW * size, number == 0, keeps))
                self._set.append(_Set(layout, number, origin, block.position() + line.textStart()))
            block = block.next()

    def line_at(self, place: int) -> int:
        """The index of the line that holds a place, in UTF-16 units."""
        low, high = 0, len(self._set)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._set[middle].start <= place else (low, middle)
        return low

    def extent(self, stretch: Stretch) -> tuple[float, float]:
        """Where a stretch of lines begins and ends in the document."""
        if not stretch:
            return 0.0, 0.0
        return self.lines[stretch.first].top, self.lines[stretch.last - 1].bottom

    def paint(self, painter: QPainter, stretch: Stretch, at: QPointF) -> None:
        """Draws a stretch of lines, the first of which begins at ``at``."""
        top, _bottom = self.extent(stretch)
        painter.save()
        painter.translate(at.x(), at.y() - top)
        for line in self._set[stretch.first : stretch.last]:
            line.layout.lineAt(line.number).draw(painter, line.origin)
        painter.restore()


class Column(SetText):
    """An article with its marks."""

    def __init__(
        self,
        article: Article,
        marks: Iterable[Mark],
        width: float,
        typography: Typography,
        theme: Theme,
        font: QFont,
        numbers: Mapping[int, Sequence[int]],
    ) -> None:
        """``numbers`` are what stands in the margin, by the code point beside whose line they stand."""
        left, right = NARROW_SIDE_MARGINS if typography.narrow else SIDE_MARGINS
        document = QTextDocument()
        document.setDefaultFont(body_font(typography, font))
        fill_document(document, article, typography, theme)
        _mark_headings(document, article)
        frame = document.rootFrame().frameFormat()
        frame.setMargin(0)
        frame.setLeftMargin(left)
        frame.setRightMargin(right)
        document.rootFrame().setFrameFormat(frame)
        super().__init__(document, width)
        self.offsets = Utf16Map(article.text)
        self._theme = theme
        self._layer = MarkLayer(document, MarkPainter(theme, font), TagPainter(theme, font))
        self._layer.set_marks([replace(mark, chips=()) for mark in marks], self.offsets)
        self._layer.forget_layout((left, width - right), typography.narrow)
        self.margins = (left, right)
        """The room at the left and right of the text."""
        wanted: dict[int, list[int]] = {}
        for place, own in sorted(numbers.items()):
            wanted.setdefault(self.line_of(place), []).extend(own)
        self._number_font = QFont(document.defaultFont())
        self._number_font.setPixelSize(NUMBER_SIZE)
        metrics, room = QFontMetricsF(self._number_font), right - NUMBER_GAP
        self._numbers = spread_out(wanted, lambda own: metrics.horizontalAdvance(_worded(own)) <= room)
        self._ornaments = Ornaments(document)
        self._ornaments.set_article(article)

    @property
    def extents(self) -> dict[int, tuple[float, float]]:
        """Top and bottom, in the document, of the passage that each link has here."""
        return self._layer.extents

    def line_of(self, code_point: int) -> int:
        """The index of the line that holds a code point."""
        return self.line_at(self.offsets.to_utf16(code_point))

    def paint(self, painter: QPainter, stretch: Stretch, at: QPointF) -> None:
        """Draws a stretch of lines, and under them their marks."""
        if not stretch:
            return
        top, bottom = self.extent(stretch)
        painter.save()
        painter.setClipRect(QRectF(at.x(), at.y(), self.width, bottom - top))
        painter.translate(at.x(), at.y() - top)
        self._layer.paint(painter, top, bottom, self.width)
        self._ornaments.paint(painter, self._theme, top, bottom)
        painter.restore()
        super().paint(painter, stretch, at)
        self._paint_numbers(painter, stretch, QPointF(at.x(), at.y() - top))

    def _paint_numbers(self, painter: QPainter, stretch: Stretch, origin: QPointF) -> None:
        painter.setFont(self._number_font)
        painter.setPen(self._theme.colour("text_muted"))
        for line, words, (x, _end) in self.numbers():
            if stretch.first <= line < stretch.last:
                top = origin.y() + self.lines[line].top
                painter.drawText(QPointF(origin.x() + x, top + NUMBER_SIZE + 2), words)

    def numbers(self) -> Iterator[tuple[int, str, tuple[float, float]]]:
        """The numbers beside each line that has some, as words, and from where to where they reach across."""
        metrics, start = QFontMetricsF(self._number_font), self.width - self.margins[1] + NUMBER_GAP
        for line, own in self._numbers.items():
            words = _worded(own)
            yield line, words, (start, start + metrics.horizontalAdvance(words))


def spread_out(
    numbers: Mapping[int, Sequence[int]], fits: Callable[[Sequence[int]], bool]
) -> dict[int, list[int]]:
    """Numbers by line, each once, as many beside one as ``fits``: the others go on beside the next."""
    found: dict[int, list[int]] = {}
    line, waiting = 0, list[int]()
    for start in sorted(numbers):
        while waiting and line < start:
            found[line], waiting = _first_fitting(waiting, fits)
            line += 1
        line = max(line, start)
        waiting = list(dict.fromkeys([*waiting, *numbers[start]]))
    while waiting:
        found[line], waiting = _first_fitting(waiting, fits)
        line += 1
    return found


def _first_fitting(numbers: list[int], fits: Callable[[Sequence[int]], bool]) -> tuple[list[int], list[int]]:
    """The first of the numbers, one at least, and the rest."""
    count = 1
    while count < len(numbers) and fits(numbers[: count + 1]):
        count += 1
    return numbers[:count], numbers[count:]


def _worded(numbers: Iterable[int]) -> str:
    return "·".join(str(number) for number in numbers)


def _mark_headings(document: QTextDocument, article: Article) -> None:
    """Says which blocks are headings: they stay with what they head."""
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind is ParagraphKind.HEADING:
            cursor = QTextCursor(document.findBlockByNumber(index))
            form = cursor.blockFormat()
            form.setHeadingLevel(2)
            cursor.setBlockFormat(form)
