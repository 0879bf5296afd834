"""The list of events: which happenings several outlets report."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)

from reader.gui.events.event_delegate import EventDelegate
from reader.gui.events.events_model import EVENT_ROLE, SUMMARY_ROLE, EventsModel
from reader.gui.events.events_place import EventsPlace
from reader.gui.hub import Hub
from reader.gui.lists.keys import is_enter
from reader.gui.lists.list_panel import ListPanel, with_number
from reader.gui.lists.view_place import ViewPlace
from reader.gui.look.icons import icon
from reader.gui.look.style import menu_button
from reader.gui.look.theme import Theme
from reader.gui.timeline import EventTimeline
from reader.library import ArticleSummary
from reader.model import MOST_WITNESSES, Event

_MOST_OUTLETS = 5


class EventTree(QTreeView):
    """The rows; Enter opens what is selected."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rows")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(18)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts on what is selected."""
        if is_enter(event):
            self.opened.emit()
            return
        super().keyPressEvent(event)


class EventsPanel(ListPanel):
    """A filter, how many outlets at least, the events, and the button that compares one's articles."""

    event_wanted = Signal(object)
    """An ``Event`` whose articles are to be compared."""
    articles_wanted = Signal(list)
    """Ids of articles to be compared."""
    add_wanted = Signal(list)
    """Ids of articles to set beside those that are open."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        self.model = EventsModel(hub)
        super().__init__(self.model, EventTree(), parent)
        self.model.setParent(self)
        self.menu_actions: list[QAction] = []
        """What the menu of a row offers beside opening it."""
        self._build(theme)
        self._place = EventsPlace(self.view, self.model, self)
        self.view.opened.connect(self._open)
        self.view.doubleClicked.connect(self._open_clicked)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.selectionModel().selectionChanged.connect(lambda: self._note_selection())
        self.compare_button.clicked.connect(self._open)
        self.timeline.event_wanted.connect(self.event_wanted)
        self.timeline_button.toggled.connect(lambda _on: self.count())
        self.count()

    def _build(self, theme: Theme) -> None:
        self.filter_box.setPlaceholderText(self.tr("Filter events"))
        self.filter_box.setAccessibleName(self.tr("Filter events"))
        self.outlets_button, menu = menu_button(self.tr("By how many outlets an event is covered"))
        self._fill_outlets(menu)
        self.view.setModel(self.model)
        self.delegate = EventDelegate(self.model, theme, self.view)
        self.view.setItemDelegate(self.delegate)
        self.view.setAccessibleName(self.tr("Events"))
        self.timeline = EventTimeline(self.model, theme)
        self.timeline.hide()
        self.timeline_button = QToolButton()
        self.timeline_button.setObjectName("flat")
        self.timeline_button.setIcon(icon("timeline", theme))
        self.timeline_button.setCheckable(True)
        self.timeline_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.timeline_button.setToolTip(self.tr("Show the events as a timeline"))
        self.timeline_button.setAccessibleName(self.tr("Show the events as a timeline"))
        self.compare_button = QPushButton(self.tr("Compare"))
        self.compare_button.setObjectName("primary")
        self.top.addWidget(self.outlets_button)
        self.top.addWidget(self.timeline_button)
        self.middle.addWidget(self.timeline, 1)
        self.bottom.addWidget(self.compare_button)

    def _fill_outlets(self, menu: QMenu) -> None:
        self._outlet_actions = QActionGroup(self)
        for number in range(1, _MOST_OUTLETS + 1):
            action = menu.addAction(self.tr("%n outlet(s) or more", "", number))
            action.setCheckable(True)
            action.setData(number)
            self._outlet_actions.addAction(action)
            action.triggered.connect(lambda _on, number=number: self.choose(number))
        self._show_outlets()

    def choose(self, outlets: int) -> None:
        """Lists the events that so many outlets cover, or more."""
        self.model.set_outlets(outlets)
        self._show_outlets()

    def _show_outlets(self) -> None:
        for action in self._outlet_actions.actions():
            action.setChecked(action.data() == self.model.outlets)
        self.outlets_button.setText(self.tr("%n+ outlet(s)", "", self.model.outlets))

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.set_theme(theme)
        self.timeline.set_theme(theme)
        self.timeline_button.setIcon(icon("timeline", theme))
        self.view.viewport().update()

    def set_open(self, articles: list[int]) -> None:
        """Marks the rows of the articles that are on screen."""
        self.delegate.open_articles = frozenset(articles)
        self.view.viewport().update()

    def kept(self) -> tuple[int, tuple[str, ViewPlace | None]]:
        """By how many outlets at least, what is looked for, and where the reader is."""
        return self.model.outlets, super().kept()

    def take_up(self, kept: tuple[int, tuple[str, ViewPlace | None]]) -> None:
        """Lists the same, and goes to the same place once the rows are there."""
        outlets, rest = kept
        self.choose(outlets)
        super().take_up(rest)

    # What is selected

    def selected_events(self) -> list[Event]:
        """The selected events, from top to bottom."""
        rows = [index for index in self.view.selectionModel().selectedRows() if not index.parent().isValid()]
        return [index.data(EVENT_ROLE) for index in sorted(rows, key=QModelIndex.row)]

    def selected_articles(self) -> list[tuple[Event, int]]:
        """The selected articles by id, each with its event."""
        found = []
        for index in self.view.selectionModel().selectedRows():
            if index.parent().isValid():
                event: Event = index.data(EVENT_ROLE)
                found.append((event, event.articles[index.row()]))
        return found

    def show_event(self, event: int) -> bool:
        """Selects an event and shows its articles; false if it is not listed."""
        index = self.model.index_of(event)
        if not index.isValid():
            return False
        self.view.setCurrentIndex(index)
        self.view.expand(index)
        self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.timeline.choose(index.row())
        return True

    # What the reader does

    def _open_clicked(self, index: QModelIndex) -> None:
        summary, event = index.data(SUMMARY_ROLE), index.data(EVENT_ROLE)
        if isinstance(summary, ArticleSummary):
            self.articles_wanted.emit([summary.id])
        elif isinstance(event, Event):
            self.event_wanted.emit(event)

    def _open(self) -> None:
        articles = [article for _event, article in self.selected_articles()]
        events = self.selected_events()
        if articles:
            self.articles_wanted.emit(articles)
        elif len(events) == 1:
            self.event_wanted.emit(events[0])

    def _menu(self, place: QPoint) -> None:
        if not self.view.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = menu.addAction(self.compare_button.text())
        opening.setEnabled(self.compare_button.isEnabled())
        opening.triggered.connect(self._open)
        chosen = [article for _event, article in self.selected_articles()]
        adding = menu.addAction(self.tr("Add to the comparison"))
        now = self.delegate.open_articles
        adding.setEnabled(0 < len(now) < MOST_WITNESSES and not now.issuperset(chosen))
        adding.triggered.connect(lambda: self.add_wanted.emit(chosen))
        menu.addSeparator()
        menu.addActions(self.menu_actions)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _note_selection(self) -> None:
        articles, events = len(self.selected_articles()), len(self.selected_events())
        self.compare_button.setText(self.tr("Open") if articles == 1 else self.tr("Compare"))
        self.compare_button.setEnabled(bool(articles) or events == 1)
        self.compare_button.setToolTip(
            self.tr("Show the selected articles side by side (Enter)")
            if articles
            else self.tr("Show one article of each outlet side by side (Enter)")
        )

    def count(self) -> None:
        """Says how many events there are, and shows them as rows or along the time."""
        super().count()
        as_timeline = self.timeline_button.isChecked()
        has_rows = self.model.rowCount() > 0
        self.view.setVisible(has_rows and not as_timeline)
        self.timeline.setVisible(has_rows and as_timeline)
        self.compare_button.setVisible(not as_timeline)
        self._note_selection()

    def count_words(self, count: int) -> str:
        """So many events."""
        return with_number(self.tr("%n event(s)", "", count), count)

    def pending_words(self, pending: int) -> str:
        """So many articles of which no event is known as yet."""
        return with_number(self.tr("%n article(s) not yet sorted", "", pending), pending)

    def why_empty(self, narrowed: bool) -> str:
        """Why no event is listed."""
        if narrowed:
            return self.tr("No event has these words in its label.")
        if self.pending:
            return self.tr("Events are being looked for.")
        return self.tr(
            "No event is covered by so many outlets.\nImport articles of several outlets, or ask for fewer."
        )
