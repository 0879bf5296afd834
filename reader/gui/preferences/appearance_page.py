"""Theme and language of the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from reader.gui import settings as names
from reader.gui.look.theme import ThemeChoice
from reader.gui.preferences.page import Page
from reader.gui.settings import Language, Setting, Settings


class AppearancePage(Page):
    """What the window looks like and speaks."""

    reopening_wanted = Signal()
    """The window is to open anew, in the language that was chosen."""

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
        self.note = self.add_note(
            self.tr(
                "The language changes at the next start, or when the window opens anew: what is open comes "
                "back then, what could be undone is forgotten."
            )
        )
        self.reopen_button = QPushButton(self.tr("Open the window anew"))
        self.reopen_button.clicked.connect(self.reopening_wanted)
        self.form.addRow("", self.reopen_button)
        self.body.addStretch(1)
        self._at_start = settings.get(names.LANGUAGE)
        self.changed.connect(self._offer)
        self._offer(names.LANGUAGE)

    def _offer(self, _setting: Setting[object]) -> None:
        other = self.settings.get(names.LANGUAGE) is not self._at_start
        self.note.setVisible(other)
        self.reopen_button.setVisible(other)
