"""All tags of the library as a Qt model."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui.hub import Hub
from reader.gui.look.tips import plain_tip
from reader.library import ArticleSummary
from reader.model import Annotation, Changes, Code

TAG_ROLE = int(Qt.ItemDataRole.UserRole) + 1

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag with what a list says about it."""

    annotation: Annotation
    code: Code
    summary: ArticleSummary
    outlet: str


class TagsModel(QAbstractListModel):
    """All tags of the library, by article and place, read anew when tags change."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._rows: list[TagRow] = []
        hub.changed.connect(self._follow)

    def load(self) -> None:
        """Reads the tags in the background."""
        library = self._hub.library

        def work(_job: object) -> list[TagRow]:
            codes = {code.id: code for code in library.codes()}
            outlets = {outlet.id: outlet.short for outlet in library.outlets()}
            summaries: dict[int, ArticleSummary] = {}
            rows = []
            for each in library.annotations():
                if each.article not in summaries:
                    summaries[each.article] = library.summary(each.article)
                summary = summaries[each.article]
                rows.append(
                    TagRow(each, codes[each.code], summary, outlets.get(summary.outlet, summary.outlet))
                )
            return rows

        self._hub.jobs.read("tags", work, self._show)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many tags there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The tag of a row, in words or as ``TAG_ROLE``."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.code.name}: {row.annotation.passage.exact} ({row.outlet}, {row.summary.title})"
            case Qt.ItemDataRole.ToolTipRole:
                words = filter(None, (row.annotation.passage.exact[:400], row.annotation.memo))
                return plain_tip("\n\n".join(words))
            case _ if role == TAG_ROLE:
                return row
        return None

    def _show(self, rows: list[TagRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _follow(self, changes: Changes) -> None:
        if changes.annotations or changes.codes:
            self.load()
