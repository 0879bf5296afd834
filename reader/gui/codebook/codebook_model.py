"""The codes of one codebook as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.gui.codebook.code_tree import CodeTree, Narrowed
from reader.gui.look.code_chip import form_name
from reader.gui.look.tips import plain_tip
from reader.gui.tagging.passage_mime import PASSAGE_MIME
from reader.model import STAR, Code

CODE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The ``Code`` of a row; None where one is being made."""
CODES_MIME = "application/x-jianting-codes"
"""What dragged codes are: whose they are, then their ids in ASCII digits, with a space between two."""

_Index = QModelIndex | QPersistentModelIndex
_NEW = 0
"""In place of an id (which is never 0): the row of a code that is being made."""
_ROOT = QModelIndex()


class CodebookModel(QAbstractItemModel):
    """A tree of codes, or of those that fit some words; at most one row is of a code that is being made."""

    name_given = Signal(int, str)
    """A code was given another name by hand."""
    new_named = Signal(str, object)
    """The code that was being made got its name; and the id of the one it is to lie in, or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.whole = CodeTree()
        """All codes of the codebook."""
        self.narrowed = self.whole.narrowed("")
        """What is shown of them."""
        self._name = uuid4().hex
        """Tells codes that are dragged here from those of another window, whose ids mean other codes."""
        self._typed = ""
        self._made_in: int | None = None
        self._is_making = False

    # What is shown

    @property
    def tree(self) -> CodeTree:
        """The codes that are shown."""
        return self.narrowed.tree

    @property
    def is_narrowed(self) -> bool:
        """Whether only codes that fit some words are shown."""
        return bool(self._typed.strip())

    def show_tree(self, tree: CodeTree) -> None:
        """Shows these codes instead of those before; rows of codes that stay keep what is chosen or open."""
        narrowed = tree.narrowed(self._typed)
        if self._is_alike(tree, narrowed):
            old, self.whole, self.narrowed = self.whole, tree, narrowed
            self._tell(old)
        else:
            self._take(tree, narrowed)

    def narrow(self, typed: str) -> None:
        """Shows only the codes whose names fit."""
        if typed != self._typed:
            self._typed = typed
            self._take(self.whole, self.whole.narrowed(typed))

    def _take(self, whole: CodeTree, narrowed: Narrowed) -> None:
        self.beginResetModel()
        self.whole, self.narrowed = whole, narrowed
        self._is_making = False
        self.endResetModel()

    def _is_alike(self, tree: CodeTree, narrowed: Narrowed) -> bool:
        """Whether every code stays where it is."""
        here, there = self.narrowed.tree.codes, narrowed.tree.codes
        return (
            [(code.id, code.parent) for code in here.values()]
            == [(code.id, code.parent) for code in there.values()]
            and self.narrowed.found.keys() == narrowed.found.keys()
            and bool(self.whole) == bool(tree)
        )

    def _tell(self, old: CodeTree) -> None:
        """Has those rows painted anew that say something else than before."""
        for number, code in self.tree.codes.items():
            if (code, self.whole.count(number)) != (old.codes.get(number), old.count(number)):
                index = self.index_of(number)
                self.dataChanged.emit(index, index)

    # A code that is being made

    @property
    def is_making(self) -> bool:
        """Whether there is a row for a code that is being made."""
        return self._is_making

    def begin_new(self, parent: int | None) -> QModelIndex:
        """A row without a name, the last under a code, or of the outermost."""
        self.drop_new()
        self._made_in = parent if parent in self.tree else None
        above = self.index_of(self._made_in)
        row = len(self.tree.children(self._made_in))
        self.beginInsertRows(above, row, row)
        self._is_making = True
        self.endInsertRows()
        return self.index(row, 0, above)

    def drop_new(self) -> None:
        """Takes the row of what was being made away."""
        if self._is_making:
            row = len(self.tree.children(self._made_in))
            self.beginRemoveRows(self.index_of(self._made_in), row, row)
            self._is_making = False
            self.endRemoveRows()

    def may_be_called(self, index: _Index, name: str) -> bool:
        """Whether no other code beside that of a row has a name."""
        code = self.code(index)
        parent = self._made_in if code is None else code.parent
        return self.whole.called(name.strip(), parent, None if code is None else code.id) is None

    # Qt's model

    def index_of(self, code: int | None) -> QModelIndex:
        """The row of a code; invalid if it is not shown."""
        if code is None or code not in self.tree:
            return QModelIndex()
        return self.createIndex(self.tree.row(code), 0, code)

    def code(self, index: _Index) -> Code | None:
        """The code of a row."""
        return self.tree.codes.get(self._id(index) or _NEW)

    def _id(self, index: _Index) -> int | None:
        return int(index.internalId()) if index.isValid() else None

    def index(self, row: int, column: int, parent: _Index = _ROOT) -> QModelIndex:
        """The row under another."""
        if row < 0 or column != 0 or row >= self.rowCount(parent):
            return QModelIndex()
        there = self.tree.children(self._id(parent))
        return self.createIndex(row, 0, there[row] if row < len(there) else _NEW)

    def parent(self, index: _Index = _ROOT) -> QModelIndex:  # type: ignore[override] # QObject has one too
        """The row that another is nested in."""
        number = self._id(index)
        if number is None:
            return QModelIndex()
        if number == _NEW:
            return self.index_of(self._made_in)
        code = self.tree.codes.get(number)
        return self.index_of(code.parent if code is not None else None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many codes lie right under one."""
        number = self._id(parent)
        if number == _NEW:
            return 0
        return len(self.tree.children(number)) + int(self._is_making and self._made_in == number)

    def columnCount(self, _parent: _Index = _ROOT) -> int:
        """One."""
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """All but the row of what is being made and the built-in code can be named by hand."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        code = self.code(index)
        found = flag.ItemIsEnabled | flag.ItemIsSelectable
        if code is None:
            return found | flag.ItemIsEditable | flag.ItemNeverHasChildren
        if code.uuid != STAR:
            found |= flag.ItemIsEditable
        return found | flag.ItemIsDragEnabled | flag.ItemIsDropEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The code of a row, in words or as ``CODE_ROLE``."""
        code = self.code(index) if index.isValid() else None
        if code is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self.tree.name(code.id)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._told(code))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join(filter(None, ("\n".join(self._told(code)[:-1]), code.memo[:600]))))
            case _ if role == CODE_ROLE:
                return code
        return None

    def _told(self, code: Code) -> list[str]:
        """What there is to say of a code, the form of its chip last."""
        count = self.whole.count(code.id)
        said = [self.tree.name(code.id), self.tr("%n tagged passage(s)", "", count.tags)]
        if count.all_tags != count.tags:
            said.append(self.tr("%n with the tags nested in it", "", count.all_tags))
        if code.digit is not None:
            said.append(self.tr("Key {digit}").format(digit=code.digit))
        if code.memo:
            said.append(self.tr("With a note"))
        return [*said, form_name(code.slot)]

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells of a name that was given by hand; the row takes it on when it is stored."""
        name = str(value).strip()
        code = self.code(index)
        if role != Qt.ItemDataRole.EditRole or not name or not self.may_be_called(index, name):
            return False
        if code is None:
            self.new_named.emit(name, self._made_in)
        elif name != code.name:
            self.name_given.emit(code.id, name)
        return True

    # Dragging

    def mimeTypes(self) -> list[str]:
        """Codes are moved, and passages tagged."""
        return [CODES_MIME, PASSAGE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The codes of some rows; those within another of them go with it."""
        codes = [code.id for index in indexes if (code := self.code(index)) is not None]
        data = QMimeData()
        text = " ".join([self._name, *map(str, self.tree.outermost(codes))])
        data.setData(CODES_MIME, QByteArray(text.encode("ascii")))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Codes move or become one, passages are copied."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction | Qt.DropAction.LinkAction

    def supportedDragActions(self) -> Qt.DropAction:
        """Codes move, or become one with another."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: _Index
    ) -> bool:
        """A passage on a code; codes anywhere but within themselves."""
        if data.hasFormat(PASSAGE_MIME):
            return row < 0 and self.code(parent) is not None
        into = self._id(parent)
        codes = self.dragged_codes(data)
        if not codes or (into is None and row < 0 and self.is_narrowed):
            return False
        return into is None or (into in self.tree and not {into, *self.tree.above(into)}.intersection(codes))

    def dragged_codes(self, data: QMimeData) -> list[int]:
        """The ids of the codes that are dragged, if any of this codebook's library are."""
        text = data.data(CODES_MIME).data().decode("ascii", "ignore") if data.hasFormat(CODES_MIME) else ""
        whose, *codes = text.split() or [""]
        return [int(each) for each in codes if each.isdigit()] if whose == self._name else []
