"""From links and tags to what each pane shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.gui.compare.decorations import Mark
from reader.gui.compare.link_map import BandSource
from reader.model import Alignment, Link, LinkKind, Span


def link_marks(alignment: Alignment, *, topics: bool = True) -> list[list[Mark]]:
    """The marks of each witness: one for each passage and kind, whatever the number of its links.

    Links between witnesses that do not stand side by side are numbered, from 1, in the order of the links,
    those of topics last; both their passages bear the number. Without ``topics`` these are left out.
    """
    apart = [i for i, link in enumerate(alignment.links) if abs(link.a.article - link.b.article) > 1]
    apart.sort(key=lambda index: alignment.links[index].kind is LinkKind.TOPIC)
    numbers = {index: number for number, index in enumerate(apart, start=1)}
    grouped: list[dict[tuple[Span, LinkKind], list[int]]] = [{} for _ in alignment.articles]
    for index, link in enumerate(alignment.links):
        if link.kind is LinkKind.TOPIC and not topics:
            continue
        for end in (link.a, link.b):
            grouped[end.article].setdefault((end.passage.span, link.kind), []).append(index)
    marks: list[list[Mark]] = []
    for article, groups in enumerate(grouped):
        marks.append([])
        for (span, kind), links in groups.items():
            others = [_other(alignment.links[link], article) for link in links]
            chips = tuple((link, numbers[link]) for link in links if link in numbers)
            left, right = article - 1 in others, article + 1 in others
            marks[-1].append(Mark(span, kind, tuple(links), to_left=left, to_right=right, chips=chips))
    return marks


def _other(link: Link, article: int) -> int:
    return link.b.article if link.a.article == article else link.a.article


def tag_marks(annotations: Iterable[tuple[int, Span, int]]) -> list[Mark]:
    """Marks of tags given as id, place and colour slot of the code."""
    return [Mark(span, annotation=number, slot=slot) for number, span, slot in annotations]


def band_sources(alignment: Alignment, left: int) -> Sequence[BandSource]:
    """The links between the witness ``left`` and its neighbour to the right, shown or not."""
    return [
        BandSource(index, link.kind)
        for index, link in enumerate(alignment.links)
        if {link.a.article, link.b.article} == {left, left + 1}
    ]
