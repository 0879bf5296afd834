"""Finding words in one text, whatever script and width they are written in."""

from __future__ import annotations

from reader.model import Span
from reader.text.folding import fold, fold_plain


class Findable:
    """A text made ready to be looked through again and again, as a query is typed letter by letter.

    Script, width, case and the look of punctuation do not matter; numbers are found as they are written.
    """

    __slots__ = ("_folded",)

    def __init__(self, text: str) -> None:
        self._folded = fold(text, numerals=False)

    def find(self, query: str) -> list[Span]:
        """Where the query stands in the text, from beginning to end; places do not overlap.

        A query of nothing that can be seen stands nowhere.
        """
        wanted = fold_plain(query, numerals=False).strip()
        found: list[Span] = []
        if not wanted:
            return found
        text = self._folded.text
        place = text.find(wanted)
        while place >= 0:
            span = self._folded.span(place, place + len(wanted))
            # Two folded characters may come of one, which is not to be found twice.
            if not found or span.start >= found[-1].end:
                found.append(span)
            place = text.find(wanted, place + len(wanted))
        return found
