"""The panel on the left: find articles in the library and choose which to set side by side."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QLocale, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.article_delegate import ArticleDelegate
from reader.gui.hub import Hub
from reader.gui.icons import icon
from reader.gui.library_model import SUMMARY_ROLE, LibraryModel, Query
from reader.gui.style import set_up_list
from reader.gui.theme import Theme
from reader.library import ArticleSummary

MOST_WITNESSES = 4
_TYPING_PAUSE_MS = 120


class ArticleList(QListView):
    """The rows; Enter and a double click open what is selected."""

    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the selection."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
            return
        super().keyPressEvent(event)


class LibraryPanel(QWidget):
    """Filter box, outlet filter, list and the button that compares what is selected."""

    open_wanted = Signal(list)
    """Ids of one to four articles, in the order of the list."""
    add_wanted = Signal(list)
    """Ids of articles to set beside those that are open."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.model = LibraryModel(hub, self)
        self._chosen: list[int] = []
        self._top: int | None = None
        self._height = 0
        self._asked_anew = False
        self._build(theme)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._search)
        self.filter_box.textChanged.connect(lambda _text: self._typing.start())
        self.filter_box.returnPressed.connect(self.view.setFocus)
        self.view.opened.connect(self._open)
        self.view.doubleClicked.connect(lambda _index: self._open())
        self.view.selectionModel().selectionChanged.connect(self._note_selection)
        self.view.customContextMenuRequested.connect(self._menu)
        self.compare_button.clicked.connect(self._open)
        self.model.modelAboutToBeReset.connect(self._remember)
        self.model.modelReset.connect(self._restore)
        self.model.counted.connect(self._counted)
        self.set_theme(theme)
        self._note_selection()

    def _build(self, theme: Theme) -> None:
        self.filter_box = QLineEdit()
        self.filter_box.setPlaceholderText(self.tr("Filter by title, author, outlet"))
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.setAccessibleName(self.tr("Filter articles"))
        self._search_icon = QAction(self.filter_box)
        self._search_icon.setToolTip(self.tr("Filter articles"))
        self.filter_box.addAction(self._search_icon, QLineEdit.ActionPosition.LeadingPosition)
        self.outlet_button = QToolButton()
        self.outlet_button.setObjectName("outlets")
        self.outlet_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.outlet_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.outlet_button.setAccessibleName(self.tr("Filter by outlet"))
        self.outlet_menu = QMenu(self.outlet_button)
        self._fill_outlets()
        self.outlet_button.setMenu(self.outlet_menu)
        self.view = ArticleList()
        self.view.setModel(self.model)
        self.delegate = ArticleDelegate(theme, self.view)
        self.view.setItemDelegate(self.delegate)
        set_up_list(self.view)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Articles"))
        self.count_label = QLabel()
        self.count_label.setObjectName("muted")
        self.compare_button = QPushButton(self.tr("Compare"))
        self.compare_button.setObjectName("primary")
        top = QHBoxLayout()
        top.setContentsMargins(10, 10, 10, 6)
        top.setSpacing(6)
        top.addWidget(self.filter_box, 1)
        top.addWidget(self.outlet_button)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(12, 8, 10, 10)
        bottom.addWidget(self.count_label, 1)
        bottom.addWidget(self.compare_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        self.empty_label = QLabel(self.tr("No article fits the filter."))
        self.empty_label.setObjectName("muted")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        self.empty_label.hide()
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty_label, 1)
        layout.addLayout(bottom)

    def selected(self) -> list[int]:
        """The ids of the selected articles, from top to bottom."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        summaries = (self.model.summary(row) for row in rows)
        return [summary.id for summary in summaries if summary is not None]

    def select(self, articles: list[int]) -> None:
        """Selects these articles, as far as their rows are loaded, and shows the first."""
        rows = [row for row in map(self.model.row_of, articles) if row is not None]
        selection = self.view.selectionModel()
        selection.clearSelection()
        for row in rows:
            selection.select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        if rows:
            selection.setCurrentIndex(self.model.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.view.scrollTo(self.model.index(rows[0]))

    def set_open(self, articles: list[int]) -> None:
        """Marks the rows of the articles that are on screen."""
        self.delegate.open_articles = frozenset(articles)
        self.view.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.set_theme(theme)
        self._search_icon.setIcon(icon("search", theme))
        self.view.viewport().update()

    def _fill_outlets(self) -> None:
        everything = self.outlet_menu.addAction(self.tr("All outlets"))
        everything.triggered.connect(self._all_outlets)
        self.outlet_menu.addSeparator()
        for outlet in self._hub.library.outlets():
            action = self.outlet_menu.addAction(
                f"{outlet.short}  {outlet.name}" if outlet.short != outlet.name else outlet.name
            )
            action.setCheckable(True)
            action.setData(outlet.id)
            action.toggled.connect(lambda _on: self._search())
        self._name_outlets()

    def _all_outlets(self) -> None:
        for action in self.outlet_menu.actions():
            action.blockSignals(True)  # one search at the end, not one for each
            action.setChecked(False)
            action.blockSignals(False)
        self._search()

    def _outlets(self) -> tuple[str, ...]:
        return tuple(action.data() for action in self.outlet_menu.actions() if action.isChecked())

    def _name_outlets(self) -> None:
        chosen = self._outlets()
        if not chosen:
            text = self.tr("All outlets")
        elif len(chosen) == 1:
            text = self.model.outlet_name(chosen[0])
        else:
            text = self.tr("%n outlet(s)", "", len(chosen))
        self.outlet_button.setText(text)

    def _search(self) -> None:
        self._name_outlets()
        self._asked_anew = True
        self.model.search(Query(self.filter_box.text().strip(), self._outlets()))

    def _counted(self, total: int) -> None:
        self.count_label.setText(
            self.tr("%n article(s)", "", total).replace(str(total), QLocale().toString(total))
        )
        query = self.model.query
        nothing_fits = total == 0 and bool(query.text or query.outlets)
        self.empty_label.setVisible(nothing_fits)
        self.view.setVisible(not nothing_fits)
        self._note_selection()

    def _note_selection(self) -> None:
        count = len(self.view.selectionModel().selectedIndexes())
        fits = 1 <= count <= MOST_WITNESSES
        self.compare_button.setEnabled(fits)
        self.compare_button.setText(
            self.tr("Open")
            if count == 1
            else self.tr("Compare")
            if count < 2 or not fits
            else self.tr("Compare %n", "", count)
        )
        if fits:
            tip = self.tr("Show the selected articles side by side (Enter)")
        else:
            tip = self.tr("Select two to four articles with Ctrl or Shift")
        self.compare_button.setToolTip(tip)

    def _open(self) -> None:
        chosen = self.selected()
        if 1 <= len(chosen) <= MOST_WITNESSES:
            self.open_wanted.emit(chosen)

    def _menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        chosen = self.selected()
        if not index.isValid() or not chosen:
            return
        menu = QMenu(self)
        text = self.tr("Open") if len(chosen) == 1 else self.tr("Compare %n", "", len(chosen))
        opening = menu.addAction(text)
        opening.setEnabled(len(chosen) <= MOST_WITNESSES)
        opening.triggered.connect(self._open)
        adding = menu.addAction(self.tr("Add to the comparison"))
        adding.setEnabled(bool(self.delegate.open_articles))
        adding.triggered.connect(lambda: self.add_wanted.emit(chosen))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _remember(self) -> None:
        self._chosen = self.selected()
        top = self.model.summary(self.view.indexAt(QPoint(4, 4)).row())
        self._top = top.id if top is not None and self.view.verticalScrollBar().value() else None
        self._height = self.view.verticalScrollBar().value()

    def _restore(self) -> None:
        """Selects what was selected, and leaves in view what was in view, as far as it is there still."""
        rows = [row for row in map(self.model.row_of, self._chosen) if row is not None]
        selection = self.view.selectionModel()
        for row in rows:
            selection.select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        if rows:
            selection.setCurrentIndex(self.model.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
        top = self.model.row_of(self._top) if self._top is not None else None
        if top is not None:
            self.view.scrollTo(self.model.index(top), QAbstractItemView.ScrollHint.PositionAtTop)
        elif rows and self._asked_anew:
            self.view.scrollTo(self.model.index(rows[0]))
        elif not self._asked_anew:
            self.view.verticalScrollBar().setValue(self._height)
        self._asked_anew = False

    def current(self) -> ArticleSummary | None:
        """The article that has the keyboard's attention."""
        index: QModelIndex = self.view.currentIndex()
        return index.data(SUMMARY_ROLE) if index.isValid() else None
