"""Opens the window of agreement, and shows the places that are chosen there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.look.theme import ThemeSwitch
from reader.gui.reading import Reading
from reader.gui.settings import Settings


class AgreementControls(QObject):
    """One window of agreement at a time; it stays open while its places are looked at."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        themes: ThemeSwitch,
        reading: Reading,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._themes = hub, settings, themes
        self._reading, self._window = reading, window
        self.open_window: QWidget | None = None
        actions.tags.agreement.triggered.connect(lambda: self.open())
        themes.changed.connect(self._show_theme)

    def open(self) -> None:
        """Opens the window, or brings it to the front."""
        from reader.gui.agreement.agreement_window import AgreementWindow

        if self.open_window is None:
            made = AgreementWindow(self._hub, self._settings, self._themes.theme, self._window)
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.place_wanted.connect(self._reading.show_place)
            made.destroyed.connect(self._forget)
            self.open_window = made
        self.open_window.show()
        self.open_window.raise_()
        self.open_window.activateWindow()

    def _forget(self) -> None:
        self.open_window = None

    def _show_theme(self, theme: object) -> None:
        if self.open_window is not None:
            self.open_window.set_theme(theme)
