"""What each witness alone has."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from reader.gui.inspector.findings import Findings
from reader.gui.inspector.look import empty_label
from reader.gui.opening_list import OpeningList
from reader.gui.row_painting import MARGIN_X, cut_lines, ink, paint_ground, paint_line
from reader.gui.style import set_up_list
from reader.gui.theme import Theme
from reader.model import Span

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_LINES = 2


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

    def show(self, findings: Findings | None) -> None:
        """Lists what only one witness has."""
        self.beginResetModel()
        self.lines = []
        for witness, article in enumerate(findings.alignment.articles if findings else ()):
            own = [each for each in findings.alignment.unmatched if each.article == witness]
            if not own:
                continue
            length = sum(each.end - each.start for each in own)
            head = self.tr("{outlet} · %n passage(s) only here · {share} of the text", "", len(own)).format(
                outlet=findings.names[witness], share=f"{length / max(1, len(article.text)):.0%}"
            )
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


class _Delegate(QStyledItemDelegate):
    """A head in bold, a passage in two lines."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many lines as are needed, two at most."""
        line: Line = index.data(LINE_ROLE)
        metrics = QFontMetrics(option.font)
        if line.span is None:
            return QSize(160, metrics.lineSpacing() + 16)
        width = self._view.viewport().width() - 2 * MARGIN_X - 12
        lines = len(cut_lines(_short(line.text), metrics, max(60, width), _LINES))
        return QSize(160, lines * metrics.lineSpacing() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one line."""
        line: Line = index.data(LINE_ROLE)
        painter.save()
        rect = QRect(option.rect)
        if line.span is None:
            painter.fillRect(rect, self.theme.colour("header"))
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(self.theme.colour("heading"))
            paint_line(painter, rect.adjusted(MARGIN_X, 0, -MARGIN_X, 0), line.text)
        else:
            paint_ground(painter, option, self.theme)
            painter.setPen(ink(self.theme, option, "text"))
            metrics = QFontMetrics(option.font)
            top = rect.top() + 6
            for text in cut_lines(_short(line.text), metrics, rect.width() - 2 * MARGIN_X - 12, _LINES):
                place = QRect(MARGIN_X + 12, top, rect.width() - 2 * MARGIN_X - 12, metrics.lineSpacing())
                paint_line(painter, place, text)
                top += metrics.lineSpacing()
        painter.restore()


def _short(text: str) -> str:
    """As much of a passage as two lines can hold."""
    return text[:600].replace("\n", " ")


class AloneTab(QWidget):
    """The passages without a counterpart."""

    place_wanted = Signal(int, object)
    """Witness and ``Span``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AloneModel(self)
        self.view = OpeningList()
        self.view.setModel(self.model)
        self._delegate = _Delegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        set_up_list(self.view)
        self.view.setUniformItemSizes(False)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Passages that only one outlet has"))
        self.empty = empty_label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        self.view.clicked.connect(self._open)
        self.view.opened.connect(lambda: self._open(self.view.currentIndex()))

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def show_findings(self, findings: Findings | None, why_empty: str) -> None:
        """Lists what only one witness has."""
        self.model.show(findings)
        self.view.setVisible(bool(self.model.lines))
        self.empty.setVisible(not self.model.lines)
        self.empty.setText(why_empty)

    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, Line) and line.span is not None:
            self.place_wanted.emit(line.witness, line.span)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the lines anew."""
        super().resizeEvent(event)
        self.view.doItemsLayout()
