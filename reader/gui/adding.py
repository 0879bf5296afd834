"""Setting what is selected in a list of the library beside what is open."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.gui.actions import Actions
from reader.gui.articles.library_tabs import LibraryTabs
from reader.gui.reading import Reading


class AddControls(QObject):
    """Adds the articles that are selected among the events if these are in view, else in the articles."""

    def __init__(self, tabs: LibraryTabs, reading: Reading, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._tabs, self._reading, self._action = tabs, reading, actions.compare.add
        self._action.triggered.connect(lambda: reading.add(self._chosen()))
        for panel in (tabs.articles, tabs.events):
            panel.add_wanted.connect(reading.add)
            panel.view.selectionModel().selectionChanged.connect(lambda: self.refresh())
        tabs.currentChanged.connect(lambda _tab: self.refresh())
        tabs.articles.model.dataChanged.connect(lambda *_: self.refresh())
        tabs.events.model.loaded.connect(self.refresh)
        reading.opened.connect(lambda _articles: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Allows it if there is room, and something selected that is not open."""
        self._action.setEnabled(self._reading.can_add(self._chosen()))

    def _chosen(self) -> list[int]:
        if self._tabs.currentWidget() is self._tabs.events:
            return [article for _event, article in self._tabs.events.selected_articles()]
        return self._tabs.articles.selected()
