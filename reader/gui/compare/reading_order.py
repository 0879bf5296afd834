"""Which shared passage comes next, and which light up together; free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.gui.compare.link_filter import LinkFilter
from reader.model import Alignment, End, Link, LinkKind


def end_in(link: Link, article: int) -> End | None:
    """The link's end in the witness with this index, if it has one there."""
    if link.a.article == article:
        return link.a
    return link.b if link.b.article == article else None


def shared_things(alignment: Alignment) -> list[tuple[str, tuple[int, ...]]]:
    """What the witnesses share, one by one: its label, and the indices of its links.

    These are the alignment's groups, and the links that are in none each by itself.
    """
    grouped = {index for group in alignment.groups for index in group.links}
    alone = [("", (index,)) for index in range(len(alignment.links)) if index not in grouped]
    return [*((group.label, group.links) for group in alignment.groups), *alone]


def count_shared(alignment: Alignment, shown: LinkFilter | None = None) -> dict[LinkKind, int]:
    """How many things of each kind the witnesses share, as if there were no links but those ``shown``.

    Text that is taken over counts with the topic that it states, if that is shown.
    """
    counts = dict.fromkeys(LinkKind, 0)
    for _, links in shared_things(alignment):
        found = [alignment.links[index] for index in links]
        kinds = {link.kind for link in found if shown is None or shown.admits(link)}
        for kind in (LinkKind.QUOTE, LinkKind.TOPIC, LinkKind.REUSE):
            if kind in kinds:
                counts[kind] += 1
                break
    return counts


