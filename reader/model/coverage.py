"""Who reports what, and who leaves it out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.alignment import LinkKind
from reader.model.quote import QuoteKind
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


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words that other witnesses (by index) have and one has not, as the first of them writes them."""

    text: str
    witnesses: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """How one witness puts a statement or topic: its passages in their order, a line of ``text`` each.

    ``speakers`` and ``cues`` (表示, 宣称) are those of the quotations that the passages lie in, each once;
    ``quoted`` says whether these are direct or indirect, and is None where nobody is quoted. ``left_out`` is
    what the others say and this one does not, that of most witnesses first.
    """

    witness: int
    spans: tuple[Span, ...]
    text: str
    speakers: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    quoted: QuoteKind | None = None
    left_out: tuple[LeftOut, ...] = ()
