"""The small marks of a row: star, dot of what is unread, tags as chips, words that were found in a title."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from reader.gui.look.theme import Theme
from reader.library import ArticleSummary
from reader.model import Span

STAR = 15
"""The width of a star, in pixels."""
_STAR_REACH = 6
"""So far around a star a click still is for it."""
_DOT = 6
_CHIP_PADDING, _CHIP_GAP, _CHIP_BAR = 6, 4, 3
_MOST_CHIP = 84


def star_area(area: QRect, height: int) -> QRect:
    """Where the star is in a row's inner area, whose first line is so high."""
    return QRect(area.right() - STAR + 1, area.top() + (height - STAR) // 2, STAR, STAR)


def is_on_star(area: QRect, height: int, place: QPoint) -> bool:
    """Whether a click at a place is for the star."""
    reach = _STAR_REACH
    return star_area(area, height).adjusted(-reach, -reach, reach, reach).contains(place)


def paint_star(painter: QPainter, place: QRect, colour: QColor, *, filled: bool) -> None:
    """A star of five points; only its outline where the row is not starred."""
    centre, radius = QRectF(place).center(), place.width() / 2
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        angle = -pi / 2 + corner * pi / 5
        points.append(QPointF(centre.x() + reach * cos(angle), centre.y() + reach * sin(angle)))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF(points))


def paint_dot(painter: QPainter, left: int, middle: int, colour: QColor) -> None:
    """The dot of what is unread, at the left of a row."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(left, middle - _DOT / 2, _DOT, _DOT))


def chips_width(metrics: QFontMetrics, summary: ArticleSummary, most: int) -> int:
    """How much of ``most`` pixels the chips of an article's tags take."""
    return sum(width + _CHIP_GAP for _name, width, _slot in _chips(metrics, summary, most))


def paint_chips(painter: QPainter, place: QRect, theme: Theme, summary: ArticleSummary, pen: QColor) -> None:
    """The tags of an article from the right end of ``place`` on, each with its colour and its name."""
    metrics = QFontMetrics(painter.font())
    chips = _chips(metrics, summary, place.width())
    left = place.right() + 1 - sum(width + _CHIP_GAP for _name, width, _slot in chips) + _CHIP_GAP
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for name, width, slot in chips:
        chip = QRectF(left, place.top() + (place.height() - metrics.height()) / 2, width, metrics.height())
        if slot is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.code(slot, fill=True))
            painter.drawRoundedRect(chip, 3, 3)
            painter.setBrush(theme.code(slot))
            painter.drawRect(QRectF(chip.left(), chip.top(), _CHIP_BAR, chip.height()))
        painter.setPen(pen)
        painter.drawText(
            chip.adjusted(_CHIP_BAR if slot is not None else 0, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, name
        )
        left += width + _CHIP_GAP


def _chips(metrics: QFontMetrics, summary: ArticleSummary, most: int) -> list[tuple[str, int, int | None]]:
    """What each chip says, its width and its colour; the last may only count those that have no room."""
    found: list[tuple[str, int, int | None]] = []
    used = 0
    for number, tag in enumerate(summary.tags):
        rest = len(summary.tags) - number
        counted = metrics.horizontalAdvance(f"+{rest}") + _CHIP_GAP if rest > 1 else 0
        name = metrics.elidedText(tag.name, Qt.TextElideMode.ElideRight, _MOST_CHIP)
        width = metrics.horizontalAdvance(name) + 2 * _CHIP_PADDING + _CHIP_BAR
        if used + width + counted > most:
            text = f"+{rest}"
            if used + metrics.horizontalAdvance(text) <= most:
                found.append((text, metrics.horizontalAdvance(text), None))
            break
        found.append((name, width, tag.slot))
        used += width + _CHIP_GAP
    return found


def placed_lines(text: str, lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where each line that a text was broken into begins in it, and how many of its characters it shows."""
    found, at = [], 0
    for line in lines:
        shown = line if text.startswith(line, at) else line.lstrip()
        start = text.find(shown.removesuffix("…") if not text.startswith(shown, at) else shown, at)
        start = at if start < 0 else start
        length = len(shown) if text.startswith(shown, start) else len(shown) - 1
        found.append((start, length))
        at = start + length
    return found


def paint_title_marks(
    painter: QPainter,
    title: str,
    lines: Sequence[tuple[str, QRect]],
    marks: Sequence[Span],
    fill: QColor,
    line_under: QColor | None = None,
) -> None:
    """Lays colour, and a line if one is given, under parts of a text's lines, in the painter's font."""
    metrics = QFontMetrics(painter.font())
    for (line, place), (start, length) in zip(
        lines, placed_lines(title, [line for line, _ in lines]), strict=True
    ):
        for mark in marks:
            first, last = max(mark.start, start), min(mark.end, start + length)
            if first < last:
                left = place.left() + metrics.horizontalAdvance(line[: first - start])
                width = metrics.horizontalAdvance(line[first - start : last - start])
                painter.fillRect(QRect(left, place.top(), width, place.height()), fill)
                if line_under is not None:
                    base = place.top() + metrics.ascent() + 2
                    painter.fillRect(QRect(left, base, width, 1), line_under)
