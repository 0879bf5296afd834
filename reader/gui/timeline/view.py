"""A row an event, with a mark for each article at its date; the form tells the outlet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.gui.events.events_model import EventsModel
from reader.gui.lists.keys import is_enter
from reader.gui.look.theme import Theme
from reader.gui.look.tips import plain_tip
from reader.gui.timeline.painting import paint_timeline
from reader.gui.timeline.rows import MARGIN, TimelineRows

_STEP = 1.25
"""How much a turn of the wheel or a key zooms."""


class EventTimeline(TimelineRows):
    """The events that the list shows, in its order, under one scale of time.

    The scale shows the time of the rows in view, until the reader takes it elsewhere: with Ctrl the wheel
    zooms, dragging sideways and the keys Left and Right go through the time, + and - zoom, 0 shows all. Up
    and Down choose an event, Enter or a double click opens it.
    """

    event_wanted = Signal(object)
    """An ``Event`` whose articles are to be compared."""

    def __init__(self, model: EventsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._theme = theme
        self._dragged: float | None = None
        self._chosen = 0
        """The id of the event that is chosen, 0 for none."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline of events"))
        model.loaded.connect(self.show_events)
        model.dataChanged.connect(lambda *_: self.viewport().update())
        self.show_events()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self.viewport().update()

    def show_events(self) -> None:
        """Shows the events that are listed; the one that was chosen stays so if it is among them."""
        self.take_events()
        self.set_range()
        self.choose(self.model.index_of(self._chosen).row())

    def show_all(self) -> None:
        """Shows the whole time of the events."""
        self.follows = False
        self.scale = self.scale_over(self.model.events())
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws all of it."""
        paint_timeline(QPainter(self.viewport()), self, self._theme)

    # What the reader does

    def choose(self, row: int) -> None:
        """Chooses the event in a row and brings it into view; -1 chooses none."""
        self.current = row
        events = self.model.events()
        event = events[row] if 0 <= row < len(events) else None
        self._chosen = event.id if event is not None else 0
        self.setAccessibleDescription(self.in_words(event) if event is not None else "")
        if event is not None:
            bar, top = self.verticalScrollBar(), row * self.row_height
            low = top + self.row_height - bar.pageStep()
            bar.setValue(min(top, max(bar.value(), low)))
        self.viewport().update()

    def _zoom(self, factor: float, x: float) -> None:
        self.follows = False
        if self.scale is not None:
            self.scale = self.scale.zoomed(factor, x - MARGIN)
            self.viewport().update()

    def _move(self, pixels: float) -> None:
        self.follows = False
        if self.scale is not None:
            self.scale = self.scale.moved(pixels)
            self.viewport().update()

    def _open(self) -> None:
        events = self.model.events()
        if 0 <= self.current < len(events):
            self.event_wanted.emit(events[self.current])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes through events and time."""
        page, last = self.viewport().width() / 4, len(self.model.events()) - 1
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if is_enter(event):
                self._open()
            case Qt.Key.Key_Up:
                self.choose(max(min(0, last), self.current - 1))
            case Qt.Key.Key_Down:
                self.choose(min(last, self.current + 1))
            case Qt.Key.Key_Home:
                self.choose(min(0, last))
            case Qt.Key.Key_End:
                self.choose(last)
            case Qt.Key.Key_Left:
                self._move(-page)
            case Qt.Key.Key_Right:
                self._move(page)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom(1 / _STEP, self.viewport().width() / 2)
            case Qt.Key.Key_Minus:
                self._zoom(_STEP, self.viewport().width() / 2)
            case Qt.Key.Key_0:
                self.show_all()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls; zooms with Ctrl, and goes through the time where the wheel is turned sideways."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_STEP ** (-turned.y() / 120), event.position().x())
        elif abs(turned.x()) > abs(turned.y()):
            self._move(-turned.x() / 2)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses a row; from there the time can be dragged."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.choose(self.row_at(round(event.position().y())))
            self._dragged = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the time along."""
        if self._dragged is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._move(self._dragged - event.position().x())
            self._dragged = event.position().x()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Lets the time go."""
        self._dragged = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the event."""
        self.choose(self.row_at(round(event.position().y())))
        self._open()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells what the mouse is over: an article, or else the event."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = plain_tip(self.words_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Chooses the first event if none is."""
        super().focusInEvent(event)
        by_key = event.reason() is not Qt.FocusReason.MouseFocusReason
        if by_key and self.current < 0 and self.model.events():
            self.choose(0)
