"""What the plots have in common: parts that can be hovered over, walked through, chosen and exported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from reader.gui.exporting.unwritten import check_written, unwritten
from reader.gui.lists.keys import is_enter
from reader.gui.look.theme import Theme
from reader.gui.look.tips import show_tip

_SCALE = 2
"""A picture has so many pixels for one of the screen."""


@dataclass(frozen=True, slots=True)
class Part:
    """A bar or a cell: where it is, what is said of it, and where it stands in its plot."""

    area: QRectF
    words: str
    row: int
    column: int


class Plot(QWidget):
    """Paints itself at any size, on the screen, in a picture or in an SVG file.

    The arrow keys go from part to part, Enter or a click chooses one.
    """

    chosen = Signal(int, int)
    """The row and column of a part."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._parts: Sequence[Part] = ()
        self._laid_out: QSize | None = None
        self._current: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def lay_out(self, size: QSize) -> Sequence[Part]:
        """Where each part is in a plot of a size."""
        raise NotImplementedError

    def paint(self, painter: QPainter, size: QSize, parts: Sequence[Part]) -> None:
        """Draws the plot with its parts."""
        raise NotImplementedError

    def least_width(self) -> int:
        """The width in which all of it can just be read."""
        raise NotImplementedError

    def best_size(self, width: int) -> QSize:
        """The size in which all of it can be read, if there is so much width."""
        raise NotImplementedError

    def renew(self) -> None:
        """Other data, colours or type: lays everything out again."""
        self._laid_out = None
        self._current = None
        self._claim()
        self.update()

    def _claim(self) -> None:
        """Asks for the height that is needed in the width there is."""
        least = self.least_width()
        self.setMinimumSize(least, self.best_size(max(least, self.width())).height())

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.theme = theme
        self.renew()

    @property
    def parts(self) -> Sequence[Part]:
        """The parts, as they lie on the screen."""
        if self._laid_out != self.size():
            self._laid_out = self.size()
            self._parts = self.lay_out(self.size())
        return self._parts

    @property
    def current(self) -> Part | None:
        """The part that has the keyboard's attention."""
        return next((part for part in self.parts if (part.row, part.column) == self._current), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what is on the screen, with a frame around the part that has the keyboard."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("pane"))
        self.paint(painter, self.size(), self.parts)
        current = self.current
        if current is not None and self.hasFocus():
            painter.setPen(self.theme.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(current.area.adjusted(-2, -2, 2, 2))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is in lines takes another height in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._claim()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells of the part under the mouse."""
        part = self._at(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.ArrowCursor)
        show_tip(event.globalPosition().toPoint(), part.words if part else "", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the part under the mouse."""
        part = self._at(event)
        if part is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go_to(part)
            self.chosen.emit(part.row, part.column)

    def event(self, event: QEvent) -> bool:
        """Lays everything out again in another type."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.renew()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes from part to part, and chooses one."""
        current = self.current
        if is_enter(event) and current is not None:
            self.chosen.emit(current.row, current.column)
            return
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None or not self.parts:
            super().keyPressEvent(event)
            return
        self._go_to(self._beside(current, *way) if current is not None else self.parts[0])

    def _beside(self, current: Part, x: int, y: int) -> Part:
        """The nearest part in a direction, or the same where there is none."""
        here = current.area.center()

        def distance(part: Part) -> float:
            there = part.area.center() - here
            along, across = (there.x(), there.y()) if x else (there.y(), there.x())
            along *= x or y
            return along + 3 * abs(across) if along > 0.5 else float("inf")

        best = min(self.parts, key=distance)
        return best if distance(best) < float("inf") else current

    def _go_to(self, part: Part) -> None:
        self._current = part.row, part.column
        self.setAccessibleDescription(part.words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _at(self, event: QMouseEvent) -> Part | None:
        place = event.position()
        return next((part for part in self.parts if part.area.contains(place)), None)

    def save(self, path: Path, title: str) -> None:
        """Writes the plot as a picture, or as SVG if the name ends so, in the colours it has on the screen.

        Raises:
            OSError: if the file can't be written.
        """
        size = self.best_size(self.width())
        if path.suffix.lower() == ".svg":
            made = QSvgGenerator()
            made.setFileName(str(path))
            made.setSize(size)
            made.setViewBox(QRectF(0, 0, size.width(), size.height()))
            made.setTitle(title)
            painter = QPainter()
            if not painter.begin(made):
                raise unwritten(path)
        else:
            image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(_SCALE)
            painter = QPainter(image)
        painter.setFont(self.font())
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), self.theme.colour("pane"))
        self.paint(painter, size, self.lay_out(size))
        painter.end()
        if path.suffix.lower() == ".svg":
            del made  # which closes the file
            check_written(path)
        elif not image.save(str(path)):
            raise unwritten(path)
