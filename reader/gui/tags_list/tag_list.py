"""The view of the list of tags, and its keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader.gui.lists.id_list import IdList
from reader.gui.tags_list.tag_delegate import TagDelegate
from reader.gui.tags_list.tags_model import TagsModel


class TagList(IdList):
    """Tags under their headings; R leads to another code, as it does in the texts."""

    recoding_wanted = Signal()

    def __init__(self, model: TagsModel) -> None:
        super().__init__(model)
        model.modelAboutToBeReset.connect(self._level)
        model.modelReset.connect(self.fit_rows)
        model.rowsInserted.connect(self._fit_inserted)

    def fit_rows(self) -> None:
        """Makes tags as high as the delegate asks for, and headings lower."""
        super().fit_rows()
        self._fit_headings(self._rows.heading_rows())

    def _level(self) -> None:
        """A row that was a heading would keep its height."""
        header = self.verticalHeader()
        for row in self._rows.heading_rows():
            header.resizeSection(row, header.defaultSectionSize())

    def _fit_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._fit_headings(row for row in range(first, last + 1) if self._rows.id_in(row) is None)

    def _fit_headings(self, rows: Iterable[int]) -> None:
        delegate, header = self.itemDelegate(), self.verticalHeader()
        if isinstance(delegate, TagDelegate):
            height = delegate.heading_height(self.font())
            for row in rows:
                header.resizeSection(row, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that act on what is selected."""
        if event.key() == Qt.Key.Key_R and not event.modifiers():
            self.recoding_wanted.emit()
        else:
            super().keyPressEvent(event)
