"""Making statements known: articles are read by other processes, compared and gathered by this one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from threadpoolctl import threadpool_limits

from reader.align.stated import SKETCH
from reader.align.stated_groups import components, gathered
from reader.align.stated_links import SURE_ENOUGH, WINDOW, Match, Matcher
from reader.align.stated_pool import SUBJECT, Entry
from reader.library.said import DAY, read_articles, to_known
from reader.library.workers import in_processes, usable_cores
from reader.model import Span
from reader.store.connections import Connections
from reader.store.statement_rows import KnownRow, PendingRow, ReadingRow, StatementRow
from reader.store.store import Store

_AT_ONCE = 16
"""So many articles are read, compared and written together."""
_FEW = 48
"""So few articles are read sooner here than other processes start."""
_ROOM = 1024
_DAYS_TOO_MANY = 5.0
"""So many days that are over are dropped together."""
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


class SayingStage:
    """One run over the articles whose statements are not known."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._matcher = Matcher()
        self._window = Window(connections)

    def run(self, done: Callable[[int], None], cancelled: Callable[[], bool]) -> None:
        """Makes them known, until it is done or cancelled; what is done by then is kept."""
        with self._connections.reading() as store:
            pending = store.readings.pending()
            gone = store.readings.gone()
        if gone:
            with self._connections.writing() as store:
                regroup(store, [], {s for article in gone for s in store.readings.drop(article)})
        processes = usable_cores() if len(pending) > _FEW else 0
        count = 0
        with _one_thread_each():
            readings = in_processes(read_articles, self._texts(pending, cancelled), processes)
            try:
                for some in readings:
                    self._take(some)
                    count += len(some)
                    done(count)
                    if cancelled():
                        break
            finally:
                readings.close()

    def _texts(self, pending: Sequence[int], cancelled: Callable[[], bool]) -> Iterator[list[PendingRow]]:
        for at in range(0, len(pending), _AT_ONCE):
            if cancelled():
                return
            with self._connections.reading() as store:
                rows = {row.article: row for row in store.readings.texts(pending[at : at + _AT_ONCE])}
            yield [rows[article] for article in pending[at : at + _AT_ONCE] if article in rows]

    def _take(self, readings: Sequence[ReadingRow]) -> None:
        """Compares articles with those around them, and stores what is found."""
        matches: list[Match] = []
        for reading in readings:
            entry = Entry(to_known(KnownRow(reading, 0)))
            if len(entry):
                matches += self._matcher.matches(entry, self._window.around(entry))
                self._window.add(entry)
        with self._connections.writing() as store:
            tables = store.statements
            touched: set[int] = set()
            firsts: dict[int, int] = {}
            there = set(store.removals.there([reading.article for reading in readings]))
            for reading in readings:
                if reading.article not in there:  # removed meanwhile
                    continue
                # Another program may have stored it meanwhile, with links to what is not known here.
                stored = store.readings.first_of(reading)
                if stored is None:
                    touched |= store.readings.drop(reading.article)
                first = store.readings.add(reading) if stored is None else stored[0]
                if first is not None:
                    firsts[reading.article] = first
            others = {match.other[0] for match in matches} - firsts.keys()
            firsts |= store.readings.firsts(sorted(others))
            links = [
                (firsts[a] + i, firsts[b] + j, match.score)
                for match in matches
                for (a, i), (b, j) in [(match.one, match.other)]
                if a in firsts and b in firsts
            ]
            tables.link(links)
            regroup(store, [passage for link in links for passage in link[:2]], touched)


