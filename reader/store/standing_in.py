"""What stands, in a rescued library, in the place of what is lost, where a person's notes hang on it.

A tag whose code is lost gets one called after its number. An article whose text is lost keeps the passages
that are tagged in it, each in its place, with the sign □ for all that nothing is known of: once the article
is imported again, the tags are placed in its own text.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from typing import Any
from uuid import uuid4

from reader.store.contradictions import WITHIN_ITSELF
from reader.store.identity import name_key, url_key
from reader.store.many_values import marks
from reader.store.rows import fold_for_filter, to_article, to_microseconds
from reader.store.slim_copy import HAVE_TEXTS, columns_of, tables_of

UNREAD = "□"
_NOTHING = bytes.fromhex("789c030000000001")
"""Nothing, compressed."""
_PLAIN = (
    "INSERT INTO codes (id, uuid, codebook, parent, name, slot, memo, digit, position)"
    " SELECT code, new_uuid(), coalesce((SELECT min(id) FROM codebooks), 1), NULL, '? ' || code, 0, '', NULL,"
    " code FROM annotations WHERE code NOT IN (SELECT id FROM codes) GROUP BY code",
    "INSERT INTO codes (id, name, parent, slot, memo)"
    " SELECT code, '? ' || code, NULL, 0, '' FROM annotations WHERE code NOT IN (SELECT id FROM codes)"
    " GROUP BY code",
    "INSERT INTO codes (id, uuid, codebook, parent, name, slot, memo, digit, position)"
    " SELECT parent, new_uuid(), min(codebook), NULL, '? ' || parent, 0, '', NULL, parent FROM codes"
    " WHERE parent NOT IN (SELECT id FROM codes) GROUP BY parent",
    "INSERT INTO codebooks (id, uuid, name, memo) SELECT codebook, new_uuid(), '? ' || codebook, ''"
    " FROM codes WHERE codebook NOT IN (SELECT id FROM codebooks) GROUP BY codebook",
    "INSERT INTO names (id) SELECT DISTINCT name FROM aliases WHERE name NOT IN (SELECT id FROM names)",
    # There are no dates before the year 1 or after 9999: the text tells its own.
    "UPDATE articles SET published = (SELECT json_extract(fields, '$.published') FROM revisions"
    " WHERE revisions.id = revision AND json_valid(fields))"
    " WHERE published NOT BETWEEN -62135596800000000 AND 253402300799999999",
)
_SOURCES = (
    "INSERT INTO sources (id, sha256, modified, data) SELECT DISTINCT source, 'lost ' || source, NULL,"
    " x'789c030000000001' FROM revisions WHERE source NOT IN (SELECT id FROM sources)"
)
_READ_AGAIN = (
    "UPDATE files SET size = -1, modified = NULL, stamp = NULL"
    " WHERE source NOT IN (SELECT source FROM revisions WHERE parser != 0)",
    "DELETE FROM repositories WHERE EXISTS (SELECT 1 FROM files WHERE size = -1)",
)
"""Has an import read what has no text here, though the file is as it was when it was read last."""


def stand_in(connection: sqlite3.Connection) -> int:
    """Puts something in the place of what is lost; tells of how many articles that is the text."""
    connection.create_function("new_uuid", 0, lambda: str(uuid4()))
    for statement in _PLAIN:
        _try(connection, statement)
    _lift_out(connection)
    there = tables_of(connection)
    wanted = {
        row[0]
        for table, column in HAVE_TEXTS.items()
        if table in there
        for row in connection.execute(f"SELECT DISTINCT {column} FROM {table}")  # noqa: S608 (constants)
    }
    known = {row[0] for row in connection.execute("SELECT id FROM articles")}
    for article in sorted(wanted - known):
        _add_article(connection, article)
    count = 0
    for article, revision in connection.execute("SELECT id, revision FROM articles ORDER BY id").fetchall():
        count += _mend_text(connection, article, revision, is_wanted=article in wanted)
    for statement in (_SOURCES, *_READ_AGAIN):
        _try(connection, statement)
    return count


def _lift_out(connection: sqlite3.Connection) -> None:
    """Lifts codes that lie within themselves to the top of their codebook, as few as it takes."""
    while (found := connection.execute(WITHIN_ITSELF).fetchone()) is not None:
        try:
            connection.execute("UPDATE codes SET parent = NULL WHERE id = ?", found)
        except sqlite3.IntegrityError:  # another one goes by its name there
            renamed = (
                "UPDATE codes SET parent = NULL, name = name || ' ? ' || hex(randomblob(4)) WHERE id = ?"
            )
            connection.execute(renamed, found)


def _try(connection: sqlite3.Connection, statement: str) -> None:
    with suppress(sqlite3.DatabaseError):  # an older library has other columns
        connection.execute(statement)


def _add_article(connection: sqlite3.Connection, article: int) -> None:
    """What lists show of an article, out of its last text if there is one."""
    values: dict[str, Any] = {"outlet": "unknown", "title": f"? {article}", "published_inferred": 0}
    values |= {"url_key": None, "revision": None, "length": 0, "path": ""}
    last = "SELECT id, fields, text FROM revisions WHERE article = ? ORDER BY id DESC LIMIT 1"
    row = connection.execute(last, [article]).fetchone()
    if row is not None:
        values["revision"] = row[0]
        with suppress(ValueError, TypeError, LookupError, AttributeError):
            read = to_article(row[1], row[2])
            values |= {name: getattr(read, name) for name in ("outlet", "title", "author", "url")}
            values |= {name: getattr(read, name) for name in ("series", "section")}
            values |= {"published": to_microseconds(read.published), "length": len(read.text)}
            values["published_inferred"] = int(read.published_inferred)
            values |= {"url_key": url_key(read.url), "name_key": name_key(read)}
    values["folded"] = f"{fold_for_filter(values['title'])}\n{fold_for_filter(values.get('author') or '')}"
    key = connection.execute("SELECT 1 FROM articles WHERE url_key = ?", [values["url_key"]])
    if key.fetchone():
        values["url_key"] = None
    _insert(connection, "articles", {"id": article, **values})


def _mend_text(connection: sqlite3.Connection, article: int, revision: int | None, *, is_wanted: bool) -> int:
    """Makes a text for an article that has none that can be read, if it is wanted; tells if it did."""
    found = "SELECT fields, text FROM revisions WHERE id = ? AND article = ?"
    row = connection.execute(found, [revision, article]).fetchone()
    text = None
    if row is not None:
        try:
            to_article(*row)
        except (ValueError, TypeError, LookupError, AttributeError):
            text = row[1]
        else:
            return 0
    if not is_wanted and text is None:
        return 0
    lost = text is None
    text = _known_of(connection, article) if text is None else text
    listed = connection.execute(
        "SELECT outlet, title, author, published, published_inferred, url FROM articles WHERE id = ?",
        [article],
    ).fetchone()
    names = ("outlet", "title", "author", "published", "published_inferred", "url")
    fields = dict(zip(names, listed, strict=True)) | {"tags": [], "media": []}
    fields |= {"translator": None, "series": None, "section": None}
    fields["published_inferred"] = bool(fields["published_inferred"])
    fields["paragraphs"] = [["body", len(line)] for line in text.split("\n")] if text else []
    told = json.dumps(fields, ensure_ascii=False)
    if not lost:
        connection.execute("UPDATE revisions SET fields = ? WHERE id = ?", [told, revision])
        return 0
    used = connection.execute("SELECT 1 FROM revisions WHERE id = ?", [revision]).fetchone()
    number = None if used else revision
    source = _source_for(connection, article)
    values = {"id": number, "article": article, "source": source, "parser": 0, "imported": 0, "digest": ""}
    made = _insert(connection, "revisions", {**values, "fields": told, "text": text})
    connection.execute(
        "UPDATE articles SET revision = ?, length = ? WHERE id = ?", [made, len(text), article]
    )
    return 1


def _source_for(connection: sqlite3.Connection, article: int) -> int:
    """The source of the article's file, so that its text is taken from that again; else an empty one."""
    found = connection.execute(
        "SELECT files.source FROM articles JOIN files ON files.path = articles.path JOIN sources"
        " ON sources.id = files.source WHERE articles.id = ?"
        " AND files.source NOT IN (SELECT source FROM revisions)",
        [article],
    ).fetchone()
    if found is not None:
        return int(found[0])
    return _insert(connection, "sources", {"sha256": f"lost text of {article}", "data": _NOTHING})


