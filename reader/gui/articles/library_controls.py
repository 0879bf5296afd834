"""Opening what is chosen in the list of articles, at the place that was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.articles.library_panel import LibraryPanel
from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.gui.settings import Settings
from reader.model import MOST_WITNESSES, Span


class LibraryControls(QObject):
    """Joins the list of articles with what is open."""

    def __init__(
        self,
        hub: Hub,
        panel: LibraryPanel,
        reading: Reading,
        actions: Actions,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        panel.facets.set_order(settings.get(names.LIST_ORDER))
        panel.facets.ordered.connect(lambda order: settings.set(names.LIST_ORDER, order))
        self._hub, self._panel, self._reading, self._actions = hub, panel, reading, actions
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
        library, text = self._hub.library, self._panel.model.shown.text
        places: dict[int, tuple[Span, ...]] = {}

        def look() -> None:
            places.update(library.places(text, articles[:MOST_WITNESSES]))

        self._reading.open(
            articles,
            lambda: self._show_hits(articles, text, places),
            meanwhile=look if text else None,
        )

    def refresh(self) -> None:
        """Allows what the selection allows."""
        chosen = len(self._panel.view.selectionModel().selectedIndexes())
        self._actions.compare.compare.setEnabled(1 <= chosen <= MOST_WITNESSES)

    def _show_hits(self, articles: list[int], text: str, places: Mapping[int, Sequence[Span]]) -> None:
        if text != self._panel.model.shown.text:
            return  # something else is looked for by now
        hits = {
            article: hit for article in articles if (hit := self._panel.model.hit_in(article)) is not None
        }
        self._marked = text
        if hits or places:
            self._reading.show_hits(hits, places)

    def _forget_hits(self, _total: int) -> None:
        """What was found is marked as long as it is looked for."""
        if self._panel.model.shown.text != self._marked:
            self._reading.show_hits({}, {})
