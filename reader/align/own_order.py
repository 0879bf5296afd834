"""An order that articles have of themselves, so that findings do not rest on how they are laid out."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Article, Link

__all__ = ["in_own_order", "ranks"]

Place = tuple[int, int, int]


def ranks(articles: Sequence[Article]) -> list[int]:
    """For each article its place in their own order: the oldest first, then by outlet, address and words.

    Those that are alike in all of these stay in the order given.
    """
    order = sorted(range(len(articles)), key=lambda index: _own(articles[index]))
    found = [0] * len(order)
    for rank, index in enumerate(order):
        found[index] = rank
    return found


def in_own_order(links: Sequence[Link], articles: Sequence[Article]) -> list[Link]:
    """The links in an order that stays the same whichever of their witnesses stands first.

    Those of the same two passages stay in the order given.
    """
    rank = ranks(articles)

    def place(link: Link) -> tuple[Place, ...]:
        return tuple(
            sorted((rank[end.article], end.passage.start, end.passage.end) for end in (link.a, link.b))
        )

    return sorted(links, key=place)


def _own(article: Article) -> tuple[str, ...]:
    published = article.published.isoformat() if article.published else ""
    return published, article.outlet, article.url or "", article.title, article.text
