"""The codes and codebooks that a recorded act is about, as the library is to have them."""

from __future__ import annotations

import json
from dataclasses import replace

from reader.library.code_tree import free_name
from reader.library.following import brings_back, merged
from reader.library.ledger import Ledger
from reader.library.notes import joined
from reader.model import Code, Codebook, Edit


class CodesToBe:
    """What follows an act among codes and codebooks; decided in memory, written by ``write``.

    See ``reader.library.applying`` for what becomes of records that were altered since.
    """

    def __init__(self, ledger: Ledger, edit: Edit) -> None:
        self._ledger, self._store = ledger, ledger.store
        self._known_books = {book.id: book for each in (edit.before, edit.after) for book in each.codebooks}
        self._known_codes = {code.id: code for each in (edit.before, edit.after) for code in each.codes}
        self._books_were = {book.id: book for book in self._store.codebooks.found()}
        self._books = dict(self._books_were)
        self._was = {code.id: code for code in self._store.codes.found()}
        self._codes = dict(self._was)
        # Which code or codebook stands for the same one under another id.
        self._standing: dict[int, int] = {}
        self._standing_books: dict[int, int] = {}
        self._going: set[int] = set()
        self._going_books: set[int] = set()
        # What the act alters gives way where it can't be as it was.
        self._touched: list[int] = []
        self._touched_books: list[int] = []
        self._follow_books(edit)
        self._follow_codes(edit)

    def needed(self, code: int) -> int:
        """The id of a code that a tag is to have; one that is gone comes back.

        Raises:
            KeyError: if it is gone, and the act tells nothing of it.
        """
        code = self._standing.get(code, code)
        if code not in self._codes:
            self._bring_back(self._known_codes[code])
        self._going.discard(code)
        return code

    def write(self) -> None:
        """Writes all that follows; the tags must be written by now."""
        self._keep_used()
        for code in self._going:
            del self._codes[code]
        touched = {number for number in self._touched if number in self._codes}
        for number in sorted(touched, key=lambda each: (len(self._line(each)), each)):
            self._fit(number)
        self._keep_together()
        ids = sorted(self._was.keys() | self._codes.keys())
        self._ledger.put_codes((self._was.get(number), self._codes.get(number)) for number in ids)
        self._write_books()

    # Codebooks

    def _follow_books(self, edit: Edit) -> None:
        befores = {book.id: book for book in edit.before.codebooks}
        afters = {book.id: book for book in edit.after.codebooks}
        for number in sorted(befores.keys() | afters.keys()):
            before, after, now = (each.get(number) for each in (befores, afters, self._books))
            if after is None:
                if before is not None and now is not None and now.memo in ("", before.memo):
                    self._going_books.add(number)
            elif before is None:
                self._book(number)
            elif now is not None and before != after:
                self._put_book(merged(before, after, now, "name", "memo"))

    def _book(self, number: int) -> int:
        """The id of a codebook that a code is to be in; one that is gone comes back."""
        number = self._standing_books.get(number, number)
        if number in self._books:
            self._going_books.discard(number)
            return number
        wanted = self._known_books.get(number)
        if wanted is None:
            others = sorted(self._books.keys() - self._going_books)
            if others:
                return others[0]
            raise KeyError(number)
        twin = next((book for book in self._books.values() if book.uuid == wanted.uuid), None)
        if twin is not None:
            self._standing_books[number] = twin.id
            return twin.id
        self._put_book(wanted)
        return number

    def _put_book(self, book: Codebook) -> None:
        self._books[book.id] = book
        self._touched_books.append(book.id)

    def _write_books(self) -> None:
        used = {code.codebook for code in self._codes.values()}
        for number in self._going_books - used:
            del self._books[number]
        for number in dict.fromkeys(self._touched_books):
            if number in self._books:
                book = self._books[number]
                others = (each.name for each in self._books.values() if each.id != number)
                self._books[number] = replace(book, name=free_name(book.name, others))
        ids = sorted(self._books_were.keys() | self._books.keys())
        self._ledger.put_codebooks((self._books_were.get(each), self._books.get(each)) for each in ids)

    # Codes

    def _follow_codes(self, edit: Edit) -> None:
        befores = {code.id: code for code in edit.before.codes}
        afters = {code.id: code for code in edit.after.codes}
        for number, before in befores.items():
            now = self._was.get(number)
            if number not in afters and now is not None and now.memo in ("", before.memo):
                self._going.add(number)
        for number, after in sorted(afters.items()):
            was, now = befores.get(number), self._codes.get(number)
            if now is None and brings_back(was, after):
                self._bring_back(after)
            elif now is not None and was is not None and was != after:
                self._alter(was, after, now)

    def _bring_back(self, code: Code) -> None:
        if code.id in self._codes:
            return
        twin = next((each for each in self._codes.values() if each.uuid == code.uuid), None)
        if twin is not None:
            code = self._in_place_of(twin, code)
        self._codes[code.id] = code
        self._touched.append(code.id)
        if code.parent is not None and code.parent in self._known_codes:
            self._bring_back(self._known_codes[code.parent])

    def _in_place_of(self, twin: Code, code: Code) -> Code:
        """The code with what the same one, come back since under another id, has got."""
        memo = code.memo if twin.id in self._going else joined(code.memo, twin.memo)
        self._standing[twin.id] = code.id
        self._going.discard(twin.id)
        del self._codes[twin.id]
        for each in list(self._codes.values()):
            if each.parent == twin.id:
                self._codes[each.id] = replace(each, parent=code.id)
                self._touched.append(each.id)
        for tag in self._store.annotations.of_codes([twin.id]):
            self._ledger.annotations.put(tag, replace(tag, code=code.id))
        return replace(code, memo=memo)

    def _alter(self, before: Code, after: Code, now: Code) -> None:
        new = merged(before, after, now, "name", "slot", "memo", "digit", "position")
        if (now.codebook, now.parent) == (before.codebook, before.parent):
            new = replace(new, codebook=after.codebook, parent=after.parent)
        self._codes[new.id] = new
        self._touched.append(new.id)

    def _keep_used(self) -> None:
        """Has what is used by a tag, or by a code that stays, stay."""
        query = "SELECT DISTINCT code FROM annotations WHERE code IN (SELECT value FROM json_each(?))"
        kept = {code for (code,) in self._store.db.execute(query, [json.dumps(sorted(self._going))])}
        kept |= {code.parent for code in self._codes.values() if code.id not in self._going} & self._going
        while kept:
            self._going -= kept
            kept = {self._codes[code].parent for code in kept} & self._going

    def _fit(self, number: int) -> None:
        """Has a code that the act touched fit in among the others."""
        code = self._codes[number]
        old = self._was.get(number)
        parents = (code.parent, None if old is None else old.parent)
        parent = next(
            (each for each in map(self._standing_for, parents) if self._can_hold(each, number)), None
        )
        codebook = self._book(code.codebook) if parent is None else self._codes[parent].codebook
        others = [each for each in self._codes.values() if each.id != number]
        beside = (each.name for each in others if (each.codebook, each.parent) == (codebook, parent))
        digits = {each.digit for each in others if each.codebook == codebook}
        self._codes[number] = replace(
            code,
            codebook=codebook,
            parent=parent,
            name=free_name(code.name, beside),
            digit=None if code.digit in digits else code.digit,
        )

    def _standing_for(self, code: int | None) -> int | None:
        return None if code is None else self._standing.get(code, code)

    def _can_hold(self, parent: int | None, code: int) -> bool:
        """Whether a code can be nested in another, or in none."""
        return parent is None or (parent in self._codes and code not in self._line(parent))

    def _keep_together(self) -> None:
        """Has what is nested in a code be in its codebook."""
        strayed = True
        while strayed:
            strayed = False
            for code in list(self._codes.values()):
                if code.parent is not None and code.codebook != self._codes[code.parent].codebook:
                    self._fit(code.id)
                    strayed = True

    def _line(self, code: int) -> list[int]:
        """A code with those that it is nested in."""
        line: list[int] = []
        at: int | None = code
        while at is not None and at in self._codes and at not in line:
            line.append(at)
            at = self._codes[at].parent
        return line
