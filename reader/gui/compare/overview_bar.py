"""The whole of a pane at a glance: where its shared and its tagged passages lie, and what is in view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from reader.gui.compare.decorations import Mark, PlacedMark
from reader.gui.compare.forms import draw_block
from reader.gui.compare.geometry import stretch_on_bar
from reader.gui.compare.text_pane import TextPane
from reader.gui.look.theme import Theme
from reader.model import LinkKind

WIDTH = 14
FOUND_WIDTH = 4
DOT = 5.0
QUIET_STRENGTH = 0.4
"""The opacity of marks while what is shared steps back."""
TICK_STRENGTH = 0.6
"""The opacity of a topic's tick, so that a row of them stays behind the rest."""


class OverviewBar(QWidget):
    """Stands beside a text pane in the place of its scroll bar; a click or a drag goes there.

    What leads from a passage to the pane on the right passes under it. A quote is a block that tells its
    relation, reused text a hollow one, a tag a dot; a topic is a thin tick behind them until it is lit up.
    """

    def __init__(self, pane: TextPane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._theme = theme
        self._lit: frozenset[int] = frozenset()
        self._quiet = False
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Overview"))
        self.setToolTip(self.tr("Where the shared and the tagged passages lie. Click to go there."))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        pane.laid_out.connect(self._forget)
        pane.found_changed.connect(self.update)
        pane.verticalScrollBar().valueChanged.connect(self.update)
        pane.verticalScrollBar().rangeChanged.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as a scroll bar."""
        return QSize(WIDTH, 100)

    def set_theme(self, theme: Theme) -> None:
        """Changes the colours."""
        self._theme = theme
        self._forget()

    def set_lit(self, lit: frozenset[int]) -> None:
        """Which links to show lit up."""
        if lit != self._lit:
            self._lit = lit
            self._forget()
        else:
            self.update()

    def set_quiet(self, on: bool) -> None:
        """Whether marks step back."""
        self._quiet = on
        self.update()

    def _forget(self) -> None:
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets go of the picture of the marks."""
        super().resizeEvent(event)
        self._forget()

    def _stretch(self, top: float, bottom: float) -> tuple[float, float]:
        return stretch_on_bar(top, bottom, self._whole(), self.height())

    def _whole(self) -> float:
        """The height that the bar stands for; a text that fits in the pane lies beside its marks."""
        return max(self._pane.content_height, self._pane.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the marks from a picture kept for scrolling, then what is in view, softly, over them."""
        if self._picture is None:
            self._picture = self._paint_picture()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("overview"))
        scroll = self._pane.verticalScrollBar()
        self._pane.paint_guides(painter, QRectF(self.rect()), scroll.value())
        painter.setOpacity(QUIET_STRENGTH if self._quiet else 1.0)
        painter.drawPixmap(0, 0, self._picture)
        painter.setOpacity(1.0)
        self._paint_found(painter)
        if scroll.maximum() > 0:
            y, height = self._stretch(scroll.value(), scroll.value() + self._pane.viewport().height())
            fill = self._theme.colour("text_muted")
            fill.setAlphaF(0.2 if self.underMouse() else 0.13)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(1, y, WIDTH - 2, max(10.0, height)), 3, 3)
        painter.end()

    def _paint_found(self, painter: QPainter) -> None:
        """A short stroke at the left for each line with something found, a whole one for the current."""
        heights = self._pane.found.heights()
        if not heights:
            return
        colour, scale = self._theme.colour("heading"), self.height() / self._whole()
        for y in {round(height * scale) for height in heights}:
            painter.fillRect(0, y, FOUND_WIDTH, 2, colour)
        current = self._pane.found.current
        if current is not None:
            painter.fillRect(0, round(heights[current] * scale) - 1, WIDTH, 4, self._theme.colour("focus"))

    def _paint_picture(self) -> QPixmap:
        density = self.devicePixelRatioF()
        picture = QPixmap(self.size() * density)
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self._whole()
        by_depth: tuple[list[PlacedMark], ...] = ([], [], [])
        for placed in self._pane.placed:
            by_depth[self._depth(placed)].append(placed)
        for depth, there in enumerate(by_depth):
            dots: dict[int, list[QPointF]] = {}
            for placed in there:
                y, height = stretch_on_bar(placed.top, placed.bottom, whole, self.height())
                if placed.mark.kind is None:
                    dots.setdefault(placed.mark.slot, []).append(QPointF(WIDTH - 3.5, y + height / 2))
                else:
                    self._paint_link(painter, placed.mark, y, height, lit=depth == len(by_depth) - 1)
            self._paint_dots(painter, dots)
        painter.end()
        return picture

    def _depth(self, placed: PlacedMark) -> int:
        if not self._lit.isdisjoint(placed.mark.links):
            return 2
        return int(placed.mark.kind is not LinkKind.TOPIC)

    def _paint_dots(self, painter: QPainter, dots: Mapping[int, Sequence[QPointF]]) -> None:
        """The tags of each slot in one step, for there may be hundreds."""
        for slot, points in dots.items():
            painter.setPen(QPen(self._theme.code(slot), DOT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(points)

    def _paint_link(self, painter: QPainter, mark: Mark, y: float, height: float, *, lit: bool) -> None:
        colour = self._theme.colour(f"link_{mark.kind}")
        painter.setPen(Qt.PenStyle.NoPen)
        if lit:
            painter.fillRect(QRectF(0, y - 1, WIDTH, max(4.0, height + 2)), colour)
            return
        if mark.kind is LinkKind.TOPIC:
            colour.setAlphaF(TICK_STRENGTH)
        draw_block(painter, mark.form, QRectF(3, y, WIDTH - 6, max(3.0, height)), colour)

    def _go(self, event: QMouseEvent) -> None:
        if self.height() > 0:
            middle = event.position().y() / self.height() * self._whole()
            self._pane.verticalScrollBar().setValue(int(middle - self._pane.viewport().height() / 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes where the mouse is pressed."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows the mouse while it is pressed."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the text, as over any scroll bar."""
        QApplication.sendEvent(self._pane.verticalScrollBar(), event)
