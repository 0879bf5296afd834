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
        self._chosen: set[int] = set()
        self._height = 0
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    def _events(self) -> list[tuple[QModelIndex, Event]]:
        indexes = (self._model.index(row, 0) for row in range(self._model.rowCount()))
        return [(index, index.data(EVENT_ROLE)) for index in indexes]

    def _remember(self) -> None:
        view, selection = self._view, self._view.selectionModel()
        events = self._events()
        self._expanded = {event.id for index, event in events if view.isExpanded(index)}
        self._chosen = {event.id for index, event in events if selection.isSelected(index)}
        self._height = view.verticalScrollBar().value()

    def _restore(self) -> None:
        if not (self._expanded or self._chosen or self._height):
            return
        selection = self._view.selectionModel()
        for index, event in self._events():
            if event.id in self._expanded:
                self._view.expand(index)
            if event.id in self._chosen:
                selection.select(index, QItemSelectionModel.SelectionFlag.Select)
        self._view.verticalScrollBar().setValue(self._height)
