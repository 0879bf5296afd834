"""What belongs to the window as a whole: the command palette, preferences, help."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from reader.gui.about import show_about
from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.palette import CommandPalette
from reader.gui.reading import Reading
from reader.gui.settings import Settings
from reader.gui.theme import Theme, ThemeSwitch


class FrameControls(QObject):
    """Joins the Help menu, the palette and the preferences with the window."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        themes: ThemeSwitch,
        reading: Reading,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._themes = hub, settings, themes
        self._reading, self._actions, self._window = reading, actions, window
        self.palette = CommandPalette(actions, settings, themes.theme, window)
        for action, slot in (
            (actions.help.commands, self.palette.ask),
            (actions.help.about, lambda: show_about(window)),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.palette.set_theme(theme)
