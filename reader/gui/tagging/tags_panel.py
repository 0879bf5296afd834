"""The panel on the right: all tags of the library."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from reader.gui.hub import Hub
from reader.gui.lists.opening_list import OpeningList
from reader.gui.look.style import set_up_list
from reader.gui.look.theme import Theme
from reader.gui.tagging.tag_delegate import TagDelegate
from reader.gui.tagging.tags_model import TAG_ROLE, TagRow, TagsModel


class _TagList(OpeningList):
    """The rows; Delete removes, Enter shows the place, F2 edits the note."""

    removal_wanted = Signal()
    memo_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and F2 act on what is selected."""
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removal_wanted.emit()
            case Qt.Key.Key_F2:
                self.memo_wanted.emit()
            case _:
                super().keyPressEvent(event)


class TagsPanel(QWidget):
    """A filter box over the list of all tags."""

    place_wanted = Signal(int, int, int)
    glance_wanted = Signal(int, int, int)
    """The place is to be shown if it is on screen, and the keyboard is to stay in the list."""
    removal_wanted = Signal(list)
    memo_wanted = Signal(object)
    """The ``Annotation`` whose note is to be edited."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TagsModel(hub, self)
        self._sieve = QSortFilterProxyModel(self)
        self._sieve.setSourceModel(self.model)
        self._sieve.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter_box = QLineEdit()
        self.filter_box.setPlaceholderText(self.tr("Filter tags"))
        self.filter_box.setAccessibleName(self.tr("Filter tags"))
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.textChanged.connect(self._sieve.setFilterFixedString)
        self.view = _TagList()
        self.view.setModel(self._sieve)
        self.delegate = TagDelegate(theme, self.view)
        self.view.setItemDelegate(self.delegate)
        set_up_list(self.view)
        self.view.setAccessibleName(self.tr("Tags"))
        self.empty_label = QLabel(self.tr("No tags yet.\nSelect a passage in a text and press T."))
        self.empty_label.setObjectName("muted")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        box = QVBoxLayout()
        box.setContentsMargins(10, 10, 10, 6)
        box.addWidget(self.filter_box)
        layout.addLayout(box)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty_label, 1)
        self.view.clicked.connect(self._glance)
        self.view.doubleClicked.connect(self._jump)
        self.view.opened.connect(lambda: self._jump(self.view.currentIndex()))
        self.view.memo_wanted.connect(self._edit)
        self.view.removal_wanted.connect(self._remove)
        self.view.customContextMenuRequested.connect(self._menu)
        self.model.modelReset.connect(self._show_whether_empty)
        self._show_whether_empty()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.set_theme(theme)
        self.view.viewport().update()

    def selected(self) -> list[TagRow]:
        """The selected tags."""
        return [index.data(TAG_ROLE) for index in self.view.selectionModel().selectedIndexes()]

    def _show_whether_empty(self) -> None:
        empty = self.model.rowCount() == 0
        self.empty_label.setVisible(empty)
        self.view.setVisible(not empty)
        self.filter_box.setEnabled(not empty)

    def _jump(self, index: QModelIndex) -> None:
        self._point(index.data(TAG_ROLE), self.place_wanted)

    def _glance(self, index: QModelIndex) -> None:
        self._point(index.data(TAG_ROLE), self.glance_wanted)

    def _point(self, row: object, signal: SignalInstance) -> None:
        if isinstance(row, TagRow):
            passage = row.annotation.passage
            signal.emit(row.annotation.article, passage.start, passage.end)

    def _remove(self) -> None:
        chosen = [row.annotation.id for row in self.selected()]
        if chosen:
            self.removal_wanted.emit(chosen)

    def _edit(self) -> None:
        row = self.view.currentIndex().data(TAG_ROLE)
        if isinstance(row, TagRow):
            self.memo_wanted.emit(row.annotation)

    def _menu(self, place: QPoint) -> None:
        # The entries hold the row, not its index: the list may change while the menu is open.
        row = self.view.indexAt(place).data(TAG_ROLE)
        if not isinstance(row, TagRow):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show in the text")).triggered.connect(
            lambda: self._point(row, self.place_wanted)
        )
        menu.addAction(self.tr("Edit note…") + "\tF2").triggered.connect(
            lambda: self.memo_wanted.emit(row.annotation)
        )
        menu.addAction(self.tr("Remove")).triggered.connect(self._remove)
        menu.popup(self.view.viewport().mapToGlobal(place))
