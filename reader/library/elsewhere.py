"""What another program, or another window, did to the library meanwhile: the part of the façade for it."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.model import Changes
from reader.store.connections import Connections
from reader.store.standing import Standing, all_articles, articles_since, latest_revision, standing

_LOG = "-wal"


@dataclass(frozen=True, slots=True)
class Moment:
    """How a library stood once: when its file was written last, and a short account of what it held."""

    written: tuple[int, ...]
    held: Standing
    revision: int
    """The last text that was taken in by then."""
    arrived: frozenset[int] = frozenset()
    """The articles that are new, or have a new text, since the moment before."""
    articles: bytes = b""
    """The ids of all articles, as numbers of eight bytes in ascending order."""


class Elsewhere:
    """Tells what became of a library that others write to as well; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def moment(self, articles: Collection[int], last: Moment | None = None) -> Moment:
        """How the library stands now, with the texts of these articles; ``last`` if that is so still."""
        written = _written(self._connections.path)
        if last is not None and last.written == written and last.held["articles"].keys() == set(articles):
            return last
        with self._connections.reading() as store:
            revision = latest_revision(store.db)
            before = revision if last is None else last.revision
            arrived = articles_since(store.db, before) if revision > before else frozenset()
            return Moment(written, standing(store.db, articles), revision, arrived, all_articles(store.db))


def changes_between(before: Moment, after: Moment) -> Changes:
    """What was added, altered or removed; of texts those that both know, and those that arrived."""
    found = {}
    for name, now in after.held.items():
        was = before.held[name]
        ids = was.keys() & now.keys() if name == "articles" else was.keys() | now.keys()
        found[name] = frozenset(number for number in ids if was.get(number) != now.get(number))
    found["articles"] |= after.arrived
    if before.articles != after.articles:
        found["articles"] |= frozenset(array("q", before.articles)) ^ frozenset(array("q", after.articles))
    return Changes(**found)


def _written(path: Path) -> tuple[int, ...]:
    """When the file and its log were written last, and how long they are."""
    found: list[int] = []
    for each in (path, path.with_name(path.name + _LOG)):
        with suppress(OSError):
            status = each.stat()
            found += (status.st_mtime_ns, status.st_size)
    return tuple(found)
