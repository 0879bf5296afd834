"""Events: what the façade does with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from reader.model import Changes, Event, EventStates
from reader.store.connections import Connections
from reader.store.records import ArticleSummary
from reader.store.store import Store

MAKE_OF_EVENTS = 1
"""``reader.align.events.MAKE``, which is not imported just to see whether there is something to do."""


class Happenings:
    """The events of one library; each mutation is one transaction."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def pending(self) -> int:
        """How many articles are not placed as they now are."""
        with self._connections.reading() as store:
            return store.events.pending(MAKE_OF_EVENTS)

    def catch_up(self, done: Callable[[int], None], cancelled: Callable[[], bool]) -> Changes:
        """Places them."""
        from reader.library.gathering import Gathering

        return Gathering(self._connections, done, cancelled).run()

    def events(
        self, since: datetime | None, until: datetime | None, outlets: int, limit: int | None, offset: int
    ) -> list[Event]:
        """The events that meet the conditions, the latest first."""
        with self._connections.reading() as store:
            return store.events.events(since, until, outlets, limit, offset)

    def count(self, since: datetime | None, until: datetime | None, outlets: int) -> int:
        """How many there are."""
        with self._connections.reading() as store:
            return store.events.count(since, until, outlets)

    def event(self, event: int) -> Event:
        """One event."""
        with self._connections.reading() as store:
            return store.events.get(event)

    def event_of(self, article: int) -> Event | None:
        """The event of an article."""
        with self._connections.reading() as store:
            event = store.events.event_of(article)
            if event is None:
                store.articles.summary(article)
                return None
            return store.events.get(event)

    def elsewhere(self, article: int) -> list[ArticleSummary]:
        """The other articles of its event, those of other outlets first, by date."""
        event = self.event_of(article)
        if event is None:
            return []
        with self._connections.reading() as store:
            outlet = store.articles.summary(article).outlet
            others = [store.articles.summary(other) for other in event.articles if other != article]
        return sorted(others, key=lambda other: other.outlet == outlet)

    def merge(self, events: Sequence[int]) -> Changes:
        """Makes several one, under the first one's id."""
        different = list(dict.fromkeys(events))
        if len(different) < 2:
            raise ValueError("less than two events can't be merged")
        event, *others = different
        with self._connections.writing() as store:
            store.event_decisions.merge(event, others)
            return _touched(store, (event, *others))

    def split(self, event: int, articles: Sequence[int]) -> Changes:
        """Makes some articles an event of their own."""
        some = set(articles)
        with self._connections.writing() as store:
            if not some or not some < store.event_decisions.articles(event):
                raise ValueError("not some, but not all, articles of the event")
            new = store.event_decisions.split(event, sorted(some))
            return _touched(store, (event, new))

    def rename(self, event: int, label: str) -> Changes:
        """Names an event; without a name it goes by the label that was found."""
        name = " ".join(unicodedata.normalize("NFC", label).split())
        with self._connections.writing() as store:
            store.event_decisions.rename(event, name or None)
            return _touched(store, (event,))

    def states(self, events: Sequence[int]) -> EventStates:
        """What is decided about events."""
        with self._connections.reading() as store:
            return store.event_decisions.states(events)

    def restore(self, states: EventStates) -> Changes:
        """Makes events as they were."""
        with self._connections.writing() as store:
            return _touched(store, store.event_decisions.restore(states))


def decide_again(store: Store, name: str | None, articles: Sequence[int]) -> frozenset[int]:
    """Puts articles in one event for good, and names it, as a person once did; see ``EventDecisions``."""
    return _touched(store, store.event_decisions.decide_again(articles, name)).events


def _touched(store: Store, events: Iterable[int]) -> Changes:
    """Brings dates and labels of events up to date after a change by hand."""
    from reader.align.event_labels import label_of

    touched = frozenset(events)
    for event in touched:
        store.events.summarise(event, label_of(store.events.titles(event)))
    return Changes(events=touched)
