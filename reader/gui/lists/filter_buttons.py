"""What the filters over lists have in common: switches, and menus that count."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton


def switch(text: str = "") -> QToolButton:
    """A button that is on or off."""
    button = QToolButton()
    button.setObjectName("segment")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setText(text)
    return button


def counted(text: str, count: int) -> str:
    """Words with how many there are, if there are any."""
    return f"{text} {QLocale().toString(count)}" if count else text


def add_counted(menu: QMenu, text: str, count: int, data: object, *, on: bool) -> QAction:
    """An entry that can be checked, with how many there are of it."""
    action = menu.addAction(text.replace("&", "&&") + "\t" + QLocale().toString(count))
    action.setCheckable(True)
    action.setChecked(on)
    action.setData(data)
    return action


def toggled(some: frozenset, one: object) -> frozenset:
    """The set with or, if it was in it, without one."""
    return some - {one} if one in some else some | {one}


def show_chosen(button: QToolButton, text: str) -> None:
    """Lets a menu's button say what is chosen, in little room."""
    text = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, 150)
    button.setText(text.replace("&", "&&"))
