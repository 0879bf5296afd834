"""What can be done with events: compare, merge, split, rename, and find the same event elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.actions import Actions
from reader.gui.articles.library_panel import LibraryPanel
from reader.gui.asking import ask_name
from reader.gui.events.event_commands import AlterEvents
from reader.gui.events.events_model import day
from reader.gui.events.events_panel import EventsPanel
from reader.gui.hub import Hub
from reader.gui.look.tips import plain_tip
from reader.gui.reading import Reading
from reader.gui.undoing import Said
from reader.gui.words import shortened
from reader.library import ArticleSummary
from reader.model import MOST_WITNESSES, Changes, Event

_MOST_LISTED = 12
_TITLE = 34
"""Characters of a title in a menu."""


class EventControls(QObject):
    """Joins the events panel, the article that the reader is in and the operations on events."""

    events_wanted = Signal()
    """The list of events is to be shown."""

    def __init__(
        self,
        hub: Hub,
        undo_stack: QUndoStack,
        reading: Reading,
        panels: tuple[LibraryPanel, EventsPanel],
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._hub, self._undo_stack, self._reading = hub, undo_stack, reading
        (self._library_panel, self._panel), self._actions, self._window = panels, actions, window
        panel = self._panel
        panel.menu_actions = [
            actions.library.merge_events,
            actions.library.split_event,
            actions.library.rename_event,
        ]
        panel.event_wanted.connect(self.compare)
        panel.articles_wanted.connect(lambda articles: reading.open(articles[:MOST_WITNESSES]))
        for action in panel.menu_actions:
            # Elsewhere these keys are others' own.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            panel.view.addAction(action)
        panel.view.selectionModel().selectionChanged.connect(lambda: self.refresh())
        panel.model.loaded.connect(self.refresh)
        reading.opened.connect(lambda _articles: self.refresh())
        self._library_panel.view.selectionModel().selectionChanged.connect(lambda: self.refresh())
        for action, slot in (
            (actions.library.merge_events, self.merge),
            (actions.library.split_event, self.split),
            (actions.library.rename_event, self.rename),
            (actions.library.same_event, self.find_elsewhere),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
        self.refresh()

    def refresh(self) -> None:
        """Allows what the selection allows."""
        events, articles = self._panel.selected_events(), self._panel.selected_articles()
        self._actions.library.merge_events.setEnabled(len(events) > 1 and not articles)
        self._actions.library.split_event.setEnabled(self._splittable() is not None)
        self._actions.library.rename_event.setEnabled(len(events) == 1 and not articles)
        self._actions.library.same_event.setEnabled(self._article() is not None)

    def compare(self, event: Event) -> None:
        """Sets one article of each outlet side by side, four at most."""
        library = self._hub.library

        def work(_job: object) -> list[int]:
            return library.witnesses(event.id, MOST_WITNESSES)

        self._hub.jobs.read("event witnesses", work, self._reading.open)

    def merge(self) -> None:
        """Makes the selected events one, under the first one's name."""
        events = self._panel.selected_events()
        if len(events) > 1:
            text = Said(lambda: self.tr("Merge %n event(s)", "", len(events)))
            ids = [each.id for each in events]
            self._do(text, ids, lambda: self._hub.library.merge_events(ids), events[0].articles[0])

    def split(self) -> None:
        """Makes the selected articles an event of their own."""
        chosen = self._splittable()
        if chosen is not None:
            event, articles = chosen
            text = Said(lambda: self.tr("Split off %n article(s)", "", len(articles)))
            change = partial(self._hub.library.split_event, event.id, articles)
            self._do(text, [event.id], change, articles[0])

    def rename(self) -> None:
        """Asks for a name for the selected event; none brings back the one that was found."""
        events = self._panel.selected_events()
        if len(events) != 1:
            return
        (event,) = events

        def rename(label: str) -> None:
            change = partial(self._hub.library.rename_event, event.id, label)
            text = Said(lambda: self.tr("Rename event"))
            self._do(text, [event.id], change, event.articles[0])

        label = self.tr("Name of the event (leave it empty for the one that was found)")
        ask_name(self._window, self.tr("Rename event"), label, event.label, rename)

    def find_elsewhere(self) -> None:
        """Lists the other articles on the event of the article that the reader is in, by outlet."""
        article = self._article()
        if article is None:
            return
        library = self._hub.library

        def work(_job: object) -> tuple[Event | None, list[ArticleSummary], list[int]]:
            event = library.event_of(article)
            if event is None:
                return None, [], []
            chosen = library.witnesses(event.id, len(event.outlets), beside=article)
            return event, library.elsewhere(article), chosen

        self._hub.jobs.read("same event", work, lambda found: self._list_elsewhere(article, *found))

    def _list_elsewhere(
        self, article: int, event: Event | None, others: Sequence[ArticleSummary], chosen: list[int]
    ) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        if event is None or not others:
            none = menu.addAction(
                self.tr("No other article on this event is known.")
                if not self._panel.pending
                else self.tr("This article has not been sorted into an event yet.")
            )
            none.setEnabled(False)
        else:
            self._fill_elsewhere(menu, article, event, others, chosen)
        menu.popup(self._menu_place())

    def _fill_elsewhere(
        self,
        menu: QMenu,
        article: int,
        event: Event,
        others: Sequence[ArticleSummary],
        chosen: list[int],
    ) -> None:
        first = sorted(others, key=lambda each: each.id not in chosen)
        chosen = chosen[: MOST_WITNESSES - 1]
        if chosen:
            together = menu.addAction(self.tr("Set beside it, one of each outlet"))
            together.triggered.connect(partial(self._open, [article, *chosen]))
            menu.addSeparator()
        for summary in first[:_MOST_LISTED]:
            name = self._panel.model.outlet_name(summary.outlet)
            title = shortened(summary.title, _TITLE)
            action = menu.addAction(f"{name} · {day(summary.published)} · {title}".replace("&", "&&"))
            action.setToolTip(plain_tip(summary.title))
            action.triggered.connect(partial(self._beside, article, summary.id))
        menu.addSeparator()
        listing = menu.addAction(self.tr("Show in the list of events"))
        listing.triggered.connect(partial(self._show_in_list, event))

    def _open(self, articles: list[int], *_checked: bool) -> None:
        self._reading.open(articles)

    def _beside(self, article: int, other: int, *_checked: bool) -> None:
        """Sets an article beside those that are open; if there is no room, beside the first one alone."""
        now = self._reading.articles
        if article in now and len(now) < MOST_WITNESSES:
            self._reading.add([other])
        else:
            self._reading.open([article, other])

    def _show_in_list(self, event: Event, *_checked: bool) -> None:
        self.events_wanted.emit()
        model = self._panel.model
        self._panel.show_all()
        if len(event.outlets) < model.outlets:
            self._panel.choose(max(1, len(event.outlets)))
        self._when_listed(lambda: self._panel.show_event(event.id))

    def _when_listed(self, then: Callable[[], object]) -> None:
        """Calls ``then`` now, or when the events are read if they are on their way."""
        if self._hub.jobs.is_busy("events"):
            self._panel.model.loaded.connect(then, Qt.ConnectionType.SingleShotConnection)
        else:
            then()

    def _do(self, text: str, events: list[int], change: Callable[[], Changes], article: int) -> None:
        """Alters events, keeps that for undo, and shows the one that ``article`` belongs to by then."""
        library = self._hub.library
        try:
            before = library.event_states(events)
            changes = change()
            after = library.event_states(sorted(changes.events))
        except Exception as error:  # whatever the store raises, nothing may be shown as done
            self._hub.failed.emit(error)
            return
        self._undo_stack.push(AlterEvents(self._hub, text, before, after))
        self._hub.changed.emit(changes)
        event = library.event_of(article)
        if event is not None:
            self._when_listed(lambda: self._panel.show_event(event.id))

    def _splittable(self) -> tuple[Event, list[int]] | None:
        """The one event whose articles are selected, and these, unless they are all that it has."""
        chosen = self._panel.selected_articles()
        if not chosen or self._panel.selected_events():
            return None
        event = chosen[0][0]
        articles = [article for each, article in chosen if each.id == event.id]
        if len(articles) < len(chosen) or len(articles) == len(event.articles):
            return None
        return event, articles

    def _article(self) -> int | None:
        """The article whose row has the keyboard, else the one whose text the reader is in."""
        panel = self._library_panel
        row = panel.current() if panel.view.hasFocus() else None
        if row is not None:
            return row.id
        if not self._reading.articles:
            return next(iter(panel.selected()), None)
        focused = self._reading.view.walk.focused
        return self._reading.articles[min(focused, len(self._reading.articles) - 1)]

    def _menu_place(self) -> QPoint:
        if self._library_panel.view.hasFocus() or not self._reading.articles:
            view = self._library_panel.view
            return view.viewport().mapToGlobal(
                view.visualRect(view.currentIndex()).bottomLeft() + QPoint(12, 0)
            )
        pane = self._reading.view.panes[self._reading.view.walk.focused]
        return pane.text.mapToGlobal(QPoint(12, 12))
