"""Files that the system hands to the program: on macOS, what is opened with it or dropped on its icon."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Qt's application, which tells of the files that it is to open."""

    files_opened = Signal(object)
    """A list of their paths: files that are opened together come together."""

    def __init__(self, argv: Sequence[str]) -> None:
        super().__init__(list(argv))
        self._waiting: list[Path] = []
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._tell)

    def event(self, event: QEvent) -> bool:
        """Takes the files that are to be opened, which come one by one."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._waiting.append(Path(event.file()))
            self._soon.start(0)
            return True
        return super().event(event)

    def _tell(self) -> None:
        files, self._waiting = self._waiting, []
        self.files_opened.emit(files)
