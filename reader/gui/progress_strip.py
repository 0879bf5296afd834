"""How far long work is, at the window's foot."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget


class ProgressStrip(QWidget):
    """What is being done, how much of it is done, and a button that stops it; hidden until it is told of."""

    stopped = Signal()
    """The reader wants no more of it."""

    def __init__(self, status_bar: QStatusBar) -> None:
        super().__init__()
        self.label = QLabel()
        self.label.setObjectName("status")
        self.bar = QProgressBar()
        self.bar.setFixedWidth(90)
        self.bar.setTextVisible(False)
        self.stop_button = QToolButton()
        self.stop_button.setObjectName("flat")
        self.stop_button.setText("×")
        self.stop_button.clicked.connect(self.stopped)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.label, self.bar, self.stop_button):
            layout.addWidget(widget)
        status_bar.addPermanentWidget(self)
        self.hide()

    def set_names(self, bar: str, stop: str, tip: str) -> None:
        """Says for screen readers what the bar and the button are, and in a tip what stopping does."""
        self.bar.setAccessibleName(bar)
        self.stop_button.setAccessibleName(stop)
        self.stop_button.setToolTip(tip)

    def tell(self, words: str, done: int = 0, total: int = 0) -> None:
        """Says how far it is, by numbers for ``{done}`` and ``{total}`` in ``words``; 0 of 0 is not known."""
        number = QLocale().toString
        self.label.setText(words.format(done=number(done), total=number(total)))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.stop_button.setEnabled(True)
        self.show()
