"""Closing the window stores every note that is being written in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.gui.tagging.memo_editor import MemoEditor


class NotesKept(QObject):
    """Lets the window close once all notes are stored, or once the reader says to close without one."""

    def __init__(self, flushes: Sequence[Callable[[], bool]], window: QWidget) -> None:
        """``flushes`` store what was written in the panels, and say whether nothing is left unsaved."""
        super().__init__(window)
        self._flushes, self._window = flushes, window
        self._may_lose = False
        self.question: QMessageBox | None = None

    def may_close(self) -> bool:
        """Stores all notes; if one can't be stored, the reader is asked, and the window stays for now."""
        editors = [each for each in self._window.findChildren(MemoEditor) if each.isVisible()]
        # All of them are tried, whatever becomes of the first.
        kept = [*(each.close() for each in editors), *(flush() for flush in self._flushes)]
        if all(kept) or self._may_lose:
            return True
        if self.question is None:
            self._ask()
        return False

    def _ask(self) -> None:
        self.question = box = QMessageBox(
            QMessageBox.Icon.Warning,
            self.tr("A note is not saved"),
            self.tr("A note that you wrote could not be saved. Close the window without it?"),
            parent=self._window,
        )
        close = box.addButton(self.tr("Close without it"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Keep the window open"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.finished.connect(lambda _result: self._answered(box.clickedButton() is close))
        box.open()

    def _answered(self, without_it: bool) -> None:
        box, self.question = self.question, None
        if box is not None:
            box.deleteLater()
        if without_it:
            self._may_lose = True
            QTimer.singleShot(0, self._window, self._window.close)
