"""A strip over the foot of the comparison that says what was done, or what is to be done next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

SECONDS = 7
"""So long it says what was done."""
MARGIN = 16
"""From the strip to the edges of the comparison, in pixels."""
MOST_WIDTH = 960
ROOM = 72
"""The strip lies within so many pixels of the edge at which it stands."""


class JudgeStrip(QFrame):
    """Floats, so that no text moves; it never takes the keyboard."""

    undo_wanted = Signal()
    give_up_wanted = Signal()
    go_wanted = Signal()
    faded = Signal()
    """What was done was told for long enough."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.setObjectName("palette")
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.undo_button = self._button(self.tr("Undo"))
        self.undo_button.clicked.connect(self.undo_wanted)
        self.give_up_button = self._button(self.tr("Give up"))
        self.give_up_button.clicked.connect(self.give_up_wanted)
        self.go_button = self._button(self.tr("Go there"))
        self.go_button.clicked.connect(self.go_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.label, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.give_up_button)
        row.addWidget(self.go_button)
        self._top: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.faded)
        view.installEventFilter(self)
        self.hide()

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("flat")
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def say_done(self, words: str) -> None:
        """Says for a while what was done, and offers to undo it."""
        self._top = None
        self._say(words, self.undo_button)
        self._timer.start()

    def say_next(self, words: str, top: int | None = None) -> None:
        """Says what to do next, until it is done or given up.

        It stands at the foot of the comparison, or below ``top`` (a y of it), where what it speaks of is
        at the foot.
        """
        self._timer.stop()
        self._top = top
        self._say(words, self.give_up_button)

    def say_where(self, words: str) -> None:
        """Says for a while that something happened out of sight, and offers to go there."""
        self._top = None
        self._say(words, self.go_button)
        self._timer.start()

    def _say(self, words: str, offered: QToolButton) -> None:
        self.label.setText(words)
        self.setAccessibleName(words)
        for button in (self.undo_button, self.give_up_button, self.go_button):
            button.setVisible(button is offered)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        view = self.parentWidget()
        room = max(120, view.width() - 2 * MARGIN)
        self.label.setMinimumWidth(0)
        wanted = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 8
        buttons = self.layout().sizeHint().width() - self.label.sizeHint().width()
        width = min(room, MOST_WIDTH, wanted + buttons)
        height = self.layout().heightForWidth(width)
        foot = view.height() - height - MARGIN
        y = foot if self._top is None else min(foot, self._top + MARGIN)
        self.setGeometry((view.width() - width) // 2, y, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays at its edge of the comparison."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)
