"""The panel of the codebook: which one, a line to find codes, the codes, and the note on the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.actions import Actions
from reader.gui.codebook.code_tree import CodeTree
from reader.gui.codebook.code_tree_view import CodeTreeView, KeptTree
from reader.gui.codebook.codebook_model import CodebookModel
from reader.gui.codebook.empty_page import EmptyPage
from reader.gui.codebook.note_editor import NoteEditor
from reader.gui.lists.list_panel import with_number
from reader.gui.lists.search_line import SearchLine
from reader.gui.look.icons import icon
from reader.gui.look.theme import Theme
from reader.gui.tagging.code_words import codebook_name
from reader.model import Codebook

_TYPING_PAUSE_MS = 120
_NOTE_FROM = 400
"""From this height of the panel on, in pixels, there is room for the note at all times."""


class CodebookPanel(QWidget):
    """Shows one codebook; what is done with it is for ``CodebookControls``."""

    codebook_chosen = Signal(int)
    """Another codebook was chosen in the box (its id)."""
    shown = Signal()
    """The panel came into view, or went out of it."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._lit = 0
        self._codebook: Codebook | None = None
        self.model = CodebookModel(self)
        self.view = CodeTreeView(self.model, theme)
        self.view.setAccessibleName(self.tr("Codebook"))
        self.view.local_actions = actions.codes.local()
        self.note = NoteEditor()
        self.empty = EmptyPage()
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Which codebook"))
        self.box.setToolTip(self.tr("Which codebook"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(4)
        self.box.setPlaceholderText(self.tr("No codebook yet"))
        self.more_button = _button(self.tr("What can be done with codebooks"))
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.setMenu(self._more_menu())
        self.filter_box = SearchLine()
        self.filter_box.setPlaceholderText(self.tr("Find a tag"))
        self.filter_box.setAccessibleName(self.tr("Find a tag"))
        self.filter_box.setClearButtonEnabled(True)
        self.new_button = _button(self.tr("New tag"))
        self.new_button.clicked.connect(actions.codes.new.trigger)
        self.nothing_label = QLabel()
        self.nothing_label.setObjectName("muted")
        self.nothing_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_label.setWordWrap(True)
        self.nothing_label.setContentsMargins(20, 0, 20, 0)
        self.count_label = QLabel()
        self.count_label.setObjectName("muted")
        self.count_label.setWordWrap(True)
        self._arrange()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._narrow)
        self._connect()
        self.set_theme(theme)

    def _more_menu(self) -> QMenu:
        """What the menu bar offers for codebooks, and the ways in and out of the library."""
        menu, books = QMenu(self), self._actions.codes.book_menu
        menu.aboutToShow.connect(books.aboutToShow)  # which lists what there is to add
        menu.addActions(books.actions())
        menu.addSeparator()
        menu.addActions([self._actions.file.import_tags, self._actions.file.export_tags])
        return menu

    def _arrange(self) -> None:
        self.stack = QStackedWidget()
        for page in (self.view, self.nothing_label, self.empty):
            self.stack.addWidget(page)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.note)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([300, 92])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        rows = ((self.box, self.more_button), (self.filter_box, self.new_button))
        for number, (wide, narrow) in enumerate(rows):
            row = QHBoxLayout()
            row.setContentsMargins(10, 6 if number else 10, 6, 0)
            row.setSpacing(4)
            row.addWidget(wide, 1)
            row.addWidget(narrow)
            layout.addLayout(row)
        layout.addSpacing(6)
        layout.addWidget(self.splitter, 1)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(12, 6, 10, 8)
        bottom.addWidget(self.count_label, 1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self.box.activated.connect(lambda row: self.codebook_chosen.emit(self.box.itemData(row)))
        self.filter_box.textChanged.connect(lambda _text: self._typing.start())
        self.filter_box.cleared.connect(self.find_all)
        for left in (self.filter_box.left, self.filter_box.returnPressed):
            left.connect(self._go_to_first)
        self.view.chosen_changed.connect(self.show_note)
        self.view.customContextMenuRequested.connect(self._menu)
        self.note.field.escaped.connect(self.view.setFocus)
        self.note.ended.connect(self._fit_note)
        self.model.modelReset.connect(self._show_page)
        self.model.rowsInserted.connect(self._show_page)
        self.model.rowsRemoved.connect(self._show_page)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.view.set_theme(theme)
        self.more_button.setIcon(icon("more", theme))
        self.new_button.setIcon(icon("add", theme))

    def kept(self) -> tuple[str, KeptTree, QByteArray]:
        """What is looked for, how the tree looks, and how high the note is."""
        return self.filter_box.text(), self.view.kept(), self.splitter.saveState()

    def take_up(self, kept: tuple[str, KeptTree, QByteArray]) -> None:
        """Looks for the same in a tree that looks the same."""
        words, tree, sizes = kept
        self.splitter.restoreState(sizes)
        self.filter_box.setText(words)
        self._narrow()
        self.view.take_up(tree)

    def front(self) -> QWidget:
        """What gets the keyboard when it comes here."""
        return self.view if self.stack.currentWidget() is self.view else self.empty.new_button

    def showEvent(self, event: QShowEvent) -> None:
        """Tells of it."""
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tells of it."""
        super().hideEvent(event)
        self.shown.emit()

    # What is shown

    def show_codebooks(self, codebooks: Sequence[Codebook], current: int | None) -> None:
        """Offers these codebooks, with one of them chosen."""
        self.box.clear()
        for codebook in codebooks:
            self.box.addItem(codebook_name(codebook), codebook.id)
            self.box.setItemData(self.box.count() - 1, codebook.memo, Qt.ItemDataRole.ToolTipRole)
        self.box.setCurrentIndex(self.box.findData(current))
        self.box.setEnabled(bool(codebooks))
        self._codebook = next((each for each in codebooks if each.id == current), None)

    def show_codes(self, tree: CodeTree) -> None:
        """Shows the codes of the chosen codebook."""
        self.model.show_tree(tree)
        self._show_page()
        self.show_note()

    def show_lit(self, passages: int) -> None:
        """Says how many passages of the chosen codes are lit up in the open texts."""
        self._lit = passages
        self._count()

    def show_note(self) -> None:
        """Shows the note on the chosen code, if it is one."""
        code = self.view.code() if len(self.view.chosen()) == 1 else None
        if code is None:
            book, hint = self._codebook, self.tr("Choose a tag to see the note on it.")
            if book is not None and book.memo:
                title = self.tr("Note on “{name}”").format(name=codebook_name(book))
                self.note.show_note(None, "", title, book.memo)
            else:
                self.note.show_note(None, "", self.tr("Note"), hint)
            return
        title = self.tr("Note on “{name}”").format(name=self.model.tree.name(code.id))
        hint = self.tr("What is this tag for? When is it given, and when not?")
        self.note.show_note(code.id, code.memo, title, hint)

    def edit_note(self) -> None:
        """Puts the keyboard into the note on the chosen code."""
        self.show_note()
        self._fit_note(wanted=True)
        if self.note.field.isEnabled():
            self.note.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_all(self) -> None:
        """Shows all codes again, at once."""
        self.filter_box.clear()
        self._narrow()

    def _narrow(self) -> None:
        self._typing.stop()
        self.model.narrow(self.filter_box.text())

    def _go_to_first(self) -> None:
        if self._typing.isActive():
            self._narrow()
        found = self.model.narrowed.found
        best = next((code for code in self.model.tree.codes if code in found), None)
        if best is not None:
            self.view.choose([best])
        self.front().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self) -> None:
        if len(self.model.tree) or self.model.is_making:
            self.stack.setCurrentWidget(self.view)
        elif len(self.model.whole):
            words = self.tr("No tag fits “{words}”.").format(words=self.filter_box.text().strip())
            self.nothing_label.setText(words)
            self.stack.setCurrentWidget(self.nothing_label)
        else:
            self.stack.setCurrentWidget(self.empty)
        self._fit_note()
        self._count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves what little height there is to the codes."""
        super().resizeEvent(event)
        self._fit_note()

    def _fit_note(self, *, wanted: bool = False) -> None:
        has_room = self.height() >= _NOTE_FROM or wanted or self.note.field.hasFocus()
        self.note.setVisible(has_room and len(self.model.whole) > 0)

    def _count(self) -> None:
        codes, tags = len(self.model.whole), self.model.whole.tags()
        if self._lit:
            said = with_number(self.tr("%n passage(s) lit up in the open texts", "", self._lit), self._lit)
        else:
            passages = with_number(self.tr("%n tagged passage(s)", "", tags), tags)
            said = with_number(self.tr("%n tag(s)", "", codes), codes) + " · " + passages
        self.count_label.setText(said)
        self.count_label.setVisible(codes > 0)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for item in self._actions.codes.of_row():
            if item is None:
                menu.addSeparator()
            elif isinstance(item, QMenu):
                menu.addMenu(item)
            else:
                menu.addAction(item)
        index = self.view.indexAt(place)
        if not index.isValid():
            place = self.view.visualRect(self.view.currentIndex()).bottomLeft() + QPoint(_INSET, 0)
        menu.popup(self.view.viewport().mapToGlobal(place))


_INSET = 12


def _button(name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
