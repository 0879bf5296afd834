"""The statements that several outlets report, as a Qt model that reads what is looked at, page by page."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from reader.gui.events.events_model import day
from reader.gui.hub import Hub
from reader.gui.look.tips import plain_tip
from reader.model import Changes, SharedStatement
from reader.text.folding import fold

STATEMENT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
PAGE = 60
_KEPT = 1200
"""How many statements are held at most."""
_SCANNED = 300
"""How many statements are looked through at once for words."""

_Index = QModelIndex | QPersistentModelIndex


class StatementsModel(QAbstractListModel):
    """One row a statement, those first that were reported last; a row without data is on its way.

    To narrow the list, the words of all statements are looked through in the background, the latest first,
    and kept: what is found comes in row by row.
    """

    loaded = Signal()
    """Other rows are shown."""
    scanned = Signal()
    """More statements were looked through."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._names = {outlet.id: outlet.short for outlet in hub.library.outlets()}
        self._all: list[int] = []
        self._shown: list[int] = []
        self._known: OrderedDict[int, SharedStatement] = OrderedDict()
        self._folded: dict[int, str] = {}
        """The words of the statements that were looked through: the first ones of all."""
        self._terms: list[str] = []
        self._wanted: list[int] = []
        self._loads = 0
        """How often the list was read: pages that were asked for before are dropped."""
        self.is_loaded = False
        self._fetch_soon = QTimer(self)
        self._fetch_soon.setSingleShot(True)
        self._fetch_soon.setInterval(0)
        self._fetch_soon.timeout.connect(self._fetch)
        hub.changed.connect(self._follow)

    @property
    def is_scanning(self) -> bool:
        """Whether there are statements that were not looked through for the words wanted."""
        return bool(self._terms) and len(self._folded) < len(self._all)

    def load(self) -> None:
        """Reads which statements there are, and the first page of them, in the background."""
        library = self._hub.library

        def work(_job: object) -> tuple[list[int], list[SharedStatement]]:
            found = library.latest_statements()
            return found, library.statements_by_id(found[:PAGE])

        self._hub.jobs.read("statements", work, self._take)

    def narrow(self, words: str) -> None:
        """Shows the statements in whose wordings or speakers all of these words are."""
        self._terms = [fold(word).text for word in words.split()]
        self.beginResetModel()
        self._shown = [each for each in self._all if self._fits(each)] if self._terms else list(self._all)
        self._wanted.clear()
        self.endResetModel()
        self.loaded.emit()
        self._scan()

    def outlets_of(self, statement: SharedStatement) -> list[str]:
        """The names of the outlets that report it, in the order in which they did."""
        outlets = dict.fromkeys(report.outlet for report in statement.reports)
        return [self._names.get(outlet, outlet) for outlet in outlets]

    def number_at(self, row: int) -> int | None:
        """The id of the statement in a row, None if there is none."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def index_of(self, number: int | None) -> QModelIndex:
        """Where a statement is listed, by its id; an invalid index if it is not."""
        return self.index(self._shown.index(number)) if number in self._shown else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many statements there are."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A statement in words, or as ``STATEMENT_ROLE``; nothing while it is on its way."""
        if not index.isValid():
            return None
        statement = self._known.get(self._shown[index.row()])
        if statement is None:
            self._want(index.row() // PAGE)
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return statement.reports[0].passage.exact
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                parts = (
                    day(statement.reports[0].published),
                    statement.speaker,
                    statement.reports[0].passage.exact,
                    " ".join(self.outlets_of(statement)),
                )
                words = "\n".join(filter(None, parts))
                return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
            case _ if role == STATEMENT_ROLE:
                return statement
        return None

    def _take(self, found: tuple[list[int], list[SharedStatement]]) -> None:
        self._all, first = found
        self._loads += 1
        self.is_loaded = True
        self._known.clear()
        self._folded.clear()
        self._keep(first)
        self.beginResetModel()
        self._shown = [] if self._terms else list(self._all)
        self._wanted.clear()
        self.endResetModel()
        self.loaded.emit()
        self._scan()

    def _keep(self, statements: Sequence[SharedStatement]) -> None:
        for each in statements:
            self._known[each.id] = each
            self._known.move_to_end(each.id)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)

    def _follow(self, changes: Changes) -> None:
        """What a person rejects is not told."""
        if changes.judgements and self.is_loaded:
            self.load()

    # Pages

    def _want(self, page: int) -> None:
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        if not self._fetch_soon.isActive() and not self._hub.jobs.is_busy("statement page"):
            self._fetch_soon.start()

    def _fetch(self) -> None:
        # What was asked for last is what the reader looks at now.
        pages, self._wanted = self._wanted[-2:], []
        numbers = [each for page in pages for each in self._shown[page * PAGE : (page + 1) * PAGE]]
        missing = [each for each in numbers if each not in self._known]
        loads, library = self._loads, self._hub.library

        def work(_job: object) -> list[SharedStatement]:
            return library.statements_by_id(missing)

        def done(found: list[SharedStatement]) -> None:
            if loads == self._loads:
                self._keep(found)
                self._forget(set(missing) - {each.id for each in found})
                if self._shown:
                    self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
            if self._wanted:
                self._fetch_soon.start()

        if missing:
            self._hub.jobs.read("statement page", work, done)

    def _forget(self, gone: set[int]) -> None:
        """Takes out the rows of statements that are no longer shared."""
        for row in reversed(range(len(self._shown))):
            if self._shown[row] in gone:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._shown[row]
                self.endRemoveRows()
        if gone:
            for each in gone:
                self._folded.pop(each, None)
            self._all = [each for each in self._all if each not in gone]
            self.scanned.emit()

    # Words

    def _fits(self, number: int) -> bool:
        folded = self._folded.get(number)
        return folded is not None and all(term in folded for term in self._terms)

    def _scan(self) -> None:
        """Looks through the next statements whose words are not known."""
        if not self.is_scanning or self._hub.jobs.is_busy("statement words"):
            return
        at, everything, library = len(self._folded), self._all, self._hub.library
        numbers = everything[at : at + _SCANNED]

        def work(_job: object) -> dict[int, str]:
            found = {each.id: _words_of(each) for each in library.statements_by_id(numbers)}
            return {number: found.get(number, "") for number in numbers}

        def done(folded: dict[int, str]) -> None:
            if everything is self._all:
                self._folded |= folded
                self._show_more([number for number in numbers if self._fits(number)] if self._terms else [])
            self._scan()

        self._hub.jobs.read("statement words", work, done)

    def _show_more(self, numbers: list[int]) -> None:
        if numbers:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(numbers) - 1)
            self._shown += numbers
            self.endInsertRows()
        self.scanned.emit()


def _words_of(statement: SharedStatement) -> str:
    speakers = dict.fromkeys(filter(None, (statement.speaker, *(each.speaker for each in statement.reports))))
    wordings = (report.passage.exact for report in statement.reports)
    return fold("\n".join((*speakers, *wordings))).text
