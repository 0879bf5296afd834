"""The panel on the right: all tags of the library, found again by what they are and where."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.gui.hub import Hub
from reader.gui.look.icons import icon
from reader.gui.look.style import menu_button
from reader.gui.look.theme import Theme
from reader.gui.tags_list.note_pane import NotePane
from reader.gui.tags_list.orphan_box import OrphanBox
from reader.gui.tags_list.tag_delegate import TagDelegate
from reader.gui.tags_list.tag_filter_bar import TagFilterBar
from reader.gui.tags_list.tag_list import TagList
from reader.gui.tags_list.tag_menus import Offer
from reader.gui.tags_list.tags_model import TAG_ROLE, TagsModel
from reader.model import ListedTag, TagFilter


class TagsPanel(QWidget):
    """The filter over the list; beneath it the note on the tag that is chosen, and how many there are.

    The keyboard's tag is shown where its article is open; Enter or a double click opens it.
    """

    place_wanted = Signal(int, int, int)
    glance_wanted = Signal(int, int, int)
    """The place is to be shown if it is on screen, and the keyboard is to stay in the list."""
    removal_wanted = Signal(list)
    recoding_wanted = Signal(list, QPoint)
    """Tags, by their ids, are to get another code, which is to be asked for at a place of the screen."""
    orphan_chosen = Signal(object)
    """The ``ListedTag`` that has the keyboard's attention can't be placed: suggestions are wanted."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hub = hub
        self._offer_waits = False
        self.model = TagsModel(hub, self)
        self.filter = TagFilterBar(self.model.words, theme)
        self.view = TagList(self.model)
        self.delegate = TagDelegate(self.model, theme, self.view)
        self.view.setItemDelegate(self.delegate)
        self.view.fit_rows()
        self.view.setAccessibleName(self.tr("Tags"))
        self.note = NotePane()
        self.orphan = OrphanBox()
        self._build()
        self.filter.chosen.connect(self._ask)
        self.filter.left.connect(self._enter_list)
        self.view.clicked.connect(self._glance)
        self.view.doubleClicked.connect(lambda _index: self._jump())
        self.view.opened.connect(self._jump)
        self.view.removal_wanted.connect(self._remove)
        self.view.note_wanted.connect(self.edit_note)
        self.view.recoding_wanted.connect(self._recode)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self.model.dataChanged.connect(lambda *_: self._show_current())
        self.model.modelAboutToBeReset.connect(self._remember)
        self.model.modelReset.connect(self._restore)
        self.model.counted.connect(self._show_count)
        self.note.closed.connect(self.view.setFocus)
        self.set_theme(theme)
        self._show_count(0)

    def _build(self) -> None:
        self.empty_label = QLabel()
        self.empty_label.setObjectName("muted")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        self.empty_label.setContentsMargins(20, 0, 20, 0)
        self.all_button = QPushButton(self.tr("Show all tags"))
        self.all_button.clicked.connect(self.filter.clear)
        self.count_label = QLabel()
        self.count_label.setObjectName("muted")
        self.more_button, self.more_menu = menu_button(self.tr("What can be done with the tags shown"))
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

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.set_theme(theme)
        self.filter.set_theme(theme)
        self.note.set_theme(theme)
        self.all_button.setIcon(icon("close", theme))
        self.view.viewport().update()

    def show_code(self, code: int) -> None:
        """Narrows the list to a code with what is nested in it."""
        self.show_tags(TagFilter(codes=frozenset({code})))

    def show_tags(self, wanted: TagFilter) -> None:
        """Narrows the list to what another part of the window asks for."""
        self.filter.choose(wanted)

    def edit_note(self) -> None:
        """Leads the keyboard to the note on the tag that is chosen."""
        if self.note.isVisible():
            self.note.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.note.edit.selectAll()

    def chosen_orphan(self) -> ListedTag | None:
        """The one tag that is chosen, if it can't be placed."""
        tag = self.view.current() if len(self.view.selected()) == 1 else None
        return tag if tag is not None and tag.annotation.orphan else None

    def focus_line(self) -> QWidget:
        """Where the keyboard goes while there are no rows."""
        return self.filter.line

    def showEvent(self, event: QShowEvent) -> None:
        """Reads the tags when they are looked at, as they are by now."""
        super().showEvent(event)
        self.model.wake()
        if self._offer_waits:
            self._count_offer()

    def hideEvent(self, event: QHideEvent) -> None:
        """While nobody looks, nothing is read."""
        super().hideEvent(event)
        self.note.store()
        self.model.is_resting = True

    def _ask(self) -> None:
        self.model.show(self.filter.wanted(), self.filter.order)

    def _show_count(self, total: int) -> None:
        narrowed = bool(self.model.wanted)
        self.count_label.setText(self.model.words.count(total))
        self.view.setVisible(total > 0)
        self._empty.setVisible(total == 0)
        self.all_button.setVisible(narrowed)
        self.empty_label.setText(
            self.tr("No tag is like this.")
            if narrowed
            else self.tr("No tags yet.\nSelect a passage in a text and press T.")
        )
        self.filter.setEnabled(total > 0 or narrowed)
        self.more_button.setEnabled(total > 0)
        self._show_current()
        self._count_offer()

    def _count_offer(self) -> None:
        """Counts what the menus offer, once the rows are there."""
        library, wanted = self.hub.library, self.model.wanted

        def work(_job: object) -> Offer:
            return Offer(
                library.tag_facets(wanted),
                library.codes(),
                library.code_counts(),
                library.count_tags(TagFilter(orphans=True)),
            )

        self._offer_waits = not self.isVisible()
        if self.model.is_loaded and not self._offer_waits:
            self.hub.jobs.read("tag offer", work, self.filter.show_offer)

    def _remember(self) -> None:
        self._chosen = self.view.selected()
        self._height = self.view.verticalScrollBar().value()

    def _restore(self) -> None:
        rows = [row for row in map(self.model.row_of, self._chosen) if row is not None]
        selection = self.view.selectionModel()
        for row in rows:
            selection.select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        if rows:
            selection.setCurrentIndex(self.model.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.view.scrollTo(self.model.index(rows[0]))
        else:
            self.view.verticalScrollBar().setValue(0)

    def _enter_list(self) -> None:
        self.view.setFocus()
        if not self.view.selectionModel().hasSelection():
            self.view.go_to(0)

    def _show_current(self) -> None:
        """The note is that of the one tag that is chosen."""
        chosen = self.view.selected()
        tag = self.view.current() if len(chosen) == 1 else None
        if tag is not None and tag.annotation.id != chosen[0]:
            tag = None
        if len(chosen) == 1 and tag is None and self.note.isVisible():
            if self.note.tag != chosen[0]:
                self.note.wait()
            return
        self.note.show_tag(tag)
        lost = tag.annotation if tag is not None and tag.annotation.orphan else None
        self.note.make_room(lost is not None)
        if lost is None:
            self.orphan.show_none()
        elif self.orphan.tag != lost.id:
            self.orphan.show_tag(lost.id, lost.passage.exact, None)
            self.orphan_chosen.emit(tag)

    def _jump(self) -> None:
        tag = self.view.current()
        if tag is not None:
            self._point(tag)

    def _point(self, tag: ListedTag) -> None:
        passage, article = tag.annotation.passage, tag.annotation.article
        # What can't be placed is nowhere: its article is shown from the top, and no wrong words as if they
        # were the tag's.
        place = (0, 0) if tag.annotation.orphan else (passage.start, passage.end)
        self.place_wanted.emit(article, *place)

    def _glance(self, index: QModelIndex) -> None:
        tag = index.data(TAG_ROLE)
        if isinstance(tag, ListedTag) and not tag.annotation.orphan:
            passage = tag.annotation.passage
            self.glance_wanted.emit(tag.annotation.article, passage.start, passage.end)

    def _remove(self) -> None:
        chosen = self.view.selected()
        if chosen:
            self.removal_wanted.emit(chosen)

    def _recode(self) -> None:
        chosen = self.view.selected()
        if chosen:
            place = self.view.visualRect(self.view.currentIndex()).bottomLeft()
            self.recoding_wanted.emit(chosen, self.view.viewport().mapToGlobal(place))

    def _menu(self, place: QPoint) -> None:
        # The entries hold the tag, not its index: the list may change while the menu is open.
        tag = self.view.indexAt(place).data(TAG_ROLE)
        if not isinstance(tag, ListedTag):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        several = len(self.view.selected()) > 1
        for text, key, act, alone in (
            (self.tr("Show in the text"), "Enter", lambda: self._point(tag), True),
            (self.tr("Edit note"), "F2", self.edit_note, True),
            (self.tr("Another tag…"), "R", self._recode, False),
            (self.tr("Remove"), "Del", self._remove, False),
        ):
            action = menu.addAction(f"{text}\t{key}")
            action.setEnabled(not (alone and several))
            action.triggered.connect(act)
        menu.addSeparator()
        copying = menu.addAction(self.tr("Copy") + "\tCtrl+C")
        copying.triggered.connect(self.view.copy_wanted)
        menu.popup(self.view.viewport().mapToGlobal(place))
