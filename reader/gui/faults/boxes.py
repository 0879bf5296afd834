"""Boxes that tell of trouble in plain words, with the details to copy for those who can help."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.faults.crash import Crash
from reader.faults.details import details
from reader.faults.log import folder
from reader.gui.opening import open_local
from reader.gui.teaching.about import version_lines

Details = Callable[[], str]


def details_of(error: BaseException | None = None, crash: Crash | None = None) -> Details:
    """Makes, when they are asked for, the details of an exception or of an earlier crash."""
    return lambda: details(error, versions=version_lines().splitlines(), crash=crash)


def trouble_box(
    parent: QWidget | None,
    words: str,
    copied: Details,
    *,
    more: str = "",
    icon: QMessageBox.Icon = QMessageBox.Icon.Warning,
    has_log: bool = False,
) -> QMessageBox:
    """A box that is yet to be opened, and goes when it is closed.

    ``words`` say what happened and what to do, ``more`` what else is good to know. ``has_log`` offers the
    folder of the log too.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(icon)
    box.setWindowTitle(QCoreApplication.translate("Faults", "Jianting"))
    box.setTextFormat(Qt.TextFormat.PlainText)  # a file's name may look like HTML
    box.setText(words)
    box.setInformativeText(more)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    copy_words = QCoreApplication.translate("Faults", "Copy details")
    _add(box, copy_words, lambda: QGuiApplication.clipboard().setText(copied()))
    if has_log:
        _add(box, QCoreApplication.translate("Faults", "Open log folder"), open_log_folder)
    close = box.addButton(QMessageBox.StandardButton.Ok)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    return box


def open_log_folder() -> None:
    """Shows the folder of the log in the system's file manager."""
    place = folder()
    place.mkdir(parents=True, exist_ok=True)
    open_local(place)


def _add(box: QMessageBox, words: str, slot: Callable[[], object]) -> None:
    button = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
    button.clicked.disconnect()  # the box stays open
    button.clicked.connect(lambda: slot())
