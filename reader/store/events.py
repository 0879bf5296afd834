"""Events, the articles that belong to them, and what articles are compared by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from reader.model import Event
from reader.store.many_values import marks, rows_for
from reader.store.rows import from_microseconds, to_microseconds

DAY = 86_400_000_000
"""Microseconds."""
_IN_ONE_QUERY = 500
_READ = 1000
"""So many letters of a text are asked for: no more of it tells the event."""


@dataclass(frozen=True, slots=True)
class Due:
    """An article that is not placed as it now is.

    ``at`` is its date in microseconds since 1970, ``was_at`` the one by which it was placed before;
    ``signed`` says that its signature is up to date.
    """

    article: int
    at: int | None
    was_at: int | None
    signed: bool


@dataclass(frozen=True, slots=True)
class Known:
    """An article that can be placed, with what is known of its place.

    ``event`` and ``strand`` are None if it has none as yet; ``since`` is the date of the strand's first
    article; ``owner`` the event that a person put it in, or for one that is in place its strand.
    """

    article: int
    revision: int
    at: int
    signature: bytes
    event: int | None = None
    strand: int | None = None
    since: int | None = None
    owner: int | None = None
    placed_revision: int | None = None


class EventTables:
    """The tables of events as a list reads them and as placing writes them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    # Placing

    def pending(self, make: int) -> int:
        """How many articles are not placed as they now are, by this version of placing."""
        row = self._db.execute(f"SELECT count(*) {_DUE}", [make]).fetchone()
        return int(row[0])

    def due(self, make: int) -> list[Due]:
        """Those articles, by date, those without one last."""
        rows = self._db.execute(
            "SELECT articles.id, published, placed.at, EXISTS (SELECT 1 FROM event_signatures AS signed"  # noqa: S608 (constants)
            " WHERE signed.article = articles.id AND signed.revision = articles.revision"
            " AND signed.make = ?1)"
            f" {_DUE} ORDER BY published IS NULL, published, articles.id",
            [make],
        )
        return [Due(article, at, was_at, bool(signed)) for article, at, was_at, signed in rows]

    def to_sign(self, articles: Sequence[int]) -> list[tuple[int, int, str, str]]:
        """Of each article the id, the current revision, the title and the beginning of the text."""
        rows = self._db.execute(
            "SELECT articles.id, revisions.id, title, substr(text, 1, ?)"  # noqa: S608 (marks alone)
            " FROM articles JOIN revisions ON revisions.id = revision"
            f" WHERE articles.id IN ({marks(articles)})",
            [_READ, *articles],
        )
        return [(article, revision, title, text) for article, revision, title, text in rows]

    def sign(self, signed: Iterable[tuple[int, int, bytes]], make: int) -> None:
        """Keeps signatures, each with its article and revision."""
        self._db.conn.executemany(
            "INSERT INTO event_signatures (article, revision, make, signature) SELECT ?1, ?2, ?3, ?4"
            # It may have been removed meanwhile.
            " WHERE EXISTS (SELECT 1 FROM revisions WHERE id = ?2) ON CONFLICT (article) DO UPDATE SET"
            " revision = excluded.revision, make = excluded.make, signature = excluded.signature",
            ((article, revision, make, signature) for article, revision, signature in signed),
        )

    def signatures(self, articles: Sequence[int], make: int) -> dict[int, bytes]:
        """The signatures of those of some articles that have one by this version of signing."""
        rows = rows_for(
            self._db,
            "SELECT article, signature FROM event_signatures"  # noqa: S608 (constant)
            f" WHERE make = {make:d} AND article IN ({{}})",
            articles,
        )
        return dict(rows)

    def of_day(self, day: int, make: int) -> list[Known]:
        """The articles of a day (in days since 1970) that have a signature."""
        rows = self._db.execute(
            "SELECT articles.id, articles.revision, published, signature, placed.event, placed.strand,"
            " CASE WHEN pinned THEN placed.event END, placed.revision FROM articles"
            " JOIN event_signatures AS signed ON signed.article = articles.id"
            " AND signed.revision = articles.revision AND signed.make = ?"
            " LEFT JOIN event_members AS placed ON placed.article = articles.id"
            " WHERE published >= ? AND published < ?",
            [make, day * DAY, (day + 1) * DAY],
        )
        return [
            Known(article, revision, at, signature, event, strand, None, owner, placed)
            for article, revision, at, signature, event, strand, owner, placed in rows
        ]

    def before(self, day: int, days: int) -> list[Known]:
        """The articles in place on so many days before a day."""
        rows = self._db.execute(
            "SELECT own.article, own.revision, own.at, signature, own.event, own.strand, founder.at,"
            " CASE WHEN EXISTS (SELECT 1 FROM event_members AS other"
            " WHERE other.strand = own.strand AND other.pinned AND other.at < ?2) THEN own.event END"
            " FROM event_members AS own JOIN event_signatures AS signed ON signed.article = own.article"
            " JOIN event_members AS founder ON founder.article = own.strand"
            " WHERE own.at >= ?1 AND own.at < ?2",
            [(day - days) * DAY, day * DAY],
        )
        return [Known(*row) for row in rows]

    def place(self, article: int, event: int, strand: int, at: int | None, revision: int, make: int) -> None:
        """Puts an article in its place; whether a person put it there stays as it is."""
        self._db.execute(
            "INSERT INTO event_members (article, event, strand, at, revision, make)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article) DO UPDATE SET event = excluded.event,"
            " strand = excluded.strand, at = excluded.at, revision = excluded.revision, make = excluded.make",
            [article, event, strand, at, revision, make],
        )

    def undated(self, articles: Sequence[int]) -> list[tuple[int, int, int | None, int | None]]:
        """Of each article the id, the revision, its event, and that again if it has it alone or by hand.

        Those that have a date by now are left out.
        """
        rows = self._db.execute(
            "SELECT articles.id, articles.revision, placed.event, CASE WHEN pinned OR (SELECT count(*) FROM"  # noqa: S608
            " event_members AS other WHERE other.event = placed.event) = 1 THEN placed.event END"
            " FROM articles LEFT JOIN event_members AS placed ON placed.article = articles.id"
            f" WHERE published IS NULL AND articles.id IN ({marks(articles)})",
            list(articles),
        )
        return [(article, revision, event, own) for article, revision, event, own in rows]

    def make_event(self) -> int:
        """A new event, which has no article as yet."""
        return int(self._db.execute("INSERT INTO events (label) VALUES ('')").lastrowid or 0)

    def is_older(self, event: int, day: int) -> bool:
        """Whether an event has articles of before a day, or was touched by a person."""
        row = self._db.execute(
            "SELECT by_hand OR EXISTS (SELECT 1 FROM event_members WHERE event = events.id AND at < ?)"
            " FROM events WHERE id = ?",
            [day * DAY, event],
        ).fetchone()
        return row is None or bool(row[0])

    def move_strand(self, strand: int, event: int, before: int) -> set[int]:
        """Takes what of a strand lies before a day along into an event; returns where it was."""
        found = {
            row[0]
            for row in self._db.execute(
                "SELECT DISTINCT event FROM event_members"
                " WHERE strand = ? AND NOT pinned AND event != ? AND at < ?",
                [strand, event, before * DAY],
            )
        }
        if found:
            self._db.execute(
                "UPDATE event_members SET event = ? WHERE strand = ? AND NOT pinned AND at < ?",
                [event, strand, before * DAY],
            )
        return found

    def doubt(self, first: int, last: int) -> list[int]:
        """Has the articles of days from ``first`` until before ``last`` placed again; returns the days."""
        span = [first * DAY, last * DAY]
        self._db.execute("UPDATE event_members SET make = 0 WHERE at >= ? AND at < ? AND make", span)
        rows = self._db.execute(
            f"SELECT DISTINCT at / {DAY} FROM event_members WHERE at >= ? AND at < ?",  # noqa: S608 (constant)
            span,
        )
        return [row[0] for row in rows]

    def days_of(self, articles: Sequence[int]) -> list[int]:
        """The days on which some articles were placed."""
        rows = rows_for(
            self._db,
            f"SELECT DISTINCT at / {DAY} FROM event_members"  # noqa: S608 (constant)
            " WHERE at IS NOT NULL AND article IN ({})",
            articles,
        )
        return sorted({row[0] for row in rows})

    def titles(self, event: int) -> list[str]:
        """The titles of an event's articles, the first one first."""
        rows = self._db.execute(
            "SELECT title FROM event_members JOIN articles ON articles.id = article"
            " WHERE event = ? ORDER BY at IS NULL, at, article",
            [event],
        )
        return [row[0] for row in rows]

    def summarise(self, event: int, label: str) -> None:
        """Brings an event's dates, outlets and label up to date; one without articles is no more."""
        row = self._db.execute(
            "SELECT count(*), min(at), max(at), count(DISTINCT outlet) FROM event_members"
            " JOIN articles ON articles.id = article WHERE event = ?",
            [event],
        ).fetchone()
        if row[0]:
            self._db.execute(
                "UPDATE events SET label = ?, first = ?, last = ?, outlets = ? WHERE id = ?",
                [label, row[1], row[2], row[3], event],
            )
        else:
            self._db.execute("DELETE FROM events WHERE id = ?", [event])

    def note_change(self) -> None:
        """Has whoever has read where articles belong look again before writing."""
        self._db.execute("UPDATE event_changes SET number = number + 1")

    def changes(self) -> int:
        """How often a person or a program has changed events."""
        return int(self._db.execute("SELECT number FROM event_changes").fetchone()[0])

    # Lists

    def events(
        self,
        since: datetime | None,
        until: datetime | None,
        outlets: int,
        limit: int | None,
        offset: int,
    ) -> list[Event]:
        """The events that meet the conditions, the latest first, those without a date last."""
        where, values = _where(since, until, outlets)
        rows = self._db.execute(
            f"SELECT id FROM events {where} ORDER BY last DESC, id DESC LIMIT ? OFFSET ?",  # noqa: S608 (constants)
            [*values, -1 if limit is None else limit, offset],
        )
        return list(self._read([row[0] for row in rows]))

    def count(self, since: datetime | None, until: datetime | None, outlets: int) -> int:
        """How many events meet the conditions."""
        where, values = _where(since, until, outlets)
        return int(self._db.execute(f"SELECT count(*) FROM events {where}", values).fetchone()[0])  # noqa: S608

    def get(self, event: int) -> Event:
        """One event; raises KeyError if there is none of this id."""
        for found in self._read([event]):
            return found
        raise KeyError(event)

    def event_of(self, article: int) -> int | None:
        """The event of an article."""
        row = self._db.execute("SELECT event FROM event_members WHERE article = ?", [article]).fetchone()
        return None if row is None else int(row[0])

    def _read(self, ids: Sequence[int]) -> Iterator[Event]:
        for start in range(0, len(ids), _IN_ONE_QUERY):
            some = ids[start : start + _IN_ONE_QUERY]
            members: dict[int, list[tuple[int, str]]] = {each: [] for each in some}
            for event, article, outlet in self._db.execute(
                "SELECT event, article, outlet FROM event_members JOIN articles ON articles.id = article"  # noqa: S608
                f" WHERE event IN ({marks(some)}) ORDER BY event, at IS NULL, at, article",
                some,
            ):
                members[event].append((article, outlet))
            rows = self._db.execute(
                "SELECT id, coalesce(name, label), first, last, by_hand FROM events"  # noqa: S608
                f" WHERE id IN ({marks(some)})",
                some,
            )
            found = {row[0]: row for row in rows}
            for each in some:
                if each in found:
                    yield _event(found[each], members[each])


