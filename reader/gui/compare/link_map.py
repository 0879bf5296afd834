"""The bands between neighbouring panes, painted where the splitter has its handle."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QWidget

from reader.gui.compare.band_painter import BandSource, at_rest, paint_band, plainness
from reader.gui.compare.geometry import Band
from reader.gui.compare.text_pane import TextPane
from reader.gui.look.theme import Theme
from reader.gui.look.tips import show_tip
from reader.model import LinkKind

SLACK = 3.0
"""How far beside a thin band a click still counts, in pixels."""


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
                not is_faint or plainness(moved, width) > 0
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
            paint_band(painter, source, band, strip, self._rank(source.link), self._theme)
        painter.end()

    def _rank(self, link: int) -> int:
        return 2 if link in self._current else int(link in self._lit)

    def _drawn(self, source: BandSource, band: Band) -> Band:
        """The band as it is painted now."""
        return at_rest(band) if source.kind is LinkKind.TOPIC and not self._rank(source.link) else band

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
