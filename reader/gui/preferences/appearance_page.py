"""Theme and language of the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.gui import settings as names
from reader.gui.look.i18n import chosen_language, tongue
from reader.gui.look.theme import ThemeChoice
from reader.gui.preferences.page import Page
from reader.gui.settings import Language, Setting, Settings


class AppearancePage(Page):
    """What the window looks like and speaks."""

    reopening_wanted = Signal()
    """Another language was chosen than the window speaks: it is to open anew."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(settings, parent)
        self.theme = self.add_choice(
            names.THEME,
            (
                (ThemeChoice.SYSTEM, self.tr("Like the system")),
                (ThemeChoice.LIGHT, self.tr("Light")),
                (ThemeChoice.DARK, self.tr("Dark")),
                (ThemeChoice.HIGH_CONTRAST_LIGHT, self.tr("High contrast, light")),
                (ThemeChoice.HIGH_CONTRAST_DARK, self.tr("High contrast, dark")),
            ),
        )
        self.language = self.add_choice(
            names.LANGUAGE,
            (
                (Language.SYSTEM, self.tr("Like the system")),
                # Each is written as those who read it write it.
                (Language.ENGLISH, "English"),
                (Language.SIMPLIFIED, "简体中文"),
                (Language.TRADITIONAL, "繁體中文"),
            ),
        )
        self.body.addStretch(1)
        self.changed.connect(self._follow)

    def _follow(self, setting: Setting[object]) -> None:
        if setting is names.LANGUAGE and chosen_language(self.settings) != tongue():
            self.reopening_wanted.emit()
