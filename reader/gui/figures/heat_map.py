"""A matrix of codes: how often two of them occur together, by number and by how dark a cell is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from reader.gui.figures.chart_data import shares
from reader.gui.figures.plot import Part, Plot
from reader.gui.inspector.look import blended
from reader.gui.lists.row_painting import small_font
from reader.gui.look.code_chip import CHIP, paint_code
from reader.gui.look.theme import Theme

_MARGIN, _GAP = 16, 6
_LEAST_CELL, _MOST_CELL = 28, 48
_LEAST_LABEL, _MOST_LABEL = 60, 180


class HeatMap(Plot):
    """Rows and columns have the same numbers; the names stand at the rows alone, where they can be read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.codes: Sequence[int] = ()
        self.counts: Sequence[Sequence[int]] = ()
        self._code: Callable[[int], str] = str
        self._slot: Callable[[int], int] = int
        self._words: Callable[[int, int], str] = lambda _row, _column: ""

    def show_data(
        self,
        codes: Sequence[int],
        counts: Sequence[Sequence[int]],
        *,
        code: Callable[[int], str],
        slot: Callable[[int], int],
        words: Callable[[int, int], str],
    ) -> None:
        """Shows a matrix; the functions say what a code and a cell are called, and a code's colour."""
        self.codes, self.counts = codes, counts
        self._code, self._slot, self._words = code, slot, words
        self.renew()

    def _label(self) -> int:
        """How wide the names at the rows are: number, form, name."""
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(self._code(code)) for code in self.codes), default=0)
        return max(_LEAST_LABEL, min(_MOST_LABEL, widest)) + CHIP + 4 * _GAP + self._digits()

    def _digits(self) -> int:
        return QFontMetrics(small_font(self.font())).horizontalAdvance(str(len(self.codes)))

    def _head(self) -> int:
        return QFontMetrics(small_font(self.font())).height() + CHIP + 2 * _GAP

    def least_width(self) -> int:
        """The smallest cells beside their names."""
        return max(1, len(self.codes)) * _LEAST_CELL + 2 * _MARGIN + self._label()

    def best_size(self, width: int) -> QSize:
        """Cells as large as there is room for, within what can be read."""
        many = max(1, len(self.codes))
        cell = max(_LEAST_CELL, min(_MOST_CELL, (width - self._label() - 2 * _MARGIN) // many))
        side = many * cell + 2 * _MARGIN
        return QSize(side + self._label(), side + self._head())

    def _cell(self, size: QSize) -> float:
        many = max(1, len(self.codes))
        room = (size.width() - self._label() - 2 * _MARGIN) / many
        high = (size.height() - self._head() - 2 * _MARGIN) / many
        return max(_LEAST_CELL, min(_MOST_CELL, room, high))

    def lay_out(self, size: QSize) -> Sequence[Part]:
        """A part for each cell."""
        cell, left, top = self._cell(size), _MARGIN + self._label(), _MARGIN + self._head()
        return [
            Part(
                QRectF(left + column * cell, top + row * cell, cell - 1, cell - 1),
                self._words(row, column),
                row,
                column,
            )
            for row in range(len(self.codes))
            for column in range(len(self.codes))
        ]

    def paint(self, painter: QPainter, size: QSize, parts: Sequence[Part]) -> None:
        """The numbers and forms of the codes, their names, the cells."""
        theme, cell = self.theme, self._cell(size)
        small, centre = small_font(self.font()), Qt.AlignmentFlag.AlignCenter
        left, top = _MARGIN + self._label(), _MARGIN + self._head()
        for number, code in enumerate(self.codes):
            painter.setPen(theme.colour("text_muted"))
            painter.setFont(small)
            across = left + number * cell
            painter.drawText(
                QRectF(across, _MARGIN, cell, QFontMetrics(small).height()), centre, str(number + 1)
            )
            chip = QRectF(across + (cell - CHIP) / 2 - 0.5, top - CHIP - _GAP / 2, CHIP, CHIP)
            paint_code(painter, chip, self._slot(code), theme)
            down = top + number * cell
            painter.drawText(
                QRectF(_MARGIN, down, self._digits(), cell),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                str(number + 1),
            )
            chip = QRectF(_MARGIN + self._digits() + _GAP, down + (cell - CHIP) / 2, CHIP, CHIP)
            paint_code(painter, chip, self._slot(code), theme)
            painter.setFont(self.font())
            painter.setPen(theme.colour("text"))
            room = left - chip.right() - 2 * _GAP
            name = painter.fontMetrics().elidedText(
                self._code(code), Qt.TextElideMode.ElideMiddle, round(room)
            )
            painter.drawText(
                QRectF(chip.right() + _GAP, down, room, cell), Qt.AlignmentFlag.AlignVCenter, name
            )
        dark = shares(self.counts)
        painter.setFont(small)
        for part in parts:
            self._paint_cell(painter, part, dark[part.row][part.column])

    def _paint_cell(self, painter: QPainter, part: Part, share: float) -> None:
        theme, count = self.theme, self.counts[part.row][part.column]
        if part.row == part.column:
            painter.fillRect(part.area, theme.colour("header"))
            pen = theme.colour("text_muted")
        else:
            accent = theme.colour("accent")
            accent.setAlphaF(share)
            ground = blended(accent, theme.colour("pane_alternate"))
            painter.fillRect(part.area, ground)
            pen = _told_apart(ground, theme.colour("text"), theme.colour("accent_text"))
            pen = pen if count else theme.colour("text_disabled")
        painter.setPen(pen)
        painter.drawText(part.area, Qt.AlignmentFlag.AlignCenter, QLocale().toString(count))


def _told_apart(ground: QColor, *pens: QColor) -> QColor:
    """The pen that stands out most from a ground."""
    return max(pens, key=lambda pen: abs(_light(pen) - _light(ground)))


def _light(colour: QColor) -> float:
    """How light a colour looks, from 0 to 1."""
    return 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF()
