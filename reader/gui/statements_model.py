"""The statements that several outlets report, as a Qt model."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.gui.events_model import day
from reader.gui.hub import Hub
from reader.model import SharedStatement
from reader.text.folding import fold

STATEMENT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NEVER = datetime.min.replace(tzinfo=UTC)

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Listed:
    """A statement with all its words as they are looked for."""

    statement: SharedStatement
    folded: str


class StatementsModel(QAbstractListModel):
    """Statements read in the background, those first that were reported last."""

    loaded = Signal()
    """The statements are there."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._names = {outlet.id: outlet.short for outlet in hub.library.outlets()}
        self._all: tuple[_Listed, ...] = ()
        self._shown: list[SharedStatement] = []
        self._words = ""
        self.is_loaded = False

    def load(self) -> None:
        """Reads the statements in the background."""
        library = self._hub.library

        def work(_job: object) -> tuple[_Listed, ...]:
            found = sorted(library.statements(), key=first_date, reverse=True)
            return tuple(_Listed(each, _words_of(each)) for each in found)

        self._hub.jobs.read("statements", work, self._take)

    def narrow(self, words: str) -> None:
        """Shows the statements in whose wordings or speakers all of these words are."""
        self._words = words
        terms = [fold(word).text for word in words.split()]
        self.beginResetModel()
        self._shown = [each.statement for each in self._all if all(term in each.folded for term in terms)]
        self.endResetModel()
        self.loaded.emit()

    def _take(self, statements: tuple[_Listed, ...]) -> None:
        self._all = statements
        self.is_loaded = True
        self.narrow(self._words)

    def outlets_of(self, statement: SharedStatement) -> list[str]:
        """The names of the outlets that report it, in the order in which they did."""
        outlets = dict.fromkeys(report.outlet for report in statement.reports)
        return [self._names.get(outlet, outlet) for outlet in outlets]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many statements there are."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A statement in words, or as ``STATEMENT_ROLE``."""
        if not index.isValid():
            return None
        statement = self._shown[index.row()]
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
                return "\n".join(filter(None, parts))
            case _ if role == STATEMENT_ROLE:
                return statement
        return None


def first_date(statement: SharedStatement) -> datetime:
    """When it was first reported; before all others if that is not known."""
    return next((each.published for each in statement.reports if each.published is not None), _NEVER)


def _words_of(statement: SharedStatement) -> str:
    speakers = dict.fromkeys(filter(None, (statement.speaker, *(each.speaker for each in statement.reports))))
    wordings = (report.passage.exact for report in statement.reports)
    return fold("\n".join((*speakers, *wordings))).text
