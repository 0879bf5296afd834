"""The menu bar and the toolbar, made from the actions."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from reader.gui.actions.all import Actions


def fill_menus(window: QMainWindow, actions: Actions) -> dict[str, QMenu]:
    """Makes the menu bar; returns the menus by the names of their groups in ``Actions``."""
    made = {}
    for name, group in actions.groups().items():
        menu = made[name] = window.menuBar().addMenu(group.title)
        for item in group.items():
            if item is None:
                menu.addSeparator()
            elif isinstance(item, QMenu):
                menu.addMenu(item)
            else:
                menu.addAction(item)
    return made


def fill_toolbar(bar: QToolBar, actions: Actions) -> None:
    """Puts the actions used most on the toolbar, those that show and hide panels at its ends."""
    panels = actions.view.panels
    groups = (
        (panels[0], actions.file.import_folder, actions.compare.compare),
        (actions.links.previous_link, actions.links.next_link, actions.compare.sync),
        (actions.tags.tag, actions.edit.undo, actions.edit.redo),
    )
    for number, group in enumerate(groups):
        if number:
            bar.addSeparator()
        bar.addActions(group)
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(space)
    bar.addActions([panels[3], panels[4], panels[1]])
    bar.setIconSize(QSize(20, 20))
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if button is not None and action.text():
            plain = action.text().replace("&", "").rstrip("…:")
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleName(plain)
            if action not in (
                actions.edit.undo,
                actions.edit.redo,
            ):  # their text follows what they would undo
                action.setToolTip(f"{plain} ({keys})" if keys else plain)
