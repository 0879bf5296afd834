"""What a query means in one library: its names, outlets, tags and dates settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from difflib import get_close_matches
from itertools import product

from reader.model import Code, Outlet, QueryError, QueryProblem
from reader.store.rows import fold_for_filter, fold_label, to_microseconds
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
)
from reader.text.names import Names
from reader.text.query import (
    All,
    Either,
    Has,
    Length,
    Marked,
    Not,
    OfEvent,
    OfOutlet,
    Published,
    Query,
    SaidBy,
    Tagged,
    Words,
)
from reader.text.searchable import letters_of, phrase_of

_MOST_FORMS = 64
"""Of one word: more than any name has, even two of them side by side."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Settles queries.

    ``outlets`` are those known by name, ``ids`` those that the library has articles of, ``codes`` its codes.
    """

    names: Names
    outlets: Sequence[Outlet]
    ids: Sequence[str]
    codes: Sequence[Code]

    def of(self, query: Query) -> Condition:
        """What to look for.

        Raises:
            QueryError: if there is no such outlet or tag.
        """
        match query:
            case All(parts):
                return AllOf(tuple(map(self.of, parts)))
            case Either(parts):
                return AnyOf(tuple(map(self.of, parts)))
            case Not(part):
                return Without(self.of(part))
            case Words(text, literal, place):
                if literal:
                    plain = phrase_of(text)
                    return Spelt((letters_of(plain),), place, plain)
                return Spelt(self.forms(text), place)
            case OfOutlet():
                return FromOutlets(frozenset().union(*(self._outlets(name, query) for name in query.names)))
            case Published(first, end):
                return Dated(_midnight(first), _midnight(end))
            case Length(sign, number):
                low = {">": number + 1, ">=": number, "=": number}.get(sign, 0)
                high = {"<": number - 1, "<=": number, "=": number}.get(sign)
                return Long(low, high)
            case Has(what):
                return Coded(with_memo=what == "memo")
            case Tagged():
                return Coded(self._codes(query))
            case SaidBy(name):
                return Saying(self.forms(name))
            case Marked("unread"):
                return Without(Flagged())
            case Marked(what):
                return Flagged(starred=what == "starred")
            case OfEvent(number, words):
                return Reporting(number, tuple(fold_label(word) for word in words.split()))

    def forms(self, text: str) -> tuple[str, ...]:
        """The letters of a word, as they are and with every name in it in any of its forms."""
        letters = letters_of(text)
        choices: list[Iterable[str]] = []
        done = 0
        for mention in self.names.mentions(letters):
            written = letters[mention.start : mention.end]
            forms = (letters_of(form) for form in self.names.forms_of(mention.name))
            choices += ((letters[done : mention.start],), dict.fromkeys((written, *forms)))
            done = mention.end
        choices.append((letters[done:],))
        found: dict[str, None] = {}
        for pieces in product(*choices):
            found["".join(pieces)] = None
            if len(found) == _MOST_FORMS:
                break
        return tuple(form for form in found if len(form) > 1) or (letters,)

    def _outlets(self, name: str, field: OfOutlet) -> frozenset[str]:
        found, near = outlets_called(name, self.outlets, self.ids)
        if not found:
            raise QueryError(QueryProblem.UNKNOWN_OUTLET, field.position, name, near)
        return found

    def _codes(self, field: Tagged) -> frozenset[int]:
        """The codes that a name or the end of a path names, and those nested in them."""
        codes = {code.id: code for code in self.codes}
        paths = {code: _path(codes[code], codes) for code in codes}
        wanted = [fold_for_filter(part.strip()) for part in field.path.strip("/").split("/")]
        found = {code for code, path in paths.items() if path[-len(wanted) :] == wanted}
        if not found:
            near = get_close_matches(wanted[-1], [path[-1] for path in paths.values()], 1)
            raise QueryError(QueryProblem.UNKNOWN_TAG, field.position, field.path, near[0] if near else "")
        while True:
            more = {code.id for code in self.codes if code.parent in found} - found
            if not more:
                return frozenset(found)
            found |= more


def outlets_called(name: str, outlets: Sequence[Outlet], ids: Sequence[str]) -> tuple[frozenset[str], str]:
    """The outlets that a name or a part of one stands for, in either script; if none, the nearest name.

    ``outlets`` are those known by name, ``ids`` others.
    """
    wanted = fold_for_filter(name)
    called = {each: {fold_for_filter(each)} for each in ids}
    for outlet in outlets:
        called[outlet.id] = {fold_for_filter(each) for each in (outlet.id, outlet.name, outlet.short)}
    fits: Sequence[Callable[[str], bool]] = (lambda each: each == wanted, lambda each: wanted in each)
    for fit in fits:
        found = frozenset(outlet for outlet, names in called.items() if any(map(fit, names)))
        if found:
            return found, ""
    near = get_close_matches(wanted, [each for names in called.values() for each in names], 1)
    return frozenset(), near[0] if near else ""


def _path(code: Code, codes: dict[int, Code]) -> list[str]:
    path: list[str] = []
    above: Code | None = code
    while above is not None:
        path.insert(0, fold_for_filter(above.name))
        above = codes.get(above.parent) if above.parent is not None else None
    return path


def _midnight(day: date | None) -> int | None:
    return None if day is None else to_microseconds(datetime(day.year, day.month, day.day, tzinfo=UTC))
