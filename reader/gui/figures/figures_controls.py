"""Opens the window of counts, and leads from its numbers to the tags behind them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.look.theme import ThemeSwitch
from reader.gui.settings import Settings
from reader.gui.tags_list.tags_panel import TagsPanel
from reader.model import TagFilter


class FiguresControls(QObject):
    """One window of counts at a time; it stays open beside the list."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        themes: ThemeSwitch,
        panel: TagsPanel,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._themes = hub, settings, themes
        self._panel, self._window = panel, window
        self.open_window: QWidget | None = None
        actions.tags.statistics.triggered.connect(lambda: self.open())
        panel.more_menu.addSeparator()
        panel.more_menu.addAction(actions.tags.statistics)
        themes.changed.connect(self._show_theme)

    def open(self) -> None:
        """Opens the window, or brings it to the front, for what the list shows by now."""
        from reader.gui.figures.figures_window import FiguresWindow

        wanted = self._panel.model.wanted
        if self.open_window is None:
            made = FiguresWindow(self._hub, self._settings, self._themes.theme, wanted, self._window)
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.tags_wanted.connect(self._list)
            made.destroyed.connect(self._forget)
            self.open_window = made
        else:
            self.open_window.set_listed(wanted)
        self.open_window.show()
        self.open_window.raise_()
        self.open_window.activateWindow()

    def _forget(self) -> None:
        self.open_window = None

    def _list(self, wanted: TagFilter) -> None:
        self._panel.show_tags(wanted)

    def _show_theme(self, theme: object) -> None:
        if self.open_window is not None:
            self.open_window.set_theme(theme)
