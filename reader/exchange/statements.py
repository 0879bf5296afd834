"""Links gathered into numbered groups: what one number stands for on a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model import Alignment, End, Link, LinkKind, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage of the witness ``article`` that carries the number of its group; ``speaker`` if known."""

    article: int
    span: Span
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing that several witnesses have: its ``number`` from 1, its passages and the links they rest on.

    The marks stand in the order of witnesses and places, and those of one witness do not overlap.
    """

    number: int
    kind: LinkKind
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]

    @property
    def best(self) -> Link:
        """The surest of its links."""
        return max(self.links, key=lambda link: link.score)

    def after(self, position: int) -> int:
        """The index of the mark that follows ``marks[position]`` in another witness, going round."""
        here = self.marks[position].article
        following = [*range(position + 1, len(self.marks)), *range(position)]
        return next((index for index in following if self.marks[index].article != here), position)


def shared_passages(alignment: Alignment) -> tuple[Shared, ...]:
    """The alignment's links gathered: links of one kind whose passages in one witness largely overlap.

    A topic has one passage of each witness at most, since topics that overlap are still different ones.
    They are numbered in the order in which they first appear, witness by witness.
    """
    groups: list[list[Link]] = []
    for kind in LinkKind:
        links = [link for link in alignment.links if link.kind is kind]
        groups += _topics(links) if kind is LinkKind.TOPIC else _gathered(links)
    found = sorted(
        ((_marks(links), tuple(links)) for links in groups),
        key=lambda group: (group[0][0].article, group[0][0].span, group[1][0].kind),
    )
    return tuple(
        Shared(number, links[0].kind, marks, links) for number, (marks, links) in enumerate(found, start=1)
    )


def _gathered(links: list[Link]) -> Iterable[list[Link]]:
    """Connected components: neighbours in the order of one witness's passages are compared, not all pairs."""
    leader = list(range(len(links)))

    def root(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    ends = sorted(
        (end.article, end.passage.span, index) for index, link in enumerate(links) for end in (link.a, link.b)
    )
    for at, (article, span, index) in enumerate(ends):
        for other_article, other, other_index in ends[at + 1 :]:
            if other_article != article or other.start >= span.end:
                break
            if 2 * span.overlap(other) >= min(len(span), len(other)):
                leader[root(other_index)] = root(index)
    groups: dict[int, list[Link]] = {}
    for index, link in enumerate(links):
        groups.setdefault(root(index), []).append(link)
    return groups.values()


def _topics(links: Iterable[Link]) -> list[list[Link]]:
    """The surest links first; one joins a group that has its passage, and no other of the other's witness."""
    groups: list[tuple[dict[int, Span], list[Link]]] = []
    for link in sorted(links, key=lambda link: -link.score):
        ends = {end.article: end.passage.span for end in (link.a, link.b)}
        for places, members in groups:
            shared = [article for article in ends if article in places]
            if shared and all(places[article] == ends[article] for article in shared):
                places.update(ends)
                members.append(link)
                break
        else:
            groups.append((ends, [link]))
    return [members for _, members in groups]


def _marks(links: list[Link]) -> tuple[Mark, ...]:
    """The links' passages, overlapping ones of one witness made one."""
    marks: list[Mark] = []
    ends = sorted((end for link in links for end in (link.a, link.b)), key=_place)
    for end in ends:
        span = end.passage.span
        last = marks[-1] if marks else None
        if last is not None and last.article == end.article and span.start < last.span.end:
            whole = Span(last.span.start, max(last.span.end, span.end))
            marks[-1] = Mark(end.article, whole, last.speaker or end.speaker)
        else:
            marks.append(Mark(end.article, span, end.speaker))
    return tuple(marks)


def _place(end: End) -> tuple[int, Span]:
    return end.article, end.passage.span
