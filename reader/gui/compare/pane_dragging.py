"""Panes that are dragged to another place by their headers, and articles that are dropped on them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.compare.pane_drop import Drop, drop_at, moved_to
from reader.gui.compare.pane_row import PaneRow
from reader.gui.look.theme import Theme

ARTICLES_MIME = "application/x-jianting-articles"
"""Ids of articles, in ASCII, separated by spaces."""
_THICKNESS = 4.0
_GHOST_STRENGTH = 0.96


class DropMark(QWidget):
    """Shows over a row where what is dragged would land: a bar between panes, or a frame around one.

    A header that is dragged goes along under the mouse.
    """

    def __init__(self, row: PaneRow, theme: Theme) -> None:
        super().__init__(row.parentWidget())  # a splitter would take a child for one more pane
        self._row, self._theme = row, theme
        self.drop: Drop | None = None
        """Where it would land, if anywhere."""
        self.dragged: int | None = None
        """The pane that is dragged, if it is one."""
        self._ghost_left = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(row.geometry())
        self.raise_()
        self.show()

    def show_drop(self, drop: Drop | None) -> None:
        """Says where it would land."""
        self.drop = drop
        self.update()

    def carry(self, pane: int, left: int) -> None:
        """Says which pane is dragged, and how far its header was taken."""
        self.dragged, self._ghost_left = pane, left
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the mark, and the header on its way."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.dragged is not None:
            self._paint_ghost(painter, self._row.panes[self.dragged].header)
        if self.drop is not None:
            accent = self._theme.colour("accent")
            if self.drop.replaces:
                painter.setPen(QPen(accent, _THICKNESS))
                pane = QRectF(self._row.panes[self.drop.place].geometry())
                inset = _THICKNESS / 2
                painter.drawRoundedRect(pane.adjusted(inset, inset, -inset, -inset), 4, 4)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                x = gap_middle(self._row, self.drop.place)
                bar = QRectF(x - _THICKNESS / 2, 0, _THICKNESS, self.height())
                painter.drawRoundedRect(bar, _THICKNESS / 2, _THICKNESS / 2)
        painter.end()

    def _paint_ghost(self, painter: QPainter, header: QWidget) -> None:
        # Where it was taken from is veiled, so that one sees what is left there.
        veil = self._theme.colour("window")
        veil.setAlphaF(0.6)
        painter.fillRect(QRectF(self._row.panes[self.dragged or 0].geometry()), veil)
        painter.setOpacity(_GHOST_STRENGTH)
        painter.drawPixmap(QPoint(self._ghost_left, 0), header.grab())
        painter.setOpacity(1.0)
        painter.setPen(QPen(self._theme.colour("accent"), 1))
        painter.drawRect(QRectF(self._ghost_left + 0.5, 0.5, header.width() - 1, header.height() - 1))


def gap_middle(row: PaneRow, gap: int) -> float:
    """The x of a gap's middle in a row; at the row's ends, just within it."""
    edges = spans(row)
    if gap <= 0:
        return _THICKNESS / 2
    if gap >= len(edges):
        return row.width() - _THICKNESS / 2
    return (edges[gap - 1][1] + edges[gap][0]) / 2


def spans(row: PaneRow) -> list[tuple[float, float]]:
    """The left and right edges of a row's panes."""
    return [(float(pane.x()), float(pane.x() + pane.width())) for pane in row.panes]


class PaneDragging(QObject):
    """Follows the mouse over the row of panes that is shown. Esc gives a drag up."""

    moved = Signal(int, int)
    """The pane of the first number is to be the one of the second."""
    dropped = Signal(list, int)
    """Articles (by their ids) are to stand before the pane of that number."""
    replaced = Signal(list, int)
    """Articles are to stand in place of the pane of that number."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self._row: PaneRow | None = None
        self._mark: DropMark | None = None
        self._dragged: int | None = None
        self._given_up = False

    @property
    def mark(self) -> DropMark | None:
        """What shows where something would land, while something is dragged."""
        return self._mark

    def set_row(self, row: PaneRow | None) -> None:
        """Follows the mouse over another row."""
        self._end()
        self._row, self._given_up = row, False
        if row is not None:
            row.setAcceptDrops(True)
            row.installEventFilter(self)
            for number, pane in enumerate(row.panes):
                pane.header.dragged.connect(partial(self._drag, number))
                pane.header.let_go.connect(self._let_go)

    # A pane by its header

    def _drag(self, pane: int, start: QPoint, now: QPoint) -> None:
        """``start`` and ``now`` are global positions of the mouse."""
        row = self._row
        if row is None or len(row.panes) < 2 or self._given_up:
            return
        if self._dragged is None:
            self._dragged = pane
            self._begin(row)
            QApplication.instance().installEventFilter(self)
        if self._mark is None or self._dragged != pane:
            return
        self._mark.carry(pane, row.panes[pane].x() + now.x() - start.x())
        place = moved_to(row.mapFromGlobal(now).x(), spans(row), pane)
        self._mark.show_drop(None if place is None else Drop(place + (place > pane)))

    def _let_go(self) -> None:
        pane, drop = self._dragged, self._mark.drop if self._mark is not None else None
        self._end()
        self._given_up = False
        if pane is not None and drop is not None:
            self.moved.emit(pane, drop.place - (drop.place > pane))

    def give_up(self) -> None:
        """Leaves everything where it was, however far the mouse still goes."""
        self._given_up = self._dragged is not None
        self._end()

    def _begin(self, row: PaneRow) -> None:
        if self._mark is None:
            self._mark = DropMark(row, self.theme)

    def _end(self) -> None:
        if self._dragged is not None:
            self._dragged = None
            QApplication.instance().removeEventFilter(self)
        if self._mark is not None:
            self._mark.hide()
            self._mark.deleteLater()
            self._mark = None

    # Articles from a list

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc gives up while a pane is dragged; articles are taken where they are dropped."""
        if self._dragged is not None and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                if event.type() is QEvent.Type.KeyPress:
                    self.give_up()
                event.accept()
                return True
        elif watched is self._row and isinstance(event, QDropEvent):
            return self._over(self._row, event)
        elif watched is self._row and event.type() is QEvent.Type.DragLeave:
            self._end()
        return super().eventFilter(watched, event)

    def _over(self, row: PaneRow, event: QDropEvent) -> bool:
        """A drag enters, moves or is dropped."""
        articles = articles_in(event.mimeData())
        if not articles:
            return False
        drop = drop_at(event.position().x(), spans(row))
        event.acceptProposedAction()
        if event.type() is not QEvent.Type.Drop:
            self._begin(row)
            if self._mark is not None:
                self._mark.show_drop(drop)
            return True
        self._end()
        (self.replaced if drop.replaces else self.dropped).emit(articles, drop.place)
        return True


def articles_in(data: QMimeData) -> Sequence[int]:
    """The ids of the articles that are dragged; none if it is something else."""
    try:
        return [int(each) for each in bytes(data.data(ARTICLES_MIME).data()).decode("ascii").split()]
    except ValueError:
        return []
