"""Bars: how often each code was given, group by group."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from reader.gui.figures.chart_data import Bars, Measure, Series, ticks
from reader.gui.figures.fills import HOLLOW, paint_fill
from reader.gui.figures.plot import Part, Plot
from reader.gui.inspector.look import blended
from reader.gui.lists.row_painting import small_font
from reader.gui.look.code_chip import CHIP, paint_code
from reader.gui.look.theme import Theme

_MARGIN, _GAP, _SWATCH = 16, 8, 18
_LEAST_BAR, _BAR, _MOST_BAR = 7, 22, 34
_LEAST_AXIS, _MOST_LABEL = 220, 170
_HEIGHT = 200


class BarChart(Plot):
    """Columns for what goes on in time, rows for all else, whose names are long.

    Every code has its colour, and beside it a way of being filled; a legend says which is which.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.data = Bars((), (), Measure.TAGS, stacked=True)
        self.upright = False
        self._group: Callable[[str], str] = str
        self._code: Callable[[int | None], str] = str
        self._slot: Callable[[int], int] = int
        self._words: Callable[[int, int], str] = lambda _series, _group: ""

    def show_data(
        self,
        data: Bars,
        *,
        upright: bool,
        group: Callable[[str], str],
        code: Callable[[int | None], str],
        slot: Callable[[int], int],
        words: Callable[[int, int], str],
    ) -> None:
        """Shows bars; the functions say what a group, a code and a bar are called, and a code's colour."""
        self.data, self.upright = data, upright
        self._group, self._code, self._slot, self._words = group, code, slot, words
        self.renew()

    # Arithmetic

    def _small(self) -> QFont:
        return small_font(self.font())

    def _thickness(self, bar: float) -> float:
        """How much room a group takes across its bars."""
        return bar * (1 if self.data.stacked else max(1, len(self.data.series))) + _GAP + bar / 3

    def least_width(self) -> int:
        """Columns as narrow as can still be read; rows need room for their names."""
        if self.upright:
            columns = max(1, len(self.data.groups)) * self._thickness(_LEAST_BAR)
            return max(round(columns) + self._axis_width() + 2 * _MARGIN, _LEAST_AXIS)
        return _LEAST_AXIS + self._label_width() + 2 * _MARGIN

    def best_size(self, width: int) -> QSize:
        """Bars as thick as can be read."""
        many = max(1, len(self.data.groups))
        metrics = QFontMetrics(self._small())
        wide = max(width, self.least_width())
        if self.upright:
            return QSize(wide, self._legend_height(wide) + _HEIGHT + 3 * metrics.height() + 2 * _MARGIN)
        bar = _BAR if self.data.stacked else _LEAST_BAR + 5
        body = max(many * self._thickness(bar), 3 * _BAR)
        high = self._legend_height(wide) + body + metrics.height() + 2 * _MARGIN + _GAP
        return QSize(wide, round(high))

    def _label_width(self) -> int:
        metrics = QFontMetrics(self.font())
        return min(
            _MOST_LABEL,
            # A point more: words that just fit would be cut for a part of one.
            max((metrics.horizontalAdvance(self._group(key)) + 1 for key in self.data.groups), default=0),
        )

    def _axis_width(self) -> int:
        metrics = QFontMetrics(self._small())
        return max(metrics.horizontalAdvance(_number(tick)) for tick in ticks(self.data.longest)) + _GAP

    def _legend(self, width: int) -> list[tuple[int, QRectF]]:
        """Where each entry of the legend stands, line by line."""
        metrics = QFontMetrics(self._small())
        found, left, top = [], float(_MARGIN), float(_MARGIN)
        for number, series in enumerate(self.data.series):
            most = width - 2 * _MARGIN
            wide = min(most, _SWATCH + CHIP + 12 + metrics.horizontalAdvance(self._code(series.code)) + 14)
            if left + wide > width - _MARGIN and left > _MARGIN:
                left, top = float(_MARGIN), top + metrics.height() + 6
            found.append((number, QRectF(left, top, wide, metrics.height())))
            left += wide
        return found

    def _legend_height(self, width: int) -> int:
        entries = self._legend(width)
        return round(entries[-1][1].bottom()) - _MARGIN + 2 * _GAP if entries else 0

    def _body(self, size: QSize) -> QRectF:
        """Where the bars are: from the axis of values to the far edge."""
        small = QFontMetrics(self._small())
        top = _MARGIN + self._legend_height(size.width()) + small.height() / 2
        if self.upright:
            left, bottom = _MARGIN + self._axis_width(), size.height() - _MARGIN - small.height() - 6
            return QRectF(left, top, size.width() - _MARGIN - left, bottom - top)
        left = _MARGIN + self._label_width() + _GAP
        # Beyond the longest bar its number stands.
        right = size.width() - _MARGIN - small.horizontalAdvance(_number(self.data.longest)) - _GAP
        bottom = size.height() - _MARGIN - small.height()
        return QRectF(left, top, right - left, bottom - top)

    def lay_out(self, size: QSize) -> Sequence[Part]:
        """A part for each bar that has any length."""
        data, body = self.data, self._body(size)
        if not data.groups or not data.series:
            return ()
        step = (body.width() if self.upright else body.height()) / len(data.groups)
        longest = ticks(data.longest)[-1]
        scale = (body.height() if self.upright else body.width()) / longest
        inner = max(2.0, min(step - _GAP, (_MOST_BAR if data.stacked else _MOST_BAR * len(data.series))))
        bar = inner if data.stacked else inner / len(data.series)
        parts = []
        for column in range(len(data.groups)):
            across = column * step + (step - inner) / 2
            along = 0.0
            for row, series in enumerate(data.series):
                value = series.values[column]
                length = value * scale
                if value:
                    shift = 0.0 if data.stacked else row * bar
                    area = self._area(body, across + shift, along, bar, max(length, 1.5))
                    parts.append(Part(area, self._words(row, column), row, column))
                if data.stacked:
                    along += length
        return parts

    def _area(self, body: QRectF, across: float, along: float, thick: float, length: float) -> QRectF:
        if self.upright:
            return QRectF(body.left() + across, body.bottom() - along - length, thick, length)
        return QRectF(body.left() + along, body.top() + across, length, thick)

    # Painting

    def paint(self, painter: QPainter, size: QSize, parts: Sequence[Part]) -> None:
        """The legend, the axis with its lines, the bars, the names of the groups."""
        body = self._body(size)
        self._paint_legend(painter, size)
        painter.setFont(self._small())
        self._paint_axis(painter, body)
        for part in parts:
            self._fill(painter, part.area, part.row)
        self._paint_groups(painter, body, parts)

    def _fill(self, painter: QPainter, area: QRectF, row: int) -> None:
        series = self.data.series[row]
        line, ground = self._colours(series)
        paint_fill(painter, area, HOLLOW if series.code is None else row % HOLLOW, line, ground)

    def _colours(self, series: Series) -> tuple:
        if series.code is None:
            return self.theme.colour("text_muted"), self.theme.colour("pane")
        slot = self._slot(series.code)
        return self.theme.code(slot), blended(self.theme.code(slot, fill=True), self.theme.colour("pane"))

    def _paint_legend(self, painter: QPainter, size: QSize) -> None:
        painter.setFont(self._small())
        metrics = QFontMetrics(painter.font())
        for row, area in self._legend(size.width()):
            series = self.data.series[row]
            swatch = QRectF(area.left(), area.center().y() - 6, _SWATCH, 12)
            self._fill(painter, swatch, row)
            left = swatch.right() + 4
            if series.code is not None:
                chip = QRectF(left, area.center().y() - CHIP / 2, CHIP, CHIP)
                paint_code(painter, chip, self._slot(series.code), self.theme)
            left += CHIP + 4
            painter.setPen(self.theme.colour("text"))
            room = area.right() - left - 6
            text = metrics.elidedText(
                self._code(series.code), Qt.TextElideMode.ElideMiddle, max(20, round(room))
            )
            painter.drawText(
                QRectF(left, area.top(), room, area.height()), Qt.AlignmentFlag.AlignVCenter, text
            )

    def _paint_axis(self, painter: QPainter, body: QRectF) -> None:
        marks = ticks(self.data.longest)
        metrics = QFontMetrics(painter.font())
        for mark in marks:
            part = mark / marks[-1]
            painter.setPen(self.theme.colour("border" if mark == 0 else "header"))
            text, height = _number(mark), metrics.height()
            if self.upright:
                y = round(body.bottom() - part * body.height())
                painter.drawLine(QPointF(body.left(), y), QPointF(body.right(), y))
                place = QRectF(0, y - height / 2, body.left() - 6, height)
                align = Qt.AlignmentFlag.AlignRight
            else:
                x = round(body.left() + part * body.width())
                painter.drawLine(QPointF(x, body.top()), QPointF(x, body.bottom()))
                place = QRectF(x - 40, body.bottom() + 3, 80, height)
                align = Qt.AlignmentFlag.AlignHCenter
            painter.setPen(self.theme.colour("text_muted"))
            painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_groups(self, painter: QPainter, body: QRectF, parts: Sequence[Part]) -> None:
        groups = self.data.groups
        if not groups:
            return
        small = QFontMetrics(painter.font())
        if self.upright:
            step = body.width() / len(groups)
            widest = max(small.horizontalAdvance(self._group(key)) for key in groups) + _GAP
            every = max(1, -(-widest // max(1, round(step))))
            painter.setPen(self.theme.colour("text"))
            for number in range(0, len(groups), every):
                middle = body.left() + (number + 0.5) * step
                place = QRectF(middle - widest / 2, body.bottom() + 4, widest, small.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._group(groups[number]))
            return
        step = body.height() / len(groups)
        ends: dict[int, float] = {}
        for part in parts:
            ends[part.column] = max(ends.get(part.column, 0.0), part.area.right())
        for number, key in enumerate(groups):
            top = body.top() + number * step
            if self.data.stacked:
                total = sum(series.values[number] for series in self.data.series)
                painter.setFont(self._small())
                painter.setPen(self.theme.colour("text_muted"))
                place = QRectF(ends.get(number, body.left()) + 5, top, 80, step)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, _number(total))
            painter.setFont(self.font())
            painter.setPen(self.theme.colour("text"))
            metrics = QFontMetrics(painter.font())
            text = metrics.elidedText(self._group(key), Qt.TextElideMode.ElideRight, self._label_width())
            place = QRectF(_MARGIN, top, self._label_width(), step)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)


def _number(value: float) -> str:
    """A number as the reader's language writes it, with two digits after the point at most."""
    if value == round(value):
        return QLocale().toString(round(value))
    return QLocale().toString(value, "f", 2 if value < 10 else 1)
