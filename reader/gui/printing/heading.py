"""What stands above a column: outlet, title, date and author; on later pages a line of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from reader.dates import long_day
from reader.gui.look.theme import Theme
from reader.messages import say
from reader.model import Article

LEADING = 1.35
OUTLET_SIZE, TITLE_SIZE, DETAIL_SIZE = 13, 20, 13
GAP = 6.0


class Heading:
    """The head of one column of the given width, in line with the text below it."""

    def __init__(
        self,
        article: Article,
        outlet: str,
        width: float,
        margins: tuple[float, float],
        theme: Theme,
        font: QFont,
        tongue: str,
    ) -> None:
        """``margins`` are the room at the left and right of the column's text."""
        self._outlet, self._title, self._theme = outlet, article.title, theme
        self._inset = margins[0]
        self._room = width - sum(margins)
        self._outlet_font = _sized(font, OUTLET_SIZE, QFont.Weight.Bold)
        self._detail_font = _sized(font, DETAIL_SIZE, QFont.Weight.Normal)
        parts = (
            (outlet, self._outlet_font, "accent"),
            (article.title, _sized(font, TITLE_SIZE, QFont.Weight.Bold), "heading"),
            (_details(article, tongue), self._detail_font, "text_muted"),
        )
        self._layouts = [
            (_laid_out(words, own, self._room), own, slot) for words, own, slot in parts if words
        ]
        heights = [layout.lineCount() * font.pixelSize() * LEADING + GAP for layout, font, _ in self._layouts]
        self.height = sum(heights) + GAP
        """What the whole head needs."""

    def paint(self, painter: QPainter, place: QRectF, *, whole: bool) -> None:
        """Draws all of it, or on one line the outlet and as much of the title as fits."""
        if whole:
            self._paint_whole(painter, place)
            return
        outlet, plain = self._outlet_font, self._detail_font
        y = place.bottom() - 12
        name = f"{self._outlet}　"
        painter.setFont(outlet)
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(QPointF(place.left() + self._inset, y), name)
        used = QFontMetricsF(outlet).horizontalAdvance(name)
        rest = QFontMetricsF(plain).elidedText(self._title, Qt.TextElideMode.ElideRight, self._room - used)
        painter.setFont(plain)
        painter.setPen(self._theme.colour("text_muted"))
        painter.drawText(QPointF(place.left() + self._inset + used, y), rest)

    def _paint_whole(self, painter: QPainter, place: QRectF) -> None:
        y = place.top()
        for layout, font, slot in self._layouts:
            painter.setPen(self._theme.colour(slot))
            height = font.pixelSize() * LEADING
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                line.draw(painter, QPointF(place.left() + self._inset, y + number * height - line.y()))
            y += layout.lineCount() * height + GAP


def _sized(font: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


def _laid_out(words: str, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _details(article: Article, tongue: str) -> str:
    parts = []
    if article.published is None:
        parts.append(say("report.no_date", tongue))
    elif article.published_inferred:
        parts.append(f"{long_day(article.published, tongue)} ({say('report.inferred', tongue)})")
    else:
        parts.append(f"{long_day(article.published, tongue)} {article.published:%H:%M} UTC")
    if article.author:
        parts.append(article.author)
    if article.url:
        parts.append(article.url)
    return " · ".join(parts)
