"""Happenings that several articles report: version 5."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS = (
    """
    CREATE TABLE events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- The label that was found, and the name that a person gave, which goes before it.
        label TEXT NOT NULL,
        name TEXT,
        by_hand INTEGER NOT NULL DEFAULT 0,
        -- Of its articles, so that lists need not look at them.
        first INTEGER,
        last INTEGER,
        outlets INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX events_by_date ON events (last DESC, id DESC, outlets, first)",
    """
    CREATE TABLE event_members (
        article INTEGER PRIMARY KEY REFERENCES articles (id),
        event INTEGER NOT NULL REFERENCES events (id),
        -- The first article of those that it was found to belong with.
        strand INTEGER NOT NULL REFERENCES articles (id),
        -- The date by which it was placed, and the revision.
        at INTEGER,
        revision INTEGER NOT NULL REFERENCES revisions (id),
        -- The version of the way of placing; 0 if it is to be placed again.
        make INTEGER NOT NULL,
        -- Whether a person says that it belongs to the event.
        pinned INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX event_members_by_event ON event_members (event, at, article)",
    "CREATE INDEX event_members_by_date ON event_members (at)",
    "CREATE INDEX event_members_by_strand ON event_members (strand)",
    """
    CREATE TABLE event_signatures (
        article INTEGER PRIMARY KEY REFERENCES articles (id),
        revision INTEGER NOT NULL REFERENCES revisions (id),
        make INTEGER NOT NULL,
        signature BLOB NOT NULL
    ) STRICT
    """,
    # How often a person has changed events, to see whether that happened while articles were being placed.
    "CREATE TABLE event_changes (number INTEGER NOT NULL) STRICT",
    "INSERT INTO event_changes VALUES (0)",
)


def version_5(db: Database) -> None:
    """Makes the tables of events, their articles, and what the articles are compared by."""
    for statement in _STATEMENTS:
        db.execute(statement)
