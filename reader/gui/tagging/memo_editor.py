"""A small window in which a note is written: on a tag, a link, a code or an article."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.look.key_names import key_of

WIDTH, HEIGHT = 460, 280


class MemoEditor(QDialog):
    """Whichever way it is closed, what was written is saved; only "Discard" leaves the note as it was.

    ``save`` stores a note and says whether it could; if not, the window stays open with what was written.
    """

    def __init__(
        self, about: str, memo: str, save: Callable[[str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Note"))
        self._before, self._save = memo, save
        self.label = QLabel(about)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.edit = QPlainTextEdit(memo)
        self.edit.setAccessibleName(self.tr("Note"))
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(self.tr("What you want to remember here"))
        self.hint = QLabel(self.tr("Saved when you close this"))
        self.hint.setObjectName("muted")
        self.discard_button = QPushButton(self.tr("Discard changes"))
        self.discard_button.setAutoDefault(False)
        self.discard_button.clicked.connect(self.discard)
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setObjectName("primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.hint, 1)
        row.addWidget(self.discard_button)
        row.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.label)
        layout.addWidget(self.edit, 1)
        layout.addLayout(row)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(key_of(keys), self, self.accept)
        self.edit.textChanged.connect(self._note_change)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.setFocus()
        self._note_change()
        self.resize(WIDTH, HEIGHT)

    @property
    def memo(self) -> str:
        """What is written now, without blanks at its ends."""
        return self.edit.toPlainText().strip()

    def _note_change(self) -> None:
        self.discard_button.setEnabled(self.memo != self._before)

    def _store(self) -> bool:
        if self.memo == self._before:
            return True
        if not self._save(self.memo):
            self.hint.setText(self.tr("This could not be saved. Nothing is lost: try again."))
            return False
        self._before = self.memo
        return True

    def accept(self) -> None:
        """Saves and closes."""
        if self._store():
            super().accept()

    def reject(self) -> None:
        """Esc saves too: nobody loses a note by a key."""
        self.accept()

    def discard(self) -> None:
        """Closes, and leaves the note as it was."""
        super().reject()

    def hideEvent(self, event: QHideEvent) -> None:
        """Gives the keyboard back to the window, so that its keys work on."""
        super().hideEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            parent.window().activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Saves, and stays open if that can't be done."""
        if self._store():
            super().closeEvent(event)
        else:
            event.ignore()
