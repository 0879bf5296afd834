"""Articles, their revisions, and the files they were read from: taking them in."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from reader.store.identity import SHARED_BY_VERSIONS, likeness
from reader.store.many_values import marks, those_in
from reader.store.rows import Listed, Prepared

_LISTED = ", ".join(Listed._fields)
_REVISION = "article, source, parser, imported, digest, fields, text"


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


class Intake:
    """What stores files, and recognises those that are known.

    Without ``keeps_texts`` it recognises files as ever, but stores neither what they hold nor what was read,
    other than the texts that it recognises them by.
    """

    def __init__(self, db: Database, *, keeps_texts: bool = True) -> None:
        self._db = db
        self._keeps_texts = keeps_texts

    # Recognising

    def stamps(self, paths: Sequence[str]) -> dict[str, int | None]:
        """The stamps of those of the files that have been read."""
        rows = self._db.execute(
            "SELECT path, stamp FROM files WHERE path IN (SELECT value FROM json_each(?))", [_json(paths)]
        )
        return dict(rows.fetchall())

    def hashes(self, paths: Sequence[str], parser: int) -> dict[str, str]:
        """The SHA-256 of those of the files that have been read by the parser of this version."""
        rows = self._db.execute(
            "SELECT path, sha256 FROM files JOIN sources ON sources.id = source"
            " WHERE path IN (SELECT value FROM json_each(?1))"
            " AND EXISTS (SELECT 1 FROM revisions WHERE revisions.source = sources.id AND parser = ?2)",
            [_json(paths), parser],
        )
        return dict(rows.fetchall())

    def having_bytes(self, hashes: Sequence[str]) -> set[str]:
        """Those of some SHA-256 that files have that were read."""
        return those_in(self._db, "sources", "sha256", hashes)

    def heads(self, parser: int) -> dict[str, str]:
        """The commit of each repository up to which the parser of this version has read everything."""
        rows = self._db.execute("SELECT path, head FROM repositories WHERE parser = ?", [parser])
        return dict(rows.fetchall())

    # Storing

    def paths(self, sha256: str) -> list[str]:
        """Where files with these bytes have been read."""
        rows = self._db.execute(
            "SELECT path FROM files JOIN sources ON sources.id = source WHERE sha256 = ?", [sha256]
        )
        return [path for (path,) in rows]

    def move(self, article: int, sha256: str, path: str) -> None:
        """Shows an article under another path, if the text shown was read from these bytes."""
        self._db.execute(
            "UPDATE articles SET path = ? WHERE id = ? AND revision IN (SELECT revisions.id FROM revisions"
            " JOIN sources ON sources.id = source WHERE sha256 = ?)",
            [path, article, sha256],
        )

    def note_head(self, path: str, head: str, parser: int) -> None:
        """Notes that everything of a repository has been read up to a commit."""
        self._db.execute(
            "INSERT INTO repositories (path, head, parser) VALUES (?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET head = excluded.head, parser = excluded.parser",
            [path, head, parser],
        )

    def record_all(self, files: Iterable[Prepared], parser: int) -> list[Stored]:
        """Stores files in their order, each as ``record`` would.

        What is new by all that the store knows, as nearly everything is in a first import, goes in together:
        a look for the whole batch and a statement a table instead of a dozen for each file.
        """
        files = list(files)
        known = self._known_keys(files)
        fresh = _Fresh(self._db, parser, keeps_texts=self._keeps_texts)
        stored: list[Stored] = []
        for file in files:
            if file.listed is not None and not known.has(file):
                stored.append(Stored(Outcome.NEW, fresh.add(file, file.listed)))
            else:
                fresh.write()
                stored.append(self.record(file, parser))
                fresh.look()
            known.add(file)
        fresh.write()
        return stored

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
                if file.listed is None or before is None or self._article_of(before) != known:
                    return Stored(Outcome.COPY, known)
                return Stored(Outcome.CHANGED, known, self._show(known, file, source, before, parser))
        if file.listed is None:
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
            text=file.text if self._keeps_texts or file.url_key is None else "",
        )
        self._note_file(file, source)
        return Stored(outcome, article, self._show(article, file, source, before, parser))

    def _known_keys(self, files: Sequence[Prepared]) -> _Keys:
        """What the store already has of all by which these files might be recognised."""
        urls = [file.url_key for file in files if file.url_key is not None]
        names = [file.name_key for file in files if file.url_key is None and file.name_key is not None]
        return _Keys(
            sources=those_in(self._db, "sources", "sha256", [file.sha256 for file in files]),
            paths=those_in(self._db, "files", "path", [file.path for file in files]),
            urls=those_in(self._db, "articles", "url_key", urls),
            names=those_in(self._db, "articles", "name_key", names),
        )

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
            return self.most_alike(file.name_key, file.text)
        return None

    def most_alike(self, name_key: str, text: str) -> int | None:
        """Of the articles of one outlet, title and day the one that a text is most like a version of."""
        rows = self._db.execute(
            "SELECT articles.id, text FROM articles JOIN revisions ON revisions.article = articles.id"
            " WHERE name_key = ? AND url_key IS NULL ORDER BY articles.id, revisions.id DESC",
            [name_key],
        ).fetchall()
        degrees: dict[int, float] = {}
        for article, known in rows:
            degrees[article] = max(degrees.get(article, 0.0), 1.0 if known == text else likeness(known, text))
        best = max(degrees, key=lambda each: (degrees[each], -each), default=None)
        return best if best is not None and degrees[best] >= SHARED_BY_VERSIONS else None

    def _show(self, article: int, file: Prepared, source: int, before: int | None, parser: int) -> bool:
        """Makes the revision of ``source`` the current one, unless the current one is of a later date."""
        new = self._one("SELECT id, fields FROM revisions WHERE source = ? AND parser = ?", source, parser)
        now = self._one(
            "SELECT revisions.id, source, published FROM articles JOIN revisions ON revisions.id = revision"
            " WHERE articles.id = ?",
            article,
        )
        columns = _columns(file)
        if new is not None and new["fields"]:
            # The same bytes under another name may have been read to another date, by that name.
            fields = json.loads(new["fields"])
            columns |= {name: fields[name] for name in ("published", "published_inferred")}
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
        columns["revision"] = new["id"]
        pairs = ", ".join(f"{name} = ?" for name in columns)
        self._db.execute(f"UPDATE articles SET {pairs} WHERE id = ?", [*columns.values(), article])  # noqa: S608
        return now is not None

    def _adopt(self, source: int, file: Prepared, parser: int) -> None:
        """Counts what another parser read out of these bytes as this one's, if this one reads the same."""
        row = self._one("SELECT id, parser, digest FROM revisions WHERE source = ? ORDER BY id DESC", source)
        if row is not None and file.listed is not None and row["digest"] == file.digest:
            self._db.execute("UPDATE revisions SET parser = ? WHERE id = ?", [parser, row["id"]])

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
            "INSERT INTO files (path, source, size, modified, stamp) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET"
            " source = excluded.source, size = excluded.size, modified = excluded.modified,"
            " stamp = excluded.stamp",
            [file.path, source, file.size, file.modified_ns, file.stamp],
        )

    def _insert(self, table: str, **values: Any) -> int:
        names = ", ".join(values)
        query = f"INSERT INTO {table} ({names}) VALUES ({marks(values)})"  # noqa: S608 (constants)
        return int(self._db.execute(query, list(values.values())).lastrowid or 0)

    def _one(self, query: str, *values: Any) -> dict[str, Any] | None:
        # Not by Database.query, whose savepoint makes the search index write what it has gathered.
        cursor = self._db.execute(query, values)
        row = cursor.fetchone()
        return None if row is None else dict(zip((each[0] for each in cursor.description), row, strict=True))


