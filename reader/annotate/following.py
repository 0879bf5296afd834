"""Following passages into the text that an article has now, from every text that they have lain in."""

from __future__ import annotations

from collections.abc import Sequence

from reader.annotate.anchor import anchor
from reader.annotate.placing import Place, place
from reader.annotate.text_map import TextMap
from reader.model import Passage, Span

Known = tuple[str, Span]
"""A text, and where in it a passage lay."""
_MOST_TEXTS = 6
"""So many texts that a passage has lain in are asked, the first one and the latest among them."""


class Follower:
    """Places passages in one text; what it learns of another text it keeps for all of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._maps: dict[str, TextMap] = {}

    def follow(self, passage: Passage, known: Sequence[Known]) -> Passage | None:
        """Where the passage lies in the text; None if that is in doubt.

        ``known`` are texts in which it has lain, the first one first, and where. Where it lay in this very
        text before, there it lies again. Else all that is known must lead to one place; that in which it
        stands word for word counts most. ``passage`` itself, with the little context that it has, is asked
        only if nothing else is known.
        """
        for old, span in known:
            if old == self.text:
                return Passage.of(old, span.start, span.end)
        if not known:
            return anchor(passage, self.text)
        asked = [*known[:1], *known[1:][1 - _MOST_TEXTS :]]
        found = [self.place(old, span) for old, span in asked]
        span_found = _common([each for each in found if each is not None])
        return None if span_found is None else Passage.of(self.text, span_found.start, span_found.end)

    def place(self, old: str, span: Span) -> Place | None:
        """Where a passage of another text lies in this one."""
        return place(self.map_from(old), span)

    def map_from(self, old: str) -> TextMap:
        """Which code points of another text are which ones here."""
        if old not in self._maps:
            self._maps[old] = TextMap(old, self.text)
        return self._maps[old]


def _common(places: Sequence[Place]) -> Span | None:
    """The one place that several texts lead to: that of the first among those that count most."""
    best = [each for each in places if each.exact] or list(places)
    if not best or any(not best[0].span.overlap(other.span) for other in best):
        return None
    return best[0].span
