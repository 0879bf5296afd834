"""Going through the parts of the window with one key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

Parts = Sequence[tuple[QWidget, QWidget]]
"""Parts of the window that are in view, each with what gets the keyboard in it."""


def go_to_part(parts: Callable[[], Parts], by: int) -> None:
    """Moves the keyboard on to the next part (1) or back to the one before (-1)."""
    there = parts()
    focused = QApplication.focusWidget()
    inside = [number for number, (part, _) in enumerate(there) if focused and part.isAncestorOf(focused)]
    here = inside[0] if inside else min(-by, 0)
    there[(here + by) % len(there)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)
