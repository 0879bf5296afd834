"""Taking articles out of a library: the part of the façade for it.

What has anything made by hand on it is never taken out: tags, notes, judged links, a star, a place that a
person gave it in an event. All that goes can be put back as it was while the program runs; later an import
brings it back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from reader.library.happenings import summarise
from reader.model import Changes, Kept
from reader.resources import seeds
from reader.store.connections import Connections
from reader.store.events import DAY
from reader.store.records import ArticleSummary
from reader.store.removals import Ids, WayBack
from reader.store.store import Store


@dataclass(frozen=True, slots=True)
class Removal:
    """What became of articles that were to be removed."""

    removed: tuple[ArticleSummary, ...] = ()
    kept: tuple[Kept, ...] = ()
    changes: Changes = field(default_factory=Changes)
    way_back: WayBack | None = None
    """What ``put_back`` takes; None if nothing was removed."""


class Removing:
    """Taking articles out and putting them back; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def removal_of(self, articles: Iterable[int]) -> Removal:
        """What ``remove_articles`` would do; nothing is changed."""
        with self._connections.reading() as store:
            removed, kept = _sorted_out(store, list(articles))
        return Removal(removed, kept)

    def remove_articles(self, articles: Iterable[int]) -> Removal:
        """Removes articles from the library, with all that follows from them alone; no file is touched.

        Those that have anything made by hand on them are kept, and told. An id that there is no article of is
        passed over. What is removed does not come back from a watched folder, but does when it is imported.
        """
        wanted = list(articles)
        with self._connections.reading() as store:
            some = bool(store.removals.there(wanted))
        if not some:
            return Removal()
        from reader.align.events import WINDOW_DAYS
        from reader.library.saying_stage import regroup

        with self._connections.writing() as store:
            removed, kept = _sorted_out(store, wanted)
            if not removed:
                return Removal(kept=kept)
            numbers = [each.id for each in removed]
            days = store.events.days_of(numbers)
            way, ids = store.removals.take_out(
                numbers, [(day * DAY, (day + 1 + WINDOW_DAYS) * DAY) for day in days]
            )
            regroup(store, [], ids["statements"])
            summarise(store.events, ids["events"])
            _doubt(store, days, WINDOW_DAYS)
            store.events.note_change()
            way.event_changes = store.events.changes()
            return Removal(removed, kept, _changes(ids), way)

    def put_back(self, way: WayBack) -> Changes:
        """Puts articles back that were removed, as they were and under their ids.

        One that has come again by an import stays as it is now. Events and statements are as they were; if
        others came or went meanwhile, they are gathered anew.
        """
        from reader.align.events import WINDOW_DAYS
        from reader.library.saying_stage import regroup

        with self._connections.writing() as store:
            ids, is_exact = store.removals.put_back(way)
            regroup(store, ids["stated"], ids["statements"])
            if not is_exact:
                _doubt(store, store.events.days_of(ids["articles"]), WINDOW_DAYS)
            summarise(store.events, ids["events"])
            store.events.note_change()
        return _changes(ids)

    def sample(self) -> list[int]:
        """The articles that were read from the files of the sample that comes with the program."""
        try:
            files = [path.read_bytes() for path in sorted(seeds().rglob("*")) if path.is_file()]
        except OSError:
            return []
        hashes = {hashlib.sha256(data).hexdigest() for data in files}
        with self._connections.reading() as store:
            return store.removals.read_from(hashes)


def _sorted_out(
    store: Store, articles: Collection[int]
) -> tuple[tuple[ArticleSummary, ...], tuple[Kept, ...]]:
    """The articles that can go, and those that stay."""
    by_hand = store.removals.by_hand(articles)
    listed = store.articles.listed(list(dict.fromkeys(articles)))
    kept = tuple(_kept(each, by_hand[each.id]) for each in listed if each.id in by_hand)
    return tuple(each for each in listed if each.id not in by_hand), kept


def _kept(summary: ArticleSummary, made: dict[str, int]) -> Kept:
    return Kept(
        summary.id,
        summary.title,
        made.get("tags", 0),
        made.get("notes", 0),
        made.get("links", 0),
        "starred" in made,
        "event" in made,
    )


def _doubt(store: Store, days: Iterable[int], window: int) -> None:
    """Has the articles that may have been placed by those of some days placed again."""
    for day in days:
        store.events.doubt(day, day + 1 + window)


def _changes(ids: Ids) -> Changes:
    return Changes(
        articles=frozenset(ids["articles"]),
        flags=frozenset(ids["articles"]),
        events=frozenset(ids["events"]),
    )
