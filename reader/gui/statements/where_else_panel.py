"""The panel that shows every report of one statement along the time, oldest first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.hub import Hub
from reader.gui.lists.list_panel import with_number
from reader.gui.lists.opening_list import OpeningList
from reader.gui.look.style import set_up_list
from reader.gui.look.theme import Theme
from reader.gui.statements.report_axis import ReportAxis
from reader.gui.statements.report_delegate import ReportDelegate
from reader.gui.statements.report_words import ReportRow
from reader.gui.statements.reports_model import REPORT_ROLE, ReportsModel
from reader.model import MOST_WITNESSES


class WhereElsePanel(QWidget):
    """Says what the statement is, then who reports it, when and in which words.

    A click or Enter sets a report beside what is open; several that are selected can be compared.
    """

    place_wanted = Signal(int, int, int)
    """The article and passage that is to be shown beside what is open."""
    alone_wanted = Signal(int, int, int)
    """The article and passage that is to be shown instead of what is open."""
    add_wanted = Signal(list)
    """Ids of articles to set beside those that are open."""
    comparison_wanted = Signal(list)
    """Articles that are to be shown side by side, each with its passage: (article, start, end)."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReportsModel(hub, self)
        self.can_add: Callable[[list[int]], bool] = lambda _articles: False
        """Whether articles can be set beside those that are open."""
        self.label = QLabel()
        self.label.setObjectName("muted")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setContentsMargins(12, 8, 12, 8)
        self.axis = ReportAxis(self.model, theme)
        self.view = OpeningList()
        self.view.setModel(self.model)
        self.delegate = ReportDelegate(self.model, theme, self.view)
        self.view.setItemDelegate(self.delegate)
        set_up_list(self.view)
        self.view.setUniformItemSizes(False)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Reports of the statement"))
        self.chosen_label = QLabel()
        self.chosen_label.setObjectName("muted")
        self.chosen_label.setWordWrap(True)
        self.compare_button = QPushButton(self.tr("Compare"))
        self.compare_button.setObjectName("primary")
        self._lay_out()
        self.view.clicked.connect(self._click)
        self.view.opened.connect(self._open)
        self.view.customContextMenuRequested.connect(self._menu)
        selection = self.view.selectionModel()
        selection.currentChanged.connect(lambda index, _before: self.axis.set_current(index.row()))
        selection.selectionChanged.connect(lambda: self._note_selection())
        self.axis.chosen.connect(lambda row: self.view.setCurrentIndex(self.model.index(row)))
        self.axis.opened.connect(self._open)
        self.compare_button.clicked.connect(self._open)
        self.show_hint()

    def _lay_out(self) -> None:
        self.foot = QWidget()
        bottom = QHBoxLayout(self.foot)
        bottom.setContentsMargins(12, 8, 10, 10)
        bottom.addWidget(self.chosen_label, 1)
        bottom.addWidget(self.compare_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.label)
        layout.addWidget(self.axis)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.foot)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.set_theme(theme)
        self.axis.set_theme(theme)
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
        holding = [row for row in rows if not row.rejected]
        outlets = len({row.report.outlet for row in holding})
        rejected = len(rows) - len(holding)
        if any(not row.asked for row in holding):
            said = self.tr("%n report(s)", "", len(holding)) + " · " + self.tr("%n outlet(s)", "", outlets)
            said += "\n" + self.tr("“{words}”").format(words=words)
        else:
            said = self.tr("No other report of “{words}” was found.").format(words=words)
        if rejected:
            said += "\n" + self.tr("%n rejected report(s)", "", rejected)
        if pending:
            said += "\n" + with_number(self.tr("%n article(s) not yet looked into", "", pending), pending)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.label.setText(said)
        self.label.setToolTip(said)  # in a low panel it is cut
        self.model.show_rows(rows)
        self.view.setVisible(bool(rows))
        self.foot.setVisible(bool(rows))
        if rows:
            asked = next((number for number, row in enumerate(rows) if row.asked), 0)
            self.view.setCurrentIndex(self.model.index(asked))

    def _say(self, words: str) -> None:
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setText(words)
        self.label.setToolTip(words)
        self.model.show_rows([])
        self.view.hide()
        self.foot.hide()

    # What the reader does

    def selected(self) -> list[ReportRow]:
        """The selected reports from the oldest on, the first of each article.

        A rejected one is not among several.
        """
        numbers = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        rows = [self.model.rows[number] for number in numbers]
        found: dict[int, ReportRow] = {}
        for row in rows if len(rows) < 2 else [row for row in rows if not row.rejected]:
            found.setdefault(row.report.article, row)
        return list(found.values())

    def _note_selection(self) -> None:
        count = len(self.selected())
        fits = 1 <= count <= MOST_WITNESSES
        self.compare_button.setEnabled(fits)
        self.compare_button.setText(
            self.tr("Compare %n", "", count)
            if 1 < count <= MOST_WITNESSES
            else self.tr("Open")
            if count == 1
            else self.tr("Compare")
        )
        self.chosen_label.setText(
            self.tr("Four articles at most fit side by side.")
            if count > MOST_WITNESSES
            else self.tr("Ctrl or Shift selects several to compare.")
            if count < 2
            else ""
        )
        self.chosen_label.setToolTip(self.chosen_label.text())  # in a low panel it is cut

    def _click(self, index: QModelIndex) -> None:
        """A plain click opens; with Ctrl or Shift it only selects."""
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QApplication.keyboardModifiers() & held:
            self._beside(index.data(REPORT_ROLE))

    def _open(self) -> None:
        chosen = self.selected()
        if len(chosen) == 1:
            current = self.view.currentIndex()
            is_chosen = self.view.selectionModel().isSelected(current)
            row = current.data(REPORT_ROLE) if is_chosen else chosen[0]
            self._beside(chosen[0] if row.rejected else row)
        elif 1 < len(chosen) <= MOST_WITNESSES:
            self.comparison_wanted.emit([_place(row) for row in chosen])

    def _beside(self, row: ReportRow) -> None:
        self.place_wanted.emit(*_place(row))

    def _alone(self, row: ReportRow) -> None:
        self.alone_wanted.emit(*_place(row))

    def _menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            return
        row: ReportRow = index.data(REPORT_ROLE)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show beside what is open")).triggered.connect(lambda: self._beside(row))
        menu.addAction(self.tr("Show alone")).triggered.connect(lambda: self._alone(row))
        several = menu.addAction(self.tr("Show the selected side by side"))
        several.setEnabled(1 < len(self.selected()) <= MOST_WITNESSES)
        several.triggered.connect(self._open)
        articles = [each.report.article for each in self.selected()]
        adding = menu.addAction(self.tr("Add to the comparison"))
        adding.setEnabled(self.can_add(articles))
        adding.triggered.connect(lambda: self.add_wanted.emit(articles))
        menu.addSeparator()
        base = menu.addAction(self.tr("Compare the wordings with this one"))
        base.setEnabled(len(self.model.rows) > 1)
        base.triggered.connect(lambda: self.model.compare_with(index.row()))
        menu.popup(self.view.viewport().mapToGlobal(place))


def _place(row: ReportRow) -> tuple[int, int, int]:
    return row.report.article, row.report.passage.start, row.report.passage.end
