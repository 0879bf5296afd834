"""The coded passages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from reader.model import Annotation, Passage
from reader.store.by_hand_table import ByHandTable, from_text, to_text


class Annotations(ByHandTable[Annotation]):
    """The table ``annotations``."""

    name = "annotations"
    columns = (
        *("uuid", "article", "code", "start", "stop", "exact", "prefix", "suffix"),
        *("memo", "coder", "created", "modified", "orphan"),
    )
    order = "article, start, stop, id"

    def all(self, article: int | None = None) -> list[Annotation]:
        """The coded passages of an article, or of all, in the order of articles and places."""
        return self.found("WHERE ?1 IS NULL OR article = ?1", [article])

    def said(self, article: int, code: int, coder: str) -> list[Annotation]:
        """The passages of an article that a coder has coded with one code, in the order of places."""
        return self.found("WHERE article = ? AND code = ? AND coder = ?", [article, code, coder])

    def of_codes(self, codes: Iterable[int]) -> list[Annotation]:
        """The passages that are coded with one of these, in the order of articles and places."""
        return self.found("WHERE code IN (SELECT value FROM json_each(?))", [json.dumps(list(codes))])

    def _values(self, record: Annotation) -> Sequence[Any]:
        passage = record.passage
        return (
            record.uuid,
            record.article,
            record.code,
            passage.start,
            passage.end,
            passage.exact,
            passage.prefix,
            passage.suffix,
            record.memo,
            record.coder,
            to_text(record.created),
            to_text(record.modified),
            int(record.orphan),
        )

    def _record(self, number: int, *values: Any) -> Annotation:
        uuid, article, code, *place, memo, coder, created, modified, orphan = values
        return Annotation(
            number,
            uuid,
            article,
            code,
            Passage(*place),
            memo,
            coder,
            datetime.fromisoformat(created),
            bool(orphan),
            from_text(modified),
        )
