"""What is in the tables of what is made by hand, told so briefly that two moments can be compared."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection

from sqlite_utils import Database

Standing = dict[str, dict[int, int]]
"""For each sort of record, by id, a number that is another as soon as the record is."""

_QUERIES = {
    "annotations": "SELECT id, code, start, stop, memo, coder, modified, orphan FROM annotations",
    "codes": "SELECT * FROM codes",
    "codebooks": "SELECT * FROM codebooks",
    "memos": "SELECT id, text, modified FROM article_memos",
    "judgements": "SELECT id, verdict, kind, relation, memo, modified FROM judgements",
}
_LATEST = "SELECT coalesce(max(id), 0) FROM revisions"
_SINCE = "SELECT DISTINCT article FROM revisions WHERE id > ?"
_ARTICLES = "SELECT id, revision FROM articles WHERE id IN (SELECT value FROM json_each(?))"


def standing(db: Database, articles: Collection[int]) -> Standing:
    """How everything made by hand stands, and the texts of some articles, by their ids."""
    found = {name: {int(row[0]): hash(row) for row in db.execute(sql)} for name, sql in _QUERIES.items()}
    texts = db.execute(_ARTICLES, [json.dumps(sorted(articles))])
    found["articles"] = {int(row[0]): hash(row) for row in texts}
    return found


def all_articles(db: Database) -> bytes:
    """The ids of all articles in ascending order, as numbers of eight bytes: 1 MB for 130,000."""
    return array("q", sorted(row[0] for row in db.execute("SELECT id FROM articles"))).tobytes()


def latest_revision(db: Database) -> int:
    """The id of the last text that was taken in; 0 if none was."""
    return int(db.execute(_LATEST).fetchone()[0])


def articles_since(db: Database, revision: int) -> frozenset[int]:
    """The articles of which a text was taken in after a revision."""
    return frozenset(int(row[0]) for row in db.execute(_SINCE, [revision]))
