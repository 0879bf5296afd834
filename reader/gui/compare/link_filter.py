"""Which links of a comparison are shown, and what of the text comes to the fore; free of Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.model import Alignment, Group, Link, LinkKind, Relation


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

    def with_kind(self, kind: LinkKind, *, shown: bool) -> LinkFilter:
        """The same filter, but with links of this kind, or without."""
        return replace(self, kinds=self.kinds | {kind} if shown else self.kinds - {kind})

    def restrict(self, alignment: Alignment) -> Alignment:
        """The alignment with the links that are shown alone, and with groups of these.

        What no other witness has stays what it was: that a link is not shown does not undo it.
        """
        kept = [index for index, link in enumerate(alignment.links) if self.admits(link)]
        if len(kept) == len(alignment.links):
            return alignment
        number = {old: new for new, old in enumerate(kept)}
        links = tuple(alignment.links[index] for index in kept)
        groups = []
        for group in alignment.groups:
            own = tuple(number[index] for index in group.links if index in number)
            if own:
                groups.append(_restricted(group, own, links))
        return replace(alignment, links=links, groups=tuple(groups))


def _restricted(group: Group, own: tuple[int, ...], links: tuple[Link, ...]) -> Group:
    """The group with its ``own`` links of ``links`` alone, and the members at which one of them ends."""
    ends = [(end.article, end.passage.span) for index in own for end in (links[index].a, links[index].b)]
    members = tuple(
        (article, span)
        for article, span in group.members
        if any(article == where and span.overlap(place) for where, place in ends)
    )
    score = round(math.fsum(links[index].score for index in own) / len(own), 3)
    return replace(group, links=own, members=members, score=score)
