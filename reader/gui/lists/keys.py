"""Keys that lists have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Whether one of the two Enter keys was pressed alone; being on the keypad counts as a modifier in Qt."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _ENTERS and held == Qt.KeyboardModifier.NoModifier


def is_character(event: QKeyEvent) -> bool:
    """Whether a letter, a digit or a sign was typed, which may be a key of the window too."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return held == Qt.KeyboardModifier.NoModifier and event.text().isprintable() and bool(event.text())