class Window:
    """The articles of some days, ready for comparison; others are dropped as time goes on."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._entries: list[Entry] = []
        self._place: dict[int, int] = {}
        self._days = np.zeros(_ROOM)
        self._sketches = np.zeros((_ROOM, SKETCH), np.float32)
        self._loaded: tuple[float, float] | None = None

    def add(self, entry: Entry) -> None:
        """Takes an article in; one that is there already is replaced."""
        known = entry.known
        if known.day is None:
            return
        place = self._place.setdefault(known.article, len(self._entries))
        if place == len(self._entries):
            self._entries.append(entry)
            if place == len(self._days):
                self._days = np.concatenate([self._days, np.zeros_like(self._days)])
                self._sketches = np.concatenate([self._sketches, np.zeros_like(self._sketches)])
        self._entries[place] = entry
        self._days[place], self._sketches[place] = known.day, entry.sketch

    def around(self, entry: Entry) -> list[Entry]:
        """The other articles of the days around one that may be about the same event."""
        day = entry.known.day
        if day is None:
            return []
        self._load(day - WINDOW, day + WINDOW)
        size = len(self._entries)
        near = (np.abs(self._days[:size] - day) <= WINDOW) & (self._sketches[:size] @ entry.sketch >= SUBJECT)
        found = [self._entries[place] for place in np.flatnonzero(near)]
        return [other for other in found if other.known.article != entry.known.article]

    def _load(self, low: float, high: float) -> None:
        """Makes sure that all articles of a range of days are there, and those before it are not for long."""
        loaded = self._loaded
        if loaded is None or low < loaded[0] or low > loaded[1]:
            self._keep(lambda day: False)
            wanted = (low, high)
            self._loaded = wanted
        elif high > loaded[1]:
            if low > loaded[0] + _DAYS_TOO_MANY:
                self._keep(lambda day: day >= low)
                loaded = (low, loaded[1])
            wanted = (loaded[1], high)
            self._loaded = (loaded[0], high)
        else:
            return
        with self._connections.reading() as store:
            for row in store.readings.between(int(wanted[0] * DAY), int(wanted[1] * DAY)):
                if row.reading.article not in self._place:
                    self.add(Entry(to_known(row)))

    def _keep(self, wanted: Callable[[float], bool]) -> None:
        """Drops articles of other days."""
        kept = [entry for entry, day in zip(self._entries, self._days, strict=False) if wanted(float(day))]
        self._entries, self._place = [], {}
        for entry in kept:
            self.add(entry)


def regroup(store: Store, passages: Iterable[int], statements: Iterable[int]) -> None:
    """Gathers anew the statements that passages and links touch; those that stay keep their numbers."""
    tables = store.statements
    old = set(statements)
    waiting = {*passages, *tables.passages_of(sorted(old))}
    links: dict[tuple[int, int], float] = {}
    seen: set[int] = set()
    while waiting:
        found = tables.linked(sorted(waiting))
        seen |= waiting
        links |= {(one, other): score for one, other, score in found}
        waiting = {passage for one, other, _ in found for passage in (one, other)} - seen
    if not seen:
        tables.tidy(sorted(old))
        return
    rows = tables.places(sorted(seen))
    linked = [(one, other, score) for (one, other), score in sorted(links.items())]
    places = {number: (row.article, Span(row.start, row.stop)) for number, row in rows.items()}
    had = {number: row.statement for number, row in rows.items() if row.statement is not None}
    old |= set(had.values())
    tables.release(sorted(had))
    by_component = {p: at for at, part in enumerate(components(linked)) for p in part}
    parts: dict[int, list[tuple[int, int, float]]] = {}
    for link in linked:
        parts.setdefault(by_component[link[0]], []).append(link)
    given: set[int] = set()
    reported = [each for part in parts.values() for each in gathered(places, part, min(SURE_ENOUGH))]
    for each in sorted(reported, key=lambda r: (-len(r.passages), r.passages)):
        before = [had[p] for p in each.passages if p in had and had[p] not in given]
        number = max(sorted(set(before)), key=before.count) if before else None
        dates = [when for p in each.passages if (when := rows[p].published) is not None]
        row = StatementRow(
            each.score,
            len({rows[p].outlet for p in each.passages}),
            min(dates, default=None),
            max(dates, default=None),
        )
        given.add(tables.assign(number, each.passages, row))
    tables.tidy(sorted(old - given))


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """This process, and those that it starts, compute in one thread each: more get in each other's way.

    The matrices are small: a second thread mostly waits, and takes the other processes' time by that.
    """
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        with threadpool_limits(1, "blas"):
            yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
