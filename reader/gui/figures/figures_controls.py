"""Opens the window of counts, and leads from its numbers to the tags behind them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.look.theme import ThemeSwitch
from reader.gui.one_window import OneWindow
from reader.gui.settings import Settings
from reader.gui.tags_list.tags_panel import TagsPanel
from reader.model import TagFilter


class FiguresControls(OneWindow):
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
        super().__init__(themes, window)
        self._hub, self._settings, self._panel = hub, settings, panel
        actions.tags.statistics.triggered.connect(lambda: self.open())
        panel.more_menu.addSeparator()
        panel.more_menu.addAction(actions.tags.statistics)

    def make(self) -> QWidget:
        """A new window of counts."""
        from reader.gui.figures.figures_window import FiguresWindow

        listed = self._panel.model.wanted
        made = FiguresWindow(self._hub, self._settings, self._themes.theme, listed, self._window)
        made.tags_wanted.connect(self._list)
        return made

    def open(self) -> None:
        """Opens the window, or brings it to the front, for what the list shows by now."""
        if self.open_window is not None:
            self.open_window.set_listed(self._panel.model.wanted)
        super().open()

    def _list(self, wanted: TagFilter) -> None:
        self._panel.show_tags(wanted)
