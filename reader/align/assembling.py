"""Links made an alignment: in their order, in groups, with the paragraphs that none of them touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.align.groups import Members, groups
from reader.align.witness import COUNTED_AS_TEXT
from reader.model import Alignment, Article, Link, LinkKind, Unmatched


def assembled(
    articles: Sequence[Article],
    links: Iterable[Link],
    rejected: Iterable[Link] = (),
    labels: Mapping[tuple[LinkKind, Members], str] | None = None,
) -> Alignment:
    """The alignment of ``articles`` that ``links`` make, whatever their order.

    They come to stand in the order of the first passage, then of the second; those of the same two passages
    stay in the order given. Each goes from an article to a later one. So it is with those ``rejected``, which
    join nothing. ``labels`` are those of groups that are known already.
    """
    ordered = sorted(links, key=_place)
    return Alignment(
        tuple(articles),
        tuple(ordered),
        tuple(_unmatched(articles, ordered)),
        groups(articles, ordered, labels),
        tuple(sorted(rejected, key=_place)),
    )


def _place(link: Link) -> tuple[int, int, int, int, int, int]:
    a, b = link.a, link.b
    return a.article, a.passage.start, a.passage.end, b.article, b.passage.start, b.passage.end


def _unmatched(articles: Sequence[Article], links: Sequence[Link]) -> list[Unmatched]:
    touched: set[tuple[int, int]] = set()
    for link in links:
        for end in (link.a, link.b):
            article, passage = articles[end.article], end.passage
            last = article.paragraph_at(max(passage.start, passage.end - 1))
            paragraphs = range(article.paragraph_at(passage.start), last + 1)
            touched.update((end.article, paragraph) for paragraph in paragraphs)
    return [
        Unmatched(index, number, paragraph.start, paragraph.end)
        for index, article in enumerate(articles)
        for number, paragraph in enumerate(article.paragraphs)
        if paragraph.kind in COUNTED_AS_TEXT
        and (index, number) not in touched
        and article.text[paragraph.start : paragraph.end].strip()
    ]
