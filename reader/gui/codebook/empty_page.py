"""What stands in place of a tree without codes: how to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.gui.look.tips import plain_tip


class EmptyPage(QScrollArea):
    """A word on what tags are for, a button that makes one, and one for each ready codebook."""

    new_wanted = Signal()
    starter_wanted = Signal(str)
    """The ready codebook that is asked for by this is to be added."""
    seen = Signal()
    """The page comes into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("page")
        self._layout = layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 20, 16, 16)
        layout.setSpacing(8)
        self.new_button = QPushButton(self.tr("New tag"))
        self.new_button.setObjectName("primary")
        self.new_button.clicked.connect(lambda _on=False: self.new_wanted.emit())
        self._begin = _words(
            self.tr("No tags yet. Make one here, or select a passage in a text and press T."), muted=False
        )
        self._or = _words(self.tr("Or begin with a ready codebook, which you can alter as you like:"))
        for widget in (self._begin, self.new_button, self._or):
            layout.addWidget(widget)
        self.buttons: list[QPushButton] = []
        layout.addStretch(1)
        self.setWidget(page)

    def showEvent(self, event: QShowEvent) -> None:
        """Tells of it."""
        self.seen.emit()
        super().showEvent(event)

    def offer(self, starters: Sequence[tuple[str, str, str]]) -> None:
        """Offers ready codebooks: what each is asked for by, what it is called, and what it is for."""
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        self._or.setVisible(bool(starters))
        for number, (key, name, purpose) in enumerate(starters):
            button = QPushButton(name.replace("&", "&&"))
            button.setObjectName("row")
            button.setToolTip(plain_tip(purpose))
            button.setAccessibleDescription(purpose)
            button.clicked.connect(lambda _on=False, key=key: self.starter_wanted.emit(key))
            self._layout.insertWidget(3 + number, button)
            self.buttons.append(button)


def _words(text: str, *, muted: bool = True) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    if muted:
        label.setObjectName("muted")
    return label
