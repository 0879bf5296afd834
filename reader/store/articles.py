"""Articles, their revisions, and the files they were read from: looking them up."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from reader.model import Article, Source
from reader.store.intake import Intake, Outcome, Stored
from reader.store.many_values import marks
from reader.store.records import ArticleFilter, ArticleSummary, ArticleTag
from reader.store.rows import from_microseconds, to_article, to_microseconds

__all__ = ["Articles", "Outcome", "Stored"]

_CURRENT = "articles JOIN revisions ON revisions.id = revision"
_SUMMARY = """
    SELECT id, outlet, title, author, published, published_inferred, url, path, length, series, section,
        coalesce(read, 0) AS read, coalesce(starred, 0) AS starred,
        (SELECT json_group_array(json_array(name, slot, many)) FROM (
            SELECT name, slot, count(*) AS many FROM annotations JOIN codes ON codes.id = code
            WHERE annotations.article = articles.id GROUP BY codes.id ORDER BY many DESC, codes.id
        )) AS tags
    FROM articles LEFT JOIN flags ON flags.article = articles.id
"""


class Articles(Intake):
    """The tables ``articles``, ``revisions``, ``sources`` and ``files``."""

    # Looking up

    def article(self, article: int) -> Article:
        """The current revision."""
        row = self._need(
            f"SELECT fields, text FROM {_CURRENT} WHERE articles.id = ?",  # noqa: S608 (constants)
            article,
        )
        return to_article(row["fields"], row["text"])

    def text(self, article: int) -> str:
        """The text of the current revision."""
        return self.current(article)[1]

    def current(self, article: int) -> tuple[int, str]:
        """The current revision's id and text."""
        row = self._need(
            f"SELECT revisions.id, text FROM {_CURRENT} WHERE articles.id = ?",  # noqa: S608 (constants)
            article,
        )
        return int(row["id"]), str(row["text"])

    def versions(self, article: int) -> list[tuple[int, str]]:
        """The id and text of every revision, the oldest first."""
        rows = self._db.execute("SELECT id, text FROM revisions WHERE article = ? ORDER BY id", [article])
        return [(int(number), str(text)) for number, text in rows]

    def raw(self, article: int) -> Source:
        """The file that the current revision was read from."""
        row = self._need(
            f"SELECT path, data, sha256, sources.modified FROM {_CURRENT}"  # noqa: S608 (constants)
            " JOIN sources ON sources.id = source WHERE articles.id = ?",
            article,
        )
        return Source(row["path"], zlib.decompress(row["data"]), row["sha256"], row["modified"])

    def summary(self, article: int) -> ArticleSummary:
        """The article as a list shows it."""
        return _summary(self._need(f"{_SUMMARY} WHERE id = ?", article))

    def listed(self, articles: Sequence[int]) -> list[ArticleSummary]:
        """These articles as a list shows them, in this order; those that there are not are left out."""
        rows = self._db.query(
            f"{_SUMMARY} WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 (constants)
            [json.dumps(list(articles))],
        )
        found = {row["id"]: _summary(row) for row in rows}
        return [found[article] for article in articles if article in found]

    def summaries(
        self, conditions: ArticleFilter, limit: int | None, offset: int
    ) -> Iterator[ArticleSummary]:
        """The articles that meet the conditions, newest first, those without a date last."""
        where, values = _where(conditions)
        query = f"{_SUMMARY} {where} ORDER BY published DESC, id DESC LIMIT ? OFFSET ?"
        for row in self._db.query(query, [*values, -1 if limit is None else limit, offset]):
            yield _summary(row)

    def files(self, articles: Sequence[int]) -> dict[int, list[str]]:
        """The files that each article was read from, by path, that of its current text first."""
        rows = self._db.execute(
            "SELECT articles.id, files.path FROM articles JOIN revisions ON revisions.article = articles.id"
            " JOIN files ON files.source = revisions.source"
            " WHERE articles.id IN (SELECT value FROM json_each(?))"
            " GROUP BY articles.id, files.path ORDER BY files.path != articles.path, files.path",
            [json.dumps(list(articles))],
        )
        found: dict[int, list[str]] = {article: [] for article in articles}
        for article, path in rows:
            found[article].append(path)
        return found

    def outlets(self) -> list[str]:
        """The outlets that there are articles of."""
        return [row[0] for row in self._db.execute("SELECT DISTINCT outlet FROM articles ORDER BY outlet")]

    def count(self, conditions: ArticleFilter) -> int:
        """How many articles meet the conditions."""
        where, values = _where(conditions)
        row = self._db.execute(f"SELECT count(*) FROM articles {where}", values).fetchone()  # noqa: S608
        return int(row[0])

    def at_path(self, path: str) -> set[int]:
        """The articles of which a file with just this absolute path was read."""
        return self._articles_of_files("path = ?", path)

    def by_key(self, url_key: str) -> int | None:
        """The article that has this address; see ``reader.store.identity.url_key``."""
        row = self._one("SELECT id FROM articles WHERE url_key = ?", url_key)
        return int(row["id"]) if row is not None else None

    def by_name(self, name_key: str) -> set[int]:
        """The articles of this outlet, title and date; see ``reader.store.identity.name_key``."""
        rows = self._db.execute("SELECT id FROM articles WHERE name_key = ?", [name_key])
        return {int(row[0]) for row in rows}

    def at_path_end(self, end: str) -> set[int]:
        """The articles of which a file was read whose path ends with these whole parts."""
        return self._articles_of_files(
            "path = ?1 OR (substr(path, -length(?1)) = ?1 AND"
            " substr(path, -length(?1) - 1, 1) IN ('/', char(92)))",
            end,
        )

    def _articles_of_files(self, condition: str, value: str) -> set[int]:
        rows = self._db.execute(
            "SELECT article FROM files JOIN revisions ON revisions.source = files.source"  # noqa: S608
            f" WHERE {condition}",
            [value],
        )
        return {int(row[0]) for row in rows}

    def _need(self, query: str, article: int) -> dict[str, Any]:
        row = self._one(query, article)
        if row is None:
            raise KeyError(article)
        return row


def _where(conditions: ArticleFilter) -> tuple[str, list[Any]]:
    parts: list[str] = []
    values: list[Any] = []
    for term, outlets in zip(conditions.terms, conditions.outlets_named, strict=True):
        parts.append(f"(instr(folded, ?) OR outlet IN ({marks(outlets)}))")
        values += [term, *sorted(outlets)]
    if conditions.outlets:
        parts.append(f"outlet IN ({marks(conditions.outlets)})")
        values += conditions.outlets
    if conditions.since is not None:
        parts.append("published >= ?")
        values.append(to_microseconds(conditions.since))
    if conditions.until is not None:
        parts.append("published < ?")
        values.append(to_microseconds(conditions.until))
    return ("WHERE " + " AND ".join(parts) if parts else ""), values


def _summary(row: dict[str, Any]) -> ArticleSummary:
    tags = json.loads(row["tags"])
    return ArticleSummary(
        **{
            **row,
            "published": from_microseconds(row["published"]),
            "published_inferred": bool(row["published_inferred"]),
            "read": bool(row["read"]),
            "starred": bool(row["starred"]),
            "annotations": sum(many for _, _, many in tags),
            "tags": tuple(ArticleTag(name, slot) for name, slot, _ in tags),
        }
    )
