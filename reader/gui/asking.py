"""Questions in boxes of their own, and what is asked for: names, and libraries to open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

_WIDTH = 400


def ask(
    window: QWidget, title: str, question: str, details: str, yes: str, then: Callable[[], object]
) -> QMessageBox:
    """Asks whether to go on; Enter and Escape do not."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(details)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    button.clicked.connect(lambda _on=False: then())
    box.open()
    return box


def ask_name(
    window: QWidget, title: str, label: str, begun: str, then: Callable[[str], object]
) -> QInputDialog:
    """Asks for a name; ``then`` is called with one that is another than ``begun``, and may be empty."""
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
    dialog.setTextValue(begun)
    size = dialog.sizeHint()
    dialog.resize(max(_WIDTH, size.width()), size.height())

    def accept(name: str) -> None:
        if name.strip() != begun:
            then(name.strip())

    dialog.textValueSelected.connect(accept)
    dialog.open()
    return dialog


def ask_for_library(window: QWidget | None, title: str, folder: Path) -> Path | None:
    """Asks for the file of a library, to begin with in a folder; None if none is chosen."""
    kinds = QCoreApplication.translate("Asking", "Libraries (*.sqlite3 *.db);;All files (*)")
    name, _kind = QFileDialog.getOpenFileName(window, title, str(folder), kinds)
    return Path(name) if name else None
