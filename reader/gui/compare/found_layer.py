"""What a search found in one pane: where it lies, found fast for thousands of places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen, QTextDocument

from reader.gui.compare.decorations import line_boxes
from reader.gui.compare.geometry import Box
from reader.gui.compare.mark_painter import rectangle
from reader.gui.look.theme import Theme
from reader.model import Span
from reader.text.offsets import Utf16Map


class FoundLayer:
    """Heights come from a table of all lines, made once for each layout; boxes are made as they are seen."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._offsets = Utf16Map("")
        self._spans: Sequence[Span] = ()
        self._current: int | None = None
        self._lines: tuple[list[int], list[float]] | None = None
        self._boxes: dict[int, tuple[Box, ...]] = {}

    @property
    def spans(self) -> Sequence[Span]:
        """What was found, in order."""
        return self._spans

    @property
    def current(self) -> int | None:
        """Which of them the reader is at."""
        return self._current

    def set_spans(self, spans: Sequence[Span], offsets: Utf16Map) -> None:
        """Replaces what was found; ``offsets`` are those of the document's text."""
        self._spans, self._offsets, self._current = tuple(spans), offsets, None
        self._boxes.clear()

    def set_current(self, current: int | None) -> None:
        """Says which of them the reader is at."""
        self._current = current

    def forget_layout(self) -> None:
        """Says that lines moved."""
        self._lines = None
        self._boxes.clear()

    def heights(self) -> list[float]:
        """For each place the y of its line, in the document's coordinates."""
        if not self._spans:
            return []
        if self._lines is None:
            self._lines = self._table()
        starts, tops = self._lines
        to_utf16 = self._offsets.to_utf16
        return [tops[max(0, bisect_right(starts, to_utf16(span.start)) - 1)] for span in self._spans]

    def _table(self) -> tuple[list[int], list[float]]:
        """Where each line begins, and its height."""
        starts, tops = [0], [0.0]
        layout = self._document.documentLayout()
        block = self._document.begin()
        while block.isValid():
            lines, first = block.layout(), block.position()
            top = layout.blockBoundingRect(block).top()
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                starts.append(first + line.textStart())
                tops.append(top + line.y())
            block = block.next()
        return starts, tops

    def paint(self, painter: QPainter, theme: Theme, top: float, bottom: float) -> None:
        """Paints what lies between these heights of the document; the current one has a frame."""
        if not self._spans:
            return
        margin = 200.0  # a place may begin some lines above
        painter.setPen(Qt.PenStyle.NoPen)
        fill = theme.colour("hit_fill")
        for index, y in enumerate(self.heights()):
            if not top - margin < y < bottom:
                continue
            if index not in self._boxes:
                self._boxes[index] = line_boxes(self._document, self._offsets, self._spans[index])[0]
            for box in self._boxes[index]:
                painter.fillRect(rectangle(box), fill)
                if index == self._current:
                    painter.setPen(QPen(theme.colour("focus"), 2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(rectangle(box).adjusted(-2, -1, 2, 1), 3, 3)
                    painter.setPen(Qt.PenStyle.NoPen)
