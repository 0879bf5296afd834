"""Articles, their revisions, and the files they were read from."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from reader.model import Article, Source
from reader.store.records import ArticleFilter, ArticleSummary
from reader.store.rows import Prepared, from_microseconds, to_article, to_microseconds

_CURRENT = "articles JOIN revisions ON revisions.id = revision"
_SUMMARY = """
    SELECT id, outlet, title, author, published, published_inferred, url, path, length, series, section,
        (SELECT count(*) FROM annotations WHERE annotations.article = articles.id) AS annotations
    FROM articles
"""


class Outcome(StrEnum):
    """What a file turned out to be."""

    NEW = "new"
    CHANGED = "changed"
    """Another version of a known article."""
    UNCHANGED = "unchanged"
    COPY = "copy"
    """A known version under another name."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The outcome of storing a file: ``retext`` says that the article now has another text than before."""

    outcome: Outcome
    article: int
    retext: bool = False


class Articles:
    """The tables ``articles``, ``revisions``, ``sources`` and ``files``.

    Without ``keeps_texts`` it recognises files as ever, but stores neither what they hold nor what was read.
    """

    def __init__(self, db: Database, *, keeps_texts: bool = True) -> None:
        self._db = db
        self._keeps_texts = keeps_texts

    # Taking in

    def known(self, sha256: str, path: str, parser: int) -> Outcome | None:
        """How a file with these bytes stands to the store, if that can be told without parsing it."""
        source = self._source(sha256)
        if source is None:
            return None
        article = self._article_of(source, parser)
        if article is None:
            return None
        before = self._source_at(path)
        if before == source:
            return Outcome.UNCHANGED
        if before is None or self._article_of(before) != article:
            return Outcome.COPY
        return None

    def record(self, file: Prepared, parser: int) -> Stored:
        """Stores a file, read by the parser of this version, as what it turns out to be."""
        before = self._source_at(file.path)
        source = self._source(file.sha256)
        if source is not None:
            self._adopt(source, file, parser)
            known = self._article_of(source, parser)
            if known is not None:
                self._note_file(file, source)
                if before == source:
                    return Stored(Outcome.UNCHANGED, known)
                if file.article is None or before is None or self._article_of(before) != known:
                    return Stored(Outcome.COPY, known)
                return Stored(Outcome.CHANGED, known, self._show(known, file, source, before, parser))
        if file.article is None:
            raise ValueError(f"{file.path}: not parsed and not known")
        if source is None:
            data = file.data if self._keeps_texts else b""
            source = self._insert("sources", sha256=file.sha256, modified=file.modified_ns, data=data)
        article = self._recognise(file, before)
        if article is None:
            article = self._insert("articles", **_columns(file), revision=None)
            outcome = Outcome.NEW
        else:
            outcome = Outcome.CHANGED
        self._insert(
            "revisions",
            article=article,
            source=source,
            parser=parser,
            imported=time.time_ns() // 1000,
            digest=file.digest,
            fields=file.fields if self._keeps_texts else "",
            text=file.article.text if self._keeps_texts else "",
        )
        self._note_file(file, source)
        return Stored(outcome, article, self._show(article, file, source, before, parser))

    def _recognise(self, file: Prepared, before: int | None) -> int | None:
        """The article that a file with unknown bytes is a version of."""
        if file.url_key is not None:
            row = self._one("SELECT id FROM articles WHERE url_key = ?", file.url_key)
            if row:
                return int(row["id"])
        if before is not None:
            article = self._article_of(before)
            row = self._one("SELECT url_key FROM articles WHERE id = ?", article)
            if row and (file.url_key is None or row["url_key"] is None):
                return article
        if file.url_key is None and file.name_key is not None:
            row = self._one(
                "SELECT min(id) AS id FROM articles WHERE name_key = ? AND url_key IS NULL", file.name_key
            )
            if row and row["id"] is not None:
                return int(row["id"])
        return None

    def _show(self, article: int, file: Prepared, source: int, before: int | None, parser: int) -> bool:
        """Makes the revision of ``source`` the current one, unless the current one is of a later date."""
        new = self._one("SELECT id FROM revisions WHERE source = ? AND parser = ?", source, parser)
        now = self._one(
            f"SELECT revisions.id, source, published FROM {_CURRENT} WHERE articles.id = ?",  # noqa: S608
            article,
        )
        columns = _columns(file)
        # A file's own newer bytes always count; another file of the same article only if it is not older.
        is_older = (
            now is not None
            and now["source"] not in (before, source)
            and None not in (now["published"], columns["published"])
            and columns["published"] < now["published"]
        )
        # Bytes that were there before, read by another parser, are no reason to show another file.
        is_hidden = now is not None and before == source != now["source"]
        if new is None or is_older or is_hidden or (now is not None and now["id"] == new["id"]):
            return False
        if columns["url_key"] is None:
            del columns["url_key"]
        self._db["articles"].update(article, {**columns, "revision": new["id"]})  # type: ignore[union-attr]
        return now is not None

    def _adopt(self, source: int, file: Prepared, parser: int) -> None:
        """Counts what another parser read out of these bytes as this one's, if this one reads the same."""
        row = self._one("SELECT id, parser, digest FROM revisions WHERE source = ? ORDER BY id DESC", source)
        if row is not None and file.article is not None and row["digest"] == file.digest:
            self._db.execute("UPDATE revisions SET parser = ? WHERE id = ?", [parser, row["id"]])

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

    def summaries(
        self, conditions: ArticleFilter, limit: int | None, offset: int
    ) -> Iterator[ArticleSummary]:
        """The articles that meet the conditions, newest first, those without a date last."""
        where, values = _where(conditions)
        query = f"{_SUMMARY} {where} ORDER BY published DESC, id DESC LIMIT ? OFFSET ?"
        for row in self._db.query(query, [*values, -1 if limit is None else limit, offset]):
            yield _summary(row)

    def count(self, conditions: ArticleFilter) -> int:
        """How many articles meet the conditions."""
        where, values = _where(conditions)
        row = self._db.execute(f"SELECT count(*) FROM articles {where}", values).fetchone()  # noqa: S608
        return int(row[0])

    def at_path(self, path: str) -> set[int]:
        """The articles of which a file with just this absolute path was read."""
        return self._articles_of_files("path = ?", path)

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

    # Rows

    def _source(self, sha256: str) -> int | None:
        row = self._one("SELECT id FROM sources WHERE sha256 = ?", sha256)
        return int(row["id"]) if row else None

    def _source_at(self, path: str) -> int | None:
        row = self._one("SELECT source FROM files WHERE path = ?", path)
        return int(row["source"]) if row else None

    def _article_of(self, source: int, parser: int | None = None) -> int | None:
        row = self._one(
            "SELECT article FROM revisions WHERE source = ?1 AND (?2 IS NULL OR parser = ?2)", source, parser
        )
        return int(row["article"]) if row else None

    def _note_file(self, file: Prepared, source: int) -> None:
        self._db.execute(
            "INSERT INTO files (path, source, size, modified) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET"
            " source = excluded.source, size = excluded.size, modified = excluded.modified",
            [file.path, source, file.size, file.modified_ns],
        )

    def _insert(self, table: str, **values: Any) -> int:
        names = ", ".join(values)
        query = f"INSERT INTO {table} ({names}) VALUES ({_marks(values)})"  # noqa: S608 (constants)
        return int(self._db.execute(query, list(values.values())).lastrowid or 0)

    def _one(self, query: str, *values: Any) -> dict[str, Any] | None:
        return next(iter(self._db.query(query, values)), None)

    def _need(self, query: str, article: int) -> dict[str, Any]:
        row = self._one(query, article)
        if row is None:
            raise KeyError(article)
        return row


