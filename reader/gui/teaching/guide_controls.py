"""Opens the user's guide, in the language that the window speaks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.look.i18n import tongue
from reader.gui.look.theme import Theme, ThemeSwitch
from reader.gui.opening import WebOpening
from reader.gui.teaching.guide_chapters import chapters
from reader.gui.teaching.guide_window import GuideWindow
from reader.resources import documents


class GuideControls(QObject):
    """One window of the guide at a time, beside what is read."""

    def __init__(
        self, hub: Hub, themes: ThemeSwitch, web: WebOpening, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._hub, self._themes, self._web, self._window = hub, themes, web, window
        self.open_window: GuideWindow | None = None
        actions.help.guide.triggered.connect(lambda: self.open())
        themes.changed.connect(self._show_theme)

    def open(self) -> None:
        """Opens the guide, or brings it to the front."""
        if self.open_window is None:
            try:
                made = GuideWindow(chapters(tongue()), documents(), self._themes.theme, self._window)
            except OSError as error:
                self._hub.failed.emit(error)
                return
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.page.link_followed.connect(self._web.open)
            made.destroyed.connect(self._forget)
            self.open_window = made
        self.open_window.show()
        self.open_window.raise_()
        self.open_window.activateWindow()
        self.open_window.page.setFocus()

    def _forget(self) -> None:
        self.open_window = None

    def _show_theme(self, theme: Theme) -> None:
        if self.open_window is not None:
            self.open_window.set_theme(theme)
