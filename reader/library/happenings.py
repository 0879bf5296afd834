"""Events: what the façade does with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from reader.model import Changes, Event, EventStates
from reader.store.connections import Connections
from reader.store.events import DAY, EventTables
from reader.store.records import ArticleSummary
from reader.store.rows import to_microseconds
from reader.store.store import Store

MAKE_OF_EVENTS = 1
"""``reader.align.events.MAKE``, which is not imported just to see whether there is something to do."""

if TYPE_CHECKING:
    from reader.align.choosing import Candidate

_UNSIGNED = b"\0"
"""The signature of what is not signed as yet: it is like nothing."""


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
            others = store.articles.listed([other for other in event.articles if other != article])
        return sorted(others, key=lambda other: other.outlet == outlet)

    def witnesses(self, event: int, most: int, beside: int | None) -> list[int]:
        """One article of an outlet, those that are most alike."""
        from reader.align.choosing import most_alike

        found = self.event(event)
        with self._connections.reading() as store:
            summaries = store.articles.listed(found.articles)
            kept = store.events.signatures(found.articles, MAKE_OF_EVENTS)
        own = next((each for each in summaries if each.id == beside), None)
        outlets = [each for each in found.outlets if own is None or each != own.outlet][:most]
        dates = sorted(each.published for each in summaries if each.published is not None)
        middle = dates[len(dates) // 2] if dates else None
        known = {each.id: _candidate(each, kept.get(each.id), middle) for each in summaries}
        others = [known[each.id] for each in summaries if each is not own]
        return most_alike(others, outlets, known[own.id].dated if own is not None else None)

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


def _candidate(summary: ArticleSummary, kept: bytes | None, middle: datetime | None) -> Candidate:
    """An article to choose from; one without a date counts as of the ``middle`` of all."""
    from reader.align.choosing import Candidate
    from reader.align.event_signatures import opened
    from reader.align.events import Dated

    published = summary.published or middle
    at = (to_microseconds(published) or 0) / DAY
    return Candidate(Dated(summary.id, at, opened(kept or _UNSIGNED)), summary.outlet, summary.length)


def decide_again(store: Store, name: str | None, articles: Sequence[int]) -> frozenset[int]:
    """Puts articles in one event for good, and names it, as a person once did; see ``EventDecisions``."""
    return _touched(store, store.event_decisions.decide_again(articles, name)).events


def _touched(store: Store, events: Iterable[int]) -> Changes:
    touched = frozenset(events)
    summarise(store.events, touched)
    return Changes(events=touched)


def summarise(tables: EventTables, events: Iterable[int]) -> None:
    """Brings dates and labels of events up to date once other articles are in them."""
    from reader.align.event_labels import label_of

    for event in events:
        tables.summarise(event, label_of(tables.titles(event)))
