"""When a statement was reported: a mark a report on a line of time, over the list of wordings."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.dates import tick_words
from reader.gui.lists.row_painting import small_font
from reader.gui.look.i18n import tongue
from reader.gui.look.mark_forms import paint_mark
from reader.gui.look.theme import Theme
from reader.gui.look.tips import plain_tip
from reader.gui.statements.report_words import ReportRow
from reader.gui.statements.reports_model import ReportsModel
from reader.gui.timeline.scale import TimeScale, apart, days

_MARGIN, _MARK, _RING, _REACH = 14, 4.0, 7.0, 12
_TICK_ROOM = 52
_LEAST_DAYS = 0.25


class ReportAxis(QWidget):
    """The dated reports in their order, but for rejected ones; the chosen one has a ring.

    A click chooses a report, so do Left, Right, Home and End; Enter opens what is chosen.
    """

    chosen = Signal(int)
    """The row of a report that is to be the current one of the list."""
    opened = Signal()
    """What is chosen is to be shown."""

    def __init__(self, model: ReportsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.current = -1
        """The row that is chosen, -1 for none."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("When the statement was reported"))
        model.modelReset.connect(self._follow)
        model.dataChanged.connect(lambda *_: self.update())
        self._follow()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self.update()

    def set_current(self, row: int) -> None:
        """Puts the ring around the report in a row."""
        self.current = row
        rows = self._model.rows
        words = " · ".join(self._model.parts(rows[row])) if 0 <= row < len(rows) else ""
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """A line of marks over a line of small text."""
        return QSize(120, 34 + self._small().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """As high as it is."""
        return self.sizeHint()

    def marks(self) -> list[tuple[QPointF, int]]:
        """Where the dated reports stand, each with its row."""
        scale = self._scale()
        if scale is None:
            return []
        dated = [(scale.x(at), number) for number, at in self._times()]
        places = apart([x for x, _ in dated], 2 * _MARK + 3, 0.0, scale.width)
        return [(QPointF(_MARGIN + x, 16), number) for x, (_, number) in zip(places, dated, strict=True)]

    def _times(self) -> Iterator[tuple[int, float]]:
        for number, row in enumerate(self._model.rows):
            if row.report.published is not None and not row.rejected:
                yield number, days(row.report.published)

    def _scale(self) -> TimeScale | None:
        times = [at for _, at in self._times()]
        width = max(1, self.width() - 2 * _MARGIN)
        return TimeScale.over(times[0], times[-1], width, _LEAST_DAYS) if len(times) > 1 else None

    def _small(self) -> QFontMetrics:
        return QFontMetrics(small_font(self.font()))

    def _follow(self) -> None:
        self.setVisible(len(list(self._times())) > 1)
        self.set_current(-1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line, the named times under it and the marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("pane"))
        scale = self._scale()
        if scale is None:
            return
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(QPointF(_MARGIN, 16), QPointF(self.width() - _MARGIN, 16))
        self._paint_ticks(painter, scale)
        rows = self._model.rows
        for centre, number in self.marks():
            self._paint_mark(painter, centre, number, rows[number])
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("border"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._theme.colour("focus"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -3))

    def _paint_ticks(self, painter: QPainter, scale: TimeScale) -> None:
        painter.setFont(small_font(self.font()))
        metrics = self._small()
        for tick in scale.ticks(_TICK_ROOM):
            x = _MARGIN + scale.x(tick.at)
            painter.setPen(self._theme.colour("border"))
            painter.drawLine(QPointF(x, 13), QPointF(x, 19))
            painter.setPen(self._theme.colour("text_muted"))
            words = tick_words(tick.text, tongue())
            left = min(max(4.0, x - metrics.horizontalAdvance(words) / 2), self.width() - 4.0)
            left = min(left, self.width() - 4.0 - metrics.horizontalAdvance(words))
            painter.drawText(QPointF(left, 28 + metrics.ascent()), words)

    def _paint_mark(self, painter: QPainter, centre: QPointF, number: int, row: ReportRow) -> None:
        if number == self.current:
            painter.setBrush(self._theme.colour("pane"))
            painter.setPen(QPen(self._theme.colour("focus"), 1.6))
            painter.drawEllipse(centre, _RING, _RING)
        form = self._model.forms.get(row.report.outlet, 0)
        paint_mark(painter, centre, _MARK, form, self._theme.code(form))

    # What the reader does

    def row_at(self, place: QPointF) -> int | None:
        """The report whose mark is at a place, or next to it."""
        near = [((centre - place).manhattanLength(), number) for centre, number in self.marks()]
        distance, number = min(near, default=(_REACH + 1, -1))
        return number if distance <= _REACH else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the report under the mouse."""
        row = self.row_at(event.position())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the report under the mouse."""
        if self.row_at(event.position()) is not None:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes from report to report."""
        rows = [number for number, _ in self._times()]
        at = rows.index(self.current) if self.current in rows else -1
        steps = {
            Qt.Key.Key_Left: max(0, at - 1),
            Qt.Key.Key_Right: min(len(rows) - 1, at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(rows) - 1,
        }
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in steps and rows:
            self.chosen.emit(rows[steps[Qt.Key(event.key())]])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tells of the report under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.row_at(QPointF(event.pos()))
            words = "\n".join(self._model.parts(self._model.rows[row])) if row is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)
