"""The index of words.

An index is two tables of SQLite's FTS5. ``search_pairs_N`` holds the pairs of letters with their places, in
the columns ``body``, ``title`` and ``author``; ``search_singles_N`` the single letters and parted pairs of
the same columns without places (see ``reader.text.searchable`` for both). They hold no text, and nothing is
ever deleted from them: a row's number is the id of a revision, and what is not current is passed over.

An index keeps the version of the tokens that it was made of. One of another version serves until one of this
version is complete.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from reader.store.many_values import those_in
from reader.store.search_catalogue import SearchCatalogue, state
from reader.text.searchable import INDEX_VERSION, TOKEN_MARKS, Searchable

_COLUMNS = "body, title, author"
# Every character beyond ASCII is part of a token.
_TOKENS = f"tokenize = \"ascii tokenchars '{TOKEN_MARKS}'\""
_MAKE = (
    f"CREATE VIRTUAL TABLE search_pairs_{{0}} USING fts5 ({_COLUMNS}, content = '', {_TOKENS})",
    f"CREATE VIRTUAL TABLE search_singles_{{0}} USING fts5 ({_COLUMNS}, content = '', detail = column,"
    f" {_TOKENS})",
    # More in memory before it is sorted and written, and larger pieces: a third less work.
    *(
        f"INSERT INTO search_{kind}_{{0}} (search_{kind}_{{0}}, rank) VALUES ('{option}', {value})"  # noqa: S608
        for kind in ("pairs", "singles")
        for option, value in (("hashsize", 16 << 20), ("pgsz", 16_000), ("automerge", 8))
    ),
)
_UNINDEXED = (
    "FROM articles WHERE revision IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_indexed"
    " WHERE search_index = ? AND search_indexed.revision = articles.revision)"
)


class Unindexed(NamedTuple):
    """A revision that is to be indexed."""

    revision: int
    title: str
    author: str | None
    text: str


class SearchIndex:
    """The tables ``search_…``. Without ``keeps_texts`` nothing is written."""

    def __init__(self, db: Database, *, keeps_texts: bool = True) -> None:
        self._db = db
        self._keeps_texts = keeps_texts
        self._catalogue: SearchCatalogue | None = None
        self._seen: tuple[int, int] | None = None

    # Taking in

    def add(self, articles: Iterable[tuple[int, Searchable | None]]) -> None:
        """Indexes articles whose current revision has just been stored; None for one that is as it was."""
        tokens = {article: found for article, found in articles if found is not None}
        if not tokens or not self._keeps_texts:
            return
        rows = self._db.execute(
            "SELECT id, revision FROM articles WHERE id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(tokens))],
        ).fetchall()
        self.add_revisions([(revision, tokens[article]) for article, revision in rows])

    def add_revisions(self, revisions: Sequence[tuple[int, Searchable]]) -> None:
        """Indexes revisions, but for those that are."""
        self._target(create=True)
        for index, _ in self._indexes():
            known = {
                row[0]
                for row in self._db.execute(
                    "SELECT revision FROM search_indexed WHERE search_index = ?"
                    " AND revision IN (SELECT value FROM json_each(?))",
                    [index, json.dumps([revision for revision, _ in revisions])],
                )
            }
            # Their articles may have been removed meanwhile.
            there = those_in(self._db, "revisions", "id", [revision for revision, _ in revisions])
            new = [(revision, found) for revision, found in revisions if revision in there - known]
            self._insert(index, new)

    def _insert(self, index: int, new: Sequence[tuple[int, Searchable]]) -> None:
        many = self._db.conn.executemany
        for kind in ("pairs", "singles"):
            many(
                f"INSERT INTO search_{kind}_{index} (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?)",  # noqa: S608
                (
                    (revision, *(getattr(part, kind) for part in (found.body, found.title, found.author)))
                    for revision, found in new
                ),
            )
        many("INSERT INTO search_indexed VALUES (?, ?)", ((index, revision) for revision, _ in new))

    # What is not in

    def pending(self) -> int:
        """How many articles are not in an index of this version."""
        query = f"SELECT count(*) {_UNINDEXED}"
        return int(self._db.execute(query, [self._target() or 0]).fetchone()[0])

    def unindexed(self, after: int, limit: int) -> list[Unindexed]:
        """The next so many current revisions, after the one of this id, not in an index of this version."""
        rows = self._db.execute(
            "SELECT revisions.id, title, author, text FROM revisions JOIN articles ON revision = revisions.id"  # noqa: S608 (constants)
            f" WHERE revisions.id IN (SELECT revision {_UNINDEXED} AND revision > ?"
            " ORDER BY revision LIMIT ?) ORDER BY revisions.id",
            [self._target() or 0, after, limit],
        )
        return [Unindexed(*row) for row in rows]

    def retire(self) -> None:
        """Removes indexes of other versions, if one of this version is complete."""
        target = self._target()
        if target is None or self.pending():
            return
        for index, _ in self._indexes():
            if index != target:
                self._db.execute("DELETE FROM search_indexed WHERE search_index = ?", [index])
                self._db.execute("DELETE FROM search_indexes WHERE id = ?", [index])
                for kind in ("pairs", "singles"):
                    self._db.execute(f"DROP TABLE search_{kind}_{index}")

    # Asking

    def catalogue(self) -> SearchCatalogue:
        """What the index that serves can find, as it is now."""
        seen = (self._db.execute("PRAGMA data_version").fetchone()[0], self._db.conn.total_changes)
        if self._catalogue is None or self._seen != seen:
            indexes = self._indexes()
            index = indexes[0][0] if indexes else None
            # Most writes, such as tags, do not concern it, and loading takes ten times as long as this look.
            now = state(self._db, index)
            if self._catalogue is None or self._catalogue.state != now:
                self._catalogue = SearchCatalogue.load(self._db, index, now)
            self._seen = seen
        return self._catalogue

    def _indexes(self) -> list[tuple[int, int]]:
        """The id and version of each index, the one that serves first."""
        return self._db.execute("SELECT id, version FROM search_indexes ORDER BY id").fetchall()

    def _target(self, *, create: bool = False) -> int | None:
        """The index of this version."""
        for index, version in self._indexes():
            if version == INDEX_VERSION:
                return index
        if not create:
            return None
        made = self._db.execute("INSERT INTO search_indexes (version) VALUES (?)", [INDEX_VERSION])
        index = int(made.lastrowid or 0)
        for statement in _MAKE:
            self._db.execute(statement.format(index))
        return index
