"""Who reports what, and who leaves it out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.alignment import LinkKind
from reader.model.span import Span


class Share(StrEnum):
    """How much of a topic a witness has: at least a sentence of its own, a side mention, or nothing."""

    FULL = "full"
    MENTION = "mention"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one witness has of a topic: its passages in their order, and how many code points these are."""

    share: Share
    spans: tuple[Span, ...] = ()
    length: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One topic or statement: the index of its group in the alignment, and a cell for each witness."""

    group: int
    kind: LinkKind
    label: str
    score: float
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The topics and statements of an alignment against its witnesses, in the order of the groups."""

    rows: tuple[Row, ...]
