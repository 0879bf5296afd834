"""Taking articles out with all that follows from them, and putting them back as they were."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from reader.store.many_values import marks, those_in
from reader.store.slim_copy import columns_of

BY_HAND = {
    "tags": "SELECT article, count(*) FROM annotations WHERE article IN {articles} GROUP BY article",
    "notes": "SELECT article, count(*) FROM article_memos WHERE article IN {articles} GROUP BY article",
    "links": "SELECT article, count(DISTINCT judgement) FROM judgement_ends WHERE article IN {articles}"
    " GROUP BY article",
    "starred": "SELECT article, 1 FROM flags WHERE starred AND article IN {articles}",
    # An event that a person made or named lives on in the articles that were put in it; if there are none of
    # these, in all of its articles.
    "event": "SELECT article, 1 FROM event_members AS own JOIN events ON events.id = event"
    " WHERE article IN {articles} AND (pinned OR ((by_hand OR name IS NOT NULL) AND NOT EXISTS"
    " (SELECT 1 FROM event_members AS other WHERE other.event = own.event AND other.pinned)))",
}
"""By what is made by hand, the question how much of it is on each article."""

_IDS = {
    "revisions": "SELECT id FROM revisions WHERE article IN {articles}",
    "sources": "SELECT DISTINCT source FROM revisions WHERE article IN {articles} AND NOT EXISTS"
    " (SELECT 1 FROM revisions AS other WHERE other.source = revisions.source"
    " AND other.article NOT IN {articles})",
    "stated": "SELECT id FROM stated WHERE article IN {articles}",
    "speakers": "SELECT DISTINCT speaker FROM stated WHERE article IN {articles} AND speaker IS NOT NULL",
    "statements": "SELECT DISTINCT statement FROM stated WHERE article IN {articles}"
    " AND statement IS NOT NULL",
    "events": "SELECT DISTINCT event FROM event_members WHERE article IN {articles}",
}
"""The rows of other tables that belong to articles."""
_ROWS = {
    "articles": "id IN {articles}",
    "sources": "id IN {sources}",
    "revisions": "id IN {revisions}",
    "files": "source IN {sources}",
    "flags": "article IN {articles}",
    "search_indexed": "revision IN {revisions}",
    "placements": "revision IN {revisions}",
    "judgement_placements": "revision IN {revisions}",
    "event_signatures": "article IN {articles}",
    "event_members": "article IN {articles}",
    "readings": "article IN {articles}",
    "stated": "article IN {articles}",
    "stated_prints": "stated IN {stated}",
    "stated_links": "one IN {stated} OR other IN {stated}",
}
"""The rows that go, in an order in which they can come back."""
_KEPT_TOO = {
    "speakers": "id IN {speakers}",
    "statements": "id IN {statements}",
    "events": "id IN {events}",
}
"""Rows that may go with them, or be altered."""
_AROUND = "events_around"
"""The copy of the other rows of ``event_members`` that an act may alter."""
_REPOSITORIES = "repositories"

_LOOKED_UP = {"revisions": ("article", "source"), "stated": ("article",), "stated_links": ("one", "other")}
"""By what the rows that are kept are found again, where they may be many."""

Ids = dict[str, list[int]]


class WayBack:
    """What was taken out, in a file of SQLite's own that goes with this object, and how things were then."""

    def __init__(self) -> None:
        self.db = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self.articles: list[int] = []
        self.event_changes = -1
        """The state of events just after it: as long as it is so, they can be put back exactly."""

    def close(self) -> None:
        """Forgets all; nothing can be put back any more."""
        self.db.close()

    def __del__(self) -> None:
        self.db.close()

    def keep(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Keeps rows of a table."""
        self.db.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
        self.db.execute("BEGIN")
        self.db.executemany(f"INSERT INTO {table} VALUES ({marks(columns)})", rows)  # noqa: S608 (constants)
        self.db.execute("COMMIT")
        for column in _LOOKED_UP.get(table, ()):
            self.db.execute(f"CREATE INDEX {table}_by_{column} ON {table} ({column})")


class Removals:
    """What removing means for the tables. Statements and events have to be gathered anew after it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def by_hand(self, articles: Collection[int]) -> dict[int, dict[str, int]]:
        """How much is made by hand on each of the articles that have any, by the keys of ``BY_HAND``."""
        found: dict[int, dict[str, int]] = {}
        values = _values({"articles": sorted(articles)})
        for what, query in BY_HAND.items():
            for article, many in self._db.execute(_filled(query), values):
                found.setdefault(article, {})[what] = many
        return found

    def there(self, articles: Collection[int]) -> list[int]:
        """Those of the articles that are in the library, by id."""
        return sorted(those_in(self._db, "articles", "id", articles))

    def read_from(self, hashes: Collection[str]) -> list[int]:
        """The articles of which a file with bytes of one of these SHA-256 was read."""
        rows = self._db.execute(
            "SELECT DISTINCT article FROM revisions JOIN sources ON sources.id = source"
            " WHERE sha256 IN (SELECT value FROM json_each(?)) ORDER BY article",
            [json.dumps(sorted(hashes))],
        )
        return [row[0] for row in rows]

    # Taking out

    def take_out(self, articles: Collection[int], around: Sequence[tuple[int, int]]) -> tuple[WayBack, Ids]:
        """Takes out articles with all rows that belong to them, within a transaction.

        In the times ``around`` (from and to, in microseconds, in order) others may have been placed in events
        by them. Returns what puts them back, and the ids of what was touched.
        """
        connection = self._db.conn
        way = WayBack()
        way.articles = sorted(articles)
        ids = _ids_of(connection, way.articles)
        values = _values(ids)
        self._db.execute("PRAGMA defer_foreign_keys = ON")
        for table, which in (_ROWS | _KEPT_TOO).items():
            rows = connection.execute(_filled(f"SELECT * FROM {table} WHERE {which}"), values)  # noqa: S608
            way.keep(table, columns_of(connection, table), rows)
        self._keep_around(way, values, around)
        self._keep_repositories(way)
        self._note_removed(values)
        for table, which in reversed(_ROWS.items()):
            connection.execute(_filled(f"DELETE FROM {table} WHERE {which}"), values)  # noqa: S608
        connection.execute(
            _filled(
                "DELETE FROM speakers WHERE id IN {speakers}"
                " AND NOT EXISTS (SELECT 1 FROM stated WHERE speaker = speakers.id)"
            ),
            values,
        )
        self._found_again(ids)
        return way, ids

    def _keep_around(self, way: WayBack, values: dict[str, str], spans: Sequence[tuple[int, int]]) -> None:
        rows = self._db.execute(
            _filled(
                "SELECT * FROM event_members WHERE article NOT IN {articles}"
                " AND (event IN {events} OR strand IN {articles}"
                " OR EXISTS (SELECT 1 FROM json_each(:spans) AS span"
                " WHERE at >= json_extract(span.value, '$[0]') AND at < json_extract(span.value, '$[1]')))"
            ),
            {**values, "spans": json.dumps(_joined(spans))},
        )
        way.keep(_AROUND, columns_of(self._db.conn, "event_members"), rows.fetchall())

    def _keep_repositories(self, way: WayBack) -> None:
        """A repository of which something is gone has to be looked through again when it is imported."""
        paths = [row[0] for row in way.db.execute("SELECT path FROM files")]
        rows = self._db.execute("SELECT * FROM repositories").fetchall()
        touched = [row for row in rows if any(path.startswith(f"{row[0]}/") for path in paths)]
        way.keep(_REPOSITORIES, columns_of(self._db.conn, _REPOSITORIES), touched)
        self._db.conn.executemany("DELETE FROM repositories WHERE path = ?", [row[:1] for row in touched])

    def _note_removed(self, values: dict[str, str]) -> None:
        for what, value, where in (
            ("path", "path", "files ON files.source = revisions.source"),
            ("bytes", "sha256", "sources ON sources.id = revisions.source"),
            ("address", "url_key", "articles ON articles.id = article AND url_key IS NOT NULL"),
        ):
            self._db.execute(
                _filled(
                    f"INSERT OR REPLACE INTO removed (what, value, article) SELECT '{what}', {value}, article"  # noqa: S608
                    f" FROM revisions JOIN {where} WHERE article IN {{articles}}"
                ),
                values,
            )

    def _found_again(self, ids: Ids) -> None:
        """Strands whose first article is gone go on from the next one."""
        gone = _values(ids)
        query = (
            "SELECT strand, article FROM event_members WHERE strand IN {articles}"
            " ORDER BY at IS NULL, at, article"
        )
        first: dict[int, int] = {}
        for strand, article in self._db.execute(_filled(query), gone).fetchall():
            founder = first.setdefault(strand, article)
            self._db.execute("UPDATE event_members SET strand = ? WHERE article = ?", [founder, article])

    # Putting back

    def put_back(self, way: WayBack) -> tuple[Ids, bool]:
        """Puts back what was taken out, but for articles that have come again by an import.

        Returns the ids of what was put back, and whether events are just as they were. If they are not, its
        articles are in their events, to be placed again.
        """
        self._db.execute("PRAGMA defer_foreign_keys = ON")
        ids = _ids_of(way.db, self._can_come(way))
        values = _values(ids)
        sources = self._free_numbers("sources", way, values)
        speakers = self._speakers(way, values)
        for table in ("statements", "events"):
            self._insert(table, _rows(way, table, _KEPT_TOO[table], values), "OR IGNORE")
        for table, which in _ROWS.items():
            rows = _rows(way, table, which, values)
            match table:
                case "sources":
                    rows = [{**row, "id": sources[row["id"]]} for row in rows]
                case "revisions":
                    rows = [{**row, "source": sources.get(row["source"], row["source"])} for row in rows]
                case "files":
                    rows = [{**row, "source": sources[row["source"]]} for row in rows]
                case "stated":
                    rows = [{**row, "speaker": speakers.get(row["speaker"])} for row in rows]
                case "placements" | "judgement_placements":
                    numbers = self._free_numbers(table, way, values)
                    rows = [{**row, "id": numbers[row["id"]]} for row in rows]
                case "search_indexed":
                    indexes = {row[0] for row in self._db.execute("SELECT id FROM search_indexes")}
                    rows = [row for row in rows if row["search_index"] in indexes]
            self._insert(table, rows, "OR IGNORE" if table in ("files", "stated_links") else "")
        self._db.execute(
            _filled(
                "DELETE FROM stated_links WHERE (one IN {stated} OR other IN {stated})"
                " AND NOT (EXISTS (SELECT 1 FROM stated WHERE id = one)"
                " AND EXISTS (SELECT 1 FROM stated WHERE id = other))"
            ),
            values,
        )
        self._db.execute(_filled("DELETE FROM removed WHERE article IN {articles}"), values)
        is_whole = ids["articles"] == way.articles
        if is_whole:
            self._insert(_REPOSITORIES, _rows(way, _REPOSITORIES, "1", {}), "OR IGNORE")
        return ids, self._put_events_back(way, values, exactly=is_whole)

    def _can_come(self, way: WayBack) -> list[int]:
        """The articles of which neither the bytes nor the address are in the library."""
        hashes = way.db.execute("SELECT sha256 FROM sources")
        taken = those_in(self._db, "sources", "sha256", [row[0] for row in hashes])
        addresses = way.db.execute("SELECT url_key FROM articles WHERE url_key IS NOT NULL")
        known = those_in(self._db, "articles", "url_key", [row[0] for row in addresses])
        back = way.db.execute(
            "SELECT article FROM revisions JOIN sources ON sources.id = source"
            " WHERE sha256 IN (SELECT value FROM json_each(?1))"
            " UNION SELECT id FROM articles WHERE url_key IN (SELECT value FROM json_each(?2))",
            [json.dumps(list(taken)), json.dumps(list(known))],
        )
        here = {row[0] for row in back} | set(self.there(way.articles))
        return [article for article in way.articles if article not in here]

    def _free_numbers(self, table: str, way: WayBack, values: dict[str, str]) -> dict[int, int]:
        """The id for each row of a table whose ids may have been given again: its own, if that is free."""
        wanted = [row["id"] for row in _rows(way, table, _ROWS[table], values)]
        taken = those_in(self._db, table, "id", wanted)
        (last,) = self._db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()  # noqa: S608
        last = max([last, *wanted])
        numbers = {}
        for number in wanted:
            numbers[number] = number
            if number in taken:
                last += 1
                numbers[number] = last
        return numbers

    def _speakers(self, way: WayBack, values: dict[str, str]) -> dict[int, int]:
        """The ids that speakers have now, by those that they had."""
        found = {}
        for row in _rows(way, "speakers", _KEPT_TOO["speakers"], values):
            known = self._db.execute("SELECT id FROM speakers WHERE name = ?", [row["name"]]).fetchone()
            if known is None:
                is_taken = self._db.execute("SELECT 1 FROM speakers WHERE id = ?", [row["id"]]).fetchone()
                number = None if is_taken else row["id"]
                new = self._db.execute(
                    "INSERT INTO speakers (id, name, folded) VALUES (?, ?, ?)",
                    [number, row["name"], row["folded"]],
                )
                found[row["id"]] = int(new.lastrowid or 0)
            else:
                found[row["id"]] = known[0]
        return found

    def _insert(self, table: str, rows: Sequence[Mapping[str, Any]], otherwise: str) -> None:
        if rows:
            names = ", ".join(rows[0])
            places = ", ".join(f":{name}" for name in rows[0])
            self._db.conn.executemany(
                f"INSERT {otherwise} INTO {table} ({names}) VALUES ({places})",  # noqa: S608 (constants)
                rows,
            )

    def _put_events_back(self, way: WayBack, values: dict[str, str], *, exactly: bool) -> bool:
        (changes,) = self._db.execute("SELECT number FROM event_changes").fetchone()
        if exactly and changes == way.event_changes:
            self._insert("events", _rows(way, "events", "1", {}), "OR IGNORE")
            self._db.conn.executemany(
                "UPDATE event_members SET event = :event, strand = :strand, make = :make"
                " WHERE article = :article",
                _rows(way, _AROUND, "1", {}),
            )
            return True
        self._db.execute(
            _filled(
                "UPDATE event_members SET make = 0, strand = CASE WHEN EXISTS"
                " (SELECT 1 FROM articles WHERE id = strand) THEN strand ELSE article END"
                " WHERE article IN {articles}"
            ),
            values,
        )
        return False


def _ids_of(connection: sqlite3.Connection, articles: Sequence[int]) -> Ids:
    """What belongs to articles, in a library or in what was taken out of one."""
    ids: Ids = {"articles": list(articles)}
    values = _values(ids)
    for name, query in _IDS.items():
        ids[name] = sorted(row[0] for row in connection.execute(_filled(query), values))
    return ids


def _rows(way: WayBack, table: str, which: str, values: dict[str, str]) -> list[dict[str, Any]]:
    cursor = way.db.execute(_filled(f"SELECT * FROM {table} WHERE {which}"), values)  # noqa: S608 (constants)
    names = [each[0] for each in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _values(ids: Mapping[str, Sequence[int]]) -> dict[str, str]:
    return {name: json.dumps(numbers) for name, numbers in ids.items()}


def _filled(query: str) -> str:
    """A query with its sets of ids, each a parameter of this name."""
    names = ("articles", *_IDS)
    return query.format(**{name: f"(SELECT value FROM json_each(:{name}))" for name in names})  # noqa: S608


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same times as fewer spans; they come in order."""
    found: list[tuple[int, int]] = []
    for start, stop in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return found
