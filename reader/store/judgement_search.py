"""Finding judgements on links: those that meet a filter, by their ids in order, and as rows of a list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from reader.model import JudgedArticle, JudgedFacets, JudgedFilter, ListedJudgement, Said
from reader.store.judgements import Judgements
from reader.store.rows import fold_for_filter, from_microseconds

_FROM = (
    "judgements JOIN judgement_ends AS a ON a.judgement = judgements.id AND a.side = 0"
    " JOIN judgement_ends AS b ON b.judgement = judgements.id AND b.side = 1"
    " JOIN articles AS one ON one.id = a.article JOIN articles AS other ON other.id = b.article"
)
_SAID = (
    "CASE WHEN judgements.verdict = 'confirmed' AND judgements.found IS NOT NULL THEN 'changed'"
    " ELSE judgements.verdict END"
)
_LATEST_FIRST = "coalesce(judgements.modified, judgements.created) DESC, judgements.id DESC"
_FOLDED = "folded_judgement"
_ORPHAN = "(a.orphan OR b.orphan)"
_KEPT = 1 << 16


def _title(article: str) -> str:
    return f"substr({article}.folded, 1, instr({article}.folded || char(10), char(10)) - 1)"


_HAS_WORD = (
    f"(instr({_FOLDED}(a.exact, b.exact, judgements.memo), ?)"
    f" OR instr({_title('one')}, ?) OR instr({_title('other')}, ?))"
)


class JudgementSearch:
    """Looks for judgements in a library's file."""

    def __init__(self, db: Database, judgements: Judgements) -> None:
        self._db, self._judgements = db, judgements
        db.conn.create_function(_FOLDED, 3, _folded, deterministic=True)

    def index(self, wanted: JudgedFilter) -> tuple[int, ...]:
        """All that are meant, by their ids; the last word first."""
        where, values = _conditions(wanted)
        rows = self._db.execute(
            f"SELECT judgements.id FROM {_FROM} WHERE {where} ORDER BY {_LATEST_FIRST}",  # noqa: S608
            values,
        )
        return tuple(number for (number,) in rows)

    def listed(self, judgements: Sequence[int]) -> list[ListedJudgement]:
        """Judgements by their ids, in the order that is given; those that are gone are left out."""
        known = {each.id: each for each in self._judgements.some(judgements)}
        articles = {end.article for each in known.values() for end in each.ends}
        rows = self._db.execute(
            "SELECT id, outlet, title, published, published_inferred FROM articles"
            " WHERE id IN (SELECT value FROM json_each(?))",
            [json.dumps(sorted(articles))],
        )
        told = {
            article: JudgedArticle(outlet, title, from_microseconds(published), bool(inferred))
            for article, outlet, title, published, inferred in rows
        }
        found = [known[each] for each in judgements if each in known]
        return [ListedJudgement(each, told[each.a.article], told[each.b.article]) for each in found]

    def facets(self, wanted: JudgedFilter) -> JudgedFacets:
        """How many say what, and by whom; and how many can't be placed."""
        said = dict(self._counted(_SAID, replace(wanted, said=None)))
        coders = self._counted("judgements.coder", replace(wanted, coders=None))
        orphans = dict(self._counted(_ORPHAN, replace(wanted, orphans=None)))
        return JudgedFacets(
            tuple((each, said[each.value]) for each in Said if each.value in said),
            tuple(sorted(coders, key=lambda each: (-each[1], each[0]))),
            orphans.get(1, 0),
        )

    def _counted(self, what: str, wanted: JudgedFilter) -> list[tuple[Any, int]]:
        where, values = _conditions(wanted)
        return self._db.execute(
            f"SELECT {what}, count(*) FROM {_FROM} WHERE {where} GROUP BY 1",  # noqa: S608
            values,
        ).fetchall()


def _conditions(wanted: JudgedFilter) -> tuple[str, list[Any]]:
    """The filter as what follows ``WHERE``, and the values of its question marks."""
    found: list[tuple[str, tuple[Any, ...]]] = []

    def one_of(columns: Sequence[str], some: Iterable[int | str] | None) -> None:
        if some is not None:
            given = json.dumps(list(some))
            each = [f"{column} IN (SELECT value FROM json_each(?))" for column in columns]  # noqa: S608
            found.append((f"({' OR '.join(each)})", (given,) * len(columns)))

    one_of([_SAID], None if wanted.said is None else [said.value for said in wanted.said])
    one_of(["judgements.coder"], wanted.coders)
    one_of(["a.article", "b.article"], wanted.articles)
    if wanted.orphans is not None:
        found.append((_ORPHAN if wanted.orphans else f"NOT {_ORPHAN}", ()))
    # A lone surrogate is no text, and so in no judgement.
    for word in wanted.text.encode("utf-8", "replace").decode("utf-8").split():
        found.append((_HAS_WORD, (fold_for_filter(word),) * 3))
    where = " AND ".join(condition for condition, _ in found) or "1"
    return where, [value for _, values in found for value in values]


@lru_cache(maxsize=_KEPT)
def _folded(one: str, other: str, memo: str) -> str:
    """What is looked through for words; folding all judgements of a large library anew would take seconds."""
    return fold_for_filter("\n".join((one, other, memo)))
