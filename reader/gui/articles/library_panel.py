"""The panel on the left: find articles in the library and choose which to set side by side."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.articles.article_delegate import ArticleDelegate
from reader.gui.articles.article_list import ArticleList
from reader.gui.articles.facet_bar import Chosen, FacetBar
from reader.gui.articles.finding import Query
from reader.gui.articles.library_model import SUMMARY_ROLE, LibraryModel
from reader.gui.articles.list_place import ListPlace
from reader.gui.articles.search_box import SearchBox
from reader.gui.hub import Hub
from reader.gui.lists.list_panel import with_number
from reader.gui.lists.view_place import ViewPlace, go_back, once, place_in
from reader.gui.look.theme import Theme
from reader.library import ArticleSummary
from reader.model import MOST_WITNESSES


class LibraryPanel(QWidget):
    """Search box, facets, list and the button that compares what is selected."""

    open_wanted = Signal(list)
    """Ids of one to four articles, in the order of the list."""
    add_wanted = Signal(list)
    """Ids of articles to set beside those that are open."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.model = LibraryModel(hub, self)
        self.menu_actions: list[QAction] = []
        """What the menu of a row offers beside opening it."""
        self._build(hub, theme)
        self._place = ListPlace(self.view, self.model, self)
        self.search_box.wanted.connect(self._search)
        self.search_box.rested.connect(self._count_facets)
        self.search_box.cleared.connect(self._clear)
        self.search_box.left.connect(self._enter_list)
        self.facets.chosen.connect(self._search)
        self.view.opened.connect(self._open)
        self.view.doubleClicked.connect(lambda _index: self._open())
        self.view.selectionModel().selectionChanged.connect(self._note_selection)
        self.view.customContextMenuRequested.connect(self._menu)
        self.compare_button.clicked.connect(self._open)
        self.model.modelAboutToBeReset.connect(self._prepare_rows)
        self.model.counted.connect(self._counted)
        self.model.refused.connect(self.search_box.show_error)
        self.set_theme(theme)
        self._note_selection()

    def _build(self, hub: Hub, theme: Theme) -> None:
        self.search_box = SearchBox(theme)
        self.facets = FacetBar(hub)
        self.view = ArticleList()
        self.view.setModel(self.model)
        self.delegate = ArticleDelegate(theme, self.view)
        self.view.setItemDelegate(self.delegate)
        self.view.is_star = self._is_star
        self.view.fit_rows()
        self.view.setAccessibleName(self.tr("Articles"))
        self.count_label = QLabel()
        self.count_label.setObjectName("muted")
        self.count_label.setWordWrap(True)
        self.compare_button = QPushButton(self.tr("Compare"))
        self.compare_button.setObjectName("primary")
        self.empty_label = QLabel()
        self.empty_label.setObjectName("muted")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        self.empty_label.setContentsMargins(20, 0, 20, 0)
        self.empty_label.hide()
        top = QVBoxLayout()
        top.setContentsMargins(10, 10, 10, 6)
        top.setSpacing(6)
        top.addWidget(self.search_box)
        top.addWidget(self.facets)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(12, 8, 10, 10)
        bottom.addWidget(self.count_label, 1)
        bottom.addWidget(self.compare_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty_label, 1)
        layout.addLayout(bottom)

    def _is_star(self, index: QModelIndex, place: QPoint) -> bool:
        summary = index.data(SUMMARY_ROLE)
        return isinstance(summary, ArticleSummary) and self.delegate.is_star(
            self.view.visualRect(index), place, self.view.font(), summary
        )

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

    def focus_line(self) -> QWidget:
        """Where the keyboard goes while there are no rows."""
        return self.search_box.line

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.set_theme(theme)
        self.search_box.set_theme(theme)
        self.facets.set_theme(theme)
        self.view.viewport().update()

    def kept(self) -> tuple[str, Chosen, ViewPlace]:
        """What is looked for, what is chosen in the menus, and where the reader is in the list."""
        return self.search_box.line.text(), self.facets.kept(), place_in(self.view)

    def take_up(self, kept: tuple[str, Chosen, ViewPlace]) -> None:
        """Looks for the same, and goes to the same place once the rows are there."""
        words, chosen, place = kept
        self.facets.take_up(chosen)
        self.search_box.line.setText(words)
        self._search()
        once(self.model.counted, self.view, lambda: go_back(self.view, place))

    def _query(self) -> Query:
        facets = self.facets
        return replace(facets.chosen_query(), text=self.search_box.text())

    def _search(self) -> None:
        self._place.begin_anew()
        self.model.search(self._query())

    def search_anew(self) -> None:
        """Asks for what the line and the menus say."""
        self._search()

    def _clear(self) -> None:
        self.facets.clear()
        self._search()

    def _enter_list(self) -> None:
        """On from the search box: the first row is what Enter then opens."""
        self.view.setFocus()
        selection = self.view.selectionModel()
        if not selection.hasSelection() and self.model.rowCount():
            command = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(self.model.index(0), command)

    def _prepare_rows(self) -> None:
        """Rows are about to be others: with passages that were found, or without."""
        self._place.remember()
        self.delegate.snippets = self.model.query.has_words
        self.view.fit_rows()

    def _counted(self, total: int) -> None:
        self.search_box.show_error(None)
        query = self.model.shown
        self._count_facets()
        words = with_number(self.tr("%n article(s)", "", total), total)
        pending = self.model.pending
        if pending:
            words += "\n" + with_number(self.tr("%n not yet searched", "", pending), pending)
        self.count_label.setText(words)
        self.empty_label.setText(
            self.tr("Nothing was found.\nTry fewer words, or press Esc in the search box to see all.")
            if query
            else self.tr(
                "There are no articles yet.\n"
                "Drop a folder, files or a zip file on the window, or import them from the File menu."
            )
        )
        self.empty_label.setVisible(total == 0)
        self.view.setVisible(total > 0)
        self._note_selection()

    def _count_facets(self) -> None:
        """Counts what the menus offer, once the reader rests: sooner it would keep the next rows waiting."""
        if not self.search_box.typing.isActive() and not self.model.is_asking:
            self.facets.count(self.model.shown)

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
        now = self.delegate.open_articles
        adding.setEnabled(0 < len(now) < MOST_WITNESSES and not now.issuperset(chosen))
        adding.triggered.connect(lambda: self.add_wanted.emit(chosen))
        if self.menu_actions:
            menu.addSeparator()
            menu.addActions(self.menu_actions)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def current(self) -> ArticleSummary | None:
        """The article that has the keyboard's attention."""
        index: QModelIndex = self.view.currentIndex()
        return index.data(SUMMARY_ROLE) if index.isValid() else None
