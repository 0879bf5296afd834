"""Beneath a list: the note on what is chosen in it, to be read and written there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.gui.inspector.look import css
from reader.gui.lists.keys import is_enter
from reader.gui.look.theme import Theme
from reader.gui.tagging.note_in_hand import NoteInHand, Save

_LINES, _FEW_LINES = 4, 2
_SHEET = """
QPlainTextEdit {{ background: {pane}; border: 1px solid {border}; border-radius: 6px; }}
QPlainTextEdit:focus {{ border-color: {focus}; }}
"""


class _NoteEdit(QPlainTextEdit):
    """Takes Escape and Ctrl+Enter to be done; leaving it is being done too."""

    done = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_enter(event)
        if by_return or event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class NotePane(QWidget):
    """What is written is stored with another row, and when the keyboard leaves: by Escape or Ctrl+Enter too.

    What could not be stored is there again as soon as its row is.
    """

    closed = Signal()
    """The keyboard is to go back to the list."""

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        """``placeholder`` stands in place of a note, and ``name`` is what a screen reader says."""
        super().__init__(parent)
        self._note = NoteInHand(lambda _about, _was, _note: False)
        self.label = QLabel(self.tr("Note"))
        self.label.setObjectName("muted")
        self.edit = _NoteEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(name)
        self.make_room(False)
        self.edit.done.connect(self._finish)
        self.edit.left.connect(self.store)
        self.label.setBuddy(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 0)
        layout.setSpacing(4)
        layout.addWidget(self.label)
        layout.addWidget(self.edit)
        self.hide()

    def save_with(self, save: Save) -> None:
        """Says what stores notes."""
        self._note.save = save

    @property
    def about(self) -> int | None:
        """What the note that is shown is on, by its id."""
        return self._note.about

    def make_room(self, wanted: bool) -> None:
        """Leaves more room for what stands over the note."""
        lines = _FEW_LINES if wanted else _LINES
        self.edit.setFixedHeight(lines * self.edit.fontMetrics().lineSpacing() + 14)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        slots = ("pane", "border", "focus")
        self.edit.setStyleSheet(_SHEET.format(**{slot: css(theme.colour(slot)) for slot in slots}))

    def show_note(self, about: int | None, note: str) -> None:
        """Shows the note on something else, or on nothing, or on the same as it is by now.

        What was written is stored.
        """
        if about != self._note.about:
            self.store()
        elif self._note.is_written(self.edit.toPlainText()):
            return  # what is being written goes before what came meanwhile
        shown = self._note.take(about, note)
        if self.edit.toPlainText() != shown:
            self.edit.setPlainText(shown)
        self.edit.setEnabled(about is not None)
        self.setVisible(about is not None)

    def wait(self) -> None:
        """Shows no note, but keeps its place for one that is on its way."""
        self.store()
        self._note.take(None, "")
        self.edit.clear()
        self.edit.setEnabled(False)

    def store(self) -> bool:
        """Stores what was written; False if that failed."""
        return self._note.store(self.edit.toPlainText())

    def flush(self) -> bool:
        """Stores all that was written; whether nothing is left unsaved."""
        return self._note.flush(self.edit.toPlainText())

    def _finish(self) -> None:
        if self.store():
            self.closed.emit()
