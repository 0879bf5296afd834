"""What stays as it was when a comparison gives way to another one with some of its articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.gui.compare.article_browser import Place
from reader.gui.compare.pane import Pane
from reader.model import Alignment, Link


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the reader was, told of the panes to come.

    ``focused`` is the pane of theirs, if it stays; ``link`` the index of the link that was current, if there
    is such a one still.
    """

    places: Mapping[int, Place]
    focused: int | None = None
    link: int | None = None

    @classmethod
    def of(
        cls,
        panes: Sequence[Pane],
        focused: int,
        current: Link | None,
        alignment: Alignment | None,
        keep: Sequence[int | None],
    ) -> Kept:
        """What of these panes is kept by ``alignment``, whose n-th article was in the pane ``keep[n]``."""
        place = {old: new for new, old in enumerate(keep) if old is not None and old < len(panes)}
        places = {new: panes[old].text.place() for old, new in place.items()}
        link = None
        if alignment is not None and current is not None:
            link = _index_of(current, alignment.links, place)
        return cls(places, place.get(focused), link)


def _index_of(wanted: Link, links: Sequence[Link], place: Mapping[int, int]) -> int | None:
    """Which link joins the same passages, of the same kind rather than of another."""
    ends = {(place.get(end.article), end.passage.span) for end in (wanted.a, wanted.b)}
    found = [
        (link.kind is not wanted.kind, index)
        for index, link in enumerate(links)
        if {(end.article, end.passage.span) for end in (link.a, link.b)} == ends
    ]
    return min(found)[1] if found else None
