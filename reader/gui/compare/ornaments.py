"""What belongs to the setting of a text but is no part of it: bullets, the rule beside a quote."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextDocument

from reader.gui.compare.geometry import Box
from reader.gui.look.theme import Theme
from reader.model import Article, ParagraphKind

_ORNATE = {ParagraphKind.LIST_ITEM: "text_muted", ParagraphKind.QUOTE: "border"}


class Ornaments:
    """Places and paints the ornaments of one document, in its coordinates."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._placed: list[tuple[ParagraphKind, Box]] | None = None
        self._article: Article | None = None

    def set_article(self, article: Article) -> None:
        """Says what the document holds."""
        self._article = article
        self._placed = None

    def forget_layout(self) -> None:
        """Says that lines moved."""
        self._placed = None

    def _place(self) -> list[tuple[ParagraphKind, Box]]:
        """A square for each bullet, a bar for each quote, at the left of the text."""
        placed = []
        for index, paragraph in enumerate(self._article.paragraphs if self._article else ()):
            block = self._document.findBlockByNumber(index)
            if paragraph.kind not in _ORNATE or block.layout().lineCount() == 0:
                continue
            em = self._document.defaultFont().pixelSize()
            rect = self._document.documentLayout().blockBoundingRect(block)
            lines = block.layout()
            first, last = lines.lineAt(0), lines.lineAt(lines.lineCount() - 1)
            left = rect.left() + first.x()
            baseline = rect.top() + first.y() + first.ascent()
            if paragraph.kind is ParagraphKind.LIST_ITEM:
                side = em * 0.3
                box = Box(left - em * 0.85, baseline - em * 0.38 - side / 2, side, side)
            else:
                end = rect.top() + last.y() + last.ascent() + 0.3 * em
                top = baseline - em
                box = Box(left - em * 0.9, top, 3.0, end - top)
            placed.append((paragraph.kind, box))
        return placed

    def paint(self, painter: QPainter, theme: Theme, top: float, bottom: float) -> None:
        """Paints what reaches into the part of the document from ``top`` to ``bottom``."""
        if self._placed is None:
            self._placed = self._place()
        painter.setPen(Qt.PenStyle.NoPen)
        for kind, box in self._placed:
            if box.bottom < top or box.y > bottom:
                continue
            painter.setBrush(theme.colour(_ORNATE[kind]))
            if kind is ParagraphKind.LIST_ITEM:
                centre = QPointF(box.x + box.width / 2, box.y + box.height / 2)
                painter.drawEllipse(centre, box.width / 2, box.width / 2)
            else:
                painter.drawRect(QRectF(box.x, box.y, box.width, box.height))
