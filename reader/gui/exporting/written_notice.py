"""What says how far a file is, or that it was written, and leads to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QToolButton, QWidget

from reader.gui.opening import open_local
from reader.gui.status_line import ElidedLabel

SECONDS = 20
LEAST_WORDS = 120
"""The least room for the words, in pixels."""


class WrittenNotice(QWidget):
    """Stands at the window's foot while a file is being written, and for a while after that.

    Of several files at a time it speaks of the one that was begun last.
    """

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__()
        self.label = ElidedLabel()
        self.label.setObjectName("status")
        self.label.setMinimumWidth(LEAST_WORDS)  # a long name is cut rather than widening the window
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(self.tr("Progress of the file"))
        self.open_button, self.folder_button, self.stop_button = QToolButton(), QToolButton(), QToolButton()
        self.open_button.setText(self.tr("Open"))
        self.folder_button.setText(self.tr("Show in folder"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label)
        row.addWidget(self.bar)
        self.stop_button.setText(self.tr("Cancel"))
        for button, slot in (
            (self.stop_button, self._stop),
            (self.open_button, self._open),
            (self.folder_button, self._show_folder),
        ):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(slot)
            row.addWidget(button)
        self.path = Path()
        self._stopping: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        bar.addPermanentWidget(self)
        self.hide()

    def begin(self, path: Path, words: str | None = None) -> None:
        """Says that the file is being written, or what else is done with it."""
        self.path, self._stopping = path, None
        self._timer.stop()
        self.bar.setValue(0)
        self._say(words or self.tr("Writing {path}…").format(path=path.name), working=True)

    def may_stop(self, path: Path, stop: Callable[[], None]) -> None:
        """Offers to stop the writing of the file."""
        if path == self.path:
            self._stopping = stop

    def advance(self, path: Path, part: float) -> None:
        """Shows how much of the file is done, from 0 to 1."""
        if path == self.path:
            self.bar.setValue(round(part * 100))

    def drop(self, path: Path) -> None:
        """Says no more of the file: there is none."""
        if path == self.path:
            self.hide()

    def tell(self, path: Path, also: str = "") -> None:
        """Says that the file is there, and what else there is to know of it."""
        self.path = path
        words = self.tr("Written: {path}").format(path=path.name)
        self._say(f"{words} · {also}" if also else words, working=False)
        self._timer.start()

    def _say(self, words: str, *, working: bool) -> None:
        self.label.setText(words)
        self.label.setToolTip(f"{self.path}\n{words}")
        self.setAccessibleName(words)
        for widget in (self.bar, self.stop_button):
            widget.setVisible(working)
        for widget in (self.open_button, self.folder_button):
            widget.setVisible(not working)
        self.show()

    def _stop(self) -> None:
        self.hide()
        if self._stopping is not None:
            self._stopping()

    def _open(self) -> None:
        open_local(self.path)

    def _show_folder(self) -> None:
        open_local(self.path.parent)
