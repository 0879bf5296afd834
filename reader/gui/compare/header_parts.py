"""What a pane's header is made of: its title, a line of details, a word on a ground."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.gui.compare.punctuation import halved
from reader.gui.look.theme import Theme
from reader.gui.look.tips import plain_tip

_MARKS = frozenset("，。：；！？、—…）》」』”　 ")
_OPENING = frozenset("“「『《（")
"""A title of two lines is best broken after one of the first, or before one of the second."""
_LEAST_PART = 0.3
"""A line of two is not to be shorter than this part of the title."""


class Title(QWidget):
    """A title in at most two lines; what does not fit is elided, and whole in the tooltip."""

    LINES = 2
    wrapped = Signal()
    """The title may take another number of lines now."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._room = self.LINES
        self._colour = self.palette().windowText().color()
        self._broken: tuple[int, list[str]] | None = None
        self.set_narrow(False)
        self.setToolTip(plain_tip(text))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for as many lines as were asked for, needed or not."""
        return QSize(200, int(self._line_height() * self._room) + 2)

    def set_room(self, lines: int) -> None:
        """Takes the height of so many lines."""
        if lines != self._room:
            self._room = lines
            self.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:
        """Sets the title a step smaller, or back."""
        font = QFont(self.font())
        font.setPixelSize(14 if narrow else 16)
        font.setWeight(QFont.Weight.Bold)
        self.setFont(font)
        self._broken = None
        self.updateGeometry()
        self.wrapped.emit()

    def set_colour(self, theme: Theme) -> None:
        """Changes the colour to the theme's."""
        self._colour = theme.colour("heading")
        self.update()

    def _line_height(self) -> float:
        return self.font().pixelSize() * 1.4

    def lines(self) -> list[str]:
        """The lines as painted at the present width."""
        if self._broken is None or self._broken[0] != self.width():
            self._broken = self.width(), self._break(max(1, self.width()))
        return self._broken[1]

    def _break(self, width: int) -> list[str]:
        metrics = QFontMetricsF(self.font())
        shown = self._wrap(width)
        if len(shown) > self.LINES:
            rest = "".join(shown[self.LINES - 1 :])
            elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            return [*shown[: self.LINES - 1], elided]
        if len(shown) == 2:
            parted = part(self._text, lambda words: metrics.horizontalAdvance(words) <= width)
            return parted or self._even(shown, width)
        return shown

    def _wrap(self, width: float) -> list[str]:
        """The lines that the title has at a width, however many."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(self._text, self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        starts = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        encoded = self._text.encode("utf-16-le")
        ends = [*starts[1:], len(encoded) // 2]
        return [
            encoded[2 * start : 2 * end].decode("utf-16-le") for start, end in zip(starts, ends, strict=True)
        ]

    def _even(self, shown: list[str], width: float) -> list[str]:
        """The same two lines of about one length, where the second would have few characters."""
        if len(shown[1]) >= len(self._text) * _LEAST_PART:
            return shown
        low, high = width / 2, float(width)
        while high - low > 1:
            middle = (low + high) / 2
            tried = self._wrap(middle)
            if len(tried) == 2:
                high, shown = middle, tried
            else:
                low = middle
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells of a new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.wrapped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the lines, from the top."""
        painter = QPainter(self)
        painter.setPen(self._colour)
        ascent = QFontMetricsF(self.font()).ascent()
        height = self._line_height()
        for number, text in enumerate(self.lines()):
            top = number * height + (height - QFontMetricsF(self.font()).height()) / 2
            # The left half of an opening mark is blank: without it, all lines begin at one edge.
            blank = self.font().pixelSize() / 2 if halved(text, begins=True)[:1] == [0] else 0
            painter.drawText(QPointF(-blank, top + ascent), text)
        painter.end()


def part(title: str, fits: Callable[[str], bool]) -> list[str] | None:
    """A title in two lines, broken at punctuation as near its middle as there is some.

    None if none of these breaks leaves two lines of a fair length that fit.
    """
    least = len(title) * _LEAST_PART
    places = [
        place
        for place in range(1, len(title))
        if least <= place <= len(title) - least
        and (title[place - 1] in _MARKS or title[place] in _OPENING)
        and title[place - 1] not in _OPENING
        and title[place] not in _MARKS
    ]
    for place in sorted(places, key=lambda place: abs(2 * place - len(title))):
        lines = [title[:place].rstrip(), title[place:]]
        if all(map(fits, lines)):
            return lines
    return None


class Line(QLabel):
    """One line of text in the fullest wording that fits, elided where none does."""

    def __init__(self) -> None:
        super().__init__()
        self._wordings: Sequence[str] = ("",)

    def set_wordings(self, wordings: Sequence[str]) -> None:
        """What to say, from the fullest to the shortest wording."""
        self._wordings = wordings
        self.setText(wordings[0])

    def shown(self) -> str:
        """What there is room for."""
        metrics, width = self.fontMetrics(), self.width()
        for words in self._wordings:
            if metrics.horizontalAdvance(words) <= width:
                return words
        return metrics.elidedText(self._wordings[-1], Qt.TextElideMode.ElideRight, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags, self.shown())
        painter.end()


class Badge(QLabel):
    """A short word on a rounded ground."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._ground = self._ink = self.palette().mid().color()
        font = QFont(self.font())
        font.setPixelSize(12)
        self.setFont(font)
        self.setContentsMargins(7, 2, 7, 2)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_colours(self, theme: Theme, ground: str, ink: str) -> None:
        """Changes the colours to slots of the theme."""
        self._ground, self._ink = theme.colour(ground), theme.colour(ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(self._ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
