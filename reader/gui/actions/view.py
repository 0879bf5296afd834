"""How things look, and where the keyboard is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.actions.group import ActionGroup, Item
from reader.gui.look.key_names import key_of
from reader.gui.look.tags_shown import TagsShown
from reader.gui.look.theme import ThemeChoice


class ViewActions(ActionGroup):
    """Theme, type, panels and parts of the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&View")
        make, standard = self.make, QKeySequence.StandardKey
        self.panels: Sequence[QAction] = ()
        """What shows and hides panels, once they are there."""
        self.larger = make(self.tr("&Larger text"), standard.ZoomIn)
        self.larger.setShortcuts([key_of("Ctrl++"), key_of("Ctrl+=")])
        self.smaller = make(self.tr("S&maller text"), standard.ZoomOut)
        self.normal_size = make(self.tr("&Normal text size"), "Ctrl+0")
        self.serif = make(self.tr("Se&rif text"), checkable=True)
        self.animate = make(self.tr("&Glide to passages"), checkable=True)
        self.next_part = make(self.tr("Next p&art of the window"), "F6")
        self.previous_part = make(self.tr("Previous part of the &window"), "Shift+F6")
        self.theme_menu = QMenu(self.tr("&Theme"), window)
        self.themes = QActionGroup(self)
        for choice, text in (
            (ThemeChoice.SYSTEM, self.tr("Like the &system")),
            (ThemeChoice.LIGHT, self.tr("&Light")),
            (ThemeChoice.DARK, self.tr("&Dark")),
            (ThemeChoice.HIGH_CONTRAST_LIGHT, self.tr("High &contrast, light")),
            (ThemeChoice.HIGH_CONTRAST_DARK, self.tr("High contrast, d&ark")),
        ):
            action = make(text, checkable=True)
            action.setData(choice)
            self.themes.addAction(action)
            self.theme_menu.addAction(action)

        self.tags_menu = QMenu(self.tr("&Highlights of tags"), window)
        self.tags_shown = QActionGroup(self)
        for shown, text in (
            (TagsShown.ALL, self.tr("&Words and margin")),
            (TagsShown.STRIPES, self.tr("&Margin only")),
            (TagsShown.HIDDEN, self.tr("&Hidden")),
        ):
            action = make(text, checkable=True)
            action.setData(shown)
            self.tags_shown.addAction(action)
            self.tags_menu.addAction(action)

    def take_panels(
        self, library: QAction, tags: QAction, where_else: QAction, inspector: QAction, codebook: QAction
    ) -> None:
        """Takes over the actions that show and hide panels, and gives them their keys and icons."""
        self.panels = (library, tags, where_else, inspector, codebook)
        for action, key, name in (
            (library, "F9", "library"),
            (tags, "F10", "tags"),
            (where_else, "F11", ""),
            (inspector, "F12", "inspector"),
            (codebook, "Ctrl+F10", "codebook"),
        ):
            action.setShortcut(key_of(key))
            if name:
                self.icons[action] = name

    def items(self) -> list[Item]:
        """Theme, type, panels, parts."""
        return [
            self.theme_menu,
            self.tags_menu,
            None,
            self.larger,
            self.smaller,
            self.normal_size,
            self.serif,
            self.animate,
            None,
            *self.panels,
            None,
            self.next_part,
            self.previous_part,
        ]
