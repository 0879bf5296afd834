"""The notes on articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from reader.model import ArticleMemo
from reader.store.by_hand_table import ByHandTable, from_text, to_text


class ArticleMemos(ByHandTable[ArticleMemo]):
    """The table ``article_memos``: at most one of each coder on an article."""

    name = "article_memos"
    columns = ("uuid", "article", "text", "coder", "created", "modified")
    order = "article, created, id"

    def all(self, article: int | None = None) -> list[ArticleMemo]:
        """The notes on an article, or on all, in the order of articles and of time."""
        return self.found("WHERE ?1 IS NULL OR article = ?1", [article])

    def by(self, coder: str, article: int) -> ArticleMemo | None:
        """What a coder noted on an article."""
        return next(iter(self.found("WHERE coder = ? AND article = ?", [coder, article])), None)

    def _values(self, record: ArticleMemo) -> Sequence[Any]:
        created, modified = to_text(record.created), to_text(record.modified)
        return record.uuid, record.article, record.text, record.coder, created, modified

    def _record(self, number: int, *values: Any) -> ArticleMemo:
        uuid, article, text, coder, created, modified = values
        made = datetime.fromisoformat(created)
        return ArticleMemo(number, uuid, article, text, coder, made, from_text(modified))
