"""The codes of a library as trees, to be altered in memory and written at once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from reader.library.ledger import Ledger
from reader.model import Code
from reader.model.refusal import RefusalError
from reader.store.store import Store

DIGITS = range(1, 10)
"""The keys that a code can have."""
_NO_NAME = {
    "code": "refusal.no_name",
    "codebook": "refusal.no_book_name",
    "coder": "refusal.no_coder",
}


class CodeTree:
    """All codes by id, as they will be; ``write`` makes the library follow."""

    def __init__(self, store: Store) -> None:
        self._was = {code.id: code for code in store.codes.found()}
        self._codes = dict(self._was)

    def __iter__(self) -> Iterator[Code]:
        return iter(list(self._codes.values()))

    def __contains__(self, code: object) -> bool:
        return code in self._codes

    def get(self, code: int) -> Code:
        """A code; raises KeyError if there is none of this id."""
        return self._codes[code]

    def put(self, code: Code) -> None:
        """Has the code be so; nothing is checked."""
        self._codes[code.id] = code

    def remove(self, code: int) -> None:
        """Has the code be no more."""
        del self._codes[code]

    def children(self, codebook: int, parent: int | None) -> list[Code]:
        """The codes that are nested in one, or in none, by position."""
        below = (each for each in self._codes.values() if (each.codebook, each.parent) == (codebook, parent))
        return sorted(below, key=lambda each: (each.position, each.id))

    def with_nested(self, codes: Iterable[int]) -> set[int]:
        """These codes and all that are nested in them; raises KeyError if one is unknown."""
        below: dict[int, list[int]] = {}
        for code in self._codes.values():
            if code.parent is not None:
                below.setdefault(code.parent, []).append(code.id)
        found: set[int] = set()
        waiting = [self._codes[code].id for code in codes]
        while waiting:
            number = waiting.pop()
            if number not in found:
                found.add(number)
                waiting.extend(below.get(number, ()))
        return found

    def above(self, code: int) -> list[int]:
        """The codes that one is nested in, the nearest first."""
        found: list[int] = []
        parent = self._codes[code].parent
        while parent is not None and parent in self._codes and parent not in found:
            found.append(parent)
            parent = self._codes[parent].parent
        return found

    def called(self, name: str, codebook: int, parent: int | None, *, but: int | None = None) -> Code | None:
        """The code that has a name in a place, if there is one, ``but`` aside."""
        there = self.children(codebook, parent)
        return next((each for each in there if each.name == name and each.id != but), None)

    def check_free(self, name: str, codebook: int, parent: int | None, *, but: int | None = None) -> None:
        """Raises ValueError if another code has a name in a place."""
        if self.called(name, codebook, parent, but=but):
            raise RefusalError("refusal.code_taken", name=name)

    def free_name(self, name: str, codebook: int, parent: int | None) -> str:
        """The name, with a number if it is taken in a place."""
        return free_name(name, (each.name for each in self.children(codebook, parent)))

    def next_position(self, codebook: int, parent: int | None) -> int:
        """The position behind the last code of a place."""
        return max((each.position for each in self.children(codebook, parent)), default=-1) + 1

    def make_room(self, code: Code) -> None:
        """Moves on what stands in the position of a code, and what follows without a gap."""
        taken = code.position
        for each in self.children(code.codebook, code.parent):
            if each.id == code.id or each.position < code.position:
                continue
            if each.position > taken:
                break
            taken += 1
            self.put(replace(each, position=taken))

    def place(self, codes: Sequence[int], codebook: int, parent: int | None, before: int | None) -> None:
        """Puts codes one after another before a child of a place, or behind all; see ``place_codes``."""
        if parent is not None and self.get(parent).codebook != codebook:
            raise RefusalError("refusal.other_book", name=self.get(codes[0]).name)
        here = self.children(codebook, parent)
        stay = [each.id for each in here if each.id not in codes]
        if before is not None and before not in stay:
            raise ValueError(f"{self.get(before).name} does not lie there")
        at = len(stay) if before is None else stay.index(before)
        order = [*stay[:at], *codes, *stay[at:]]
        if order == [each.id for each in here]:
            return
        for code in codes:
            self._move(code, codebook, parent)
        last = self.get(stay[at - 1]).position if at else -1
        for number in order[at:]:
            each = self.get(number)
            last = last + 1 if number in codes else max(each.position, last + 1)
            self.put(replace(each, position=last))

    def _move(self, code: int, codebook: int, parent: int | None) -> None:
        name = self.get(code).name
        if parent is not None and code in (parent, *self.above(parent)):
            raise RefusalError("refusal.within_itself", name=name)
        if codebook != self.get(code).codebook:
            self.move_along(code, codebook)
        self.check_free(name, codebook, parent, but=code)
        self.put(replace(self.get(code), parent=parent))

    def take_digit(self, code: Code) -> None:
        """Takes a code's digit from the other code of its codebook that has it."""
        for each in self:
            same = (each.codebook, each.digit) == (code.codebook, code.digit)
            if same and code.digit is not None and each.id != code.id:
                self.put(replace(each, digit=None))

    def move_along(self, code: int, codebook: int) -> None:
        """Has a code and what is nested in it be in a codebook; digits that are taken there are lost."""
        moved = self.with_nested([code])
        taken = {each.digit for each in self if each.codebook == codebook and each.id not in moved}
        for number in moved:
            each = self.get(number)
            digit = None if each.digit in taken else each.digit
            self.put(replace(each, codebook=codebook, digit=digit))

    def added(self, code: Code) -> None:
        """Takes in a code that is written already."""
        self._was[code.id] = self._codes[code.id] = code

    def write(self, ledger: Ledger) -> None:
        """Writes what differs from how it was read; references must be right when the transaction ends."""
        ids = sorted(self._was.keys() | self._codes.keys())
        ledger.put_codes((self._was.get(number), self._codes.get(number)) for number in ids)
        self._was = dict(self._codes)


def clean_name(name: str, what: str = "code") -> str:
    """A name as it is kept: NFC, without space around it.

    Raises:
        ValueError: if nothing is left of it, or it has what can't be shown in a line.
    """
    name = unicodedata.normalize("NFC", name).strip()
    if not name or not name.isprintable():
        raise RefusalError(_NO_NAME[what], name=repr(name))
    return name


def free_name(name: str, taken: Iterable[str]) -> str:
    """The name, with a number if it is taken."""
    known = set(taken)
    numbered = (f"{name} ({number})" for number in count(2))
    return name if name not in known else next(each for each in numbered if each not in known)
