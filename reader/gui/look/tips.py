"""Tool tips: they show what others wrote as it stands, long lines wrapped.

The style sheet of every window (``look/style.py``) has Qt take no tool tip for markup, the only words of
which it would wrap the lines.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtWidgets import QToolTip, QWidget

_WIDEST = 460.0
"""Pixels of a line of a tool tip."""


_BESIDE = 40
"""Pixels that a tool tip has left and right of its words, together with what Qt moves it by."""


def plain_tip(words: str, widest: float = _WIDEST) -> str:
    """The words with breaks where a line of a tool tip would be too long, in pixels."""
    return "\n".join(_wrapped(line, widest) for line in words.split("\n"))


def show_tip(where: QPoint, words: str, widget: QWidget) -> None:
    """Shows words at a global position, long lines wrapped; no words hide what is shown."""
    if words:
        QToolTip.showText(where, plain_tip(words), widget)
    else:
        QToolTip.hideText()


def show_tip_within(where: QPoint, words: str, widget: QWidget) -> None:
    """The same, but what stands left and right of the widget stays in sight."""
    room = widget.width() - _BESIDE
    told = plain_tip(words, min(_WIDEST, room))
    metrics = QFontMetricsF(QToolTip.font())
    width = max(metrics.horizontalAdvance(line) for line in told.split("\n"))
    left = widget.mapToGlobal(QPoint(0, 0)).x()
    right = left + room - round(width)
    show_tip(QPoint(max(left, min(where.x(), right)), where.y()), told, widget)


def _wrapped(line: str, widest: float) -> str:
    font = QToolTip.font()
    if QFontMetricsF(font).horizontalAdvance(line) <= widest:
        return line
    layout = QTextLayout(line, font)
    layout.setTextOption(_option())
    layout.beginLayout()
    units, parts = line.encode("utf-16-le", "surrogatepass"), []
    while (each := layout.createLine()).isValid():
        each.setLineWidth(widest)
        start, end = 2 * each.textStart(), 2 * (each.textStart() + each.textLength())
        parts.append(units[start:end].decode("utf-16-le", "surrogatepass").rstrip(" "))
    layout.endLayout()
    return "\n".join(parts)


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
