"""Questions in boxes of their own, and names that are asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

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
