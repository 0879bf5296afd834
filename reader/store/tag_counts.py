"""What is counted of tags: grouped in the file, since a library may have a hundred thousand of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from sqlite_utils import Database

from reader.model import FrequencyGroup, GroupBy, TagFilter
from reader.store.tag_search import MONTH, TAGS, conditions

_MEMBERS = " LEFT JOIN event_members ON event_members.article = articles.id"
_GROUPS = {
    None: "''",
    GroupBy.OUTLET: "articles.outlet",
    GroupBy.YEAR: f"substr({MONTH}, 1, 4)",
    GroupBy.MONTH: MONTH,
    GroupBy.CODER: "annotations.coder",
    GroupBy.EVENT: "coalesce(event_members.event, '')",
}


class Tally(NamedTuple):
    """So many tags of one code, in one article and one group."""

    code: int
    article: int
    group: str
    tags: int


class Place(NamedTuple):
    """Where in an article a code was given; of several coders, once."""

    article: int
    start: int
    stop: int
    code: int
    orphan: int


class TagCounts:
    """Counts tags in a library's file."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def tallies(self, wanted: TagFilter, by: GroupBy | None = None) -> list[Tally]:
        """The tags that are meant, by code, article and group."""
        where, values = conditions(wanted)
        rows = self._db.execute(
            f"SELECT annotations.code, articles.id, {_GROUPS[by]} AS grouped, count(*) FROM {_source(by)}"  # noqa: S608
            f" WHERE {where} GROUP BY 1, 2, 3",
            values,
        )
        return [Tally(code, article, str(group), count) for code, article, group, count in rows]

    def groups(self, wanted: TagFilter, by: GroupBy | None) -> list[FrequencyGroup]:
        """The groups of the articles with any tag by the coders that are meant, in the order of their keys.

        What the filter says of the tags themselves does not count, but what it says of articles does.
        """
        of_articles = TagFilter(
            outlets=wanted.outlets,
            since=wanted.since,
            until=wanted.until,
            coders=wanted.coders,
            articles=wanted.articles,
        )
        where, values = conditions(of_articles)
        rows = self._db.execute(
            f"SELECT grouped, count(*), sum(length) FROM (SELECT DISTINCT {_GROUPS[by]} AS grouped,"  # noqa: S608
            f" articles.id, articles.length FROM {_source(by)} WHERE {where}) GROUP BY grouped",
            values,
        ).fetchall()
        names = self._event_names(group for group, *_ in rows if group) if by is GroupBy.EVENT else {}
        found = [
            FrequencyGroup(str(key), names.get(key, ""), articles, characters)
            for key, articles, characters in rows
        ]
        # What has no date, or no event, goes last.
        return sorted(found, key=lambda group: (not group.key, group.key))

    def places(self, wanted: TagFilter) -> list[Place]:
        """Where the codes that are meant were given, by article and place."""
        where, values = conditions(wanted)
        rows = self._db.execute(
            "SELECT DISTINCT annotations.article, start, stop, code, orphan"  # noqa: S608
            f" FROM {TAGS} WHERE {where} ORDER BY 1, 2, 3, 4",
            values,
        )
        return [Place(*row) for row in rows]

    def texts(self, articles: Iterable[int]) -> dict[int, str]:
        """The current texts of some articles, by their ids."""
        return dict(
            self._db.execute(
                "SELECT articles.id, text FROM articles JOIN revisions ON revisions.id = revision"
                " WHERE articles.id IN (SELECT value FROM json_each(?))",
                [json.dumps(list(articles))],
            )
        )

    def _event_names(self, events: Iterable[int]) -> dict[int, str]:
        return dict(
            self._db.execute(
                "SELECT id, coalesce(name, label) FROM events WHERE id IN (SELECT value FROM json_each(?))",
                [json.dumps(list(events))],
            )
        )


def _source(by: GroupBy | None) -> str:
    return TAGS + _MEMBERS if by is GroupBy.EVENT else TAGS
