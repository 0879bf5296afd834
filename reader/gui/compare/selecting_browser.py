"""A text in which passages are selected, and copied, by the code points of its article."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.gui.compare.steady_browser import SteadyBrowser
from reader.model import Article, Span

IN_VIEW = 0.8
"""A passage that begins in this upper part of a view needs no scrolling to be seen."""


_CARET_KEYS = frozenset(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    )
)


class SelectingBrowser(SteadyBrowser):
    """Copying gives exactly the article's characters."""

    caret_key_pressed = Signal()
    """A key is about to move the caret: what still glides is to stand where it goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article: Article | None = None
        """What the document holds."""
        self.dress: Callable[[QMimeData, Span], object] = lambda *_: None
        """Adds to a selection that is dragged, or copied, what it is to this program."""

    def selected_span(self) -> Span | None:
        """The selected code points; a character selected by half counts whole."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self._offsets.to_code_point(cursor.selectionStart())
        end = self._offsets.to_code_point(cursor.selectionEnd())
        if self._offsets.to_utf16(end) < cursor.selectionEnd():
            end += 1
        return Span(start, end)

    @property
    def caret(self) -> int:
        """The code point at which the caret stands."""
        return self._offsets.to_code_point(self.textCursor().position())

    def go_to(self, code_point: int) -> None:
        """Puts the caret there, selecting nothing, in a third of the height."""
        self.clear_selection()
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_utf16(code_point))
        self.setTextCursor(cursor)
        self._stand(self.height_of(code_point))

    def put_caret(self, code_point: int) -> None:
        """Puts the caret there, selecting nothing; what is in view stays."""
        cursor = self.textCursor()
        place = self._offsets.to_utf16(code_point)
        if cursor.hasSelection() or cursor.position() != place:
            cursor.setPosition(place)
            with self.staying():
                self.setTextCursor(cursor)

    def has_caret_in(self, span: Span) -> bool:
        """Whether the caret stands in a passage, and nothing is selected."""
        cursor = self.textCursor()
        place = self._offsets.to_code_point(cursor.position())
        return not cursor.hasSelection() and span.start <= place <= span.end

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the caret from what the reader sees, and goes on selecting from where that began."""
        alone = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        is_plain = not event.modifiers() & alone
        if is_plain and event.key() in _CARET_KEYS:
            self.caret_key_pressed.emit()
            is_selecting = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if not (is_selecting and self.textCursor().hasSelection()):
                self._fetch_caret()
        super().keyPressEvent(event)

    def _fetch_caret(self) -> None:
        """Puts the caret to the first whole line in view if it is out of view."""
        caret = self.cursorRect()
        page = self.viewport().height()
        if caret.bottom() >= 0 and caret.top() < page:
            return
        cursor = self.cursorForPosition(QPoint(0, 0))
        if self.cursorRect(cursor).top() < 0:
            cursor.movePosition(QTextCursor.MoveOperation.Down)
        with self.staying():
            self.setTextCursor(cursor)

    def _stand(self, top: float) -> None:
        """Scrolls so that a height of the document is in a third of the view's."""
        self.verticalScrollBar().setValue(max(0, int(top - self.viewport().height() / 3)))

    def select(self, span: Span) -> None:
        """Selects code points and, if they do not begin in view, brings them into its upper part."""
        with self.staying():
            self.put_selection(span)
        page, top = self.viewport().height(), self.height_of(span.start)
        if not 0 <= top - self.verticalScrollBar().value() <= page * IN_VIEW:
            self._stand(top)

    def put_selection(self, span: Span) -> None:
        """Selects code points, in view or not."""
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_utf16(span.end))
        cursor.setPosition(self._offsets.to_utf16(span.start), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Selects nothing, and leaves the caret where it is, in view or not."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            with self.staying():
                self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The article's own characters, where Qt would turn no-break spaces into spaces."""
        data = QMimeData()
        span = self.selected_span()
        if span is not None and self.article is not None:
            data.setText(self.article.text[span.start : span.end])
            self.dress(data, span)
        return data

    def set_apart(self, span: Span) -> QTextEdit.ExtraSelection:
        """Code points that are to look different; in what is for the caller to say."""
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(self._offsets.to_utf16(span.start))
        selection.cursor.setPosition(self._offsets.to_utf16(span.end), QTextCursor.MoveMode.KeepAnchor)
        return selection
