"""In which order articles are given, but for rank, which depends on what was looked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from sqlite_utils import Database

from reader.model import Order
from reader.store.search_catalogue import NO_DATE, Numbers, SearchCatalogue
from reader.text.folding import fold_plain
from reader.text.pinyin import readings

_TELLING = 8
"""Letters of a title that say where it stands; of those that begin alike, the newest goes first."""
_Key = Callable[[SearchCatalogue, Numbers, Database], Numbers]


def ordered(db: Database, known: SearchCatalogue, rows: Numbers, order: Order, most: int) -> Numbers:
    """The first so many of the rows in an order; where it leaves a choice, the newest go first.

    Raises:
        KeyError: for the order by rank.
    """
    newest = known.newest[rows]
    # Both numbers are small and not negative, so that one holds the two.
    return first_of(rows, _KEYS[order](known, rows, db) * (len(known.newest) + 1) + newest, most)


def first_of(rows: Numbers, keys: Numbers, most: int) -> Numbers:
    """The so many rows with the least keys, by them."""
    if most < len(rows):
        least = np.argpartition(keys, most)[:most]
        rows, keys = rows[least], keys[least]
    return rows[np.argsort(keys, kind="stable")]


def title_key(title: str) -> tuple[tuple[str, str], ...]:
    """Where a title stands: Chinese characters by how they are read, after what is in other letters.

    Marks around a title do not count; traditional characters stand with simplified ones.
    """
    letters = [char for char in fold_plain(title, numerals=False)[: 2 * _TELLING] if char.isalnum()]
    return tuple(_letter_key(char) for char in letters[:_TELLING])


@lru_cache(maxsize=1 << 14)
def _letter_key(char: str) -> tuple[str, str]:
    read = readings(char)
    return (f"~{read[0]}" if read else char.casefold(), char)


def _by_date(known: SearchCatalogue, rows: Numbers, _db: Database) -> Numbers:
    return np.zeros(len(rows), np.int64)


def _by_age(known: SearchCatalogue, rows: Numbers, _db: Database) -> Numbers:
    newest = known.newest[rows]
    undated = known.published[rows] == NO_DATE
    return np.where(undated, len(known.newest), len(known.newest) - newest)


def _by_outlet(known: SearchCatalogue, rows: Numbers, _db: Database) -> Numbers:
    return known.outlet[rows]


def _by_length(known: SearchCatalogue, rows: Numbers, _db: Database) -> Numbers:
    return known.length[rows]


def _by_lack(known: SearchCatalogue, rows: Numbers, _db: Database) -> Numbers:
    longest = int(known.length.max(initial=0))
    return np.subtract(longest, known.length[rows])


def _by_title(known: SearchCatalogue, rows: Numbers, db: Database) -> Numbers:
    if Order.TITLE not in known.places:
        titles = db.execute("SELECT title FROM articles WHERE revision IS NOT NULL ORDER BY revision")
        keys = [title_key(title) for (title,) in titles]
        places = {key: at for at, key in enumerate(sorted(set(keys)))}
        known.places[Order.TITLE] = np.fromiter((places[key] for key in keys), np.int64, len(keys))
    return known.places[Order.TITLE][rows]


_KEYS: dict[Order, _Key] = {
    Order.NEWEST: _by_date,
    Order.OLDEST: _by_age,
    Order.OUTLET: _by_outlet,
    Order.LONGEST: _by_lack,
    Order.SHORTEST: _by_length,
    Order.TITLE: _by_title,
}
