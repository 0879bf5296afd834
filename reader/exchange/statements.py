"""What several witnesses share, numbered: what one number stands for on a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model import Alignment, Link, LinkKind, Relation, Span, most_faithful


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage of the witness ``article`` that carries the number of its group; ``speaker`` if known.

    ``links`` are those of the group that end in it.
    """

    article: int
    span: Span
    speaker: str | None = None
    links: tuple[Link, ...] = ()

    @property
    def relation(self) -> Relation | None:
        """How its words relate to the others', by its most faithful link."""
        return most_faithful(self.links).relation if self.links else None

    @property
    def is_judged(self) -> bool:
        """Whether a person said of one of its links that it is one."""
        return any(link.judgement is not None for link in self.links)


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing that several witnesses have: its ``number`` from 1, its passages and the links they rest on.

    ``label`` says what it is, if that is known. The marks stand in the order of witnesses and places, and
    those of one witness do not overlap.
    """

    number: int
    kind: LinkKind
    label: str
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]

    def after(self, position: int) -> int:
        """The index of the mark that follows ``marks[position]`` in another witness, going round."""
        here = self.marks[position].article
        following = [*range(position + 1, len(self.marks)), *range(position)]
        return next((index for index in following if self.marks[index].article != here), position)


def shared_passages(alignment: Alignment, *, topics: bool = True) -> tuple[Shared, ...]:
    """The alignment's groups, and its links that are in none each by itself.

    Text that is taken over counts apart from the topic that it states. They are numbered in the order in
    which they first appear, witness by witness. Without ``topics`` these are left out.
    """
    grouped = {index for group in alignment.groups for index in group.links}
    gathered = [
        (group.label, group.members, [alignment.links[index] for index in group.links])
        for group in alignment.groups
    ]
    gathered += [("", (), [link]) for index, link in enumerate(alignment.links) if index not in grouped]
    found = []
    for label, members, links in gathered:
        for kind in LinkKind:
            own = tuple(link for link in links if link.kind is kind)
            if own and (topics or kind is not LinkKind.TOPIC):
                found.append((_marks(own, () if kind is LinkKind.REUSE else members), kind, label, own))
    found.sort(key=lambda each: (each[0][0].article, each[0][0].span, each[1], each[2]))
    return tuple(
        Shared(number, kind, label, marks, links)
        for number, (marks, kind, label, links) in enumerate(found, start=1)
    )


def _marks(links: Iterable[Link], members: Iterable[tuple[int, Span]]) -> tuple[Mark, ...]:
    """The links' passages and the group's others, overlapping ones of one witness made one."""
    marks: list[Mark] = []
    passages: list[tuple[int, Span, str | None, tuple[Link, ...]]] = [
        (end.article, end.passage.span, end.speaker, (link,)) for link in links for end in (link.a, link.b)
    ]
    passages += [(article, span, None, ()) for article, span in members]
    for article, span, speaker, own in sorted(passages, key=lambda each: each[:2]):
        last = marks[-1] if marks else None
        if last is not None and last.article == article and span.start < last.span.end:
            whole = Span(last.span.start, max(last.span.end, span.end))
            marks[-1] = Mark(article, whole, last.speaker or speaker, (*last.links, *own))
        else:
            marks.append(Mark(article, span, speaker, own))
    return tuple(marks)
