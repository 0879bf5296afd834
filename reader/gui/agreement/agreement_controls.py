"""Opens the window of agreement, and shows the places that are chosen there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.look.theme import ThemeSwitch
from reader.gui.one_window import OneWindow
from reader.gui.reading import Reading
from reader.gui.settings import Settings


class AgreementControls(OneWindow):
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
        super().__init__(themes, window)
        self._hub, self._settings, self._reading = hub, settings, reading
        actions.tags.agreement.triggered.connect(lambda: self.open())

    def make(self) -> QWidget:
        """A new window of agreement."""
        from reader.gui.agreement.agreement_window import AgreementWindow

        made = AgreementWindow(self._hub, self._settings, self._themes.theme, self._window)
        made.place_wanted.connect(self._reading.show_place)
        return made
