"""Copying and selecting all, in whatever has the keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from reader.gui.actions import Actions


class EditControls(QObject):
    """Hands the keys of the menu on to the text, the field or the list that the reader is in.

    Each knows best what is copied there; a menu takes the keyboard from none of them.
    """

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        for action, keys in (
            (actions.edit.copy, QKeySequence.StandardKey.Copy),
            (actions.edit.select_all, QKeySequence.StandardKey.SelectAll),
        ):
            action.triggered.connect(partial(self._press, action, keys))

    def _press(self, action: QAction, keys: QKeySequence.StandardKey, *_checked: bool) -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            pressed = QKeySequence.keyBindings(keys)[0][0]
            event = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers())
            action.setEnabled(False)  # its key is not to come back to it
            QApplication.sendEvent(widget, event)
            action.setEnabled(True)
