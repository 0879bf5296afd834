"""From links and tags to what each pane shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.gui.compare.band_painter import BandSource
from reader.gui.compare.decorations import Mark
from reader.gui.compare.forms import form_of, form_of_all
from reader.gui.compare.link_filter import LinkFilter
from reader.gui.compare.reading_order import shared_things
from reader.model import Alignment, Link, LinkKind, Span


def link_marks(alignment: Alignment, shown: LinkFilter | None = None) -> list[list[Mark]]:
    """The marks of each witness: one for each passage and kind, whatever the number of its links.

    Where links of one thing end in passages that overlap, these are one, but for text that is taken over,
    whose words are marked exactly.

    What witnesses share that do not stand side by side is numbered, from 1, topics last; all passages from
    which a link leads over another pane bear the number. Links that are not ``shown`` are left out.
    """
    numbers, wholes = _numbers(alignment), _wholes(alignment)
    grouped: list[dict[tuple[Span, LinkKind], list[int]]] = [{} for _ in alignment.articles]
    for index, link in enumerate(alignment.links):
        if shown is not None and not shown.admits(link):
            continue
        for end in (link.a, link.b):
            span = wholes.get((index, end.article), end.passage.span)
            grouped[end.article].setdefault((span, link.kind), []).append(index)
    marks: list[list[Mark]] = []
    for article, groups in enumerate(grouped):
        marks.append([])
        for (span, kind), links in groups.items():
            others = [_other(alignment.links[link], article) for link in links]
            chips = {numbers[link]: link for link in reversed(links) if link in numbers}
            left, right = article - 1 in others, article + 1 in others
            numbered = tuple((chips[number], number) for number in sorted(chips))
            own = [alignment.links[link] for link in links]
            marks[-1].append(
                Mark(
                    span,
                    kind,
                    tuple(links),
                    to_left=left,
                    to_right=right,
                    chips=numbered,
                    form=form_of_all(own),
                    judged=any(link.judgement is not None for link in own),
                )
            )
    return marks


def _wholes(alignment: Alignment) -> dict[tuple[int, int], Span]:
    """By link and witness, the passage of its group that its end lies in."""
    ends = [
        [(end.article, end.passage.span) for end in (link.a, link.b)]
        if link.kind is not LinkKind.REUSE
        else []
        for link in alignment.links
    ]
    found = {}
    for group in alignment.groups:
        members: dict[int, list[Span]] = {}
        for article, span in group.members:
            members.setdefault(article, []).append(span)
        for index in group.links:
            for article, inner in ends[index]:
                for span in members.get(article, ()):
                    if span.contains(inner):
                        found[index, article] = span
    return found


def _numbers(alignment: Alignment) -> dict[int, int]:
    """The number of each link that leads over a pane, the same for all that belong to one thing."""
    apart = [
        [i for i in links if abs(alignment.links[i].a.article - alignment.links[i].b.article) > 1]
        for _, links in shared_things(alignment)
    ]
    apart.sort(key=lambda links: any(alignment.links[index].kind is LinkKind.TOPIC for index in links))
    numbered = enumerate(filter(None, apart), start=1)
    return {index: number for number, links in numbered for index in links}


def _other(link: Link, article: int) -> int:
    return link.b.article if link.a.article == article else link.a.article


class Tag(NamedTuple):
    """A tag as a text shows it: its id, its place, and its code's colour slot and label (see ``Mark``)."""

    number: int
    span: Span
    slot: int
    label: str = ""


def tag_marks(tags: Iterable[tuple[int, Span, int] | Tag]) -> list[Mark]:
    """Marks of tags."""
    found = (Tag(*each) for each in tags)
    return [Mark(tag.span, annotation=tag.number, slot=tag.slot, label=tag.label) for tag in found]


def band_sources(alignment: Alignment, left: int) -> Sequence[BandSource]:
    """The links between the witness ``left`` and its neighbour to the right, shown or not."""
    return [
        BandSource(index, link.kind, form_of(link.kind, link.relation), link.judgement is not None)
        for index, link in enumerate(alignment.links)
        if {link.a.article, link.b.article} == {left, left + 1}
    ]
