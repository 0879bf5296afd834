"""Finding tags again, and counting them: the part of the façade for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from reader.annotate.co_occurrence import add_overlaps, add_units, by_paragraph, empty
from reader.model import (
    Code,
    CodeCount,
    CoOccurrence,
    Frequencies,
    Frequency,
    GroupBy,
    ListedTag,
    Span,
    TagFacets,
    TagFilter,
    TagIndex,
    TagOrder,
    Within,
)
from reader.store.connections import Connections
from reader.store.store import Store
from reader.store.tag_counts import Place, Tally

_EVERYTHING = TagFilter()
_Key = TypeVar("_Key")


class TagFinding:
    """What can be asked about the tags of a library; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def tags(
        self,
        wanted: TagFilter = _EVERYTHING,
        order: TagOrder = TagOrder.ARTICLE,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[ListedTag]:
        """The tags that are meant, in order; those from ``offset`` on, ``limit`` of them at most."""
        with self._connections.reading() as store:
            found = _index(store, wanted, order).tags
            return store.tag_search.listed(found[offset : None if limit is None else offset + limit])

    def tag_index(self, wanted: TagFilter = _EVERYTHING, order: TagOrder = TagOrder.ARTICLE) -> TagIndex:
        """All tags that are meant, by their ids in order, and the groups that they fall into.

        Some 10 ms for 10,000 tags; what a list needs before it asks for rows.
        """
        with self._connections.reading() as store:
            return _index(store, wanted, order)

    def listed_tags(self, tags: Sequence[int]) -> list[ListedTag]:
        """Tags by their ids, in the order that is given; those that are gone are left out."""
        with self._connections.reading() as store:
            return store.tag_search.listed(tags)

    def count_tags(self, wanted: TagFilter = _EVERYTHING) -> int:
        """How many tags are meant."""
        with self._connections.reading() as store:
            return store.tag_search.count(wanted)

    def tag_facets(self, wanted: TagFilter = _EVERYTHING) -> TagFacets:
        """How the tags that are meant are spread over outlets, coders and months."""
        with self._connections.reading() as store:
            return store.tag_search.facets(wanted)

    def tag_coders(self) -> list[str]:
        """Who made the tags of the library, by name."""
        with self._connections.reading() as store:
            return store.tag_search.coders()

    def code_counts(self, codebook: int | None = None) -> dict[int, CodeCount]:
        """How many tags each code has, of a codebook or of all: itself, and with what is nested in it.

        Raises:
            KeyError: if there is no such codebook.
        """
        with self._connections.reading() as store:
            if codebook is not None:
                store.codebooks.get(codebook)
            codes = [each for each in store.codes.all() if codebook in (None, each.codebook)]
            tallies = store.tag_counts.tallies(TagFilter(codebook=codebook))
        own: _Sums[int] = _Sums()
        whole: _Sums[int] = _Sums()
        above = ancestry(codes)
        for tally in tallies:
            own.add(tally.code, tally)
            for code in above[tally.code]:
                whole.add(code, tally)
        return {
            code.id: CodeCount(
                own.tags[code.id],
                len(own.articles[code.id]),
                whole.tags[code.id],
                len(whole.articles[code.id]),
            )
            for code in codes
        }

    def code_frequencies(self, wanted: TagFilter = _EVERYTHING, by: GroupBy | None = None) -> Frequencies:
        """How often codes were given, and in how many articles, in all or in each group.

        Tags whose passage could not be placed count as well, unless the filter says otherwise.
        """
        with self._connections.reading() as store:
            codes = store.codes.all()
            tallies = store.tag_counts.tallies(wanted, by)
            groups = store.tag_counts.groups(wanted, by)
        rows, counted_for = _rows(codes, wanted, (tally.code for tally in tallies))
        place = {group.key: number for number, group in enumerate(groups)}
        sums: _Sums[tuple[int, int]] = _Sums()
        for tally in tallies:
            for row in counted_for[tally.code]:
                sums.add((row, place[tally.group]), tally)
        cells = (
            Frequency(code, group, sums.tags[code, group], len(sums.articles[code, group]))
            for code, group in sums.tags
        )
        order = {code: number for number, code in enumerate(rows)}
        return Frequencies(
            by,
            tuple(rows),
            tuple(groups),
            tuple(sorted(cells, key=lambda cell: (order[cell.code], cell.group))),
            sum(tally.tags for tally in tallies),
            len({tally.article for tally in tallies}),
        )

    def co_occurrence(self, wanted: TagFilter = _EVERYTHING, within: Within = Within.PASSAGE) -> CoOccurrence:
        """How often codes occur together; each code that the filter names with what is nested in it.

        Some 0.1 s for 10,000 tags; more for paragraphs, whose texts must be read.
        """
        with self._connections.reading() as store:
            codes = store.codes.all()
            places = store.tag_counts.places(wanted)
            if within is not Within.ARTICLE:
                places = [place for place in places if not place.orphan]
            texts = (
                store.tag_counts.texts({place.article for place in places})
                if within is Within.PARAGRAPH
                else {}
            )
        rows, counted_for = _rows(codes, wanted, (place.code for place in places))
        number = {code: row for row, code in enumerate(rows)}
        matrix = empty(len(rows))
        for article, some in _by_article(places).items():
            coded = [
                (Span(place.start, place.stop), number[row])
                for place in some
                for row in counted_for[place.code]
            ]
            match within:
                case Within.PASSAGE:
                    add_overlaps(matrix, coded)
                case Within.PARAGRAPH:
                    add_units(matrix, by_paragraph(texts[article], coded))
                case Within.ARTICLE:
                    add_units(matrix, [{row for _, row in coded}])
        return CoOccurrence(within, tuple(rows), tuple(map(tuple, matrix)))


class _Sums(Generic[_Key]):
    """Tags and articles, by what they are counted for."""

    def __init__(self) -> None:
        self.tags: dict[_Key, int] = defaultdict(int)
        self.articles: dict[_Key, set[int]] = defaultdict(set)

    def add(self, key: _Key, tally: Tally) -> None:
        self.tags[key] += tally.tags
        self.articles[key].add(tally.article)


def ancestry(codes: Iterable[Code]) -> dict[int, tuple[int, ...]]:
    """Each code with those that it is nested in, itself first."""
    parents = {code.id: code.parent for code in codes}
    found: dict[int, tuple[int, ...]] = {}
    for code in parents:
        path = []
        above: int | None = code
        while above is not None:
            path.append(above)
            above = parents.get(above)
        found[code] = tuple(path)
    return found


def _index(store: Store, wanted: TagFilter, order: TagOrder) -> TagIndex:
    tree = [code.id for code in store.codes.all()] if order is TagOrder.CODE else []
    return store.tag_search.index(wanted, order, tree)


def _rows(
    codes: Sequence[Code], wanted: TagFilter, used: Iterable[int]
) -> tuple[list[int], Mapping[int, Sequence[int]]]:
    """What there is a row for, in the order of the tree, and the rows that a code's tags count for."""
    if wanted.codes is None:
        present = set(used)
        return [code.id for code in codes if code.id in present], {code: (code,) for code in present}
    rows = [code.id for code in codes if code.id in wanted.codes]
    if not wanted.with_descendants:
        return rows, {code: (code,) for code in rows}
    return rows, {
        code: tuple(above for above in path if above in wanted.codes)
        for code, path in ancestry(codes).items()
    }


def _by_article(places: Iterable[Place]) -> dict[int, list[Place]]:
    found: dict[int, list[Place]] = {}
    for place in places:
        found.setdefault(place.article, []).append(place)
    return found
