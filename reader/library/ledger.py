"""What one act on the coding bench does, kept while it is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Generic

from reader.model import Code, Codebook, Edit, Records
from reader.store.by_hand_table import ByHandTable, Record
from reader.store.store import Store


class Touched(Generic[Record]):
    """What an act does to one table: each record as it was first, and as it is by now."""

    def __init__(self, table: ByHandTable[Record]) -> None:
        self._table: ByHandTable[Record] = table
        self._before: dict[int, Record | None] = {}
        self._after: dict[int, Record | None] = {}

    def add(self, record: Record) -> Record:
        """Writes a new record, and returns it with its id."""
        new = replace(record, id=self._table.add(record))
        self.note(None, new)
        return new

    def put(self, old: Record | None, new: Record) -> None:
        """Writes a record in place of what it was, under the id of ``new``."""
        if old != new:
            self._table.put(new)
            self.note(old, new)

    def remove(self, old: Record) -> None:
        """Removes a record."""
        self._table.remove(old.id)
        self.note(old, None)

    def put_all(self, pairs: Iterable[tuple[Record | None, Record | None]]) -> None:
        """Writes records in place of what they were; first removes those that there are to be no more."""
        pairs = list(pairs)
        for old, new in pairs:
            if old is not None and new is None:
                self.remove(old)
        for old, new in pairs:
            if new is not None:
                self.put(old, new)

    def note(self, old: Record | None, new: Record | None) -> None:
        """Takes down what was written otherwise."""
        number = (old or new).id  # type: ignore[union-attr] # one of them is there
        self._before.setdefault(number, old)
        self._after[number] = new

    @property
    def before(self) -> tuple[Record, ...]:
        """What was altered or removed, as it was first, by id."""
        return self._kept(self._before)

    @property
    def after(self) -> tuple[Record, ...]:
        """What was altered or is new, as it is, by id."""
        return self._kept(self._after)

    def _kept(self, records: dict[int, Record | None]) -> tuple[Record, ...]:
        differ = (number for number in sorted(records) if self._before[number] != self._after[number])
        found = (records[number] for number in differ)
        return tuple(record for record in found if record is not None)


class Ledger:
    """The writes of one act, in a transaction of their own, and the ``Edit`` that they come to.

    References between the tables need to hold at the end alone, so that records may be written in any order.
    """

    def __init__(self, store: Store) -> None:
        store.db.execute("PRAGMA defer_foreign_keys = ON")
        self.store = store
        self.codebooks = Touched(store.codebooks)
        self.codes = Touched(store.codes)
        self.annotations = Touched(store.annotations)
        self.memos = Touched(store.article_memos)

    def put_codebooks(self, pairs: Iterable[tuple[Codebook | None, Codebook | None]]) -> None:
        """Writes codebooks as ``put_codes`` does codes."""
        pairs = [(old, new) for old, new in pairs if old != new]
        self.store.codebooks.park(old.id for old, _ in pairs if old is not None)
        self.codebooks.put_all(pairs)

    def put_codes(self, pairs: Iterable[tuple[Code | None, Code | None]]) -> None:
        """Writes codes in place of what they were, or removes them; they may take each other's names."""
        pairs = [(old, new) for old, new in pairs if old != new]
        self.store.codes.park(old.id for old, _ in pairs if old is not None)
        self.codes.put_all(pairs)

    def edit(self) -> Edit:
        """What was done, with what is needed to put back what was altered or removed."""
        codes, codebooks = self._context()
        return Edit(
            Records(
                _by_id(self.codebooks.before, codebooks),
                _by_id(self.codes.before, codes),
                self.annotations.before,
                self.memos.before,
            ),
            Records(
                _by_id(self.codebooks.after, codebooks),
                _by_id(self.codes.after, codes),
                self.annotations.after,
                self.memos.after,
            ),
        )

    def _context(self) -> tuple[list[Code], list[Codebook]]:
        """The codes that what was touched had before, those above them, and their codebooks, if untouched."""
        touched = {code.id: code for code in (*self.codes.after, *self.codes.before)}
        wanted = {each.code for each in self.annotations.before}
        wanted |= {code.parent for code in self.codes.before if code.parent is not None}
        found: dict[int, Code] = {}
        while missing := wanted - touched.keys() - found.keys():
            above = {code.id: code for code in self.store.codes.some(missing)}
            found |= above
            wanted = {code.parent for code in above.values() if code.parent is not None}
        books = {code.codebook for code in (*self.codes.before, *found.values())}
        books -= {book.id for book in (*self.codebooks.before, *self.codebooks.after)}
        return list(found.values()), self.store.codebooks.some(books)


def _by_id(touched: Iterable[Record], others: Iterable[Record]) -> tuple[Record, ...]:
    records = list(touched)
    records.extend(others)
    return tuple(sorted(records, key=lambda record: record.id))
