"""A note whose thing was removed while it was being written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from reader.gui.faults.expected import Told
from reader.gui.hub import Hub


def rescue(hub: Hub, note: str) -> None:
    """Puts the note where it can be had again, and says so."""
    if not note.strip():
        return
    QApplication.clipboard().setText(note)
    told = QCoreApplication.translate(
        "Notes", "What it was on was removed meanwhile. The note that you wrote is on the clipboard."
    )
    hub.failed.emit(Told(told))
