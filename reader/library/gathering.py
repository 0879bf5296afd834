"""Finding which articles report one happening: day by day, only what is new and what that may change."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Sequence
from itertools import islice

from reader.align.event_signatures import Signature, opened, signatures
from reader.align.events import MAKE, WINDOW_DAYS, Dated, Placed, in_order, place
from reader.library.happenings import summarise
from reader.library.workers import in_processes, usable_cores
from reader.model import Changes
from reader.store.connections import Connections
from reader.store.events import DAY, Due, EventTables, Known

_BATCH = 50
_WORTH_PROCESSES = 600
"""Fewer articles are signed before other processes have so much as started."""
_MOST_OPENED = 20_000
"""So many signatures are kept at hand: some 30 MB."""


class Gathering:
    """One run over what is due; each day is one transaction, so that a run can end at any moment."""

    def __init__(
        self, connections: Connections, done: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> None:
        self._connections = connections
        self._done = done
        self._cancelled = cancelled
        with connections.reading() as store:
            self._due = {item.article: item for item in store.events.due(MAKE)}
        self._waiting = set(self._due)
        self._days = _Days()
        self._opened: dict[tuple[int, int], Signature] = {}
        self._events: set[int] = set()
        self._placed = 0

    def run(self) -> Changes:
        """Places what is due until all is done or it is cancelled."""
        self._place_undated([item.article for item in self._due.values() if item.at is None])
        self._place_dated([item for item in self._due.values() if item.at is not None])
        return Changes(events=frozenset(self._events))

    def _place_undated(self, articles: Sequence[int]) -> None:
        """What has no date can't be set beside what happened at the time: each is an event of its own."""
        for start in range(0, len(articles), _BATCH):
            if self._cancelled():
                return
            with self._connections.writing() as store:
                events = store.events
                touched: set[int] = set()
                for article, revision, before, own in events.undated(articles[start : start + _BATCH]):
                    event = events.make_event() if own is None else own
                    events.place(article, event, article, None, revision, MAKE)
                    touched.update(each for each in (event, before) if each is not None)
                    self._leave(events, self._due[article])
                self._summarise(events, touched)
                events.note_change()
            self._tell(articles[start : start + _BATCH])

    def _place_dated(self, due: Sequence[Due]) -> None:
        lacking: dict[int, set[int]] = {}
        for item in due:
            if item.at is not None:
                lacks = lacking.setdefault(item.at // DAY, set())
                if not item.signed:
                    lacks.add(item.article)
        self._days.add(lacking)
        signing = self._signing([item.article for item in due if not item.signed])
        signed: set[int] = set()
        try:
            while (day := self._days.next()) is not None:
                while not lacking.get(day, set()) <= signed:
                    if self._cancelled():
                        return
                    signed.update(next(signing))
                if self._cancelled():
                    return
                signed -= lacking.pop(day, set())
                self._place(day)
        finally:
            signing.close()

    def _signing(self, articles: Sequence[int]) -> Generator[list[int], None, None]:
        """Makes the signatures of articles, a batch after the other, in order, and keeps them."""
        processes = usable_cores() if len(articles) >= _WORTH_PROCESSES else 0
        under_way: list[list[tuple[int, int]]] = []

        def batches() -> Generator[list[tuple[str, str]], None, None]:
            rest = iter(articles)
            while batch := list(islice(rest, _BATCH)):
                with self._connections.reading() as store:
                    rows = store.events.to_sign(batch)
                under_way.append([(article, revision) for article, revision, _, _ in rows])
                yield [(title, text) for _, _, title, text in rows]

        for found in in_processes(signatures, batches(), processes):
            batch = under_way.pop(0)
            with self._connections.writing() as store:
                store.events.sign(
                    [(*which, signature) for which, signature in zip(batch, found, strict=True)], MAKE
                )
            yield [article for article, _ in batch]

    def _place(self, day: int) -> None:
        """Places the articles of a day, all of them, since one that is new may change where others belong."""
        while True:
            with self._connections.reading() as store:
                changes = store.events.changes()
                own = store.events.of_day(day, MAKE)
                before = store.events.before(day, WINDOW_DAYS)
            strands = self._strands(own, before)
            with self._connections.writing() as store:
                # A person or another program may have changed events meanwhile: then that has to be looked
                # at first.
                if store.events.changes() == changes:
                    _Writing(store.events, day, own, before).write(strands, self)
                    break
        self._tell(item.article for item in own)

    def _strands(self, own: Sequence[Known], before: Sequence[Known]) -> dict[int, int]:
        day = sorted(map(self._dated, own), key=in_order)
        recent = []
        for item in before:
            since = item.at if item.since is None else item.since
            recent.append(Placed(self._dated(item), item.strand or item.article, since / DAY))
        recent.sort(key=lambda item: in_order(item.dated))
        return place(day, recent)

    def _dated(self, item: Known) -> Dated:
        key = item.article, item.revision
        if key not in self._opened:
            if len(self._opened) >= _MOST_OPENED:
                self._opened.clear()
            self._opened[key] = opened(item.signature)
        return Dated(item.article, item.at / DAY, self._opened[key], item.owner)

    def note(
        self, events: EventTables, touched: set[int], day: int, own: Sequence[Known], changed: bool
    ) -> None:
        """Takes in what the writing of a day has changed, within its transaction."""
        self._summarise(events, touched)
        events.note_change()
        if changed:
            self._days.add(events.doubt(day + 1, day + 1 + WINDOW_DAYS))
        for item in own:
            due = self._due.pop(item.article, None)
            if due is not None and due.was_at is not None and due.was_at // DAY != day:
                self._leave(events, due)

    def _leave(self, events: EventTables, due: Due) -> None:
        """Has the days placed again on which an article had counted that now has another date."""
        if due.was_at is not None:
            day = due.was_at // DAY
            self._days.add(events.doubt(day, day + 1 + WINDOW_DAYS))

    def _summarise(self, events: EventTables, touched: set[int]) -> None:
        summarise(events, touched)
        self._events |= touched

    def _tell(self, articles: Iterable[int]) -> None:
        total = len(self._waiting)
        self._waiting.difference_update(articles)
        self._placed += total - len(self._waiting)
        self._done(self._placed)


class _Writing:
    """Writes where the articles of one day belong, under the events they have had as far as that can be."""

    def __init__(self, events: EventTables, day: int, own: Sequence[Known], before: Sequence[Known]) -> None:
        self._events = events
        self._day = day
        self._own = {item.article: item for item in own}
        self._event_of = {item.strand: item.event for item in before}
        self._owner_of = {item.strand: item.owner for item in before if item.owner is not None}
        self._taken: set[int] = set()
        self._touched: set[int] = set()

    def write(self, strands: dict[int, int], run: Gathering) -> None:
        """Writes the strands of the day's articles and all that follows from them."""
        members: dict[int, list[int]] = {}
        for article, strand in strands.items():
            members.setdefault(strand, []).append(article)
        changed = False
        for strand, articles in members.items():
            event = self._event(strand, articles)
            self._taken.add(event)
            for article in articles:
                item = self._own[article]
                is_new = item.placed_revision != item.revision
                changed = changed or is_new or item.strand != strand
                if is_new or item.event != event:
                    self._touched.update(each for each in (event, item.event) if each is not None)
                self._events.place(article, event, strand, item.at, item.revision, MAKE)
        run.note(self._events, self._touched, self._day, list(self._own.values()), changed)

    def _event(self, strand: int, articles: Sequence[int]) -> int:
        owners = (self._own[article].owner for article in articles)
        owner = next((each for each in owners if each is not None), self._owner_of.get(strand))
        if owner is not None:
            self._touched |= self._events.move_strand(strand, owner, self._day)
            return owner
        known = self._event_of.get(strand)
        return self._new(strand, articles) if known is None else known

    def _new(self, strand: int, articles: Sequence[int]) -> int:
        """The event of a strand that begins today: one that its articles were in, if nobody else has it."""
        before = Counter(event for article in articles if (event := self._own[article].event) is not None)
        first = self._own[strand].event
        for event in [first, *(event for event, _ in before.most_common())]:
            if event is not None and event not in self._taken and not self._events.is_older(event, self._day):
                return event
        return self._events.make_event()


class _Days:
    """Days to go through, the earliest first."""

    def __init__(self) -> None:
        self._heap: list[int] = []
        self._waiting: set[int] = set()

    def add(self, days: Iterable[int]) -> None:
        """Puts in line those that are not there as yet."""
        for day in set(days) - self._waiting:
            heapq.heappush(self._heap, day)
            self._waiting.add(day)

    def next(self) -> int | None:
        """Takes the earliest; None if there is none."""
        if not self._heap:
            return None
        day = heapq.heappop(self._heap)
        self._waiting.discard(day)
        return day
