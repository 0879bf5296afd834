"""Looking articles up: by conditions and by name."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from reader.archive.candidate import shown
from reader.model import Outlet
from reader.store.connections import Connections
from reader.store.records import ArticleFilter, ArticleSummary
from reader.store.rows import fold_for_filter

_MAX_DIGITS = 18
"""No id of SQLite has more."""


def known_outlets() -> tuple[Outlet, ...]:
    """The outlets that are known by name."""
    # Parsing is only loaded when something of it is needed: a filled library opens without it.
    from reader.archive.outlets import outlets

    return outlets()


class Catalogue:
    """The articles of one library."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def articles(
        self,
        text: str,
        outlets: Sequence[str],
        since: datetime | None,
        until: datetime | None,
        limit: int | None,
        offset: int,
    ) -> list[ArticleSummary]:
        """The articles that meet the conditions, newest first."""
        conditions = _conditions(text, outlets, since, until)
        with self._connections.reading() as store:
            return list(store.articles.summaries(conditions, limit, offset))

    def count(self, text: str, outlets: Sequence[str], since: datetime | None, until: datetime | None) -> int:
        """How many articles meet the conditions."""
        with self._connections.reading() as store:
            return store.articles.count(_conditions(text, outlets, since, until))

    def find(self, name: str) -> int:
        """The id of the one article that ``name`` names."""
        name = shown(name)
        with self._connections.reading() as store:
            if name.isascii() and name.isdigit() and len(name) <= _MAX_DIGITS:
                with suppress(KeyError):
                    return store.articles.summary(int(name)).id
            found = store.articles.at_path(os.path.abspath(name))  # noqa: PTH100 (links stay as they are)
            if not found:
                found = store.articles.at_path_end(name.removeprefix("./"))
        if len(found) != 1:
            raise KeyError(name)
        return found.pop()


def _conditions(
    text: str, outlets: Sequence[str], since: datetime | None, until: datetime | None
) -> ArticleFilter:
    # A lone surrogate is no text, and so in no title.
    text = text.encode("utf-8", "replace").decode("utf-8")
    terms = [folded for word in text.split() if (folded := fold_for_filter(word))]
    return ArticleFilter(terms, [_named(term) for term in terms], tuple(outlets), since, until)


def _named(term: str) -> frozenset[str]:
    """The outlets whose id or name contains a folded term."""
    return frozenset(
        outlet.id
        for outlet in known_outlets()
        if any(term in fold_for_filter(name) for name in (outlet.id, outlet.name, outlet.short))
    )
