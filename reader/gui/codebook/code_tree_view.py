"""The rows of a codebook: choosing, opening and closing, naming, dragging."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame

from reader.gui.codebook.code_delegate import CodeDelegate
from reader.gui.codebook.code_dropping import CodeDropView
from reader.gui.codebook.codebook_model import CODE_ROLE, CodebookModel
from reader.gui.lists.keys import is_character, is_enter
from reader.gui.look.theme import Theme
from reader.model import Code

_INDENT = 16
_ALL_OPEN = 24
"""A codebook of no more codes than this is shown with all of them in view."""

KeptTree = tuple[set[int], set[int], tuple[list[int], int | None, int]]
"""The codes that are open, those that were seen, and which are chosen, current, and how far down it is."""


class CodeTreeView(CodeDropView):
    """What is chosen, open and in view stays so by code, whatever becomes of the rows."""

    chosen_changed = Signal()
    """Other codes are chosen."""
    applied = Signal(int)
    """The selected passage is to be tagged with this code."""
    named = Signal(object, str, object, object)
    """The code (or None: a new one), its name, what a new one is to lie in, and the key that ended it."""

    def __init__(self, model: CodebookModel, theme: Theme) -> None:
        super().__init__(model)
        self.local_actions: Sequence[QAction] = ()
        """What the keys of the keyboard do here, whatever they do elsewhere in the window."""
        self._open: set[int] = set()
        self._seen: set[int] = set()
        self._kept: tuple[list[int], int | None, int] = ([], None, 0)
        self._is_restoring = False
        self._to_drag: list[int] = []
        self.delegate = CodeDelegate(theme, self, model)
        self._set_up()
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.delegate.named.connect(self._note_name)
        self.delegate.given_up.connect(self._give_up)
        self.expanded.connect(lambda index: self._note_open(index, is_open=True))
        self.collapsed.connect(lambda index: self._note_open(index, is_open=False))
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.doubleClicked.connect(lambda _index: self._apply())

    def _set_up(self) -> None:
        self.setObjectName("rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.set_theme(theme)
        self.viewport().update()

    # What is chosen

    def code(self) -> Code | None:
        """The code that has the keyboard, if it is chosen."""
        index = self.currentIndex()
        return self._model.code(index) if self.selectionModel().isSelected(index) else None

    def chosen(self) -> list[int]:
        """The codes that are chosen, in the order of the tree."""
        found = {code.id for index in self.selectedIndexes() if (code := index.data(CODE_ROLE))}
        return [code for code in self._model.tree.codes if code in found]

    def choose(self, codes: Collection[int]) -> None:
        """Chooses codes, and brings the first of them into view."""
        indexes = [index for code in codes if (index := self._model.index_of(code)).isValid()]
        selection = QItemSelection()
        for index in indexes:
            selection.select(index, index)
        flag = QItemSelectionModel.SelectionFlag
        if indexes:
            self.selectionModel().setCurrentIndex(indexes[0], flag.NoUpdate)
            self.scrollTo(indexes[0])
        self.selectionModel().select(selection, flag.ClearAndSelect)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tells of it, unless the rows are only being made anew."""
        super().selectionChanged(selected, deselected)
        if not self._is_restoring:
            self.chosen_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers what a drag with Ctrl takes along, for the press itself alters the choice."""
        pressed, before = self._model.code(self.indexAt(event.position().toPoint())), self.chosen()
        super().mousePressEvent(event)
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        self._to_drag = []
        if with_control and pressed is not None:
            self._to_drag = before if pressed.id in before else [pressed.id]

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Takes along what was chosen before if the mouse was pressed on it, else what it was pressed on."""
        self.choose_dragged()
        super().startDrag(actions)

    def choose_dragged(self) -> None:
        """Chooses just what is about to be dragged."""
        if self._to_drag:
            self.choose(self._to_drag)

    # What is open

    def open_to(self, code: int) -> None:
        """Opens all that a code lies in."""
        for above in self._model.tree.above(code):
            self.expand(self._model.index_of(above))

    def _note_open(self, index: QModelIndex, *, is_open: bool) -> None:
        code = self._model.code(index)
        if code is None or self._is_restoring or self._model.is_narrowed:
            return
        if is_open:
            self._open.add(code.id)
        else:
            self._open.discard(code.id)

    def _keep(self) -> None:
        current = self._model.code(self.currentIndex())
        self._is_restoring = True
        place = self.verticalScrollBar().value()
        self._kept = self.chosen(), current.id if current is not None else None, place

    def _restore(self) -> None:
        tree, narrowed = self._model.tree, self._model.narrowed
        chosen, current, place = self._kept
        self._open |= self._opened_first()
        for code in self._open | narrowed.opened if self._model.is_narrowed else self._open:
            self.setExpanded(self._model.index_of(code), True)
        gone = [code for code in chosen if code not in tree]
        selection = QItemSelection()
        for code in chosen:
            index = self._model.index_of(code)
            selection.select(index, index)
        flag = QItemSelectionModel.SelectionFlag
        if current in tree:
            self.selectionModel().setCurrentIndex(self._model.index_of(current), flag.NoUpdate)
        self.selectionModel().select(selection, flag.ClearAndSelect)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(place)
        self._is_restoring = False
        if gone:
            self.chosen_changed.emit()

    def _opened_first(self) -> set[int]:
        """Of codes that were not seen before, those that are to be open."""
        whole = self._model.whole
        new = whole.codes.keys() - self._seen
        self._seen |= new
        return {code for code in new if len(whole) <= _ALL_OPEN or whole.codes[code].parent is None}

    def kept(self) -> KeptTree:
        """What is open, chosen and in view."""
        self._keep()
        self._is_restoring = False
        return set(self._open), set(self._seen), self._kept

    def take_up(self, kept: KeptTree) -> None:
        """Opens and chooses what was open and chosen in another view of the same codes."""
        self._is_restoring = True
        self.collapseAll()
        self._open, self._seen, self._kept = set(kept[0]), set(kept[1]), kept[2]
        self._restore()
        self.chosen_changed.emit()

    # Naming

    def make_in(self, parent: int | None, begun: str = "") -> None:
        """Asks, in a row of its own, for the name of a code that is to lie in another."""
        if parent is not None:
            self.open_to(parent)
        index = self._model.begin_new(parent)
        if parent is not None:
            self.setExpanded(self._model.index_of(parent), True)
        self._name(index, begun)

    def rename(self, code: int, begun: str = "") -> None:
        """Asks for another name of a code, in its row."""
        self.open_to(code)
        self._name(self._model.index_of(code), begun)

    def _name(self, index: QModelIndex, begun: str) -> None:
        if index.isValid():
            self.delegate.begun = begun
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
            self.edit(index)

    def _note_name(self, row: QPersistentModelIndex, name: str, key: Qt.Key | None) -> None:
        code = self._model.code(row)
        parent = self._model.code(row.parent())
        self._give_up()
        self.named.emit(
            code.id if code is not None else None, name, parent.id if parent is not None else None, key
        )

    def _give_up(self) -> None:
        self._model.drop_new()
        chosen = self._model.index_of(next(iter(self.chosen()), None))
        if chosen.isValid():
            self.selectionModel().setCurrentIndex(chosen, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        # What was chosen all the while is at hand again.
        self.chosen_changed.emit()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keeps the keys of this list, and letters, from being taken for those of the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (
                self._local(event) is not None
                or is_character(event)
                or (event.key() == Qt.Key.Key_Escape and self.chosen())
            )
        ):
            event.accept()
            return True
        return super().event(event)

    def _local(self, event: QKeyEvent) -> QAction | None:
        pressed = QKeySequence(event.keyCombination())
        return next((each for each in self.local_actions if pressed in each.shortcuts()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter tags the selected passage, Escape chooses nothing; the rest are the actions' keys."""
        action = self._local(event)
        if action is not None:
            action.trigger()
        elif is_enter(event):
            self._apply()
        elif event.key() == Qt.Key.Key_Escape and self.chosen():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def _apply(self) -> None:
        code = self.code()
        if code is not None:
            self.applied.emit(code.id)

    # Painting

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        """The ground of the row as far as its chip, and what tells open from closed."""
        self.delegate.paint_branch(painter, rect, index)
