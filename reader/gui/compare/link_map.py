"""The bands between neighbouring panes, painted where the splitter has its handle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QWidget

from reader.gui.compare.forms import Form, draw_edge, draw_tick, pen_of
from reader.gui.compare.geometry import Band
from reader.gui.compare.text_pane import TextPane
from reader.gui.compare.tips import show_tip
from reader.gui.theme import Theme
from reader.model import LinkKind

HAIRLINE_STRENGTH = 0.55
"""The opacity of the line between two passages on one topic."""
STEEP, STEEPEST = 3.0, 9.0
"""From the one slope on such a line fades, until it is gone at the other."""
SLACK = 3.0
"""How far beside a thin band a click still counts, in pixels."""


@dataclass(frozen=True, slots=True)
class BandSource:
    """A link that joins the two panes beside a handle."""

    link: int
    kind: LinkKind
    form: Form
    judged: bool = False


class LinkMap(QSplitterHandle):
    """The strip between two panes. Its bands follow the scroll from heights kept since the last layout."""

    band_hovered = Signal(object)
    """The index of the link under the mouse, or None."""
    band_clicked = Signal(int)
    band_menu_requested = Signal(int, QPoint)
    """What can be done with this link is wanted as a menu, at the global position."""

    def __init__(self, splitter: LinkSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self.describe: Callable[[int], str] = lambda _: ""
        self._theme: Theme | None = None
        self._left: TextPane | None = None
        self._right: TextPane | None = None
        self._sources: Sequence[BandSource] = ()
        self._heights: list[tuple[BandSource, Band]] | None = None
        self._lit: frozenset[int] = frozenset()
        self._current: frozenset[int] = frozenset()
        self._quiet = False
        self._under_mouse: int | None = None
        self._pressed: QPoint | None = None
        self.setMouseTracking(True)

    def join(self, left: TextPane, right: TextPane, links: Sequence[BandSource]) -> None:
        """Says which panes are beside the handle, and which links join them."""
        self._left, self._right = left, right
        for pane in (left, right):
            pane.laid_out.connect(self._forget)
            pane.verticalScrollBar().valueChanged.connect(self.update)
        self.set_links(links)

    def set_links(self, links: Sequence[BandSource]) -> None:
        """Says which links join the panes."""
        self._sources = links
        self._under_mouse = None
        self._forget()

    def set_theme(self, theme: Theme) -> None:
        """Changes the colours."""
        self._theme = theme
        self.update()

    def set_lit(self, lit: frozenset[int], current: frozenset[int]) -> None:
        """Which links to show lit up, and which as the current ones."""
        if (lit, current) != (self._lit, self._current):
            self._lit, self._current = lit, current
            self.update()

    def set_quiet(self, on: bool) -> None:
        """Whether bands are shown while they are lit up alone."""
        self._quiet = on
        self.update()

    def _forget(self) -> None:
        self._heights = None
        self.update()

    def bands(self) -> list[tuple[BandSource, Band]]:
        """The bands of which an end is in view (of topics at rest: both), in this widget's coordinates."""
        left, right = self._left, self._right
        if left is None or right is None:
            return []
        if self._heights is None:
            ends = (left.extents, right.extents)
            self._heights = [
                (source, Band(*ends[0][source.link], *ends[1][source.link]))
                for source in self._sources
                if source.link in ends[0] and source.link in ends[1]
            ]
        strip = self.strip()
        a = strip.top() - left.verticalScrollBar().value()
        b = strip.top() - right.verticalScrollBar().value()
        found = []
        width = self.width()
        for source, band in self._heights:
            if self._quiet and not self._rank(source.link):
                continue
            is_faint = source.kind is LinkKind.TOPIC and not self._rank(source.link)
            moved = Band(band[0] + a, band[1] + a, band[2] + b, band[3] + b)
            shown = Band(*(edge - strip.top() for edge in moved))
            # At rest a topic's hairline is there only between two passages in view, and not too steep to be
            # followed: from afar there are many.
            if shown.visible_ends(strip.height()) > int(is_faint) and (
                not is_faint or _plainness(moved, width) > 0
            ):
                found.append((source, moved))
        return found

    def strip(self) -> QRectF:
        """The part of the handle that lies beside the texts."""
        if self._left is None:
            return QRectF(self.rect())
        viewport = self._left.viewport()
        top = viewport.mapTo(self.splitter(), QPoint(0, 0)).y() - self.y()
        return QRectF(0, top, self.width(), viewport.height())

    def link_at(self, point: QPointF) -> int | None:
        """The link whose band lies at the point: the strongest first, then the thinnest."""
        found = [
            (source.link not in self._lit | self._current, band.left_bottom - band.left_top, source.link)
            for source, band in ((source, self._drawn(source, band)) for source, band in self.bands())
            if band.contains(point.x(), point.y(), self.width(), SLACK)
        ]
        return min(found)[2] if found else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the faint bands first, then those lit up, then the current one."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("band"))
        strip = self.strip()
        painter.fillRect(QRectF(0, 0, self.width(), strip.top()), self._theme.colour("header"))
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(QPointF(0, strip.top() - 0.5), QPointF(self.width(), strip.top() - 0.5))
        painter.setClipRect(strip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ordered = sorted(
            self.bands(), key=lambda item: (self._rank(item[0].link), item[0].kind is not LinkKind.TOPIC)
        )
        for source, band in ordered:
            self._paint_band(painter, source, band, strip)
        painter.end()

    def _rank(self, link: int) -> int:
        return 2 if link in self._current else int(link in self._lit)

    def _drawn(self, source: BandSource, band: Band) -> Band:
        """The band as it is painted now: a topic's at rest is a line between the middles of its ends."""
        if source.kind is not LinkKind.TOPIC or self._rank(source.link):
            return band
        left, right = (band.left_top + band.left_bottom) / 2, (band.right_top + band.right_bottom) / 2
        return Band(left, left, right, right)

    def _paint_hairline(self, painter: QPainter, band: Band, line: QColor) -> None:
        line.setAlphaF(HAIRLINE_STRENGTH * _plainness(band, self.width()))
        pen = QPen(line, 1.0)
        pen.setDashPattern([4.0, 4.0])
        path = QPainterPath(QPointF(0, band.left_top))
        middle, width = self.width() / 2, self.width()
        path.cubicTo(
            QPointF(middle, band.left_top), QPointF(middle, band.right_top), QPointF(width, band.right_top)
        )
        painter.strokePath(path, pen)

    def _paint_band(self, painter: QPainter, source: BandSource, band: Band, strip: QRectF) -> None:
        theme = self._theme
        if theme is None:
            return
        rank = self._rank(source.link)
        line = theme.colour(f"link_{source.kind}")
        if source.kind is LinkKind.TOPIC and not rank:
            self._paint_hairline(painter, self._drawn(source, band), line)
            return
        fill = theme.colour(f"link_{source.kind}_fill")
        both = Band(*(edge - strip.top() for edge in band)).visible_ends(strip.height()) == 2
        if not both and not rank:
            line.setAlphaF(0.25)
            fill.setAlphaF(fill.alphaF() * 0.4)
        elif not rank:
            line.setAlphaF(0.55)
        width = self.width()
        middle = width / 2
        upper, lower = QPainterPath(QPointF(0, band.left_top)), QPainterPath(QPointF(0, band.left_bottom))
        for path, start, end in (
            (upper, band.left_top, band.right_top),
            (lower, band.left_bottom, band.right_bottom),
        ):
            path.cubicTo(QPointF(middle, start), QPointF(middle, end), QPointF(width, end))
        ribbon = QPainterPath(upper)
        ribbon.connectPath(lower.toReversed())
        ribbon.closeSubpath()
        if rank:
            fill = theme.colour("link_active_fill" if rank > 1 else "link_hover_fill")
        painter.fillPath(ribbon, fill)
        painter.setPen(pen_of(source.form, line, 1.8 if rank else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw_edge(painter, source.form, upper, 1)
        draw_edge(painter, source.form, lower, -1)
        if source.judged and both:
            centre = QPointF(middle, sum(band) / 4)
            draw_tick(painter, centre, theme.colour(f"link_{source.kind}"), theme.colour("band"))

    # Events

    def _hover(self, link: int | None) -> None:
        if link != self._under_mouse:
            self._under_mouse = link
            shape = Qt.CursorShape.SplitHCursor if link is None else Qt.CursorShape.PointingHandCursor
            self.setCursor(shape)
            self.band_hovered.emit(link)

    def event(self, event: QEvent) -> bool:
        """Adds the tooltip of the band under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            link = self.link_at(QPointF(event.pos()))
            show_tip(event.globalPos(), "" if link is None else self.describe(link), self)
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Lets go of the band under the mouse."""
        self._hover(None)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leaves the menu of the band under the mouse to the window."""
        link = self.link_at(QPointF(event.pos()))
        if link is not None:
            self.band_menu_requested.emit(link, event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the panes' border while pressed, else lights up the band under the mouse."""
        if event.buttons():
            super().mouseMoveEvent(event)
        else:
            self._hover(self.link_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where a click may begin; leaves the buttons for back and forward to the view."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
            return
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and release at one place is a click on the band there."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        point = event.position().toPoint()
        if pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if (point - pressed).manhattanLength() < QApplication.startDragDistance():
            link = self.link_at(event.position())
            if link is not None:
                self.band_clicked.emit(link)


def _plainness(band: Band, width: float) -> float:
    """How well the line of a topic can be followed: from 1 if it is flat to 0 if it is steep."""
    return min(1.0, max(0.0, (STEEPEST - band.steepness(width)) / (STEEPEST - STEEP)))


class LinkSplitter(QSplitter):
    """Panes side by side, with a link map between each two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """A link map for a handle."""
        return LinkMap(self)

    def link_maps(self) -> list[LinkMap]:
        """The link maps from left to right: one fewer than there are panes."""
        return [handle for i in range(1, self.count()) if isinstance(handle := self.handle(i), LinkMap)]
