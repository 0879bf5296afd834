"""A window beside what is read, of which one at a time is open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from reader.gui.look.theme import Theme, ThemeSwitch


class OneWindow(QObject):
    """Opens a window of one kind, brings it to the front if it is open, and has it follow the theme."""

    def __init__(self, themes: ThemeSwitch, window: QWidget) -> None:
        """``window`` is the one beside which it opens."""
        super().__init__(window)
        self._themes, self._window = themes, window
        self.open_window: Any = None
        """What ``make`` made, while it is open."""
        themes.changed.connect(self._show_theme)

    def make(self) -> QWidget:
        """A new window; one that has ``set_theme``."""
        raise NotImplementedError

    def open(self) -> None:
        """Opens the window, or brings it to the front."""
        if self.open_window is None:
            made = self.make()
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.destroyed.connect(self._forget)
            self.open_window = made
        self.open_window.show()
        self.open_window.raise_()
        self.open_window.activateWindow()

    def kept(self) -> bool:
        """Whether the window is open."""
        return self.open_window is not None

    def take_up(self, kept: bool) -> None:
        """Opens the window if the other one was open."""
        if kept:
            # It is to lie over the main window, which is not shown as yet.
            QTimer.singleShot(0, self, self.open)

    def _forget(self) -> None:
        self.open_window = None

    def _show_theme(self, theme: Theme) -> None:
        if self.open_window is not None:
            self.open_window.set_theme(theme)