def _known_of(connection: sqlite3.Connection, article: int) -> str:
    """As much of an article's text as the passages tell that a person marked in it."""
    there = tables_of(connection)
    passages: list[tuple[int, int, str, str, str]] = []
    for table in ("annotations", "judgement_ends"):
        if table in there:
            query = f"SELECT start, stop, exact, prefix, suffix FROM {table} WHERE article = ? AND NOT orphan"  # noqa: S608
            passages += connection.execute(query, [article])
    passages = [each for each in passages if each[0] >= 0 and each[1] - each[0] == len(each[2])]
    (length,) = connection.execute("SELECT length FROM articles WHERE id = ?", [article]).fetchone()
    end = max((stop for _, stop, *_ in passages), default=0)
    signs = [UNREAD] * max(1, end, min(length, end + 100_000))
    for start, stop, _, prefix, suffix in passages:
        before, after = prefix[-start:] if start else "", suffix[: len(signs) - stop]
        signs[start - len(before) : start] = before
        signs[stop : stop + len(after)] = after
    for start, stop, exact, *_ in passages:
        signs[start:stop] = exact
    return "".join(signs)


def _insert(connection: sqlite3.Connection, table: str, values: dict[str, Any]) -> int:
    known = {name: value for name, value in values.items() if name in columns_of(connection, table)}
    query = f"INSERT INTO {table} ({', '.join(known)}) VALUES ({marks(known)})"  # noqa: S608 (constants)
    return int(connection.execute(query, list(known.values())).lastrowid or 0)
