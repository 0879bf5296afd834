"""Finding tags: those that meet a filter, by their ids in order, and as rows of a list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import Any

from sqlite_utils import Database

from reader.model import STAR, ListedTag, TagFacets, TagFilter, TagIndex, TagOrder
from reader.store.annotations import Annotations
from reader.store.rows import fold_for_filter, from_microseconds, to_microseconds

TAGS = "annotations JOIN articles ON articles.id = annotations.article"
"""What the conditions of a filter speak of."""
MONTH = "coalesce(strftime('%Y-%m', articles.published / 1000000, 'unixepoch'), '')"
"""The month in which a tag's article was published."""
_FOLDED = "folded_words"
_TITLE = "substr(articles.folded, 1, instr(articles.folded || char(10), char(10)) - 1)"
_BY_ARTICLE = "articles.published DESC, articles.id DESC, annotations.start, annotations.stop, annotations.id"
_ORDERS = {
    TagOrder.ARTICLE: ("articles.id", _BY_ARTICLE),
    TagOrder.CODE: ("annotations.code", _BY_ARTICLE),
    TagOrder.DATE: (
        MONTH,
        "articles.published IS NULL, articles.published, articles.id,"
        " annotations.start, annotations.stop, annotations.id",
    ),
    TagOrder.NEWEST: ("substr(annotations.created, 1, 10)", "annotations.created DESC, annotations.id DESC"),
}
_KEPT = 1 << 17


class TagSearch:
    """Looks for tags in a library's file."""

    def __init__(self, db: Database, annotations: Annotations) -> None:
        self._db, self._annotations = db, annotations
        db.conn.create_function(_FOLDED, 2, _folded, deterministic=True)

    def index(self, wanted: TagFilter, order: TagOrder, tree: Sequence[int]) -> TagIndex:
        """All that are meant, in order; ``tree`` are the ids of all codes in theirs."""
        where, values = conditions(wanted)
        group, by = _ORDERS[order]
        rows = self._db.execute(
            f"SELECT annotations.id, {group} FROM {TAGS} WHERE {where} ORDER BY {by}",  # noqa: S608
            values,
        ).fetchall()
        if order is TagOrder.CODE:
            rank = {code: number for number, code in enumerate(tree)}
            rows.sort(key=lambda row: rank.get(row[1], len(rank)))
        groups = ((str(key), sum(1 for _ in some)) for key, some in groupby(rows, key=lambda row: row[1]))
        return TagIndex(order, tuple(row[0] for row in rows), tuple(groups))

    def count(self, wanted: TagFilter) -> int:
        """How many are meant."""
        where, values = conditions(wanted)
        (count,) = self._db.execute(f"SELECT count(*) FROM {TAGS} WHERE {where}", values).fetchone()  # noqa: S608
        return int(count)

    def listed(self, tags: Sequence[int]) -> list[ListedTag]:
        """Tags by their ids, in the order that is given; those that are gone are left out."""
        known = {each.id: each for each in self._annotations.some(tags)}
        rows = self._db.execute(
            "SELECT annotations.id, outlet, title, published, published_inferred FROM json_each(?)"
            " JOIN annotations ON annotations.id = value JOIN articles ON articles.id = article ORDER BY key",
            [json.dumps(list(tags))],
        )
        return [
            ListedTag(known[tag], outlet, title, from_microseconds(published), bool(inferred))
            for tag, outlet, title, published, inferred in rows
        ]

    def facets(self, wanted: TagFilter) -> TagFacets:
        """How many there are of each outlet, coder and month."""
        outlets = self._counted("outlet", replace(wanted, outlets=None))
        coders = self._counted("coder", replace(wanted, coders=None))
        months = self._counted(MONTH, replace(wanted, since=None, until=None))
        return TagFacets(_by_count(outlets), _by_count(coders), tuple(sorted(months)))

    def coders(self) -> list[str]:
        """Who made the tags, by name."""
        rows = self._db.execute("SELECT DISTINCT coder FROM annotations ORDER BY coder")
        return [coder for (coder,) in rows]

    def _counted(self, what: str, wanted: TagFilter) -> list[tuple[str, int]]:
        where, values = conditions(wanted)
        return self._db.execute(
            f"SELECT {what}, count(*) FROM {TAGS} WHERE {where} GROUP BY 1",  # noqa: S608
            values,
        ).fetchall()


def _by_count(counts: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts, key=lambda each: (-each[1], each[0])))


def conditions(wanted: TagFilter) -> tuple[str, list[Any]]:
    """The filter as what follows ``WHERE`` in a query of ``TAGS``, and the values of its question marks."""
    found: list[tuple[str, tuple[Any, ...]]] = []

    def one_of(column: str, some: Iterable[int | str] | None) -> None:
        if some is not None:
            condition = f"{column} IN (SELECT value FROM json_each(?))"  # noqa: S608 (constants)
            found.append((condition, (json.dumps(list(some)),)))

    if wanted.codes is not None and wanted.with_descendants:
        found.append(
            (
                "annotations.code IN (WITH RECURSIVE inner (id) AS (SELECT value FROM json_each(?) UNION"
                " SELECT codes.id FROM codes JOIN inner ON codes.parent = inner.id) SELECT id FROM inner)",
                (json.dumps(list(wanted.codes)),),
            )
        )
    else:
        one_of("annotations.code", wanted.codes)
    one_of("articles.outlet", wanted.outlets)
    one_of("annotations.coder", wanted.coders)
    one_of("annotations.article", wanted.articles)
    if wanted.codebook is not None:
        found.append(("annotations.code IN (SELECT id FROM codes WHERE codebook = ?)", (wanted.codebook,)))
    if wanted.since is not None:
        found.append(("articles.published >= ?", (to_microseconds(wanted.since),)))
    if wanted.until is not None:
        found.append(("articles.published < ?", (to_microseconds(wanted.until),)))
    for said, holds in (
        (wanted.has_memo, "trim(annotations.memo) <> ''"),
        (wanted.orphans, "annotations.orphan"),
    ):
        if said is not None:
            found.append((holds if said else f"NOT ({holds})", ()))
    if wanted.starred is not None:
        is_star = "annotations.code IN (SELECT id FROM codes WHERE uuid = ?)"
        found.append((is_star if wanted.starred else f"NOT ({is_star})", (STAR,)))
    # A lone surrogate is no text, and so in no tag.
    for word in wanted.text.encode("utf-8", "replace").decode("utf-8").split():
        folded = fold_for_filter(word)
        found.append(
            (
                f"(instr({_FOLDED}(annotations.exact, annotations.memo), ?) OR instr({_TITLE}, ?))",
                (folded, folded),
            )
        )
    where = " AND ".join(condition for condition, _ in found) or "1"
    return where, [value for _, values in found for value in values]


@lru_cache(maxsize=_KEPT)
def _folded(passage: str, memo: str) -> str:
    """What is looked through for words; folding all tags of a large library anew would take seconds."""
    return fold_for_filter(f"{passage}\n{memo}" if memo else passage)
