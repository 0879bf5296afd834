"""What stays as it was when a comparison gives way to another one with some of its articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.gui.compare.article_browser import Place
from reader.gui.compare.pane import Pane
from reader.model import Link, LinkKind, Span


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """A link, told by the passages that it joins: its number is another one when others come or go."""

    kind: LinkKind
    ends: frozenset[tuple[int | None, Span]]

    @classmethod
    def of(cls, link: Link, place: Mapping[int, int] | None = None) -> LinkPlace:
        """Where a link is, or where it comes to be if each witness moves to its ``place``."""
        ends = [(end.article, end.passage.span) for end in (link.a, link.b)]
        if place is not None:
            return cls(link.kind, frozenset((place.get(article), span) for article, span in ends))
        return cls(link.kind, frozenset(ends))

    def index_in(self, links: Sequence[Link], others: Sequence[Link] = ()) -> int | None:
        """Which of these links joins the same passages, of the same kind rather than of another.

        One of another kind that is as it was among the ``others`` is not meant.
        """
        known = {(LinkPlace.of(link), link.judgement) for link in others}
        found = [
            (place.kind is not self.kind, index)
            for index, link in enumerate(links)
            if (place := LinkPlace.of(link)).ends == self.ends
            and (place.kind is self.kind or (place, link.judgement) not in known)
        ]
        return min(found)[1] if found else None


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the reader was, told of the panes to come.

    ``focused`` is the pane of theirs, if it stays; ``link`` is where the link lies that was current.
    """

    places: Mapping[int, Place]
    focused: int | None = None
    link: LinkPlace | None = None

    @classmethod
    def of(
        cls, panes: Sequence[Pane], focused: int, current: Link | None, keep: Sequence[int | None]
    ) -> Kept:
        """What of these panes is kept by others, of which the n-th shows the article of pane ``keep[n]``."""
        place = {old: new for new, old in enumerate(keep) if old is not None and old < len(panes)}
        places = {new: panes[old].text.place() for old, new in place.items()}
        link = LinkPlace.of(current, place) if current is not None else None
        return cls(places, place.get(focused), link)
