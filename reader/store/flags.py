"""Which articles a person has read, and which are starred."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlite_utils import Database

_SET = """
    INSERT INTO flags (article, read, starred)
    SELECT id, coalesce(?2, read, 0), coalesce(?3, starred, 0)
    FROM articles LEFT JOIN flags ON flags.article = articles.id
    WHERE id IN (SELECT value FROM json_each(?1))
        AND (coalesce(?2, read, 0) <> coalesce(read, 0) OR coalesce(?3, starred, 0) <> coalesce(starred, 0))
    ON CONFLICT (article) DO UPDATE SET read = excluded.read, starred = excluded.starred
    RETURNING article
"""


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
        wanted = json.dumps(list(articles))
        missing = self._db.execute(
            "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM articles)", [wanted]
        ).fetchone()
        if missing is not None:
            raise KeyError(*missing)
        touched = self._db.execute(_SET, [wanted, read, starred])
        return frozenset(article for (article,) in touched.fetchall())
