"""The part of the façade for what is found across a whole library: by search, by event, by statement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from reader.library.catching_up import ALL_STAGES, CatchingUp
from reader.library.happenings import Happenings
from reader.library.progress import CatchUpProgress, Pending
from reader.library.sayings import Sayings
from reader.library.searching import Searching
from reader.model import (
    Changes,
    Event,
    EventStates,
    Facets,
    Found,
    Order,
    Report,
    SharedStatement,
    Span,
)
from reader.store.connections import Connections
from reader.store.records import ArticleSummary


class Discoveries:
    """What a library finds in itself; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._searching = Searching(connections)
        self._happenings = Happenings(connections)
        self._sayings = Sayings(connections)
        self._catching_up = CatchingUp(self._searching, self._happenings, self._sayings)

    def search(
        self, query: str, *, order: Order = Order.RANK, limit: int | None = 50, offset: int = 0
    ) -> Found:
        """The articles that answer a query, ``limit`` of them from ``offset`` on.

        Raises:
            QueryError: if the query can't be understood.
        """
        return self._searching.search(query, order, limit, offset)

    def places(self, query: str, articles: Sequence[int]) -> dict[int, tuple[Span, ...]]:
        """All places in the texts of some articles that answer a query: its words, else what speakers say.

        Raises:
            QueryError: if the query can't be understood.
            KeyError: if an article is not in the library.
        """
        return self._searching.places(query, articles)

    def matching(
        self, query: str, *, order: Order = Order.NEWEST, limit: int | None = None, offset: int = 0
    ) -> tuple[int, list[ArticleSummary]]:
        """How many articles answer a query, and ``limit`` of them from ``offset`` on, as a list shows them.

        Raises:
            QueryError: if the query can't be understood.
        """
        return self._searching.matching(query, order, limit, offset)

    def facets(self, query: str) -> Facets:
        """How the articles that answer a query are spread over outlets, months, tags, events and marks.

        Raises:
            QueryError: if the query can't be understood.
        """
        return self._searching.facets(query)

    def events(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        outlets: int = 1,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Event]:
        """The events with an article in the range that so many outlets or more cover, the latest first."""
        return self._happenings.events(since, until, outlets, limit, offset)

    def count_events(
        self, *, since: datetime | None = None, until: datetime | None = None, outlets: int = 1
    ) -> int:
        """How many events meet the conditions of ``events``."""
        return self._happenings.count(since, until, outlets)

    def event(self, event: int) -> Event:
        """One event."""
        return self._happenings.event(event)

    def event_of(self, article: int) -> Event | None:
        """The event that an article reports, None if it is not known as yet."""
        return self._happenings.event_of(article)

    def elsewhere(self, article: int) -> list[ArticleSummary]:
        """The other articles of the event that an article reports, those of other outlets first, by date."""
        return self._happenings.elsewhere(article)

    def witnesses(self, event: int, most: int, *, beside: int | None = None) -> list[int]:
        """One article of an outlet, ``most`` at most, those that are most alike; to be set side by side.

        The outlets with more articles come first; that of the article ``beside`` which they are to stand is
        left out.
        """
        return self._happenings.witnesses(event, most, beside)

    def merge_events(self, events: Sequence[int]) -> Changes:
        """Makes several events one, under the first one's id; kept when more articles come.

        Raises:
            ValueError: if there are not two of them.
        """
        return self._happenings.merge(events)

    def split_event(self, event: int, articles: Sequence[int]) -> Changes:
        """Makes some of an event's articles an event of their own; kept when more articles come.

        Raises:
            ValueError: if they are not some, but not all, of its articles.
        """
        return self._happenings.split(event, articles)

    def rename_event(self, event: int, label: str) -> Changes:
        """Names an event; an empty name brings back the one that was found."""
        return self._happenings.rename(event, label)

    def event_states(self, events: Sequence[int]) -> EventStates:
        """What is decided about events, to be put back by ``restore_events``.

        To undo a change, ask before it about the events that it names; to redo it, ask after it about all
        of ``Changes.events``, so that a new event gets its id again.
        """
        return self._happenings.states(events)

    def restore_events(self, states: EventStates) -> Changes:
        """Makes events as they were; those that there were not are no more.

        Articles that have come to one of them since stay there, or go to the first of the events.
        """
        return self._happenings.restore(states)

    def statements(
        self, *, since: datetime | None = None, until: datetime | None = None
    ) -> list[SharedStatement]:
        """The statements that articles of two outlets or more report, one of them within the range."""
        return self._sayings.statements(since, until)

    def latest_statements(self) -> list[int]:
        """The ids of the statements that two outlets or more report, the one first reported last first."""
        return self._sayings.latest()

    def statements_by_id(self, statements: Sequence[int]) -> list[SharedStatement]:
        """Some statements in the order that is asked for; those no longer shared are left out."""
        return self._sayings.some(statements)

    def where_else(self, article: int, start: int, end: int) -> list[Report]:
        """Every report of the statement at a place of an article, that one too, oldest first.

        Raises:
            ValueError: if the place is empty or does not lie in the text.
        """
        return self._sayings.where_else(article, start, end)

    def pending(self) -> Pending:
        """How much of the library search, events and statements do not know as yet."""
        return self._catching_up.pending()

    def catch_up(
        self,
        stages: Sequence[str] = ALL_STAGES,
        *,
        progress: Callable[[CatchUpProgress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Changes:
        """Makes what is pending known, in batches of one transaction each; what is done by a cancel is kept.

        ``progress`` is called in the calling thread, some ten times a second.
        """
        return self._catching_up.run(stages, progress, cancelled)
