"""Taking up a tag in a text, and dragging its ends to other words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.gui.compare.mark_layer import MarkLayer
from reader.gui.compare.tag_painter import KNOB
from reader.model import Article, Span

REACH = 6.0
"""So far from a knob or a handle's line the mouse still takes it, in pixels."""
_SCROLL_MS = 40
_MOST_SCROLL = 40


class _Text(Protocol):
    """What a grip needs of the text that it belongs to."""

    article: Article | None

    def viewport(self) -> QWidget: ...

    def verticalScrollBar(self) -> QScrollBar: ...

    def position_at(self, point: QPoint) -> int: ...


class TagGrip(QObject):
    """Knows which tag of a text the reader has taken up, and follows the mouse that drags one of its ends.

    What is dragged is shown where it would lie; nothing is altered before the mouse lets go.
    """

    taken_up = Signal(object)
    """The id of the tag that was taken up, or None: none is any more."""
    dropped = Signal(int, object)
    """An end was dragged: the tag's id, and the ``Span`` that it is to have."""
    nudged = Signal(int, object, int)
    """An end was moved by key: likewise, and which end (0 the beginning, 1 the end)."""

    def __init__(self, text: _Text, layer: MarkLayer, repaint: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._text, self._layer, self._repaint = text, layer, repaint
        self._end: int | None = None
        """Which end is dragged: 0 for the beginning, 1 for the end."""
        self._point = QPoint()
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)

    @property
    def annotation(self) -> int | None:
        """The tag that is taken up."""
        return self._layer.taken_up[0] if self._layer.taken_up is not None else None

    @property
    def span(self) -> Span | None:
        """Where it lies, or would lie if the mouse let go now."""
        return self._layer.taken_up[1] if self._layer.taken_up is not None else None

    @property
    def is_dragging(self) -> bool:
        """Whether an end is being dragged."""
        return self._end is not None

    def take_up(self, annotation: int | None) -> None:
        """Takes up a tag of this text, or none."""
        mark = self._layer.tag(annotation) if annotation is not None else None
        before = self.annotation
        self._stop()
        self._layer.taken_up = None if mark is None or annotation is None else (annotation, mark.span)
        self._repaint()
        if self.annotation != before:
            self.taken_up.emit(self.annotation)

    def follow_marks(self) -> None:
        """The marks are others now: what is taken up lies where its mark does, or is no more."""
        if self._layer.taken_up is not None:
            self.take_up(self.annotation)

    def nudge(self, end: int, by: int) -> None:
        """Moves the beginning (0) or the end (1) by some characters."""
        if self.span is not None and self.annotation is not None:
            place = (self.span.end if end else self.span.start) + by
            span = self._moved(end, place)
            if span != self.span:
                self.nudged.emit(self.annotation, span, end)

    def _moved(self, end: int, place: int) -> Span:
        """The span with one end at a place, or as near to it as leaves one character."""
        span = self.span or Span(0, 1)
        length = len(self._text.article.text) if self._text.article is not None else span.end
        if end:
            moved = Span(span.start, min(length, max(span.start + 1, place)))
        else:
            moved = Span(max(0, min(span.end - 1, place)), span.end)
        text = self._text.article.text if self._text.article is not None else ""
        # A tag on nothing but the end of a paragraph could not be seen.
        return moved if text[moved.start : moved.end].strip() else span

    # The mouse

    def handle_at(self, point: QPoint) -> int | None:
        """The handle at a point of the viewport: 0 at the beginning, 1 at the end."""
        if self.span is None:
            return None
        boxes = self._layer.lines_of(self.span)
        if not boxes:
            return None
        x, y = point.x() + 0.5, point.y() + self._text.verticalScrollBar().value() + 0.5
        first, last = boxes[0], boxes[-1]
        ends = (
            (first.x, first.y - 2 * KNOB, first.bottom),
            (last.right, last.y, last.bottom + 2 * KNOB),
        )
        near = [
            (abs(x - at), end)
            for end, (at, top, bottom) in enumerate(ends)
            if abs(x - at) <= KNOB + REACH / 2 and top - REACH / 2 <= y <= bottom + REACH / 2
        ]
        return min(near)[1] if near else None

    def press(self, point: QPoint) -> bool:
        """Begins to drag the handle at a point; whether there is one."""
        self._end = self.handle_at(point)
        return self.is_dragging

    def drag(self, point: QPoint) -> None:
        """Moves the end that is dragged to a point of the viewport, and scrolls where that lies beyond it."""
        if self._end is None:
            return
        self._point = point
        viewport = self._text.viewport().rect()
        is_beyond = not viewport.top() <= point.y() <= viewport.bottom()
        if is_beyond != self._scrolling.isActive():
            (self._scrolling.start if is_beyond else self._scrolling.stop)()
        self._show(self._text.position_at(point))

    def release(self) -> None:
        """Lets go of what is dragged, and tells where it is to be."""
        annotation, span = self.annotation, self.span
        self._stop()
        mark = self._layer.tag(annotation) if annotation is not None else None
        if annotation is not None and span is not None and mark is not None and span != mark.span:
            self.dropped.emit(annotation, span)

    def give_up(self) -> None:
        """Shows the tag where it lies, whatever was being done with it."""
        self.take_up(self.annotation)

    def _stop(self) -> None:
        self._end = None
        self._scrolling.stop()

    def _show(self, place: int) -> None:
        if self._layer.taken_up is not None and self._end is not None:
            self._layer.taken_up = self._layer.taken_up[0], self._moved(self._end, place)
            self._repaint()

    def _scroll_on(self) -> None:
        height = self._text.viewport().height()
        beyond = self._point.y() if self._point.y() < 0 else self._point.y() - height
        bar = self._text.verticalScrollBar()
        bar.setValue(bar.value() + max(-_MOST_SCROLL, min(_MOST_SCROLL, beyond)))
        edge = QPoint(self._point.x(), max(0, min(height - 1, self._point.y())))
        self._show(self._text.position_at(edge))

    def paint(self, painter: QPainter) -> None:
        """Paints the handles, in the document's coordinates."""
        self._layer.paint_handles(painter)
