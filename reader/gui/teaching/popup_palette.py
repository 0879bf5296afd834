"""What the two palettes have in common: a line to type in over a list of what fits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.gui.look.theme import Theme

_PAGE = 8
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LEAPS = {Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}


class PopupPalette(QFrame):
    """The keyboard stays in the line; arrows choose in the list, Enter or a click applies, Escape closes."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self._theme = theme
        self.line = QLineEdit()
        self.line.textChanged.connect(self.fill)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("plain")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self.apply)
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        layout.addWidget(self.hint)
        self.setFocusProxy(self.line)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme

    def fill(self) -> None:
        """Lists what fits the text of the line, with the row made current that Enter is to apply."""
        raise NotImplementedError

    def apply(self, item: QListWidgetItem) -> None:
        """Does what a row stands for."""
        raise NotImplementedError

    def key(self, event: QKeyEvent) -> bool:
        """Takes a key that is not text; whether it did."""
        key = Qt.Key(event.key())
        count = self.list.count()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.list.currentItem()
            if item is not None:
                self.apply(item)
            return True
        if key in _STEPS:
            if count:
                self.list.setCurrentRow((self.list.currentRow() + _STEPS[key]) % count)
            return True
        if key in _LEAPS:
            self.list.setCurrentRow(max(0, min(count - 1, self.list.currentRow() + _LEAPS[key])))
            return True
        return False

    def open_at(self, place: QPoint) -> None:
        """Comes up at a place of the screen, moved so that all of it can be seen."""
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        y = max(room.top(), min(place.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Gives the keyboard back to the window, so that its keys work on."""
        super().hideEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            parent.window().activateWindow()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the keys that are not text out of the line."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.key(event)
        return super().eventFilter(watched, event)
