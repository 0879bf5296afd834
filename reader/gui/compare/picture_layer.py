"""Pictures between the paragraphs of a text, painted in blank that its paragraphs leave for them.

The document holds no character for a picture, so that its characters stay the article's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPixmap,
    QTextCursor,
    QTextDocument,
)

from reader.gui.look.theme import Theme

TALLEST = 420
"""A picture is not shown higher than so many pixels."""
_ABOVE, _BETWEEN, _BELOW = 1.0, 0.5, 0.6
"""The blank above, between and below pictures, in sizes of the text."""
_LINE = 1.9
"""The height of a line of words that stands for pictures, likewise."""
_WORDS = 0.82


@dataclass(frozen=True, eq=False)
class Pictures:
    """What is shown before the paragraph ``before`` (after the last, if that is their number).

    ``images`` are those that are there; ``words`` stand for those that are not, and can be clicked; where
    they do not fit, ``brief`` ones do.
    """

    before: int
    images: tuple[QImage, ...] = ()
    words: str = ""
    brief: str = ""


class PictureLayer:
    """Makes the room for a document's pictures, and paints them there, in the document's coordinates."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._shown: tuple[Pictures, ...] = ()
        self._width = 0.0
        self._margins: dict[int, float] = {}
        """The margins of blocks as the type alone has them, by the place of the pictures beside."""
        self._scaled: dict[tuple[int, int, int], QPixmap] = {}

    @property
    def shown(self) -> tuple[Pictures, ...]:
        """What is shown, from top to bottom."""
        return self._shown

    def set_pictures(self, shown: Sequence[Pictures]) -> None:
        """Replaces what is shown; ``make_room`` is to follow."""
        self._restore()
        self._shown = tuple(each for each in shown if each.images or each.words)
        self._scaled.clear()

    def forget_margins(self) -> None:
        """Says that the document was made anew, without room."""
        self._margins.clear()

    def outer_room(self, width: float) -> tuple[float, float]:
        """The blank needed above the first paragraph and below the last, which the frame leaves."""
        self._width = width
        head = sum(self._height(each) - _ABOVE * self._em for each in self._shown if each.before == 0)
        foot = sum(self._height(each) for each in self._shown if self._is_last(each))
        return head, foot

    def make_room(self, width: float) -> None:
        """Leaves as much blank as the other pictures need in a column of this width."""
        self._width = width
        inner = [each for each in self._shown if each.before and not self._is_last(each)]
        self._change({each.before: self._height(each) for each in inner})

    def _is_last(self, each: Pictures) -> bool:
        return each.before >= self._document.blockCount()

    def _restore(self) -> None:
        self._change(dict.fromkeys(self._margins, 0.0))
        self._margins.clear()

    def _change(self, rooms: dict[int, float]) -> None:
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for before, room in rooms.items():
            block = self._document.findBlockByNumber(before)
            if not block.isValid():
                continue
            block_format = block.blockFormat()
            own = block_format.topMargin()
            wanted = max(self._margins.setdefault(before, own), room)
            if wanted != own:
                block_format.setTopMargin(wanted)
                cursor.setPosition(block.position())
                cursor.setBlockFormat(block_format)
        cursor.endEditBlock()

    # Sizes

    @property
    def _em(self) -> float:
        return float(self._document.defaultFont().pixelSize())

    def _size(self, image: QImage) -> QSize:
        """The size that a picture is shown in; never larger than it is."""
        most = QSize(max(1, min(int(self._width), image.width())), min(TALLEST, image.height()))
        return image.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)

    def _height(self, each: Pictures) -> float:
        parts = [float(self._size(image).height()) for image in each.images]
        parts += [_LINE * self._em] if each.words else []
        return sum(parts) + (_ABOVE + _BELOW + _BETWEEN * (len(parts) - 1)) * self._em

    def _top(self, each: Pictures) -> float:
        """Where the room begins."""
        layout = self._document.documentLayout()
        if self._is_last(each):
            return layout.blockBoundingRect(self._document.lastBlock()).bottom()
        block = self._document.findBlockByNumber(each.before)
        return layout.blockBoundingRect(block).top() - self._height(each)

    def words_at(self, y: float) -> Pictures | None:
        """The pictures whose words lie at a height of the document."""
        for each in self._shown:
            if each.words:
                end = self._top(each) + self._height(each) - _BELOW * self._em
                if end - _LINE * self._em <= y < end:
                    return each
        return None

    def paint(self, painter: QPainter, theme: Theme, top: float, bottom: float, left: float) -> None:
        """Paints what reaches into the part of the document from ``top`` to ``bottom``."""
        for each in self._shown:
            y = self._top(each)
            if y + self._height(each) < top or y > bottom:
                continue
            y += _ABOVE * self._em
            for image in each.images:
                pixmap = self._pixmap(image, painter.device().devicePixelRatioF())
                painter.drawPixmap(QPointF(left, y), pixmap)
                y += self._size(image).height() + _BETWEEN * self._em
            if each.words:
                self._paint_words(painter, theme, QRectF(left, y, self._width, _LINE * self._em), each)

    def _pixmap(self, image: QImage, density: float) -> QPixmap:
        size = self._size(image) * density
        key = id(image), size.width(), size.height()
        if key not in self._scaled:
            smooth = Qt.TransformationMode.SmoothTransformation
            scaled = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._scaled[key] = QPixmap.fromImage(scaled)
            self._scaled[key].setDevicePixelRatio(density)
        return self._scaled[key]

    def _paint_words(self, painter: QPainter, theme: Theme, box: QRectF, shown: Pictures) -> None:
        font = QFont(self._document.defaultFont())
        font.setPixelSize(max(11, round(self._em * _WORDS)))
        painter.setFont(font)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(theme.colour("border"), 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.colour("text_muted"))
        inner = box.adjusted(10, 0, -10, 0)
        metrics = QFontMetricsF(font)
        fits = metrics.horizontalAdvance(shown.words) <= inner.width()
        words = shown.words if fits or not shown.brief else shown.brief
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
