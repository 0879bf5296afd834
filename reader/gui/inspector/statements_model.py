"""What several witnesses share, and how each words it, as Qt models."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui.compare.link_filter import LinkFilter
from reader.gui.inspector.findings import Findings, Piece, Thing
from reader.gui.look.tips import plain_tip
from reader.model import LinkKind, QuoteKind, Wording

THING_ROLE = int(Qt.ItemDataRole.UserRole) + 1
WORDED_ROLE = THING_ROLE + 1

Index = QModelIndex | QPersistentModelIndex


class ThingsModel(QAbstractListModel):
    """The statements, then the topics, that the filter shows; last what a person rejected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: Findings | None = None
        self.shown: list[Thing] = []

    def show(self, findings: Findings | None, shown: LinkFilter) -> None:
        """Lists what the filter lets through."""
        self.beginResetModel()
        self._findings = findings
        things = findings.things if findings else ()
        self.shown = [thing for thing in things if findings is not None and findings.shown(thing, shown)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many things are listed."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A thing in words, or as ``THING_ROLE``."""
        if not index.isValid():
            return None
        thing = self.shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return thing.label
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                words = f"{thing.label}\n{self.about(thing)}"
                return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
            case _ if role == THING_ROLE:
                return thing
        return None

    def about(self, thing: Thing) -> str:
        """The kind of a thing, and who has it."""
        names = self._findings.names if self._findings else ()
        kind = {
            LinkKind.QUOTE: self.tr("Statement"),
            LinkKind.TOPIC: self.tr("Topic"),
            LinkKind.REUSE: self.tr("Same running text"),
        }[thing.kind]
        outlets = " ".join(names[witness] for witness in thing.witnesses)
        if thing.rejected is not None:
            kind = self.tr("Rejected")
        count = self.tr("%n outlet(s)", "", len(thing.witnesses))
        return f"{kind} · {count} · {outlets}"


@dataclass(frozen=True, slots=True)
class Worded:
    """A wording as it is shown: its pieces, what differs from the ``base`` marked."""

    wording: Wording
    pieces: tuple[Piece, ...]
    base: bool


class WordingsModel(QAbstractListModel):
    """The wordings of one statement or topic, one a witness."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names: tuple[str, ...] = ()
        self.kind = LinkKind.QUOTE
        self.rows: list[Worded] = []

    def show(self, names: tuple[str, ...], kind: LinkKind, rows: list[Worded]) -> None:
        """Lists these wordings; as long as they are the same witnesses', only what they say is changed."""
        before = [row.wording for row in self.rows]
        if before == [row.wording for row in rows] and names == self.names:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.names, self.kind, self.rows = names, kind, rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many wordings there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A wording in words, or as ``WORDED_ROLE``."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.wording.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return "\n".join(filter(None, (self.who(row), row.wording.text, self.left_out(row.wording))))
            case Qt.ItemDataRole.ToolTipRole:
                return self.tr("Click to compare the others with this wording")
            case _ if role == WORDED_ROLE:
                return row
        return None

    def who(self, row: Worded) -> str:
        """The outlet, the speaker and the verb."""
        return " · ".join(filter(None, (self.names[row.wording.witness], self.speaking(row.wording))))

    def speaking(self, wording: Wording) -> str:
        """Who speaks and by which verb, as far as that is known."""
        verb = " / ".join(wording.cues)
        said = " ".join(filter(None, (" / ".join(wording.speakers), f"“{verb}”" if verb else "")))
        if wording.quoted is QuoteKind.INDIRECT:
            return f"{said} · {self.tr('in reported speech')}" if said else self.tr("in reported speech")
        return said

    def left_out(self, wording: Wording) -> str:
        """What the others have and this one does not."""
        if not wording.left_out:
            return ""
        several = len(self.rows) > 2
        words = [
            f"{out.text} ({', '.join(self.names[witness] for witness in out.witnesses)})"
            if several
            else out.text
            for out in wording.left_out
        ]
        return self.tr("Not here: {words}").format(words=" · ".join(words))
