"""The panel that lists every report of one statement, oldest first."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QListView, QMenu, QVBoxLayout, QWidget

from reader.gui.hub import Hub
from reader.gui.opening_list import OpeningList
from reader.gui.report_delegate import ReportDelegate
from reader.gui.reports_model import REPORT_ROLE, ReportRow, ReportsModel
from reader.gui.style import set_up_list
from reader.gui.theme import Theme


class WhereElsePanel(QWidget):
    """Says what the statement is, then who reports it, when and in which words."""

    place_wanted = Signal(int, int, int)
    """The article and passage that is to be shown beside what is open."""
    alone_wanted = Signal(int, int, int)
    """The article and passage that is to be shown instead of what is open."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReportsModel(hub, self)
        self.label = QLabel()
        self.label.setObjectName("muted")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setContentsMargins(12, 8, 12, 8)
        self.view = OpeningList()
        self.view.setModel(self.model)
        self.delegate = ReportDelegate(self.model, theme, self.view)
        self.view.setItemDelegate(self.delegate)
        set_up_list(self.view)
        self.view.setUniformItemSizes(False)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Reports of the statement"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.label)
        layout.addWidget(self.view, 1)
        self.view.clicked.connect(self._beside)
        self.view.opened.connect(lambda: self._beside(self.view.currentIndex()))
        self.view.customContextMenuRequested.connect(self._menu)
        self.show_hint()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.set_theme(theme)
        self.view.viewport().update()

    def show_hint(self) -> None:
        """Says what the panel is for."""
        self._say(
            self.tr("Select a passage or go to a shared statement, and press W to see who else reports it.")
        )

    def show_busy(self, words: str) -> None:
        """Says that the reports are being looked for."""
        self._say(self.tr("Looking for “{words}”…").format(words=words))

    def show_reports(self, words: str, rows: list[ReportRow], pending: int) -> None:
        """Lists the reports of a statement; ``pending`` articles could not be looked into as yet."""
        outlets = len({row.report.outlet for row in rows})
        others = sum(not row.asked for row in rows)
        if others:
            said = self.tr("%n report(s)", "", len(rows)) + " · " + self.tr("%n outlet(s)", "", outlets)
            said += "\n" + self.tr("“{words}”").format(words=words)
        else:
            said = self.tr("No other report of “{words}” was found.").format(words=words)
        if pending:
            said += "\n" + self.tr("%n article(s) not yet looked into", "", pending)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.label.setText(said)
        self.model.show_rows(rows)
        self.view.setVisible(bool(rows))
        if rows:
            asked = next((number for number, row in enumerate(rows) if row.asked), 0)
            self.view.setCurrentIndex(self.model.index(asked))

    def _say(self, words: str) -> None:
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setText(words)
        self.model.show_rows([])
        self.view.hide()

    def _beside(self, index: QModelIndex) -> None:
        row = index.data(REPORT_ROLE)
        if isinstance(row, ReportRow):
            self.place_wanted.emit(row.report.article, row.report.passage.start, row.report.passage.end)

    def _alone(self, index: QModelIndex) -> None:
        row = index.data(REPORT_ROLE)
        if isinstance(row, ReportRow):
            self.alone_wanted.emit(row.report.article, row.report.passage.start, row.report.passage.end)

    def _menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show beside what is open")).triggered.connect(lambda: self._beside(index))
        menu.addAction(self.tr("Show alone")).triggered.connect(lambda: self._alone(index))
        menu.popup(self.view.viewport().mapToGlobal(place))
