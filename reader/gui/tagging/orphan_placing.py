"""Placing a tag by hand whose words were not found again after its article changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.gui.tagging.tagging import Tagging
from reader.model import Annotation, Changes


class OrphanPlacing(QObject):
    """Puts the orphan that is chosen in the list of tags where the reader has selected its passage."""

    def __init__(
        self,
        hub: Hub,
        tagging: Tagging,
        reading: Reading,
        chosen: Callable[[], Annotation | None],
        actions: Actions,
        window: QWidget,
    ) -> None:
        """``chosen`` says which tag has the keyboard's attention in the list."""
        super().__init__(window)
        self._hub, self._tagging, self._reading, self._chosen = hub, tagging, reading, chosen
        self._action = actions.tags.place_here
        self._action.triggered.connect(lambda: self.place())
        reading.view.selection_changed.connect(self.refresh)
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
        selection, chosen = self._reading.selection(), self._chosen()
        if selection is None or chosen is None or not chosen.orphan or chosen.article != selection[0]:
            return None
        return chosen

    def _follow(self, changes: Changes) -> None:
        if changes.annotations:
            self.refresh()
