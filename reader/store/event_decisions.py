"""What a person decides about events: kept whatever is found later."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from sqlite_utils import Database

from reader.model import EventState, EventStates


class EventDecisions:
    """Which articles a person has put in which event, and what the person calls it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def merge(self, event: int, others: Sequence[int]) -> None:
        """Puts the articles of other events in an event, for good; its name or the first of theirs stays."""
        names = [self._name(each) for each in (event, *others)]
        for other in others:
            self._db.execute("UPDATE event_members SET event = ? WHERE event = ?", [event, other])
            self._db.execute("DELETE FROM events WHERE id = ?", [other])
        self._pin(event)
        name = next((each for each in names if each is not None), None)
        self._db.execute("UPDATE events SET name = ? WHERE id = ?", [name, event])

    def split(self, event: int, articles: Sequence[int]) -> int:
        """Puts some articles of an event in a new one, for good; returns its id."""
        self._name(event)
        new = int(self._db.execute("INSERT INTO events (label) VALUES ('')").lastrowid or 0)
        for article in articles:
            self._db.execute("UPDATE event_members SET event = ? WHERE article = ?", [new, article])
        self._pin(event)
        self._pin(new)
        self._found_again(event, new)
        return new

    def rename(self, event: int, name: str | None) -> None:
        """Gives an event a name, and its articles to it for good; without a name it goes by its label."""
        self._name(event)
        if name is not None:
            self._pin(event)
        self._db.execute("UPDATE events SET name = ? WHERE id = ?", [name, event])

    def states(self, events: Sequence[int]) -> EventStates:
        """What is decided about events, those included that there are not."""
        found = []
        for event in dict.fromkeys(events):
            row = self._db.execute("SELECT label, name, by_hand FROM events WHERE id = ?", [event]).fetchone()
            if row is not None:
                members = self._db.execute(
                    "SELECT article, strand, pinned FROM event_members WHERE event = ? ORDER BY article",
                    [event],
                )
                found.append(
                    EventState(
                        event,
                        row[0],
                        row[1],
                        bool(row[2]),
                        tuple((article, strand, bool(pinned)) for article, strand, pinned in members),
                    )
                )
        return EventStates(tuple(dict.fromkeys(events)), tuple(found))

    def restore(self, states: EventStates) -> set[int]:
        """Makes events as they were; returns all events that this touches.

        Articles that have come to one of them since stay, with the first one if theirs is no more.
        """
        touched = set(states.asked)
        for state in states.events:
            self._db.execute(
                "INSERT INTO events (id, label, name, by_hand) VALUES (?, ?, ?, ?) ON CONFLICT (id)"
                " DO UPDATE SET label = excluded.label, name = excluded.name, by_hand = excluded.by_hand",
                [state.event, state.label, state.name, state.by_hand],
            )
            for article, strand, pinned in state.members:
                row = self._db.execute(
                    "SELECT event FROM event_members WHERE article = ?", [article]
                ).fetchone()
                touched.update(row or ())
                self._db.execute(
                    "UPDATE event_members SET event = ?, strand = ?, pinned = ? WHERE article = ?",
                    [state.event, strand, pinned, article],
                )
        kept = [state.event for state in states.events]
        for event in set(states.asked).difference(kept):
            if kept:
                self._db.execute(
                    "UPDATE event_members SET event = ?, pinned = 0 WHERE event = ?", [kept[0], event]
                )
        self._bump()
        return touched

    def decide_again(self, articles: Sequence[int], name: str | None) -> set[int]:
        """Puts articles in one event for good, as a person once did; returns all events that this touches.

        What a person has decided here since stays: an article that was put in an event is not moved, nor is
        an event renamed. Articles that have no event as yet get their place, to be looked at when they are.
        """
        wanted = json.dumps(list(articles))
        rows = self._db.execute(
            "SELECT id, event, pinned FROM articles LEFT JOIN event_members ON article = id"
            " WHERE id IN (SELECT value FROM json_each(?)) AND articles.revision IS NOT NULL ORDER BY id",
            [wanted],
        ).fetchall()
        fixed = Counter(event for _, event, pinned in rows if pinned)
        free = [article for article, _, pinned in rows if not pinned]
        if not rows:
            return set()
        event = fixed.most_common(1)[0][0] if fixed else self._event_of_just(free)
        touched = {event, *(was for article, was, _ in rows if article in free and was is not None)}
        if free:
            self._db.execute(
                "INSERT INTO event_members (article, event, strand, at, revision, make, pinned)"
                " SELECT id, ?1, ?2, published, revision, 0, 1 FROM articles"
                " WHERE id IN (SELECT value FROM json_each(?3)) ON CONFLICT (article)"
                " DO UPDATE SET event = excluded.event, pinned = 1",
                [event, free[0], json.dumps(free)],
            )
            self._db.execute("UPDATE events SET by_hand = 1 WHERE id = ?", [event])
            self._found_again(*touched)
        known = self._name(event)
        if known is None and name is not None:
            self._db.execute("UPDATE events SET name = ? WHERE id = ?", [name, event])
        elif not free:
            return set()
        self._bump()
        return touched

    def _event_of_just(self, articles: Sequence[int]) -> int:
        """The event that has these articles and no others, else a new one."""
        rows = self._db.execute(
            "SELECT event, json_group_array(article) FROM event_members WHERE event IN"
            " (SELECT event FROM event_members WHERE article = ?) GROUP BY event",
            [articles[0]],
        )
        for event, members in rows.fetchall():
            if sorted(json.loads(members)) == sorted(articles):
                return int(event)
        return int(self._db.execute("INSERT INTO events (label) VALUES ('')").lastrowid or 0)

    def articles(self, event: int) -> set[int]:
        """The articles of an event; raises KeyError if there is none of this id."""
        self._name(event)
        rows = self._db.execute("SELECT article FROM event_members WHERE event = ?", [event])
        return {row[0] for row in rows}

    def _name(self, event: int) -> str | None:
        row = self._db.execute("SELECT name FROM events WHERE id = ?", [event]).fetchone()
        if row is None:
            raise KeyError(event)
        return None if row[0] is None else str(row[0])

    def _pin(self, event: int) -> None:
        self._db.execute("UPDATE event_members SET pinned = 1 WHERE event = ?", [event])
        self._db.execute("UPDATE events SET by_hand = 1 WHERE id = ?", [event])
        self._bump()

    def _found_again(self, *events: int) -> None:
        """Gives what is left of strands in each of the events a first article of its own."""
        for event in events:
            first: dict[int, int] = {}
            for article, strand in self._db.execute(
                "SELECT article, strand FROM event_members WHERE event = ? ORDER BY at IS NULL, at, article",
                [event],
            ).fetchall():
                founder = first.setdefault(strand, article)
                self._db.execute("UPDATE event_members SET strand = ? WHERE article = ?", [founder, article])

    def _bump(self) -> None:
        self._db.execute("UPDATE event_changes SET number = number + 1")
