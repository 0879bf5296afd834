"""What lies over a text: the veil over what steps back, and the light on a place that was gone to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QTextDocument

from reader.gui.compare.decorations import line_boxes
from reader.gui.compare.geometry import Box
from reader.gui.compare.mark_painter import rectangle
from reader.gui.look.theme import Theme
from reader.model import Span
from reader.text.offsets import Utf16Map


class Veil:
    """Dims passages of one document by painting over them, so that nothing is laid out anew.

    No dimmed character is darker, and in a dark theme none lighter, than the theme's ``text_dimmed``, which
    is still readable; what is fainter already stays as it is.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._spans: Sequence[Span] = ()
        self._boxes: list[Box] | None = None

    @property
    def spans(self) -> Sequence[Span]:
        """What is dimmed."""
        return self._spans

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Says what to dim, in order."""
        self._spans, self._boxes = tuple(spans), None

    def forget_layout(self) -> None:
        """Says that lines moved."""
        self._boxes = None

    def paint(self, painter: QPainter, offsets: Utf16Map, theme: Theme, top: float, bottom: float) -> None:
        """Dims what reaches into the part of the document from ``top`` to ``bottom``."""
        if not self._spans:
            return
        if self._boxes is None:
            self._boxes = [
                box for span in self._spans for box in line_boxes(self._document, offsets, span)[0]
            ]
        modes = QPainter.CompositionMode
        painter.setCompositionMode(
            modes.CompositionMode_Darken if theme.dark else modes.CompositionMode_Lighten
        )
        colour = theme.colour("text_dimmed")
        for box in self._boxes:
            if box.bottom > top and box.y < bottom:
                painter.fillRect(rectangle(box), colour)
        painter.setCompositionMode(modes.CompositionMode_SourceOver)
