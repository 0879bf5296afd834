"""The view of a long list whose rows are known by their ids, and its keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from reader.gui.lists.keys import is_character
from reader.gui.lists.row_list import RowList
from reader.gui.lists.rows_by_id import RECORD_ROLE, RowsById

_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2)


class IdList(RowList):
    """Records, maybe under headings. Enter opens, Delete removes, F2 leads to the note.

    Copying takes what is selected; Up and Down pass over headings.
    """

    removal_wanted = Signal()
    note_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, model: RowsById) -> None:
        super().__init__()
        self._rows = model
        self._chosen: list[int] = []
        self.setModel(model)

    def selected(self) -> list[int]:
        """The ids of what is selected, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [number for number in map(self._rows.id_in, rows) if number is not None]

    def current(self) -> Any:
        """The record that has the keyboard's attention, if it is loaded."""
        return self.currentIndex().data(RECORD_ROLE)

    def remember(self) -> None:
        """Notes what is selected, before the rows are replaced."""
        self._chosen = self.selected()

    def restore(self) -> None:
        """Selects what was noted, as far as it is there still, or else shows the first row."""
        rows = [row for row in map(self._rows.row_of, self._chosen) if row is not None]
        selection = self.selectionModel()
        for row in rows:
            selection.select(self._rows.index(row), QItemSelectionModel.SelectionFlag.Select)
        if rows:
            selection.setCurrentIndex(self._rows.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(self._rows.index(rows[0]))
        else:
            self.verticalScrollBar().setValue(0)

    def enter(self) -> None:
        """Takes the keyboard; if nothing is selected, the first record is now."""
        self.setFocus()
        if not self.selectionModel().hasSelection():
            self.go_to(0)

    def go_to(self, row: int) -> None:
        """Makes the first record from a row on the one that is selected, and shows it with its heading."""
        row += self._rows.id_in(row) is None
        if self._rows.id_in(row) is not None:
            self.setCurrentIndex(self._rows.index(row))
            above = max(0, row - 1)
            if self._rows.id_in(above) is None:
                self.scrollTo(self._rows.index(above))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands beneath the list may take of its height: the row that was in view stays there."""
        index = self.currentIndex()
        was_in_view = index.isValid() and self.visualRect(index).top() < event.oldSize().height()
        super().resizeEvent(event)
        if was_in_view and self.visualRect(index).bottom() > event.size().height():
            self.scrollTo(index)

    def event(self, event: QEvent) -> bool:
        """Keeps the keys of this list, and all letters, from being taken for those of the window.

        Those of the window would alter links and articles that the reader is not looking at.
        """
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (is_character(event) or event.key() in _KEYS or event.matches(QKeySequence.StandardKey.Copy))
        ):
            event.accept()
            return True
        return super().event(event)

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
        if row < 0 or self._rows.id_in(row) is not None:
            return index
        for near in (row - 1, row + 1) if backwards else (row + 1, row - 1):
            if self._rows.id_in(near) is not None:
                return self._rows.index(near)
        return index
