"""Articles by what a person did with them, and by the events that they report."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain

import numpy as np
from sqlite_utils import Database

from reader.store.rows import fold_label
from reader.store.search_catalogue import Numbers, SearchCatalogue
from reader.store.search_conditions import Coded, Flagged, Reporting

_MOST_COUNTED = 3_000
"""So many articles, the newest, are looked at for the events that they report."""
_MOST_EVENTS = 25


def coded(db: Database, known: SearchCatalogue, condition: Coded) -> Numbers:
    """The rows of the articles with a passage that is coded so."""
    query = "SELECT DISTINCT revision, code FROM annotations JOIN articles ON articles.id = article"
    if condition.with_memo:
        query += " WHERE trim(annotations.memo) <> ''"
    found = {
        revision
        for revision, code in db.execute(query)
        if revision is not None and (condition.codes is None or code in condition.codes)
    }
    return known.rows(np.array(sorted(found), np.int64))


def flagged(db: Database, known: SearchCatalogue, condition: Flagged) -> Numbers:
    """The rows of the articles that are read, or starred."""
    column = "starred" if condition.starred else "read"
    (found,) = db.execute(
        "SELECT group_concat(revision) FROM flags JOIN articles ON articles.id = flags.article"  # noqa: S608
        f" WHERE {column} AND revision IS NOT NULL"
    ).fetchone()
    return known.rows(np.sort(np.fromstring(found or "", dtype=np.int64, sep=",")))


def reporting(db: Database, known: SearchCatalogue, condition: Reporting) -> Numbers:
    """The rows of the articles of events."""
    events = [condition.event]
    if condition.event is None:
        labels = db.execute("SELECT id, coalesce(name, label) FROM events")
        events = [
            event
            for event, label in labels
            if (folded := fold_label(label)) and all(word in folded for word in condition.words)
        ]
    found = db.execute(
        "SELECT articles.revision FROM event_members JOIN articles ON articles.id = event_members.article"
        " WHERE articles.revision IS NOT NULL AND event IN (SELECT value FROM json_each(?))",
        [json.dumps(events)],
    )
    return known.rows(np.sort(np.fromiter(chain.from_iterable(found), np.int64)))


def count_codes(db: Database, known: SearchCatalogue, rows: Numbers) -> list[tuple[int, int]]:
    """How many of the rows (ascending) have passages of each code, by its id; the most first."""
    inside = set(known.article[rows].tolist())
    counts: dict[int, int] = {}
    for article, code in db.execute("SELECT DISTINCT article, code FROM annotations"):
        if article in inside:
            counts[code] = counts.get(code, 0) + 1
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def count_events(db: Database, articles: Sequence[int]) -> list[tuple[int, str, int]]:
    """The events that most of these articles (the newest first) report, each with its name and how many.

    Events of which there is one article are left out.
    """
    return db.execute(
        "SELECT event, coalesce(name, label), count(*) AS many FROM event_members"
        " JOIN events ON events.id = event"
        " WHERE article IN (SELECT value FROM json_each(?))"
        " GROUP BY event HAVING many > 1 ORDER BY many DESC, events.last DESC LIMIT ?",
        [json.dumps(list(articles[:_MOST_COUNTED])), _MOST_EVENTS],
    ).fetchall()
