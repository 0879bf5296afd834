"""What a reader marks by hand."""

from dataclasses import dataclass
from datetime import datetime

from reader.model.span import Passage

STAR = "7f0c2f6e-2605-4b6b-9d52-0a1b5c0f2605"
"""The uuid of the built-in code for passages that are starred, the same in every library."""


@dataclass(frozen=True, slots=True)
class Code:
    """A name under which passages are collected (on screen: 标签, tag).

    ``uuid`` names it across libraries. ``codebook`` is the id of the codebook that it belongs to, ``parent``
    that of the code of this codebook that it is nested in. ``slot`` is a colour slot of the theme, from 0.
    ``digit`` is its key, 1 to 9, which no other code of the codebook has. ``position`` orders it among those
    with the same parent; two may have the same one, then the older code comes first.
    """

    id: int
    uuid: str
    codebook: int
    name: str
    slot: int
    parent: int | None = None
    memo: str = ""
    digit: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Annotation:
    """A coded passage of an article of the library.

    ``uuid`` names it across libraries. ``article`` and ``code`` are library ids; ``coder`` is who made it.
    ``orphan`` says that the article changed and the passage could not be placed in its text again; the
    passage is then the last that was known. ``modified`` is when a person last altered its code, memo or
    boundaries, None if nobody did; that a changed text has moved it is no such act.
    """

    id: int
    uuid: str
    article: int
    code: int
    passage: Passage
    memo: str
    coder: str
    created: datetime
    orphan: bool = False
    modified: datetime | None = None
