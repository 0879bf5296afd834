"""What a person says of links."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from reader.model import JudgedEnd, Judgement, LinkKind, Passage, Relation, Verdict

_COLUMNS = ("uuid", "verdict", "kind", "relation", "found", "memo", "coder", "created", "modified")
_PUT = (
    f"INSERT INTO judgements (id, {', '.join(_COLUMNS)})"  # noqa: S608 (constants)
    f" VALUES ({', '.join('?' * (len(_COLUMNS) + 1))}) ON CONFLICT (id) DO UPDATE SET"
    f" {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS)}"
)
_PUT_END = "INSERT OR REPLACE INTO judgement_ends VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ENDED = ("article", "start", "stop", "exact", "prefix", "suffix", "orphan")
_SELECT = (
    f"SELECT judgements.id, {', '.join(_COLUMNS)},"  # noqa: S608 (constants)
    f" {', '.join(f'{side}.{name} AS {side}_{name}' for side in 'ab' for name in _ENDED)}"
    " FROM judgements JOIN judgement_ends AS a ON a.judgement = judgements.id AND a.side = 0"
    " JOIN judgement_ends AS b ON b.judgement = judgements.id AND b.side = 1"
)
_ORDER = " ORDER BY a.article, b.article, a.start, b.start, judgements.id"


class Judgements:
    """The tables ``judgements`` and ``judgement_ends``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Judgement]:
        """All judgements, in the order of their articles and of the places there."""
        return self._found("", [])

    def touching(self, article: int) -> list[Judgement]:
        """Those of which a passage lies in the article."""
        where = (
            " WHERE judgements.id IN (SELECT judgement FROM judgement_ends WHERE judgement_ends.article = ?)"
        )
        return self._found(where, [article])

    def between(self, articles: Collection[int]) -> list[Judgement]:
        """Those of which both passages lie in some of the articles."""
        given = "(SELECT value FROM json_each(?1))"
        return self._found(
            f" WHERE a.article IN {given} AND b.article IN {given}", [json.dumps(sorted(articles))]
        )

    def some(self, judgements: Collection[int]) -> list[Judgement]:
        """Those of these ids that there are."""
        given = json.dumps(list(judgements))
        return self._found(" WHERE judgements.id IN (SELECT value FROM json_each(?))", [given])

    def get(self, judgement: int) -> Judgement:
        """One judgement; raises KeyError if there is none of this id."""
        for found in self._found(" WHERE judgements.id = ?", [judgement]):
            return found
        raise KeyError(judgement)

    def named(self, uuid: str) -> Judgement | None:
        """The judgement that goes by a name across libraries, if it is here."""
        return next(iter(self._found(" WHERE uuid = ?", [uuid])), None)

    def add(self, judgement: Judgement) -> int:
        """Writes a new judgement; its id, which is returned, is given now."""
        return self._put(None, judgement)

    def put(self, judgement: Judgement) -> None:
        """Writes the judgement as it is given, whether or not its id is there."""
        self._put(judgement.id, judgement)

    def remove(self, judgement: int) -> None:
        """Removes a judgement; raises KeyError if there is none of this id."""
        self._db.execute("DELETE FROM judgement_ends WHERE judgement = ?", [judgement])
        if not self._db.execute("DELETE FROM judgements WHERE id = ?", [judgement]).rowcount:
            raise KeyError(judgement)

    def _put(self, number: int | None, judgement: Judgement) -> int:
        values = [
            judgement.uuid,
            judgement.verdict.value,
            judgement.kind.value,
            judgement.relation and judgement.relation.value,
            judgement.found and judgement.found.value,
            judgement.memo,
            judgement.coder,
            _to_text(judgement.created),
            judgement.modified and _to_text(judgement.modified),
        ]
        added = self._db.execute(_PUT, [number, *values]).lastrowid
        key = int(added or 0) if number is None else number
        for side, end in enumerate(judgement.ends):
            passage = end.passage
            place = [passage.start, passage.end, passage.exact, passage.prefix, passage.suffix]
            self._db.execute(_PUT_END, [key, side, end.article, *place, int(end.orphan)])
        return key

    def _found(self, where: str, values: list[Any]) -> list[Judgement]:
        return [_judgement(row) for row in self._db.query(_SELECT + where + _ORDER, values)]


def _to_text(when: datetime) -> str:
    return when.astimezone(UTC).isoformat()


def _judgement(row: dict[str, Any]) -> Judgement:
    a, b = (
        JudgedEnd(
            row[f"{side}_article"],
            Passage(*(row[f"{side}_{name}"] for name in ("start", "stop", "exact", "prefix", "suffix"))),
            bool(row[f"{side}_orphan"]),
        )
        for side in "ab"
    )
    return Judgement(
        id=row["id"],
        uuid=row["uuid"],
        verdict=Verdict(row["verdict"]),
        kind=LinkKind(row["kind"]),
        relation=Relation(row["relation"]) if row["relation"] else None,
        a=a,
        b=b,
        memo=row["memo"],
        coder=row["coder"],
        created=datetime.fromisoformat(row["created"]),
        modified=datetime.fromisoformat(row["modified"]) if row["modified"] else None,
        found=LinkKind(row["found"]) if row["found"] else None,
    )
