"""What the lists of tags and of judgements share: a filter, rows, what was lost, a note, a count."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.gui.hub import Hub
from reader.gui.lists.id_list import IdList
from reader.gui.lists.rows_by_id import RECORD_ROLE, RowsById
from reader.gui.lists.search_line import SearchLine
from reader.gui.lists.view_place import ViewPlace, go_back, once, place_in
from reader.gui.look.icons import icon
from reader.gui.look.key_names import key_of
from reader.gui.look.style import menu_button
from reader.gui.look.theme import Theme
from reader.gui.tags_list.note_pane import NotePane
from reader.gui.tags_list.orphan_box import OrphanBox

Entry = tuple[str, str, Callable[[], object], bool]
"""Of a menu: words, key, what it does, and whether it is for one row alone."""


class Bar(Protocol):
    """What narrows a list."""

    line: SearchLine
    chosen: SignalInstance
    left: SignalInstance

    def clear(self) -> None:
        """Chooses nothing any more."""

    def kept(self) -> Any:
        """What is chosen."""

    def take_up(self, kept: Any) -> None:
        """Chooses what was chosen before."""

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""

    def show_offer(self, offer: Any) -> None:
        """Takes on how many there are of each thing that can be chosen."""


class FoundPanel(QWidget):
    """The filter over the list; beneath it the note on what is chosen, and how many there are.

    What is particular to a list a subclass says: see the methods that raise ``NotImplementedError``.
    """

    removal_wanted = Signal(list)
    """What is selected, by its ids."""
    orphan_chosen = Signal(object)
    """What has the keyboard's attention (a record of the list) can't be placed: suggestions are wanted."""
    front_wanted = Signal()
    """Another part of the window asked for something that is listed here."""

    def __init__(
        self,
        hub: Hub,
        theme: Theme,
        model: RowsById,
        bar: Bar,
        view: IdList,
        note: NotePane,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.hub, self.model, self.filter, self.view, self.note = hub, model, bar, view, note
        self._offer_waits = False
        self.orphan = OrphanBox()
        self._build()
        bar.chosen.connect(self._ask)
        bar.left.connect(view.enter)
        view.clicked.connect(self._clicked)
        view.doubleClicked.connect(lambda _index: self._jump())
        view.opened.connect(self._jump)
        view.removal_wanted.connect(self._remove)
        view.note_wanted.connect(self.edit_note)
        view.customContextMenuRequested.connect(self._menu)
        view.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        view.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        model.dataChanged.connect(lambda *_: self._show_current())
        model.modelAboutToBeReset.connect(view.remember)
        model.modelReset.connect(view.restore)
        model.counted.connect(self._show_count)
        note.closed.connect(view.setFocus)
        self.set_theme(theme)
        self._show_count(0)

    # What is particular to a list

    def _ask(self) -> None:
        """Has the model show what is chosen in the filter."""
        raise NotImplementedError

    def _is_narrowed(self) -> bool:
        """Whether something is chosen in the filter."""
        raise NotImplementedError

    def _count_words(self, total: int) -> str:
        """So many of what is listed."""
        raise NotImplementedError

    def _empty_words(self, *, narrowed: bool) -> str:
        """What is said in place of rows."""
        raise NotImplementedError

    def _counting(self) -> Callable[[object], Any]:
        """What counts, in the background, what the filter offers."""
        raise NotImplementedError

    def _noted(self, record: Any) -> tuple[int, str]:
        """The id of a record, and the note on it."""
        raise NotImplementedError

    def _lost(self, record: Any) -> tuple[Hashable, str] | None:
        """What of a record can't be placed, if anything: a name for it, and its words."""
        raise NotImplementedError

    def _point(self, record: Any) -> None:
        """Shows in the texts what a record is about, opening its articles."""
        raise NotImplementedError

    def _glance(self, record: Any) -> None:
        """Shows what a record is about where it is open; the keyboard stays in the list."""
        raise NotImplementedError

    def _entries(self, record: Any) -> list[Entry]:
        """What the menu of a row offers."""
        raise NotImplementedError

    def _note_several(self) -> None:
        """Asks for a note on all that are selected; nothing, where notes are written one by one."""

    # What is the same

    def _build(self) -> None:
        self.empty_label = QLabel()
        self.empty_label.setObjectName("muted")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        self.empty_label.setContentsMargins(20, 0, 20, 0)
        self.all_button = QPushButton()
        self.all_button.clicked.connect(self.filter.clear)
        self.count_label = QLabel()
        self.count_label.setObjectName("muted")
        self.count_label.setWordWrap(True)
        self.more_button, self.more_menu = menu_button("")
        self.more_button.setText(self.tr("More"))
        top, bottom = QVBoxLayout(), QHBoxLayout()
        top.setContentsMargins(10, 10, 10, 6)
        top.addWidget(self.filter)
        bottom.setContentsMargins(12, 8, 10, 10)
        bottom.addWidget(self.count_label, 1)
        bottom.addWidget(self.more_button)
        self._empty = QWidget()
        empty = QVBoxLayout(self._empty)
        empty.addStretch(1)
        empty.addWidget(self.empty_label)
        empty.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignHCenter)
        empty.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.orphan)
        layout.addWidget(self.note)
        layout.addLayout(bottom)

    def _name(self, listed: str, everything: str, more: str) -> None:
        """What the list, the button that shows everything, and the menu of more are called."""
        self.view.setAccessibleName(listed)
        self.all_button.setText(everything)
        self.more_button.setAccessibleName(more)
        self.more_button.setToolTip(more)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.view.itemDelegate().set_theme(theme)
        self.filter.set_theme(theme)
        self.note.set_theme(theme)
        self.all_button.setIcon(icon("close", theme))
        self.view.viewport().update()

    def kept(self) -> tuple[Any, ViewPlace | None]:
        """What is chosen in the filter, and where the reader is; None if the rows were never read."""
        return self.filter.kept(), place_in(self.view) if self.model.is_loaded else None

    def take_up(self, kept: tuple[Any, ViewPlace | None]) -> None:
        """Chooses the same, and goes to the same place once the rows are there."""
        chosen, place = kept
        if place is not None:
            once(self.model.counted, self.view, lambda: go_back(self.view, place))
            self.filter.take_up(chosen)

    def edit_note(self) -> None:
        """Leads the keyboard to the note on what is chosen."""
        if len(self.view.selected()) > 1:
            self._note_several()
        elif self.note.isVisible():
            self.note.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.note.edit.selectAll()

    def chosen(self) -> Any:
        """The one record that is selected, if it is loaded."""
        selected = self.view.selected()
        record = self.view.current() if len(selected) == 1 else None
        return record if record is not None and self._noted(record)[0] == selected[0] else None

    def focus_line(self) -> QWidget:
        """Where the keyboard goes while there are no rows."""
        return self.filter.line

    def showEvent(self, event: QShowEvent) -> None:
        """Reads the rows when they are looked at, as they are by now."""
        super().showEvent(event)
        self.model.wake()
        if self._offer_waits:
            self._count_offer()

    def hideEvent(self, event: QHideEvent) -> None:
        """While nobody looks, nothing is read."""
        super().hideEvent(event)
        self.note.store()
        self.model.is_resting = True

    def _show_count(self, total: int) -> None:
        narrowed = self._is_narrowed()
        self.count_label.setText(self._count_words(total))
        self.view.setVisible(total > 0)
        self._empty.setVisible(total == 0)
        self.all_button.setVisible(narrowed)
        self.empty_label.setText(self._empty_words(narrowed=narrowed))
        self.filter.setEnabled(total > 0 or narrowed)
        self.more_button.setEnabled(total > 0)
        self._show_current()
        self._count_offer()

    def _count_offer(self) -> None:
        """Counts what the filter offers, once the rows are there."""
        self._offer_waits = not self.isVisible()
        if self.model.is_loaded and not self._offer_waits:
            topic = f"{type(self).__name__}: offer"
            self.hub.jobs.read(topic, self._counting(), self.filter.show_offer)

    def _show_current(self) -> None:
        """The note is that of the one record that is chosen."""
        selected, record = self.view.selected(), self.chosen()
        if len(selected) == 1 and record is None and self.note.isVisible():
            if self.note.about != selected[0]:
                self.note.wait()
            return
        self.note.show_note(*(self._noted(record) if record is not None else (None, "")))
        lost = self._lost(record) if record is not None else None
        self.note.make_room(lost is not None)
        if lost is None:
            self.orphan.show_none()
        elif self.orphan.lost != lost[0]:
            self.orphan.show_lost(*lost, None)
            self.orphan_chosen.emit(record)

    def _jump(self) -> None:
        record = self.view.current()
        if record is not None:
            self._point(record)

    def _clicked(self, index: QModelIndex) -> None:
        record = index.data(RECORD_ROLE)
        if record is not None:
            self._glance(record)

    def _remove(self) -> None:
        selected = self.view.selected()
        if selected:
            self.removal_wanted.emit(selected)

    def _menu(self, place: QPoint) -> None:
        # The entries hold the record, not its index: the list may change while the menu is open.
        record = self.view.indexAt(place).data(RECORD_ROLE)
        if record is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        several = len(self.view.selected()) > 1
        for text, key, act, alone in self._entries(record):
            _add(menu, text, key, act).setEnabled(not (alone and several))
        menu.addSeparator()
        _add(menu, self.tr("Copy"), "Ctrl+C", self.view.copy_wanted.emit)
        menu.popup(self.view.viewport().mapToGlobal(place))


def _add(menu: QMenu, text: str, key: str, act: Callable[[], object]) -> QAction:
    """An entry with a key that the list itself listens to."""
    action = menu.addAction(f"{text}\t{key_of(key).toString(QKeySequence.SequenceFormat.NativeText)}")
    action.triggered.connect(lambda: act())
    return action
