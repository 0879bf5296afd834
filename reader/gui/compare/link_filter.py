"""Which links of a comparison are shown, and what of the text comes to the fore; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model import Link, LinkKind, Relation


class ReadingMode(StrEnum):
    """What is read: everything, or only what is shared, or only what a witness has alone; the rest is dim."""

    ALL = "all"
    SHARED = "shared"
    ONLY_HERE = "only_here"


@dataclass(frozen=True, slots=True)
class LinkFilter:
    """The links to show: those that meet all conditions.

    ``kinds`` and ``relations`` are those shown; a link without a relation is shown whatever ``relations``
    are. ``least_score`` is in [0, 1]. ``speaker``, if there is one, must speak at an end. A link that a
    person judged is shown whatever its score.
    """

    kinds: frozenset[LinkKind] = frozenset(LinkKind)
    relations: frozenset[Relation] = frozenset(Relation)
    least_score: float = 0.0
    speaker: str = ""

    def admits(self, link: Link) -> bool:
        """Whether the link is shown."""
        return (
            link.kind in self.kinds
            and (link.relation is None or link.relation in self.relations)
            and (link.judgement is not None or link.score >= self.least_score)
            and (not self.speaker or self.speaker in (link.a.speaker, link.b.speaker))
        )
