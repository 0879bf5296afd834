"""What a search looks for, as the store is asked for it: names, dates and spellings are settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.text.query import Place


@dataclass(frozen=True, slots=True)
class Spelt:
    """One of these runs of letters (``reader.text.searchable.letters_of``) is in the part of the article.

    With ``plain`` the one run only counts where it stands in the folded text just so, marks and all. The
    runs are all of one letter, or all longer.
    """

    letters: tuple[str, ...]
    place: Place = Place.ANYWHERE
    plain: str | None = None


@dataclass(frozen=True, slots=True)
class FromOutlets:
    """Of one of these outlets, by their ids."""

    outlets: frozenset[str]


@dataclass(frozen=True, slots=True)
class Dated:
    """Published from the first instant (microseconds) to before the second one; None for no bound."""

    first: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Long:
    """With ``low`` code points of text or more, and ``high`` or fewer."""

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Coded:
    """With a passage coded by one of these codes, or by any if None; ``with_memo``, with a note on it."""

    codes: frozenset[int] | None = None
    with_memo: bool = False


@dataclass(frozen=True, slots=True)
class Saying:
    """With something said by somebody whom it calls so: one of these runs of letters is in the name."""

    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flagged:
    """Marked by a person: as read, or with ``starred`` as starred."""

    starred: bool = False


@dataclass(frozen=True, slots=True)
class Reporting:
    """Of the event of this number, or of those whose folded name has all of these words."""

    event: int | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Without:
    """Not so."""

    part: Condition


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of these."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One at least of these."""

    parts: tuple[Condition, ...]


Condition = (
    Spelt | FromOutlets | Dated | Long | Coded | Saying | Flagged | Reporting | Without | AllOf | AnyOf
)


def sought_in(condition: Condition) -> Iterator[Spelt | Saying]:
    """The words and speakers that an article may be found by, in order; not those that must not be in it."""
    match condition:
        case Spelt() | Saying():
            yield condition
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from sought_in(part)
        case _:
            return
