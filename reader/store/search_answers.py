"""What answers a search, and in which order.

Sets of articles are arrays of rows of the catalogue, ascending. Whatever the index can work out by itself is
asked of it in one question; the rest is put together here.

By rank, the weight of a hit is BM25 over the words that were looked for, a title counting ``TITLE_WEIGHT``
times; of equals, the newest goes first. A word found in a great part of a library says nothing by its number,
and weighing it would take long: where more than ``MOST_WEIGHED`` articles hold it, those with it in the title
go first, and of each kind the newest.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from reader.model import Order
from reader.store.search_catalogue import NO_DATE, Numbers, SearchCatalogue
from reader.store.search_conditions import (
    AllOf,
    AnyOf,
    Coded,
    Condition,
    Dated,
    Flagged,
    FromOutlets,
    Long,
    Reporting,
    Saying,
    Spelt,
    Without,
    sought_in,
)
from reader.store.search_marks import coded, flagged, reporting
from reader.store.search_order import first_of, ordered
from reader.store.search_words import PAIRS, SINGLES, parted, question, spelling, table_of
from reader.store.statement_rows import OF_CURRENT_TEXT
from reader.text.query import Place
from reader.text.searchable import SPACE, pairs_of, parted_pairs, stands_in

Weights = NDArray[np.float64]
MOST_WEIGHED = 3_000
TITLE_WEIGHT = 5.0


class Answers:
    """Answers conditions with the rows of one catalogue."""

    def __init__(self, db: Database, catalogue: SearchCatalogue) -> None:
        self._db = db
        self._known = catalogue
        self._answers: dict[tuple[str, str], Numbers] = {}

    def rows(self, condition: Condition) -> Numbers:
        """The rows of the articles that meet the condition."""
        table = table_of(condition)
        if table is not None:
            return self._asked(table, question(condition))
        match condition:
            case Spelt():
                return self._literally(condition)
            case AnyOf(parts):
                return _union(self.rows(part) for part in parts)
            case AllOf(parts):
                return self._all(parts)
            case Without(part):
                return _but(self._every(), self.rows(part))
            case FromOutlets(outlets):
                wanted = [at for at, outlet in enumerate(self._known.outlets) if outlet in outlets]
                return np.flatnonzero(np.isin(self._known.outlet, wanted))
            case Dated(first, end):
                published = self._known.published
                low = NO_DATE + 1 if first is None else first
                fits = published >= low
                return np.flatnonzero(fits if end is None else fits & (published < end))
            case Long(low, high):
                length = self._known.length
                return np.flatnonzero((length >= low) & (length <= (length if high is None else high)))
            case Coded():
                return coded(self._db, self._known, condition)
            case Flagged():
                return flagged(self._db, self._known, condition)
            case Reporting():
                return reporting(self._db, self._known, condition)
            case Saying():
                return self._saying(condition)

    def ordered(self, rows: Numbers, order: Order, most: int) -> Numbers:
        """The first so many of the rows in an order, but for that by rank."""
        return ordered(self._db, self._known, rows, order, most)

    def ranked(self, condition: Condition, rows: Numbers, most: int) -> tuple[Numbers, Weights]:
        """The first so many of the rows by rank, and the weight of each."""
        weights = np.zeros(len(rows))
        for sought in dict.fromkeys(sought_in(condition)):
            if isinstance(sought, Saying):
                continue
            where, scores = self._weights(sought)
            if len(where):
                at = np.searchsorted(where, rows)
                at[at == len(where)] = 0
                weights += np.where(where[at] == rows, scores[at], 0.0)
        if most < len(rows):
            # Sorting takes longer than all the rest where many articles are found.
            least = -np.partition(-weights, most)[most]
            chosen = np.flatnonzero(weights >= least)
            if len(chosen) > most:
                equal = chosen[weights[chosen] == least]
                left = most - (len(chosen) - len(equal))
                equal = first_of(equal, self._known.newest[rows[equal]], left)
                chosen = np.concatenate((chosen[weights[chosen] > least], equal))
            rows, weights = rows[chosen], weights[chosen]
        order = np.lexsort((self._known.newest[rows], -weights))[:most]
        return rows[order], weights[order]

    def _weights(self, spelt: Spelt) -> tuple[Numbers, Weights]:
        """The rows that a word weighs something in, and how much."""
        table = PAIRS if len(spelt.letters[0]) > 1 else SINGLES
        name = f"search_{table}_{self._known.index}"
        if self._known.index is None:
            return np.empty(0, np.int64), np.empty(0)
        words = spelling(spelt)
        if self._is_common(table, words):
            if spelt.place:
                return np.empty(0, np.int64), np.empty(0)
            found = self._asked(table, spelling(spelt, Place.TITLE))
            return found, np.ones(len(found))
        pairs = self._db.execute(
            f"SELECT rowid, -bm25({name}, 1.0, {TITLE_WEIGHT}, 1.0) FROM {name} WHERE {name} MATCH ?"  # noqa: S608
            " ORDER BY rowid",
            [words],
        ).fetchall()
        if not pairs:
            return np.empty(0, np.int64), np.empty(0)
        revisions, scores = (np.array(column) for column in zip(*pairs, strict=True))
        inside = revisions < len(self._known.row_of)
        where = self._known.row_of[revisions[inside]]
        return where[where >= 0], scores[inside][where >= 0]

    def _is_common(self, table: str, words: str) -> bool:
        """Whether the index answers with more rows than are weighed."""
        if (table, words) in self._answers:
            return len(self._answers[table, words]) > MOST_WEIGHED
        name = f"search_{table}_{self._known.index}"
        (many,) = self._db.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM {name} WHERE {name} MATCH ? LIMIT ?)",  # noqa: S608
            [words, MOST_WEIGHED + 1],
        ).fetchone()
        return int(many) > MOST_WEIGHED

    def _asked(self, table: str, words: str) -> Numbers:
        """The rows that the index answers with."""
        if (table, words) not in self._answers:
            self._answers[table, words] = self._ask(table, words)
        return self._answers[table, words]

    def _ask(self, table: str, words: str) -> Numbers:
        if self._known.index is None:
            return np.empty(0, np.int64)
        name = f"search_{table}_{self._known.index}"
        # As one string they come three times as quickly as row by row.
        query = f"SELECT group_concat(rowid) FROM {name} WHERE {name} MATCH ?"  # noqa: S608 (constants)
        (found,) = self._db.execute(query, [words]).fetchone()
        return self._known.rows(np.sort(np.fromstring(found or "", dtype=np.int64, sep=","), kind="stable"))

    def _all(self, parts: tuple[Condition, ...]) -> Numbers:
        """What meets every part: first what the index can settle in one question for each of its tables."""
        barred = [part.part for part in parts if isinstance(part, Without)]
        rest: list[Condition] = []
        asked: dict[str, list[Condition]] = {}
        for part in parts:
            if isinstance(part, Without):
                continue
            table = table_of(part)
            if table is None:
                rest.append(part)
            else:
                asked.setdefault(table, []).append(part)
        found: Numbers | None = None
        for table, wanted in asked.items():
            rows = self._asked(table, question(AllOf(tuple(wanted))))
            found = rows if found is None else _both(found, rows)
        for part in rest:
            rows = self.rows(part)
            found = rows if found is None else _both(found, rows)
        if found is None:
            found = self._every()
        for part in barred:
            found = _but(found, self.rows(part))
        return found

    def _literally(self, phrase: Spelt) -> Numbers:
        """Where a phrase stands just so: where its letters do, but for those places that marks part.

        Only what may be parted is read; elsewhere the letters can't but stand side by side.
        """
        letters, plain = phrase.letters[0], phrase.plain or ""
        if len(letters) == 1:
            return self._asked(SINGLES, spelling(phrase))
        found = self._asked(PAIRS, spelling(phrase))
        pairs = pairs_of(letters)
        if len(plain) != len(letters) or SPACE in letters:
            # Marks within the phrase must be there, and just these.
            for pair in parted_pairs(plain):
                found = _both(found, self._asked(SINGLES, parted([pair])))
            return self._holding(found, plain, phrase.place)
        if phrase.place:
            doubtful = _both(found, self._asked(SINGLES, parted(pairs)))
            right = self._holding(doubtful, plain, phrase.place)
        else:
            found = _but(found, self._asked(SINGLES, parted(pairs, sometimes=False)))
            if len(pairs) == 1:
                return found
            doubtful = _both(found, self._asked(SINGLES, parted(pairs, always=False)))
            right = self._holding(doubtful, plain, phrase.place)
        return _but(found, _but(doubtful, right))

    def _holding(self, rows: Numbers, plain: str, place: Place) -> Numbers:
        """Those of the rows whose texts hold a phrase."""
        return np.array([row for row in rows.tolist() if self._holds(row, plain, place)], np.int64)

    def _holds(self, row: int, plain: str, place: Place) -> bool:
        title, author, body = self._db.execute(
            "SELECT title, coalesce(author, ''), text FROM articles JOIN revisions ON revisions.id = revision"
            " WHERE articles.id = ?",
            [int(self._known.article[row])],
        ).fetchone()
        parts = {Place.TITLE: title, Place.AUTHOR: author}.get(place, f"{title}\n{author}\n{body}")
        return stands_in(parts, plain)

    def text(self, row: int) -> str:
        """The text of an article."""
        revision = int(self._known.revision[row])
        (text,) = self._db.conn.execute("SELECT text FROM revisions WHERE id = ?", [revision]).fetchone()
        return str(text)

    def title(self, row: int) -> str:
        """The title of an article."""
        article = int(self._known.article[row])
        (title,) = self._db.conn.execute("SELECT title FROM articles WHERE id = ?", [article]).fetchone()
        return str(title)

    def said(self, article: int, sought: Saying) -> list[tuple[int, int]]:
        """The places in an article where somebody who is called so says something, in order."""
        return self._db.execute(
            f"SELECT start, stop FROM stated WHERE article = ? AND speaker IN ({_speakers(sought)})"  # noqa: S608
            f" AND {OF_CURRENT_TEXT}"
            " ORDER BY start, stop",
            [article, *sought.letters],
        ).fetchall()

    def unread(self) -> int:
        """How many articles have statements that are not known as yet."""
        (read,) = self._db.execute(
            "SELECT count(*) FROM readings JOIN articles"
            " ON articles.revision = readings.revision AND articles.id = readings.article"
        ).fetchone()
        return len(self._known.revision) - int(read)

    def _saying(self, sought: Saying) -> Numbers:
        found = self._db.execute(
            "SELECT DISTINCT revision FROM readings WHERE article IN"  # noqa: S608 (constants)
            f" (SELECT article FROM stated WHERE speaker IN ({_speakers(sought)}))",
            sought.letters,
        )
        return self._known.rows(np.sort(np.fromiter(chain.from_iterable(found), np.int64)))

    def _every(self) -> Numbers:
        return np.arange(len(self._known.revision))


def _speakers(sought: Saying) -> str:
    """A query for speakers who are called so, with a value for each run of letters."""
    # Folded names have their dots: 安东尼·布林肯.
    fits = " OR ".join(["instr(replace(folded, '·', ''), ?)"] * len(sought.letters))
    return f"SELECT id FROM speakers WHERE {fits}"  # noqa: S608 (constants)


def _both(one: Numbers, other: Numbers) -> Numbers:
    return np.intersect1d(one, other, assume_unique=True)


def _but(one: Numbers, other: Numbers) -> Numbers:
    return np.setdiff1d(one, other, assume_unique=True)


def _union(sets: Iterable[Numbers]) -> Numbers:
    return np.unique(np.concatenate(list(sets)))
