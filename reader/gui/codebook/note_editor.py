"""Where a note is written: it is stored when the writer pauses or goes elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.lists.search_line import keep_escape
from reader.gui.status_line import ElidedLabel
from reader.gui.tagging.note_in_hand import NoteInHand, Save

_PAUSE_MS = 1200
"""So long after the last letter a note is stored though the writer is still in it."""
_LEAST_LINES = 2


class NoteField(QPlainTextEdit):
    """Some lines of text; Tab and Escape leave it."""

    left = Signal()
    """The keyboard went elsewhere, or the field out of view."""
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LEAST_LINES + 12)

    def event(self, event: QEvent) -> bool:
        """Keeps Escape from being taken for a shortcut of the window."""
        return keep_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells of it, unless only a menu of its own came up."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tells of it."""
        super().hideEvent(event)
        self.left.emit()


class NoteEditor(QFrame):
    """The note on one thing at a time, under a line that says on what."""

    ended = Signal()
    """What is written from now on is another act."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._note = NoteInHand(lambda _about, _was, _note: False)
        self.label = ElidedLabel()
        self.label.setObjectName("muted")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.field = NoteField()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()  # a label's own margins are lost where a style sheet has a rule for it
        head.setContentsMargins(12, 8, 12, 2)
        head.addWidget(self.label)
        layout.addLayout(head)
        layout.addWidget(self.field, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.store)
        self.field.textChanged.connect(self._note_typing)
        self.field.left.connect(self.leave)
        self.show_note(None, "", "", "")

    def save_with(self, save: Save) -> None:
        """Says what stores notes."""
        self._note.save = save

    def show_note(self, about: int | None, note: str, title: str, placeholder: str) -> None:
        """Shows the note on a thing (its id), or on none.

        What is being written on that very thing stays; what was written on another is stored first. What
        could not be stored is there again as soon as its thing is.
        """
        if about == self._note.about and self._note.is_written(self.field.toPlainText()):
            self.label.setText(title)
            return
        if about != self._note.about:
            self.leave()
        shown = self._note.take(about, note)
        self.label.setText(title)
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(placeholder)
        self.field.viewport().update()  # Qt paints it only where there was none before
        self.field.setEnabled(about is not None)
        if self.field.toPlainText() != shown:
            blocked = self.field.blockSignals(True)
            self.field.setPlainText(shown)
            self.field.blockSignals(blocked)

    def store(self) -> None:
        """Has what was written stored, if it differs from what is."""
        self._pause.stop()
        self._note.store(self.field.toPlainText())

    def leave(self) -> None:
        """Stores what was written, and ends the act."""
        self.store()
        self.ended.emit()

    def flush(self) -> bool:
        """Stores all that was written; whether nothing is left unsaved."""
        self._pause.stop()
        return self._note.flush(self.field.toPlainText())

    def _note_typing(self) -> None:
        if self._note.about is not None:
            self._pause.start()