@dataclass(slots=True)
class _Keys:
    """By what files have been recognised so far."""

    sources: set[str]
    paths: set[str]
    urls: set[str]
    names: set[str]

    def has(self, file: Prepared) -> bool:
        """Whether a file may be one that is known, or another version of it."""
        if file.sha256 in self.sources or file.path in self.paths:
            return True
        if file.url_key is not None:
            return file.url_key in self.urls
        return file.name_key in self.names

    def add(self, file: Prepared) -> None:
        """Notes a file that is stored now."""
        self.sources.add(file.sha256)
        self.paths.add(file.path)
        if file.url_key is not None:
            self.urls.add(file.url_key)
        elif file.name_key is not None:
            self.names.add(file.name_key)


@dataclass(slots=True)
class _Fresh:
    """New articles on their way into the store, under ids that this transaction has for itself."""

    db: Database
    parser: int
    keeps_texts: bool
    _next: dict[str, int] = field(default_factory=dict)
    _rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.look()

    def look(self) -> None:
        """Finds the next free ids."""
        # Ids of articles and revisions are never given again, even if the last one was removed.
        used: Mapping[str, int] = dict(self.db.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
        (sources,) = self.db.execute("SELECT coalesce(max(id), 0) FROM sources").fetchone()
        self._next = {
            "articles": used.get("articles", 0) + 1,
            "revisions": used.get("revisions", 0) + 1,
            "sources": sources + 1,
        }

    def add(self, file: Prepared, listed: Listed) -> int:
        """Takes a file for the next ``write``; returns the id of its article."""
        article, revision, source = (self._next[name] for name in ("articles", "revisions", "sources"))
        for name in self._next:
            self._next[name] += 1
        data, fields = (file.data, file.fields) if self.keeps_texts else (b"", "")
        text = file.text if self.keeps_texts or file.url_key is None else ""
        imported = time.time_ns() // 1000
        for table, row in (
            ("sources", (source, file.sha256, file.modified_ns, data)),
            ("articles", (article, file.url_key, file.name_key, revision, *listed, file.path, file.folded)),
            ("revisions", (revision, article, source, self.parser, imported, file.digest, fields, text)),
            ("files", (file.path, source, file.size, file.modified_ns, file.stamp)),
        ):
            self._rows.setdefault(table, []).append(row)
        return article

    def write(self) -> None:
        """Writes what has been taken."""
        for table, rows in self._rows.items():
            query = f"INSERT INTO {table} ({_FRESH[table]}) VALUES ({marks(rows[0])})"  # noqa: S608
            self.db.conn.executemany(query, rows)
        self._rows.clear()


_FRESH = {
    "sources": "id, sha256, modified, data",
    "revisions": f"id, {_REVISION}",
    "articles": f"id, url_key, name_key, revision, {_LISTED}, path, folded",
    "files": "path, source, size, modified, stamp",
}


def _columns(file: Prepared) -> dict[str, Any]:
    """What the list of articles shows of a file's article, and what it is recognised by."""
    if file.listed is None:
        raise ValueError(f"{file.path}: not parsed")
    return {
        "url_key": file.url_key,
        "name_key": file.name_key,
        **file.listed._asdict(),
        "path": file.path,
        "folded": file.folded,
    }


def _json(values: Sequence[str]) -> str:
    return json.dumps(values, ensure_ascii=False)
