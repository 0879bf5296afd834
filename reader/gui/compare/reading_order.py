"""Which link comes next, and which belong together; free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.model import End, Link, LinkKind, Span

SAME_PASSAGE = 0.6
"""Two spans show the same passage if they share this part of the longer one."""


def end_in(link: Link, article: int) -> End | None:
    """The link's end in the witness with this index, if it has one there."""
    if link.a.article == article:
        return link.a
    return link.b if link.b.article == article else None


def reading_order(links: Sequence[Link], article: int) -> list[int]:
    """Indices of the links that end in the witness, as a reader meets them there."""
    found = [
        (end.passage.start, end.passage.end, i) for i, x in enumerate(links) if (end := end_in(x, article))
    ]
    return [index for _, _, index in sorted(found)]


def same_passage(first: Span, second: Span) -> bool:
    """Whether the two spans of one text cover much the same words."""
    return first.overlap(second) >= SAME_PASSAGE * max(len(first), len(second), 1)


def lit_with(links: Sequence[Link], chosen: Iterable[int]) -> frozenset[int]:
    """The chosen links and all others between the passages that these join.

    If the statement in A is linked with one in B and one in C, the link between B and C lights up too.
    """
    chosen = frozenset(chosen)
    places: dict[int, list[Span]] = {}
    for index in chosen:
        for end in (links[index].a, links[index].b):
            places.setdefault(end.article, []).append(end.passage.span)

    def is_lit(end: End) -> bool:
        return any(same_passage(end.passage.span, place) for place in places.get(end.article, ()))

    return chosen | {i for i, link in enumerate(links) if is_lit(link.a) and is_lit(link.b)}


def statements(links: Sequence[Link]) -> list[list[int]]:
    """The links in groups, each of one kind and about one passage, however many articles have it.

    A statement that three articles share has three links, and is one group.
    """
    group = list(range(len(links)))

    def root(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    ends: dict[tuple[int, LinkKind], list[tuple[Span, int]]] = {}
    for index, link in enumerate(links):
        for end in (link.a, link.b):
            ends.setdefault((end.article, link.kind), []).append((end.passage.span, index))
    for found in ends.values():
        found.sort(key=lambda each: (each[0].start, each[0].end))
        for place, (span, index) in enumerate(found):
            for other, another in found[place + 1 :]:
                if other.start >= span.end:
                    break
                if same_passage(span, other):
                    group[root(another)] = root(index)
    groups: dict[int, list[int]] = {}
    for index in range(len(links)):
        groups.setdefault(root(index), []).append(index)
    return list(groups.values())


class LinkTour:
    """Which link of a comparison is the current one, which are lit up, and which comes next."""

    def __init__(self, links: Sequence[Link]) -> None:
        self.links = links
        self.current: int | None = None
        self.hovered: frozenset[int] = frozenset()
        self.topics = True
        """Whether links of topics take part."""

    def is_shown(self, link: int) -> bool:
        """Whether the link takes part."""
        return self.topics or self.links[link].kind is not LinkKind.TOPIC

    @property
    def lit(self) -> frozenset[int]:
        """The links to show lit up: those of the passage pointed at and those of the current link."""
        if self.current is None:
            return self.hovered
        return self.hovered | self._lit_with({self.current})

    def _lit_with(self, chosen: Iterable[int]) -> frozenset[int]:
        return frozenset(filter(self.is_shown, lit_with(self.links, chosen)))

    def hover(self, chosen: Iterable[int]) -> None:
        """Lights up these links, and what goes with them; none lets go."""
        self.hovered = self._lit_with(chosen)

    def order(self, article: int) -> list[int]:
        """The links to walk through from a witness: its own, or all where it has none."""
        own = [link for link in reading_order(self.links, article) if self.is_shown(link)]
        return own or [link for link in range(len(self.links)) if self.is_shown(link)]

    def step(self, article: int, by: int, ahead: Callable[[int], bool]) -> int | None:
        """The next link (``by`` 1) or the one before (-1), round and round; None where there are none.

        Without a current link the walk begins at the first for which ``ahead`` says that the reader has it
        before them.
        """
        order = self.order(article)
        if not order:
            return None
        if self.current in order:
            return order[(order.index(self.current) + by) % len(order)]
        first = next((place for place, link in enumerate(order) if ahead(link)), 0)
        return order[first if by > 0 else first - 1]

    def counterparts(self, link: int, article: int) -> dict[int, int]:
        """For each witness that has the passage which the link has in ``article``: by which link.

        The link itself speaks for its own two witnesses, the surest of the others for the rest.
        """
        own = end_in(self.links[link], article)
        same = {link}
        if own is not None:
            same |= {
                index
                for index, other in enumerate(self.links)
                if self.is_shown(index)
                and (end := end_in(other, article))
                and same_passage(end.passage.span, own.passage.span)
            }
        found: dict[int, int] = {}
        for index in [link, *sorted(same, key=lambda index: -self.links[index].score)]:
            for end in (self.links[index].a, self.links[index].b):
                found.setdefault(end.article, index)
        return found
