"""Where the events and their articles stand in the timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.gui.events.events_model import EventsModel, day
from reader.gui.lists.row_painting import small_font
from reader.gui.timeline.scale import TimeScale, apart, days
from reader.library import ArticleSummary
from reader.model import Event

MARGIN, MARK, TICK_ROOM = 12, 4.0, 58
"""Pixels: at the sides, half of a mark, and between two named times at least."""
_GAPS, _FAR = (2 * MARK + 2, 7.0, 5.0, 3.0, 2.0, 1.0), 14.0
"""Pixels: how far marks are apart, if none then is further than that from its date."""


class TimelineRows(QAbstractScrollArea):
    """A row an event, in the list's order, all under one scale of time."""

    def __init__(self, model: EventsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.scale: TimeScale | None = None
        """None while there is no event with a date."""
        self.current = -1
        """The row that is chosen, -1 for none."""
        self.follows = True
        """Whether the scale follows what is in view."""
        self.forms: dict[str, int] = {}
        """The number of the form that stands for each outlet."""
        self.legend_lines = 1
        """How many lines the outlets' names take."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def take_events(self) -> None:
        """Takes on the events that are listed, with a scale that shows the time of those in view."""
        events = self.model.events()
        outlets = dict.fromkeys(outlet for each in events for outlet in each.outlets)
        self.forms = {outlet: form for form, outlet in enumerate(sorted(outlets))}
        self._lay_legend()
        self.follows = True
        self.fit_scale()

    def fit_scale(self) -> None:
        """Shows the time of the rows in view; if none of them has a date, that of all."""
        first = self.verticalScrollBar().value() // self.row_height
        count = max(1, (self.viewport().height() - self.head) // self.row_height)
        events = self.model.events()
        self.scale = self.scale_over(events[first : first + count]) or self.scale_over(events)

    def scale_over(self, events: Sequence[Event]) -> TimeScale | None:
        """A scale that shows the whole time of some events; None if no date of theirs is known."""
        starts = [days(each.first) for each in events if each.first is not None]
        ends = [days(each.last) for each in events if each.last is not None]
        return TimeScale.over(min(starts), max(ends), self.inner_width()) if starts and ends else None

    def small(self) -> QFontMetrics:
        """The measures of the small type."""
        return QFontMetrics(small_font(self.font()))

    @property
    def head(self) -> int:
        """The height of what stands over the rows: the forms' outlets, and the scale."""
        return (self.legend_lines + 1) * self.small().lineSpacing() + 14

    def legend(self) -> Iterator[tuple[str, int, QPointF]]:
        """Each outlet's name, its form, and where it begins: in as many lines as it takes."""
        small = self.small()
        left, top = float(MARGIN), 4.0
        for outlet, form in self.forms.items():
            name = self.model.outlet_name(outlet)
            width = 2 * MARK + 6 + small.horizontalAdvance(name)
            if left > MARGIN and left + width > self.viewport().width() - MARGIN:
                left, top = float(MARGIN), top + small.lineSpacing()
            yield name, form, QPointF(left, top)
            left += width + 10

    def _lay_legend(self) -> None:
        line = self.small().lineSpacing()
        self.legend_lines = max((round((at.y() - 4) / line) + 1 for *_, at in self.legend()), default=1)

    @property
    def row_height(self) -> int:
        """The height of a row, in pixels."""
        return QFontMetrics(self.font()).lineSpacing() + 26

    def row_at(self, height: int) -> int:
        """The row at a height of the viewport; -1 if there is none."""
        row = (height - self.head + self.verticalScrollBar().value()) // self.row_height
        return row if height >= self.head and 0 <= row < len(self.model.events()) else -1

    def inner_width(self) -> int:
        """How wide the scale is, in pixels."""
        return max(1, self.viewport().width() - 2 * MARGIN)

    def top(self, row: int) -> int:
        """Where a row begins in the viewport."""
        return self.head + row * self.row_height - self.verticalScrollBar().value()

    def set_range(self) -> None:
        """Fits the scroll bar to the rows."""
        rows, room = len(self.model.events()) * self.row_height, self.viewport().height() - self.head
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, rows - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(self.row_height)
        self.viewport().update()

    def marks(self, row: int, scale: TimeScale) -> Iterator[tuple[QPointF, ArticleSummary]]:
        """Where the articles of an event stand that are known by now."""
        height = self.top(row) + self.row_height - 13
        articles = self.model.articles_of(self.model.events()[row])
        dated = [(scale.x(days(each.published)), each) for each in articles if each.published is not None]
        dated.sort(key=lambda each: each[0])
        places = _near([x for x, _ in dated], self.inner_width() - MARK)
        for x, (_, summary) in zip(places, dated, strict=True):
            yield QPointF(MARGIN + x, height), summary

    def in_words(self, event: Event) -> str:
        """All that is told of an event."""
        return "\n".join((event.label, self.model.dates(event), self.model.coverage(event)))

    def words_at(self, place: QPointF) -> str:
        """What stands at a place of the viewport."""
        row = self.row_at(round(place.y()))
        if row < 0 or self.scale is None:
            return ""
        for centre, summary in self.marks(row, self.scale):
            if (centre - place).manhattanLength() <= 2 * MARK:
                head = f"{self.model.outlet_name(summary.outlet)} · {day(summary.published)}"
                return f"{head}\n{summary.title}"
        return self.in_words(self.model.events()[row])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the days that are shown, unless they follow what is in view."""
        super().resizeEvent(event)
        self._lay_legend()
        self.set_range()
        if self.follows:
            self.fit_scale()
        elif self.scale is not None:
            self.scale = self.scale.resized(self.inner_width())

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paints anew."""
        if self.follows:
            self.fit_scale()
        self.viewport().update()


def _near(places: list[float], high: float) -> list[float]:
    """Places moved apart, the less the more there are, so that none is far from where it belongs."""
    found = places
    for least in _GAPS:
        found = apart(places, least, 0.0, high)
        if all(abs(a - b) <= _FAR for a, b in zip(found, places, strict=True)):
            break
    return found
