"""Beneath the list: the note on the tag that is chosen, to be read and written there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.gui.inspector.look import css
from reader.gui.lists.keys import is_enter
from reader.gui.look.theme import Theme
from reader.model import ListedTag

_LINES, _FEW_LINES = 4, 2
_SHEET = """
QPlainTextEdit {{ background: {pane}; border: 1px solid {border}; border-radius: 6px; }}
QPlainTextEdit:focus {{ border-color: {focus}; }}
"""


class _NoteEdit(QPlainTextEdit):
    """Takes Escape to give up, Ctrl+Enter to be done; leaving it is being done too."""

    done = Signal()
    given_up = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_enter(event):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class NotePane(QWidget):
    """What is written is stored when the keyboard leaves the note, by Ctrl+Enter, and with another tag.

    ``save`` is called with the tag's id and the note, and says whether it was stored; if not, what was
    written stays where it is.
    """

    closed = Signal()
    """The keyboard is to go back to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save: Callable[[int, str], bool] = lambda _tag, _note: False
        self._tag: int | None = None
        self._stored = ""
        self.label = QLabel(self.tr("Note"))
        self.label.setObjectName("muted")
        self.edit = _NoteEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(self.tr("A note on this tag (F2)"))
        self.edit.setAccessibleName(self.tr("Note on the tag"))
        self.make_room(False)
        self.edit.done.connect(self._finish)
        self.edit.given_up.connect(self._give_up)
        self.edit.left.connect(self.flush)
        self.label.setBuddy(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 0)
        layout.setSpacing(4)
        layout.addWidget(self.label)
        layout.addWidget(self.edit)
        self.hide()

    def make_room(self, wanted: bool) -> None:
        """Leaves more room for what stands over the note."""
        lines = _FEW_LINES if wanted else _LINES
        self.edit.setFixedHeight(lines * self.edit.fontMetrics().lineSpacing() + 14)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        slots = ("pane", "border", "focus")
        self.edit.setStyleSheet(_SHEET.format(**{slot: css(theme.colour(slot)) for slot in slots}))

    def show_tag(self, tag: ListedTag | None) -> None:
        """Shows the note of another tag, or of the same one as it is by now; what was written is stored."""
        number = tag.annotation.id if tag is not None else None
        if number != self._tag:
            self.flush()
        elif self._is_written():
            return  # what is being written goes before what came meanwhile
        self._tag = number
        self._stored = tag.annotation.memo if tag is not None else ""
        if self.edit.toPlainText() != self._stored:
            self.edit.setPlainText(self._stored)
        self.setVisible(tag is not None)

    def flush(self) -> bool:
        """Stores what was written; False if that failed."""
        written = self.edit.toPlainText()
        if self._tag is not None and self._is_written():
            if not self.save(self._tag, written):
                return False
            self._stored = written
        return True

    def _is_written(self) -> bool:
        return self._tag is not None and self.edit.toPlainText() != self._stored

    def _finish(self) -> None:
        if self.flush():
            self.closed.emit()

    def _give_up(self) -> None:
        self.edit.setPlainText(self._stored)
        self.closed.emit()
