"""Where a reader is in a list or tree, by rows: for a view of the same rows that is made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView

Path = tuple[int, ...]
"""The row of an index, after the rows of all that it lies in."""


@dataclass(frozen=True, slots=True)
class ViewPlace:
    """What is selected, open and in view.

    ``chosen`` are runs of rows: what they lie in, the first row and the last. ``down`` is the scroll bar's
    value.
    """

    chosen: tuple[tuple[Path, int, int], ...] = ()
    current: Path | None = None
    opened: tuple[Path, ...] = ()
    down: int = 0


def place_in(view: QAbstractItemView) -> ViewPlace:
    """Where the reader is in a view."""
    chosen = tuple(
        (_path(run.parent()), run.top(), run.bottom()) for run in view.selectionModel().selection()
    )
    current = view.currentIndex()
    opened = tuple(map(_path, _opened(view, QModelIndex()))) if isinstance(view, QTreeView) else ()
    return ViewPlace(
        chosen, _path(current) if current.isValid() else None, opened, view.verticalScrollBar().value()
    )


def go_back(view: QAbstractItemView, place: ViewPlace) -> None:
    """Brings a view of the same rows to where the reader was, as far as these rows are there."""
    model, flags = view.model(), QItemSelectionModel.SelectionFlag
    if isinstance(view, QTreeView):
        for path in place.opened:
            view.expand(_index(model, path))
    selection = QItemSelection()
    for inside, first, last in place.chosen:
        above = _index(model, inside)
        last = min(last, model.rowCount(above) - 1)
        if first <= last and (above.isValid() or not inside):
            selection.select(model.index(first, 0, above), model.index(last, 0, above))
    if place.current is not None:
        view.selectionModel().setCurrentIndex(_index(model, place.current), flags.NoUpdate)
    view.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
    if view.isVisible():
        _scroll(view, place.down)
    else:
        _Later(view, place.down)


def once(signal: Any, owner: QObject, then: Callable[[], object]) -> None:
    """Calls ``then`` when a signal next comes, unless its owner is gone by then."""
    signal.connect(_Once(owner, then).call, Qt.ConnectionType.SingleShotConnection)


class _Once(QObject):
    def __init__(self, owner: QObject, then: Callable[[], object]) -> None:
        super().__init__(owner)
        self._then = then

    def call(self, *_values: object) -> None:
        self._then()
        self.deleteLater()


def _scroll(view: QAbstractItemView, down: int) -> None:
    view.doItemsLayout()
    view.verticalScrollBar().setValue(down)


class _Later(QObject):
    """Scrolls a view that has no height as yet once it is seen."""

    def __init__(self, view: QAbstractItemView, down: int) -> None:
        super().__init__(view)
        self._view, self._down = view, down
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the view to be shown."""
        if event.type() == QEvent.Type.Show:
            self._view.removeEventFilter(self)
            QTimer.singleShot(0, self, self._scroll)
        return super().eventFilter(watched, event)

    def _scroll(self) -> None:
        _scroll(self._view, self._down)
        self.deleteLater()


def _opened(view: QTreeView, above: QModelIndex) -> Iterator[QModelIndex]:
    model = view.model()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        if view.isExpanded(index):
            yield index
            yield from _opened(view, index)


def _path(index: QModelIndex) -> Path:
    return (*_path(index.parent()), index.row()) if index.isValid() else ()


def _index(model: QAbstractItemModel, path: Path) -> QModelIndex:
    index = QModelIndex()
    for row in path:
        index = model.index(row, 0, index)
        if not index.isValid():
            break
    return index
