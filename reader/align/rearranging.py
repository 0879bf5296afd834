"""The same witnesses in another order, or fewer of them, without comparing them again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from reader.align.assembling import assembled
from reader.model import Alignment, End, Link

_BY_SIDE = ("coverage", "speaker", "cues")
"""The evidence that has a value for each of the two passages, in their order."""


def rearranged(alignment: Alignment, order: Sequence[int]) -> Alignment:
    """The alignment of the witnesses that ``order`` names by their indices, in that order.

    This is what comparing them anew would give, but for names that only a witness which is gone explains.
    Links of two that change places are turned round; words that they tell as evidence stay those of the
    passage that comes first in the witnesses' own order. One witness alone shares and lacks nothing.

    Raises:
        ValueError: if ``order`` is empty, names a witness twice, or one that there is not.
    """
    if not order or len(set(order)) < len(order) or not set(order) <= set(range(len(alignment.articles))):
        raise ValueError(f"not an order of {len(alignment.articles)} witnesses: {list(order)}")
    articles = [alignment.articles[old] for old in order]
    if len(articles) == 1:
        return Alignment(tuple(articles), (), ())
    place = {old: new for new, old in enumerate(order)}
    return assembled(articles, moved(alignment.links, place), moved(alignment.rejected, place))


def moved(links: Sequence[Link], place: Mapping[int, int]) -> list[Link]:
    """The links of the witnesses in ``place``, each of which gets the number that it has there.

    They stay in the order given, and each goes from the lower number to the higher.
    """
    return [_moved(link, place) for link in links if {link.a.article, link.b.article} <= place.keys()]


def _moved(link: Link, place: Mapping[int, int]) -> Link:
    a, b = (_end(end, place) for end in (link.a, link.b))
    if a.article < b.article:
        return replace(link, a=a, b=b)
    return replace(link, a=b, b=a, why=_turned(link.why))


def _end(end: End, place: Mapping[int, int]) -> End:
    return replace(end, article=place[end.article])


def _turned(why: Mapping[str, Any]) -> dict[str, Any]:
    """The evidence told from the other side."""
    return {
        name: value[::-1] if name in _BY_SIDE and isinstance(value, list) else value
        for name, value in why.items()
    }
