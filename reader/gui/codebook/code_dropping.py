"""What can be dropped on the rows of a codebook: codes, and passages to be tagged."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from reader.gui.codebook.codebook_model import CodebookModel
from reader.gui.look.tips import show_tip
from reader.gui.tagging.passage_mime import dragged_passage

_OPENING_MS = 600
"""So long something is dragged over a closed row before it opens."""


class CodeDropView(QTreeView):
    """A tree that says what a drop would do, and what one did."""

    passage_dropped = Signal(int, object)
    """A ``DraggedPassage`` is to be tagged with this code."""
    moved = Signal(list, object, object)
    """Codes are to lie in another (or None), before that one of its children (or None: last)."""
    merge_wanted = Signal(list, int)
    """Codes are to become one with another."""

    def __init__(self, model: CodebookModel) -> None:
        super().__init__()
        self._model = model
        self._told = ""
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(_OPENING_MS)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Says what would come of a drop here."""
        super().dragMoveEvent(event)
        words = self._drop_words(event) if event.isAccepted() else ""
        if words != self._told:
            self._told = words
            show_tip(self.viewport().mapToGlobal(event.position().toPoint() + QPoint(12, 16)), words, self)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Says nothing more."""
        super().dragLeaveEvent(event)
        self._end_telling()

    def _end_telling(self) -> None:
        self._told = ""
        show_tip(QPoint(), "", self)

    def _drop_words(self, event: QDropEvent) -> str:
        target = self._model.code(self.indexAt(event.position().toPoint()))
        on_code = self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.OnItem
        name = self._model.tree.name(target.id) if target is not None else ""
        if dragged_passage(event.mimeData()) is not None:
            return self.tr("Tag with “{name}”").format(name=name)
        if target is None or not on_code:
            return self.tr("Move here")
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self.tr("Merge into “{name}”").format(name=name)
        return self.tr("Nest in “{name}” (Ctrl: merge)").format(name=name)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tags a passage; nests, moves or merges codes."""
        self._end_telling()
        index = self.indexAt(event.position().toPoint())
        where, data = self.dropIndicatorPosition(), event.mimeData()
        is_allowed = self._allows(event, index)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if not is_allowed:
            event.ignore()
            return
        # The rows are moved by the library: as a move, Qt would take them out of the model here.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        target, passage, codes = (
            self._model.code(index),
            dragged_passage(data),
            self._model.dragged_codes(data),
        )
        on_code = where == QAbstractItemView.DropIndicatorPosition.OnItem and target is not None
        if passage is not None and target is not None:
            self.passage_dropped.emit(target.id, passage)
        elif on_code and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.merge_wanted.emit(codes, target.id)
        elif on_code:
            self.moved.emit(codes, target.id, None)
        else:
            self.moved.emit(codes, *self._gap(index, where))

    def _allows(self, event: QDropEvent, index: QModelIndex) -> bool:
        position = QAbstractItemView.DropIndicatorPosition
        where = self.dropIndicatorPosition()
        data, action = event.mimeData(), event.dropAction()
        if where == position.OnItem or not index.isValid():
            return self._model.canDropMimeData(data, action, -1, -1, index)
        row = index.row() + (where == position.BelowItem)
        return self._model.canDropMimeData(data, action, row, 0, index.parent())

    def _gap(
        self, index: QModelIndex, where: QAbstractItemView.DropIndicatorPosition
    ) -> tuple[int | None, int | None]:
        """What codes that are dropped between rows are to lie in, and before which code."""
        target = self._model.code(index)
        if target is None:
            return None, None
        if where == QAbstractItemView.DropIndicatorPosition.AboveItem:
            return target.parent, target.id
        below = self._model.whole.children(target.id)
        if below and self.isExpanded(index):
            return target.id, below[0]
        beside = self._model.whole.children(target.parent)
        after = self._model.whole.row(target.id) + 1
        return target.parent, beside[after] if after < len(beside) else None
