"""A text that stays where its reader is while its lines move."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.text.offsets import Utf16Map


@dataclass(frozen=True, slots=True)
class Anchor:
    """What stands at the top of a view: the line of a code point, scrolled ``beyond`` by some pixels.

    At the very beginning of a text there is no code point.
    """

    code_point: int | None = None
    beyond: int = 0


class SteadyBrowser(QTextBrowser):
    """Knows where its code points are, and what stands at its top until somebody scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offsets = Utf16Map("")
        """Of the document's text."""
        self._anchor: Anchor | None = Anchor()
        self._settling = 0
        self.verticalScrollBar().valueChanged.connect(self._forget_anchor)

    def height_of(self, code_point: int) -> float:
        """The y of the line that holds a code point."""
        self._finish_layout()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_utf16(code_point))
        return self.cursorRect(cursor).top() + self.verticalScrollBar().value()

    def position_at(self, point: QPoint) -> int:
        """The code point nearest to a point of the viewport."""
        self._finish_layout()
        return self._offsets.to_code_point(self.cursorForPosition(point).position())

    def _finish_layout(self) -> None:
        """Qt lays out long documents bit by bit; asking for the size makes it finish."""
        self.document().size()

    @property
    def is_settling(self) -> bool:
        """Whether the scroll bar moves only because lines did, not because anybody scrolled."""
        return self._settling > 0

    def top(self) -> Anchor:
        """What stands at the top; the same for as long as nobody scrolls, however often lines move."""
        if self._anchor is None:
            value = self.verticalScrollBar().value()
            if value == 0:
                self._anchor = Anchor()
            else:
                top = self.position_at(QPoint(0, 0))
                self._anchor = Anchor(top, round(value - self.height_of(top)))
        return self._anchor

    def stand_at(self, anchor: Anchor) -> None:
        """Scrolls to where ``anchor`` says, as far as the text reaches."""
        value = 0
        if anchor.code_point is not None:
            last = self._offsets.to_code_point(self.document().characterCount() - 1)
            value = round(self.height_of(min(anchor.code_point, last))) + anchor.beyond
        self._settling += 1
        self.verticalScrollBar().setValue(value)
        self._settling -= 1
        self._anchor = anchor

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Lines move within; then the view stands where it stood."""
        anchor = self.top()
        self._settling += 1
        try:
            yield
            self.stand_at(anchor)
        finally:
            self._settling -= 1

    def _forget_anchor(self) -> None:
        if not self._settling:
            self._anchor = None
