"""Opens the user's guide, in the language that the window speaks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.look.i18n import tongue
from reader.gui.look.theme import ThemeSwitch
from reader.gui.one_window import OneWindow
from reader.gui.opening import WebOpening
from reader.gui.teaching.guide_chapters import chapters
from reader.gui.teaching.guide_window import GuideWindow
from reader.resources import documents


class GuideControls(OneWindow):
    """One window of the guide at a time, beside what is read."""

    def __init__(
        self, hub: Hub, themes: ThemeSwitch, web: WebOpening, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(themes, window)
        self._hub, self._web = hub, web
        actions.help.guide.triggered.connect(lambda: self.open())

    def make(self) -> QWidget:
        """A new window of the guide.

        Raises:
            OSError: if the guide is missing from this installation.
        """
        made = GuideWindow(chapters(tongue()), documents(), self._themes.theme, self._window)
        made.page.link_followed.connect(self._web.open)
        return made

    def open(self) -> None:
        """Opens the guide, or brings it to the front."""
        try:
            super().open()
        except OSError as error:
            self._hub.failed.emit(error)
        else:
            self.open_window.page.setFocus()
