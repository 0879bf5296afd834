"""Keeping a list where it is while its rows are read anew."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint
from PySide6.QtWidgets import QAbstractItemView

from reader.gui.articles.library_model import LibraryModel


class ListPlace(QObject):
    """Remembers what is selected and in view before the rows change, and finds it among the new ones."""

    def __init__(self, view: QAbstractItemView, model: LibraryModel, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._model = view, model
        self._chosen: list[int] = []
        self._top: int | None = None
        self._height = 0
        self._anew = False
        model.modelReset.connect(self._restore)

    def begin_anew(self) -> None:
        """Something else was asked for: the next rows are shown from the first, or from what is selected."""
        self._anew = True

    def remember(self) -> None:
        """To be called before the rows change."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedIndexes())
        summaries = (self._model.summary(row) for row in rows)
        self._chosen = [summary.id for summary in summaries if summary is not None]
        top = self._model.summary(self._view.indexAt(QPoint(4, 4)).row())
        self._height = self._view.verticalScrollBar().value()
        self._top = top.id if top is not None and self._height else None

    def _restore(self) -> None:
        model, view = self._model, self._view
        rows = [row for row in map(model.row_of, self._chosen) if row is not None]
        selection = view.selectionModel()
        for row in rows:
            selection.select(model.index(row), QItemSelectionModel.SelectionFlag.Select)
        if rows:
            selection.setCurrentIndex(model.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
        if self._anew:
            if rows:
                view.scrollTo(model.index(rows[0]))
            else:
                view.scrollToTop()
        else:
            top = model.row_of(self._top) if self._top is not None else None
            if top is not None:
                view.scrollTo(model.index(top), QAbstractItemView.ScrollHint.PositionAtTop)
            else:
                view.verticalScrollBar().setValue(self._height)
        self._anew = False
