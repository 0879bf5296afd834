"""Which articles a person has read, and which are starred."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlite_utils import Database


class Flags:
    """The table ``flags``; an article without a row is neither read nor starred."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def set(
        self, articles: Iterable[int], *, read: bool | None = None, starred: bool | None = None
    ) -> frozenset[int]:
        """Marks articles, leaving as it is what is None; returns those that were not so before.

        Raises:
            KeyError: if there is no article of one of the ids.
        """
        wanted = dict.fromkeys(articles)
        rows = self._db.execute(
            "SELECT articles.id, coalesce(read, 0), coalesce(starred, 0) FROM articles"
            " LEFT JOIN flags ON flags.article = articles.id"
            " WHERE articles.id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(wanted))],
        )
        before = {article: (bool(was_read), bool(was_starred)) for article, was_read, was_starred in rows}
        for article in wanted:
            if article not in before:
                raise KeyError(article)
        after = {
            article: (was_read if read is None else read, was_starred if starred is None else starred)
            for article, (was_read, was_starred) in before.items()
        }
        touched = frozenset(article for article in after if after[article] != before[article])
        self._db.conn.executemany(
            "INSERT INTO flags (article, read, starred) VALUES (?, ?, ?)"
            " ON CONFLICT (article) DO UPDATE SET read = excluded.read, starred = excluded.starred",
            ((article, *map(int, after[article])) for article in sorted(touched)),
        )
        return touched
