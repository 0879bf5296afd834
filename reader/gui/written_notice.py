"""What says that a file was written, and leads to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QToolButton, QWidget

SECONDS = 20


class WrittenNotice(QWidget):
    """Stands at the window's foot for a while after a file was written."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__()
        self.label = QLabel()
        self.label.setObjectName("status")
        self.open_button, self.folder_button = QToolButton(), QToolButton()
        self.open_button.setText(self.tr("Open"))
        self.folder_button.setText(self.tr("Show in folder"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label)
        for button, slot in ((self.open_button, self._open), (self.folder_button, self._show_folder)):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(slot)
            row.addWidget(button)
        self.path = Path()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        bar.addPermanentWidget(self)
        self.hide()

    def tell(self, path: Path, also: str = "") -> None:
        """Says that the file is there, and what else there is to know of it."""
        self.path = path
        words = self.tr("Written: {path}").format(path=path.name)
        self.label.setText(f"{words} · {also}" if also else words)
        self.label.setToolTip(str(path))
        self.setAccessibleName(self.label.text())
        self.show()
        self._timer.start()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path)))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path.parent)))
