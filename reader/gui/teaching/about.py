"""What the program is and which versions it runs on."""

from __future__ import annotations

import platform
import sqlite3

import PySide6
from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

import reader
from reader.gui.look.icons import app_pixmap

_MAY_BREAK = "\u200b"
"""Where a line may end that has no room; nothing is seen of it."""


def versions() -> dict[str, str]:
    """The versions that matter in a report of a fault, by name."""
    return {
        "jianting": reader.__version__,
        "python": platform.python_version(),
        "qt": qVersion(),
        "pyside": PySide6.__version__,
        "sqlite": sqlite3.sqlite_version,
        "system": platform.platform(),
    }


def version_lines() -> str:
    """The versions, one a line, to be pasted into a report."""
    return "\n".join(f"{name}: {value}" for name, value in versions().items())


def show_about(parent: QWidget) -> QMessageBox:
    """Opens the box; it closes itself."""
    translate = QCoreApplication.translate
    found = versions()
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("About", "About Jianting"))
    box.setIconPixmap(app_pixmap(72, 2))
    box.setText(
        translate("About", "Jianting {version}").format(version=found["jianting"])
        + "\n"
        + translate("About", "Hear all sides and you will see clearly.")
    )
    lines = (
        f"Python {found['python']} · Qt {found['qt']} · PySide6 {found['pyside']} · SQLite {found['sqlite']}",
        found["system"].replace("-", f"-{_MAY_BREAK}"),
        "",
        translate("About", "Licence: MIT. Fonts: Noto Sans SC, Noto Serif SC (SIL Open Font License 1.1)."),
    )
    box.setInformativeText("\n".join(lines))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    copy_button = box.addButton(translate("About", "Copy versions"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    copy_button.clicked.disconnect()  # the box stays open
    copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(version_lines()))
    box.open()
    return box
