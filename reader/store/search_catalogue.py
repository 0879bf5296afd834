"""What a search needs of every article besides its words, as columns in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from reader.model import Order

Numbers = NDArray[np.int64]
NO_DATE = np.iinfo(np.int64).min
State = tuple[int, ...]
"""A fingerprint of all that a catalogue is made of."""


def state(db: Database, index: int | None) -> State:
    """The fingerprint as it is now: which revisions are current, and how many the index has.

    An article's date, outlet and length change with its revision only.
    """
    # A sum alone could stay as it is when two articles change at once.
    current = db.execute(
        "SELECT count(*), sum(revision), sum((revision * 2654435761) % 4294967291)"
        " FROM articles WHERE revision IS NOT NULL"
    ).fetchone()
    indexed = db.execute(
        "SELECT count(*) FROM search_indexed WHERE search_index = ?", [index or 0]
    ).fetchone()
    return (index or 0, *(number or 0 for number in current), indexed)


@dataclass(frozen=True, slots=True)
class SearchCatalogue:
    """The articles of a library, by the ids of their current revisions (ascending).

    ``index`` is the one to ask, None if there is none; ``pending`` articles are not in it. ``published`` is
    in microseconds, ``NO_DATE`` for none. ``outlet`` indexes ``outlets``. ``newest`` is each one's place in
    the order by date, the latest first, those without a date last; ``row_of`` each revision's row, -1 for
    those that are not current. ``places`` keeps orders that take long to find, each once it was asked for.
    """

    state: State
    index: int | None
    pending: int
    revision: Numbers
    article: Numbers
    published: Numbers
    length: Numbers
    outlet: Numbers
    outlets: tuple[str, ...]
    newest: Numbers
    row_of: Numbers
    places: dict[Order, Numbers] = field(default_factory=dict, compare=False)

    @classmethod
    def load(cls, db: Database, index: int | None, now: State) -> SearchCatalogue:
        """The catalogue as it is now; some 0.1 s for 130,000 articles."""
        rows = db.execute(
            "SELECT revision, id, published, outlet, length FROM articles"
            " WHERE revision IS NOT NULL ORDER BY revision"
        ).fetchall()
        columns: list[Any] = list(zip(*rows, strict=True)) or [()] * 5
        outlets = tuple(sorted(set(columns[3])))
        place = {outlet: at for at, outlet in enumerate(outlets)}
        revision = np.array(columns[0], dtype=np.int64)
        article = np.array(columns[1], dtype=np.int64)
        dates = (NO_DATE if each is None else each for each in columns[2])
        published = np.fromiter(dates, np.int64, len(rows))
        row_of = np.full(int(revision[-1]) + 1 if rows else 1, -1, dtype=np.int64)
        row_of[revision] = np.arange(len(rows))
        newest = np.empty(len(rows), dtype=np.int64)
        newest[np.lexsort((article, published))[::-1]] = np.arange(len(rows))
        (known,) = db.execute(
            "SELECT count(*) FROM articles JOIN search_indexed"
            " ON search_index = ? AND search_indexed.revision = articles.revision",
            [index or 0],
        ).fetchone()
        return cls(
            now,
            index,
            len(rows) - known,
            revision,
            article,
            published,
            np.array(columns[4], dtype=np.int64),
            np.fromiter((place[each] for each in columns[3]), np.int64, len(rows)),
            outlets,
            newest,
            row_of,
        )

    def rows(self, revisions: Numbers) -> Numbers:
        """The rows of those of the revisions (ascending) that are current."""
        found = self.row_of[revisions[revisions < len(self.row_of)]]
        return found[found >= 0]
