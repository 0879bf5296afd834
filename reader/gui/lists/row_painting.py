"""What the rows of all lists have in common: ground, small type, outlet's badge, lines cut to fit."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.gui.look.theme import Theme

MARGIN_X, MARGIN_Y, GAP = 12, 9, 4
_MARK, _BESIDE = 3, 7
_NEVER_FIRST = frozenset("，。、；：？！”’」』）》〉】")
_NEVER_LAST = frozenset("“‘「『（《〈【")


def small_font(font: QFont) -> QFont:
    """The type for what stands beside a title."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.86)
    return small


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the row is selected."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def ink(theme: Theme, option: QStyleOptionViewItem, slot: str) -> QColor:
    """The colour of a text in a row, by the slot it has where the row is not selected."""
    return theme.colour("selection_text" if is_selected(option) else slot)


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, marked: bool = False
) -> None:
    """Selection, mouse and keyboard, a line under the row; ``marked`` rows have a bar at their left."""
    rect = QRect(option.rect)
    selected = is_selected(option)
    if selected:
        painter.fillRect(rect, theme.colour("selection"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.colour("hover"))
    if marked:
        painter.fillRect(rect.left(), rect.top(), _MARK, rect.height(), theme.colour("accent"))
    by_key = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    if option.state & by_key == by_key:
        painter.setPen(theme.colour("focus"))
        painter.drawRect(rect.adjusted(1, 1, -2, -2))
    elif not selected:
        painter.fillRect(rect.left() + MARGIN_X, rect.bottom(), rect.width(), 1, theme.colour("header"))


def paint_badge(painter: QPainter, theme: Theme, area: QRect, name: str, *, most: int) -> int:
    """An outlet's name, in the painter's font, in at most ``most`` pixels; returns the width."""
    metrics = QFontMetrics(painter.font())
    name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, most - 12)
    width = metrics.horizontalAdvance(name) + 12
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("badge"))
    painter.drawRoundedRect(QRectF(area.left(), area.top() - 1, width, metrics.height() + 2), 4, 4)
    painter.setPen(theme.colour("badge_text"))
    place = QRect(area.left(), area.top(), width, metrics.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
    return width


def paint_line(painter: QPainter, place: QRect, text: str, *, right: bool = False) -> int:
    """One line, cut short with an ellipsis where there is no room for all; returns the width it took."""
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, shown)
    return metrics.horizontalAdvance(shown)


def paint_note(
    painter: QPainter, theme: Theme, option: QStyleOptionViewItem, place: QRect, memo: str, day: str
) -> None:
    """The first line of a note, and at its right a day."""
    painter.setPen(ink(theme, option, "text_muted"))
    width = paint_line(painter, place, day, right=True)
    painter.setPen(ink(theme, option, "text"))
    paint_line(painter, place.adjusted(0, 0, -width - _BESIDE, 0), "✎ " + memo.split("\n", 1)[0])


def paint_lost(painter: QPainter, theme: Theme, rect: QRect) -> None:
    """A broken line at the left of what can't be placed."""
    pen = QPen(theme.colour("error"), 3, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([1.4, 1.4])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(rect.left() + 2, rect.top() + 3, rect.left() + 2, rect.bottom() - 3)


def centred(area: QRect, text: str, metrics: QFontMetrics, lines: int) -> QRect:
    """A row's inner area, moved down by half of what a text leaves of the ``lines`` kept for it."""
    free = lines - len(cut_lines(text, metrics, area.width(), lines))
    return area.translated(0, max(0, free) * metrics.lineSpacing() // 2)


def cut_lines(text: str, metrics: QFontMetrics, width: int, lines: int) -> list[str]:
    """``text`` broken into at most so many lines of ``width`` pixels, the last cut short with an ellipsis.

    Chinese breaks anywhere; a word in Latin letters is kept whole if that costs less than half a line.
    """
    found: list[str] = []
    rest = text
    while len(rest) > 1 and len(found) < lines - 1 and metrics.horizontalAdvance(rest) > width:
        cut = _break(rest, metrics, width)
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    if rest:
        found.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return found


def _break(text: str, metrics: QFontMetrics, width: int) -> int:
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(text[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    cut = low
    while (
        cut > low // 2
        and text[cut - 1].isascii()
        and text[cut - 1].isalnum()
        and text[cut].isascii()
        and text[cut].isalnum()
    ):
        cut -= 1
    if text[cut] in _NEVER_FIRST and cut > 1:
        cut -= 1
    while cut > 1 and text[cut - 1] in _NEVER_LAST:
        cut -= 1
    return cut
