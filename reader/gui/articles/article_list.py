"""The rows of the library."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from reader.gui.lists.row_list import RowList


class ArticleList(RowList):
    """Rows that can be dragged, with a star to click on."""

    star_clicked = Signal(QModelIndex)
    """The star of a row was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.is_star: Callable[[QModelIndex, QPoint], bool] = lambda _index, _place: False
        """Whether a place is that of the star of a row."""
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a star is for that row alone; what is selected stays."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and index.isValid() and self.is_star(index, place):
            self.star_clicked.emit(index)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click on a star is one more click."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and self.is_star(index, place):
            self.mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)