def _event(row: tuple[int, str, int | None, int | None, int], members: list[tuple[int, str]]) -> Event:
    times: dict[str, int] = {}
    for _, outlet in members:
        times[outlet] = times.get(outlet, 0) + 1
    return Event(
        id=row[0],
        label=row[1],
        articles=tuple(article for article, _ in members),
        outlets=tuple(sorted(times, key=lambda outlet: (-times[outlet], outlet))),
        first=from_microseconds(row[2]),
        last=from_microseconds(row[3]),
        by_hand=bool(row[4]),
    )


_DUE = (
    "FROM articles LEFT JOIN event_members AS placed ON placed.article = articles.id"
    " WHERE articles.revision IS NOT NULL AND (placed.article IS NULL"
    " OR placed.revision != articles.revision OR placed.make != ?1)"
)


def _where(since: datetime | None, until: datetime | None, outlets: int) -> tuple[str, list[int]]:
    parts, values = [], []
    first, last = to_microseconds(since), to_microseconds(until)
    if first is not None:
        parts.append("last >= ?")
        values.append(first)
    if last is not None:
        parts.append("first < ?")
        values.append(last)
    if first is not None and last is not None:
        # One that began before the range and went on after it may have no article within.
        parts.append(
            "(first >= ? OR last < ? OR EXISTS (SELECT 1 FROM event_members"
            " WHERE event = events.id AND at >= ? AND at < ?))"
        )
        values += [first, last, first, last]
    if outlets > 1:
        parts.append("outlets >= ?")
        values.append(outlets)
    return ("WHERE " + " AND ".join(parts) if parts else ""), values
