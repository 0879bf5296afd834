"""Which link comes next, and which belong together; free of Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import End, Link, Span

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
