"""What each witness alone has, as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui.inspector.findings import Findings
from reader.model import Span

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A passage that only a witness has, or (without ``span``) the head over those of a witness."""

    witness: int
    text: str
    span: Span | None = None


class AloneModel(QAbstractListModel):
    """The paragraphs that no link touches, under their outlets.

    What a filter hides is shared all the same; a paragraph whose only links were rejected is alone.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.names: tuple[str, ...] = ()
        """What the witnesses are called."""

    def show(self, findings: Findings | None, witnesses: Sequence[int]) -> None:
        """Lists what only these witnesses have, each under a head that also says if it is nothing."""
        self.beginResetModel()
        self.lines = []
        self.names = findings.names if findings is not None else ()
        for witness in witnesses if findings is not None else ():
            article = findings.alignment.articles[witness]
            own = [each for each in findings.alignment.unmatched if each.article == witness]
            length = sum(each.end - each.start for each in own)
            head = self.tr("{outlet} · %n passage(s) only here · {share} of the text", "", len(own)).format(
                outlet=findings.names[witness], share=f"{length / max(1, len(article.text)):.0%}"
            )
            if not own:
                head = self.tr("{outlet} · nothing only here").format(outlet=findings.names[witness])
            self.lines.append(Line(witness, head))
            self.lines += [
                Line(witness, article.text[each.start : each.end].strip(), Span(each.start, each.end))
                for each in own
            ]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many passages and heads there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A passage or head in words, or as ``LINE_ROLE``."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.text
        return line if role == LINE_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads can't be chosen."""
        flags = super().flags(index)
        if index.isValid() and self.lines[index.row()].span is None:
            return flags & ~Qt.ItemFlag.ItemIsSelectable & ~Qt.ItemFlag.ItemIsEnabled
        return flags
