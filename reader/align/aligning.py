"""From articles to what they share: statements, topics, reused text, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from reader.align.assembling import assembled
from reader.align.own_order import ranks
from reader.align.pairing import Cut, judged
from reader.align.quote_links import quote_links
from reader.align.rearranging import moved
from reader.align.reuse import reuse_links, shared_runs
from reader.align.topics import topic_links
from reader.align.witness import Witness
from reader.model import Alignment, Article, Link
from reader.text.aliases import aliases_within
from reader.text.names import Names

__all__ = ["align"]


def align(articles: Sequence[Article], own_names: Iterable[Sequence[str]] = ()) -> Alignment:
    """The links between every two of ``articles``, their groups, and the paragraphs that no link touches.

    ``own_names`` are groups of names of one person or thing each, beside those that the program knows and
    those that the articles themselves show to be one. The same articles give the same links and groups in
    whatever order they are asked for, told in that order: by the first passage, then the second. The links
    of two articles do not depend on a third, but for the names that it explains. Passages lie within one
    paragraph. Headings and notes are not linked; captions can be, but never count as unmatched.

    Raises:
        ValueError: if there are fewer than two articles.
    """
    if len(articles) < 2:
        raise ValueError("it takes two articles to compare")
    rank = ranks(articles)
    # Which of two is read as the first sways what is found: so it is always the same one.
    place = {own: index for index, own in enumerate(rank)}
    ordered = [articles[place[own]] for own in range(len(articles))]
    explained = aliases_within([article.text for article in ordered])
    names = Names.shipped().extended([*own_names, *explained])
    cuts = [Cut.of(Witness.of(article, own, names)) for own, article in enumerate(ordered)]
    links = [link for a, b in combinations(cuts, 2) for link in _between(a, b)]
    return assembled(articles, moved(links, place))


def _between(a: Cut, b: Cut) -> list[Link]:
    found = judged(a, b)
    runs = shared_runs(a.witness, b.witness)
    quotes = quote_links(a, b, found, runs)
    reused = reuse_links(a.witness, b.witness, found.background, runs, quotes)
    return [*quotes, *reused, *topic_links(a, b, found)]