def _columns(file: Prepared) -> dict[str, Any]:
    """What the list of articles shows of a file's article, and what it is recognised by."""
    article = file.article
    if article is None:
        raise ValueError(f"{file.path}: not parsed")
    return {
        "url_key": file.url_key,
        "name_key": file.name_key,
        "outlet": article.outlet,
        "title": article.title,
        "author": article.author,
        "published": to_microseconds(article.published),
        "published_inferred": article.published_inferred,
        "url": article.url,
        "path": file.path,
        "length": len(article.text),
        "series": article.series,
        "section": article.section,
        "folded": file.folded,
    }


def _where(conditions: ArticleFilter) -> tuple[str, list[Any]]:
    parts: list[str] = []
    values: list[Any] = []
    for term, outlets in zip(conditions.terms, conditions.outlets_named, strict=True):
        parts.append(f"(instr(folded, ?) OR outlet IN ({_marks(outlets)}))")
        values += [term, *sorted(outlets)]
    if conditions.outlets:
        parts.append(f"outlet IN ({_marks(conditions.outlets)})")
        values += conditions.outlets
    if conditions.since is not None:
        parts.append("published >= ?")
        values.append(to_microseconds(conditions.since))
    if conditions.until is not None:
        parts.append("published < ?")
        values.append(to_microseconds(conditions.until))
    return ("WHERE " + " AND ".join(parts) if parts else ""), values


def _marks(values: Any) -> str:
    return ", ".join("?" * len(values))


def _summary(row: dict[str, Any]) -> ArticleSummary:
    published = from_microseconds(row["published"])
    return ArticleSummary(
        **{**row, "published": published, "published_inferred": bool(row["published_inferred"])}
    )
