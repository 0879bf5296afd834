"""Rows of a long list that were read, chunk by chunk; knows nothing of Qt."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping

from reader.gui.articles.finding import Row
from reader.library import ArticleSummary

_KEPT = 50


class Chunks:
    """Chunks of ``size`` rows, by their numbers; of too many, those that were taken first are dropped."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._chunks: OrderedDict[int, tuple[Row, ...]] = OrderedDict()

    def __contains__(self, number: int) -> bool:
        return number in self._chunks

    def row(self, row: int) -> Row | None:
        """What stands in a row, if it was read."""
        number, place = divmod(row, self.size)
        chunk = self._chunks.get(number, ())
        return chunk[place] if place < len(chunk) else None

    def row_of(self, article: int) -> int | None:
        """The row of an article, if it was read."""
        for number, chunk in self._chunks.items():
            for place, (summary, _hit) in enumerate(chunk):
                if summary.id == article:
                    return number * self.size + place
        return None

    def articles(self) -> list[int]:
        """The articles of all rows that were read."""
        return [summary.id for chunk in self._chunks.values() for summary, _hit in chunk]

    def take(self, number: int, rows: tuple[Row, ...]) -> None:
        """Takes a chunk that was read."""
        self._chunks[number] = rows
        self._chunks.move_to_end(number)
        self.keep(_KEPT)

    def keep(self, count: int) -> None:
        """Drops all but so many, those that were taken last."""
        while len(self._chunks) > count:
            self._chunks.popitem(last=False)

    def renew(self, new: Mapping[int, ArticleSummary]) -> Iterator[tuple[int, int]]:
        """Takes on what is told of articles by now; gives the first row and the last that say otherwise."""
        for number, rows in self._chunks.items():
            changed = [place for place, (each, _hit) in enumerate(rows) if new.get(each.id, each) != each]
            if changed:
                self._chunks[number] = tuple((new.get(each.id, each), hit) for each, hit in rows)
                yield number * self.size + changed[0], number * self.size + changed[-1]
