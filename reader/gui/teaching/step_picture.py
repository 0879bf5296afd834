"""Three small drawings of how one works with the program, in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.gui.look.theme import Theme

_WIDTH, _HEIGHT = 148.0, 84.0
_LINE, _GAP = 4.0, 9.0


class StepPicture(QWidget):
    """The drawing of step 1 (articles come in), 2 (side by side) or 3 (what they share is joined)."""

    def __init__(self, step: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._theme = step, theme
        self.setFixedSize(int(_WIDTH), int(_HEIGHT))

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._step == 1:
            self._arriving(painter)
        else:
            self._side_by_side(painter, joined=self._step == 3)

    def _arriving(self, painter: QPainter) -> None:
        for number, (x, y) in enumerate(((34, 4), (56, 10), (78, 4))):
            self._page(painter, QRectF(x, y, 36, 44), lines=3, shift=number)
        front = QPainterPath()
        front.addRoundedRect(QRectF(24, 40, 100, 40), 6, 6)
        painter.setPen(QPen(self._theme.colour("accent"), 1.75))
        painter.setBrush(self._theme.colour("header"))
        painter.drawPath(front)
        painter.drawLine(QPointF(74, 50), QPointF(74, 68))
        painter.drawPolyline([QPointF(67, 61), QPointF(74, 68), QPointF(81, 61)])

    def _side_by_side(self, painter: QPainter, *, joined: bool) -> None:
        left, right = QRectF(8, 4, 54, 76), QRectF(86, 4, 54, 76)
        if joined:
            self._band(painter, left, right)
        for number, page in enumerate((left, right)):
            marked = (2, 3)[number] if joined else None
            self._page(painter, page, lines=6, shift=number, marked=marked)
        if joined:
            self._band(painter, left, right)

    def _page(
        self, painter: QPainter, page: QRectF, *, lines: int, shift: int, marked: int | None = None
    ) -> None:
        painter.setPen(QPen(self._theme.colour("border"), 1.25))
        painter.setBrush(self._theme.colour("pane_alternate"))
        painter.drawRoundedRect(page, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        for line in range(lines):
            part = (1.0, 0.82, 0.94, 0.7, 0.9, 0.56)[(line + 2 * shift) % 6]
            place = QRectF(page.left() + 7, page.top() + 9 + line * (_LINE + _GAP - 2), 0, _LINE)
            place.setWidth((page.width() - 14) * part)
            slot = "link_quote" if line == marked else "text_dimmed"
            painter.setBrush(self._theme.colour(slot))
            painter.drawRoundedRect(place, 2, 2)

    def _band(self, painter: QPainter, left: QRectF, right: QRectF) -> None:
        top = (left.top() + 7 + 2 * (_LINE + _GAP - 2), right.top() + 7 + 3 * (_LINE + _GAP - 2))
        middle = (left.right() + right.left()) / 2
        path = QPainterPath(QPointF(left.right(), top[0]))
        path.cubicTo(middle, top[0], middle, top[1], right.left(), top[1])
        path.lineTo(right.left(), top[1] + 8)
        path.cubicTo(middle, top[1] + 8, middle, top[0] + 8, left.right(), top[0] + 8)
        painter.setPen(QPen(self._theme.colour("link_quote"), 1.25))
        painter.setBrush(self._theme.colour("link_quote_fill"))
        painter.drawPath(path)
