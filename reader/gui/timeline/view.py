"""A row an event, with a mark for each article at its date; the form tells the outlet."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from reader.gui.events_model import EventsModel, day
from reader.gui.row_painting import small_font
from reader.gui.theme import Theme
from reader.gui.timeline.marks import paint_mark
from reader.gui.timeline.scale import TimeScale, apart, days
from reader.library import ArticleSummary
from reader.model import Event

_MARGIN, _MARK, _TICK_ROOM = 12, 4.0, 58
_STEP = 1.25
"""How much a turn of the wheel or a key zooms."""


class EventTimeline(QAbstractScrollArea):
    """The events that the list shows, in its order, under one scale of time.

    The wheel scrolls, with Ctrl it zooms; dragging sideways and the keys Left and Right go through the time,
    + and - zoom, 0 shows all, Up and Down choose an event, Enter or a double click opens it.
    """

    event_wanted = Signal(object)
    """An ``Event`` whose articles are to be compared."""

    def __init__(self, model: EventsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.scale: TimeScale | None = None
        """None while there is no event with a date."""
        self.current = -1
        """The row that is chosen, -1 for none."""
        self._forms: dict[str, int] = {}
        self._dragged: float | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline of events"))
        model.loaded.connect(self.show_all)
        model.dataChanged.connect(lambda *_: self.viewport().update())
        self.show_all()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self.viewport().update()

    def show_all(self) -> None:
        """Shows the whole time of the events, and chooses none."""
        events = self._model.events()
        known = [each for each in events if each.first is not None and each.last is not None]
        self.scale = None
        if known:
            first = min(days(each.first) for each in known if each.first is not None)
            last = max(days(each.last) for each in known if each.last is not None)
            self.scale = TimeScale.over(first, last, self._width())
        outlets = dict.fromkeys(outlet for each in events for outlet in each.outlets)
        self._forms = {outlet: form for form, outlet in enumerate(sorted(outlets))}
        self._choose(-1)
        self._set_range()

    # Where things are

    def _small(self) -> QFontMetrics:
        return QFontMetrics(small_font(self.font()))

    @property
    def head(self) -> int:
        """The height of what stands over the rows: the forms' outlets, and the scale."""
        return 2 * self._small().lineSpacing() + 14

    @property
    def row_height(self) -> int:
        """The height of a row, in pixels."""
        return QFontMetrics(self.font()).lineSpacing() + 26

    def row_at(self, height: int) -> int:
        """The row at a height of the viewport; -1 if there is none."""
        row = (height - self.head + self.verticalScrollBar().value()) // self.row_height
        return row if height >= self.head and 0 <= row < len(self._model.events()) else -1

    def _width(self) -> int:
        return max(1, self.viewport().width() - 2 * _MARGIN)

    def _top(self, row: int) -> int:
        return self.head + row * self.row_height - self.verticalScrollBar().value()

    def _set_range(self) -> None:
        rows, room = len(self._model.events()) * self.row_height, self.viewport().height() - self.head
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, rows - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(self.row_height)
        self.viewport().update()

    def _marks(self, row: int, scale: TimeScale) -> Iterator[tuple[QPointF, ArticleSummary]]:
        """Where the articles of an event stand that are known by now."""
        height = self._top(row) + self.row_height - 13
        articles = self._model.articles_of(self._model.events()[row])
        dated = [(scale.x(days(each.published)), each) for each in articles if each.published is not None]
        dated.sort(key=lambda each: each[0])
        places = apart([x for x, _ in dated], 2 * _MARK + 2, 0.0, self._width() - _MARK)
        for x, (_, summary) in zip(places, dated, strict=True):
            yield QPointF(_MARGIN + x, height), summary

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the rows that are in view, and the scale over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), self._theme.colour("pane"))
        if self.scale is None:
            return
        self._paint_lines(painter, self.scale)
        first = self.verticalScrollBar().value() // self.row_height
        count = self.viewport().height() // self.row_height + 2
        events = self._model.events()
        for row in range(first, min(len(events), first + count)):
            self._paint_row(painter, row, events[row], self.scale)
        self._paint_head(painter, self.scale)

    def _paint_lines(self, painter: QPainter, scale: TimeScale) -> None:
        painter.setPen(self._theme.colour("header"))
        for tick in scale.ticks(_TICK_ROOM):
            x = _MARGIN + scale.x(tick.at)
            painter.drawLine(QPointF(x, self.head), QPointF(x, self.viewport().height()))

    def _paint_row(self, painter: QPainter, row: int, event: Event, scale: TimeScale) -> None:
        top, width = self._top(row), self.viewport().width()
        if row == self.current:
            painter.fillRect(0, top, width, self.row_height, self._theme.colour("selection"))
        chosen = row == self.current
        painter.setFont(small_font(self.font()))
        painter.setPen(self._theme.colour("selection_text" if chosen else "text_muted"))
        metrics = QFontMetrics(painter.font())
        count = str(len(event.outlets))
        line = QRect(_MARGIN, top + 4, width - 2 * _MARGIN, QFontMetrics(self.font()).lineSpacing())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        line.setRight(line.right() - metrics.horizontalAdvance(count) - 8)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("selection_text" if chosen else "heading"))
        label = QFontMetrics(self.font()).elidedText(event.label, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
        if event.first is not None and event.last is not None:
            height = top + self.row_height - 13
            painter.setPen(self._theme.colour("border"))
            left, right = (_MARGIN + scale.x(days(each)) for each in (event.first, event.last))
            painter.drawLine(QPointF(left, height), QPointF(right, height))
        for centre, summary in self._marks(row, scale):
            form = self._forms.get(summary.outlet, 0)
            paint_mark(painter, centre, _MARK, form, self._theme.code(form))

    def _paint_head(self, painter: QPainter, scale: TimeScale) -> None:
        width, line = self.viewport().width(), self._small().lineSpacing()
        painter.fillRect(0, 0, width, self.head, self._theme.colour("pane"))
        painter.setFont(small_font(self.font()))
        left = float(_MARGIN)
        for outlet, form in self._forms.items():
            name = self._model.outlet_name(outlet)
            taken = 2 * _MARK + 6 + self._small().horizontalAdvance(name)
            if left + taken > width - _MARGIN:
                break
            paint_mark(painter, QPointF(left + _MARK, 4 + line / 2), _MARK, form, self._theme.code(form))
            painter.setPen(self._theme.colour("text_muted"))
            painter.drawText(QPointF(left + 2 * _MARK + 5, 4 + self._small().ascent()), name)
            left += taken + 10
        painter.setPen(self._theme.colour("text_muted"))
        ticks = scale.ticks(_TICK_ROOM)
        for tick in ticks:
            x = _MARGIN + scale.x(tick.at)
            painter.drawText(QPointF(x + 2, 8 + line + self._small().ascent()), tick.text)
        painter.setPen(self._theme.colour("border"))
        painter.drawLine(0, self.head - 1, width, self.head - 1)

    # What the reader does

    def _choose(self, row: int) -> None:
        self.current = row
        events = self._model.events()
        self.setAccessibleDescription(self._in_words(events[row]) if 0 <= row < len(events) else "")
        if row >= 0:
            bar, top = self.verticalScrollBar(), row * self.row_height
            low = top + self.row_height - bar.pageStep()
            bar.setValue(min(top, max(bar.value(), low)))
        self.viewport().update()

    def _in_words(self, event: Event) -> str:
        return "\n".join((event.label, self._model.dates(event), self._model.coverage(event)))

    def _zoom(self, factor: float, x: float) -> None:
        if self.scale is not None:
            self.scale = self.scale.zoomed(factor, x - _MARGIN)
            self.viewport().update()

    def _move(self, pixels: float) -> None:
        if self.scale is not None:
            self.scale = self.scale.moved(pixels)
            self.viewport().update()

    def _open(self) -> None:
        events = self._model.events()
        if 0 <= self.current < len(events):
            self.event_wanted.emit(events[self.current])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes through events and time."""
        page, last = self.viewport().width() / 4, len(self._model.events()) - 1
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self._open()
            case Qt.Key.Key_Up:
                self._choose(max(min(0, last), self.current - 1))
            case Qt.Key.Key_Down:
                self._choose(min(last, self.current + 1))
            case Qt.Key.Key_Home:
                self._choose(min(0, last))
            case Qt.Key.Key_End:
                self._choose(last)
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
            self._choose(self.row_at(round(event.position().y())))
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
        self._choose(self.row_at(round(event.position().y())))
        self._open()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells what the mouse is over: an article, or else the event."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def words_at(self, place: QPointF) -> str:
        """What stands at a place of the viewport."""
        row = self.row_at(round(place.y()))
        if row < 0 or self.scale is None:
            return ""
        for centre, summary in self._marks(row, self.scale):
            if (centre - place).manhattanLength() <= 2 * _MARK:
                head = f"{self._model.outlet_name(summary.outlet)} · {day(summary.published)}"
                return f"{head}\n{summary.title}"
        return self._in_words(self._model.events()[row])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the days that are shown."""
        super().resizeEvent(event)
        if self.scale is not None:
            self.scale = self.scale.resized(self._width())
        self._set_range()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paints anew: the scale stays where it is."""
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Chooses the first event if none is."""
        super().focusInEvent(event)
        by_key = event.reason() is not Qt.FocusReason.MouseFocusReason
        if by_key and self.current < 0 and self._model.events():
            self._choose(0)
