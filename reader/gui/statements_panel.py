"""The list of statements that several outlets report."""

from __future__ import annotations

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.events_model import day
from reader.gui.hub import Hub
from reader.gui.opening_list import OpeningList
from reader.gui.row_painting import (
    GAP,
    MARGIN_X,
    MARGIN_Y,
    cut_lines,
    ink,
    paint_ground,
    paint_line,
    small_font,
)
from reader.gui.search_box import SearchLine
from reader.gui.statements_model import STATEMENT_ROLE, StatementsModel
from reader.gui.style import set_up_list
from reader.gui.theme import Theme
from reader.model import SharedStatement

_TYPING_PAUSE_MS = 120


class StatementDelegate(QStyledItemDelegate):
    """Date and speaker, two lines of the first wording, the outlets."""

    def __init__(self, model: StatementsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of text between two of small text."""
        text, small = QFontMetrics(option.font), QFontMetrics(small_font(option.font))
        return QSize(160, 2 * MARGIN_Y + 2 * small.lineSpacing() + 2 * text.lineSpacing() + 2 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one statement."""
        statement: SharedStatement = index.data(STATEMENT_ROLE)
        painter.save()
        paint_ground(painter, option, self._theme)
        area = QRect(option.rect).adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        small = small_font(option.font)
        height = QFontMetrics(small).lineSpacing()
        painter.setFont(small)
        painter.setPen(ink(self._theme, option, "text_muted"))
        line = QRect(area.left(), area.top(), area.width(), height)
        line.setRight(
            line.right() - paint_line(painter, line, day(statement.reports[0].published), right=True) - 8
        )
        painter.setPen(ink(self._theme, option, "link_quote"))
        paint_line(painter, line, statement.speaker or self.tr("speaker not named"))
        painter.setFont(option.font)
        painter.setPen(ink(self._theme, option, "text"))
        metrics = QFontMetrics(option.font)
        top = area.top() + height + GAP
        wording = statement.reports[0].passage.exact.replace("\n", " ")
        for text in cut_lines(wording, metrics, area.width(), 2):
            paint_line(painter, QRect(area.left(), top, area.width(), metrics.lineSpacing()), text)
            top += metrics.lineSpacing()
        painter.setFont(small)
        painter.setPen(ink(self._theme, option, "text_muted"))
        count = self.tr("%n report(s)", "", len(statement.reports))
        names = " ".join(self._model.outlets_of(statement))
        paint_line(painter, QRect(area.left(), top + GAP, area.width(), height), f"{count} · {names}")
        painter.restore()


class StatementsPanel(QWidget):
    """A filter box over the statements; one that is clicked shows its reports."""

    chosen = Signal(object)
    """A ``SharedStatement`` whose reports are wanted."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = StatementsModel(hub, self)
        self._pending = 0
        self.filter_box = SearchLine()
        self.filter_box.setPlaceholderText(self.tr("Filter by words or speaker"))
        self.filter_box.setAccessibleName(self.tr("Filter statements"))
        self.filter_box.setClearButtonEnabled(True)
        self.view = OpeningList()
        self.view.setModel(self.model)
        self.delegate = StatementDelegate(self.model, theme, self.view)
        self.view.setItemDelegate(self.delegate)
        set_up_list(self.view)
        self.view.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Shared statements"))
        self.empty_label = QLabel()
        self.empty_label.setObjectName("muted")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        self.empty_label.setContentsMargins(20, 0, 20, 0)
        self.count_label = QLabel()
        self.count_label.setObjectName("muted")
        self.count_label.setWordWrap(True)
        self.count_label.setContentsMargins(12, 10, 10, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        box = QVBoxLayout()
        box.setContentsMargins(10, 10, 10, 6)
        box.addWidget(self.filter_box)
        layout.addLayout(box)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty_label, 1)
        layout.addWidget(self.count_label)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(lambda: self.model.narrow(self.filter_box.text()))
        self.filter_box.textChanged.connect(lambda _text: self._typing.start())
        self.filter_box.cleared.connect(self.filter_box.clear)
        self.filter_box.left.connect(self.view.setFocus)
        self.filter_box.returnPressed.connect(self.view.setFocus)
        self.view.clicked.connect(self._choose)
        self.view.opened.connect(lambda: self._choose(self.view.currentIndex()))
        self.model.loaded.connect(self._count)
        self._count()

    def focus_line(self) -> QWidget:
        """Where the keyboard goes while there are no rows."""
        return self.filter_box

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.set_theme(theme)
        self.view.viewport().update()

    def set_pending(self, pending: int) -> None:
        """Says how many articles were not looked into as yet; when all are, the list is read anew."""
        finished = self._pending > 0 and pending == 0
        self._pending = pending
        self._count()
        if finished and self.model.is_loaded:
            self.model.load()

    def showEvent(self, event: QShowEvent) -> None:
        """Reads the statements when they are first looked at."""
        super().showEvent(event)
        if not self.model.is_loaded:
            self.model.load()

    def _choose(self, index: QModelIndex) -> None:
        statement = index.data(STATEMENT_ROLE)
        if isinstance(statement, SharedStatement):
            self.chosen.emit(statement)

    def _count(self) -> None:
        count, pending, number = self.model.rowCount(), self._pending, QLocale().toString
        words = self.tr("%n statement(s)", "", count).replace(str(count), number(count))
        if pending:
            words += "\n" + self.tr("%n article(s) not yet looked into", "", pending).replace(
                str(pending), number(pending)
            )
        self.count_label.setText(words)
        if self.filter_box.text().strip():
            self.empty_label.setText(self.tr("No shared statement has these words."))
        elif pending:
            self.empty_label.setText(self.tr("Shared statements are being looked for."))
        else:
            self.empty_label.setText(
                self.tr(
                    "No statement is reported by two outlets.\n"
                    "Import articles of several outlets on the same days."
                )
            )
        self.empty_label.setVisible(count == 0)
        self.view.setVisible(count > 0)
