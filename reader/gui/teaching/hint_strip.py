"""A quiet strip over the texts with what a first reader needs to know; once closed, it is gone for good."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.gui.look.icons import icon
from reader.gui.look.theme import Theme


class HintStrip(QFrame):
    """Four hints in a line, and a button that closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hints")
        self.label = QLabel(
            "   ·   ".join(
                (
                    self.tr("Point at a marked passage: its counterparts light up"),
                    self.tr("Click it: they come level"),
                    self.tr("Alt+↓ goes to the next"),
                    self.tr("Ctrl+K finds everything else"),
                )
            )
        )
        self.label.setWordWrap(True)
        self.close_button = QToolButton()
        self.close_button.setObjectName("flat")
        self.close_button.setAutoRaise(True)
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setToolTip(self.tr("Close these hints for good"))
        self.close_button.setAccessibleName(self.tr("Close these hints for good"))
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(self.label, 1)
        row.addWidget(self.close_button)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Tints the button."""
        self.close_button.setIcon(icon("close", theme))

    def kept(self) -> bool:
        """Whether it is there, for a window in another language."""
        return self.isVisible()

    def take_up(self, kept: bool) -> None:
        """Is there if the other one was."""
        self.setVisible(kept)
