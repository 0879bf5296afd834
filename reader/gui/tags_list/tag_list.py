"""The view of the list of tags, and its keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from reader.gui.lists.row_list import RowList
from reader.gui.tags_list.tag_delegate import TagDelegate
from reader.gui.tags_list.tags_model import TAG_ROLE, TagsModel
from reader.model import ListedTag


class TagList(RowList):
    """Tags under their headings. Enter opens, Delete removes, F2 leads to the note, F4 to another code.

    Copying takes the selected tags; Up and Down pass over headings.
    """

    removal_wanted = Signal()
    note_wanted = Signal()
    recoding_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, model: TagsModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
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
        self._fit_headings(row for row in range(first, last + 1) if self._rows.tag_id(row) is None)

    def _fit_headings(self, rows: Iterable[int]) -> None:
        delegate, header = self.itemDelegate(), self.verticalHeader()
        if isinstance(delegate, TagDelegate):
            height = delegate.heading_height(self.font())
            for row in rows:
                header.resizeSection(row, height)

    def selected(self) -> list[int]:
        """The ids of the selected tags, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [tag for tag in map(self._rows.tag_id, rows) if tag is not None]

    def current(self) -> ListedTag | None:
        """The tag that has the keyboard's attention, if it is loaded."""
        tag = self.currentIndex().data(TAG_ROLE)
        return tag if isinstance(tag, ListedTag) else None

    def go_to(self, row: int) -> None:
        """Makes the first tag from a row on the one that is selected, and shows it with its heading."""
        row += self._rows.tag_id(row) is None
        if self._rows.tag_id(row) is not None:
            self.setCurrentIndex(self._rows.index(row))
            above = max(0, row - 1)
            if self._rows.tag_id(above) is None:
                self.scrollTo(self._rows.index(above))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands beneath the list may take of its height: the row that was in view stays there."""
        index = self.currentIndex()
        was_in_view = index.isValid() and self.visualRect(index).top() < event.oldSize().height()
        super().resizeEvent(event)
        if was_in_view and self.visualRect(index).bottom() > event.size().height():
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that act on what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removal_wanted.emit()
            case Qt.Key.Key_F2:
                self.note_wanted.emit()
            case Qt.Key.Key_F4:
                self.recoding_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """As in any list, but past the headings."""
        moves = QAbstractItemView.CursorAction
        backwards = action in (moves.MoveUp, moves.MovePrevious, moves.MovePageUp, moves.MoveEnd)
        index = super().moveCursor(action, modifiers)
        row = index.row()
        if row < 0 or self._rows.tag_id(row) is not None:
            return index
        for near in (row - 1, row + 1) if backwards else (row + 1, row - 1):
            if self._rows.tag_id(near) is not None:
                return self._rows.index(near)
        return index
