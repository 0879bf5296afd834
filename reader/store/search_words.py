"""Conditions on words, as questions to the index."""

from __future__ import annotations

from collections.abc import Iterable

from reader.store.search_conditions import AllOf, AnyOf, Condition, Spelt, Without
from reader.text.query import Place
from reader.text.searchable import PARTED, SOMETIMES_PARTED, pairs_of

PAIRS, SINGLES = "pairs", "singles"


def table_of(condition: Condition) -> str | None:
    """The table of the index that can answer the condition by itself; None if that takes more than one."""
    match condition:
        case Spelt(letters, plain=None):
            return SINGLES if len(letters[0]) == 1 else PAIRS
        case AnyOf(parts):
            tables = {table_of(part) for part in parts}
            return tables.pop() if len(tables) == 1 else None
        case AllOf(parts):
            tables = {table_of(part.part if isinstance(part, Without) else part) for part in parts}
            is_found = not all(isinstance(part, Without) for part in parts)
            return tables.pop() if len(tables) == 1 and is_found else None
        case _:
            return None


def question(condition: Condition) -> str:
    """The question to the table that ``table_of`` names, in the language of FTS5."""
    match condition:
        case Spelt():
            return spelling(condition)
        case AnyOf(parts):
            return _joined(" OR ", map(question, parts))
        case AllOf(parts):
            wanted = _joined(" AND ", (question(part) for part in parts if not isinstance(part, Without)))
            barred = [question(part.part) for part in parts if isinstance(part, Without)]
            return f"({wanted} NOT {_joined(' OR ', barred)})" if barred else wanted
        case _:
            raise TypeError(condition)


def spelling(condition: Spelt, place: Place | None = None) -> str:
    """The question for one of the runs of letters, marks between them aside; in ``place`` if it is given."""
    runs = _joined(" OR ", (f'"{" ".join(pairs_of(letters) or letters)}"' for letters in condition.letters))
    where = place or condition.place
    return f"{where.value} : {runs}" if where else runs


def parted(pairs: Iterable[str], *, always: bool = True, sometimes: bool = True) -> str:
    """The question to the single letters for articles in which marks part one of the pairs of letters.

    ``always`` is for those that have the pair nowhere else, ``sometimes`` for those that do.
    """
    marks = [PARTED] * always + [SOMETIMES_PARTED] * sometimes
    return _joined(" OR ", (f'"{pair[0]}{mark}{pair[1]}"' for pair in dict.fromkeys(pairs) for mark in marks))


def _joined(between: str, parts: Iterable[str]) -> str:
    return "(" + between.join(parts) + ")"
