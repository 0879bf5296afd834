"""Placing a tag by hand whose words were not found again after its article changed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.gui.tagging.tagging import Tagging
from reader.gui.tags_list.tags_panel import TagsPanel
from reader.model import Annotation, Changes, TagFilter


class OrphanPlacing(QObject):
    """Puts the orphan that is chosen in the list of tags where the reader has selected its passage."""

    def __init__(
        self,
        hub: Hub,
        tagging: Tagging,
        reading: Reading,
        panel: TagsPanel,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._tagging, self._reading, self._panel = tagging, reading, panel
        self._action = actions.tags.place_here
        self._action.triggered.connect(lambda: self.place())
        reading.view.selection_changed.connect(self.refresh)
        reading.view.unplaced_requested.connect(self._list)
        panel.view.selectionModel().currentChanged.connect(lambda *_: self.refresh())
        reading.opened.connect(lambda _articles: self.refresh())
        hub.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Allows it while a passage of the orphan's own article is selected."""
        self._action.setEnabled(self._orphan() is not None)

    def place(self) -> None:
        """Places the orphan at the selection."""
        orphan, selection = self._orphan(), self._reading.selection()
        alignment = self._reading.alignment
        if orphan is None or selection is None or alignment is None:
            return
        article, span = selection
        text = alignment.articles[self._reading.articles.index(article)].text
        self._tagging.move(orphan.id, span, text[span.start : span.end])
        self.refresh()

    def _orphan(self) -> Annotation | None:
        """The orphan that can be placed at what is selected."""
        selection, chosen = self._reading.selection(), self._panel.chosen_orphan()
        if selection is None or chosen is None or chosen.annotation.article != selection[0]:
            return None
        return chosen.annotation

    def _list(self, pane: int) -> None:
        """Lists the tags of a pane's article that could not be placed."""
        self._panel.show_tags(TagFilter(orphans=True, articles=frozenset({self._reading.articles[pane]})))
        dock = self._panel.parentWidget()
        if dock is not None:
            dock.show()

    def _follow(self, changes: Changes) -> None:
        if changes.annotations:
            self.refresh()
