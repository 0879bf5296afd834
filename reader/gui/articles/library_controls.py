"""Opening what is chosen in the list of articles, at the place that was found."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.articles.library_panel import LibraryPanel
from reader.gui.reading import MOST_WITNESSES, Reading
from reader.gui.settings import Settings


class LibraryControls(QObject):
    """Joins the list of articles with what is open."""

    def __init__(
        self,
        panel: LibraryPanel,
        reading: Reading,
        actions: Actions,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        panel.facets.set_order(settings.get(names.LIST_ORDER))
        panel.facets.ordered.connect(lambda order: settings.set(names.LIST_ORDER, order))
        self._panel, self._reading, self._actions = panel, reading, actions
        self._marked = ""
        """What the places that are marked in the open articles answer."""
        panel.menu_actions = [actions.library.same_event]
        panel.open_wanted.connect(self.open)
        actions.compare.compare.triggered.connect(lambda: self.open(panel.selected()))
        panel.model.counted.connect(self._forget_hits)
        panel.view.selectionModel().selectionChanged.connect(lambda: self.refresh())
        panel.model.dataChanged.connect(lambda *_: self.refresh())
        reading.opened.connect(lambda _articles: self.refresh())
        self.refresh()

    def open(self, articles: list[int]) -> None:
        """Opens articles, marks in them what was looked for, and goes to the first place."""
        self._reading.open(articles, lambda: self._show_hits(articles))

    def refresh(self) -> None:
        """Allows what the selection allows."""
        chosen = len(self._panel.view.selectionModel().selectedIndexes())
        self._actions.compare.compare.setEnabled(1 <= chosen <= MOST_WITNESSES)

    def _show_hits(self, articles: list[int]) -> None:
        hits = {
            article: hit for article in articles if (hit := self._panel.model.hit_in(article)) is not None
        }
        self._marked = self._panel.model.shown.text
        if hits:
            self._reading.show_hits(hits)

    def _forget_hits(self, _total: int) -> None:
        """What was found is marked as long as it is looked for."""
        if self._panel.model.shown.text != self._marked:
            self._reading.show_hits({})