class LinkTour:
    """Which link of a comparison is the current one, which are lit up, and which comes next.

    Links that belong to one thing light up together, and the walk goes from thing to thing.
    """

    def __init__(self, alignment: Alignment | None) -> None:
        self.links: Sequence[Link] = alignment.links if alignment else ()
        self._things = shared_things(alignment) if alignment else []
        self._thing_of = {index: at for at, (_, links) in enumerate(self._things) for index in links}
        self.current: int | None = None
        """The link, of all that light up with it, that the reader came by."""
        self.lit: frozenset[int] = frozenset()
        """The links to show lit up: those of what is pointed at."""
        self._filter = LinkFilter()
        self._admitted = frozenset(range(len(self.links)))

    @property
    def current_link(self) -> Link | None:
        """The current link itself."""
        return None if self.current is None else self.links[self.current]

    @property
    def link_filter(self) -> LinkFilter:
        """Which links take part."""
        return self._filter

    def set_filter(self, wanted: LinkFilter) -> None:
        """Says which links take part."""
        self._filter = wanted
        self._admitted = frozenset(at for at, link in enumerate(self.links) if wanted.admits(link))

    def is_shown(self, link: int) -> bool:
        """Whether the link takes part."""
        return link in self._admitted

    @property
    def has_shown(self) -> bool:
        """Whether any link takes part."""
        return bool(self._admitted)

    @property
    def active(self) -> frozenset[int]:
        """The current link and all that belong to the same thing."""
        return frozenset() if self.current is None else self.together((self.current,))

    def label(self, link: int) -> str:
        """What the thing is that a link belongs to; nothing if that is not known."""
        return self._things[self._thing_of[link]][0]

    def together(self, chosen: Iterable[int]) -> frozenset[int]:
        """The links, of those that take part, of all things that the chosen ones belong to."""
        things = {self._thing_of[link] for link in chosen if self.is_shown(link)}
        return frozenset(link for thing in things for link in self._shown(thing))

    def hover(self, chosen: Iterable[int]) -> None:
        """Lights up these links, and what belongs with them; none lets go."""
        self.lit = self.together(chosen)

    def _shown(self, thing: int) -> list[int]:
        return [link for link in self._things[thing][1] if self.is_shown(link)]

    def one_each(self, links: Iterable[int]) -> list[int]:
        """The surest of the links for each thing that they belong to, in the order of the first of each."""
        best: dict[int, int] = {}
        for link in links:
            thing = self._thing_of[link]
            if thing not in best or self.links[link].score > self.links[best[thing]].score:
                best[thing] = link
        return list(best.values())

    def order(self, article: int, kind: LinkKind | None = None) -> list[int]:
        """A link for each thing (of a kind) to walk through, as the reader of a witness meets them there.

        What the witness does not have comes last.
        """
        found = []
        for thing in range(len(self._things)):
            shown = self._shown(thing)
            if kind is not None and all(self.links[link].kind is not kind for link in shown):
                continue
            ends = [(end.passage.span, link) for link in shown if (end := end_in(self.links[link], article))]
            first = min(ends)[0] if ends else None
            here = [link for span, link in ends if span == first] or shown
            if here:
                surest = max(here, key=lambda link: (self.links[link].score, -link))
                place = (0, first.start, first.end) if first else (1, 0, 0)
                found.append((place, thing, surest))
        return [link for _, _, link in sorted(found)]

    def place(self, link: int, article: int) -> tuple[int, int]:
        """Where (from 0) the thing that a link belongs to stands in the walk, and how many there are."""
        things = [self._thing_of[each] for each in self.order(article)]
        return things.index(self._thing_of[link]), len(things)

    def step(
        self, article: int, by: int, ahead: Callable[[int], bool], kind: LinkKind | None = None
    ) -> int | None:
        """The link of the next thing (``by`` 1) or the one before (-1), round and round; None without any.

        With a ``kind`` only things that have a link of it count.
        Without a current link the walk begins at the first for which ``ahead`` says that the reader has it
        before them.
        """
        order = self.order(article, kind)
        if not order:
            return None
        if self.current is not None and self.is_shown(self.current):
            return self._beside(self.current, order, self.order(article), by)
        first = next((place for place, link in enumerate(order) if ahead(link)), 0)
        return order[first if by > 0 else first - 1]

    def step_from(
        self, left: LinkTour, same: Callable[[Link], int | None], article: int, by: int, kind: LinkKind | None
    ) -> int | None:
        """The link of the next thing, or the one before, as if the current one of ``left`` were current.

        That is a tour through the same witnesses with other links, of which ``same`` says which they are
        here; None if the thing had no place in it, or there is none to go to.
        """
        order = self.order(article, kind)
        here = {self._thing_of[link]: link for link in order}
        if left.current is None or not left.is_shown(left.current) or not here:
            return None
        things = [left._thing_of[link] for link in left.order(article)]
        at = things.index(left._thing_of[left.current])
        for thing in [*things[at + 1 :], *things[:at]] if by > 0 else [*things[:at][::-1], *things[:at:-1]]:
            indices = (same(left.links[link]) for link in left._things[thing][1])
            found = {self._thing_of[index] for index in indices if index is not None} & here.keys()
            if found:
                return here[min(found)]
        return None

    def _beside(self, link: int, order: Sequence[int], everything: Sequence[int], by: int) -> int:
        """The next of ``order`` after, or before, the thing of a link, which may itself not be among them."""
        rank = {self._thing_of[each]: place for place, each in enumerate(everything)}
        here = rank[self._thing_of[link]]
        if by > 0:
            return next((each for each in order if rank[self._thing_of[each]] > here), order[0])
        return next((each for each in reversed(order) if rank[self._thing_of[each]] < here), order[-1])

    def counterparts(self, link: int, article: int) -> dict[int, int]:
        """For each witness that has what the link is about: by which link its passage is found.

        The link itself speaks for its own two witnesses; for others one from its passage in ``article``
        comes before those from elsewhere, and of these the surest.
        """
        own = end_in(self.links[link], article)

        def rank(index: int) -> tuple[bool, float, int]:
            end = end_in(self.links[index], article)
            meets = own is not None and end is not None and end.passage.span.overlap(own.passage.span) > 0
            return not meets, -self.links[index].score, index

        found: dict[int, int] = {}
        for index in [link, *sorted(self.together((link,)), key=rank)]:
            for end in (self.links[index].a, self.links[index].b):
                found.setdefault(end.article, index)
        return found
