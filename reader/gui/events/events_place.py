"""Keeping the list of events where it is while it is read anew."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject
from PySide6.QtWidgets import QTreeView

from reader.gui.events.events_model import EVENT_ROLE, EventsModel
from reader.model import Event


class EventsPlace(QObject):
    """Remembers which events are open, which are selected and what is in view, and finds them again."""

    def __init__(self, view: QTreeView, model: EventsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._model = view, model
        self._expanded: set[int] = set()
        self._chosen: set[tuple[int, int | None]] = set()
        """Events by id, or an event and an article of it."""
        self._current: tuple[int, int | None] | None = None
        self._height = 0
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    def _remember(self) -> None:
        view, model = self._view, self._model
        rows = [(model.index(row, 0), event) for row, event in enumerate(model.events())]
        self._expanded = {event.id for index, event in rows if view.isExpanded(index)}
        self._chosen = {_named(index) for index in view.selectionModel().selectedRows()}
        current = view.currentIndex()
        self._current = _named(current) if current.isValid() else None
        self._height = view.verticalScrollBar().value()

    def _restore(self) -> None:
        view, selection = self._view, self._view.selectionModel()
        for event in self._expanded:
            view.expand(self._model.index_of(event))
        for name in self._chosen:
            selection.select(self._found(*name), QItemSelectionModel.SelectionFlag.Select)
        if self._current is not None:
            selection.setCurrentIndex(self._found(*self._current), QItemSelectionModel.SelectionFlag.NoUpdate)
        view.verticalScrollBar().setValue(self._height)

    def _found(self, event: int, article: int | None) -> QModelIndex:
        """Where an event or an article of it stands now; an invalid index if it does not."""
        index = self._model.index_of(event)
        if article is None or not index.isValid():
            return index
        articles: tuple[int, ...] = index.data(EVENT_ROLE).articles
        return self._model.index(articles.index(article), 0, index) if article in articles else QModelIndex()


def _named(index: QModelIndex) -> tuple[int, int | None]:
    event: Event = index.data(EVENT_ROLE)
    return event.id, event.articles[index.row()] if index.parent().isValid() else None
