"""A line over a list, in which one types what the list is to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_PAUSE_MS = 150


def keep_escape(event: QEvent) -> bool:
    """Keeps Escape for the field that is typed in, from being taken for a shortcut of the window."""
    if (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    ):
        event.accept()
        return True
    return False


class SearchLine(QLineEdit):
    """A line that Escape clears, and that Down leaves for the list under it."""

    cleared = Signal()
    left = Signal()

    def setPlaceholderText(self, words: str) -> None:
        """Says what can be typed; a narrow line cuts it, so that the tip says it too."""
        super().setPlaceholderText(words)
        self.setToolTip(words)

    def event(self, event: QEvent) -> bool:
        """Keeps Escape from being taken for a shortcut of the window."""
        return keep_escape(event) or super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes words, but leaves files to the window, which imports them."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes Escape and Down."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.cleared.emit()
            case Qt.Key.Key_Down:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class FilterLine(SearchLine):
    """A search line that waits for a pause in the typing; Enter leaves it for the list, too."""

    paused = Signal()
    """What was typed is to be looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_PAUSE_MS)
        self._typing.timeout.connect(self.paused)
        self.textChanged.connect(lambda _text: self._typing.start())
        self.returnPressed.connect(self.left)

    def settle(self) -> None:
        """Waits for no pause: what is there is looked for by the caller."""
        self._typing.stop()
